"""Chart and table of the staff of bodies against benchmarks, by body and level."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.listing import Column, Listing
from analysis.economies import name
from analysis.languages import number, percent, translate
from analysis.prose import benchmarks as words
from analysis.prose import staffing_bodies as prose
from analysis.prose.leadership_benchmarks import p_value
from analysis.prose.staffing_lists import level, of, when

SMALL = 7.0
ROW_MM = 5.0
BETWEEN = 0.35
"""Room between bodies, in lines."""

TEXT = (1.13, 1.35)
"""Places of the count and of the chance, as parts of the scale."""
RIGHT = 1.48


@redrawable
def bodies(against: pd.DataFrame, benchmark: str, focus: str) -> Chart:
    """Return the chart of the share of staff by body and level, with the band of fair shares.

    Parameters
    ----------
    against
        From `measures.staffing_bodies.against`, with at least one line.
    benchmark
        Id of the benchmark that the tests are made against.
    focus
        Code of the focus economy.
    """
    lines = prose.of_benchmark(against, benchmark).reset_index(drop=True)
    band = against.groupby(["body_id", "level"], sort=False)["fair_share"].agg(["min", "max"])
    most = min(100.0, 100 * float(max(lines["high"].max(), band["max"].max())) * 1.02)
    with style.theme():
        heights = _heights(lines)
        figure, (axes,) = style.canvas(ROW_MM * heights[-1] + 34)
        for height, line in zip(heights, lines.to_dict("records"), strict=True):
            low, high = band.loc[(line["body_id"], line["level"])]
            axes.barh(height, 100 * (high - low), 0.62, 100 * low, color=style.GRID, zorder=0)
            _row(axes, line, height, most)
        axes.set_yticks(heights, _labels(lines))
        _frame(axes, heights[-1], most)
    return finish(
        figure,
        name="staffing_bodies",
        title=prose.title(against, benchmark, focus),
        subtitle=prose.subtitle(against, benchmark),
        alt=prose.alt(against, benchmark),
        data=against,
        note=translate(
            "Chance: of so few or fewer, had each post been filled blindly (exact binomial, one-sided), corrected over "
            "the bodies of one level (Benjamini-Hochberg). Two chances: none, or all, of the staff of unknown economy "
            "are from the focus economy; the interval covers both. Staff from economies that are no members count in "
            "the total."
        ),
    )


def _heights(lines: pd.DataFrame) -> list[float]:
    """Return a height a line, with a little room between bodies."""
    bodies = (~lines["body_id"].duplicated()).cumsum() - 1
    return [place + BETWEEN * body for place, body in enumerate(bodies)]


def _labels(lines: pd.DataFrame) -> list[str]:
    """Return a label a line: the body with the date on its first line, the level on all."""
    labels = []
    for again, line in zip(lines["body_id"].duplicated(), lines.to_dict("records"), strict=True):
        found = {"body": line["short_name"], "level": level(line["level"]), "date": when(line["stated"])}
        labels.append(found["level"] if again else translate("{body}, {date}: {level}", **found))
    return labels


def _row(axes: Axes, line: Mapping[Hashable, Any], height: float, most: float) -> None:
    low, high = 100 * line["low"], 100 * line["high"]
    share, at_most = 100 * line["share"], 100 * line["at_most"] / line["posts"]
    axes.plot([low, high], [height, height], color=style.FOCUS, linewidth=0.9, zorder=2)
    if line["unknown"]:
        axes.plot([share, at_most], [height, height], color=style.FOCUS, linewidth=3.2, alpha=0.35, zorder=2)
        axes.plot(at_most, height, "o", color="white", markeredgecolor=style.FOCUS, markersize=5, zorder=3)
    axes.plot(share, height, "o", color=style.FOCUS, markersize=5.5, zorder=4, clip_on=False)
    axes.plot(100 * line["fair_share"], height, "|", color=style.ACCENT, markersize=11, markeredgewidth=2, zorder=5)
    counted = of(line["held"], line["unknown"], line["posts"])
    texts = (counted, prose.chance(line["q_none"], line["q_all"]))
    for place, text in zip(TEXT, texts, strict=True):
        axes.text(most * place, height, text, fontsize=SMALL, va="center", ha="center")


def _frame(axes: Axes, last: float, most: float) -> None:
    axes.set_ylim(last + 0.6, -1.6)
    axes.set_xlim(0, most * RIGHT)
    ticks = [tick for tick in axes.get_xticks() if 0 <= tick <= most]
    axes.set_xticks(ticks, [number(tick) for tick in ticks])
    axes.spines["bottom"].set_bounds(0, most)
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(translate("per cent of staff"), loc="left")
    axes.tick_params(axis="y", length=0, pad=7)
    heads = (translate("staff"), translate("chance,\ncorrected"))
    for place, head in zip(TEXT, heads, strict=True):
        axes.text(most * place, -1.0, head, fontsize=SMALL, color=style.MUTED, va="center", ha="center")
    handles = [
        Line2D([], [], color=style.FOCUS, marker="o", linestyle="", markersize=5.5, label=translate("known share")),
        Line2D(
            [],
            [],
            color=style.FOCUS,
            marker="o",
            linestyle="",
            markerfacecolor="white",
            label=translate("if all unknown"),
        ),
        Line2D(
            [],
            [],
            color=style.ACCENT,
            marker="|",
            linestyle="",
            markersize=9,
            markeredgewidth=2,
            label=translate("fair share"),
        ),
        Patch(facecolor=style.GRID, label=translate("all benchmarks")),
        Line2D([], [], color=style.FOCUS, linewidth=0.9, label=translate("exact 95% interval")),
    ]
    look: dict[str, Any] = {"ncols": 5, "fontsize": SMALL, "columnspacing": 1.2, "borderaxespad": 4.6}
    axes.legend(handles=handles, loc="upper center", bbox_to_anchor=(0.36, 0.0), **look)


def table(against: pd.DataFrame, benchmark: str, focus: str) -> Listing:
    """Return the table of tests by body and level against a benchmark; the parameters are those of `bodies`."""
    lines = prose.of_benchmark(against, benchmark)
    texts = lines.assign(
        level=[level(code) for code in lines["level"]],
        stated=[when(stated) for stated in lines["stated"]],
        counted=[of(*line) for line in zip(lines["held"], lines["unknown"], lines["posts"], strict=True)],
        fair=[percent(share) for share in lines["fair_share"]],
        raw=[prose.chance(*pair) for pair in zip(lines["p_none"], lines["p_all"], strict=True)],
        corrected=[prose.chance(*pair) for pair in zip(lines["q_none"], lines["q_all"], strict=True)],
        line=[p_value(chance) for chance in lines["certainty"]],
        seen=[percent(power, 0) for power in lines["power"]],
    )
    return Listing(
        name="staffing_tests",
        caption=translate(
            "{focus}: staff by body and level against the {benchmark}, and how surprising they are",
            focus=name(focus),
            benchmark=words.name(lines["benchmark"].iloc[0]),
        ),
        frame=texts,
        columns=[
            Column("short_name", translate("Body")),
            Column("level", translate("Level")),
            Column("stated", translate("Date")),
            Column("counted", translate("Staff"), align="right"),
            Column("members", translate("Members"), align="right"),
            Column("fair", translate("Fair share"), align="right"),
            Column("gap", translate("Gap in posts"), digits=1, align="right"),
            Column("ratio", translate("Ratio"), digits=2, align="right"),
            Column("raw", translate("Chance"), align="right"),
            Column("corrected", translate("Chance, corrected"), align="right"),
            Column("line", translate("Sure to be under 0.8"), align="right"),
            Column("seen", translate("Power"), align="right"),
        ],
        note=translate(
            "Gap and ratio are those of the staff known to be from the economy. Sure to be under 0.8: probability that "
            "the chance of a post is less than four fifths of the fair share (Jeffreys), none of the unknown being "
            "from the economy. Power: how often a chance half as large as the fair one would be noticed."
        ),
    )
