"""Charts of the doubt about the index: bands of score and place, shares of variance, one alternative at a time."""

import textwrap

import pandas as pd
from matplotlib.axes import Axes

from analysis import economies
from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.prose import index as base_words
from analysis.prose import index_doubt as words
from analysis.prose import index_drivers as driver_words
from analysis.prose import index_words as vocabulary

ROW_MM = 8.0
BAR_MM = 7.5
LEVEL_MM = 4.3
LIGHT = "#9fb8cc"
"""The part of a focus bar that belongs to interplay."""


@redrawable
def bands(every: pd.DataFrame, fixed: pd.DataFrame, totals: pd.DataFrame, *, focus: str) -> Chart:
    """Draw the band of the score and the band of the place of every economy.

    Parameters
    ----------
    every, fixed
        Frames of `measures.index_uncertainty.bands` over all choices, and with fixed goalposts.
    totals
        The frame of `measures.index.totals`: the base index.
    focus
        The focus economy.
    """
    codes = list(fixed.sort_values("score", ascending=False, kind="stable")["economy"])
    with style.theme():
        figure, (left, right) = style.canvas((len(codes) + 2) * ROW_MM, columns=2, sharey=True)
        tables = [frame.set_index("economy") for frame in (every, fixed, totals)]
        for row, code in enumerate(codes):
            ink = style.colour(code, focus)
            any_scale, fixed_scale, base = (table.loc[code] for table in tables)
            left.plot([any_scale["score_low"], any_scale["score_high"]], [row, row], color=ink, linewidth=0.8)
            left.plot(
                [fixed_scale["score_low"], fixed_scale["score_high"]],
                [row, row],
                color=ink,
                linewidth=6,
                alpha=0.55,
                solid_capstyle="butt",
            )
            left.plot([fixed_scale["score"]], [row], "|", color=ink, markersize=12, markeredgewidth=2.2)
            left.plot([base["arithmetic"]], [row], "o", markerfacecolor="white", color=ink, markersize=5)
            weight = "bold" if code == focus else "normal"
            text = style.FOCUS if code == focus else style.TEXT
            left.text(1.05, row, words.of_score(fixed_scale), va="center", color=text, fontweight=weight)
            right.plot([any_scale["rank_low"], any_scale["rank_high"]], [row, row], color=ink, linewidth=6, alpha=0.55)
            right.plot([any_scale["rank"]], [row], "o", color=ink, markersize=6)
        _score_scale(left, codes, focus)
        right.set_xlim(0.5, len(codes) + 0.5)
        right.set_xticks(range(1, len(codes) + 1))
        right.set_title(words.panel("places"), loc="left", fontweight="bold")
        for axes in (left, right):
            axes.grid(axis="x")
            axes.tick_params(length=0)
            axes.spines[["left", "bottom"]].set_visible(False)
    shown = every.merge(fixed, on=["economy", "rows", "sources"], suffixes=("", "_fixed"))
    return finish(
        figure,
        name="index_bands",
        title=words.scores_title(every, fixed, focus),
        subtitle=words.scores_subtitle(every),
        alt=words.bands_in_words(every, fixed),
        data=shown.merge(totals[["economy", "arithmetic", "geometric"]], on="economy"),
        note=words.scores_note(),
    )


def _score_scale(axes: Axes, codes: list[str], focus: str) -> None:
    ticks = [place / 4 for place in range(5)]
    axes.set_xlim(-0.02, 1.45)
    axes.set_xticks(ticks, [base_words.points(tick) for tick in ticks])
    axes.set_ylim(len(codes) - 0.5, -0.5)
    axes.set_yticks(range(len(codes)), [textwrap.fill(name, 14) for name in economies.names(codes)])
    axes.set_title(words.panel("scores"), loc="left", fontweight="bold")
    for code, label in zip(codes, axes.get_yticklabels(), strict=True):
        if code == focus:
            label.set(fontweight="bold", color=style.FOCUS)


