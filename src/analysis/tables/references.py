"""What rows may name: every body, economy, source and agreement that they point to must exist."""

from collections.abc import Collection, Iterator, Mapping

import pandas as pd

from analysis.tables.columns import Column
from analysis.tables.names import bodies, economies, world
from analysis.tables.problem import near
from analysis.tables.table import Table

ECONOMIES, BODIES = "economies", "bodies"

_HINTS = 100
"""For how many unknown values of a column the nearest names are looked up, which takes some time for each."""


def key_of(table: Table) -> str:
    """Return the column that other tables point to."""
    return table.key[0]


def known(column: Column, tables: Mapping[str, Table], rows: Mapping[str, pd.DataFrame]) -> frozenset[str]:
    """Return the values that a column that refers to a table may hold.

    Parameters
    ----------
    column
        The referring column.
    tables, rows
        The tables and their rows, by name.
    """

    def keys(name: str) -> frozenset[str]:
        return frozenset(rows[name][key_of(tables[name])])

    found = keys(column.refers_to)
    if column.refers_to == ECONOMIES:
        found |= world.codes() | set(column.groups)
    return found | keys(BODIES) if column.or_body else found


def unknown(
    column: Column, cells: pd.Series, tables: Mapping[str, Table], rows: Mapping[str, pd.DataFrame]
) -> Iterator[tuple[str, tuple[str, str]]]:
    """Yield each value of a column that names something that does not exist, with the problem and what to do.

    Parameters
    ----------
    column
        The referring column.
    cells
        Its cells.
    tables, rows
        The tables and their rows, by name.
    """
    values = known(column, tables, rows)
    lost = sorted({value for value in cells.unique() if value} - values)
    target = f"{column.refers_to} (column {key_of(tables[column.refers_to])})"
    groups = f" Groups: {', '.join(column.groups)}." if column.groups else ""
    for count, value in enumerate(lost):
        hint = _hint(column, value, values, rows) if count < _HINTS else ""
        todo = f"{hint}Correct it, or add a row to the table {target}.{groups}"
        yield value, (f"not in the table {target}", todo)


def _hint(column: Column, value: str, values: Collection[str], rows: Mapping[str, pd.DataFrame]) -> str:
    """Return a question that names what an unknown value was perhaps meant to be, or nothing."""
    found: list[str] = []
    if column.refers_to == ECONOMIES:
        found += economies.nearest(value)
    if column.refers_to == BODIES or column.or_body:
        found += bodies.resolver(rows[BODIES]).nearest(value)
    meant = [f"{code} ({economies.english(code)})" if code.isupper() else code for code in found if code in values]
    return f"Did you mean {' or '.join(meant)}? " if meant else near(value, values)
