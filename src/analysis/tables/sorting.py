"""Decide of every row that was read whether it is kept, folded into another one, or set aside, and why."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

import pandas as pd

from analysis.tables import conflicts, staff_lists
from analysis.tables.columns import Column
from analysis.tables.duplicates import fold, twice
from analysis.tables.gather import Gathered
from analysis.tables.ledger import Change
from analysis.tables.references import BODIES, ECONOMIES, key_of, unknown
from analysis.tables.schemas.staffing import PERSON
from analysis.tables.validate import Breach, breaches

SOURCES = "sources"


@dataclass
class Sorted:
    """The rows of one table, sorted.

    Parameters
    ----------
    gathered
        What was read.
    rows
        The rows that are kept; while sorting, those that may be.
    told
        The same with those that are set aside, of which everything that is wrong is to be told.
    reasons
        Why rows cannot be kept, by the row's label.
    folded
        How many rows were folded into others.
    made
        How many rows were made by counting.
    changes
        What sorting did.
    """

    gathered: Gathered
    rows: pd.DataFrame
    told: pd.DataFrame
    reasons: dict[int, list[Breach]] = field(default_factory=lambda: defaultdict(list))
    folded: int = 0
    made: int = 0
    changes: list[Change] = field(default_factory=list)

    def put_aside(self, found: Iterable[Breach]) -> bool:
        """Set rows aside, and return whether there was one that was not set aside before."""
        labels = set()
        for breach in found:
            self.reasons[breach.label].append(breach)
            labels.add(breach.label)
        before = len(self.rows)
        if labels:
            self.rows = self.rows[~self.rows.index.isin([*labels])]
        return len(self.rows) < before

    @property
    def unsure(self) -> bool:
        """Whether rows could not be read, so that what is not found may be in one of them."""
        return bool(self.gathered.unread)

    def lost_keys(self) -> Collection[str]:
        """Return what the rows that are set aside would be known by."""
        return set(self.gathered.rows.loc[[*self.reasons], key_of(self.gathered.table)])


def sort(gathered: Mapping[str, Gathered]) -> dict[str, Sorted]:
    """Sort the rows of tables.

    Parameters
    ----------
    gathered
        What was read of each table, by name.

    Returns
    -------
    dict
        The sorted tables by name.
    """
    sorted_ = {name: _alone(found) for name, found in gathered.items()}
    changed = True
    while changed:  # a row that was set aside may have been pointed to by others
        changed = bool([name for name, table in sorted_.items() if table.put_aside([*_dangling(table, sorted_)])])
    for table in sorted_.values():
        _count(table)
        if SOURCES in sorted_:
            _settle(table, sorted_[SOURCES].rows)
    return sorted_


def _alone(gathered: Gathered) -> Sorted:
    """Sort a table by what its own rows say."""
    table = Sorted(gathered, gathered.rows, gathered.rows)
    doubted = {(doubt.label, doubt.column) for doubt in gathered.doubts}
    table.put_aside([*gathered.doubts, *breaches(gathered.table, gathered.rows, doubted)])
    again, changes = fold(gathered.table, table.rows)
    if changes:
        table.rows, table.told, table.folded = table.rows.drop(again), table.told.drop(again), len(again)
        table.changes += changes
    table.put_aside([*twice(gathered.table, table.rows)])
    return table


def _dangling(table: Sorted, others: Mapping[str, Sorted]) -> Iterator[Breach]:
    """Yield the cells that name a body, economy, source or agreement of which no row is kept."""
    tables = {name: other.gathered.table for name, other in others.items()}
    kept = {name: other.rows for name, other in others.items()}
    wrong = {(label, reason.column) for label, reasons in table.reasons.items() for reason in reasons}
    columns = [column for column in table.gathered.table.columns.values() if column.refers_to in others]
    targets = {name for column in columns for name in _targets(column) if name in others}
    lost = {name: others[name].lost_keys() for name in targets}
    for column in columns:
        cells = table.told[column.name]
        why = {value: _why(value, column, others, lost) or told for value, told in unknown(column, cells, tables, kept)}
        nowhere = cells[cells.isin([*why])] if why else cells.iloc[:0]
        for label, value in zip(nowhere.index, nowhere, strict=True):
            if (label, column.name) not in wrong:
                yield Breach(label, column.name, *why[value])


def _targets(column: Column) -> list[str]:
    """Return the tables that a column may point to."""
    return [column.refers_to, BODIES] if column.or_body else [column.refers_to]


def _why(
    value: str, column: Column, others: Mapping[str, Sorted], lost: Mapping[str, Collection[str]]
) -> tuple[str, str, bool] | None:
    """Return why a value names nothing if that only follows from a row that is set aside or could not be read."""
    for name in _targets(column):
        if name not in others:
            continue
        if value in lost[name]:
            return f"its row in the table {name} is set aside", "Mend that row.", True
        if others[name].unsure and name != ECONOMIES:
            return f"not in the rows of the table {name} that could be read", "Mend the others.", True
    return None


def _count(table: Sorted) -> None:
    """Fold the persons of staff lists into head counts."""
    if not table.rows[PERSON].any():
        return
    counted = staff_lists.count_persons(table.rows)
    name = table.gathered.table.name
    table.changes += [
        Change(name, row, "", row, into, staff_lists.COUNTED, "folded")
        for row, into in counted.folded.itertuples(index=False)
    ]
    table.rows, table.made = counted.rows, counted.made
    table.folded += len(counted.folded)


def _settle(table: Sorted, sources: pd.DataFrame) -> None:
    """Leave one current account a position."""
    table.rows, changes = conflicts.settle(table.gathered.table, table.rows, sources)
    table.changes += changes
