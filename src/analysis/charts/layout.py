"""Head and foot of a chart: wrap their lines to the width, make room for them, and lay the figure out once."""

from matplotlib.figure import Figure

from analysis.charts import style
from analysis.charts.lines import PRINT_DPI, broken
from analysis.charts.reflow import reflow
from analysis.errors import ExhibitError

MARGIN_MM = 2.0
LINE_HEIGHT = 1.35
LEAST_PART, MOST_PART = 0.9, 2.0
"""How much lower or taller than it asks for a drawing may become where the sheet's height is fixed."""

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

    Raises
    ------
    ExhibitError
        If the sheet is too low for the drawing.
    """
    width, height = figure.get_size_inches()
    blocks_head = [_wrapped(line, width) for line in head if line[0]]
    blocks_foot = [_wrapped(line, width) for line in foot if line[0]]
    gap = 1.5 * style.MM
    margin = MARGIN_MM * style.MM
    top = margin + sum(block[1] + gap for block in blocks_head) + gap
    bottom = margin + sum(block[1] + gap for block in blocks_foot) + gap
    reflow(figure)
    height = _fitted(figure.get_size_inches()[1], top + bottom)
    total = max(height + top + bottom, (style.sheet().height_mm or 0) * style.MM)
    figure.set_size_inches(width, total)
    figure.set_layout_engine("constrained", rect=(0.01, 1 - (top + height) / total, 0.98, height / total))
    _place(figure, blocks_head, total - margin, gap, total)
    _place(figure, blocks_foot, bottom - gap, gap, total)
    _lay_out(figure)


def _fitted(height: float, beside: float) -> float:
    """Return the height of a drawing that asks for one, in inches, on the current sheet."""
    if not style.sheet().height_mm:
        return height
    room = float(style.sheet().height_mm or 0) * style.MM - beside
    if room < LEAST_PART * height:
        least = (LEAST_PART * height + beside) / style.MM
        raise ExhibitError(f"The chart needs {least:.0f} mm of height.", "Choose taller paper.")
    return min(room, MOST_PART * height)


def _lay_out(figure: Figure) -> None:
    """Lay the figure out once, at the print's resolution, so that all its files agree and none does it again."""
    screen = figure.dpi
    figure.set_dpi(PRINT_DPI)
    # The layout alone: to draw the figure as well, to nowhere, would take half as long again.
    if engine := figure.get_layout_engine():
        engine.execute(figure)
    figure.set_layout_engine("none")
    # Without even a stand-in for an engine, matplotlib does not draw the figure once more before each file.
    figure.set_layout_engine(None)
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
    lines = broken(text, size, weight, room)
    return "\n".join(lines), len(lines) * size * LINE_HEIGHT * style.POINT, line
