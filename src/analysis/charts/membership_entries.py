"""The chart of entries into bodies over time."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.labels import apart
from analysis.prose import entries as words

LABEL_MM = 3.8
"""Least distance between two labels at the ends of lines."""
ENTRIES_MM = 80.0
NARROW_LINES = 2.4
"""On a narrow sheet a label breaks into so many lines, the space between labels counted in."""
LONG = 45
"""With more years than this every tenth is named."""
ARRANGEMENT = 2012 + 54 / 366
"""The arrangement of 24 February 2012 on the scale of years."""


@redrawable
def entries(frame: pd.DataFrame, *, focus: str, which: str, as_of: str) -> Chart:
    """Draw the dated members by year, one stepped line an economy, and name those without a known start.

    Parameters
    ----------
    frame
        The frame of `measures.entries.entries`, with at least one line.
    focus, which, as_of
        The focus economy, the set of bodies and the day.
    """
    last = int(frame["year"].max())
    ends = frame[frame["year"] == last].sort_values("members", kind="stable")
    with style.theme():
        figure, (axes,) = style.canvas(ENTRIES_MM)
        for economy, line in frame.groupby("economy", sort=False):
            own = economy == focus
            look: dict[str, Any] = {"linewidth": 2.4, "zorder": 3} if own else {"linewidth": 1.2}
            axes.step(line["year"], line["members"], where="post", color=style.colour(str(economy), focus), **look)
        _end_labels(axes, ends, first=int(frame["year"].min()), focus=focus)
        _years(axes, frame)
    return finish(
        figure,
        name="membership_entries",
        title=words.title(frame, focus),
        subtitle=words.subtitle(which, as_of),
        alt=words.in_words(frame),
        data=frame,
        note=words.note(),
    )


def _end_labels(axes: Axes, ends: pd.DataFrame, *, first: int, focus: str) -> None:
    top = max(float(ends["members"].max()), 1.0)
    lines = NARROW_LINES if style.sheet().narrow else 1.0
    heights = apart(list(ends["members"]), lines * LABEL_MM / ENTRIES_MM * top * 1.35)
    lift = max(0.0, -min(heights))
    axes.set_ylim(0, max(top * 1.2, max(heights) + lift + 0.07 * lines * top))
    span = int(ends["year"].max()) - first + 1
    for line, height in zip(ends.to_dict("records"), heights, strict=True):
        own = line["economy"] == focus
        axes.annotate(
            words.label(line["economy"], line["members"], line["undated"]),
            (line["year"], line["members"]),
            (line["year"] + 0.05 * span, height + lift),
            va="center",
            color=style.FOCUS if own else style.MUTED,
            fontweight="bold" if own else "normal",
            annotation_clip=False,
            arrowprops={"arrowstyle": "-", "color": style.PEER, "linewidth": 0.6, "relpos": (0, 0.5), "shrinkB": 1},
        )


def _years(axes: Axes, frame: pd.DataFrame) -> None:
    first, last = int(frame["year"].min()), int(frame["year"].max())
    axes.set_xlim(first - 0.5, last + (last - first + 1) * 0.5)
    step = 5 if last - first < LONG else 10
    axes.set_xticks([year for year in range(first, last + 1) if year % step == 0])
    axes.yaxis.set_major_locator(MaxNLocator(integer=True))
    axes.hlines(axes.get_yticks(), first - 0.5, last, color=style.GRID, linewidth=0.6, zorder=0)
    axes.spines["left"].set_visible(False)
    axes.spines["bottom"].set_bounds(first - 0.5, last)
    axes.tick_params(axis="y", length=0)
    if first < ARRANGEMENT < last:
        axes.axvline(ARRANGEMENT, color=style.CONTEXT, linewidth=0.8, linestyle=(0, (2, 2)), zorder=1)
        axes.text(ARRANGEMENT - 0.3, axes.get_ylim()[1], words.arrangement(), ha="right", va="top", color=style.MUTED)
