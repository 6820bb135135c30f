"""One style for every chart: sizes, type and colours.

The focus economy is always dark blue and the others grey, so that a reader who saw one chart can read the next.
Colours keep 3:1 contrast against white as marks and 4.5:1 as text, and stay apart for the colour-blind and in grey.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

FOCUS = "#003f72"
"""The focus economy."""
PEER = "#949494"
"""The other economies."""
CONTEXT = "#5f5f5f"
"""A reference mark, such as a benchmark."""
ACCENT = "#b3470f"
"""A second thing to see beside the focus: a gap, a limit, a doubt."""
UNKNOWN = "#ffffff"
"""What nobody reports: white, hatched, with a grey edge."""
TEXT = "#1a1a1a"
MUTED = "#595959"
GRID = "#d9d9d9"

POINT = 1 / 72
MM = 1 / 25.4
PAGE_WIDTH_MM = 174.0
"""Width of a chart over a full page, in millimetres: the default."""
NARROW_MM = 130.0
"""On less width than this panels stand below each other and cells hold marks without words."""

SETTINGS: dict[Any, Any] = {
    "font.family": "DejaVu Sans",
    "font.size": 8.0,
    "axes.titlesize": 9.0,
    "axes.labelsize": 8.0,
    "xtick.labelsize": 8.0,
    "ytick.labelsize": 8.0,
    "legend.fontsize": 8.0,
    "legend.frameon": False,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.edgecolor": MUTED,
    "axes.labelcolor": TEXT,
    "axes.linewidth": 0.6,
    "axes.axisbelow": True,
    "text.color": TEXT,
    # Hinted letters differ in width from one resolution to the next: a line that fits in print is cut on a screen.
    "text.hinting": "none",
    # Names from the data may hold dollar signs; none of our labels is a formula.
    "text.parse_math": False,
    "xtick.color": MUTED,
    "ytick.color": MUTED,
    "xtick.labelcolor": TEXT,
    "ytick.labelcolor": TEXT,
    "grid.color": GRID,
    "grid.linewidth": 0.6,
    "hatch.linewidth": 0.6,
    "lines.linewidth": 1.6,
    "svg.fonttype": "none",
    "svg.hashsalt": "kosovo-report",
    "pdf.fonttype": 42,
    "figure.dpi": 100,
    "savefig.dpi": 300,
}


@contextmanager
def theme() -> Iterator[None]:
    """Use the suite's settings inside the block, and the caller's again after it."""
    with mpl.rc_context(SETTINGS):
        yield


@dataclass(frozen=True)
class Sheet:
    """What a chart is laid out on.

    Parameters
    ----------
    width_mm
        Width of the whole figure, in millimetres.
    height_mm
        Its height; ``None`` for as tall as the chart needs.
    """

    width_mm: float = PAGE_WIDTH_MM
    height_mm: float | None = None

    @property
    def narrow(self) -> bool:
        """Whether there is less room beside each other than on a page."""
        return self.width_mm < NARROW_MM


_sheet: ContextVar[Sheet] = ContextVar("sheet", default=Sheet())  # noqa: B039 - it is frozen


def sheet() -> Sheet:
    """Return the sheet that charts are laid out on now."""
    return _sheet.get()


@contextmanager
def on(chosen: Sheet) -> Iterator[None]:
    """Lay charts out on a sheet inside the block."""
    token = _sheet.set(chosen)
    try:
        yield
    finally:
        _sheet.reset(token)


def canvas(height_mm: float, *, columns: int = 1, sharey: bool = False) -> tuple[Figure, list[Axes]]:
    """Return an empty figure and its axes in a row; `finish` adds the head and the foot.

    On a narrow sheet the axes stand below each other instead, each as tall as the row would be.

    Parameters
    ----------
    height_mm
        Height of the drawing alone, in millimetres; the head and the foot come on top of it.
    columns
        Number of axes side by side.
    sharey
        Whether the axes share their vertical scale.
    """
    stacked = sheet().narrow and columns > 1
    rows = columns if stacked else 1
    figure = Figure(figsize=(sheet().width_mm * MM, rows * height_mm * MM), layout="constrained")
    axes = figure.subplots(rows, 1 if stacked else columns, squeeze=False, sharey=sharey)
    return figure, list(axes.flat)


def colour(code: str, focus: str) -> str:
    """Return the colour of an economy: the focus stands out, the others recede."""
    return FOCUS if code == focus else PEER
