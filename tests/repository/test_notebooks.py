"""What holds for every chapter, and for the start page, before it is run."""

import ast
import itertools
import re
from pathlib import Path

import nbformat
import pytest
from nbformat import NotebookNode

from analysis.parameters import Parameters

FOLDER = Path(__file__).resolve().parents[2] / "notebooks"
NOTEBOOKS = sorted(FOLDER.glob("[0-9][0-9]_*.ipynb"))
START = FOLDER / "index.ipynb"
LONGEST_CELL = 12
ROOMS = {"analysis.notebook", "analysis.measures", "analysis.prose", "analysis.charts", "analysis.economies"}
LASTING = re.compile(
    r"\b(?:24 February 2012|20(?:12|14)|(?:UNSCR )?1244|95 per cent|40/5/55|chapters? 2[34]|eight ideas|at 1"
    r"|case of twenty)\b",
    re.IGNORECASE,
)
"""Numbers that new data cannot change: dates of past acts, names, and choices of method."""
NUMBERS = re.compile(
    r"\d|\b(?:two|three|four|five|seven|eight|nine|ten|eleven|twelve|dozen|twenty|per cent"
    r"|(?:most|half|none|a third|a quarter|the majority) of)\b",
    re.IGNORECASE,
)
"""Numbers and shares in words and figures; "the six" is the name of the group."""


@pytest.fixture(params=NOTEBOOKS, ids=lambda path: path.stem)
def notebook(request: pytest.FixtureRequest) -> NotebookNode:
    """Each notebook in turn."""
    return nbformat.reads(request.param.read_text("utf-8"), as_version=nbformat.NO_CONVERT)


def code(notebook: NotebookNode) -> list[str]:
    return [cell.source for cell in notebook.cells if cell.cell_type == "code"]


def prose(notebook: NotebookNode) -> list[str]:
    return [cell.source for cell in notebook.cells if cell.cell_type == "markdown"]


def headings(notebook: NotebookNode) -> list[tuple[int, str]]:
    found = re.findall(r"^(#+) (.+)$", "\n".join(prose(notebook)), flags=re.MULTILINE)
    return [(len(marks), words) for marks, words in found]


def calls(source: str) -> set[str]:
    """Return the names of everything that a cell calls."""
    return {ast.unparse(node.func) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)}


def said(notebook: NotebookNode) -> list[str]:
    """Return the fixed texts that code cells say."""
    texts = []
    for source in code(notebook):
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in {"chapter.say", "chapter.answer"}:
                texts += [part.value for part in node.args if isinstance(part, ast.Constant)]
    return texts


def literals(source: str) -> dict[str, object]:
    """Return the values that a cell of plain assignments sets."""
    found = {}
    for statement in ast.parse(source).body:
        assert isinstance(statement, ast.Assign), ast.unparse(statement)
        (target,) = statement.targets
        found[ast.unparse(target)] = ast.literal_eval(statement.value)
    return found


def test_there_are_chapters() -> None:
    assert {path.stem for path in NOTEBOOKS} >= {"00_overview", "01_membership", "02_staffing"}


@pytest.fixture(params=[*NOTEBOOKS, START], ids=lambda path: path.stem)
def page(request: pytest.FixtureRequest) -> NotebookNode:
    """Each notebook in turn, and the start page."""
    return nbformat.reads(request.param.read_text("utf-8"), as_version=nbformat.NO_CONVERT)


def test_nothing_but_chapters_and_the_start_page_is_there() -> None:
    assert sorted(FOLDER.glob("*.ipynb")) == sorted([*NOTEBOOKS, START])


def test_it_is_valid_with_readable_ids_and_the_plain_kernel(page: NotebookNode) -> None:
    nbformat.validate(page)
    assert (page.nbformat, page.nbformat_minor) >= (4, 5)
    assert page.metadata.kernelspec.name == "python3"
    ids = [cell.id for cell in page.cells]
    assert len(set(ids)) == len(ids)
    for identity in ids:
        assert re.fullmatch(r"[a-z]+(?:[-_][a-z0-9]+)*", identity), identity
        assert not re.fullmatch(r"[0-9a-f]{8}", identity), identity


def test_it_holds_no_outputs(page: NotebookNode) -> None:
    for cell in page.cells:
        if cell.cell_type == "code":
            assert (cell.outputs, cell.execution_count) == ([], None)


def test_its_parameters_are_the_defaults_as_plain_literals(notebook: NotebookNode) -> None:
    tagged = [index for index, cell in enumerate(notebook.cells) if "parameters" in cell.metadata.get("tags", [])]
    assert tagged == [1]
    given = literals(notebook.cells[1].source)
    assert given == Parameters().literals()
    assert list(given) == list(Parameters.model_fields)


def test_it_does_not_end_itself_and_its_cells_are_short(notebook: NotebookNode) -> None:
    for source in code(notebook):
        assert not calls(source) & {"exit", "quit", "sys.exit", "os._exit", "os.abort", "os.kill"}
        assert len(source.splitlines()) <= LONGEST_CELL, source


def test_it_imports_only_what_chapters_may(notebook: NotebookNode) -> None:
    for source in code(notebook):
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Import):
                assert {alias.name for alias in node.names} <= {"pandas"}
            if isinstance(node, ast.ImportFrom):
                assert any(f"{node.module}.".startswith(f"{room}.") for room in ROOMS), ast.unparse(node)


def test_it_begins_with_its_question_and_ends_with_its_sources(notebook: NotebookNode) -> None:
    assert notebook.cells[0].cell_type == "markdown"
    assert notebook.cells[0].source.startswith("# ")
    levels = [level for level, _ in headings(notebook)]
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert headings(notebook)[-1] == (2, "Sources")
    assert calls(code(notebook)[-1]) == {"chapter.sources"}
    assert any("chapter.answer" in calls(source) for source in code(notebook))


def test_its_fixed_words_hold_for_any_focus_and_any_data(notebook: NotebookNode) -> None:
    for _, heading in headings(notebook):
        assert "Kosovo" not in heading
    for text in prose(notebook) + said(notebook):
        for line in text.splitlines():
            assert not NUMBERS.search(LASTING.sub("", line)), line


def test_the_start_page_calls_the_vocabulary_and_nothing_else() -> None:
    page = nbformat.reads(START.read_text("utf-8"), as_version=nbformat.NO_CONVERT)
    for source in code(page):
        assert len(source.splitlines()) <= LONGEST_CELL, source
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.ImportFrom):
                assert str(node.module) in {"analysis", "analysis.explore"}
            assert not isinstance(node, ast.Import)


def test_the_numbers_of_the_start_page_are_computed() -> None:
    page = nbformat.reads(START.read_text("utf-8"), as_version=nbformat.NO_CONVERT)
    for text in prose(page):
        for line in text.splitlines():
            assert not NUMBERS.search(re.sub(r"^\d+\. |`[^`]*`", "", line)), line
