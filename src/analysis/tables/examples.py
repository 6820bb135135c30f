"""The example row of a template, and how it is told from data when a filled template is read.

A template's sheets beside the one to fill in are told by the words in their first cell.
"""

import pandas as pd

from analysis.tables.columns import Column
from analysis.tables.common import EXAMPLE
from analysis.tables.table import Table

RULE = "example row of the template"
"""Name of the rule by which an example row is no data."""

EXPLAINS = "kosovo-report template: what each column means"
LISTS = "kosovo-report template: lists to choose from"
"""First cells of the sheets that hold no data."""

_MARKED = ("locator", "note", "aliases")


def row(table: Table) -> dict[str, str]:
    """Return the example row of a table: what every row needs, and whatever the table's rules ask for beside it.

    It holds no more, so that whoever writes over it leaves nothing behind that is not true.
    """
    cells = {column.name: column.example if column.required else "" for column in table.columns.values()}
    for column in table.columns.values():
        fuller = {**cells, column.name: column.example}
        if _broken(table, cells) and not _broken(table, fuller):
            cells = fuller
    return {**cells, marked(table).name: EXAMPLE}


def marked(table: Table) -> Column:
    """Return the column whose cell says that a row is the example."""
    return next(table.columns[name] for name in _MARKED if name in table.columns)


def found(table: Table, rows: pd.DataFrame) -> pd.Series:
    """Tell for each row, its cells as text, whether it is the example row as the template has it."""
    wanted = row(table)
    same = pd.Series(True, index=rows.index)
    for name, value in wanted.items():
        same &= rows[name].str.strip() == value
    return same


def is_no_data(first_cell: str) -> bool:
    """Tell by its first cell whether a sheet is one that templates carry beside the one to fill in."""
    return first_cell.strip() in (EXPLAINS, LISTS)


def _broken(table: Table, cells: dict[str, str]) -> bool:
    rows = pd.DataFrame([cells], dtype="str")
    return any(bool(rule.broken(rows).any()) for rule in table.rules)
