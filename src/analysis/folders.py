"""Put folders in place whole, one process at a time, so that a process that is killed leaves nothing half done."""

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

SYNCED_AT_ONCE = 16
"""So many files are synced side by side: a file system writes down what is asked of it together."""
UNSUPPORTED = {errno.EINVAL, errno.ENOTSUP, errno.EBADF}
"""What a system answers that can sync or lock files but not folders."""


def swap(new: Path, target: Path) -> None:
    """Put a folder in the place of another one; if that fails or is interrupted, the old one is put back.

    Parameters
    ----------
    new
        The finished folder, on the same file system.
    target
        Its place.

    Raises
    ------
    OSError
        If the system refuses; the target is then as it was.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    recover(target)
    previous = _previous(target)
    try:
        if target.exists():
            target.rename(previous)
        new.rename(target)
    except BaseException:
        recover(target)
        raise
    shutil.rmtree(previous, ignore_errors=True)


def recover(target: Path) -> None:
    """Put a folder back whose swap was cut off between its two renames, or remove what the swap left."""
    previous = _previous(target)
    if not previous.exists():
        return
    if target.exists():
        shutil.rmtree(previous, ignore_errors=True)
    else:
        previous.rename(target)


def _previous(target: Path) -> Path:
    return target.with_name(f".{target.name}-previous")


@contextmanager
def alone(folder: Path) -> Iterator[bool]:
    """Wait until no other process works in a folder, and give whether that is sure: not every system locks folders.

    The system lets the lock go when its holder dies, and no file stays.
    """
    if sys.platform == "win32":
        yield False
        return
    import fcntl  # noqa: PLC0415 - there is none on Windows

    descriptor = os.open(folder, os.O_RDONLY)
    try:
        yield _granted(lambda: fcntl.flock(descriptor, fcntl.LOCK_EX))
    finally:
        os.close(descriptor)


def _granted(ask: Callable[[], None]) -> bool:
    """Return whether the system does what is asked, or cannot do such a thing."""
    try:
        ask()
    except OSError as error:
        if error.errno not in UNSUPPORTED:
            raise
        return False
    return True


def sync(folder: Path) -> None:
    """Make the system write a folder and all that it holds to the disk, so that a power cut cannot take it back.

    Raises
    ------
    OSError
        If the disk fails or is full.
    """
    paths = sorted(folder.rglob("*"))
    folders = [path for path in paths if path.is_dir()]
    with ThreadPoolExecutor(SYNCED_AT_ONCE) as pool:
        list(pool.map(sync_one, (path for path in paths if path.is_file())))
    for path in [*reversed(folders), folder]:
        sync_one(path)


def sync_one(path: Path) -> None:
    """Make the system write a file, or the names in a folder, to the disk."""
    if path.is_dir() and sys.platform == "win32":
        return
    descriptor = os.open(path, os.O_RDWR if sys.platform == "win32" else os.O_RDONLY)
    try:
        _granted(lambda: os.fsync(descriptor))
    finally:
        os.close(descriptor)
