"""Say what is wrong with the headings of a page, which columns are left out, and which were recognised."""

from collections.abc import Iterator
from itertools import islice

from analysis.tables.ledger import Change
from analysis.tables.problem import Problem
from analysis.tables.reading.grid import Grid
from analysis.tables.reading.headings import Headings
from analysis.tables.reading.page import Page
from analysis.tables.reading.sheet import filled
from analysis.tables.table import Table

PERSON_LEFT_OUT = "column left out: names of persons"
DERIVED_LEFT_OUT = "column left out: cleaning adds it itself"
ORDINAL_LEFT_OUT = "column left out: running numbers"

_SHOWN = 20
_FIGURES = ("headcount", "share")

Wrong = tuple[str, str, str, str]
"""Column, value, problem and what to do."""


def wrong(page: Page, headings: Headings) -> Iterator[Problem]:
    """Yield what is wrong with the headings of a page: columns that are missing, not known, or stand twice.

    Parameters
    ----------
    page
        The page.
    headings
        The headings of the table.
    """
    for parts in (*_missing(page), *_twice(page.grid)):
        yield page.heading_problem(*parts)
    strange = _unknown(page, headings)
    for parts in islice(strange, _SHOWN):
        yield page.heading_problem(*parts)
    if more := sum(1 for _ in strange):
        yield page.heading_problem("", "", f"{more:,} more columns are not known", "Remove them from the sheet.")


def _all(table: Table) -> str:
    return f"the headings are {', '.join(table.columns)}."


def _missing(page: Page) -> Iterator[Wrong]:
    table = page.origin.table
    present = {name for _, name in page.columns} | ({"economy"} if page.is_wide else set())
    for name, column in table.columns.items():
        if column.required and not column.absent and name not in present:
            yield name, "", "the column is missing", f"Add it; {_all(table)}"
    for name in _FIGURES:
        if page.is_wide and name in present:
            text = "a column of numbers beside a column for each economy"
            yield name, "", text, "Name it Total if it is the sum, else remove it."


def _twice(grid: Grid) -> Iterator[Wrong]:
    known = [heading for heading in grid.headings if heading.sort in ("column", "economy")]
    for place, heading in enumerate(known):
        if heading in known[:place]:
            text = grid.texts[[*_places(grid, heading.name)][1]]
            yield heading.name, text, "the column stands twice", "Keep one of the two."


def _places(grid: Grid, name: str) -> Iterator[int]:
    return (place for place, heading in enumerate(grid.headings) if heading.name == name)


def _unknown(page: Page, headings: Headings) -> Iterator[Wrong]:
    grid = page.grid
    for place, (heading, text) in enumerate(zip(grid.headings, grid.texts, strict=True)):
        if heading.sort == "unknown" or (heading.sort == "ordinal" and not _counts(grid, place)):
            todo = f"{headings.meant(text)}Rename or remove it; {_all(page.origin.table)}"
            yield text.strip(), text.strip(), "the table has no such column", todo
        elif heading.sort == "blank" and (written := filled(grid.cells[place])).any():
            problem = f"column {place + 1} has no heading, but row {grid.cells.index[written][0]} fills it"
            yield "", "", problem, f"Write its heading, or empty it; {_all(page.origin.table)}"


def _counts(grid: Grid, place: int) -> bool:
    """Return whether a column holds running numbers alone."""
    return bool(grid.cells[place].str.fullmatch(r"\s*(?:[0-9]+\.?)?\s*").all())


def left_out(page: Page) -> list[Change]:
    """Return a line of the ledger for each column that is not read; it holds the heading, and no value.

    Parameters
    ----------
    page
        The page.
    """
    rules = {"person": PERSON_LEFT_OUT, "ordinal": ORDINAL_LEFT_OUT, "derived": DERIVED_LEFT_OUT}
    pairs = zip(page.grid.headings, page.grid.texts, strict=True)
    return [
        page.change(page.grid.top, rules[heading.sort], "clutter", column=text.strip())
        for heading, text in pairs
        if heading.sort in rules
    ]


def recognised(page: Page) -> list[Change]:
    """Return a line of the ledger for each heading that is not written as the table's column.

    Parameters
    ----------
    page
        The page.
    """
    changes = []
    for heading, text in zip(page.grid.headings, page.grid.texts, strict=True):
        column = {"column": heading.name, "economy": "economy"}.get(heading.sort, "")
        if column and text.strip() != heading.name:
            changes.append(
                page.change(page.grid.top, "heading", "value", column=column, before=text, after=heading.name)
            )
    return changes
