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
        file.write(",".join(_cells(pd.Series([*map(str, rows.columns)]))) + "\n")
        for start in range(0, len(safe), _AT_ONCE):
            part = safe.iloc[start : start + _AT_ONCE]
            lines = map(",".join, zip(*(_cells(part[name].astype("str")) for name in part), strict=True))
            file.write("\n".join(lines) + "\n")


def _cells(column: pd.Series) -> list[str]:
    """Return the cells of a column as they are written."""
    cells: list[str] = column.to_numpy(dtype=object).tolist()
    # Looking through all cells at once is far faster than looking at each.
    together = "".join(cells)
    if not any(mark in together for mark in _SPECIAL):
        return cells
    doubled = [cell.replace('"', '""') for cell in cells] if '"' in together else cells
    return [f'"{cell}"' if "," in cell or '"' in cell or "\n" in cell or "\r" in cell else cell for cell in doubled]
