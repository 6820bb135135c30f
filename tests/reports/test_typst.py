import io
from collections.abc import Iterator
from typing import Any

import nbconvert
import pikepdf
import pypdfium2
import pytest
from reports.made_up import chart, code, drawing, headline, markdown, notebook, rich, said, table

from analysis.errors import ExportError
from analysis.notebook import plain
from analysis.reports.about import About
from analysis.reports.blocks import Document
from analysis.reports.document import read
from analysis.reports.typst import ReportTypstExporter, printable, timestamp

ABOUT = About(title="Made-up report", as_of="2026-01-31", facts=(("Economy", "Made up"),))
ATTACKS = [
    '#read("/etc/passwd")',
    "$x$ *y* _z_ @w <v> ]",
    "\\ ` \" ' // /* ~ -- ---",
    '#import "x": *',
    "= no heading",
    "ë ç č ć đ š ž Ђ љ њ ћ џ",
]


def make(*documents: Document, about: About = ABOUT) -> bytes:
    return ReportTypstExporter().from_documents(documents, about)


@pytest.fixture(scope="module")
def content() -> bytes:
    link = notebook(markdown("Back to [the first](00_made_up.ipynb), not to [nowhere](09_none.ipynb)."), title="Second")
    return make(read(rich(), "00_made_up", 1), read(link, "01_second", 2))


@pytest.fixture
def pdf(content: bytes) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(io.BytesIO(content)) as opened:
        yield opened


def words(content: bytes) -> str:
    with pypdfium2.PdfDocument(content) as document:
        return " ".join(" ".join(page.get_textpage().get_text_bounded().split()) for page in document)


def tags(pdf: pikepdf.Pdf) -> list[tuple[str, Any]]:
    """Return the elements of the structure tree with their names."""
    found, waiting = [], [pdf.Root.StructTreeRoot]
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Array):
            waiting.extend(element)
        elif isinstance(element, pikepdf.Dictionary):
            found.append((str(element.get("/S", "")), element))
            waiting.append(element.get("/K"))
    return found


def test_the_pdf_says_what_it_is(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.Root.Lang) == "en"
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"]) == ("2", "A")
        assert metadata["dc:title"] == "Made-up report"
        assert metadata["xmp:CreateDate"].startswith("2026-01-31")
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(pdf.Root.MarkInfo.Marked)


def test_every_figure_has_a_description(pdf: pikepdf.Pdf) -> None:
    figures = [element for name, element in tags(pdf) if name == "/Figure"]
    assert [str(figure.Alt) for figure in figures] == ["A made-up description."]


def test_tables_have_head_cells(pdf: pikepdf.Pdf) -> None:
    names = [name for name, _ in tags(pdf)]
    assert names.count("/Table") == 1
    assert names.count("/TH") == 2
    assert names.count("/TD") == 4


def test_headings_lists_and_links_are_tagged(pdf: pikepdf.Pdf) -> None:
    names = {name for name, _ in tags(pdf)}
    assert {"/H1", "/H2", "/H3", "/L", "/LI", "/Link", "/BlockQuote"} <= names


def test_bookmarks_follow_the_chapters(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        top = [item.title for item in outline.root]
        first = [item.title for item in outline.root[0].children]
    assert top == ["1 Made-up chapter", "2 Second", "Sources"]
    assert first == ["1.1 First section", "1.2 Sources"]


def test_fonts_are_embedded(pdf: pikepdf.Pdf) -> None:
    fonts = [
        item for item in pdf.objects if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/FontDescriptor"
    ]
    assert fonts
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)


def test_objects_are_packed(pdf: pikepdf.Pdf) -> None:
    assert [item for item in pdf.objects if isinstance(item, pikepdf.Stream) and item.get("/Type") == "/XRef"]


def test_text_can_be_selected_in_prose_and_charts(content: bytes) -> None:
    text = words(content)
    for part in ("Made-up report", "Position as of 31 January 2026", "The answer is made up.", "5 of 23", "label"):
        assert part in text
    for part in ("Figure 1.1", "Table 1.1", "A made-up table", "Made-up body", "printed", "https://made-up.example/a"):
        assert part in text
    assert "never to be seen" not in text


