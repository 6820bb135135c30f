"""Rows that have more or fewer cells than the headings, so that no cell of them is surely under its heading."""

import pandas as pd

from analysis.tables.problem import Problem
from analysis.tables.reading.page import Page
from analysis.tables.reading.sheet import filled

MOST = 10_000
"""Uneven rows that are named one by one; a file with more has another fault than a slip."""

_CELLS = "Quote cells that hold a comma or a line break, and give every column a cell."


def rows(page: Page) -> pd.Index:
    """Return the rows that have more or fewer cells than the headings.

    Parameters
    ----------
    page
        The page.
    """
    cells, width = page.grid.cells, len(page.grid.headings)
    odd = pd.Series(False, index=cells.index)
    for place in range(width, cells.shape[1]):
        odd |= filled(cells[place])
    if page.sheet.widths is not None:
        odd |= page.sheet.widths.loc[cells.index] < width
    return cells.index[odd]


def problems(page: Page, found: pd.Index, *, quiet: bool) -> list[Problem]:
    """Return a problem for each uneven row.

    Parameters
    ----------
    page
        The page.
    found
        Its uneven rows.
    quiet
        Whether their cells are to be withheld, as they may name private persons.
    """
    return [_problem(page, int(row), quiet=quiet) for row in found]


def too_many(page: Page, found: pd.Index) -> Problem:
    """Return the problem of a page of which so many rows are uneven that none is read."""
    width = len(page.grid.headings)
    problem = f"{len(found):,} rows have another number of cells than the {width} headings"
    return page.heading_problem("", "", problem, _CELLS)


def _problem(page: Page, row: int, *, quiet: bool) -> Problem:
    texts = [str(cell) for cell in page.grid.cells.loc[row]]
    written = len(texts) if page.sheet.widths is None else int(page.sheet.widths.loc[row])
    last = max(place for place, text in enumerate(texts, start=1) if text.strip())
    width = len(page.grid.headings)
    count = last if written > width else written
    problem = f"the row has {count} cells, the heading {width}"
    return page.problem(row, problem, _CELLS, value="" if quiet else ",".join(texts[:count]))
