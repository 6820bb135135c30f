"""Chart of heads of bodies against benchmarks, with both readings of the unknown nationalities."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from analysis.charts import style
from analysis.charts.chart import Chart, finish
from analysis.economies import name
from analysis.languages import number, translate
from analysis.prose import benchmarks as words
from analysis.prose import leadership_benchmarks as prose

SMALL = 7.0
ROW_MM = 4.7
TEXT = (1.09, 1.25)
"""Places of the two chances, as parts of the longest line."""
RIGHT = 1.36


def chart(pooled: pd.DataFrame, bands: pd.DataFrame, *, benchmark: str, group: Sequence[str], focus: str) -> Chart:
    """Return the chart of heads against every benchmark, and of every economy against one.

    Parameters
    ----------
    pooled, bands
        From `measures.leadership_benchmarks`.
    benchmark
        Id of the benchmark of the second panel.
    group
        Codes of the economies of the second panel.
    focus
        Code of the focus economy.
    """
    lines = pooled[(pooled["economy"] == focus) & (pooled["posts"] > 0)]
    others = pooled[(pooled["benchmark"] == benchmark) & pooled["economy"].isin(group)]
    most = max([1.0, *pd.concat([lines, others])[["high", "expected"]].max()])
    labels = [(words.name(line), posts) for line, posts in zip(lines["benchmark"], lines["posts"], strict=True)]
    with style.theme():
        figure, (axes,) = style.canvas(ROW_MM * (len(lines) + len(others) + 2) + 24)
        _part(axes, lines, 1, focus, most)
        _part(axes, others, len(lines) + 2, focus, most)
        labels += [(name(code), posts) for code, posts in zip(others["economy"], others["posts"], strict=True)]
        heights = [*range(1, len(lines) + 1), *range(len(lines) + 2, len(labels) + 2)]
        axes.set_yticks(heights, [_with_posts(*label) for label in labels])
        _heading(axes, 0, translate("{focus}, against each benchmark", focus=name(focus)))
        _heading(axes, len(lines) + 1, translate("Each economy, {benchmark}", benchmark=words.name(benchmark)))
        _frame(axes, heights[-1] if heights else 1, most)
    return finish(
        figure,
        name="leadership_benchmarks",
        title=prose.title(pooled, benchmark, focus),
        subtitle=translate(
            "Persons at the head of governmental bodies of the region while the economy was a member; each post's fair "
            "share is that among the members of its body"
        ),
        alt=prose.alt(lines, others),
        data=pd.concat([lines, others]).drop_duplicates(["benchmark", "economy"]),
        note=_note(bands),
    )


def _note(bands: pd.DataFrame) -> str:
    bases = [words.basis(basis) for basis in bands.loc[bands["basis"] != "", "basis"].unique()]
    return translate(
        "In brackets: posts. Chance of so few posts or fewer, had each been filled blindly (Poisson-binomial, "
        "one-sided), if none and if all of the unknown are from the economy; not corrected for the number of lines. "
        "Where a benchmark cannot be computed for a member, the body is left out of it. Population: {bases}.",
        bases="; ".join(bases) or translate("none"),
    )


def _part(axes: Axes, lines: pd.DataFrame, first: int, focus: str, most: float) -> None:
    """Draw lines of a part below each other, each with both chances at the right."""
    for height, line in enumerate(lines.to_dict("records"), first):
        if not line["posts"]:
            continue
        _line(axes, line, height, style.colour(line["economy"], focus))
        for place, column in zip(TEXT, ("p_none", "p_all"), strict=True):
            axes.text(most * place, height, prose.p_value(line[column]), fontsize=SMALL + 0.5, va="center", ha="center")


def _with_posts(label: str, posts: int) -> str:
    return translate("{label} ({posts})", label=label, posts=number(posts))


def _line(axes: Axes, line: Mapping[Any, Any], height: int, ink: str) -> None:
    axes.plot([line["low"], line["high"]], [height, height], color=ink, linewidth=0.9, zorder=1)
    axes.barh(height, line["unknown"], 0.5, line["held"], facecolor="white", edgecolor=ink, hatch="////", linewidth=0.8)
    axes.barh(height, line["held"], 0.5, color=ink, edgecolor=ink, linewidth=0.8)
    axes.plot(line["expected"], height, "D", color=style.ACCENT, markersize=4.5, markeredgecolor="white", zorder=4)


def _heading(axes: Axes, height: int, text: str) -> None:
    axes.text(0, height, text, fontsize=SMALL + 0.5, fontweight="bold", va="center")


def _frame(axes: Axes, last: int, most: float) -> None:
    axes.set_ylim(last + 0.6, -1.9)
    axes.set_xlim(0, most * RIGHT)
    ticks = [tick for tick in axes.get_xticks() if tick <= most and float(tick).is_integer()]
    axes.set_xticks(ticks, [number(tick) for tick in ticks])
    axes.spines["bottom"].set_bounds(0, most)
    axes.spines["left"].set_visible(False)
    axes.set_xlabel(translate("posts"), loc="left")
    axes.tick_params(axis="y", length=0)
    heads = (translate("chance,\nif none"), translate("chance,\nif all"))
    for place, head in zip(TEXT, heads, strict=True):
        axes.text(most * place, -0.9, head, fontsize=SMALL, color=style.MUTED, va="center", ha="center")
    handles = [
        Patch(facecolor=style.PEER, label=translate("known to be from the economy")),
        Patch(facecolor="white", edgecolor=style.PEER, hatch="////", label=translate("nationality not stated")),
        Line2D([], [], color=style.ACCENT, marker="D", linestyle="", markersize=4.5, label=translate("expected")),
        Line2D([], [], color=style.PEER, linewidth=0.9, label=translate("exact 95% interval, both")),
    ]
    look: dict[str, Any] = {"ncols": 4, "fontsize": SMALL + 0.3, "columnspacing": 1.2, "borderaxespad": 3.4}
    axes.legend(handles=handles, loc="upper center", bbox_to_anchor=(0.36, 0.0), **look)
