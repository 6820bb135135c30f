"""Folders are put in place whole, whatever happens on the way."""

import errno
import os
import select
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.folders import recover, swap, sync


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A folder that is in use."""
    target = tmp_path / "reports" / "latest"
    target.mkdir(parents=True)
    (target / "index.html").write_text("old", "utf-8")
    return target


def new(target: Path) -> Path:
    folder = target.parent / "new"
    folder.mkdir()
    (folder / "index.html").write_text("new", "utf-8")
    return folder


def content(target: Path) -> str:
    return (target / "index.html").read_text("utf-8")


def test_a_new_folder_takes_the_place_of_the_old_one(target: Path) -> None:
    swap(new(target), target)
    assert content(target) == "new"
    assert [path.name for path in target.parent.iterdir()] == ["latest"]


def test_the_first_report_needs_no_old_one(tmp_path: Path) -> None:
    folder = tmp_path / "new"
    folder.mkdir()
    swap(folder, tmp_path / "reports" / "runs" / "made_up")
    assert (tmp_path / "reports" / "runs" / "made_up").is_dir()


def test_a_refused_rename_puts_the_old_folder_back(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = new(target)
    real = Path.rename

    def rename(self: Path, to: Path) -> Path:
        if self == folder:
            raise OSError(errno.EACCES, "made up")
        return real(self, to)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="made up"):
        swap(folder, target)
    assert content(target) == "old"
    assert not (target.parent / ".latest-previous").exists()


def test_an_interrupt_between_the_two_renames_puts_the_old_folder_back(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = new(target)
    real = Path.rename

    def rename(self: Path, to: Path) -> Path:
        if self == folder:
            raise KeyboardInterrupt
        return real(self, to)

    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(KeyboardInterrupt):
        swap(folder, target)
    assert content(target) == "old"


def test_a_swap_cut_off_in_the_middle_is_put_right(target: Path) -> None:
    target.rename(target.with_name(".latest-previous"))
    recover(target)
    assert content(target) == "old"


def test_what_a_finished_swap_left_is_removed(target: Path) -> None:
    left = target.with_name(".latest-previous")
    left.mkdir()
    recover(target)
    assert content(target) == "old"
    assert not left.exists()


HOLDER = """\
import sys, time
from pathlib import Path
from analysis.folders import alone
with alone(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_folder_is_worked_in_by_one_process_at_a_time(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HOLDER, str(tmp_path)]
    started = [subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)]
    try:
        assert started[0].stdout.readline() == "held\n"
        started.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True))
        assert select.select([started[1].stdout], [], [], 0.5)[0] == []
        started[0].kill()
        assert started[1].stdout.readline() == "held\n"
    finally:
        for process in started:
            process.kill()
            process.communicate()
    assert list(tmp_path.iterdir()) == []


def test_everything_is_synced_files_before_the_folders_that_name_them(
    target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (target / "figures").mkdir()
    (target / "figures" / "a.svg").write_text("x", "utf-8")
    told = []
    monkeypatch.setattr("os.fsync", lambda descriptor: told.append(Path(f"/proc/self/fd/{descriptor}").readlink()))
    sync(target)
    assert set(told[:2]) == {target / "index.html", target / "figures" / "a.svg"}
    assert told[2:] == [target / "figures", target]


def test_a_disk_that_fails_while_it_is_synced_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: int) -> None:
        raise OSError(errno.EIO, os.strerror(errno.EIO))

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(OSError, match=os.strerror(errno.EIO)):
        sync(target)
