"""Chart of the staff totals at which a stated share would be significantly low."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.languages import number, percent, plural, translate
from analysis.prose import benchmarks as words
from analysis.prose import staffing_totals as prose

SMALL = 7.0


@redrawable
def chart(needed: pd.DataFrame, known: pd.DataFrame) -> Chart:
    """Return the chart of the staff totals at which the stated share would be significantly low.

    Parameters
    ----------
    needed
        From `measures.staffing.totals_needed`.
    known
        From `measures.staffing.secretariats`.
    """
    limit = int(needed["limit"].iloc[0])
    with style.theme():
        figure, (axes,) = style.canvas(8 + 4.6 * len(needed) + 2 * needed["benchmark"].nunique())
        centres = _total_rows(axes, needed, limit)
        axes.set_yticks(list(centres.values()), [words.name(benchmark) for benchmark in centres])
        _total_frame(axes, known, limit)
    return finish(
        figure,
        name="staffing_totals",
        title=prose.title(needed),
        subtitle=translate(
            "Total of staff from which on the stated share is significantly low against each benchmark among {members} "
            "economies, by count of population; exact binomial test, one-sided 5%, totals up to {limit}",
            members=number(needed["members"].iloc[0]),
            limit=number(limit),
        ),
        alt=prose.alt(needed),
        data=pd.concat([needed, known]) if len(known) else needed,
        note=translate(
            "The real total is not known, so this is no test of the share. The thin line before a mark shows totals at "
            "which the answer turns on how the share rounds to whole people."
        ),
    )


def _total_rows(axes: Axes, needed: pd.DataFrame, limit: int) -> dict[str, float]:
    """Draw a line a benchmark and count of population; return the height of each benchmark's label."""
    centres, height = {}, 0.0
    for benchmark, lines in needed.groupby("benchmark", sort=False):
        for offset, line in enumerate(lines.to_dict("records")):
            _total_row(axes, line, height + offset, limit)
        centres[str(benchmark)] = height + (len(lines) - 1) / 2
        height += len(lines) + 0.6
    axes.set_ylim(height - 0.4, -2.2)
    return centres


def _total_row(axes: Axes, line: Mapping[Any, Any], height: float, limit: int) -> None:
    basis = words.basis(line["basis"]) if line["basis"] else ""
    axes.text(limit * 1.1, height, basis, va="center", fontsize=SMALL, color=style.MUTED, clip_on=False)
    if pd.isna(line["always"]):
        axes.text(limit * 0.95, height, _never(line), va="center", ha="right", fontsize=SMALL, color=style.TEXT)
        return
    first, always = int(line["first"]), int(line["always"])
    axes.plot([first, always], [height, height], color=style.CONTEXT, linewidth=0.8)
    axes.plot([always, limit], [height, height], color=style.FOCUS, linewidth=3, solid_capstyle="butt")
    axes.plot(always, height, "o", color=style.FOCUS, markersize=5)
    axes.text(first * 0.93, height, number(always), va="center", ha="right", fontsize=SMALL + 0.5)


def _never(line: Mapping[Any, Any]) -> str:
    fair = percent(line["fair_share"])
    if line["share"] >= line["fair_share"]:
        return translate("never: the fair share is only {fair}", fair=fair)
    return translate("not up to this total: the fair share is {fair}", fair=fair)


def _total_frame(axes: Axes, known: pd.DataFrame, limit: int) -> None:
    axes.set_xscale("log")
    axes.set_xlim(3, limit)
    axes.set_xticks(ticks := [10, 100, 1000, limit], [number(tick) for tick in ticks])
    axes.minorticks_off()
    axes.set_xlabel(translate("staff in total (each step is ten times the one before)"))
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x")
    if known.empty:
        return
    low, high = int(known["headcount"].min()), int(known["headcount"].max())
    axes.axvspan(low, high, color=style.GRID, alpha=0.6, linewidth=0)
    label = plural(
        "known staff of {count} body: {low}",
        "known staffs of {count} single bodies: {low} to {high}",
        len(known),
        low=number(low),
        high=number(high),
    )
    axes.text(low * 1.03, -1.4, label, fontsize=SMALL, color=style.TEXT, va="center")
