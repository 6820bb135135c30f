"""The cleaned tables of the project that the notebook lies in, read once and shared by all words."""

from functools import cache
from pathlib import Path

from analysis.project import find_project
from analysis.tables.store import Data


def opened() -> Data:
    """Return the processed tables; where there are none yet, the raw ones are cleaned first.

    Raises
    ------
    MissingDataError, RawDataError
        If there is no project, or its raw tables cannot be read.
    """
    project = find_project()
    if not (project.processed / "datapackage.json").is_file():
        refreshed()
    return _store(project.processed)


def refreshed() -> Data:
    """Clean the raw tables anew and return the processed ones.

    Raises
    ------
    MissingDataError, RawDataError
        If the raw tables cannot be read.
    """
    from analysis.tables.clean import clean  # noqa: PLC0415 - takes its time, and is seldom needed

    project = find_project()
    clean(project)
    _store.cache_clear()
    return _store(project.processed)


@cache
def _store(folder: Path) -> Data:
    return Data(folder)
