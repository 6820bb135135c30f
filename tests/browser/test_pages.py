"""The report's pages in a real browser, opened from disk with the network denied."""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from chapters import NOTEBOOKS
from playwright.sync_api import Browser, Page, Request, Route, sync_playwright

pytestmark = pytest.mark.browser

WIDTHS = (320, 768, 1440)
SCHEMES = ("light", "dark")
PAGES = ("index", *(path.stem for path in NOTEBOOKS))
OTHERS = ("sq", "sr", "sr-Cyrl")
"""Languages beside English. The rules that words can break are tried there; colours and widths are the same in all."""
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
UNNAMED_PICTURES = """() => {
  const named = picture => picture.getAttribute("aria-label") || picture.getAttribute("alt")
    || picture.querySelector(":scope > title")
    || (picture.getAttribute("aria-labelledby") || "").split(" ").some(id => document.getElementById(id));
  return [...document.querySelectorAll("img, svg")]
    .filter(picture => !picture.closest("[aria-hidden=true]") && picture.getAttribute("alt") !== "")
    .filter(picture => !named(picture))
    .map(picture => picture.outerHTML.slice(0, 200));
}"""
CONTRAST_AT = 768
"""The width at which contrast is measured, which is slow: no rule of the style sheet sets a colour by width."""
COLOUR_RULES = ["color-contrast", "link-in-text-block"]
"""The rules of axe-core that look at colours: no other can find in the dark what it did not find in the light."""
INSIDE_PICTURES = {"exclude": [["svg > *"]]}
"""What a chart draws is one picture to those who hear the page; the tests of charts look at its colours."""
OPEN_ALL = "() => document.querySelectorAll('details').forEach(part => { part.open = true; })"
REACHABLE = "a[href], summary, [tabindex='0']"
COUNT_FOCUSED = """reachable => {
  window.reached = new Set();
  window.unmarked = new Set();
  addEventListener("focusin", event => {
    window.reached.add(event.target);
    const style = getComputedStyle(event.target);
    if (style.outlineStyle === "none" || parseFloat(style.outlineWidth) < 2) {
      window.unmarked.add(event.target.outerHTML.slice(0, 200));
    }
  });
  return document.querySelectorAll(reachable).length;
}"""
NOT_REACHED = """reachable => [...document.querySelectorAll(reachable)]
  .filter(part => !window.reached.has(part)).map(part => part.outerHTML.slice(0, 200))"""
TOO_WIDE = """() => {
  const page = document.scrollingElement;
  return page.scrollWidth > page.clientWidth ? [page.scrollWidth, page.clientWidth] : null;
}"""


class Watched:
    """A page that may read its own files and nothing else; what it tries beyond that is written down."""

    def __init__(self, page: Page, folder: Path) -> None:
        self.page = page
        self.folder = folder
        self.home = folder.as_uri() + "/"
        self.refused: list[str] = []
        self.complaints: list[str] = []
        page.route("**/*", self._decide)
        page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))

    def _decide(self, route: Route, request: Request) -> None:
        if request.url.startswith((self.home, "data:")):
            route.continue_()
        else:
            self.refused.append(request.url)
            route.abort()

    def open(self, path: Path) -> None:
        self.page.goto(path.as_uri(), wait_until="load")
        # A picture that loads only when it is scrolled to must not escape notice.
        self.page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        self.page.evaluate("Promise.all([...document.images].map(image => image.decode().catch(() => null)))")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    program = shutil.which("chromium")
    assert program, "Chromium is not installed; on Debian: apt-get install chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        yield browser
        browser.close()


@pytest.fixture
def watched(browser: Browser, edition: Path) -> Iterator[Watched]:
    """A new page that is watched."""
    page = browser.new_page()
    yield Watched(page, edition)
    page.close()


