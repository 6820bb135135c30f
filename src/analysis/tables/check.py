"""Read and check all raw tables, and say everything that is wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.project import Project
from analysis.tables.ledger import Change
from analysis.tables.problem import Problem, error, frame
from analysis.tables.read import FILE, READERS, ROW, Reading, label, read
from analysis.tables.schemas import tables as described
from analysis.tables.table import Table
from analysis.tables.validate import breaches, unknown
from analysis.tables.values import tidy_table

UNRELATED = ("README.md",)
"""What may lie in ``data/raw`` beside the tables' folders."""


@dataclass(frozen=True)
class Collected:
    """All raw tables as read and made tidy, with the problems found.

    Parameters
    ----------
    rows
        The rows of each table, with ``row_id``, and the file and row where each was read.
    records
        How many rows the files of all tables hold.
    changes
        Values that were made tidy.
    problems
        Everything that is wrong.
    """

    rows: Mapping[str, pd.DataFrame]
    records: int
    changes: tuple[Change, ...]
    problems: tuple[Problem, ...]


def problems(project: Project) -> pd.DataFrame:
    """Return everything that is wrong with the raw tables.

    Parameters
    ----------
    project
        Where ``data/raw`` lies.

    Returns
    -------
    pandas.DataFrame
        Columns ``file``, ``row`` (in a spreadsheet program; missing where the problem is not in one row), ``column``,
        ``value``, ``problem`` and ``todo``, sorted; empty where nothing is wrong.

    Raises
    ------
    MissingDataError
        If a table's folder or file is missing or cannot be read, so that its rows are not known; the error names
        each of them, and the first of the other problems.
    """
    found = collect(project).problems
    if any(problem.unreadable for problem in found):
        raise error(found)
    return frame(found)


def collect(project: Project) -> Collected:
    """Read, make tidy and check all raw tables.

    Parameters
    ----------
    project
        Where ``data/raw`` lies.
    """
    tables = described()
    readings = {name: read(table, project) for name, table in tables.items()}
    tidied = {name: tidy_table(table, _with_ids(table, readings[name].rows)) for name, table in tables.items()}
    rows = {name: done for name, (done, _) in tidied.items()}
    return Collected(
        rows,
        sum(reading.records for reading in readings.values()),
        tuple(change for _, changes in tidied.values() for change in changes),
        tuple(sorted(set(_problems(project, tables, readings, rows)))),
    )


def _problems(
    project: Project, tables: Mapping[str, Table], readings: Mapping[str, Reading], rows: Mapping[str, pd.DataFrame]
) -> Iterator[Problem]:
    yield from _strays(project, tables)
    folders = {name: label(project.raw / name, project) for name in tables}
    for name, table in tables.items():
        yield from readings[name].problems
        yield from breaches(table, rows[name], folders[name])
    unsure = [name for name, reading in readings.items() if reading.problems]
    yield from unknown(tables, rows, folders, unsure)


def _with_ids(table: Table, rows: pd.DataFrame) -> pd.DataFrame:
    ids = table.name + "/" + rows[FILE] + ":" + rows[ROW].astype("str")
    return rows.assign(row_id=ids.astype("str"))


def _strays(project: Project, tables: Mapping[str, Table]) -> Iterator[Problem]:
    """Yield what lies in ``data/raw`` and no table reads."""
    for path in sorted(project.raw.iterdir()):
        if path.name.startswith(".") or path.name in UNRELATED or (path.is_dir() and path.name in tables):
            continue
        what = "no table has this folder" if path.is_dir() else "a file beside the tables' folders is not read"
        todo = f"Put its files ({', '.join(READERS)}) into one of the folders {', '.join(tables)}."
        yield Problem(label(path, project), 0, "", "", what, todo)
