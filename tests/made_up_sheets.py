"""Made-up workbooks and text files for tests of reading."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from analysis.tables.read import Reading, read_file
from analysis.tables.schemas import tables

STAFFING = tables()["staffing"]
RULES = tables()["appointment_rules"]
HEADINGS = ("body_id", "rule", "source_id", "locator", "note")
STATED = ("level", "measure", "source_id", "locator")
"""Columns of staffing that tests of its numbers fill alike."""


def workbook(path: Path, rows: Iterable[Sequence[Any]], *, then: Callable[[Worksheet], None] | None = None) -> Path:
    """Write a workbook of one sheet, `Sheet`, and change it at the end."""
    book = Workbook()
    sheet = book.active
    sheet.title = "Sheet"
    for row in rows:
        sheet.append(list(row))
    if then:
        then(sheet)
    book.save(path)
    return path


def read_sheet(folder: Path, rows: Iterable[Sequence[Any]], table=RULES, **changes: Any) -> Reading:
    """Write a workbook and read it."""
    return read_file(table, workbook(folder / "made up.xlsx", rows, **changes), "made up.xlsx")


def read_text(folder: Path, text: str, table=RULES) -> Reading:
    """Write a CSV file and read it."""
    path = folder / "made up.csv"
    path.write_text(text, encoding="utf-8", newline="")
    return read_file(table, path, "made up.csv")


def cells(found: Reading, table=RULES) -> list[list[str]]:
    """Return the cells of the table's columns."""
    return found.rows[[*table.columns]].to_numpy().tolist()


def noted(found: Reading) -> list[tuple[int, str, str]]:
    """Return row, text and rule of what was left out."""
    return [(one.row, one.before, one.rule) for one in found.notes]