def test_the_code_is_left_out(content: bytes) -> None:
    assert "show(chart)" not in words(content)


def test_a_source_is_told_once_for_all_chapters_that_name_it() -> None:
    content = make(read(rich("First"), "00_first", 1), read(rich("Second"), "01_second", 2))
    text = words(content)
    assert text.count("Somebody. https://made-up.example/a") == 1
    assert text.count("made-up-1") == 3
    with pikepdf.open(io.BytesIO(content)) as pdf:
        notes = [note for page in pdf.pages for note in page.get("/Annots", [])]
        within = [note for note in notes if "/Dest" in note or "/D" in note.get("/A", {})]
        assert len(within) >= 2


def test_links_lead_to_chapters_and_the_web(pdf: pikepdf.Pdf) -> None:
    links = [note for page in pdf.pages for note in page.get("/Annots", []) if note.Subtype == "/Link"]
    addresses = {str(link.A.URI) for link in links if "/A" in link and "/URI" in link.A}
    assert addresses == {"https://made-up.example/a"}
    assert len(links) > len(addresses) + 4  # the contents, and the link from the second chapter to the first


@pytest.mark.parametrize("attack", ATTACKS)
def test_text_from_data_is_printed_and_never_obeyed(attack: str) -> None:
    made = notebook(
        code("s", said(f"Said: {plain(attack)}", "answer")),
        code("n", headline("n", attack, attack)),
        code("c", chart(svg=drawing(attack.replace("<", "&lt;")), title=attack, subtitle=attack, alt=attack)),
        code("t", table(caption=attack, note=attack, headings=[attack, "x"], cells=[[attack, attack]])),
        title=plain(attack),
    )
    content = make(read(made, "00_made_up"), about=About(attack, "en", "", ((attack, attack),)))
    text = words(content)
    bare = "".join(attack.split())
    assert "".join(text.split()).count(bare) >= 9
    assert "root:" not in text


def test_the_same_report_gives_the_same_bytes(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    link = notebook(markdown("Back to [the first](00_made_up.ipynb), not to [nowhere](09_none.ipynb)."), title="Second")
    documents = [read(rich(), "00_made_up", 1), read(link, "01_second", 2)]
    assert make(*documents) == content
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert make(*documents) != content


def test_the_date_is_the_reports_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert timestamp("2026-01-31") == 1769817600
    assert timestamp("") == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "86400")
    assert timestamp("2026-01-31") == 86400


def test_letters_that_no_font_holds_are_replaced() -> None:
    odd = "a\x00b\x1bc\U0001f1fd\U0001f1f0d漢e"
    assert printable({"x": [odd, 1]}) == {"x": ["a\ufffdb\ufffdc\ufffd\ufffdd\ufffde", 1]}
    made = notebook(code("t", table(cells=[[odd, "1"]], caption=f"Cap {odd}")), markdown(f"Words {odd}"))
    assert "Words a" in words(make(read(made, "x")))


def test_a_long_table_repeats_its_head() -> None:
    made = notebook(code("t", table(headings=["Heading", "n"], cells=[[f"row {i}", "1"] for i in range(120)])))
    with pypdfium2.PdfDocument(make(read(made, "x"))) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    holding = [page for page in pages if "row " in page]
    assert len(holding) > 1
    assert all("Heading" in page for page in holding)


def test_a_chart_with_letters_that_no_font_holds_is_still_printed() -> None:
    made = notebook(code("c", chart(svg=drawing("before \U0001f1fd after"))))
    assert "before \ufffd after" in words(make(read(made, "x")))


def test_what_the_compiler_refuses_is_told() -> None:
    made = notebook(code("c", chart(svg=drawing())))
    with pytest.raises(ExportError, match="PDF could not be made") as caught:
        make(read(made, "x"), about=About(title="", as_of="2026-01-31"))
    assert caught.value.exit_code == 6


def test_nbconvert_knows_the_exporter() -> None:
    content, resources = nbconvert.get_exporter("kosovo-typst")().from_notebook_node(rich("By itself"))
    assert resources["output_extension"] == ".pdf"
    assert "By itself" in words(content)
