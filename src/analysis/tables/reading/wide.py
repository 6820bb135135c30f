"""Give the rows of a page the columns of their table; a table with a column for each economy becomes a long one."""

from collections.abc import Mapping

import pandas as pd
from openpyxl.utils import get_column_letter

from analysis.tables.names.spelling import key
from analysis.tables.reading.page import Body, Page
from analysis.tables.reading.result import FILE, PLACE, ROW, SHEET
from analysis.tables.reading.sheet import filled
from analysis.tables.reading.words import SHARES
from analysis.tables.table import Table


def rows(page: Page, body: Body) -> Body:
    """Return the rows as those of the table, with the places where they were read.

    Parameters
    ----------
    page
        The page.
    body
        Its rows.

    Returns
    -------
    Body
        The columns of the table and `FILE`, `SHEET`, `ROW` and `PLACE`; of a wide table a row for each filled cell
        of an economy, row by row.
    """
    named = [(place, name) for place, name in page.columns if name in page.origin.table.columns]
    long = _columns(page.origin.table, body, dict(named))
    long.cells[ROW] = long.cells.index.to_numpy(dtype="int64")
    done = _long(page, body, long) if page.is_wide else long
    cells = done.cells
    if not page.is_wide:
        cells[PLACE] = cells[ROW].astype("str")
    cells[FILE] = pd.Series(page.origin.name, index=cells.index, dtype="str")
    cells[SHEET] = pd.Series(page.sheet.name, index=cells.index, dtype="str")
    return done


def _columns(table: Table, body: Body, named: Mapping[int, str]) -> Body:
    """Return the columns of the table, those that the page lacks empty."""
    nothing = pd.Series("", index=body.cells.index, dtype="str")
    places = {name: place for place, name in named.items()}
    cells = {name: body.cells[places[name]] if name in places else nothing for name in table.columns}
    typed = None
    if body.typed is not None:
        no = pd.Series(False, index=body.cells.index)
        typed = pd.DataFrame({name: body.typed[places[name]] if name in places else no for name in table.columns})
    return Body(pd.DataFrame(cells), typed)


def _long(page: Page, body: Body, left: Body) -> Body:
    """Return a row for each filled cell of an economy."""
    parts = [
        _economy(body, left, place, heading.name)
        for place, heading in enumerate(page.grid.headings)
        if heading.sort == "economy"
    ]
    cells = pd.concat([part.cells for part in parts], ignore_index=True)
    order = cells.sort_values(ROW, kind="stable").index
    typed = None
    if body.typed is not None:
        typed = pd.concat([part.typed for part in parts], ignore_index=True).loc[order].reset_index(drop=True)
    return Body(cells.loc[order].reset_index(drop=True), typed)


def _economy(body: Body, left: Body, place: int, code: str) -> Body:
    """Return the rows of one economy's column."""
    written = body.cells[place]
    told = filled(written)
    cells, figures = left.cells[told].copy(), written[told]
    shares = cells["measure"].map(key).isin(SHARES) | figures.str.strip().str.endswith("%")
    cells["economy"] = code
    cells["headcount"] = figures.where(~shares, "")
    cells["share"] = figures.where(shares, "")
    cells[PLACE] = get_column_letter(place + 1) + cells[ROW].astype("str")
    if left.typed is None or body.typed is None:
        return Body(cells, None)
    typed = left.typed[told].copy()
    typed["headcount"] = typed["share"] = body.typed[place][told]
    return Body(cells, typed)
