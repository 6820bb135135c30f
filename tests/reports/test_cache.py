"""A chapter is run again when something that it rests on has changed, and only then."""

import json
import os
import shutil
from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest
from reports.made_up import code, notebook
from support import REPOSITORY, copy_project
from test_end_to_end import hashes

from analysis.parameters import Parameters
from analysis.project import CACHE_VARIABLE, Project
from analysis.reports.cache.cache import Cache
from analysis.reports.cache.code import Code, imported
from analysis.reports.cache.store import DAYS, Store
from analysis.reports.environment import open_nurseries
from analysis.reports.incremental import run_chapters
from analysis.reports.limits import Limits
from analysis.reports.pool import Run
from analysis.reports.progress import Silent
from analysis.tables.clean import clean

pytestmark = pytest.mark.xdist_group("cache")

DAY = Parameters(as_of="2026-01-31")
START = """\
from analysis.notebook import start
chapter = start(focus=focus, as_of=as_of, language=language)
data = chapter.data"""
CHAPTERS = {
    "00_votes": "from analysis.charts import terms\nprint(len(data['votes']))",
    "01_staff": "from analysis.charts import staffing\nprint(len(data.sources_of('staffing')), len(data['staffing']))",
    "02_none": "print('nothing read')",
}
CHART = """\
import pandas as pd
from analysis.charts import overview
from analysis.charts.chart import finish
from analysis.charts import style
with style.theme():
    figure, (axes,) = style.canvas(40)
    axes.plot([0, 1], [1, 2])
frame = pd.DataFrame({"made_up": [1], "rows": ["made/up:1"], "sources": ["selec-about"]})
chapter.show(finish(figure, name="made_up", title="Made up", subtitle="Made up.", alt="Made up.", data=frame))"""


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, dict[str, Run]]:
    """A project with real tables and made-up chapters, each of which ran once."""
    project = Project(tmp_path_factory.mktemp("cache") / "prëjekt një")
    shutil.copytree(REPOSITORY / "data" / "raw", project.raw)
    project.notebooks.mkdir()
    for name, text in (CHAPTERS | {"03_chart": CHART}).items():
        made = notebook(code(START), code(text))
        (project.notebooks / f"{name}.ipynb").write_text(json.dumps(made), "utf-8")
    clean(project)
    return project, run(project, project.root / "first")


@pytest.fixture
def project(ran: tuple[Project, dict[str, Run]], tmp_path: Path) -> Project:
    """A copy, to be changed."""
    for part in ("data", "notebooks", ".cache"):
        shutil.copytree(ran[0].root / part, tmp_path / "p" / part)
    return Project(tmp_path / "p")


def run(project: Project, work: Path, parameters: Parameters = DAY, *, force: bool = False) -> dict[str, Run]:
    with open_nurseries() as nurseries:
        runs = run_chapters(
            project,
            project.chapters(),
            parameters,
            work,
            jobs=2,
            limits=Limits(),
            progress=Silent(),
            nurseries=nurseries,
            force=force,
        )
    assert all(run.record.completed for run in runs)
    return {run.source.stem: run for run in runs}


def anew(runs: Mapping[str, Run]) -> set[str]:
    """Return the chapters that ran."""
    return {name for name, run in runs.items() if not run.record.cached}


def edit(project: Project, table: str, row: int = 0, column: str = "locator") -> str:
    """Change a cell, clean the tables, and return the row's id of the source."""
    path = sorted((project.raw / table).glob("*.csv"))[0]
    rows = pd.read_csv(path, dtype="str", keep_default_na=False)
    rows.loc[row, column] += " made up"
    rows.to_csv(path, index=False)
    clean(project)
    return str(rows.loc[row, "source_id"])


def test_the_first_run_takes_nothing_from_the_cache(ran: tuple[Project, dict[str, Run]]) -> None:
    assert anew(ran[1]) == {*CHAPTERS, "03_chart"}


def test_nothing_is_run_again_and_each_file_is_as_it_was(ran: tuple[Project, dict[str, Run]], project: Project) -> None:
    again = run(project, project.root / "w")
    assert anew(again) == set()
    for name, before in ran[1].items():
        assert again[name].executed.read_bytes() == before.executed.read_bytes()
        assert hashes(again[name].figures) == hashes(before.figures)
        assert again[name].record.seconds == before.record.seconds
    assert {path.suffix for path in again["03_chart"].figures.iterdir()} >= {".svg", ".pdf", ".png", ".csv", ".json"}


def test_a_forced_run_gives_the_same_bytes(ran: tuple[Project, dict[str, Run]], project: Project) -> None:
    again = run(project, project.root / "w", force=True)
    assert anew(again) == set(ran[1])
    for name, before in ran[1].items():
        assert again[name].executed.read_bytes() == before.executed.read_bytes()
        assert hashes(again[name].figures) == hashes(before.figures)


@pytest.mark.parametrize(
    ("table", "chapters"), [("votes", {"00_votes"}), ("staffing", {"01_staff"}), ("surveys", set())]
)
def test_an_edited_fact_runs_the_chapters_that_read_it(project: Project, table: str, chapters: set[str]) -> None:
    edit(project, table)
    assert anew(run(project, project.root / "w")) == chapters


