"""What rows may name: every body, economy, source and agreement that they point to must exist."""

from collections.abc import Collection, Iterator, Mapping
from functools import cache

import pandas as pd
from babel.core import get_global

from analysis.tables.columns import Column
from analysis.tables.table import Table

ECONOMIES, BODIES = "economies", "bodies"

# Codes withdrawn from ISO 3166-1, which locale data still map to their successors.
_WITHDRAWN = {"ANT", "BUR", "DDR", "FXX", "NTZ", "SCG", "SUN", "TMP", "YMD", "YUG", "ZAR"}


@cache
def world() -> frozenset[str]:
    """Return the ISO 3166-1 alpha-3 codes of the world; Kosovo's is not among them, the economies table has it."""
    codes = {code for code in get_global("territory_aliases") if len(code) == 3 and code.isalpha()}  # noqa: PLR2004
    private = {code for code in codes if code == "AAA" or "QMM" <= code <= "QZZ" or "XAA" <= code <= "XZZ"}
    return frozenset(codes - private - _WITHDRAWN)


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
        found |= world() | set(column.groups)
    return found | keys(BODIES) if column.or_body else found


def dangling(column: Column, rows: pd.DataFrame, values: Collection[str]) -> Iterator[tuple[str, pd.DataFrame]]:
    """Yield each value of a column that names something that does not exist, with its rows.

    Parameters
    ----------
    column
        The referring column.
    rows
        Rows of its table.
    values
        What it may hold, from `known`.
    """
    named = rows[column.name]
    lost = rows[~named.isin(list(values)) & (named != "")]
    for value, group in lost.groupby(column.name, sort=True):
        yield str(value), group
