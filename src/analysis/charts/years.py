"""Time on a chart: days as decimal years, so that scales and words beside them stay plain numbers."""

from collections.abc import Sequence

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style

TICKS = 6


def place(day: pd.Timestamp) -> float:
    """Return a day as a decimal year: 1 July 2014 is about 2014.5."""
    length = 366 if day.is_leap_year else 365
    return float(day.year + (day.day_of_year - 1) / length)


def places(days: Sequence[pd.Timestamp] | pd.Series) -> list[float]:
    """Return days as decimal years."""
    return [place(day) for day in days]


def scale(axes: Axes, first: float, last: float, share: float) -> None:
    """Scale the axes so that the years from first to last take a share of the width, and the rest is free for words.

    Parameters
    ----------
    axes
        Axes whose vertical scale is set already, for the lines of the years.
    first, last
        Ends of the scale in decimal years.
    share
        Part of the width that time takes.
    """
    axes.set_xlim(first, first + (last - first) / share)
    step = max(1, round((last - first) / TICKS))
    ticks = range(int(-(-first // 1)), int(last) + 1, step)
    axes.set_xticks(list(ticks), [str(tick) for tick in ticks])
    bottom, top = axes.get_ylim()
    axes.vlines(list(ticks), min(bottom, top), max(bottom, top), color=style.GRID, linewidth=0.6, zorder=0)
    axes.set_ylim(bottom, top)
    axes.spines["bottom"].set_bounds(first, last)
