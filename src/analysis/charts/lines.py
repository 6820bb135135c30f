"""Break text into lines by the width of its words."""

from functools import lru_cache

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties

from analysis.charts import fonts

PRINT_DPI = 300
"""Text is measured at the resolution of print: on a coarser grid its letters are rounded to other widths."""
HINTING = 0.98
"""Part of the width that lines may fill, since a screen may round letters to be wider than in print."""


def broken(text: str, size: float, weight: str, room: float) -> list[str]:
    """Return a text as lines no wider than the room, as far as no single word is.

    Parameters
    ----------
    text
        The text; its own line breaks stay.
    size, weight
        Its size in points and its weight.
    room
        The width in inches.
    """
    return [line for paragraph in text.split("\n") for line in _lines(paragraph, size, weight, room)]


def _lines(paragraph: str, size: float, weight: str, room: float) -> list[str]:
    blank = width("m m", size, weight) - width("mm", size, weight)
    lines, used = [""], 0.0
    for word in paragraph.split(" "):
        wide = width(word, size, weight)
        if lines[-1] and used + blank + wide > room:
            lines, used = [*lines, word], wide
        else:
            lines[-1], used = f"{lines[-1]} {word}" if lines[-1] else word, used + blank + wide
    return lines


@lru_cache(maxsize=4096)
def width(text: str, size: float, weight: str) -> float:
    """Return the width of a text in inches."""
    font = FontProperties(family=fonts.FAMILY, size=size, weight=weight)
    renderer = RendererAgg(1, 1, PRINT_DPI)  # type: ignore[no-untyped-call] # matplotlib leaves it untyped
    wide, _, _ = renderer.get_text_width_height_descent(text, font, ismath=False)  # type: ignore[no-untyped-call] # as above
    return float(wide) / PRINT_DPI / HINTING
