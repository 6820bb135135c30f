"""The charts of chapters, run in this process: those of a report, and what goes wrong."""

from pathlib import Path

import nbformat
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from reports.made_up import write_tables

from analysis.cli.app import run
from analysis.errors import ChapterError, ParameterError
from analysis.parameters import Parameters
from analysis.project import ROOT_VARIABLE, Project
from analysis.reports.gallery import gallery

CHART = """\
import pandas as pd
from analysis.charts import finish, redrawable, style

@redrawable
def draw(name, words="Made-up bar"):
    frame = pd.DataFrame({"economy": [focus], "n": [1], "rows": "made_up/a:2", "sources": "made-up-1"})
    with style.theme():
        figure, (axes,) = style.canvas(20)
        axes.barh(frame["economy"], frame["n"])
    return finish(figure, name=name, title="One", subtitle=words, alt="A bar.", data=frame)
"""
START = "from analysis.notebook import start\nchapter = start(focus=focus, peers=peers)"


def chapter(project: Project, name: str, *cells: str) -> None:
    parameters = new_code_cell('focus = "XKX"\npeers = ["ALB", "XKX"]', metadata={"tags": ["parameters"]})
    code = [new_code_cell(cell) for cell in (START, CHART, *cells)]
    nbformat.write(new_notebook(cells=[new_markdown_cell("# Made up"), parameters, *code]), project.notebooks / name)


@pytest.fixture
def made_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A project with two made-up chapters and one source, as if cleaned."""
    project = Project(tmp_path / "p")
    project.raw.mkdir(parents=True)
    project.notebooks.mkdir()
    write_tables(project)
    monkeypatch.setattr("analysis.reports.ready.clean", lambda *_, **__: None)
    two = ['chapter.say("Words.")\nchapter.show(draw("first_one"))', 'chapter.show(draw("first_two"))']
    chapter(project, "01_first.ipynb", *two)
    chapter(project, "02_second.ipynb", 'chapter.show(draw("second_one"))')
    return project


def names(project: Project, *wanted: str) -> list[str]:
    return [chart.name for chart in gallery(project, Parameters(focus="ALB"), wanted)]


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        ((), ["first_one", "first_two", "second_one"]),
        (("first",), ["first_one", "first_two"]),
        (("02",), ["second_one"]),
        (("second_one", "first_two"), ["first_two", "second_one"]),
    ],
)
def test_charts_are_found_by_name_and_by_chapter(
    made_up: Project, wanted: tuple[str, ...], expected: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    capsys.readouterr()
    assert names(made_up, *wanted) == expected
    assert capsys.readouterr().out == ""


def test_they_are_drawn_with_the_parameters_asked_for(made_up: Project) -> None:
    chart = next(gallery(made_up, Parameters(focus="ALB")))
    assert list(chart.data["economy"]) == ["ALB"]


def test_an_unknown_name_is_told(made_up: Project) -> None:
    with pytest.raises(ParameterError, match="'third'"):
        names(made_up, "third")


def test_a_failing_cell_is_named(made_up: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ROOT_VARIABLE, raising=False)
    chapter(made_up, "03_third.ipynb", "1 / 0")
    with pytest.raises(ChapterError, match=r"03_third, cell 5.*ZeroDivisionError"):
        names(made_up)


def test_the_command_writes_what_it_can_and_tells_the_rest(
    made_up: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    wide = "draw('third_one', 'W' * 60)"
    chapter(made_up, "03_third.ipynb", f"chapter.show({wide})")
    capsys.readouterr()
    target = made_up.reports / "charts"
    words = ["charts", "--root", str(made_up.root), "--width", "column", "--format", "svg,pdf", "--focus", "ALB"]
    assert run(words) == 9
    said = capsys.readouterr()
    assert said.out == "reports/charts: 3 charts.\n"
    assert "Chart 'third_one' cannot be read at 84mm" in said.err
    wanted = {f"{name}.{kind}" for name in ("first_one", "first_two", "second_one") for kind in KINDS}
    assert {file.name for file in target.iterdir()} == wanted


KINDS = ("svg", "pdf", "csv", "xlsx", "json")


@pytest.mark.parametrize(
    ("option", "value"), [("--format", "svg,doc"), ("--width", "wide"), ("--focus", "Narnia"), ("--dpi", "9")]
)
def test_a_wrong_option_stops_before_anything_is_done(
    option: str, value: str, project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["charts", "--root", str(project.root), option, value]) == 2
    assert option in capsys.readouterr().err
    assert not (project.reports / "charts").exists()
    assert not (project.processed / "datapackage.json").exists()


def test_cite_and_export_from_the_command_line(
    project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["cite", "--root", str(project.root), "--format", "ris", "--focus", "SRB"]) == 0
    assert capsys.readouterr().out.startswith("TY  - RPRT\nID  - kosovo-report-srb-")
    assert run(["export", "--root", str(project.root), "--no-parquet", "--output", str(tmp_path / "given")]) == 0
    assert "tables as CSV, with their description and dictionary" in capsys.readouterr().out
    assert (tmp_path / "given" / "datapackage.json").is_file()
