"""Each fault that a build can meet: what the record says of it, with which exit code it ends, and what is published."""

import contextlib
import io
import json
import os
import re
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pikepdf
import pytest
from bs4 import BeautifulSoup
from reports.made_up import code, make_project, notebook, small_chapter

from analysis.cli.app import run
from analysis.project import CACHE_VARIABLE, ROOT_VARIABLE, Project
from analysis.reports.editions.entry import Entry
from analysis.reports.editions.shelf import Shelf
from analysis.reports.journal import NAME as JOURNAL
from analysis.reports.lock import hold

pytestmark = pytest.mark.xdist_group("made-up builds")


@dataclass(frozen=True)
class Fault:
    """A fault in a cell, and what the chapter's record says."""

    cell: str
    state: str
    error: str = ""
    message: str = ""
    engine: str = "warm"


@dataclass(frozen=True)
class Built:
    """A project after a build that met faults: the edition published before it, its exit code, and what it said."""

    project: Project
    before: str
    exit_code: int
    told: str

    @property
    def shelf(self) -> Shelf:
        return Shelf(self.project.reports)

    @property
    def partial(self) -> Entry:
        return self.shelf.entries()[-1]


MEMORY = """\
import time
held = []
while True:
    held.append(bytearray(b"x" * 10_000_000))
    time.sleep(0.005)"""

CELLS = {
    "error": Fault("1 / 0", "failed", "ZeroDivisionError", "division by zero"),
    "import": Fault("import made_up", "failed", "ModuleNotFoundError", "No module named 'made_up'"),
    "place": Fault(
        "open('/made/up/place.csv')", "failed", "FileNotFoundError", "No such file or directory: '…/place.csv'"
    ),
    "hung cell": Fault("import time\ntime.sleep(60)", "timed_out", "CellTimeoutError", "longer than 2 s"),
    "killed": Fault("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", "killed", "", "its process died"),
    "killed kernel": Fault(
        "import os, signal\nos.kill(os.getpid(), signal.SIGKILL)",
        "killed",
        "DeadKernelError",
        "the kernel died",
        engine="kernel",
    ),
    "exit": Fault("import sys\nsys.exit(0)", "stopped_early", "", "ended itself"),
    "memory": Fault(MEMORY, "out_of_memory", "", "more than 700 MB"),
    "memory error": Fault("raise MemoryError", "out_of_memory", "MemoryError"),
}


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with two chapters, built once."""
    root = tmp_path_factory.mktemp("faults") / "prëjekt {x}"
    root.parent.mkdir(exist_ok=True)
    project = make_project(root, **{"00_overview": small_chapter("first"), "01_other": small_chapter("second")})
    with pytest.MonkeyPatch.context() as patch:
        settle(project, patch)
        assert run(["build"]) == 0
    return project


def settle(project: Project, patch: pytest.MonkeyPatch) -> None:
    """Make a project the one that commands work on; its tables are there already."""
    patch.setattr("analysis.reports.ready.clean", lambda *_, **__: None)
    patch.setenv(ROOT_VARIABLE, str(project.root))
    patch.delenv(CACHE_VARIABLE, raising=False)


@pytest.fixture
def project(sound: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    """A copy of the built project, to be spoiled."""
    shutil.copytree(sound.root, tmp_path / "p", symlinks=True)
    project = Project(tmp_path / "p")
    settle(project, monkeypatch)
    return project


def file_name(name: str) -> str:
    """Return the name of the chapter with a fault."""
    return f"{10 + list(CELLS).index(name)}_{name.replace(' ', '_')}"


def spoil(project: Project, fault: Fault, name: str) -> None:
    """Add a chapter with a fault."""
    made = notebook(code(fault.cell), code("print('the last cell')"), title="Spoiled <b>chapter</b>")
    made.metadata["kosovo_report"] = {"engine": fault.engine}
    nbformat.write(made, project.notebooks / f"{file_name(name)}.ipynb")


def journal(project: Project) -> dict[str, Any]:
    """Return the newest line of the journal of builds."""
    return json.loads((project.reports / JOURNAL).read_text("utf-8").splitlines()[-1])


def left(project: Project) -> set[str]:
    return {path.name for path in project.reports.iterdir()} - {"latest", "editions", ".lock", JOURNAL}


@pytest.fixture(scope="module")
def faulty(sound: Project, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The project with a chapter for each fault beside the sound ones, after a build."""
    root = tmp_path_factory.mktemp("faulty") / "p {x}"
    shutil.copytree(sound.root, root, symlinks=True)
    project = Project(root)
    before = Shelf(project.reports).shown()
    for name, fault in CELLS.items():
        spoil(project, fault, name)
    with pytest.MonkeyPatch.context() as patch, contextlib.redirect_stderr(io.StringIO()) as told:
        settle(project, patch)
        exit_code = run(["build", "--cell-timeout", "2", "--memory", "700"])
    return Built(project, before, exit_code, told.getvalue())


