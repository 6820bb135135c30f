"""Cells that are merged over several rows: their value belongs to each of the rows."""

from collections.abc import Iterator

from analysis.tables.ledger import Change
from analysis.tables.reading.page import Body, Page

RULE = "merged cell"


def fill(page: Page, body: Body, *, quiet: bool) -> tuple[Body, list[Change]]:
    """Return the rows with the value of a merged cell in each of its rows, and every cell that was filled.

    Parameters
    ----------
    page
        The page.
    body
        Its rows.
    quiet
        Whether free text is to be withheld from the changes, as it may name private persons.
    """
    names = dict(page.columns)
    merges = [merge for merge in page.sheet.merges if merge.first > page.grid.top and merge.column - 1 in names]
    if not merges:
        return body, []
    cells = body.cells.copy()
    typed = None if body.typed is None else body.typed.copy()
    changes: list[Change] = []
    for first, last, column in merges:
        start, end = (int(place) for place in cells.index.searchsorted([first, last + 1]))
        if start == end or cells.index[start] != first:
            continue
        place = column - 1
        value = str(cells.iat[start, place])
        if not value.strip():
            continue
        cells.iloc[start + 1 : end, place] = value
        if typed is not None:
            typed.iloc[start + 1 : end, place] = bool(typed.iat[start, place])
        shown = "" if quiet and _free(page, names[place]) else value
        changes += _filled(page, [int(row) for row in cells.index[start + 1 : end]], names[place], shown)
    return Body(cells, typed), changes


def _free(page: Page, name: str) -> bool:
    column = page.origin.table.columns.get(name)
    return column is not None and column.kind == "text"


def _filled(page: Page, rows: list[int], column: str, value: str) -> Iterator[Change]:
    for row in rows:
        yield page.change(row, RULE, "value", column=column, after=value, in_row=not page.is_wide)
