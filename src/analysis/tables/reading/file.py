"""Read one file of a table: its sheets, and which of them hold the table."""

from collections.abc import Callable
from pathlib import Path

from analysis.tables import examples
from analysis.tables.ledger import Change
from analysis.tables.problem import Problem
from analysis.tables.reading import delimited, workbook
from analysis.tables.reading.delimited import Score
from analysis.tables.reading.fault import Fault
from analysis.tables.reading.grid import HEAD_ROWS, top
from analysis.tables.reading.headings import Headings
from analysis.tables.reading.lay import lay
from analysis.tables.reading.page import Origin
from analysis.tables.reading.result import Reading, empty, together
from analysis.tables.reading.sheet import Sheet
from analysis.tables.table import Table

HIDDEN_SHEET = "hidden sheet left out"
OTHER_SHEET = "sheet without headings of the table left out"
TEMPLATE_SHEET = "sheet of the template left out"


def _text(path: Path, score: Score) -> list[Sheet]:
    return [delimited.sheet(path, score)]


def _workbook(path: Path, score: Score) -> list[Sheet]:
    del score  # a workbook says itself where its cells end
    return workbook.sheets(path)


READERS: dict[str, Callable[[Path, Score], list[Sheet]]] = {
    ".csv": _text,
    ".tsv": _text,
    ".txt": _text,
    ".xlsx": _workbook,
    ".xlsm": _workbook,
}
"""File endings that can be read, each with its reader."""


def read_file(table: Table, path: Path, file: str) -> Reading:
    """Read one file of a table.

    Parameters
    ----------
    table
        The table.
    path
        The file.
    file
        The file as users see it.
    """
    headings = Headings(table)
    try:
        found = sheets(path, headings.score)
    except Fault as fault:
        problem = Problem(file, fault.row, "", "", fault.problem, fault.todo, unreadable=True)
        return Reading(empty(table), 0, (problem,))
    return _read_sheets(Origin(table, path.name, file), found, headings)


def sheets(path: Path, score: Score) -> list[Sheet]:
    """Return the cells of a file, sheet by sheet.

    Parameters
    ----------
    path
        The file.
    score
        Says how many headings a row holds.

    Raises
    ------
    Fault
        If the file cannot be read.
    """
    if path.is_dir():
        raise Fault("a folder inside a table's folder is not read", "Move its files up, or out of data/raw.")
    if path.suffix.lower() not in READERS:
        known = " or ".join(READERS)
        raise Fault("a file of this kind is not read", f"Save it as {known}, or move it out of data/raw.")
    return READERS[path.suffix.lower()](path, score)


def _read_sheets(origin: Origin, sheets: list[Sheet], headings: Headings) -> Reading:
    candidates = [(sheet, *top(sheet, headings)) for sheet in sheets if not _reason(sheet)]
    best = max((score for _, _, score in candidates), default=0)
    # Where no sheet surely holds the table, the likeliest is read, so that its headings can be named.
    chosen = {
        sheet.name: row
        for sheet, row, score in candidates
        if headings.plenty(score) or (score == best and headings.enough(score))
    }
    if not chosen:
        return Reading(empty(origin.table), 0, (_nothing(origin, sheets),))
    notes = [
        Change(origin.table.name, "", "", "", "", _reason(sheet) or OTHER_SHEET, "clutter", origin.file, sheet.name)
        for sheet in sheets
        if sheet.name not in chosen and (not sheet.cells.empty or sheet.hidden)
    ]
    readings = [lay(origin, sheet, headings, chosen[sheet.name]) for sheet in sheets if sheet.name in chosen]
    read = together(origin.table, readings)
    return Reading(read.rows, read.records, read.problems, read.changes, (*read.notes, *notes), read.typed)


def _reason(sheet: Sheet) -> str:
    """Return why a sheet is not looked at, or the empty text."""
    if sheet.hidden:
        return HIDDEN_SHEET
    if not sheet.cells.empty and examples.is_no_data(str(sheet.cells.iat[0, 0])):
        return TEMPLATE_SHEET
    return ""


def _nothing(origin: Origin, sheets: list[Sheet]) -> Problem:
    headings = ", ".join(origin.table.columns)
    if all(sheet.cells.empty for sheet in sheets):
        todo = f"Write the headings in row 1: {headings}."
        return Problem(origin.file, 0, "", "", "the file is empty", todo, unreadable=True)
    problem = f"no headings of the table {origin.table.name} in the first {HEAD_ROWS} rows"
    return Problem(origin.file, 0, "", "", problem, f"Write them in row 1: {headings}.", unreadable=True)
