"""The journal of builds, ``reports/builds.jsonl``: a line of JSON each, also of those that made no edition.

Its lines have ``started`` and ``ended`` (UTC), ``state``, ``exit_code``, ``edition`` (its name, or empty),
``published``, ``error`` (in words, or empty), and what was asked for. A state is ``complete``, ``partial``,
``unchanged``, ``failed``, ``out_of_time``, ``interrupted`` (Ctrl-C), ``terminated`` (SIGTERM), ``fault`` (of the
program itself) or ``killed``: that one is written by the next build, which finds what the killed one left.
"""

import datetime
import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from analysis.errors import OutOfTimeError, SuiteError
from analysis.folders import sync_one
from analysis.reports.editions.made import Edition
from analysis.reports.failures import partial_error
from analysis.reports.publish import leftovers
from analysis.reports.run import TERMINATED

NAME = "builds.jsonl"
FAULT, INTERRUPTED, KILLED = 70, 130, 137
"""Exit codes of a fault in the program, of an interrupt, and, as shells report it, of SIGKILL."""


@contextmanager
def noted(reports: Path, asked: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Write a line on the build in the block, however it ends; the block adds to the line that it is given.

    The caller holds the reports folder. Where nothing can be written, the build is not stopped by that.

    Parameters
    ----------
    reports
        The project's reports folder.
    asked
        What was asked for.
    """
    line: dict[str, Any] = {"started": _now(), "edition": "", "published": False, "error": "", **asked}
    for folder in leftovers(reports):
        began = datetime.datetime.fromtimestamp(folder.stat().st_mtime, datetime.UTC).isoformat(timespec="seconds")
        _append(reports, {**line, "started": began, "state": "killed", "exit_code": KILLED})
    try:
        yield line
    except BaseException as error:
        line |= _ending(error)
        raise
    finally:
        _append(reports, line)


def outcome(edition: Edition) -> dict[str, Any]:
    """Return what a line says of an edition that was made."""
    about = {"edition": edition.name, "published": edition.published}
    if edition.unchanged:
        return {**about, "state": "unchanged", "exit_code": 0}
    if edition.complete:
        return {**about, "state": "complete", "exit_code": 0}
    error = partial_error(edition)
    return {**about, "state": "partial", "exit_code": error.exit_code, "error": error.what}


def _ending(error: BaseException) -> dict[str, Any]:
    """Return what a line says of a build that an error ended."""
    if isinstance(error, SuiteError):
        state = "out_of_time" if isinstance(error, OutOfTimeError) else "failed"
        return {"state": state, "exit_code": error.exit_code, "error": error.what}
    if isinstance(error, KeyboardInterrupt):
        state = "terminated" if error.args == (TERMINATED,) else "interrupted"
        return {"state": state, "exit_code": INTERRUPTED}
    return {"state": "fault", "exit_code": FAULT, "error": type(error).__name__}


def _append(reports: Path, line: Mapping[str, Any]) -> None:
    with suppress(OSError):
        file = reports / NAME
        with file.open("a", encoding="utf-8") as journal:
            journal.write(json.dumps({**line, "ended": _now()}, ensure_ascii=False) + "\n")
        sync_one(file)


def _now() -> str:
    return datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds")
