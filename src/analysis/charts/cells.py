"""A grid of cells, each with a mark and a word, for charts that set economies side by side."""

import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis import economies
from analysis.charts import asides, style

NAMES_UP_TO = 7
"""With more economies than this, and on a narrow sheet, columns have no room for words: codes and marks stand alone."""
DARK = ("full", True)
FILLS = {
    ("full", True): style.FOCUS,
    ("part", True): "#c6d8e8",
    ("full", False): "#b8b8b8",
    ("part", False): "#e6e6e6",
}
"""Colours by how much is reached and whether the cell is the focus' own; what is not reached stays white."""

INSIDE: dict[str, Any] = {"in_layout": False}
"""What stands in a cell asks for no room beside the drawing, and so need not be measured for it, hundreds of times."""


@dataclass(frozen=True)
class Cell:
    """One cell: a mark and lines of words, how much is reached, and whether it belongs to the focus.

    Parameters
    ----------
    mark
        One character that tells the state without colour.
    words
        Lines of text; where the columns are narrow they are left out.
    weight
        ``full``, ``part`` or ``none``.
    focus
        Whether the cell is one of the focus economy's.
    """

    mark: str
    words: tuple[str, ...]
    weight: str
    focus: bool


def narrow(columns: int) -> bool:
    """Return whether columns have no room for words and names, for being many or on a narrow sheet."""
    return columns > NAMES_UP_TO or style.sheet().narrow


def grid(axes: Axes, cells: Mapping[tuple[int, int], Cell], columns: int) -> None:
    """Draw cells by (row, column), rows counted downwards in the axes' units.

    Parameters
    ----------
    axes
        Empty axes.
    cells
        The cells.
    columns
        Number of columns; with many of them the marks stand alone.
    """
    for (row, column), cell in cells.items():
        _draw(axes, cell, row, column, narrow=narrow(columns))


def _draw(axes: Axes, cell: Cell, row: int, column: int, *, narrow: bool) -> None:
    key = (cell.weight, cell.focus)
    fill = FILLS.get(key, style.UNKNOWN)
    box = Rectangle((column + 0.03, row + 0.06), 0.94, 0.88, facecolor=fill, edgecolor=style.GRID, linewidth=0.6)
    axes.add_artist(box)  # the scales are set by rows and columns, not by what is drawn
    ink = "white" if key == DARK else style.MUTED if fill == style.UNKNOWN else style.TEXT
    if narrow or not cell.words:
        axes.text(column + 0.5, row + 0.53, cell.mark, ha="center", va="center", color=ink, fontsize=7.5, **INSIDE)
        return
    axes.text(column + 0.08, row + 0.53, cell.mark, ha="left", va="center", color=ink, fontsize=7.5, **INSIDE)
    text = "\n".join(cell.words)
    look: dict[str, Any] = {
        "va": "center_baseline" if len(cell.words) == 1 else "center",
        "color": ink,
        "fontsize": 7.2,
        "linespacing": 1.15,
        "parse_math": False,
    }
    axes.text(column + 0.24, row + 0.53, text, ha="left", **look, **INSIDE)


def scales(axes: Axes, rows: Sequence[tuple[float, str]], codes: Sequence[str], focus: str, *, bottom: float) -> None:
    """Name the rows and the columns of a grid; the focus' column stands out.

    Parameters
    ----------
    axes
        Axes with a grid.
    rows
        Place and name of each row.
    codes
        Economies of the columns.
    focus
        Code of the focus economy.
    bottom
        Where the grid ends, in rows.
    """
    heads = list(codes) if narrow(len(codes)) else [textwrap.fill(economies.name(code), 12) for code in codes]
    axes.set_xlim(0, len(codes))
    axes.set_ylim(bottom, 0)
    axes.set_yticks([place + 0.5 for place, _ in rows], [text for _, text in rows])
    # A name that is too long for one line would take the room of the cells.
    axes.set_yticklabels([asides.rewrap(label, asides.label_room()) for label in axes.get_yticklabels()])
    axes.set_xticks([column + 0.5 for column in range(len(codes))], heads)
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.spines[["left", "bottom"]].set_visible(False)
    for code, label in zip(codes, axes.get_xticklabels(), strict=True):
        if code == focus:
            label.set(fontweight="bold", color=style.FOCUS)
