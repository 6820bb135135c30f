"""What cleaning gives: the processed tables, the rows set aside, the ledger, the conflicts and the books."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.tables import books, conflicts, formulas, ledger, set_aside
from analysis.tables.books import Book
from analysis.tables.ledger import Change
from analysis.tables.shape import shape
from analysis.tables.sorting import Sorted
from analysis.tables.table import Table

APOSTROPHE = "apostrophe before what may be run as a formula"
"""Rule of the ledger for values that are exported with an apostrophe."""


@dataclass(frozen=True)
class Results:
    """What cleaning gives, every cell as text; nothing has the apostrophes of `analysis.tables.formulas` yet.

    Parameters
    ----------
    tables
        The tables by name.
    processed
        Their processed rows.
    set_aside
        The rows that cannot be kept, of tables that have any.
    ledger, conflicts, books
        Everything that was changed, competing accounts, and what became of the rows of each table.
    """

    tables: Mapping[str, Table]
    processed: Mapping[str, pd.DataFrame]
    set_aside: Mapping[str, pd.DataFrame]
    ledger: pd.DataFrame
    conflicts: pd.DataFrame
    books: pd.DataFrame


def results(sorted_: Mapping[str, Sorted]) -> Results:
    """Return what cleaning gives.

    Parameters
    ----------
    sorted_
        The sorted tables by name.

    Raises
    ------
    RuntimeError
        If the books do not balance, which would be a fault in cleaning itself.
    """
    tables = {name: table.gathered.table for name, table in sorted_.items()}
    processed = {name: shape(tables[name], table.rows) for name, table in sorted_.items()}
    aside = {name: set_aside.frame(table.gathered, table.reasons) for name, table in sorted_.items()}
    kept = {
        name: Book(name, table.gathered.records, table.made, len(processed[name]), table.folded, len(aside[name]))
        for name, table in sorted_.items()
    }
    books.balance(kept.values())
    return Results(
        tables,
        processed,
        {name: rows for name, rows in aside.items() if len(rows)},
        pd.concat([_ledger(table, processed[name], aside[name]) for name, table in sorted_.items()], ignore_index=True),
        pd.concat([_conflicts(table) for table in sorted_.values()], ignore_index=True),
        books.frame(kept.values()),
    )


def _ledger(table: Sorted, processed: pd.DataFrame, aside: pd.DataFrame) -> pd.DataFrame:
    """Return the ledger of one table; of a row that is set aside no value was changed, for it is kept as it was."""
    gathered = table.gathered
    lost = set(aside["row_id"])
    changes = [change for change in gathered.changes if change.row_id not in lost]
    changes += [*table.changes, *set_aside.changes(gathered.table.name, aside)]
    changes += _exported(gathered.table, processed)
    return ledger.frame(changes, gathered.places({change.row_id for change in changes}))


def _exported(table: Table, rows: pd.DataFrame) -> Iterator[Change]:
    for name in (part.name for part in table.columns.values() if part.free):
        if marked := formulas.marked(rows[name]):
            for row_id, value in rows.loc[rows[name].isin(marked), ["row_id", name]].itertuples(index=False):
                yield Change(table.name, row_id, name, value, f"'{value}", APOSTROPHE, "export")


def _conflicts(table: Sorted) -> pd.DataFrame:
    return conflicts.listed(table.gathered.table, table.rows, table.changes)
