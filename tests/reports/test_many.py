"""Many reports at once: the grid, what becomes of each report, and the second go."""

import json
from collections.abc import Sequence
from pathlib import Path

import made_up_builds
import pytest
from reports.made_up import code, notebook
from support import FOLDER, copy_project

from analysis.cli import app
from analysis.cli.options import parse_languages
from analysis.errors import MissingDataError, ParameterError
from analysis.project import Project
from analysis.reports.many import grid, run, summary
from analysis.reports.many.run import Options
from analysis.reports.many.summary import Outcome

TEXTS = {
    "focus": "XKX",
    "peers": "ALB,XKX,SRB",
    "as_of": "",
    "benchmark": "equal",
    "bodies": "security",
    "language": "en",
}


def names(**texts: str) -> list[str]:
    return [report.name for report in grid.plan({**TEXTS, **texts}, parse_languages)]


def test_every_combination_is_a_report() -> None:
    assert names(focus="alb, SRB", as_of="2020..2021,2023-05-01") == [
        "ALB/2020",
        "ALB/2021",
        "ALB/2023-05-01",
        "SRB/2020",
        "SRB/2021",
        "SRB/2023-05-01",
    ]
    assert names() == ["XKX/newest"]
    assert len(names(focus="all", as_of="2014..2026")) == 14 * 13


def test_a_year_stands_for_its_last_day_and_languages_lie_side_by_side() -> None:
    [report] = grid.plan({**TEXTS, "as_of": "2014..2014", "language": "sq,en"}, parse_languages)
    assert [(one.as_of, one.language) for one in report.languages] == [("2014-12-31", "sq"), ("2014-12-31", "en")]


@pytest.mark.parametrize(("name", "text"), [("focus", "XKX,Narnia"), ("as_of", "2026..2014"), ("as_of", "2014..x")])
def test_what_is_impossible_is_refused_before_anything_starts(name: str, text: str) -> None:
    with pytest.raises(ParameterError):
        names(**{name: text})


def test_a_file_gives_what_options_would(tmp_path: Path) -> None:
    file = tmp_path / "grid.toml"
    file.write_text('[grid]\nfocus = ["ALB", "SRB"]\nas_of = "2014..2016"\nlanguage = "all"\n', "utf-8")
    assert grid.read(file) == {"focus": "ALB,SRB", "as_of": "2014..2016", "language": "all"}


@pytest.mark.parametrize(
    ("text", "error", "named"),
    [
        (None, MissingDataError, "grid.toml"),
        ("focus =", ParameterError, "grid.toml"),
        ('focus = "ALB"', ParameterError, "[grid]"),
        ('[grid]\ncolour = "blue"', ParameterError, "'colour'"),
    ],
)
def test_a_file_that_is_wrong_is_told(tmp_path: Path, text: str | None, error: type[Exception], named: str) -> None:
    if text is not None:
        (tmp_path / "grid.toml").write_text(text, "utf-8")
    with pytest.raises(error, match=named.replace("[", r"\[")):
        grid.read(tmp_path / "grid.toml")


def kosovo_report(project: Project, *arguments: str) -> int:
    return app.run([*arguments, "--root", str(project.root)])


def states(project: Project) -> dict[str, str]:
    return {one.name: one.state for one in summary.read(project)[1]}


def test_one_that_fails_stops_no_other_and_is_built_again_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (
        "from analysis.notebook import start\nchapter = start(focus=focus, as_of=as_of)\nchapter.answer('Made up.')\n"
    )
    spoilt = text + "assert focus != 'SRB', 'made up'"
    project = copy_project(tmp_path / FOLDER)
    for chapter in project.chapters():
        chapter.unlink()
    file = project.notebooks / "00_made_up.ipynb"
    file.write_text(json.dumps(notebook(code(spoilt))), "utf-8")
    asked = ["--focus", "ALB,SRB", "--as-of", "2020-01-01", "--jobs", "2"]
    assert kosovo_report(project, "build", *asked, "--plan") == 0
    assert "2 reports, 2 runs of 1 chapters." in capsys.readouterr().out
    assert not project.reports.exists()
    assert kosovo_report(project, "build", *asked) == 11
    assert "1 of 2 reports are not complete." in capsys.readouterr().err
    assert states(project)["ALB/2020-01-01"] == "complete"
    assert states(project)["SRB/2020-01-01"] in ("partial", "failed")
    first = project.reports / "many" / "ALB" / "2020-01-01" / "latest"
    assert "Albania" in (first / "index.html").read_text("utf-8")
    assert json.loads((first / "run.json").read_text("utf-8"))["parameters"]["as_of"] == "2020-01-01"
    stood = first.resolve()
    file.write_text(json.dumps(notebook(code(text))), "utf-8")
    assert kosovo_report(project, "build", "--retry") == 0
    assert states(project) == {"ALB/2020-01-01": "complete", "SRB/2020-01-01": "complete"}
    assert first.resolve() == stood
    assert kosovo_report(project, "build", "--retry", "--focus", "ALB") == 2


def test_a_report_whose_process_dies_is_the_one_that_failed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "build_one", made_up_builds.dies_for_serbia)
    reports = grid.plan({**TEXTS, "focus": "ALB,SRB,XKX,BIH"}, parse_languages)
    found: Sequence[Outcome] = list(run._outcomes(Project(tmp_path), reports, Options(), 2))
    assert {one.name: one.state for one in found} == {
        "ALB/newest": "complete",
        "SRB/newest": "failed",
        "XKX/newest": "complete",
        "BIH/newest": "complete",
    }


def test_no_day_is_later_than_the_newest_in_the_data() -> None:
    reports = grid.plan({**TEXTS, "as_of": "2025..2026"}, parse_languages)
    assert [run._capped(report, "2026-03-09").languages[0].as_of for report in reports] == ["2025-12-31", "2026-03-09"]


def test_without_a_grid_there_is_nothing_to_go_on_with(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match="no grid"):
        summary.read(Project(tmp_path))
