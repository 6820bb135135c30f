"""One style for every chart: sizes, type and colours.

The focus economy is always dark blue and the others grey, so that a reader who saw one chart can read the next.
Colours keep 3:1 contrast against white as marks and 4.5:1 as text, and stay apart for the colour-blind and in grey.
"""

from collections.abc import Iterator
from contextlib import contextmanager
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


def canvas(
    height_mm: float, *, columns: int = 1, sharey: bool = False, width_mm: float = PAGE_WIDTH_MM
) -> tuple[Figure, list[Axes]]:
    """Return an empty figure and its axes in a row; `finish` adds the head and the foot.

    Parameters
    ----------
    height_mm
        Height of the drawing alone, in millimetres; the head and the foot come on top of it.
    columns
        Number of axes side by side.
    sharey
        Whether the axes share their vertical scale.
    width_mm
        Width of the whole figure at final size, in millimetres.
    """
    figure = Figure(figsize=(width_mm * MM, height_mm * MM), layout="constrained")
    axes = figure.subplots(1, columns, squeeze=False, sharey=sharey)
    return figure, list(axes[0])


def colour(code: str, focus: str) -> str:
    """Return the colour of an economy: the focus stands out, the others recede."""
    return FOCUS if code == focus else PEER
