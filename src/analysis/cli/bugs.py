"""Where the traceback of a fault in the program goes: into a file, not onto the screen."""

import contextlib
import datetime
import os
import platform
import sys
import tempfile
import traceback
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from analysis.cli.session import Session
from analysis.errors import SuiteError


def write_log(error: BaseException, session: Session) -> Path | None:
    """Write a fault's traceback to ``reports/logs``, else to the system's temporary folder.

    Returns
    -------
    Path | None
        The file, or ``None`` if it could be written nowhere.
    """
    text = _report(error)
    now = datetime.datetime.now(tz=datetime.UTC)
    name = f"fault-{now:%Y%m%dT%H%M%SZ}-{os.getpid()}.log"
    for folder in _folders(session):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
        except OSError:
            continue
        return folder / name
    return None


def _folders(session: Session) -> Iterator[Path]:
    with contextlib.suppress(SuiteError, OSError):  # without a project there is only the temporary folder
        yield session.project.reports / "logs"
    yield Path(tempfile.gettempdir())


def _report(error: BaseException) -> str:
    head = [
        f"kosovo-report {version('kosovo-report')}",
        f"Python {platform.python_version()} on {platform.platform()}",
        f"Arguments: {sys.argv[1:]}",
    ]
    return "\n".join(head) + "\n\n" + "".join(traceback.format_exception(error))
