"""Write frames as CSV files: as pandas writes them, in half its time, with no cell that runs as a formula."""

from collections.abc import Iterable
from pathlib import Path

import pandas as pd

from analysis.tables import formulas

_AT_ONCE = 100_000
_SPECIAL = ',"\n\r'


def write(path: Path, rows: pd.DataFrame, suspects: Iterable[str]) -> None:
    """Write a frame: UTF-8, commas, line feeds, quotes where needed.

    Parameters
    ----------
    path
        The file.
    rows
        Columns of text without missing cells, or of whole numbers.
    suspects
        Columns that may hold what a spreadsheet program takes for a formula.
    """
    safe = rows.assign(**{name: formulas.safe(rows[name]) for name in suspects})
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(_quoted([*map(str, rows.columns)])) + "\n")
        for start in range(0, len(safe), _AT_ONCE):
            file.write(_lines(safe.iloc[start : start + _AT_ONCE]) + "\n")


def _lines(rows: pd.DataFrame) -> str:
    """Return rows as they are written, without the last line feed."""
    columns = [rows[name].astype("str").to_numpy(dtype=object).tolist() for name in rows]
    text = _joined(columns)
    # Counting marks in all of it is far faster than looking at each cell.
    commas, breaks = (len(columns) - 1) * len(rows), len(rows) - 1
    if text.count(",") == commas and text.count("\n") == breaks and '"' not in text and "\r" not in text:
        return text
    return _joined(map(_quoted, columns))


def _joined(columns: Iterable[list[str]]) -> str:
    return "\n".join(map(",".join, zip(*columns, strict=True)))


def _quoted(cells: list[str]) -> list[str]:
    """Return the cells of a column with quotes where they are needed."""
    together = "".join(cells)
    if not any(mark in together for mark in _SPECIAL):
        return cells
    doubled = [cell.replace('"', '""') for cell in cells] if '"' in together else cells
    return [f'"{cell}"' if "," in cell or '"' in cell or "\n" in cell or "\r" in cell else cell for cell in doubled]