def test_every_page_of_the_report_is_looked_at(edition: Path) -> None:
    assert sorted(path.stem for path in edition.glob("*.html")) == sorted(PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_sound(name: str, watched: Watched, edition: Path) -> None:
    """It asks nobody, complains of nothing, fits any width, names its pictures, and its links lead somewhere."""
    watched.open(edition / f"{name}.html")
    assert watched.page.title()
    assert watched.refused == []
    assert watched.complaints == []
    assert watched.page.locator("svg, img").count() >= (0 if name == "index" else 1)
    assert watched.page.evaluate(UNNAMED_PICTURES) == []
    assert list(broken_links(watched, edition / f"{name}.html")) == []
    for width in WIDTHS:
        watched.page.set_viewport_size({"width": width, "height": 900})
        assert watched.page.evaluate(TOO_WIDE) is None, f"{width} px"


def broken_links(watched: Watched, page: Path) -> Iterator[str]:
    """Yield the links within the report that lead nowhere."""
    ids = set(watched.page.eval_on_selector_all("[id]", "parts => parts.map(part => part.id)"))
    links = watched.page.eval_on_selector_all("a[href]", "links => links.map(link => link.href)")
    for link in {link for link in links if link.startswith("file:")}:
        file, _, anchor = unquote(link.removeprefix(watched.home)).partition("#")
        place = watched.folder / file
        if not place.is_file() or (anchor and place == page and anchor not in ids):
            yield link


def test_a_page_that_asks_the_network_is_caught(watched: Watched, tmp_path: Path) -> None:
    path = tmp_path / "made_up.html"
    path.write_text('<title>x</title><img src="https://made-up.example/x.png" alt="">', "utf-8")
    watched.home = tmp_path.as_uri() + "/"
    watched.open(path)
    assert watched.refused == ["https://made-up.example/x.png"]
    assert watched.complaints != []


@pytest.mark.parametrize("name", PAGES)
def test_axe_finds_no_violation(name: str, watched: Watched, edition: Path) -> None:
    """All rules at each width in the light, and in the dark again those that look at colours."""
    watched.open(edition / f"{name}.html")
    watched.page.evaluate(OPEN_ALL)
    for width in WIDTHS:
        watched.page.set_viewport_size({"width": width, "height": 900})
        rules = {"target-size": {"enabled": True}, "color-contrast": {"enabled": width == CONTRAST_AT}}
        assert_no_violation(watched.page, {"rules": rules}, f"{width} px")
    watched.page.emulate_media(color_scheme="dark")
    assert_no_violation(watched.page, {"runOnly": COLOUR_RULES}, "dark")


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_in_another_language_is_sound(name: str, language: str, watched: Watched, edition: Path) -> None:
    place = edition / language / f"{name}.html"
    watched.open(place)
    assert watched.page.evaluate("document.documentElement.lang") == {"sr": "sr-Latn"}.get(language, language)
    assert watched.refused == []
    assert watched.complaints == []
    assert watched.page.evaluate(UNNAMED_PICTURES) == []
    assert list(broken_links(watched, place)) == []
    watched.page.evaluate(OPEN_ALL)
    rules = {"target-size": {"enabled": True}, "color-contrast": {"enabled": False}}
    for width in WIDTHS:
        watched.page.set_viewport_size({"width": width, "height": 900})
        assert watched.page.evaluate(TOO_WIDE) is None, f"{width} px"
        assert_no_violation(watched.page, {"rules": rules}, f"{width} px")


def assert_no_violation(page: Page, options: dict[str, Any], where: str) -> None:
    found = Axe().run(page, INSIDE_PICTURES, {**options, "resultTypes": ["violations"]})
    assert found.violations_count == 0, f"{where}: {found.generate_report()}"


def test_axe_finds_what_is_wrong(watched: Watched, tmp_path: Path) -> None:
    path = tmp_path / "made_up.html"
    pale = '<p style="color:#bbb">Too pale</p>'
    path.write_text(f'<html lang="en"><title>x</title><main><h1>x</h1>{pale}</main>', "utf-8")
    watched.home = tmp_path.as_uri() + "/"
    watched.open(path)
    assert [rule["id"] for rule in Axe().run(watched.page).response["violations"]] == ["color-contrast"]


@pytest.mark.parametrize("name", PAGES)
def test_the_keyboard_reaches_everything_and_shows_where_it_is(name: str, watched: Watched, edition: Path) -> None:
    watched.page.set_viewport_size({"width": WIDTHS[0], "height": 900})
    watched.open(edition / f"{name}.html")
    watched.page.evaluate(OPEN_ALL)
    for _ in range(watched.page.evaluate(COUNT_FOCUSED, REACHABLE) + 2):
        watched.page.keyboard.press("Tab")
    assert watched.page.evaluate(NOT_REACHED, REACHABLE) == []
    assert watched.page.evaluate("() => [...window.unmarked]") == []


def test_the_keyboard_opens_the_code_of_a_cell(watched: Watched, edition: Path) -> None:
    watched.open(edition / "00_overview.html")
    folded = watched.page.locator("details.code").first
    assert not folded.locator("pre").is_visible()
    folded.locator("summary").focus()
    watched.page.keyboard.press("Enter")
    assert folded.locator("pre").is_visible()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_page_takes_the_readers_scheme(scheme: str, watched: Watched, edition: Path) -> None:
    watched.page.emulate_media(color_scheme=scheme)
    watched.open(edition / "index.html")
    paper = watched.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert paper == {"light": "rgb(255, 255, 255)", "dark": "rgb(21, 25, 30)"}[scheme]


def test_on_paper_only_what_can_be_read_there_is_left(watched: Watched, edition: Path) -> None:
    watched.page.emulate_media(media="print")
    watched.open(edition / "01_membership.html")
    for selector in ("nav.contents", ".turn", ".files", "details.code", ".skip"):
        assert not watched.page.locator(selector).first.is_visible(), selector
    for selector in ("h1", "figure.chart svg", "table", ".sources", ".provenance"):
        assert watched.page.locator(selector).first.is_visible(), selector


def test_notes_lead_there_and_back(watched: Watched, edition: Path) -> None:
    watched.open(edition / "01_membership.html")
    figure = watched.page.locator("figure.chart").first
    figure.locator(".behind a").first.click()
    note = watched.page.locator(".sources li:target")
    assert note.is_visible()
    note.locator(f".places a[href='#{figure.get_attribute('id')}']").click()
    assert watched.page.url.endswith(f"#{figure.get_attribute('id')}")