def test_an_edited_source_runs_the_chapters_that_name_it(project: Project) -> None:
    rows = pd.read_csv(project.raw / "sources" / "sources.csv", dtype="str", keep_default_na=False)
    staff = set(pd.read_csv(project.raw / "staffing" / "staffing.csv", dtype="str")["source_id"])
    place = {"charted": rows.index[rows["source_id"] == "selec-about"][0]}
    place["staff"] = rows.index[rows["source_id"].isin(staff - {"selec-about"})][0]
    place["other"] = rows.index[~rows["source_id"].isin({*staff, "selec-about"})][0]
    edit(project, "sources", place["other"], "title")
    assert anew(run(project, project.root / "w1")) == set()
    edit(project, "sources", place["staff"], "title")
    assert anew(run(project, project.root / "w2")) == {"01_staff"}
    edit(project, "sources", place["charted"], "publisher")
    assert "03_chart" in anew(run(project, project.root / "w3"))


def test_a_changed_notebook_is_run_and_its_outputs_are_no_change(project: Project) -> None:
    path = project.notebooks / "02_none.ipynb"
    text = json.loads(path.read_text("utf-8"))
    text["cells"][-1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "left by JupyterLab"}]
    text["cells"][-1]["execution_count"] = 7
    path.write_text(json.dumps(text), "utf-8")
    assert anew(run(project, project.root / "w1")) == set()
    text["cells"][-1]["source"] = "print('changed')"
    path.write_text(json.dumps(text), "utf-8")
    assert anew(run(project, project.root / "w2")) == {"02_none"}


def test_other_parameters_are_another_run(project: Project) -> None:
    other = DAY.model_copy(update={"focus": "ALB"})
    assert len(anew(run(project, project.root / "w1", other))) == 4
    assert anew(run(project, project.root / "w2", other)) == set()
    assert anew(run(project, project.root / "w3")) == set()


def test_a_changed_module_runs_those_that_use_it(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Code._hash
    monkeypatch.setattr(Code, "_hash", lambda self, name: "x" if name == "analysis.charts.terms" else real(self, name))
    cache = Cache(project, DAY)
    found = {path.stem: cache.changes(path) for path in project.chapters()}
    assert found.pop("00_votes") == [("module", "analysis.charts.terms")]
    assert all(changes == [] for changes in found.values())
    assert anew(run(project, project.root / "w")) == {"00_votes"}


def test_a_chapter_that_never_ran_has_no_changes_to_tell(project: Project) -> None:
    assert Cache(project, DAY.model_copy(update={"focus": "SRB"})).changes(project.chapters()[0]) is None


def test_damaged_and_missing_files_are_made_anew(project: Project) -> None:
    for place in (project.cache / "objects").iterdir():
        for file in place.rglob("*.ipynb"):
            file.write_bytes(file.read_bytes()[:-40] + b"made up")
    assert len(anew(run(project, project.root / "w1"))) == 4
    assert anew(run(project, project.root / "w2")) == set()
    shutil.rmtree(project.cache)
    assert len(anew(run(project, project.root / "w3"))) == 4


def test_a_cache_that_cannot_be_written_is_gone_without(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    (project.root / "in the way").write_text("made up", "utf-8")
    monkeypatch.setenv(CACHE_VARIABLE, str(project.root / "in the way"))
    assert len(anew(run(project, project.root / "w"))) == 4


def test_a_cache_may_lie_elsewhere_and_be_shared(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = project.root / "shared"
    project.cache.rename(shared)
    monkeypatch.setenv(CACHE_VARIABLE, str(shared))
    assert anew(run(project, project.root / "w")) == set()


def test_what_nobody_asked_for_in_a_long_time_is_removed(tmp_path: Path) -> None:
    store = Store(tmp_path / "cache")
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "file").write_text("made up", "utf-8")
    for key in ("old", "new"):
        store.put(key, tmp_path / "made")
    past = (tmp_path / "cache" / "objects" / "old").stat().st_mtime - (DAYS + 1) * 86400
    os.utime(tmp_path / "cache" / "objects" / "old", (past, past))
    store.tidy()
    assert store.get("old") is None
    assert (store.get("new") / "file").read_text("utf-8") == "made up"


def test_modules_are_found_in_the_code_of_cells() -> None:
    assert imported("from analysis.charts import terms, staffing as s") == {
        "analysis.charts.terms",
        "analysis.charts.staffing",
    }
    assert imported("import analysis.measures.index\nimport pandas") == {"analysis.measures.index"}
    assert imported("%matplotlib inline\n!ls\nfrom analysis import notebook") == {"analysis.notebook"}
    assert imported("no python at all") == set()


def test_what_modules_import_is_found_through_all_of_them() -> None:
    found = Code().behind(["from analysis.charts import terms"])
    assert {"analysis.charts.terms", "analysis.prose.terms", "analysis.charts.style", "analysis.notebook"} <= set(found)
    assert "analysis.charts.staffing" not in found
    assert "analysis.cli.app" not in found


def test_a_copy_of_the_real_project_has_a_cache_of_its_own(tmp_path: Path) -> None:
    assert copy_project(tmp_path / "p").cache == tmp_path / "p" / ".cache"
