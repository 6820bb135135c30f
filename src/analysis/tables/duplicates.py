"""Find rows that say again what an earlier row says."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from analysis.tables.ledger import Change
from analysis.tables.read import FILE, ROW
from analysis.tables.schemas.staffing import PERSON
from analysis.tables.table import Table
from analysis.tables.validate import Breach


class Folded(NamedTuple):
    """The labels of the rows that were folded into others, and a change for each."""

    labels: pd.Index
    changes: list[Change]


def fold(table: Table, rows: pd.DataFrame) -> Folded:
    """Find each row that is the same as an earlier one in every column of the table; it is folded into that one.

    Parameters
    ----------
    table
        The table.
    rows
        Its canonical rows. Persons of a staff list are counted, so two that are alike are two.
    """
    columns = [*table.columns]
    mine = _candidates(rows[~rows[PERSON]] if rows[PERSON].any() else rows, columns)
    again = mine.index[mine.duplicated(columns)]
    if again.empty:
        return Folded(again, [])
    alike = mine[mine.duplicated(columns, keep=False)]
    first = alike.groupby(columns, sort=False)["row_id"].transform("first").loc[again]
    told = _first(alike, columns).loc[again]
    folded = zip(rows.loc[again, "row_id"], first, told, strict=True)
    changes = [Change(table.name, row, "", row, kept, f"the same as {place}", "folded") for row, kept, place in folded]
    return Folded(again, changes)


def _candidates(rows: pd.DataFrame, columns: Sequence[str]) -> pd.DataFrame:
    """Return the rows that may be repeated: each of their cells stands in its column twice; that is told fast."""
    for name in reversed(columns):  # the last columns hold places and remarks, which differ most
        again = rows[name].duplicated(keep=False)
        rows = rows if again.all() else rows[again]
    return rows


def twice(table: Table, rows: pd.DataFrame) -> Iterator[Breach]:
    """Yield what is wrong with rows that have the key of an earlier, different one.

    Parameters
    ----------
    table
        The table.
    rows
        Its canonical rows, those that are the same in every column folded.
    """
    key = [*table.key]
    alike = rows[rows.duplicated(key, keep=False)] if key else rows.iloc[:0]
    if len(alike):
        told = _first(alike, key)[alike.duplicated(key)]
        for label, place in zip(told.index, told, strict=True):
            problem = f"the same {' and '.join(key)} as {place}, but not the same row"
            yield Breach(label, key[0], problem, "Keep one of the two rows.")


def _first(rows: pd.DataFrame, key: Sequence[str]) -> pd.Series:
    """Return for each row where the first one of its key stands, in words."""
    first = rows.groupby([*key], sort=False)[[FILE, ROW]].transform("first")
    return "row " + first[ROW].astype("str") + " of " + first[FILE]
