"""The shelf of editions: complete or absent, ``latest`` switched in one step, pruned, rolled back, taken over."""

import errno
import json
import os
import shutil
import time
from pathlib import Path
from threading import Thread

import pytest

from analysis.errors import BusyError, MissingDataError
from analysis.project import Project
from analysis.reports.editions.keep import prune, rollback
from analysis.reports.editions.shelf import NAME, Shelf
from analysis.reports.lock import hold
from analysis.reports.publish import workshop


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A project with nothing but a reports folder."""
    (tmp_path / "reports").mkdir()
    return Project(tmp_path)


@pytest.fixture
def shelf(project: Project) -> Shelf:
    return Shelf(project.reports)


def made(folder: Path, text: str, state: str = "completed", **record: object) -> Path:
    """Make the folder of an edition."""
    folder.mkdir()
    (folder / "index.html").write_text(text, "utf-8")
    told = {"state": state, "built": "2026-01-31T08:00:00+00:00", "parameters": {"focus": "XKX"}} | record
    (folder / "run.json").write_text(json.dumps(told), "utf-8")
    return folder


def put(shelf: Shelf, text: str, state: str = "completed", *, show: bool = True) -> str:
    """Put an edition on the shelf, and return its name."""
    with workshop(shelf.reports) as scratch:
        name = shelf.new_name("0123456789abcdef")
        shelf.add(made(scratch / "new", text, state, edition=name), name)
        if show:
            shelf.show(name)
    return name


def shown(shelf: Shelf) -> str:
    return (shelf.latest / "index.html").read_text("utf-8")


def left(shelf: Shelf) -> set[str]:
    return {path.name for path in shelf.reports.iterdir()} - {".lock"}


def test_editions_stand_side_by_side_and_latest_is_a_relative_link(shelf: Shelf) -> None:
    names = [put(shelf, text) for text in ("one", "two", "three")]
    assert all(NAME.fullmatch(name) for name in names)
    assert shelf.names() == names, "names in order are editions in order, even within a second"
    assert shown(shelf) == "three"
    assert shelf.shown() == names[2]
    assert Path(os.readlink(shelf.latest)) == Path("editions") / names[2]  # noqa: PTH115 - the text of the link
    assert left(shelf) == {"latest", "editions"}


def test_an_edition_that_is_not_shown_is_on_the_shelf(shelf: Shelf) -> None:
    put(shelf, "one")
    second = put(shelf, "two", "partial", show=False)
    assert shown(shelf) == "one"
    assert [entry.complete for entry in shelf.entries()] == [True, False]
    assert shelf.place(second).is_dir()
    with pytest.raises(MissingDataError, match="no edition 'made-up'"):
        shelf.place("made-up")


def test_latest_is_there_at_every_moment(shelf: Shelf) -> None:
    names = [put(shelf, text) for text in ("one", "two")]
    missed, stop = [], []

    def watch() -> None:
        while not stop:
            if not (shelf.latest / "index.html").is_file():
                missed.append(time.monotonic())

    watcher = Thread(target=watch)
    watcher.start()
    for turn in range(200):
        shelf.show(names[turn % 2])
    stop.append(True)
    watcher.join()
    assert missed == []


def refuse_links(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make the system one that makes no links."""

    def refuse(*_: object, **__: object) -> None:
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(Path, "symlink_to", refuse)


def test_where_no_links_can_be_made_latest_is_a_copy(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    refuse_links(monkeypatch)
    names = [put(shelf, text) for text in ("one", "two")]
    assert not shelf.latest.is_symlink()
    assert (shown(shelf), shelf.shown()) == ("two", names[1])
    shelf.settle()
    assert shelf.names() == names
    assert left(shelf) == {"latest", "editions"}
    monkeypatch.undo()
    shelf.settle()
    assert shelf.latest.is_symlink()
    assert (shown(shelf), shelf.shown(), shelf.names()) == ("two", names[1], names)


def test_a_folder_from_an_earlier_version_is_taken_over(shelf: Shelf) -> None:
    made(shelf.latest, "old")
    shelf.settle()
    [name] = shelf.names()
    assert name.startswith("20260131T080000Z-")
    assert shelf.latest.is_symlink()
    assert (shown(shelf), shelf.shown()) == ("old", name)
    put(shelf, "new")
    assert shown(shelf) == "new"
    assert len(shelf.names()) == 2


def test_what_a_killed_switch_left_is_put_right(shelf: Shelf) -> None:
    name = put(shelf, "one")
    put(shelf, "two", "partial", show=False)
    (shelf.reports / ".latest-new").symlink_to("editions/made-up")
    shelf.latest.unlink()
    shelf.settle()
    assert (shown(shelf), shelf.shown()) == ("one", name)
    assert left(shelf) == {"latest", "editions"}
    shutil.rmtree(shelf.folder / name)
    again = put(shelf, "three", show=False)
    shelf.settle()
    assert shelf.shown() == again, "a link that leads nowhere leads to the newest complete edition"


def test_pruning_keeps_the_newest_complete_ones_and_the_latest(project: Project, shelf: Shelf) -> None:
    first = put(shelf, "1")
    gone = [put(shelf, "2", show=False), put(shelf, "3", "partial", show=False)]
    kept = [put(shelf, "4", show=False), put(shelf, "5", "partial", show=False), put(shelf, "6", show=False)]
    (shelf.reports / ".building-killed").mkdir()
    assert prune(project, 2) == gone
    assert shelf.names() == [first, *kept]
    assert shown(shelf) == "1"
    assert left(shelf) == {"latest", "editions"}
    assert prune(project, 2) == []


def test_rolling_back_goes_to_the_complete_one_before(project: Project, shelf: Shelf) -> None:
    first = put(shelf, "1")
    put(shelf, "2", "partial", show=False)
    last = put(shelf, "3")
    assert rollback(project) == first
    assert shown(shelf) == "1"
    assert last in shelf.names()
    with pytest.raises(MissingDataError, match="no complete edition before"):
        rollback(project)
    assert shown(shelf) == "1"


def test_nothing_is_taken_away_under_a_build(project: Project, shelf: Shelf) -> None:
    put(shelf, "1")
    put(shelf, "2")
    with hold(project.reports):
        with pytest.raises(BusyError):
            prune(project, 1)
        with pytest.raises(BusyError):
            rollback(project)
    assert len(shelf.names()) == 2


def test_one_that_waits_comes_next(project: Project, shelf: Shelf) -> None:
    put(shelf, "1")
    put(shelf, "2")
    waiting = Thread(target=rollback, args=(project,), kwargs={"wait": True})
    with hold(project.reports):
        waiting.start()
        waiting.join(0.3)
        assert waiting.is_alive()
        assert shown(shelf) == "2"
    waiting.join(30)
    assert shown(shelf) == "1"
