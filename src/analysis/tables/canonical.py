"""Write the cells of a table in the one way that its schema states, and ask where that would be a guess."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import repeat
from typing import NamedTuple

import pandas as pd

from analysis.tables.columns import Column
from analysis.tables.ledger import Change
from analysis.tables.names import bodies as names_of_bodies
from analysis.tables.names import economies
from analysis.tables.reading.result import FILE, SHEET
from analysis.tables.table import Table
from analysis.tables.values import spacing
from analysis.tables.values.convert import Context, Converted, convert
from analysis.tables.values.shares import Scale

_SCALES: dict[str, Scale] = {"per cent": "per cent", "fraction of 1": "fraction"}
_OUTSIDE = ("none", "excluded")


@dataclass(frozen=True)
class Doubt:
    """A cell that cannot be read for certain; it stays as it was written, and its row cannot be kept.

    Parameters
    ----------
    index, row_id
        The row: its label in the frame of rows, and its id.
    column, value
        The column and what stands there.
    problem, todo
        The question, and what the user can write to answer it.
    """

    index: int
    row_id: str
    column: str
    value: str
    problem: str
    todo: str


class Canonical(NamedTuple):
    """Rows with canonical cells, every change, and every cell that is asked about."""

    rows: pd.DataFrame
    changes: list[Change]
    doubts: list[Doubt]


def canonical(
    table: Table, rows: pd.DataFrame, typed: pd.DataFrame | None = None, bodies: pd.DataFrame | None = None
) -> Canonical:
    """Return a table's rows with every cell in canonical form.

    Parameters
    ----------
    table
        The table.
    rows
        Its rows as read: text, with ``row_id``, and the columns that say where each row was read.
    typed
        Which cells were numbers or dates of a workbook, so that their text is certain: columns of the table, the
        index of ``rows``. None if no cell was.
    bodies
        Rows of the table of bodies, already canonical, for the names of bodies. None leaves names of bodies as they
        are written.

    Returns
    -------
    Canonical
        The rows, in the same order and with the same index; the changes; and the doubts, at most one a cell.
    """
    names = None if bodies is None else names_of_bodies.resolver(bodies)
    done = rows.copy()
    changes: list[Change] = []
    doubts: list[Doubt] = []
    sheets = _sheets(rows)
    for column in _in_order(table):
        marks = None if typed is None else typed[column.name]
        parts = [_column(column, sheet, marks, Context(_scale(column, done, sheet.index), names)) for sheet in sheets]
        for part in parts:
            # Most columns stay as they are; long ones are not copied for nothing.
            if len(part.rules):
                done.loc[part.rules.index, column.name] = part.cells.loc[part.rules.index]
                changes += _changes(table, rows, part.rules, done[column.name])
            if len(part.questions):
                doubts += _doubts(rows, column, part.questions)
    if {"economy", "designation"} <= table.columns.keys():
        changes += _designated(table, rows, done)
    return Canonical(done, changes, doubts)


def _sheets(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """Return the rows of each sheet of each file."""
    if len(rows) and all((rows[name] == rows[name].iloc[0]).all() for name in (FILE, SHEET)):
        return [rows]
    places = rows.groupby([FILE, SHEET], sort=False).ngroup()
    different = places.unique()
    return [rows] if len(different) == 1 else [rows[places == place] for place in different]


def _in_order(table: Table) -> list[Column]:
    """Return the columns; numbers last, for another column may say what they are."""
    return sorted(table.columns.values(), key=lambda column: column.kind == "number")


def _column(column: Column, sheet: pd.DataFrame, marks: pd.Series | None, context: Context) -> Converted:
    return convert(column, sheet[column.name], None if marks is None else marks.loc[sheet.index], context)


def _scale(column: Column, rows: pd.DataFrame, labels: pd.Index) -> Scale:
    """Return what the numbers of a column are shares of, which a column of units beside them may say."""
    if column.unit == "see unit" and column.maximum == 100:  # noqa: PLR2004 - per cent
        return "per cent" if set(rows.loc[labels, "unit"]) == {"percent"} else ""
    return _SCALES.get(column.unit, "")


def _changes(table: Table, rows: pd.DataFrame, rules: pd.Series, after: pd.Series) -> Iterable[Change]:
    """Return the changes of one column, which is named as the series of its cells."""
    name = str(after.name)
    changed = (rows["row_id"], rows[name], after)
    told = (cells.loc[rules.index].to_numpy(dtype=object) for cells in changed)
    ids, before, now = told
    return map(Change, repeat(table.name), ids, repeat(name), before, now, rules.to_numpy(dtype=object))


def _doubts(rows: pd.DataFrame, column: Column, questions: pd.Series) -> Iterator[Doubt]:
    asked = rows.loc[questions.index, ["row_id", column.name]]
    for (label, row_id, value), question in zip(asked.itertuples(), questions, strict=True):
        yield Doubt(label, row_id, column.name, value, *question)


def _designated(table: Table, rows: pd.DataFrame, done: pd.DataFrame) -> list[Change]:
    """Fill an empty designation with the one that was written in place of the economy, and return the changes."""
    written = {value: economies.resolve(spacing.tidy(value)).designation for value in rows["economy"].unique()}
    found = rows["economy"].map(written)
    inside = ~done["status"].isin(_OUTSIDE)
    fit = (done["designation"] == "") & found.isin(table.columns["designation"].allowed) & inside
    labels = rows.index[fit]
    done.loc[labels, "designation"] = found.loc[labels].astype("str")
    ids = zip(rows.loc[labels, "row_id"], found.loc[labels], strict=True)
    return [Change(table.name, row, "designation", "", name, "designation written as the economy") for row, name in ids]
