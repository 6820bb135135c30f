"""Read the cells of a CSV file: fast where every line has the same form, with care where not."""

import csv
import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pandas as pd

from analysis.tables.reading import regular
from analysis.tables.reading.fault import MOST_CELLS, MOST_COLUMNS, SPLIT, Fault, too_wide
from analysis.tables.reading.sheet import Sheet, cell_frame
from analysis.tables.reading.text import utf8

SEPARATORS = (",", ";", "\t")
"""What may stand between cells."""

_QUOTES = 'Close every quote, and double a quote inside a quoted cell ("").'
_HEAD = 2**16
_HEAD_ROWS = 60

Score = Callable[[list[str]], int]
"""Says how many headings of the table a row holds."""


def sheet(path: Path, score: Score) -> Sheet:
    """Return the cells of a CSV file.

    Parameters
    ----------
    path
        A file with commas, semicolons or tabs between cells, and quotes where needed. A record may span lines where
        a quoted cell does; rows count records, as spreadsheet programs do.
    score
        Tells the separator: it is the one that makes most headings.

    Raises
    ------
    Fault
        If the file is no text, is too large, or a quote is not closed.
    """
    content = utf8(path)
    separator = _separator(content, score)
    cells = regular.cells(content, separator)
    if cells is not None:
        return Sheet("", cells)
    return _careful(content, separator)


def _separator(content: bytes, score: Score) -> str:
    head = content[:_HEAD].decode("utf-8", "ignore")
    best = {
        separator: max(map(score, _head(head, separator)), default=0) for separator in SEPARATORS if separator in head
    }
    return max(best, key=lambda separator: best[separator], default=SEPARATORS[0])


def _head(text: str, separator: str) -> Iterator[list[str]]:
    try:
        for number, row in enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=separator)):
            if number == _HEAD_ROWS:
                return
            yield row
    except csv.Error:
        return


def _careful(content: bytes, separator: str) -> Sheet:
    numbers: list[int] = []
    rows: list[list[str]] = []
    widths: list[int] = []
    width = 0
    for number, row in _records(content, separator):
        written = len(row)
        while row and not row[-1].strip():
            row.pop()
        if not row:
            continue
        width = max(width, len(row))
        if width > MOST_COLUMNS:
            raise too_wide(number, width)
        if width * len(rows) > MOST_CELLS:
            raise Fault(f"the file has more than {MOST_CELLS:,} cells", SPLIT, number)
        numbers.append(number)
        rows.append(row)
        widths.append(written)
    cells = cell_frame(rows, numbers, width)
    return Sheet("", cells, pd.Series(widths, index=cells.index, dtype="int64"))


def _records(content: bytes, separator: str) -> Iterator[tuple[int, list[str]]]:
    number = 0
    text = io.TextIOWrapper(io.BytesIO(content), encoding="utf-8", newline="")
    reader = csv.reader(text, delimiter=separator, strict=True)
    try:
        for number, row in enumerate(reader, start=1):
            yield number, row
    except csv.Error as error:
        raise Fault(f"the row cannot be read ({error})", _QUOTES, number + 1) from None
