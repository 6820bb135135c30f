"""What reading hands on: rows as text with their places, and a note of all that reading itself left out or changed."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from analysis.tables.ledger import Change
from analysis.tables.problem import Problem
from analysis.tables.table import Table

FILE, SHEET, ROW, PLACE = "_file", "_sheet", "_row", "_place"
"""Columns that say where a row was read: the file's name in its folder, the sheet of a workbook (empty for CSV), the
row in a spreadsheet program, and what tells the row from the others of its sheet: the row, or a wide table's cell."""


@dataclass(frozen=True)
class Reading:
    """What was read of a table, and what was wrong with its files.

    Parameters
    ----------
    rows
        The columns of the table as text, an empty cell as the empty text, and `FILE`, `SHEET`, `ROW` and `PLACE`.
    records
        How many rows the files hold, without headings, blank rows and clutter; those that could not be read are
        among them. A row of a wide table holds one for each filled cell of an economy.
    problems
        What was wrong.
    changes
        Cells and headings that reading changed; texts that may name private persons are withheld.
    notes
        Rows, columns and sheets that reading left out or that a reader of the file does not see.
    typed
        Cells that were a number or a date of a workbook, so that their text is certain; None where no file is one.
    """

    rows: pd.DataFrame
    records: int
    problems: tuple[Problem, ...]
    changes: tuple[Change, ...] = ()
    notes: tuple[Change, ...] = ()
    typed: pd.DataFrame | None = None


def empty(table: Table) -> pd.DataFrame:
    """Return no rows of a table, with all columns."""
    texts = [*table.columns, FILE, SHEET, PLACE]
    return pd.DataFrame({name: pd.Series(dtype="str") for name in texts} | {ROW: pd.Series(dtype="int64")})


def together(table: Table, readings: Sequence[Reading]) -> Reading:
    """Return the readings of several files or sheets as one.

    Parameters
    ----------
    table
        The table.
    readings
        Its readings, in order.
    """
    if len(readings) == 1:
        return readings[0]
    rows = pd.concat([empty(table), *(one.rows for one in readings)], ignore_index=True)
    typed = None
    if any(one.typed is not None for one in readings):
        parts = [_untyped(table, one.rows) if one.typed is None else one.typed for one in readings]
        typed = pd.concat(parts, ignore_index=True)
    return Reading(
        rows,
        sum(one.records for one in readings),
        tuple(problem for one in readings for problem in one.problems),
        tuple(note for one in readings for note in one.changes),
        tuple(note for one in readings for note in one.notes),
        typed,
    )


def _untyped(table: Table, rows: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(False, index=rows.index, columns=[*table.columns])
