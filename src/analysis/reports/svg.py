"""A chart's SVG made fit to stand inside a page or a PDF: checked, without its head, with ids of its own."""

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from analysis.reports.svg_slim import slim

NAMESPACE = "http://www.w3.org/2000/svg"
HREFS = ("href", "{http://www.w3.org/1999/xlink}href")
ALLOWED = frozenset(
    {"svg", "g", "defs", "use", "path", "text", "tspan", "rect", "circle", "ellipse", "line", "polyline", "polygon"}
    | {"clipPath", "mask", "pattern", "linearGradient", "radialGradient", "stop", "image"}
)
DROPPED = frozenset({"title", "desc", "metadata", "style"})
REFERENCE = re.compile(r"url\(\s*['\"]?([^)'\"]*)['\"]?\s*\)")
ROOT_STYLE = {"stroke-linejoin": "round", "stroke-linecap": "butt"}
"""What matplotlib sets for all elements by a style sheet, which in a page would reach every other element."""


@dataclass(frozen=True)
class Drawing:
    """A checked SVG.

    Parameters
    ----------
    root
        Its root element, names without namespace.
    """

    root: Element

    @property
    def width(self) -> float:
        """Width in points."""
        return float(self.root.get("viewBox", "").split()[2])

    def inline(self, prefix: str, label: str) -> str:
        """Return the drawing as an element of an HTML page.

        Parameters
        ----------
        prefix
            Put before every id, so that two drawings on a page do not mix.
        label
            What a reader who cannot see the drawing has to know.
        """
        root = deepcopy(self.root)
        _rename(root, prefix)
        root.attrib.update({"role": "img", "aria-label": label, **ROOT_STYLE})
        for size in ("width", "height"):
            root.attrib.pop(size, None)
        return ElementTree.tostring(root, encoding="unicode")

    def document(self) -> str:
        """Return the drawing as a file of its own."""
        root = deepcopy(self.root)
        root.attrib.update({"xmlns": NAMESPACE, **ROOT_STYLE})
        return ElementTree.tostring(root, encoding="unicode")

    def characters(self) -> tuple[str, str]:
        """Return the characters that the drawing prints in normal and in bold type, sorted."""
        normal, bold = set[str](), set[str]()
        for element in self.root.iter():
            (bold if element.get("font-weight") == "700" else normal).update(element.text or "")
        return "".join(sorted(normal - {"\n"})), "".join(sorted(bold - {"\n"}))


def read(source: str, head: Sequence[str] = ()) -> Drawing:
    """Return a checked drawing.

    Parameters
    ----------
    source
        The SVG as text.
    head
        Lines, such as title and subtitle, that the page prints in its own type: they are taken out of the drawing if
        they stand above everything else, and the drawing is cropped below them.

    Raises
    ------
    ValueError
        If the SVG is broken, holds scripts, or loads anything from elsewhere.
    """
    try:
        root = ElementTree.fromstring(source)  # noqa: S314 - our own charts; expat itself stops entity bombs
    except ElementTree.ParseError as error:
        raise ValueError(f"broken SVG: {error}") from None
    _clean(root)
    if not re.fullmatch(r"[\d.+-]+( [\d.+-]+){3}", root.get("viewBox", "")):
        raise ValueError("SVG without a viewBox")
    _crop(root, head)
    _unstyle(root)
    _forget_ids(root)
    slim(root)
    return Drawing(root)


def _clean(element: Element) -> None:
    """Drop namespaces and side matter, and refuse whatever runs or loads."""
    element.tag = element.tag.removeprefix(f"{{{NAMESPACE}}}")
    if element.tag not in ALLOWED:
        raise ValueError(f"an element <{element.tag.rpartition('}')[2]}> in an SVG")
    for name, value in list(element.attrib.items()):
        _check(element, name, value)
    for child in list(element):
        if child.tag.rpartition("}")[2] in DROPPED:
            element.remove(child)
        else:
            _clean(child)


def _check(element: Element, name: str, value: str) -> None:
    if name in HREFS:
        if not value.startswith(("#", "data:image/png;base64,", "data:image/jpeg;base64,")):
            raise ValueError(f"a reference to {value[:80]!r} in an SVG")
        del element.attrib[name]
        element.set("href", value)
    elif name.lower().startswith("on"):
        raise ValueError(f"an event handler {name!r} in an SVG")
    elif any(not target.startswith("#") for target in REFERENCE.findall(value)):
        raise ValueError(f"a reference in {name}={value[:80]!r} in an SVG")
    elif "}" in name:
        del element.attrib[name]


def _crop(root: Element, head: Sequence[str]) -> None:
    wanted = {_bare(line) for line in head if line}
    left, top, width, height = (float(part) for part in root.get("viewBox", "").split())
    bottom = top
    for parent in root.findall("g"):
        for group in [group for group in parent.findall("g") if _bare("".join(group.itertext())) in wanted]:
            bottom = max(bottom, *(_baseline(line) + 0.5 * _size(line) for line in group.findall("text")))
            parent.remove(group)
    root.set("viewBox", f"{left:g} {bottom:.6g} {width:.9g} {height - (bottom - top):.9g}")
    root.set("height", f"{height - (bottom - top):.9g}pt")


def _unstyle(root: Element) -> None:
    """Turn style attributes into attributes of their own, since a page's policy lets no style attribute through."""
    for element in root.iter():
        for rule in element.attrib.pop("style", "").split(";"):
            name, _, value = rule.partition(":")
            if value.strip():
                element.set(name.strip(), value.strip())


def _bare(text: str) -> str:
    """Return a text without its spaces: line breaks in a drawing stand where it was wrapped."""
    return "".join(text.split())


def _baseline(line: Element) -> float:
    moved = re.search(r"translate\(\S+ (\S+)\)", line.get("transform", ""))
    return float(moved[1] if moved else line.get("y", "0"))


def _size(line: Element) -> float:
    size = re.search(r"font-size: ([\d.]+)px", line.get("style", ""))
    return float(size[1]) if size else 0.0


def _rename(root: Element, prefix: str) -> None:
    """Put the prefix before all ids and before what points to them."""
    for element in root.iter():
        if name := element.get("id"):
            element.set("id", f"{prefix}-{name}")
        for key, value in element.attrib.items():
            if key == "href" and value.startswith("#"):
                element.set(key, f"#{prefix}-{value[1:]}")
            elif "url(" in value:
                element.set(key, REFERENCE.sub(lambda found: f"url(#{prefix}-{found[1][1:]})", value))


def _forget_ids(root: Element) -> None:
    """Take away the ids that nothing points to."""
    used = set(_references(root))
    for element in root.iter():
        if element.get("id") not in used:
            element.attrib.pop("id", None)


def _references(root: Element) -> Iterator[str]:
    for element in root.iter():
        yield element.get("href", "")[1:]
        for value in element.attrib.values():
            yield from (target[1:] for target in REFERENCE.findall(value))
