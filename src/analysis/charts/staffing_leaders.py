"""Chart of leading posts against the staff that there is."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.languages import number, translate
from analysis.prose import staffing_leaders as prose
from analysis.prose.staffing_bodies import chance
from analysis.prose.staffing_lists import of, when

SMALL = 7.0
ROW_MM = 7.0
TEXT = (1.13, 1.37, 1.62)
"""Places of both counts and of the chance, as parts of the scale."""
RIGHT = 1.75


@redrawable
def chart(leaders: pd.DataFrame, focus: str) -> Chart:
    """Return the chart of the part of leading posts beside the part of all staff.

    Parameters
    ----------
    leaders
        From `measures.staffing_leaders.against_staff`, with at least one line.
    focus
        Code of the focus economy.
    """
    lines = leaders.to_dict("records")
    most = min(100.0, 1.1 * max(_share(line, part) for line in lines for part in PARTS))
    with style.theme():
        figure, (axes,) = style.canvas(ROW_MM * len(lines) + 30)
        for height, line in enumerate(lines):
            _row(axes, line, height, most)
        labels = [translate("{body}, {date}", body=prose.body(line), date=when(line["stated"])) for line in lines]
        axes.set_yticks(range(len(lines)), labels)
        _frame(axes, len(lines), most)
    return finish(
        figure,
        name="staffing_leaders",
        title=prose.title(leaders, focus),
        subtitle=translate(
            "Part of the leading posts (leadership and management) and part of all staff known to be from the economy, "
            "per cent, by list"
        ),
        alt=prose.alt(leaders),
        data=leaders,
        note=translate(
            "Chance of so few leaders or fewer, had they been drawn blindly from the staff of their body "
            "(hypergeometric, one-sided; over all bodies the sums of these draws). Two chances: the least and the "
            "largest over all that the staff of unknown economy may be."
        ),
    )


PARTS = (("held", "leaders"), ("staff_held", "staff"))


def _share(line: Mapping[Hashable, Any], part: tuple[str, str]) -> float:
    return 100 * float(line[part[0]] / line[part[1]])


def _row(axes: Axes, line: Mapping[Hashable, Any], height: int, most: float) -> None:
    first, staff = (_share(line, part) for part in PARTS)
    axes.plot([first, staff], [height, height], color=style.GRID, linewidth=2.5, zorder=1)
    axes.plot(staff, height, "s", color=style.CONTEXT, markersize=6, zorder=2)
    axes.plot(first, height, "o", color=style.FOCUS, markersize=6, zorder=3, clip_on=False)
    texts = (
        of(line["held"], line["unknown"], line["leaders"]),
        of(line["staff_held"], line["staff_unknown"], line["staff"]),
        chance(line["p_low"], line["p_high"]),
    )
    for place, text in zip(TEXT, texts, strict=True):
        axes.text(most * place, height, text, fontsize=SMALL, va="center", ha="center")


def _frame(axes: Axes, count: int, most: float) -> None:
    axes.set_ylim(count - 0.4, -1.2)
    axes.set_xlim(0, most * RIGHT)
    ticks = [tick for tick in axes.get_xticks() if 0 <= tick <= most]
    axes.set_xticks(ticks, [number(tick) for tick in ticks])
    axes.spines["bottom"].set_bounds(0, most)
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(translate("per cent"), loc="left")
    axes.tick_params(axis="y", length=0, pad=7)
    heads = (translate("leading\nposts"), translate("all\nstaff"), translate("chance"))
    for place, head in zip(TEXT, heads, strict=True):
        axes.text(most * place, -0.8, head, fontsize=SMALL, color=style.MUTED, va="center", ha="center")
    axes.plot([], [], "o", color=style.FOCUS, markersize=6, label=translate("part of the leading posts"))
    axes.plot([], [], "s", color=style.CONTEXT, markersize=6, label=translate("part of all staff"))
    look: dict[str, Any] = {"ncols": 2, "fontsize": SMALL, "columnspacing": 1.2, "borderaxespad": 4.6}
    axes.legend(loc="upper center", bbox_to_anchor=(0.3, 0.0), **look)
