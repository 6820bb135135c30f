import errno
import os
import stat
from pathlib import Path

import pytest

from analysis.errors import PublishError
from analysis.folders import swap
from analysis.reports.publish import workshop, writing


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A published report."""
    target = tmp_path / "reports" / "latest"
    target.mkdir(parents=True)
    (target / "index.html").write_text("old", "utf-8")
    return target


def test_a_workshop_leaves_nothing_and_removes_what_others_left(target: Path) -> None:
    left = target.parent / ".building-crashed"
    left.mkdir()
    with workshop(target.parent) as scratch:
        assert scratch.parent == target.parent
        assert not left.exists()
    with pytest.raises(ZeroDivisionError), workshop(target.parent):
        raise ZeroDivisionError
    assert [path.name for path in target.parent.iterdir()] == ["latest"]


def test_a_published_folder_can_be_read_by_others(target: Path) -> None:
    with workshop(target.parent) as scratch:
        (scratch / "new").mkdir()
        swap(scratch / "new", target)
    umask = os.umask(0)
    os.umask(umask)
    assert stat.S_IMODE(target.stat().st_mode) == 0o777 & ~umask


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.ENOSPC, "the disk is full"),
        (errno.EROFS, "the file system is read-only"),
        (errno.EACCES, "writing there is not permitted"),
        (errno.EIO, os.strerror(errno.EIO)),
    ],
)
def test_the_systems_refusal_is_told_in_words(number: int, words: str, tmp_path: Path) -> None:
    with (
        pytest.raises(PublishError, match=f"Cannot write the report to reports/: {words}") as caught,
        writing(tmp_path / "reports"),
    ):
        raise OSError(number, os.strerror(number))
    assert caught.value.exit_code == 7
    assert "untouched" in caught.value.todo


def test_a_full_disk_is_noticed_before_the_work(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr("os.posix_fallocate", refuse)
    with pytest.raises(OSError, match="No space left"), workshop(target.parent):
        pytest.fail("the work began")
    assert [path.name for path in target.parent.iterdir()] == ["latest"]