def test_failed_chapters_make_a_partial_edition_that_is_not_published(faulty: Built) -> None:
    project, partial = faulty.project, faulty.partial
    assert faulty.exit_code == 11
    assert faulty.shelf.shown() == faulty.before
    assert [entry.complete for entry in faulty.shelf.entries()] == [True, False]
    assert (partial.record["state"], partial.chapters) == ("partial", (2, 2 + len(CELLS)))
    line = journal(project)
    assert (line["state"], line["exit_code"], line["edition"], line["published"]) == (
        "partial",
        11,
        partial.name,
        False,
    )
    assert "the latest is as it was" in faulty.told
    assert "Traceback" not in faulty.told
    assert left(project) == set()
    index = BeautifulSoup((partial.folder / "index.html").read_text("utf-8"), "html.parser").get_text(" ")
    assert f"This edition is partial: {len(CELLS)} of {2 + len(CELLS)} chapters are missing" in index
    assert "Kosovo is made up on 31 January 2026." in index
    assert {path.stem for path in (partial.folder / "figures").iterdir()} == {"first", "second"}
    with pikepdf.open(partial.folder / "report.pdf") as pdf:
        assert len(pdf.pages) > len(CELLS)


@pytest.mark.parametrize("name", CELLS)
def test_a_fault_is_recorded_as_what_it_was(name: str, faulty: Built) -> None:
    fault, partial = CELLS[name], faulty.partial
    [record] = [chapter for chapter in partial.record["chapters"] if chapter["notebook"] == file_name(name)]
    assert (record["state"], record["error"]) == (fault.state, fault.error)
    assert fault.message in record["message"]
    assert (record["cell"], record["cell_id"]) == (3, "c2")
    assert f"{file_name(name)} " in faulty.told
    page = BeautifulSoup((partial.folder / f"{file_name(name)}.html").read_text("utf-8"), "html.parser")
    assert page.h1.get_text() == "Spoiled <b>chapter</b>"
    banner = page.select_one(".failure").get_text(" ")
    assert "missing from this edition" in banner
    assert "cell 3 (c2)" in banner
    assert record["message"] in banner
    assert "Traceback" not in page.get_text()


@pytest.mark.parametrize("name", CELLS)
def test_a_failed_chapter_is_kept_as_far_as_it_ran_without_paths(name: str, faulty: Built) -> None:
    folder = faulty.partial.folder / "failed"
    kept = nbformat.read(folder / f"{file_name(name)}.ipynb", as_version=4)
    assert [cell["id"] for cell in kept.cells] == ["c0", "c1", "injected-parameters", "c2", "c3"]
    for ending in ("ipynb", "json", "log"):
        text = (folder / f"{file_name(name)}.{ending}").read_text("utf-8").replace(CELLS["place"].cell, "")
        assert not re.search(r"(?<![\w.:/…])/[\w.-]+/[\w.-]+", text), ending


