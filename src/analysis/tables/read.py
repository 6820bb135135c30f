"""Read the files of a raw table's folder, every cell as the text that stands there."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.project import Project
from analysis.tables.problem import Problem, near
from analysis.tables.table import Table

FILE, ROW = "_file", "_row"
"""Columns that say where a row was read: the file's name in its folder, and its row in a spreadsheet program."""

Record = tuple[int, list[str]]
"""A row's number in a spreadsheet program, and its cells."""

_CELLS = "Quote cells that hold a comma or a line break, and give every column a cell."
_QUOTES = 'Close every quote, and double a quote inside a quoted cell ("").'


@dataclass(frozen=True)
class Reading:
    """What was read of a table, and what was wrong with its files.

    Parameters
    ----------
    rows
        The columns of the table as text, an empty cell as the empty text, and `FILE` and `ROW`.
    records
        How many rows the files hold, headings and blank rows left out; those that could not be read are among them.
    problems
        What was wrong.
    """

    rows: pd.DataFrame
    records: int
    problems: tuple[Problem, ...]


class Fault(Exception):  # noqa: N818 - a verdict on a file, which becomes a problem at once
    """A file that cannot be read, or not beyond one row.

    Parameters
    ----------
    problem, todo
        What is wrong, and what the user can do.
    row
        The row at fault; 0 where it is the whole file.
    """

    def __init__(self, problem: str, todo: str, row: int = 0) -> None:
        super().__init__(problem)
        self.problem = problem
        self.todo = todo
        self.row = row


def read(table: Table, project: Project) -> Reading:
    """Read every file of a table's folder.

    Parameters
    ----------
    table
        The table.
    project
        Where ``data/raw`` lies.
    """
    folder = project.raw / table.name
    if not folder.is_dir():
        return _nothing(table, folder, project, "the folder is missing")
    # Spreadsheet programs leave hidden lock files beside an open file.
    files = sorted(path for path in folder.iterdir() if not path.name.startswith((".", "~$")))
    if not files:
        return _nothing(table, folder, project, "the folder holds no file")
    readings = [_read_file(table, path, label(path, project)) for path in files]
    return Reading(
        pd.concat([reading.rows for reading in readings], ignore_index=True),
        sum(reading.records for reading in readings),
        tuple(problem for reading in readings for problem in reading.problems),
    )


def label(path: Path, project: Project) -> str:
    """Return a path as users see it, from the project's folder."""
    return path.relative_to(project.root).as_posix()


def _nothing(table: Table, folder: Path, project: Project, problem: str) -> Reading:
    todo = f"Bring back {label(folder, project)}/{table.name}.csv, or at least a file with its headings."
    missing = Problem(label(folder, project), 0, "", "", problem, todo, unreadable=True)
    return Reading(_rows(table, "", []), 0, (missing,))


def _read_file(table: Table, path: Path, file: str) -> Reading:
    try:
        records = list(_reader(path)(path))
    except Fault as fault:
        problem = Problem(file, fault.row, "", "", fault.problem, fault.todo, unreadable=not fault.row)
        return Reading(_rows(table, path.name, []), 0, (problem,))
    if not records:
        empty = Problem(
            file, 0, "", "", "the file is empty", f"Write the headings in row 1: {', '.join(table.columns)}."
        )
        return Reading(_rows(table, path.name, []), 0, (empty,))
    (top, heading), *body = records
    names = _trimmed([cell.strip() for cell in heading])
    if wrong := [Problem(file, top, *parts) for parts in _wrong_headings(names, [*table.columns])]:
        return Reading(_rows(table, path.name, []), len(body), tuple(wrong))
    cells = [(number, _trimmed(row, len(names))) for number, row in body]
    fit = [(number, row) for number, row in cells if len(row) == len(names)]
    return Reading(_rows(table, path.name, fit, names), len(body), tuple(_uneven(file, cells, len(names))))


def _reader(path: Path) -> Callable[[Path], Iterator[Record]]:
    if path.is_dir():
        raise Fault("a folder inside a table's folder is not read", "Move its files up, or out of data/raw.")
    if path.suffix.lower() not in READERS:
        known = " or ".join(READERS)
        raise Fault("a file of this kind is not read", f"Save it as {known}, or move it out of data/raw.")
    return READERS[path.suffix.lower()]


def _trimmed(cells: list[str], least: int = 0) -> list[str]:
    """Return cells without empty ones at the end, which spreadsheet programs add, but no fewer than ``least``."""
    end = len(cells)
    while end > least and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _rows(table: Table, name: str, records: Iterable[Record], names: Sequence[str] = ()) -> pd.DataFrame:
    """Return records as rows of the table, with the file's name and the rows' numbers."""
    numbered = list(records)
    cells = pd.DataFrame([row for _, row in numbered], columns=[*(names or table.columns)], dtype="str")
    rows = cells[[*table.columns]]
    rows[FILE] = pd.Series(name, index=rows.index, dtype="str")
    rows[ROW] = pd.Series([number for number, _ in numbered], dtype="int64")
    return rows


def _uneven(file: str, cells: Iterable[Record], width: int) -> Iterator[Problem]:
    for number, row in cells:
        if len(row) != width:
            problem = f"the row has {len(row)} cells, the heading {width}"
            yield Problem(file, number, "", ",".join(row), problem, _CELLS)


def _wrong_headings(names: list[str], wanted: list[str]) -> Iterator[tuple[str, str, str, str]]:
    """Yield column, value, problem and what to do for every heading that is wrong."""
    headings = f"the headings are {', '.join(wanted)}."
    for name in wanted:
        if name not in names:
            yield name, "", "the column is missing", f"Add it; {headings}"
    for place, name in enumerate(names):
        if name not in wanted:
            yield name, name, "the table has no such column", f"{near(name, wanted)}Rename or remove it; {headings}"
        elif name in names[:place]:
            yield name, name, "the column stands twice", "Keep one of the two."


def read_csv(path: Path) -> Iterator[Record]:
    """Yield the records of a CSV file: UTF-8, with or without byte order mark, commas, quotes where needed.

    A record may span lines where a quoted cell does. Records without any text are passed over, but counted, as
    spreadsheet programs count rows.

    Raises
    ------
    Fault
        If the file cannot be opened, is not UTF-8, or a quote is not closed.
    """
    number = 0
    try:
        for number, cells in enumerate(csv.reader(io.StringIO(_text(path), newline=""), strict=True), start=1):
            if any(cell.strip() for cell in cells):
                yield number, cells
    except csv.Error as error:
        raise Fault(f"the row cannot be read ({error})", _QUOTES, number + 1) from None


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        found = f"byte {error.object[error.start]:#04x} in line {line}"
        raise Fault(f"the file is not UTF-8 text ({found})", 'Save it as "CSV UTF-8".') from None
    except OSError as error:
        raise Fault(f"the file cannot be opened ({error.strerror})", "Give permission to read it.") from None


READERS: dict[str, Callable[[Path], Iterator[Record]]] = {".csv": read_csv}
"""File endings that can be read, each with its reader."""
