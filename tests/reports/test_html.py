import base64
import hashlib
import re
from pathlib import Path
from xml.sax.saxutils import escape

import nbconvert
import pytest
from bs4 import BeautifulSoup, Tag
from reports.made_up import chart, code, drawing, headline, markdown, notebook, rich, said, table

from analysis.notebook import plain
from analysis.reports.about import About, ChapterLink
from analysis.reports.blocks import Document
from analysis.reports.document import read
from analysis.reports.html import ReportHTMLExporter
from analysis.reports.markdown import parse
from analysis.reports.page import read_page

ATTACK = "</title></style></script><script>alert(1)</script><img src=x onerror=alert(1)>\"' & {{ 7*7 }} &lt;"
ABOUT = About(
    title="Made-up report",
    as_of="2026-01-31",
    facts=(("Economy", "A & B"),),
    chapters=(
        ChapterLink("00_made_up", 1, "Made-up chapter", parse("The **answer** is made up.")),
        ChapterLink("01_other", 2, "Other", []),
        ChapterLink("02_last", 3, "Last", []),
    ),
    files=True,
)


def export(document: Document, about: About = ABOUT) -> str:
    page, _ = ReportHTMLExporter().from_notebook_node(notebook(), {"document": document, "about": about})
    return page


@pytest.fixture
def text(document: Document) -> str:
    return export(document)


@pytest.fixture
def page(text: str) -> BeautifulSoup:
    return BeautifulSoup(text, "html.parser")


def one(page: Tag, selector: str) -> Tag:
    [found] = page.select(selector)
    return found


def test_the_page_is_whole_and_faultless(text: str) -> None:
    assert text.startswith("<!DOCTYPE html>")
    assert text.rstrip().endswith("</html>")
    assert list(read_page(text).faults()) == []


def test_the_page_has_language_title_and_landmarks(page: BeautifulSoup) -> None:
    assert one(page, "html")["lang"] == "en"
    assert one(page, "title").string == "Made-up chapter \N{EN DASH} Made-up report"
    for landmark in ("header", "main#main", "footer", "nav.contents", "nav.turn"):
        one(page, landmark)
    assert page.body.find("a")["href"] == "#main"


def test_no_script_may_run_and_nothing_may_be_loaded(page: BeautifulSoup) -> None:
    policy = one(page, 'meta[http-equiv="Content-Security-Policy"]')["content"]
    assert "default-src 'none'" in policy
    assert "script" not in policy
    assert page.find_all(["script", "link", "iframe", "object", "form", "base"]) == []


def test_the_policy_lets_in_the_pages_own_style_and_no_other(text: str, page: BeautifulSoup) -> None:
    policy = one(page, 'meta[http-equiv="Content-Security-Policy"]')["content"]
    [style] = re.findall("<style>(.*?)</style>", text, re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}';" in policy
    assert "unsafe-inline" not in policy
    assert page.select("[style]") == []


def test_a_table_can_be_taken_away(page: BeautifulSoup) -> None:
    links = [link["href"] for link in page.select("figure#table-made_up .files a")]
    assert links == ["figures/table_made_up.csv", "figures/table_made_up.xlsx"]


def test_the_footer_tells_what_stands_behind_the_page(page: BeautifulSoup) -> None:
    told = {part.dt.get_text(): part.dd.get_text() for part in page.select("footer dl div")}
    assert told == {"Economy": "A & B", "Rows used": "3: made_up (3)", "Sources used": "2"}


def test_the_contents_lead_to_the_sections(page: BeautifulSoup) -> None:
    links = [link["href"] for link in page.select("nav.contents a")]
    assert links == ["#first-section", "#sources"]
    assert [heading["id"] for heading in page.select("h2[id]")][:2] == ["first-section", "sources"]


def test_the_neighbours_are_linked(document: Document, page: BeautifulSoup) -> None:
    assert [(link["rel"], link["href"]) for link in page.select("nav.turn a")] == [(["next"], "01_other.html")]
    other = BeautifulSoup(export(read(rich("Other"), "01_other", 2)), "html.parser")
    assert [link["href"] for link in other.select("nav.turn a")] == ["00_made_up.html", "02_last.html"]
    assert "Chapter 2 of 3" in other.header.get_text()


def test_a_chart_has_name_caption_words_and_downloads(page: BeautifulSoup) -> None:
    figure = one(page, "figure#figure-made_up")
    assert one(figure, "svg")["aria-label"] == "A made-up description."
    assert one(figure, "svg")["role"] == "img"
    caption = figure.figcaption.get_text(" ", strip=True)
    assert caption == "Figure 1.1 A made-up title Made-up numbers, 2026"
    assert "A made-up description." in one(figure, "details").get_text()
    links = [link["href"] for link in figure.select(".files a")]
    assert links == [f"figures/made_up.{kind}" for kind in ("svg", "pdf", "png", "csv", "xlsx", "json")]


def test_the_chart_does_not_repeat_its_caption(page: BeautifulSoup) -> None:
    assert "A made-up title" not in one(page, "figure#figure-made_up svg").get_text()


