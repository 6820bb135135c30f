"""Chart and table of a stated share of staff against every benchmark."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.listing import Column, Listing
from analysis.languages import number, translate
from analysis.measures import trace
from analysis.prose import benchmarks as words
from analysis.prose import staffing as prose

MARKERS = ("o", "s", "^", "D", "v", "P")
"""Marks of the counts of population, in their order."""

SMALL = 7.0


@redrawable
def band(compared: pd.DataFrame, wider: pd.DataFrame, stated: pd.DataFrame, focus: str) -> Chart:
    """Return the chart of the stated share against every benchmark, for two member sets.

    Parameters
    ----------
    compared, wider
        From `measures.staffing.against`, over the economies compared and over a larger set.
    stated
        From `measures.staffing.shares`.
    focus
        Code of the focus economy.
    """
    panels = [compared] if _members(wider) == _members(compared) else [compared, wider]
    order = list(dict.fromkeys(compared["benchmark"]))
    marks = _marks(pd.concat(panels))
    with style.theme():
        figure, axes = style.canvas(84, columns=len(panels), sharey=True)
        right = 100 * max(*compared["fair_share"], *compared["share"].fillna(0)) * 1.08
        titles = (
            translate("{count} economies compared", count=number(_members(compared))),
            translate("{count} of South East Europe", count=number(_members(wider))),
        )
        for place, lines, title in zip(axes, panels, titles, strict=False):
            _band_panel(place, lines, order, marks, right)
            place.set_title(title, loc="left")
        axes[0].set_yticks(range(len(order)), [words.name(benchmark) for benchmark in order])
        axes[0].invert_yaxis()
        _key(axes[0], marks)
    return finish(
        figure,
        name="staffing_benchmarks",
        title=prose.band_title(compared, focus),
        subtitle=prose.band_subtitle(compared, stated),
        alt=prose.band_alt(compared, focus),
        data=pd.concat(panels, ignore_index=True),
        note=translate(
            "The ratio at the right of a panel divides the stated share by the fair share: 1 is par. GDP stands in "
            "for contributions to the budget. A fair share depends on who takes part, so two sets are shown."
        )
        if len(stated)
        else translate("GDP stands in for contributions to the budget. A fair share depends on who takes part."),
    )


def _members(lines: pd.DataFrame) -> int:
    return int(lines["members"].iloc[0])


def _marks(lines: pd.DataFrame) -> dict[str, str]:
    bases = [basis for basis in dict.fromkeys(lines["basis"]) if basis]
    return dict(zip(sorted(bases), MARKERS, strict=False))


def _band_panel(axes: Axes, lines: pd.DataFrame, order: list[str], marks: dict[str, str], right: float) -> None:
    for place, benchmark in enumerate(order):
        own = lines[lines["benchmark"] == benchmark]
        heights = place + np.linspace(-0.2, 0.2, len(own)) if len(own) > 1 else [place]
        for share, basis, height in zip(100 * own["fair_share"], own["basis"], heights, strict=True):
            axes.plot(
                share, height, marks.get(basis, "d"), color=style.CONTEXT, markersize=5, markeredgewidth=0, zorder=3
            )
        if own["ratio"].notna().all():
            axes.text(right * 1.03, place, words.span(own["ratio"]), va="center", fontsize=SMALL, clip_on=False)
    axes.set_xlim(0, right)
    axes.set_ylim(-1.0, len(order) - 0.4)
    if lines["ratio"].notna().all():
        axes.text(right * 1.03, -0.75, translate("ratio"), va="center", fontsize=SMALL, color=style.MUTED)
    axes.set_xlabel(translate("per cent of staff"))
    axes.tick_params(axis="y", length=0)
    axes.grid(axis="x")
    _stated_line(axes, lines)


def _stated_line(axes: Axes, lines: pd.DataFrame) -> None:
    share = lines["share"].iloc[0]
    if pd.isna(share):
        return
    axes.axvline(100 * share, color=style.FOCUS, linewidth=2, zorder=1)
    label = translate("stated: {share}", share=prose.share(share))
    side, gap = ("right", -3) if 100 * share > sum(axes.get_xlim()) / 2 else ("left", 3)
    look: dict[str, Any] = {"color": style.FOCUS, "fontweight": "bold", "ha": side, "va": "center"}
    axes.annotate(label, (100 * share, -0.7), (gap, 0), "data", "offset points", **look)


def _key(axes: Axes, marks: dict[str, str]) -> None:
    for basis, mark in marks.items():
        axes.plot([], [], mark, color=style.CONTEXT, markersize=5.5, label=words.basis(basis))
    axes.legend(
        loc="upper left",
        bbox_to_anchor=(-0.02, -0.2),
        ncols=len(marks),
        title=translate("Population by:"),
        title_fontsize=SMALL,
        fontsize=SMALL,
        handletextpad=0.2,
        columnspacing=1.2,
        alignment="left",
    )


def table(compared: pd.DataFrame) -> Listing:
    """Return the table of benchmarks: the idea of each, the fair share, and the stated share divided by it."""
    lines = []
    for benchmark, own in compared.groupby("benchmark", sort=False):
        shares = words.span(100 * own["fair_share"], 1)
        ratio = words.span(own["ratio"]) if own["ratio"].notna().all() else translate("no share stated")
        texts = {"benchmark": words.name(str(benchmark)), "idea": words.meaning(str(benchmark))}
        lines.append({**texts, "fair_share": shares, "ratio": ratio, "years": words.years(own), **trace.columns(own)})
    return Listing(
        name="staffing_benchmark_table",
        caption=translate("What each benchmark holds to be fair"),
        frame=pd.DataFrame(lines),
        columns=[
            Column("benchmark", translate("Benchmark")),
            Column("idea", translate("Idea")),
            Column("years", translate("Years of the numbers")),
            Column("fair_share", translate("Fair share, %"), align="right"),
            Column("ratio", translate("Stated share ÷ fair share"), align="right"),
        ],
        note=translate("Two numbers are the least and the largest over the counts of population."),
    )