@redrawable
def drivers(every: pd.DataFrame, fixed: pd.DataFrame, *, focus: str) -> Chart:
    """Draw the share of each choice in the variance of the focus' score, on any scale and on fixed goalposts.

    Parameters
    ----------
    every, fixed
        Frames of `measures.index_sensitivity.variance_shares` over all choices, and with fixed goalposts.
    focus
        The focus economy.
    """
    names = list(dict.fromkeys([*fixed["input"], *every["input"]]))
    with style.theme():
        figure, panels = style.canvas((len(names) + 1) * BAR_MM, columns=2, sharey=True)
        for axes, frame, kind in zip(panels, (fixed, every), ("fixed", "every"), strict=True):
            for line in frame.to_dict("records"):
                row = names.index(line["input"])
                total, alone = float(line["total"]), min(float(line["first"]), float(line["total"]))
                axes.barh(row, total, height=0.6, color=LIGHT, edgecolor=style.FOCUS, linewidth=0.6)
                axes.barh(row, alone, height=0.6, color=style.FOCUS)
                axes.text(total + 0.02, row, driver_words.of_variance(alone, total), va="center", fontsize=7.5)
            axes.set_title(words.panel(kind), loc="left", fontweight="bold")
            axes.set_xlim(0, 1.42)
            axes.set_xticks([])
            axes.set_ylim(len(names) - 0.5, -0.5)
            axes.tick_params(length=0)
            axes.spines["bottom"].set_visible(False)
        panels[0].set_yticks(range(len(names)), [vocabulary.choice(name) for name in names])
        if "normalisation" not in set(fixed["input"]):
            place = names.index("normalisation")
            panels[0].text(0.02, place, driver_words.held(), va="center", color=style.MUTED, fontsize=7.5)
    data = pd.concat([fixed.assign(scale="goalposts"), every.assign(scale="any")], ignore_index=True)
    return finish(
        figure,
        name="index_drivers",
        title=driver_words.drivers_title(fixed, focus),
        subtitle=driver_words.drivers_subtitle(),
        alt=driver_words.drivers_in_words(every, fixed),
        data=data,
        note=driver_words.drivers_note(every),
    )


@redrawable
def alternatives(frame: pd.DataFrame, *, focus: str) -> Chart:
    """Draw the score of the focus with each alternative held in turn.

    Parameters
    ----------
    frame
        The frame of `measures.index_sensitivity.by_alternative`.
    focus
        The focus economy.
    """
    groups = [name for name in dict.fromkeys(frame["input"]) if name != "normalisation"] + ["normalisation"]
    row, ticks, labels = 0.0, [], []
    with style.theme():
        figure, (axes,) = style.canvas((len(frame) + 1.4 * len(groups) + 1) * LEVEL_MM)
        for name in groups:
            axes.text(-0.01, row, vocabulary.choice(name), fontweight="bold", va="center", ha="right")
            row += 1
            for line in frame[frame["input"] == name].to_dict("records"):
                axes.plot(
                    [line["score_low"], line["score_high"]], [row, row], color=LIGHT, linewidth=4, solid_capstyle="butt"
                )
                axes.plot([line["score"]], [row], "o", color=style.FOCUS, markersize=5)
                axes.text(1.03, row, base_words.points(line["score"]), va="center", ha="left", fontsize=7.5)
                ticks.append(row)
                labels.append(vocabulary.alternative(name, line["level"]))
                row += 1
            row += 0.4
        axes.set_yticks(ticks, labels)
        axes.set_xlim(0, 1.08)
        axes.set_ylim(row, -1)
        marks = [place / 4 for place in range(5)]
        axes.set_xticks(marks, [base_words.points(mark) for mark in marks])
        axes.grid(axis="x")
        axes.tick_params(length=0)
        axes.spines[["left", "bottom"]].set_visible(False)
    return finish(
        figure,
        name="index_alternatives",
        title=driver_words.alternatives_title(frame, focus),
        subtitle=driver_words.alternatives_subtitle(frame),
        alt=driver_words.alternatives_in_words(frame),
        data=frame,
        note=driver_words.alternatives_note(),
    )
