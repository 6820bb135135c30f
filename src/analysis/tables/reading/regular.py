"""Read a CSV file whose records all have the same form, such as a program writes, with the parser of pandas.

The parser is fast, but pads short rows and reads stray quotes its own way. So the form is looked at first: every
record must have as many cells as the first, and every quote must enclose a whole cell.
"""

import io
from collections.abc import Iterator

import numpy as np
import numpy.typing as npt
import pandas as pd

from analysis.tables.reading.fault import MOST_CELLS, MOST_COLUMNS

_CHUNK = 2**22
_QUOTE, _BREAK, _RETURN = ord('"'), ord("\n"), ord("\r")

Bytes = npt.NDArray[np.uint8]


def cells(content: bytes, separator: str) -> pd.DataFrame | None:
    """Return the cells of a regular CSV file, or None where the file needs a more careful reader.

    Parameters
    ----------
    content
        UTF-8 text.
    separator
        What stands between cells.

    Returns
    -------
    pandas.DataFrame
        Every cell as text; columns counted from 0, the index counted from 1 as in a spreadsheet program.
    """
    if content.count(b"\r") != content.count(b"\r\n"):
        return None
    width = content[: content.find(b"\n") + 1].count(separator.encode()) + 1
    if not 1 < width <= MOST_COLUMNS or content.count(b"\n") * width > MOST_CELLS:
        return None
    if not all(_alike(chunk, ord(separator), width) for chunk in _chunks(content)):
        return None
    # Without the limit of a field's size that the careful reader has, so that both refuse the same files.
    found = pd.read_csv(
        io.BytesIO(content),
        header=None,
        dtype="str",
        na_filter=False,
        skip_blank_lines=False,
        sep=separator,
        encoding="utf-8",
    )
    return found.set_axis(pd.RangeIndex(1, len(found) + 1), axis="index")


def _chunks(content: bytes) -> Iterator[Bytes]:
    """Yield the text in pieces that end with a line outside quotes; the last may lack its line break."""
    start = 0
    while start < len(content):
        end = start + _CHUNK
        while end < len(content):
            end = content.find(b"\n", end) + 1 or len(content)
            if content.count(b'"', start, end) % 2 == 0:
                break
        piece = content[start:end]
        yield np.frombuffer(piece if piece.endswith(b"\n") else piece + b"\n", dtype=np.uint8)
        start = end


def _alike(piece: Bytes, separator: int, width: int) -> bool:
    """Return whether all records of a piece have as many cells as wanted, and all quotes enclose whole cells."""
    outside = _outside_quotes(piece, separator)
    if outside is None:
        return False
    breaks = np.flatnonzero((piece == _BREAK) & outside)
    separators = np.flatnonzero((piece == separator) & outside)
    counts = np.diff(np.searchsorted(separators, breaks), prepend=0)
    return len(breaks) > 0 and bool((counts == width - 1).all())


def _outside_quotes(piece: Bytes, separator: int) -> npt.NDArray[np.bool_] | None:
    """Return which bytes stand outside quotes, or None where a quote does not enclose a whole cell."""
    quotes = np.flatnonzero(piece == _QUOTE)
    if not len(quotes):
        return np.ones(len(piece), dtype=np.bool_)
    opening, closing = quotes[::2], quotes[1::2]
    if len(opening) != len(closing):
        return None
    before = np.where(opening > 0, piece[opening - 1], _BREAK)
    # A quote that is doubled inside a cell closes and opens at once.
    if not np.isin(before, (separator, _BREAK, _QUOTE)).all():
        return None
    if not np.isin(piece[closing + 1], (separator, _BREAK, _RETURN, _QUOTE)).all():
        return None
    turns = np.zeros(len(piece), dtype=np.int8)
    turns[opening], turns[closing] = 1, -1
    outside: npt.NDArray[np.bool_] = np.cumsum(turns, dtype=np.int8) == 0
    return outside
