"""Gather what the raw files say: rows with ids and canonical cells, as read beside them, and what is wrong so far."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.project import Project
from analysis.tables import formulas, staff_lists
from analysis.tables.canonical import canonical
from analysis.tables.ledger import Change
from analysis.tables.problem import Problem
from analysis.tables.read import FILE, PLACE, READERS, ROW, SHEET, Reading, label, read
from analysis.tables.references import BODIES
from analysis.tables.schemas.staffing import PERSON
from analysis.tables.table import Table
from analysis.tables.validate import Breach

UNRELATED = ("README.md",)
"""What may lie in ``data/raw`` beside the tables' folders."""


@dataclass(frozen=True)
class Gathered:
    """What the files of one table say.

    Parameters
    ----------
    table
        The table.
    rows
        Its rows with ``row_id``, canonical cells, and the columns that say where each was read.
    original
        The same rows, their cells as they were read; remarks on persons are left out.
    records
        How many rows the files hold; those that could not be read are among them.
    changes
        What reading and the writing of canonical cells changed.
    doubts
        Cells that cannot be read for certain.
    problems
        What is wrong with whole files.
    unread
        What is wrong with rows whose cells could not be told apart, a problem a row.
    labels
        The files as users see them, by name.
    """

    table: Table
    rows: pd.DataFrame
    original: pd.DataFrame
    records: int
    changes: tuple[Change, ...]
    doubts: tuple[Breach, ...]
    problems: tuple[Problem, ...]
    unread: tuple[Problem, ...]
    labels: Mapping[str, str]

    def places(self, ids: Iterable[str]) -> pd.DataFrame:
        """Return the columns ``file``, ``sheet`` and ``row`` of rows, by row id."""
        rows = self.rows[self.rows["row_id"].isin([*ids])]
        columns = {"file": rows[FILE].map(self.labels), "sheet": rows[SHEET], "row": rows[ROW]}
        return pd.DataFrame(columns).set_axis(rows["row_id"], axis=0)


def gather(project: Project, tables: Mapping[str, Table], extra: Mapping[str, Path]) -> dict[str, Gathered]:
    """Read tables and write their cells the canonical way.

    Parameters
    ----------
    project
        Where ``data/raw`` lies.
    tables
        The tables by name; without that of bodies, the names of bodies stay as they are written.
    extra
        Files from elsewhere that are read as if they lay in a table's folder, by the table's name.
    """
    found: dict[str, Gathered] = {}
    # The table of bodies first: its names are those that the other tables may use.
    for name in sorted(tables, key=lambda name: name != BODIES):
        bodies = found[BODIES].rows if BODIES in found else None
        folder, other = project.raw / name, extra.get(name)
        reading = read(tables[name], project, other)
        files = {str(file): folder / str(file) for file in reading.rows[FILE].unique()}
        files |= {other.name: other} if other else {}
        labels = {file: label(path, project) for file, path in files.items()}
        found[name] = _gathered(tables[name], reading, bodies, labels)
    return {name: found[name] for name in tables}


def _gathered(table: Table, reading: Reading, bodies: pd.DataFrame | None, labels: Mapping[str, str]) -> Gathered:
    rows = _with_ids(table, reading.rows)
    prepared, filled = staff_lists.prepare(table, rows)
    done, changes, doubts = canonical(table, prepared, reading.typed, bodies)
    whole = tuple(problem for problem in reading.problems if problem.unreadable or not problem.row)
    others = [problem for problem in reading.problems if problem not in whole]
    lost = {(problem.file, problem.sheet, problem.row): problem for problem in others if not problem.column}
    asked = [Breach(doubt.index, doubt.column, doubt.problem, doubt.todo) for doubt in doubts]
    asked += _of_cells(rows, [problem for problem in others if problem.column], labels)
    return Gathered(
        table,
        done,
        # A person's remarks are gone from the prepared rows; whatever else was filled in is not as it was read.
        rows.where(~prepared[PERSON], prepared[rows.columns]) if prepared[PERSON].any() else rows,
        reading.records,
        (*reading.notes, *reading.changes, *filled, *changes),
        tuple(asked),
        whole,
        tuple(lost.values()),
        labels,
    )


def _of_cells(rows: pd.DataFrame, problems: Sequence[Problem], labels: Mapping[str, str]) -> Iterator[Breach]:
    """Yield the problems that reading found in single cells, each for its row; a wide table has several in one row."""
    if not problems:
        return
    places = [rows[FILE].map(labels), rows[SHEET], rows[ROW]]
    found = rows.groupby(places, sort=False).groups
    for problem in problems:
        mine = [*found.get((problem.file, problem.sheet, problem.row), ())]
        if problem.column not in rows:
            mine = [label for label in mine if rows.loc[label, "economy"] == problem.column]
        column = problem.column if problem.column in rows else "headcount"
        yield from (Breach(label, column, problem.problem, problem.todo) for label in mine)


def _with_ids(table: Table, rows: pd.DataFrame) -> pd.DataFrame:
    plain = {name: formulas.plain(rows[name]) for name, column in table.columns.items() if column.free}
    sheet = rows[SHEET].map({name: f"!{name}:" if name else ":" for name in rows[SHEET].unique()})
    file = rows[FILE].map({name: f"{table.name}/{name}" for name in rows[FILE].unique()})
    ids = [f"{one}{two}{place}" for one, two, place in zip(*map(_list, (file, sheet, rows[PLACE])), strict=True)]
    return rows.assign(**plain, row_id=pd.Series(ids, index=rows.index, dtype="str"))


def _list(cells: pd.Series) -> list[str]:
    return cells.to_numpy(dtype=object).tolist()


def strays(project: Project, tables: Iterable[str]) -> Iterator[Problem]:
    """Yield what lies in ``data/raw`` and no table reads."""
    names = [*tables]
    for path in sorted(project.raw.iterdir()):
        if path.name.startswith(".") or path.name in UNRELATED or (path.is_dir() and path.name in names):
            continue
        yield _stray(path, names, project)


def _stray(path: Path, names: Iterable[str], project: Project) -> Problem:
    what = "no table has this folder" if path.is_dir() else "a file beside the tables' folders is not read"
    todo = f"Put its files ({', '.join(READERS)}) into one of the folders {', '.join(names)}."
    return Problem(label(path, project), 0, "", "", what, todo)
