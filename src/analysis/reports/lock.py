"""One build at a time: a lock that the system itself lets go when its holder dies."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from analysis.errors import BusyError
from analysis.reports.publish import writing

NAME = ".lock"
"""The file that is locked. It stays; only the lock on it counts."""


@contextmanager
def hold(folder: Path) -> Iterator[None]:
    """Hold the reports folder, which is made if need be, for the time of the block.

    Raises
    ------
    BusyError
        If another process holds it.
    PublishError
        If nothing can be written there.
    """
    with writing(folder):
        folder.mkdir(parents=True, exist_ok=True)
        file = (folder / NAME).open("a")
    with file:
        try:
            _lock(file)
        except OSError:
            raise BusyError(
                f"Another build is at work in {folder.name}/.", "Wait until it has ended, then try again."
            ) from None
        yield


def _lock(file: IO[str]) -> None:
    if sys.platform == "win32":
        import msvcrt  # noqa: PLC0415 - there is none elsewhere

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
    else:
        import fcntl  # noqa: PLC0415 - there is none on Windows

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
