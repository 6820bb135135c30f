"""Whole builds of a small made-up project. Chapters run once; then every later step is made to fail in turn."""

import errno
import hashlib
import json
import os
import re
import shutil
import signal
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbformat import NotebookNode
from reports.made_up import chart, code, make_project, notebook, small_chapter

from analysis.errors import (
    BusyError,
    ChapterError,
    ExportError,
    MissingDataError,
    ParameterError,
    PublishError,
    SuiteError,
)
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports import manifest
from analysis.reports.build import Edition, build, run_one
from analysis.reports.editions.shelf import Shelf
from analysis.reports.limits import Limits
from analysis.reports.lock import hold
from analysis.reports.pool import Run
from analysis.reports.record import ChapterRecord

pytestmark = pytest.mark.xdist_group("made-up builds")

FORMS = ("svg", "pdf", "png", "csv", "xlsx", "json")
REFERENCES = ("references.bib", "references.ris", "references.json")


def hashes(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture(autouse=True)
def _no_cleaning(monkeypatch: pytest.MonkeyPatch) -> None:
    """The tables of a made-up project are there already."""
    monkeypatch.setattr("analysis.reports.ready.clean", lambda *_, **__: None)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, Edition]:
    """A project with two chapters, built once with real kernels."""
    root = tmp_path_factory.mktemp("builds") / "prëjekt {x}"
    root.parent.mkdir(exist_ok=True)
    project = make_project(root, **{"00_overview": small_chapter("first"), "01_other": small_chapter("second")})
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("analysis.reports.ready.clean", lambda *_, **__: None)
        return project, build(project, Parameters())


@pytest.fixture
def project(built: tuple[Project, Edition], tmp_path: Path) -> Project:
    """A copy of the built project."""
    shutil.copytree(built[0].root, tmp_path / "p", symlinks=True)
    return Project(tmp_path / "p")


def test_a_figure_knows_its_report_though_another_cell_opened_it(built: tuple[Project, Edition]) -> None:
    card = json.loads((built[1].folder / "figures" / "first.json").read_text("utf-8"))
    assert card["as_of"] == card["parameters"]["as_of"] == "2026-01-31"
    assert card["source_line"] == "Sources, as of 31 January 2026: P 2026."
    assert "Position as of 31 January 2026" in card["citation"]
    assert card["data_sha256"] == "ab" * 32


def test_an_edition_holds_what_is_promised(built: tuple[Project, Edition]) -> None:
    project, edition = built
    figures = {f"figures/{name}.{form}" for name in ("first", "second") for form in FORMS}
    pages = {
        "index.html",
        "00_overview.html",
        "01_other.html",
        "report.pdf",
        "run.json",
        "headlines.json",
        "facts.json",
        *REFERENCES,
    }
    assert set(hashes(edition.folder)) == figures | pages
    assert edition.folder.parent == project.reports / "editions"
    assert edition.front == project.reports / "latest"
    assert edition.front.resolve() == edition.folder
    assert edition.index.is_file()
    assert edition.pdf.read_bytes().startswith(b"%PDF-")
    assert [record.state for record in edition.records[0]] == ["completed", "completed"]


def test_the_run_record_tells_everything(built: tuple[Project, Edition]) -> None:
    _, edition = built
    told = json.loads((edition.folder / "run.json").read_text("utf-8"))
    assert told["state"] == "completed"
    assert told["parameters"] == Parameters(as_of="2026-01-31").literals()
    assert told["data"] == {"sha256": "ab" * 32, "newest": "2026-01-31", "set_aside": {}}
    assert told["revision"] == ""
    assert told["python"].startswith("3.")
    assert {"pandas", "papermill", "typst"} <= set(told["packages"])
    first = told["chapters"][0]
    assert (first["notebook"], first["cells_run"], first["cells_total"]) == ("00_overview", 5, 5)
    assert (first["sources"], first["rows"]) == (["made-up-1"], ["made_up/a:2"])
    files = hashes(edition.folder)
    del files["run.json"]
    assert told["files"] == files


def test_no_place_of_this_machine_is_published(built: tuple[Project, Edition]) -> None:
    project, edition = built
    for path in edition.folder.rglob("*"):
        assert path.is_dir() or str(project.root).encode() not in path.read_bytes(), path.name