def test_a_partial_edition_is_published_if_asked_and_the_next_whole_one_takes_its_place(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil(project, Fault("import time\ntime.sleep(60)", "timed_out"), "hung cell")
    shelf = Shelf(project.reports)
    assert run(["build", "--allow-partial", "--chapter-timeout", "3"]) == 12
    assert shelf.shown() == shelf.names()[1]
    record = shelf.entries()[1].record["chapters"][-1]
    assert (record["state"], record["message"]) == ("timed_out", "the notebook ran longer than 3 s")
    assert "published as the latest edition" in capsys.readouterr().err
    assert (journal(project)["exit_code"], journal(project)["published"]) == (12, True)
    (project.notebooks / f"{file_name('hung cell')}.ipynb").unlink()
    assert run(["build"]) == 0
    assert shelf.shown() == shelf.names()[2]
    assert journal(project)["state"] == "complete"


def test_where_every_chapter_fails_there_is_no_edition(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    for chapter in project.chapters():
        chapter.unlink()
    spoil(project, CELLS["error"], "error")
    shelf = Shelf(project.reports)
    before = shelf.names()
    assert run(["build", "--allow-partial"]) == 5
    assert shelf.names() == before
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert left(project) == {"failed"}
    line = journal(project)
    assert (line["state"], line["exit_code"]) == ("failed", 5)
    assert "ZeroDivisionError" in line["error"]


def test_a_file_that_is_no_notebook_is_one_failed_chapter(project: Project) -> None:
    (project.notebooks / "01_other.ipynb").write_text("{", "utf-8")
    assert run(["build"]) == 11
    partial = Shelf(project.reports).entries()[-1].folder
    assert "<h1" in (partial / "01_other.html").read_text("utf-8")
    assert (partial / "failed" / "01_other.ipynb").read_text("utf-8") == "{"


def stops(number: int) -> Callable[..., None]:
    return lambda *_: os.kill(os.getpid(), number)


def hangs(*_: object) -> None:
    signal.pause()


ENDINGS = {
    "TERM": (stops(signal.SIGTERM), (), 130, "terminated"),
    "INT": (stops(signal.SIGINT), (), 130, "interrupted"),
    "build timeout": (hangs, ("--build-timeout", "1"), 13, "out_of_time"),
}


@pytest.mark.parametrize("ending", ENDINGS.values(), ids=list(ENDINGS))
def test_a_build_that_is_ended_leaves_the_edition_that_was_there(
    ending: tuple[Any, ...], project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    step, options, exit_code, state = ending
    shelf = Shelf(project.reports)
    before = (shelf.shown(), shelf.names())
    monkeypatch.setattr("analysis.reports.bench.write_site", step)
    # Whoever started the tests may have had SIGINT ignored, as shells do for what runs in the background.
    before_test = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        assert run(["build", "--force", *options]) == exit_code
    finally:
        signal.signal(signal.SIGINT, before_test)
    assert (shelf.shown(), shelf.names()) == before
    assert left(project) == set()
    line = journal(project)
    assert (line["state"], line["exit_code"], line["edition"]) == (state, exit_code, "")


def test_a_full_disk_under_a_chapter_publishes_nothing(project: Project) -> None:
    spoil(project, Fault("raise OSError(28, 'No space left on device')", "disk_full"), "error")
    shelf = Shelf(project.reports)
    before = (shelf.shown(), shelf.names())
    assert run(["build", "--allow-partial"]) == 7
    assert (shelf.shown(), shelf.names()) == before
    line = journal(project)
    assert (line["state"], line["exit_code"]) == ("failed", 7)
    assert "the disk is full" in line["error"]


def test_a_build_that_finds_another_one_at_work_leaves(project: Project) -> None:
    with hold(project.reports):
        assert run(["build", "--force"]) == 8


def test_what_a_killed_build_left_is_noted_and_removed(project: Project) -> None:
    (project.reports / ".building-killed" / "new").mkdir(parents=True)
    assert run(["build"]) == 0
    lines = (project.reports / JOURNAL).read_text("utf-8").splitlines()
    assert [json.loads(line)["state"] for line in lines] == ["complete", "killed", "complete"]
    assert json.loads(lines[1])["exit_code"] == 137
    assert left(project) == set()
