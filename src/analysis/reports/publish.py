"""A place to make a report in, and what to say where the system does not let it be written."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from analysis.errors import PublishError

BUILDING = ".building-"
"""Begins the names of folders in which something is being made."""
TEMPORARY = "tmp"
"""Folder in it for temporary files, so that those of a killed build are removed with the rest."""
SPACE = 16 * 2**20
"""Bytes that must be free before anything is started."""
REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the disk quota is used up",
    errno.EACCES: "writing there is not permitted",
    errno.EPERM: "writing there is not permitted",
    errno.EROFS: "the file system is read-only",
    errno.ENOTDIR: "it is not a folder",
    errno.EEXIST: "it is not a folder",
}


def refusal(folder: Path, error: OSError) -> PublishError:
    """Return the error to show when the system refuses to write in a folder."""
    reason = REASONS.get(error.errno or 0, error.strerror or str(error))
    return PublishError(
        f"Cannot write the report to {folder.name}/: {reason}.",
        "The report that was there is untouched. Free some space or give permission to write, then try again.",
    )


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Turn the system's errors in the block into one that says what cannot be written.

    Raises
    ------
    PublishError
        Naming the folder and the reason.
    """
    try:
        yield
    except OSError as error:
        raise refusal(folder, error) from None


@contextmanager
def workshop(folder: Path) -> Iterator[Path]:
    """Give a fresh folder on the same file system, to make something in; it is removed after the block.

    What a crashed build left is removed first, so the caller must hold the lock.
    """
    clear(folder)
    scratch = Path(tempfile.mkdtemp(prefix=BUILDING, dir=folder))
    before, tempfile.tempdir = tempfile.tempdir, str(scratch / TEMPORARY)
    try:
        (scratch / TEMPORARY).mkdir()
        _try_space(scratch / "space")
        yield scratch
    finally:
        tempfile.tempdir = before
        shutil.rmtree(scratch, ignore_errors=True)


def clear(folder: Path) -> None:
    """Remove what a killed build left; the caller must hold the lock."""
    for leftover in leftovers(folder):
        shutil.rmtree(leftover, ignore_errors=True)


def leftovers(folder: Path) -> list[Path]:
    """Return the folders that a killed build left; a caller that holds the lock knows that it is not at work."""
    return sorted(folder.glob(f"{BUILDING}*"))


def _try_space(file: Path) -> None:
    """Raise the system's error now if the disk is full, and not after minutes of work."""
    with file.open("wb") as stream:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(stream.fileno(), 0, SPACE)
        else:
            stream.write(bytes(SPACE))
    file.unlink()
