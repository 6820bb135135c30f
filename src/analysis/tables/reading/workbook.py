"""Read the sheets of a workbook, every cell as text, and say which texts are certain."""

import warnings
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pandas as pd
from openpyxl import load_workbook

from analysis.tables.reading.archive import inspect
from analysis.tables.reading.cell import BROKEN, CALCULATED, text
from analysis.tables.reading.fault import MOST_COLUMNS, MOST_WORKBOOK_CELLS, Fault, too_wide
from analysis.tables.reading.layout import Layout, layout
from analysis.tables.reading.sheet import BadCell, Sheet, cell_frame

LAST_ROW = 1_048_576
"""Last row that a sheet can have."""

# Empty cells that are only coloured count as seen.
_MOST_SEEN = 10 * MOST_WORKBOOK_CELLS
_DAMAGED = ("the workbook cannot be read", "Open it in a spreadsheet program and save it as .xlsx again.")


def sheets(path: Path) -> list[Sheet]:
    """Return the sheets of a workbook, hidden ones too.

    Parameters
    ----------
    path
        The file.

    Raises
    ------
    Fault
        If it is no workbook, damaged, or too large.
    """
    inspect(path)
    try:
        # openpyxl warns of what it passes over, such as drop-down lists; none of it is a cell.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return [*_sheets(path)]
    except Fault:
        raise
    except Exception:  # noqa: BLE001 - a damaged workbook can make openpyxl raise anything
        raise Fault(*_DAMAGED) from None


def _sheets(path: Path) -> Iterator[Sheet]:
    # Given a path, openpyxl would open the file itself, and leave it open where the workbook is damaged.
    with path.open("rb") as stream, zipfile.ZipFile(stream) as archive:
        book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
        try:
            sheet: Any
            for sheet in book.worksheets:
                # openpyxl tells neither merged cells nor hidden rows of a sheet that it does not hold in memory.
                with archive.open(sheet._worksheet_path) as content:
                    yield _sheet(sheet, layout(content))
        finally:
            book.close()


def _sheet(sheet: Any, found: Layout) -> Sheet:
    numbers: list[int] = []
    rows: list[list[str]] = []
    certain: list[list[bool]] = []
    bad: list[BadCell] = []
    width = seen = 0
    # What a sheet says of its own size may be wrong.
    sheet.reset_dimensions()
    for number, cells in enumerate(sheet.iter_rows(), start=1):
        if number > LAST_ROW:
            raise Fault(f"the sheet {sheet.title} has more than {LAST_ROW:,} rows", _DAMAGED[1])
        pairs = _row(number, cells, found, bad)
        if any(written.strip() for written, _ in pairs):
            numbers.append(number)
            rows.append([written for written, _ in pairs])
            certain.append([sure for _, sure in pairs])
            width = max(width, len(pairs))
        if width > MOST_COLUMNS:
            raise too_wide(number, width)
        seen += len(cells)
        if width * len(rows) > MOST_WORKBOOK_CELLS or seen > _MOST_SEEN:
            raise Fault(f"the sheet {sheet.title} has more than {MOST_WORKBOOK_CELLS:,} cells", "Save it as CSV.")
    texts = cell_frame(rows, numbers, width)
    for row in certain:
        row.extend([False] * (width - len(row)))
    typed = pd.DataFrame(certain, index=texts.index, columns=range(width), dtype="bool")
    hidden = sheet.sheet_state != "visible"
    return Sheet(sheet.title, texts, None, typed, tuple(bad), tuple(found.merges), frozenset(found.hidden_rows), hidden)


def _row(number: int, cells: tuple[Any, ...], found: Layout, bad: list[BadCell]) -> list[tuple[str, bool]]:
    """Return the text of each cell to the last filled one, and whether it is certain; name the cells without value."""
    pairs: list[tuple[str, bool]] = []
    for place, cell in enumerate(cells, start=1):
        formula = found.uncalculated.get((number, place)) if found.uncalculated else None
        if formula is not None:
            bad.append(BadCell(number, place, *CALCULATED))
            pairs.append((f"={formula}", False))
        elif cell.data_type == "e":
            bad.append(BadCell(number, place, *BROKEN))
            pairs.append((str(cell.value), False))
        else:
            pairs.append(text(cell.value, cell.number_format) if cell.value is not None else ("", False))
    while pairs and not pairs[-1][0]:
        pairs.pop()
    return pairs
