"""Charts over time: when names for Kosovo changed, and who stood in for it."""

import textwrap
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style, years
from analysis.charts.chart import Chart, finish, redrawable
from analysis.measures.terms import ARRANGEMENT
from analysis.prose import terms_changes as words

ROW_MM = 6.2
TIME_SHARE = 0.45
"""Part of the width that the scale of time takes; the words beside it take the rest."""
ASIDE_LETTERS = 52
CHANGES_FROM = 2011.0
DAY = years.place(ARRANGEMENT)
ASIDE_GAP = 0.035
"""Distance of the words from the end of the scale, as a part of the width."""
STATES = ("yes", "yes_beyond", "partly", "new", "in_practice", "no", "not_yet")
"""Order of the groups in the chart of changes."""
CHANGED = ("yes", "yes_beyond", "partly")


@redrawable
def changes(changed: pd.DataFrame, as_of: str) -> Chart:
    """Draw when each body changed its name for Kosovo, grouped by what became of the name.

    Parameters
    ----------
    changed
        The frame of `measures.terms.changes`.
    as_of
        The day, as YYYY-MM-DD.
    """
    beyond = (changed["state"] == "yes") & (changed["regional_set"] == "no")
    shown = changed["state"].mask(beyond, "yes_beyond")
    groups = [(state, changed[shown == state]) for state in STATES if (shown == state).any()]
    rows = sum(len(lines) for _, lines in groups) + len(groups)
    with style.theme():
        figure, (axes,) = style.canvas(ROW_MM * rows + 8)
        end = years.place(pd.Timestamp(as_of))
        _time_axis(axes, CHANGES_FROM, end, rows)
        axes.set_yticks([])
        place = 0
        for state, lines in groups:
            place = _group(axes, state, lines, place, end)
        _arrangement(axes, end)
    return finish(
        figure,
        name="terms_changes",
        title=words.changes_title(changed, as_of),
        subtitle=words.changes_subtitle(as_of),
        alt=words.changes_in_words(changed),
        data=changed,
        note=words.changes_note(),
    )


def _group(axes: Axes, state: str, lines: pd.DataFrame, place: int, end: float) -> int:
    """Draw one group from a row on, and return the row after it."""
    labels: dict[str, Any] = {"transform": axes.get_yaxis_transform(), "ha": "right", "va": "center"}
    paper = {"facecolor": "white", "edgecolor": "none", "pad": 1.0}
    axes.text(0.0, place, words.state_word(state), fontweight="bold", bbox=paper, **{**labels, "ha": "left"})
    for row, line in enumerate(lines.to_dict("records"), start=place + 1):
        axes.text(-0.02, row, line["short_name"], **labels)
        _aside(axes, end, row, words.change_line(line))
        if pd.notna(line["earliest"]) and state != "not_yet":
            _dated(axes, line, row, state, end)
    return place + len(lines) + 1


def _aside(axes: Axes, end: float, row: int, text: str) -> None:
    """Write beside the drawing; the room is kept free by the scale, so the layout need not make it."""
    told = text if style.sheet().narrow else textwrap.fill(text, ASIDE_LETTERS)  # a narrow sheet breaks it by width
    first, last = axes.get_xlim()
    note = axes.text(end + ASIDE_GAP * (last - first), row, told, va="center", ha="left", fontsize=7, linespacing=1.1)
    note.set_in_layout(False)


def _dated(axes: Axes, line: dict[Any, Any], row: float, state: str, end: float) -> None:
    colour = style.FOCUS if state in CHANGED else style.CONTEXT
    earliest, latest = years.place(line["earliest"]), min(years.place(line["latest"]), end)
    if state in CHANGED:
        axes.plot([DAY, latest], [row, row], color=colour, linewidth=1.0, zorder=2)
    axes.plot([earliest, latest], [row, row], color=colour, linewidth=4.5, solid_capstyle="butt")
    face = "white" if state in ("new", "no") else colour
    axes.plot(latest, row, marker="o", markersize=5, color=colour, markerfacecolor=face, zorder=4)


def _time_axis(axes: Axes, first: float, last: float, rows: int) -> None:
    axes.set_ylim(rows - 0.4, -0.7)
    years.scale(axes, first, last, TIME_SHARE)
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)


def _arrangement(axes: Axes, end: float) -> None:
    """Mark the day of the arrangement, its label above the drawing."""
    if end < DAY:
        return
    axes.axvline(DAY, color=style.ACCENT, linewidth=1.0, linestyle=(0, (4, 2)), zorder=1)
    top = axes.get_ylim()[1]
    axes.text(DAY, top, words.arrangement_label(), color=style.ACCENT, fontsize=7, ha="left", va="bottom")


@redrawable
def stand_ins(stood_in: pd.DataFrame, as_of: str) -> Chart:
    """Draw the spells in which someone else stood in for Kosovo.

    Parameters
    ----------
    stood_in
        The frame of `measures.terms_spells.stand_ins`.
    as_of
        The day, as YYYY-MM-DD.
    """
    end = years.place(pd.Timestamp(as_of))
    first = stood_in["start"].min()
    start = float(first.year) if pd.notna(first) else end - 1
    with style.theme():
        figure, (axes,) = style.canvas(ROW_MM * len(stood_in) + 10)
        for row, line in enumerate(stood_in.to_dict("records")):
            _spell(axes, line, row, end)
        _time_axis(axes, start, end, len(stood_in))
        axes.set_yticks(range(len(stood_in)), stood_in["short_name"])
        _arrangement(axes, end)
    return finish(
        figure,
        name="terms_stand_ins",
        title=words.stand_ins_title(stood_in),
        subtitle=words.stand_ins_subtitle(as_of),
        alt=words.stand_ins_in_words(stood_in),
        data=stood_in,
        note=words.stand_ins_note(),
    )


def _spell(axes: Axes, line: dict[Any, Any], row: int, end: float) -> None:
    competing = line["account"] == "competing"
    colour = style.CONTEXT if competing else style.FOCUS
    look: dict[str, Any] = {"height": 0.5, "edgecolor": colour, "zorder": 3}
    look |= {"facecolor": "white", "hatch": "/////"} if competing else {"facecolor": colour}
    start, stop, seen = (years.place(line[key]) if pd.notna(line[key]) else None for key in ("start", "end", "seen"))
    if start is not None and (stop is not None or line["state"] == "goes_on"):
        axes.barh(row, (stop or end) - start, left=start, **look)
        if line["state"] == "goes_on":
            axes.plot(end, row, marker=">", markersize=6, color=colour, zorder=4, clip_on=False)
    else:
        known = [place for place in (start, seen) if place is not None]
        axes.plot(known, [row] * len(known), marker="o", markersize=5, color=colour, linestyle="none", zorder=4,
                  markerfacecolor="white")  # fmt: skip
    _aside(axes, end, row, words.stand_in_line(line))
