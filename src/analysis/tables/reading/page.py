"""A sheet whose headings are known, with the words to say where something on it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from analysis.tables.ledger import Change, Kind
from analysis.tables.problem import Problem
from analysis.tables.reading.grid import Grid
from analysis.tables.reading.headings import STAFF_LISTS
from analysis.tables.reading.sheet import Sheet, filled
from analysis.tables.table import Table


@dataclass(frozen=True)
class Origin:
    """The file that is read.

    Parameters
    ----------
    table
        The table that it belongs to.
    name
        Its name in the table's folder.
    file
        The file as users see it.
    """

    table: Table
    name: str
    file: str


@dataclass(frozen=True)
class Page:
    """A sheet of a file and the rows that were found on it.

    Parameters
    ----------
    origin, sheet, grid
        The file, its cells, and the rows of the table on it.
    """

    origin: Origin
    sheet: Sheet
    grid: Grid

    @property
    def columns(self) -> Iterator[tuple[int, str]]:
        """Place and name of each column of the table, and of each economy of a wide one."""
        for place, heading in enumerate(self.grid.headings):
            if heading.sort in ("column", "economy"):
                yield place, heading.name

    @property
    def is_wide(self) -> bool:
        """Whether there is a column for each economy."""
        return any(heading.sort == "economy" for heading in self.grid.headings)

    @property
    def names_persons(self) -> bool:
        """Whether texts may name private persons: a column does, or each row is a person's, having no number."""
        if self.origin.table.name not in STAFF_LISTS:
            return False
        named = any(heading.sort == "person" for heading in self.grid.headings)
        return named or not (self.is_wide or self._filled("headcount") or self._filled("share"))

    def _filled(self, column: str) -> bool:
        places = [place for place, name in self.columns if name == column]
        return any(filled(self.grid.cells[place]).any() for place in places)

    def change(
        self,
        row: int,
        rule: str,
        kind: Kind,
        *,
        column: str = "",
        before: str = "",
        after: str = "",
        in_row: bool = False,
    ) -> Change:
        """Return a line of the ledger; `in_row` says that it is about a row of the table."""
        row_id = self.row_id(str(row)) if in_row else ""
        origin = self.origin
        return Change(
            origin.table.name, row_id, column, before, after, rule, kind, origin.file, self.sheet.name, int(row)
        )

    def row_id(self, place: str) -> str:
        """Return the id of the row that stands in a place."""
        sheet = f"!{self.sheet.name}" if self.sheet.name else ""
        return f"{self.origin.table.name}/{self.origin.name}{sheet}:{place}"

    def problem(self, row: int, problem: str, todo: str, *, column: str = "", value: str = "") -> Problem:
        """Return a problem of a row that was read."""
        return Problem(self.origin.file, int(row), column, value, problem, todo, sheet=self.sheet.name)

    def heading_problem(self, column: str, value: str, problem: str, todo: str) -> Problem:
        """Return a problem of the headings, which leaves nothing known of the rows."""
        found = self.problem(self.grid.top, problem, todo, column=column, value=value)
        return Problem(**{**vars(found), "unreadable": True})


@dataclass(frozen=True)
class Body:
    """Rows of a page, and which of their cells were numbers or dates of a workbook."""

    cells: pd.DataFrame
    typed: pd.DataFrame | None
