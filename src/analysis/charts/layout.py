"""Head and foot of a chart: wrap their lines to the width, make room for them, and lay the figure out once."""

from functools import lru_cache

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure
from matplotlib.font_manager import FontProperties

from analysis.charts import fonts, style

MARGIN_MM = 2.0
LINE_HEIGHT = 1.35
PRINT_DPI = 300
"""Text is measured at the resolution of print: on a coarser grid its letters are rounded to other widths."""
HINTING = 0.98
"""Part of the width that lines may fill, since a screen may round letters to be wider than in print."""

Line = tuple[str, float, str, str]
"""A text, its size in points, its weight and its colour."""


def frame(figure: Figure, head: list[Line], foot: list[Line]) -> None:
    """Set lines above and below a drawing, and lay the figure out.

    Parameters
    ----------
    figure
        The figure, as tall as the drawing alone; it grows by the room that the lines take.
    head, foot
        The lines in order; empty ones take no room.
    """
    width, height = figure.get_size_inches()
    blocks_head = [_wrapped(line, width) for line in head if line[0]]
    blocks_foot = [_wrapped(line, width) for line in foot if line[0]]
    gap = 1.5 * style.MM
    margin = MARGIN_MM * style.MM
    top = margin + sum(block[1] + gap for block in blocks_head) + gap
    bottom = margin + sum(block[1] + gap for block in blocks_foot) + gap
    total = height + top + bottom
    figure.set_size_inches(width, total)
    figure.set_layout_engine("constrained", rect=(0.01, bottom / total, 0.98, height / total))
    _place(figure, blocks_head, total - margin, gap, total)
    _place(figure, blocks_foot, bottom - gap, gap, total)
    _lay_out(figure)


def _lay_out(figure: Figure) -> None:
    """Lay the figure out once, at the print's resolution, so that all its files agree and none does it again."""
    screen = figure.dpi
    figure.set_dpi(PRINT_DPI)
    figure.draw_without_rendering()
    figure.set_layout_engine("none")
    figure.set_dpi(screen)


def _place(figure: Figure, blocks: list[tuple[str, float, Line]], top: float, gap: float, total: float) -> None:
    width = figure.get_size_inches()[0]
    for text, tall, (_, size, weight, colour) in blocks:
        figure.text(
            MARGIN_MM * style.MM / width,
            top / total,
            text,
            fontsize=size,
            fontweight=weight,
            color=colour,
            va="top",
            ha="left",
            linespacing=LINE_HEIGHT,
            parse_math=False,
        )
        top -= tall + gap


def _wrapped(line: Line, width: float) -> tuple[str, float, Line]:
    """Return a line's text wrapped to the width, and its height in inches."""
    text, size, weight, _ = line
    room = width - 2 * MARGIN_MM * style.MM
    lines = [part for paragraph in text.split("\n") for part in _lines(paragraph, size, weight, room)]
    return "\n".join(lines), len(lines) * size * LINE_HEIGHT * style.POINT, line


def _lines(paragraph: str, size: float, weight: str, room: float) -> list[str]:
    """Return a paragraph as lines no wider than the room, in inches, as far as no single word is."""
    blank = _width("m m", size, weight) - _width("mm", size, weight)
    lines, used = [""], 0.0
    for word in paragraph.split(" "):
        wide = _width(word, size, weight)
        if lines[-1] and used + blank + wide > room:
            lines, used = [*lines, word], wide
        else:
            lines[-1], used = f"{lines[-1]} {word}" if lines[-1] else word, used + blank + wide
    return lines


@lru_cache(maxsize=4096)
def _width(text: str, size: float, weight: str) -> float:
    """Return the width of a text in inches."""
    font = FontProperties(family=fonts.FAMILY, size=size, weight=weight)
    renderer = RendererAgg(1, 1, PRINT_DPI)  # type: ignore[no-untyped-call] # matplotlib leaves it untyped
    wide, _, _ = renderer.get_text_width_height_descent(text, font, ismath=False)  # type: ignore[no-untyped-call] # as above
    return float(wide) / PRINT_DPI / HINTING
