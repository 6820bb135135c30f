"""Charts of the way forward. Here the bodies outside; what seats add, their order and posts have their own modules."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.listing import Column, Listing
from analysis.charts.scenarios_order import assumptions, elements, order
from analysis.charts.scenarios_posts import posts
from analysis.charts.scenarios_steps import gains, path
from analysis.measures.terms import KOSOVO
from analysis.prose import scenarios as words
from analysis.prose import scenarios_words as vocabulary

__all__ = ["assumptions", "elements", "gains", "kin", "order", "path", "posts", "ways"]

ROW_MM = 5.6
COLUMNS = {"seat": 0.0, "bar": 36.0, "rule": 63.0, "barrier": 99.0}
"""Where the columns of the chart of bodies begin, in millimetres or nearly so."""
WIDTH = 137.0
COUNT_WIDTH = 13.0
"""Room for the count beside a bar."""
SMALL = 7.5

Line = Mapping[Hashable, Any]


@redrawable
def ways(frame: pd.DataFrame, *, focus: str, which: str, as_of: str) -> Chart:
    """Draw every body outside: the seat now and in the scenario, its members, its rule, and who is named against.

    Parameters
    ----------
    frame
        The frame of `measures.scenarios.ways`, not empty.
    focus, which, as_of
        The focus economy, the set of bodies and the day.
    """
    shown = frame.sort_values("step", ascending=False, kind="stable").reset_index(drop=True)
    steps = int(shown["step"].sum())
    most = float(shown["voters"].max() if focus == KOSOVO else shown["others"].max())
    places = [place + (0.6 if steps and place >= steps else 0.0) for place in range(len(shown))]
    with style.theme():
        figure, (axes,) = style.canvas((places[-1] + 2.6) * ROW_MM)
        for place, line in zip(places, shown.to_dict("records"), strict=True):
            axes.text(COLUMNS["seat"], place, vocabulary.now_and_then(line), va="center", fontsize=SMALL)
            _members(axes, line, place, focus, (COLUMNS["rule"] - COLUMNS["bar"] - COUNT_WIDTH) / max(most, 1))
            axes.text(COLUMNS["rule"], place, vocabulary.rule(line), va="center", fontsize=SMALL)
            named = line["reason"] == "named"
            look: dict[str, Any] = {"fontweight": "bold", "color": style.ACCENT} if named else {"color": style.MUTED}
            axes.text(COLUMNS["barrier"], place, vocabulary.barrier(line), va="center", fontsize=SMALL, **look)
        for name, left in COLUMNS.items():
            axes.text(left, -1.1, words.column(name, focus), va="center", fontweight="bold")
        if 0 < steps < len(shown):
            axes.axhline(steps - 0.2, color=style.MUTED, linewidth=0.6)
        axes.set_yticks(places, list(shown["short_name"]))
        axes.set_xlim(0, WIDTH)
        axes.set_ylim(places[-1] + 0.6, -1.6)
        _bare(axes)
    return finish(
        figure,
        name="scenarios_ways",
        title=words.ways_title(shown, focus),
        subtitle=words.ways_subtitle(which, as_of),
        alt=words.ways_in_words(shown),
        data=shown,
        note=words.ways_note(focus),
    )


def _members(axes: Axes, line: Line, row: float, focus: str, unit: float) -> None:
    """Draw the members of a body: by stance on recognition for Kosovo, else the economies compared."""
    left = COLUMNS["bar"]
    if focus != KOSOVO:
        axes.barh(row, line["members"] * unit, left=left, height=0.55, color=style.PEER)
        text = vocabulary.of_others(line)
        axes.text(left + line["members"] * unit + 1, row, text, va="center", fontsize=SMALL)
        return
    if not vocabulary.listed(line):
        axes.text(left, row, vocabulary.not_listed(), va="center", color=style.MUTED, fontsize=SMALL)
        return
    refusing, unrecorded = len(vocabulary.codes(line["refusing"])), len(vocabulary.codes(line["not_recorded"]))
    voters = float(line["voters"])
    parts: list[tuple[float, dict[str, Any]]] = [
        (voters - refusing - unrecorded, {"facecolor": style.PEER}),
        (unrecorded, {"facecolor": style.UNKNOWN, "edgecolor": style.MUTED}),
        (refusing, {"facecolor": style.ACCENT, "hatch": "////", "edgecolor": "white"}),
    ]
    for width, look in parts:
        axes.barh(row, width * unit, left=left, height=0.55, linewidth=0.5, **look)
        left += width * unit
    axes.text(left + 1, row, vocabulary.stances(line), va="center", fontsize=SMALL)


def _bare(axes: Axes) -> None:
    axes.set_xticks([])
    axes.tick_params(length=0)
    axes.spines[["left", "bottom"]].set_visible(False)


def kin(frame: pd.DataFrame, *, focus: str) -> Listing:
    """Return the table of the bodies outside with precedents, what stands above them, and what is said of the rule.

    Parameters
    ----------
    frame
        The frame of `measures.scenarios.ways`, not empty.
    focus
        Code of the focus economy.
    """
    lines = frame.to_dict("records")
    shown = frame[["short_name", "words", "rows", "sources"]].assign(
        precedents=[vocabulary.precedents(line) for line in lines],
        needs=[vocabulary.first_needs(line) for line in lines],
        refusing=[vocabulary.names(line["refusing"]) for line in lines],
    )
    keys = [name for name in ("precedents", "needs", "refusing", "words") if shown[name].fillna("").ne("").any()]
    columns = [Column("short_name", words.kin_heading("body")), *(Column(key, words.kin_heading(key)) for key in keys)]
    return Listing("scenarios_precedents", words.kin_caption(frame, focus), shown, columns, words.kin_note())
