"""What stands in a page that matters to whoever checks it: links, ids, titles, and what would be loaded or run."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

LOADS = {"src", "srcset", "data", "poster", "action", "formaction", "background", "xlink:href"}
"""Attributes that make a browser load something."""
RUNS = {"script", "iframe", "object", "embed", "base", "form", "link"}
"""Elements that run something, or bring in something from elsewhere."""
STYLE_LOAD = re.compile(r"@import|url\(\s*['\"]?(?!data:|#)", re.IGNORECASE)
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
IMAGES = ("data:image/png;", "data:image/jpeg;")


@dataclass
class Page:
    """What was found in a page.

    Parameters
    ----------
    language, title
        Its language and title.
    headings
        Levels of its headings in order.
    ids
        Its ids, each as often as it stands there.
    links
        Its links within the report.
    loads
        Whatever it would run, or load from elsewhere.
    undescribed
        Pictures without a description.
    """

    language: str = ""
    title: str = ""
    headings: list[int] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    undescribed: int = 0

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the page by itself."""
        if not self.language:
            yield "has no language"
        if not self.title.strip():
            yield "has no title"
        if self.headings.count(1) != 1:
            yield f"has {self.headings.count(1)} headings of level 1"
        if doubled := sorted({name for name in self.ids if self.ids.count(name) > 1}):
            yield f"has the id {doubled[0]!r} twice"
        if self.undescribed:
            yield "has a picture without a description"
        yield from (f"would run or load {what}" for what in self.loads)


def read_page(text: str) -> Page:
    """Return what stands in an HTML page."""
    parser = _Parser()
    parser.feed(text)
    parser.close()
    return parser.page


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()
        self.inside = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.inside = tag if tag in ("style", "title") else self.inside
        if tag == "html":
            self.page.language = values.get("lang", "")
        if re.fullmatch("h[1-6]", tag):
            self.page.headings.append(int(tag[1]))
        if "id" in values:
            self.page.ids.append(values["id"])
        self._links(tag, values)
        self._loads(tag, values)
        described = values.get("alt") if tag == "img" else values.get("aria-label")
        self.page.undescribed += tag in ("img", "svg") and not (described or "").strip()

    def _links(self, tag: str, values: dict[str, str]) -> None:
        address = values.get("href", "")
        if tag == "a" and not ELSEWHERE.match(address):
            self.page.links.append(address)

    def _loads(self, tag: str, values: dict[str, str]) -> None:
        if tag in RUNS:
            self.page.loads.append(f"<{tag}>")
        for name, value in values.items():
            loads = name in LOADS or (name == "href" and tag != "a")
            if name.startswith("on") or (name == "href" and value.lower().startswith("javascript:")):
                self.page.loads.append(f"{name}={value!r}")
            elif (loads and not value.startswith(("#", *IMAGES))) or (name == "style" and STYLE_LOAD.search(value)):
                self.page.loads.append(value[:80])

    def handle_endtag(self, tag: str) -> None:
        if tag == self.inside:
            self.inside = ""

    def handle_data(self, data: str) -> None:
        # A document's title is its first: an SVG may hold a title of its own.
        if self.inside == "title":
            self.page.title = self.page.title or data
        if self.inside == "style" and (found := STYLE_LOAD.search(data)):
            self.page.loads.append(found[0])