def test_nothing_else_is_left_in_the_reports_folder(built: tuple[Project, Edition]) -> None:
    project, _ = built
    assert names(project.reports) == {"latest", "editions", "builds.jsonl", ".lock"}
    assert names(project.reports / "editions") == {built[1].name}


def test_the_answer_and_the_day_reach_page_and_index(built: tuple[Project, Edition]) -> None:
    _, edition = built
    for page in (edition.index, edition.folder / "00_overview.html"):
        assert "Kosovo is made up on 31 January 2026." in page.read_text("utf-8")
    assert "Position as of 31 January 2026" in edition.index.read_text("utf-8")


def rerun(project: Project, **changes: Any) -> Callable[..., list[Run]]:
    """Return a stand-in for running the chapters, which hands out what ran before."""
    pages = project.reports / "latest"

    def run_notebooks(
        project: Project, sources: Sequence[Path], parameters: Parameters, work: Path, **_: Any
    ) -> list[Run]:
        runs = []
        for source, name in zip(sources, ("first", "second"), strict=False):
            folder = work / source.stem
            folder.mkdir(parents=True)
            shutil.copytree(pages / "figures", folder / "figures")
            content = executed(name, (pages / "figures" / f"{name}.svg").read_text("utf-8"))
            nbformat.write(content, folder / source.name)
            (folder / "log.txt").write_text(changes.get("log", ""), "utf-8")
            record = ChapterRecord(source.stem, "completed", cells_run=1, cells_total=1)
            record = replace(record, **changes.get(source.stem, {}))
            runs.append(Run(source, folder / source.name, folder / "log.txt", record))
        return runs

    return run_notebooks


def executed(name: str, svg: str) -> NotebookNode:
    bare = re.sub(r"<style.*?</style>", "", svg, flags=re.DOTALL)
    return notebook(code("show(chart)", chart(name, svg=bare)), title=f"Again {name}")


@pytest.fixture
def quick(project: Project, monkeypatch: pytest.MonkeyPatch) -> Project:
    """The project with chapters that need not run again."""
    monkeypatch.setattr("analysis.reports.bench.run_chapters", rerun(project))
    return project


def test_a_second_build_takes_the_place_of_the_first(quick: Project) -> None:
    build(quick, Parameters(focus="ALB"))
    text = (quick.reports / "latest" / "index.html").read_text("utf-8")
    assert "Again first" in text
    assert "Albania in regional security cooperation" in text
    assert "changes.html" not in text, "there is no edition before on the same question"


