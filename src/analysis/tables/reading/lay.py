"""Lay the cells of one sheet under the columns of its table."""

import pandas as pd

from analysis.tables import examples
from analysis.tables.common import EXAMPLE
from analysis.tables.ledger import Change
from analysis.tables.problem import Problem
from analysis.tables.reading import columns, merged, uneven, wide
from analysis.tables.reading.grid import grid
from analysis.tables.reading.headings import Headings
from analysis.tables.reading.page import Body, Origin, Page
from analysis.tables.reading.result import ROW, Reading, empty
from analysis.tables.reading.sheet import Sheet, filled

HIDDEN_ROW = "hidden row, read as the others"
NO_FIGURE = "row without a number of any economy"


def lay(origin: Origin, sheet: Sheet, headings: Headings, top: int) -> Reading:
    """Return what a sheet says under the headings of its table.

    Parameters
    ----------
    origin
        The file.
    sheet
        Its cells.
    headings
        The headings of the table.
    top
        The row where they stand.
    """
    page = Page(origin, sheet, grid(sheet, headings, top))
    quiet = page.names_persons
    notes = [page.change(row, rule, "clutter", before="" if quiet else text) for row, text, rule in page.grid.clutter]
    odd = uneven.rows(page)
    wrong = [*columns.wrong(page, headings)] or [uneven.too_many(page, odd)] * (len(odd) > uneven.MOST)
    if wrong:
        return Reading(empty(origin.table), len(page.grid.cells), tuple(wrong), notes=tuple(notes))
    even = page.grid.cells.drop(index=odd) if len(odd) else page.grid.cells
    body = Body(even, None if sheet.typed is None else sheet.typed.loc[even.index])
    body, filled_in = merged.fill(page, body, quiet=quiet)
    read, samples = _without_example(page, wide.rows(page, body))
    return Reading(
        read.cells,
        len(read.cells) + len(odd),
        (*uneven.problems(page, odd, quiet=quiet), *_bad(page, even)),
        (*columns.recognised(page), *filled_in),
        (*notes, *columns.left_out(page), *_unseen(page, even), *samples),
        read.typed,
    )


def _unseen(page: Page, rows: pd.DataFrame) -> list[Change]:
    """Return a line of the ledger for each row that is hidden, and each of a wide table that says nothing."""
    hidden = [int(row) for row in rows.index[rows.index.isin([*page.sheet.hidden_rows])]]
    notes = [page.change(row, HIDDEN_ROW, "clutter") for row in hidden]
    if page.is_wide:
        places = [place for place, heading in enumerate(page.grid.headings) if heading.sort == "economy"]
        bare = rows.index[~rows[places].apply(filled).any(axis="columns")]
        notes += [page.change(int(row), NO_FIGURE, "clutter") for row in bare]
    return notes


def _bad(page: Page, rows: pd.DataFrame) -> list[Problem]:
    """Return a problem for each cell of the table that holds no value."""
    names, kept = dict(page.columns), set(rows.index) if page.sheet.bad else set()
    return [
        page.problem(cell.row, cell.problem, cell.todo, column=names[cell.column - 1])
        for cell in page.sheet.bad
        if cell.row in kept and cell.column - 1 in names
    ]


def _without_example(page: Page, read: Body) -> tuple[Body, list[Change]]:
    """Return the rows without the example row of a template."""
    table, cells = page.origin.table, read.cells.reset_index(drop=True)
    typed = None if read.typed is None else read.typed.reset_index(drop=True)
    marked = cells[cells[examples.marked(table).name] == EXAMPLE]
    if marked.empty:
        return Body(cells, typed), []
    samples = marked.index[examples.found(table, marked)]
    notes = [page.change(int(row), examples.RULE, "clutter") for row in cells.loc[samples, ROW]]
    if notes:
        cells = cells.drop(index=samples).reset_index(drop=True)
        typed = None if typed is None else typed.drop(index=samples).reset_index(drop=True)
    return Body(cells, typed), notes