def test_the_letters_of_charts_come_with_the_page(text: str) -> None:
    assert len(re.findall("@font-face", text)) == 1
    bold = read(notebook(code("c", chart(subtitle="another"))), "x")
    assert len(re.findall("@font-face", export(bold))) == 1
    kept = read(notebook(code("c", chart(title="another"))), "x")
    assert len(re.findall("@font-face", export(kept))) == 2  # the drawing keeps its own bold title


def test_without_files_nothing_is_offered(document: Document) -> None:
    page = BeautifulSoup(export(document, About(title="Alone")), "html.parser")
    assert page.select(".files") == []
    assert page.select("nav.turn") == []
    assert "run.json" not in str(page)


def test_a_table_has_caption_scopes_and_a_box_to_scroll_in(page: BeautifulSoup) -> None:
    box = one(page, "figure#table-made_up .wide")
    assert (box["role"], box["tabindex"], box["aria-label"]) == ("region", "0", "A made-up table")
    assert one(box, "caption").get_text() == "Table 1.1. A made-up table"
    assert [head["scope"] for head in box.select("th")] == ["col", "col", "row", "row"]


def test_code_is_folded_and_warnings_are_gone(page: BeautifulSoup, text: str) -> None:
    folded = page.select("details.code")
    assert len(folded) == 7
    assert not any(part.has_attr("open") for part in folded)
    assert "never to be seen" not in text
    assert "printed" in text


def test_values_from_data_stay_text_everywhere() -> None:
    cells = [[ATTACK, ATTACK], ["a", "b"]]
    made = notebook(
        code(ATTACK, said(f"Said: {plain(ATTACK)}", "answer")),
        code("n", headline("n", ATTACK, ATTACK)),
        code("c", chart(svg=drawing(escape(ATTACK)), title=ATTACK, subtitle=ATTACK, alt=ATTACK, note=ATTACK)),
        code("t", table(caption=ATTACK, note=ATTACK, headings=[ATTACK, ATTACK], cells=cells)),
        markdown(f"## {ATTACK}"),
        title=plain(ATTACK),
    )
    document = read(made, "00_made_up")
    about = About(
        ATTACK, "en", "2026-01-31", ((ATTACK, ATTACK),), (ChapterLink("00_made_up", 1, ATTACK, document.answer),)
    )
    pages = [export(document, about), ReportHTMLExporter().index(about, [document])]
    plain_page = BeautifulSoup(export(read(rich(), "x")), "html.parser")
    for text in pages:
        page = BeautifulSoup(text, "html.parser")
        assert page.find_all(["script", "img"]) == []
        assert list(read_page(text).faults()) == []
        assert {name for tag in page.find_all() for name in tag.attrs if name.startswith("on")} == set()
        assert len(page.find_all("style")) == len(plain_page.find_all("style"))
        assert ATTACK in page.get_text()
    page = BeautifulSoup(pages[0], "html.parser")
    assert page.h1.get_text() == ATTACK
    assert one(page, "figure.chart svg")["aria-label"] == ATTACK
    assert one(page, "figure.table caption").get_text() == f"Table 1.1. {ATTACK}"
    assert [cell.get_text() for cell in page.select("tbody tr:first-child > *")] == [ATTACK, ATTACK]


def test_the_index_tells_numbers_and_answers(document: Document) -> None:
    page = BeautifulSoup(ReportHTMLExporter().index(ABOUT, [document, document]), "html.parser")
    assert list(read_page(str(page)).faults()) == []
    assert page.h1.get_text() == "Made-up report"
    assert "Position as of 31 January 2026" in page.header.get_text()
    assert [item.get_text(" ", strip=True) for item in page.select(".headlines li")] == [
        "5 of 23 bodies, made up",
        "0.54 of a share, made up",
    ]
    assert [link["href"] for link in page.select("ol.chapters a")] == [
        "00_made_up.html",
        "01_other.html",
        "02_last.html",
    ]
    assert "The answer is made up." in one(page, "ol.chapters").get_text()
    links = {link["href"] for link in page.select("a")}
    assert {"report.pdf", "run.json"} <= links
    assert "A & B" in page.footer.get_text()


def test_nbconvert_knows_the_exporter() -> None:
    exporter = nbconvert.get_exporter("kosovo-html")()
    page, resources = exporter.from_notebook_node(rich("By itself"))
    assert resources["output_extension"] == ".html"
    assert BeautifulSoup(page, "html.parser").title.string.strip() == "By itself"


def test_the_same_chapter_gives_the_same_page() -> None:
    assert export(read(rich(), "x")) == export(read(rich(), "x"))


def test_no_template_of_the_machine_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, document: Document
) -> None:
    for name in ("kosovo_html", "base"):
        folder = tmp_path / "nbconvert" / "templates" / name
        folder.mkdir(parents=True)
        (folder / "chapter.html.j2").write_text("made up elsewhere", "utf-8")
    monkeypatch.setenv("JUPYTER_PATH", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    assert "made up elsewhere" not in export(document)
