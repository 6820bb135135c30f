import pytest
from nbformat import NotebookNode
from nbformat.v4 import new_output
from reports.made_up import chart, code, drawing, headline, markdown, notebook, rich, said, shown, table

from analysis.errors import ExportError
from analysis.reports.blocks import Answer, Code, Document, Figure, Headlines, Picture, Table, Text, alone, unique_names
from analysis.reports.document import read
from analysis.reports.markdown import to_html

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def test_the_title_and_the_answer_are_found(document: Document) -> None:
    assert document.title == "Made-up chapter"
    assert [node["type"] for node in document.answer] == ["paragraph"]


def test_headlines_that_follow_each_other_stand_together(document: Document) -> None:
    [block] = document.of(Headlines)
    assert [number["value"] for number in block.numbers] == ["5 of 23", "0.54"]


def test_headings_have_anchors_of_their_own() -> None:
    made = notebook(markdown("## Same\n\n### Same"), markdown("## Same"))
    assert [node["id"] for node in read(made, "x").headings] == ["made-up-chapter", "same", "same-2", "same-3"]


def test_figures_and_tables_are_numbered_apart() -> None:
    made = notebook(code("a", chart("a"), table("a")), code("b", chart("b"), table("b")))
    document = read(made, "x", 3)
    assert [figure.number for figure in document.of(Figure)] == ["3.1", "3.2"]
    assert [part.number for part in document.of(Table)] == ["3.1", "3.2"]


def test_a_chapter_by_itself_links_to_no_other_that_the_project_has() -> None:
    made = read(notebook(code("say()", said("See [one](01_other.ipynb), not [two](02_gone.ipynb).", "answer"))), "00_x")
    page = to_html(alone(made, {"01_other"}).answer)
    assert "01_other" not in page
    assert "See one, not" in page
    # A link to a chapter that does not exist stays, so that the check of the page finds it.
    assert '<a href="02_gone.html">' in page


def test_warnings_are_dropped_and_prints_kept(document: Document) -> None:
    assert [block.text for block in document.of(Text)] == ["printed"]


def test_code_is_kept_but_for_the_parameters(document: Document) -> None:
    assert [block.source for block in document.of(Code)][:2] == ["start()", "numbers"]
    assert all("focus" not in block.source for block in document.of(Code))


def test_sources_and_rows_behind_a_chapter_are_gathered(document: Document) -> None:
    assert document.sources == ("made-up-1", "made-up-2")
    assert document.rows == ("made_up/a:2", "made_up/a:3", "made_up/b:2")


def test_tables_of_others_are_shown_as_text() -> None:
    made = notebook(code("f", shown({"text/html": "<script>alert(1)</script>", "text/plain": "   a\n0  1"})))
    document = read(made, "x")
    assert [block.text for block in document.of(Text)] == ["   a\n0  1"]


def test_a_picture_with_a_description_is_shown() -> None:
    made = notebook(code("p", shown({"image/png": PIXEL}, {"image/png": {"alt": "A made-up pixel."}})))
    [picture] = read(made, "x").of(Picture)
    assert picture.alt == "A made-up pixel."
    assert picture.data.startswith(b"\x89PNG")


def refused(*cells: NotebookNode) -> str:
    with pytest.raises(ExportError) as caught:
        read(notebook(*cells), "01_made_up")
    assert caught.value.exit_code == 6
    return caught.value.what


@pytest.mark.parametrize(
    ("cell", "fault"),
    [
        (code("p", shown({"image/png": PIXEL})), "a picture without a description"),
        (code("p", shown({"image/png": PIXEL}, {"image/png": {"alt": " "}})), "a picture without a description"),
        (code("p", shown({"image/svg+xml": drawing()})), "a picture without a description"),
        (code("p", chart(alt="")), "chart 'made_up' without a description"),
        (
            code("p", chart(alt="No description has been provided for this image")),
            "chart 'made_up' without a description",
        ),
        (code("p", chart(svg="<svg")), "broken SVG"),
        (code("p", chart(svg=drawing("</text><script/><text>"))), "an element <script> in an SVG"),
        (markdown("### Too deep"), "the heading 'Too deep' jumps from level 1 to 3"),
        (markdown("# Second"), "a second title, 'Second'"),
        (code("s", said("# Second")), "a second title, 'Second'"),
        (markdown("![words](https://made-up.example/x.png)"), "an image in Markdown"),
        (code("e", new_output("error", ename="MadeUpError", evalue="x")), "the notebook holds an error, MadeUpError"),
    ],
)
def test_a_fault_is_refused_with_notebook_and_cell(cell: NotebookNode, fault: str) -> None:
    what = refused(cell)
    assert what.startswith("01_made_up, cell 3 (c2): ")
    assert fault in what


def test_a_chart_shown_twice_is_refused() -> None:
    assert "chart 'made_up' is shown twice" in refused(code("a", chart()), code("b", chart()))


def test_a_notebook_without_a_title_is_refused() -> None:
    made = rich()
    made.cells[0].source = "No heading"
    with pytest.raises(ExportError, match="before the title"):
        read(made, "01_made_up")
    made.cells = made.cells[1:2]
    with pytest.raises(ExportError, match="01_made_up has no title"):
        read(made, "01_made_up")


def test_two_chapters_may_not_write_the_same_chart() -> None:
    first, second = read(rich(), "01_first"), read(rich(), "02_second")
    with pytest.raises(ExportError, match="01_first and 02_second both show a chart 'made_up'"):
        unique_names([first, second])


def test_the_answer_is_marked() -> None:
    document = read(notebook(code("a", said("Yes.", "answer"), headline("a", "1", "one"))), "x")
    assert len(document.of(Answer)) == 1
