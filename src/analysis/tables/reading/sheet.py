"""A sheet of cells as a file holds it, before anything is known of its headings."""

from dataclasses import dataclass, field
from typing import NamedTuple

import pandas as pd


class BadCell(NamedTuple):
    """A cell that holds no value: its row and column, both counted from 1, what is wrong and what to do."""

    row: int
    column: int
    problem: str
    todo: str


class Merge(NamedTuple):
    """Cells of one column that are merged: first and last row, and the column, counted from 1."""

    first: int
    last: int
    column: int


@dataclass(frozen=True)
class Sheet:
    """Cells of one sheet, or of a CSV file.

    Parameters
    ----------
    name
        Name of the sheet; empty for a CSV file.
    cells
        Every cell as text, an empty one as the empty text; the index holds the rows in a spreadsheet program, the
        columns are counted from 0. Rows without any text may be left out.
    widths
        How many cells each row was written with; None where all rows have all columns.
    typed
        Which cells are numbers or dates of a workbook.
    bad
        Cells without a value.
    merges
        Cells that are merged over several rows.
    hidden_rows
        Rows that a reader of the workbook does not see.
    hidden
        Whether the whole sheet is hidden.
    """

    name: str
    cells: pd.DataFrame
    widths: pd.Series | None = None
    typed: pd.DataFrame | None = None
    bad: tuple[BadCell, ...] = ()
    merges: tuple[Merge, ...] = ()
    hidden_rows: frozenset[int] = field(default_factory=frozenset)
    hidden: bool = False


def filled(cells: pd.Series) -> pd.Series:
    """Return for each cell of a column whether it holds more than blanks; each different value is looked at once."""
    return ~cells.isin([value for value in cells.unique() if not value.strip()])


def cell_frame(rows: list[list[str]], numbers: list[int], width: int) -> pd.DataFrame:
    """Return rows of text as the cells of a sheet.

    Parameters
    ----------
    rows, numbers
        The rows, and their numbers in a spreadsheet program. Short rows are filled up in place.
    width
        Number of columns.
    """
    for row in rows:
        row.extend([""] * (width - len(row)))
    return pd.DataFrame(rows, index=pd.Index(numbers, dtype="int64"), columns=range(width), dtype="str")
