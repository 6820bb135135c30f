"""Chart of staff in the United Nations' desirable ranges, in both variants for small bodies."""

from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.languages import number, translate
from analysis.prose import benchmarks as words
from analysis.prose import staffing_ranges as prose
from analysis.prose.staffing_lists import when

SMALL = 7.0
ROW_MM = 5.0
RIGHT = 1.75


@redrawable
def chart(ranges: pd.DataFrame, focus: str) -> Chart:
    """Return the chart of the desirable ranges by body.

    Parameters
    ----------
    ranges
        From `measures.staffing_ranges.ranges`, with at least one line.
    focus
        Code of the focus economy.
    """
    lines = ranges.to_dict("records")
    most = float(max(ranges["upper"].max(), ranges["at_most"].max(), 1)) * 1.06
    # A little room between bodies.
    heights = np.arange(len(lines)) + 0.5 * (~ranges["body_id"].duplicated()).cumsum().to_numpy()
    with style.theme():
        figure, (axes,) = style.canvas(ROW_MM * float(heights[-1]) + 26)
        for height, line in zip(heights.tolist(), lines, strict=True):
            _row(axes, line, height, most)
        axes.set_yticks(heights, _labels(ranges))
        _frame(axes, float(heights[-1]), most)
    bases = "; ".join(words.basis(basis) for basis in dict.fromkeys(ranges["basis"]))
    return finish(
        figure,
        name="staffing_ranges",
        title=prose.title(ranges, focus),
        subtitle=translate(
            "Posts in the range after the UN's rule (40% membership, 5% population, 55% contribution), among the "
            "members of each body on the day of its list; posts by level where the list tells them apart"
        ),
        alt=prose.alt(ranges),
        data=ranges,
        note=translate(
            "Bar: range; line in it: its middle. The UN's own floors (4.8 and 14 posts) would swallow a small body: "
            "they are left off, or scaled to the part that membership has. GDP stands in for contributions. "
            "Population: {bases}. A hollow dot counts all staff of unknown economy as its own.",
            bases=bases,
        ),
    )


def _labels(ranges: pd.DataFrame) -> list[str]:
    labels = []
    for again, line in zip(ranges["body_id"].duplicated(), ranges.to_dict("records"), strict=True):
        found = {"body": line["short_name"], "date": when(line["stated"]), "variant": prose.variant(line["floors"])}
        labels.append(found["variant"] if again else translate("{body}, {date}: {variant}", **found))
    return labels


def _row(axes: Axes, line: Mapping[Hashable, Any], height: float, most: float) -> None:
    lower = max(line["lower"], 0.0)
    axes.barh(height, line["upper"] - lower, 0.6, lower, color=style.GRID, zorder=1)
    axes.plot([line["midpoint"]] * 2, [height - 0.3, height + 0.3], color=style.CONTEXT, linewidth=1.2, zorder=2)
    if line["unknown"]:
        axes.plot([line["held"], line["at_most"]], [height, height], color=style.FOCUS, linewidth=0.9, zorder=3)
        axes.plot(line["at_most"], height, "o", color="white", markeredgecolor=style.FOCUS, markersize=5, zorder=4)
    axes.plot(line["held"], height, "o", color=style.FOCUS, markersize=5.5, zorder=5, clip_on=False)
    text = prose.statuses(line["status"], line["status_all"])
    axes.text(most * 1.03, height, text, fontsize=SMALL, va="center", ha="left")


def _frame(axes: Axes, last: float, most: float) -> None:
    axes.set_ylim(last + 0.6, -0.1)
    axes.set_xlim(0, most * RIGHT)
    ticks = [tick for tick in axes.get_xticks() if 0 <= tick <= most and float(tick).is_integer()]
    axes.set_xticks(ticks, [number(tick) for tick in ticks])
    axes.vlines(ticks, *axes.get_ylim(), color=style.GRID, linewidth=0.6, zorder=0)
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(translate("posts"), loc="left")
    axes.tick_params(axis="y", length=0, pad=7)
    axes.spines["bottom"].set_bounds(0, most)
