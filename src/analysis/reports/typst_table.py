"""How wide the columns of a table are in the PDF, and how large its type.

Typst measures cells itself, but gives a long heading all the room that it asks for; here a heading may wrap between
its words, and columns of running text share what is left.
"""

from collections.abc import Mapping, Sequence
from typing import Any

FULL = 493.2
"""Width of a table over the page in points: 174 mm."""
LETTER, BOLD = 0.54, 0.6
"""Mean widths of a letter in ems, on the wide side."""
SHORT = 16
"""A column whose longest cell has no more letters than this is never broken within a cell."""
SIZES = ((6, 9.0, 4.0), (9, 8.0, 3.5), (99, 7.0, 2.5))
"""Up to how many columns: the size of type and the space beside a cell, in points."""


def layout(model: Mapping[str, Any]) -> dict[str, Any]:
    """Return the type size, the space beside a cell and the columns' widths of a table, in points.

    A width is a pair: ``pt`` and points, or ``fr`` and a share of the room that is left.

    Parameters
    ----------
    model
        The table's model, see `analysis.charts.listing.Listing.model`.
    """
    count = len(model["headings"])
    size, beside = next((size, beside) for most, size, beside in SIZES if count <= most)
    columns = list(zip(model["headings"], *model["cells"], strict=True))
    widths = [_width(column, size, beside) for column in columns]
    fixed = sum(width for kind, width in widths if kind == "pt")
    if fixed > FULL and not any(kind == "fr" for kind, _ in widths):
        widths = [("fr", width) for _, width in widths]
    return {"size": size, "beside": beside, "widths": [list(width) for width in widths]}


def _width(column: Sequence[str], size: float, beside: float) -> tuple[str, float]:
    heading, *cells = column
    longest = max(map(len, cells), default=0)
    # Only a plain space lets a heading wrap; a no-break space does not.
    word = max(map(len, heading.split(" ")))
    if longest <= SHORT:
        return "pt", round(max(longest * LETTER, word * BOLD) * size + 2 * beside, 1)
    # The root keeps a column of long notes from squeezing the others to one word a line.
    return "fr", round((sum(map(len, cells)) / len(cells)) ** 0.5, 2)
