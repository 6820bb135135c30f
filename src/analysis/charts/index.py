"""Charts of the index: the pillars before the total. What the doubt looks like is drawn in `index_doubt`."""

import textwrap

import pandas as pd
from matplotlib.axes import Axes

from analysis import economies
from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.index_doubt import alternatives, bands, drivers
from analysis.charts.index_tables import goalposts, totals, without
from analysis.measures.index import PILLARS
from analysis.prose import index as words
from analysis.prose import index_words as vocabulary

__all__ = ["alternatives", "bands", "drivers", "goalposts", "pillars", "totals", "without"]

ROW_MM = 8.0
NAME_WIDTH = 14
ASKS_POINTS = 23.0
"""Room between a pillar's name and its panel, for the two lines of its question."""


@redrawable
def pillars(pillar_values: pd.DataFrame, *, focus: str, which: str, benchmark: str, as_of: str) -> Chart:
    """Draw every pillar of every economy, with the bounds of what is not known.

    Parameters
    ----------
    pillar_values
        The frame of `measures.index.pillars`.
    focus, which, benchmark, as_of
        The focus economy, the set of bodies, the benchmark of leadership and the day.
    """
    codes = list(pillar_values["economy"].drop_duplicates())
    with style.theme():
        figure, panels = style.canvas((len(codes) + 2.4) * ROW_MM, columns=len(PILLARS), sharey=True)
        for axes, name in zip(panels, PILLARS, strict=True):
            own = pillar_values[pillar_values["pillar"] == name].set_index("economy")
            for row, code in enumerate(codes):
                _mark(axes, own.loc[code], row, code == focus)
            axes.set_title(vocabulary.pillar(name), loc="left", fontweight="bold", pad=ASKS_POINTS)
            axes.text(-0.06, -0.72, vocabulary.pillar_asks(name), va="bottom", color=style.MUTED, fontsize=7.2)
            _frame(axes, codes)
        _names(panels[0], codes, focus)
    return finish(
        figure,
        name="index_pillars",
        title=words.pillars_title(pillar_values, focus),
        subtitle=words.subtitle(which, benchmark, as_of),
        alt=words.pillars_in_words(pillar_values),
        data=pillar_values,
        note=words.pillars_note(),
    )


def _mark(axes: Axes, line: pd.Series, row: int, own: bool) -> None:
    ink = style.FOCUS if own else style.PEER
    low, high, value = float(line["low"]), float(line["high"]), line["value"]
    if pd.isna(value):
        axes.barh(row, high - low, left=low, height=0.3, facecolor="white", edgecolor=ink, linewidth=0.8)
        return
    axes.plot([low, high], [row, row], color=ink, linewidth=4, alpha=0.45, solid_capstyle="butt")
    axes.plot([value], [row], "o", color=ink, markersize=6)
    axes.annotate(
        words.points(float(value)),
        (float(value), row),
        (0, 5),
        textcoords="offset points",
        ha="center",
        va="bottom",
        color=style.FOCUS if own else style.TEXT,
        fontweight="bold" if own else "normal",
        fontsize=7.5,
    )


def _frame(axes: Axes, codes: list[str]) -> None:
    axes.set_xlim(-0.08, 1.1)
    axes.set_ylim(len(codes) - 0.5, -0.75)
    axes.set_xticks([0, 0.5, 1], [words.points(value) for value in (0, 0.5, 1)])
    axes.grid(axis="x")
    axes.tick_params(length=0)
    axes.spines[["left", "bottom"]].set_visible(False)


def _names(axes: Axes, codes: list[str], focus: str) -> None:
    axes.set_yticks(range(len(codes)), [textwrap.fill(name, NAME_WIDTH) for name in economies.names(codes)])
    for code, label in zip(codes, axes.get_yticklabels(), strict=True):
        if code == focus:
            label.set(fontweight="bold", color=style.FOCUS)