def test_an_edition_says_what_changed_since_the_one_before(quick: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    second = build(quick, Parameters())
    assert 'href="changes.html"' in (second.folder / "index.html").read_text("utf-8")
    assert "Nothing that is compared has changed." in (second.folder / "changes.html").read_text("utf-8")

    def change(*arguments: Any, **options: Any) -> list[Run]:
        runs = rerun(quick)(*arguments, **options)
        for csv in (run.figures / "first.csv" for run in runs):
            csv.write_text(csv.read_text("utf-8").replace("B,2", "B,3"), "utf-8")
        return runs

    monkeypatch.setattr("analysis.reports.bench.run_chapters", change)
    page = (build(quick, Parameters()).folder / "changes.html").read_text("utf-8")
    assert "“B has twice A”: 1 line differs." in page


def test_no_edition_is_made_where_nothing_would_differ(quick: Project) -> None:
    first = build(quick, Parameters())
    again = build(quick, Parameters(), only_if_changed=True)
    assert (again.unchanged, again.name, again.published) == (True, first.name, True)
    assert [record.notebook for record in again.records[0]] == ["00_overview", "01_other"]
    assert names(quick.reports / "editions") == {first.name, *Shelf(quick.reports).names()}
    assert json.loads((quick.reports / "builds.jsonl").read_text("utf-8").splitlines()[-1])["state"] == "unchanged"
    other = build(quick, Parameters(benchmark="population"), only_if_changed=True)
    assert (other.unchanged, other.name > first.name) == (False, True)
    notebook_ = quick.notebooks / "01_other.ipynb"
    notebook_.write_text(notebook_.read_text("utf-8").replace("made up on", "made up by"), "utf-8")
    assert not build(quick, Parameters(benchmark="population"), only_if_changed=True).unchanged


def fails(project: Project, kind: type[SuiteError], **options: Any) -> SuiteError:
    """Build, and make sure of the error, the old report byte for byte, and that nothing is left about."""
    before, shelf = hashes(project.reports / "latest"), names(project.reports / "editions")
    with pytest.raises(kind) as caught:
        build(project, Parameters(), **options)
    assert hashes(project.reports / "latest") == before
    assert names(project.reports / "editions") == shelf
    assert names(project.reports) <= {"latest", "editions", "builds.jsonl", ".lock", "failed"}
    return caught.value


def test_where_no_chapter_ran_each_is_kept_and_told(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    told = {"state": "timed_out", "cell": 3, "cell_id": "c2", "message": "too long"}
    monkeypatch.setattr(
        "analysis.reports.bench.run_chapters",
        rerun(project, log="a made-up log", **{"00_overview": told, "01_other": told}),
    )
    error = fails(project, ChapterError)
    assert error.what.startswith("00_overview took too long at cell 3 (c2): too long.")
    assert "reports/failed/" in error.todo
    failed = project.reports / "failed"
    assert names(failed) == {f"{n}.{end}" for n in ("00_overview", "01_other") for end in ("ipynb", "json", "log")}
    assert (failed / "01_other.log").read_text("utf-8") == "a made-up log"
    assert json.loads((failed / "01_other.json").read_text("utf-8"))["state"] == "timed_out"
    monkeypatch.setattr("analysis.reports.bench.run_chapters", rerun(project))
    build(project, Parameters())
    assert not failed.exists()


def test_a_disk_that_fills_up_under_a_chapter_is_told_as_such(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "analysis.reports.bench.run_chapters", rerun(project, **{"00_overview": {"state": "disk_full"}})
    )
    assert "the disk is full" in fails(project, PublishError).what


@pytest.mark.parametrize(
    ("step", "number", "words"),
    [
        ("bench.write_site", errno.ENOSPC, "the disk is full"),
        ("bench.manifest.write", errno.EROFS, "the file system is read-only"),
        ("editions.shelf.sync", errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_the_systems_refusal_at_any_step_leaves_the_old_report(
    step: str, number: int, words: str, quick: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(f"analysis.reports.{step}", refuse)
    error = fails(quick, PublishError)
    assert f"Cannot write the report to reports/: {words}" in error.what


def test_an_edition_that_cannot_be_shown_stays_on_the_shelf(quick: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.EACCES, os.strerror(errno.EACCES))

    before = hashes(quick.reports / "latest")
    monkeypatch.setattr("analysis.reports.editions.shelf.Shelf.show", refuse)
    with pytest.raises(PublishError, match="writing there is not permitted"):
        build(quick, Parameters())
    assert hashes(quick.reports / "latest") == before
    assert len(names(quick.reports / "editions")) == 2


def test_a_page_that_cannot_be_made_leaves_the_old_report(quick: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    real = nbformat.read

    def spoil(*arguments: Any, **options: Any) -> NotebookNode:
        read = real(*arguments, **options)
        read.cells[2].outputs[0].data["application/vnd.kosovo-report.chart+json"]["alt"] = ""
        return read

    monkeypatch.setattr("analysis.reports.notebooks.nbformat.read", spoil)
    assert "00_overview, cell 3 (c2): chart 'first' without a description" in fails(quick, ExportError).what


@pytest.mark.parametrize(
    ("spoil", "fault"),
    [
        (lambda new: (new / "figures" / "first.png").unlink(), "figures/first.png is missing"),
        (lambda new: (new / "figures" / "first.csv").write_bytes(b""), "figures/first.csv is empty"),
        (lambda new: (new / "figures" / "first.csv").write_bytes(b"a,b\n"), "figures/first.csv is broken"),
        (lambda new: (new / "figures" / "second.svg").write_bytes(b"<svg"), "figures/second.svg is broken"),
        (lambda new: (new / "figures" / "second.json").write_bytes(b"{"), "figures/second.json is broken"),
        (lambda new: os.truncate(new / "figures" / "first.png", 99), "figures/first.png is broken"),
        (lambda new: os.truncate(new / "report.pdf", 999), "report.pdf is broken"),
        (lambda new: os.truncate(new / "index.html", 999), "index.html is broken"),
        (lambda new: (new / "01_other.html").unlink(), "01_other.html is missing"),
        (lambda new: put(new, '<a href="gone.html">x</a>'), "link to 'gone.html', which leads nowhere"),
        (lambda new: put(new, '<a href="01_other.html#gone">x</a>'), "'01_other.html#gone', which leads nowhere"),
        (lambda new: put(new, "<script>1</script>"), "would run or load <script>"),
        (lambda new: put(new, '<img alt="x" src="https://made-up.example/x">'), "load https://made-up.example/x"),
        (lambda new: put(new, '<p style="background:url(//made-up.example)">'), "load background:url(//made-up"),
        (lambda new: put(new, "<style>@import 'x'</style>"), "would run or load @import"),
        (lambda new: put(new, '<p onclick="x()">'), "would run or load onclick='x()'"),
        (lambda new: put(new, '<a href="javascript:x()">y</a>'), "href='javascript:x()'"),
        (lambda new: put(new, '<img src="data:image/png;base64,x">'), "a picture without a description"),
        (lambda new: put(new, "<h1>Again</h1>"), "has 2 headings of level 1"),
        (lambda new: put(new, '<p id="main">'), "has the id 'main' twice"),
        (lambda new: put(new, str(new.parents[2])), "index.html holds the project's absolute path"),
    ],
)
def test_what_is_not_fit_to_publish_is_not_published(
    spoil: Callable[[Path], None], fault: str, quick: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = manifest.write

    def write(folder: Path, *rest: Any, **more: Any) -> None:
        real(folder, *rest, **more)
        spoil(folder)

    monkeypatch.setattr("analysis.reports.bench.manifest.write", write)
    assert fault in fails(quick, ExportError).what


def put(new: Path, text: str) -> None:
    page = new / "index.html"
    page.write_text(page.read_text("utf-8").replace("</main>", f"{text}</main>"), "utf-8")


def test_two_builds_never_mix(quick: Project) -> None:
    with hold(quick.reports):
        fails(quick, BusyError)


def test_a_terminated_build_leaves_nothing(quick: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    before = hashes(quick.reports / "latest")
    monkeypatch.setattr("analysis.reports.bench.write_site", lambda *_: os.kill(os.getpid(), signal.SIGTERM))
    with pytest.raises(KeyboardInterrupt):
        build(quick, Parameters())
    assert hashes(quick.reports / "latest") == before
    assert names(quick.reports) == {"latest", "editions", "builds.jsonl", ".lock"}


def test_a_project_without_chapters_is_told(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match="no chapter"):
        build(make_project(tmp_path / "p"), Parameters())


def test_the_steps_are_told_in_order(quick: Project) -> None:
    told: list[str] = []

    class Watch:
        def stage(self, stage: str) -> None:
            told.append(stage)

    build(quick, Parameters(), progress=Watch())  # type: ignore[arg-type] # nothing else is called here
    assert told == ["clean", "run", "export", "verify", "publish"]


def test_one_notebook_is_run_by_itself(project: Project) -> None:
    before = hashes(project.reports / "latest")
    folder = run_one(project, project.notebooks / "01_other.ipynb", Parameters(focus="ALB"), limits=Limits(cell=60))
    figures = {f"figures/second.{form}" for form in FORMS}
    assert set(hashes(folder)) == {"01_other.ipynb", "01_other.html", "run.json", *figures}
    assert folder == project.reports / "runs" / "01_other"
    text = (folder / "01_other.html").read_text("utf-8")
    assert "Albania is made up" in text
    assert "index.html" not in text
    assert hashes(project.reports / "latest") == before


def test_a_notebook_from_elsewhere_is_not_run(project: Project, tmp_path: Path) -> None:
    outside = tmp_path / "outside.ipynb"
    nbformat.write(notebook(), outside)
    (project.notebooks / "02_link.ipynb").symlink_to(outside)
    for path in (outside, project.notebooks / "02_link.ipynb", project.notebooks / "03_none.ipynb", project.raw):
        with pytest.raises(ParameterError, match="is not a notebook of this project"):
            run_one(project, path, Parameters())
    fails(project, ParameterError)


def test_a_limit_of_age_that_cannot_be_meant_stops_a_build_before_it_runs(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project.root / "freshness.toml").write_text("[years]\ndefault = 0\n", "utf-8")
    monkeypatch.setattr("analysis.reports.bench.run_chapters", lambda *_, **__: pytest.fail("the chapters were run"))
    assert "no number of years" in fails(project, ParameterError).what
