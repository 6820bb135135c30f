"""The commands: what they call and what they print."""

import csv
import json
from pathlib import Path

import pytest

from analysis.cli.app import run
from analysis.cli.chapters import find_chapter
from analysis.errors import ParameterError
from analysis.parameters import Parameters
from analysis.project import ROOT_VARIABLE, Project
from analysis.reports.progress import Progress
from analysis.tables.check import Checked
from analysis.tables.problem import Problem


def break_row(project: Project, column: str, value: str) -> None:
    """Put a wrong value into the first row of the security bodies' memberships."""
    path = project.raw / "membership" / "security.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    rows[1][rows[0].index(column)] = value
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)


def test_clean_writes_the_tables_and_says_how_many(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["clean", "--root", str(project.root)]) == 0
    tables = len([path for path in project.raw.iterdir() if path.is_dir()])
    assert capsys.readouterr().out.startswith(f"{tables} tables in ")
    assert (project.processed / "datapackage.json").is_file()


def test_clean_sets_a_bad_row_aside_and_tells_by_its_exit_code(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    break_row(project, "economy", "Narnia")
    assert run(["clean", "--root", str(project.root)]) == 3
    said = capsys.readouterr()
    assert "1 row set aside in data/processed/set_aside" in said.err
    assert (project.processed / "set_aside" / "membership.csv").is_file()


def test_check_has_nothing_to_say_of_the_real_tables(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--root", str(project.root)]) == 0
    assert capsys.readouterr().out == "No problems in data/raw.\n"


def test_check_prints_a_line_a_problem(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    break_row(project, "economy", "Narnia")
    assert run(["check", "--root", str(project.root)]) == 3
    said = capsys.readouterr()
    (line,) = [line for line in said.out.splitlines() if "Narnia" in line]
    assert line.startswith("data/raw/membership/security.csv:2:economy: 'Narnia': ")
    assert "problem" in said.err


@pytest.fixture
def hostile(chapters: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """A made-up problem whose texts would steer a terminal or be read as markup, and one without row or value."""
    problems = (
        Problem("a.csv", 2, "b", "[bold]x\x1b[31my", "z\rwrong", "Mend."),
        Problem("c.xlsx", 0, "", "", "no column d", "Add it.", sheet="e"),
    )
    monkeypatch.setattr("analysis.tables.check.check", lambda _: Checked({}, problems))


@pytest.mark.usefixtures("hostile")
def test_lines_of_check_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check"]) == 3
    assert capsys.readouterr().out.splitlines() == [
        r"a.csv:2:b: '[bold]x\x1b[31my': z\rwrong. Mend.",
        "c.xlsx!e: no column d. Add it.",
    ]


@pytest.mark.usefixtures("hostile")
def test_check_prints_a_table_on_a_terminal(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "200")
    assert run(["check"]) == 3
    said = capsys.readouterr().out
    for words in [
        "File",
        "Sheet",
        "Row",
        "Column",
        "Value",
        "Problem",
        "To do",
        r"[bold]x\x1b[31my",
        r"z\rwrong",
        "no column d",
    ]:
        assert words in said
    assert "<NA>" not in said


@pytest.fixture
def chapters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project of two made-up chapters and a notebook that is none; the working directory lies in it."""
    project = Project(tmp_path / "made up")
    project.raw.mkdir(parents=True)
    project.notebooks.mkdir()
    for name, title in [("00_apples", "Apples first"), ("01_pears", "Pears # second"), ("index", "Start here")]:
        cells = [
            {"cell_type": "code", "source": ["# no heading\n"]},
            {"cell_type": "markdown", "source": [f"# {title}\n", "\n", "## More"]},
        ]
        (project.notebooks / f"{name}.ipynb").write_text(json.dumps({"cells": cells}), "utf-8")
    monkeypatch.chdir(project.root)
    monkeypatch.delenv(ROOT_VARIABLE, raising=False)
    return project


def test_list_tells_each_chapter_its_title_and_whether_it_was_run(
    chapters: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    (chapters.reports / "latest").mkdir(parents=True)
    (chapters.reports / "latest" / "01_pears.html").touch()
    assert run(["list"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "00_apples  not yet run    Apples first",
        "01_pears   in the report  Pears # second",
    ]


@pytest.mark.parametrize("named", ["01_pears", "01_pears.ipynb", "pears", "01", "notebooks/01_pears.ipynb"])
def test_a_chapter_goes_by_any_of_its_names(named: str, chapters: Project) -> None:
    assert find_chapter(chapters, named) == chapters.notebooks / "01_pears.ipynb"


@pytest.mark.parametrize("named", ["02_plums", "elsewhere/01_pears.ipynb", "index", ""])
def test_a_notebook_that_is_no_chapter_is_refused(named: str, chapters: Project) -> None:
    (chapters.root / "elsewhere").mkdir()
    (chapters.root / "elsewhere" / "01_pears.ipynb").touch()
    with pytest.raises(ParameterError) as caught:
        find_chapter(chapters, named)
    assert caught.value.exit_code == 2
    assert caught.value.todo == "The chapters are: 00_apples, 01_pears."


@pytest.mark.parametrize("set_aside", [False, True])
def test_run_hands_over_the_chapter_and_the_parameters(
    set_aside: bool, chapters: Project, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    calls = []

    def run_one(
        project: Project, notebook: Path, parameters: Parameters, *, progress: Progress, set_aside: bool
    ) -> Path:
        calls.append((notebook, parameters, set_aside))
        return project.reports / "runs" / notebook.stem

    monkeypatch.setattr("analysis.reports.build.run_one", run_one)
    assert run(["run", "pears", "--focus", "srb", *(["--set-aside"] if set_aside else [])]) == 0
    assert calls == [(chapters.notebooks / "01_pears.ipynb", Parameters(focus="SRB"), set_aside)]
    assert capsys.readouterr().out == "Page: reports/runs/01_pears/01_pears.html\n"
