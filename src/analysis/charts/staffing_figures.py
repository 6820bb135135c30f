"""Chart of the statements on staff by what they count."""

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.economies import name
from analysis.languages import number, plural, translate
from analysis.prose import staffing_figures as prose

SMALL = 7.0


@redrawable
def chart(counted: pd.DataFrame, focus: str, split: int) -> Chart:
    """Return the chart of what statements on staff there are, by kind.

    Parameters
    ----------
    counted
        From `measures.staffing.kinds`.
    focus
        Code of the focus economy.
    split
        Number of regional bodies whose whole staff is counted by nationality.
    """
    parts = {
        "own": (style.FOCUS, "white", name(focus)),
        "others": (style.PEER, style.TEXT, translate("another economy")),
        "whole": (style.GRID, style.TEXT, translate("all staff, or the rest")),
    }
    with style.theme():
        figure, (axes,) = style.canvas(62)
        heights = np.arange(len(counted), dtype=float)
        left = np.zeros(len(counted))
        for part, (colour, ink, label) in parts.items():
            sizes = counted[part].to_numpy(dtype=float)
            axes.barh(heights, sizes, 0.72, left=left, color=colour, edgecolor="white", label=label)
            _inside(axes, heights, left, sizes, ink)
            left += sizes
        for height, end, missions in zip(heights.tolist(), left.tolist(), counted["missions"], strict=True):
            axes.text(end + 0.2, height, _missions(missions), va="center", fontsize=SMALL, color=style.MUTED)
        axes.set_yticks(heights, [prose.kind(measure) for measure in counted["measure"]])
        axes.invert_yaxis()
        axes.set_xlim(0, left.max() * 1.22)
        axes.set_xticks([])
        axes.spines["bottom"].set_visible(False)
        axes.tick_params(axis="y", length=0)
        axes.legend(loc="lower right", title=translate("Statements about"), alignment="left")
    return finish(
        figure,
        name="staffing_kinds",
        title=prose.title(counted, split),
        subtitle=translate("Statements on staff in the data, by what they count and whom; undated ones included"),
        alt=prose.alt(counted, focus),
        data=counted,
        note=translate("Kinds are never added or divided by one another; missions never enter a figure of the region."),
    )


def _inside(axes: Axes, heights: np.ndarray, left: np.ndarray, sizes: np.ndarray, ink: str) -> None:
    for height, start, size in zip(heights.tolist(), left.tolist(), sizes.tolist(), strict=True):
        if size:
            axes.text(start + size / 2, height, number(size), va="center", ha="center", color=ink, fontsize=8)


def _missions(count: int) -> str:
    return plural("{count} on a mission", "{count} on missions", count) if count else ""
