"""One build at a time: a lock that the system itself lets go when its holder dies."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from analysis.errors import BusyError
from analysis.reports.publish import writing

NAME = ".lock"
"""The file that is locked. It stays; only the lock on it counts."""
PAUSE = 0.2
"""Seconds between two tries where the system cannot wait for a lock."""


@contextmanager
def hold(folder: Path, *, wait: bool = False) -> Iterator[None]:
    """Hold the reports folder, which is made if need be, for the time of the block.

    Parameters
    ----------
    folder
        The folder.
    wait
        Whether to wait for another process that holds it.

    Raises
    ------
    BusyError
        If another process holds it and is not to be waited for.
    PublishError
        If nothing can be written there.
    """
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / NAME).open("a")
    with file:
        try:
            _lock(file, wait=wait)
        except OSError:
            raise BusyError(
                f"Another build is at work in {folder.name}/.",
                "Try again when it has ended, or wait for it with `kosovo-report build --wait`.",
            ) from None
        yield


def _lock(file: IO[str], *, wait: bool) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - there is none elsewhere

        while True:
            try:
                msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
            except OSError:
                if not wait:
                    raise
                time.sleep(PAUSE)
            else:
                break
    else:
        import fcntl  # noqa: PLC0415 - there is none on Windows

        fcntl.flock(file, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
