"""The commands that write a template and the data dictionary: where to, and never over anything."""

from pathlib import Path

import pytest
from openpyxl import load_workbook

from analysis.cli.app import run
from analysis.project import Project


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of the test's own to work in."""
    folder = tmp_path / "my tables"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def template(project: Project, *arguments: str) -> int:
    return run(["template", *arguments, "--root", str(project.root)])


def test_a_template_is_written_here_and_says_where_it_belongs(project, here, capsys) -> None:
    assert template(project, "staffing") == 0
    book = load_workbook(here / "staffing_template.xlsx")
    assert [cell.value for cell in book.worksheets[0][1]][:2] == ["body_id", "economy"]
    assert "racviac" in {cell.value for cell in book["Lists"]["A"]}
    assert "data/raw/staffing" in capsys.readouterr().out
    assert [path.name for path in here.iterdir()] == ["staffing_template.xlsx"]


def test_nothing_is_written_over_unless_told_to(project, here, capsys) -> None:
    path = here / "mine.xlsx"
    path.write_text("my work", encoding="utf-8")
    assert template(project, "sources", "--output", "mine.xlsx") == 2
    assert path.read_text("utf-8") == "my work"
    assert "--force" in capsys.readouterr().err
    assert template(project, "sources", "--output", "mine.xlsx", "--force") == 0
    assert load_workbook(path).worksheets[0].title == "sources"


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["stafing"], 2, "Did you mean staffing?"),
        (["staffing", "--output", "list.csv"], 2, ".xlsx"),
        (["staffing", "--output", "nowhere/list.xlsx"], 7, "Cannot write"),
        (["staffing", "--output", "."], 2, ""),
    ],
)
def test_what_cannot_be_done_is_said_and_leaves_nothing(project, capsys, arguments, code, said) -> None:
    assert template(project, *arguments) == code
    assert said in capsys.readouterr().err
    assert list(Path.cwd().iterdir()) == []


@pytest.mark.parametrize(("name", "begins"), [("all.html", "<!DOCTYPE html>"), ("all.md", "# Data dictionary")])
def test_the_dictionary_is_a_page_or_markdown_by_its_ending(here, name: str, begins: str) -> None:
    assert run(["dictionary", "--output", name]) == 0
    assert (here / name).read_text("utf-8").startswith(begins)
    assert run(["dictionary", "--output", name]) == 2
    assert run(["dictionary", "--output", name, "--force"]) == 0


def test_the_dictionary_has_no_other_form(here, capsys) -> None:
    assert run(["dictionary", "--output", "all.pdf"]) == 2
    assert "neither .html nor .md" in capsys.readouterr().err
    assert list(here.iterdir()) == []
