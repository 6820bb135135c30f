"""Lines of posts: those held and those of unknown nationality, what is expected, an exact interval, both chances."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from analysis.charts import style
from analysis.languages import number, translate
from analysis.prose import leadership_benchmarks as prose

SMALL = 7.0
ROW_MM = 4.7
"""Height of a line."""

TEXT = (1.09, 1.25)
"""Places of the two chances, as parts of the longest line."""
RIGHT = 1.36


def part(axes: Axes, lines: pd.DataFrame, first: int, focus: str, most: float) -> None:
    """Draw lines of a part below each other, each with both chances at the right.

    Parameters
    ----------
    axes
        The axes.
    lines
        Lines as `measures.leadership_benchmarks.pooled` returns them.
    first
        Height of the first line.
    focus
        Code of the focus economy.
    most
        The longest line.
    """
    for height, line in enumerate(lines.to_dict("records"), first):
        if not line["posts"]:
            continue
        _line(axes, line, height, style.colour(line["economy"], focus))
        for place, column in zip(TEXT, ("p_none", "p_all"), strict=True):
            axes.text(most * place, height, prose.p_value(line[column]), fontsize=SMALL + 0.5, va="center", ha="center")


def _line(axes: Axes, line: Mapping[Any, Any], height: int, ink: str) -> None:
    axes.plot([line["low"], line["high"]], [height, height], color=ink, linewidth=0.9, zorder=1)
    axes.barh(height, line["unknown"], 0.5, line["held"], facecolor="white", edgecolor=ink, hatch="////", linewidth=0.8)
    axes.barh(height, line["held"], 0.5, color=ink, edgecolor=ink, linewidth=0.8)
    axes.plot(line["expected"], height, "D", color=style.ACCENT, markersize=4.5, markeredgecolor="white", zorder=4)


def heading(axes: Axes, height: int, text: str) -> None:
    """Write the heading of a part."""
    axes.text(0, height, text, fontsize=SMALL + 0.5, fontweight="bold", va="center")


def frame(axes: Axes, last: int, most: float, *, unit: str, unknown: str) -> None:
    """Set the scale, head the columns of chances and add the key.

    Parameters
    ----------
    axes
        The axes.
    last
        Height of the last line.
    most
        The longest line.
    unit
        What the scale counts.
    unknown
        What the hatched part is.
    """
    axes.set_ylim(last + 0.6, -1.9)
    axes.set_xlim(0, most * RIGHT)
    ticks = [tick for tick in axes.get_xticks() if tick <= most and float(tick).is_integer()]
    axes.set_xticks(ticks, [number(tick) for tick in ticks])
    axes.spines["bottom"].set_bounds(0, most)
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(unit, loc="left")
    axes.tick_params(axis="y", length=0)
    heads = (translate("chance,\nif none"), translate("chance,\nif all"))
    for place, head in zip(TEXT, heads, strict=True):
        axes.text(most * place, -0.9, head, fontsize=SMALL, color=style.MUTED, va="center", ha="center")
    handles = [
        Patch(facecolor=style.PEER, label=translate("known to be from the economy")),
        Patch(facecolor="white", edgecolor=style.PEER, hatch="////", label=unknown),
        Line2D([], [], color=style.ACCENT, marker="D", linestyle="", markersize=4.5, label=translate("expected")),
        Line2D([], [], color=style.PEER, linewidth=0.9, label=translate("exact 95% interval, both")),
    ]
    look: dict[str, Any] = {"ncols": 4, "fontsize": SMALL + 0.3, "columnspacing": 1.2, "borderaxespad": 3.4}
    axes.legend(handles=handles, loc="upper center", bbox_to_anchor=(0.36, 0.0), **look)
