"""The plotted numbers as CSV and as a workbook, the same bytes each time."""

import datetime
import io
import re
import zipfile
from collections.abc import Sequence
from typing import Any

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from analysis.tables.formulas import safe_table

EPOCH = datetime.datetime(1980, 1, 1)  # noqa: DTZ001 - workbooks and archives know no time zones
"""The earliest moment that an archive can hold: no workbook tells when it was written."""
WIDEST = 60
MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def csv(data: pd.DataFrame) -> bytes:
    """Return a frame as CSV in UTF-8, no cell of which a spreadsheet program runs as a formula."""
    return safe_table(data).to_csv(index=False, lineterminator="\n").encode()


def xlsx(data: pd.DataFrame, about: Sequence[tuple[str, str]]) -> bytes:
    """Return a frame as a workbook.

    Parameters
    ----------
    data
        The frame: one sheet, each cell text or number and never a formula.
    about
        Labels and texts of a second sheet that says what the numbers are.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    sheet = book.create_sheet("data")
    _fill(sheet, [list(data.columns), *data.astype(object).to_numpy().tolist()])
    sheet.freeze_panes = "A2"
    for cell in sheet[1]:
        cell.font = Font(bold=True)
    second = book.create_sheet("about")
    _fill(second, about)
    second.column_dimensions["B"].width = 2 * WIDEST
    for row in second.iter_rows(min_col=2):
        row[0].alignment = Alignment(wrap_text=True, vertical="top")
    buffer = io.BytesIO()
    book.properties.created = EPOCH
    book.save(buffer)
    return _timeless(buffer.getvalue())


def _fill(sheet: Worksheet, rows: Sequence[Sequence[Any]]) -> None:
    widths: dict[int, int] = {}
    for number, row in enumerate(rows, 1):
        for place, value in enumerate(row, 1):
            cell = sheet.cell(number, place, _plain(value))
            if isinstance(cell.value, str):
                cell.data_type = "s"  # openpyxl takes text that begins with = for a formula
            widths[place] = max(widths.get(place, 0), len(str(cell.value or "")))
    for place, width in widths.items():
        sheet.column_dimensions[get_column_letter(place)].width = min(width + 2, WIDEST)


def _plain(value: Any) -> Any:
    """Return a value that a cell can hold."""
    if isinstance(value, list | tuple | set | frozenset | dict):
        return str(value)
    if pd.isna(value):
        return None
    if isinstance(value, pd.Timestamp | datetime.date):
        return value.strftime("%Y-%m-%d")
    if hasattr(value, "item"):
        return value.item()
    if isinstance(value, bool | int | float):
        return value
    return ILLEGAL_CHARACTERS_RE.sub("\N{REPLACEMENT CHARACTER}", str(value))


def _timeless(book: bytes) -> bytes:
    """Return a workbook without the moment at which it was written."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as old, zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "docProps/core.xml":
                content = MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", content)
            new.writestr(zipfile.ZipInfo(name, EPOCH.timetuple()[:6]), content, zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
