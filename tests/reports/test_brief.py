import io

import pikepdf
import pypdfium2
import pytest
from reports.made_up import chart, code, headline, notebook, said

from analysis.parameters import Parameters
from analysis.prose.brief import method
from analysis.reports.about import About
from analysis.reports.blocks import Document
from analysis.reports.brief import NUMBERS, brief
from analysis.reports.document import read
from analysis.reports.typst import ReportTypstExporter

ABOUT = About(title="Made-up report", as_of="2026-01-31", facts=(("Economy", "Made up"),))


@pytest.fixture
def chapters() -> list[Document]:
    """Five chapters with two charts each but for the second, which has none; the first has too many numbers."""
    numbers = [headline(f"n{i}", f"{i}00", "numbers") for i in range(NUMBERS + 3)]
    first = notebook(code("a", said("The answer.", "answer")), code("n", *numbers), code("c", *charts(1)))
    second = notebook(code("n", headline("x", "999", "left out")))
    others = [second, *[notebook(code("c", *charts(i))) for i in (3, 4, 5)]]
    return [read(made, f"0{i}_x", i) for i, made in enumerate([first, *others], 1)]


def charts(chapter: int) -> list[object]:
    return [chart(f"c{chapter}_{i}", title=f"Chart {chapter}.{i}") for i in (1, 2)]


@pytest.fixture
def content(chapters: list[Document]) -> bytes:
    return ReportTypstExporter().from_documents([brief(chapters, "In brief", "The method.")], ABOUT, brief=True)


def test_it_has_four_pages_at_most_and_what_matters_most(content: bytes) -> None:
    with pypdfium2.PdfDocument(content) as document:
        assert len(document) <= 4
        text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    for part in ("In brief", "Position as of 31 January 2026", "The answer.", "000 numbers", "The method."):
        assert part in text
    assert [part for part in ("1.1", "1.2", "3.1", "4.1", "5.1") if f"Chart {part}" in text] == ["1.1", "3.1", "4.1"]
    assert f"{NUMBERS}00 numbers" not in text
    assert "999" not in text
    assert "Contents" not in text


def test_it_is_tagged_too(content: bytes) -> None:
    with pikepdf.open(io.BytesIO(content)) as pdf, pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_a_report_without_numbers_and_charts_has_a_brief_all_the_same() -> None:
    chapter = read(notebook(), "x")
    assert ReportTypstExporter().from_documents([brief([chapter], "Empty", "Made.")], ABOUT, brief=True)


def test_the_method_names_what_was_asked_for() -> None:
    text = method(Parameters(focus="ALB", peers=["ALB", "SRB"], as_of="2026-01-31"), 1234, 56)
    for part in ("Economy: Albania.", "Compared with: Serbia.", "31 January 2026", "1,234 rows, 56 sources"):
        assert part in text
