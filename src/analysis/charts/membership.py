"""Charts of membership: members of how many bodies, and by field; the matrix and the entries are further ones."""

from collections.abc import Hashable
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis import economies
from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.membership_entries import entries
from analysis.charts.membership_matrix import matrix
from analysis.measures.membership import SEATS
from analysis.prose import membership as words
from analysis.prose import membership_fields as field_words
from analysis.prose import membership_words as vocabulary

__all__ = ["counts", "entries", "fields", "matrix"]

ROW_MM = 8.0
SMALL_MARKS_FROM = 30
"""With as many bodies as this the marks of one row are drawn smaller."""


@redrawable
def counts(frame: pd.DataFrame, *, focus: str, which: str, as_of: str) -> Chart:
    """Draw for each economy one mark a body, by kind of seat, most memberships first.

    Parameters
    ----------
    frame
        The frame of `measures.membership.counts`.
    focus, which, as_of
        The focus economy, the set of bodies and the day.
    """
    shown = frame.sort_values("lower", ascending=False, kind="stable").reset_index(drop=True)
    total = int(shown["bodies"].max())
    with style.theme():
        figure, (axes,) = style.canvas((len(shown) + 1) * ROW_MM)
        for row, line in shown.iterrows():
            _marks(axes, line, row=int(str(row)), colour=style.colour(line["economy"], focus))
        _names(axes, list(shown["economy"]), focus)
        key = vocabulary.mark_key(seat for seat in SEATS if shown[seat].any())
        axes.text(0, -0.95, key, va="center", color=style.MUTED)
        axes.set_xlim(-0.5, total * 1.2)
        axes.set_ylim(len(shown) - 0.4, -1.4)
        axes.set_xticks([])
        axes.spines[["left", "bottom"]].set_visible(False)
    return finish(
        figure,
        name="membership_counts",
        title=words.count_title(frame, focus, which),
        subtitle=words.subtitle(which, total, as_of),
        alt=words.seats_in_words(shown),
        data=shown,
        note=words.stated(frame),
    )


@redrawable
def fields(frame: pd.DataFrame, *, focus: str, which: str, as_of: str) -> Chart:
    """Draw for each field the focus' memberships and the range of the others', out of all its bodies.

    Parameters
    ----------
    frame
        The frame of `measures.gaps.compare` by ``field``.
    focus, which, as_of
        The focus economy, the set of bodies and the day.
    """
    widest = int(frame["bodies"].max())
    with style.theme():
        figure, (axes,) = style.canvas(len(frame) * 1.4 * ROW_MM + 6)
        for row, line in enumerate(frame.to_dict("records")):
            _field(axes, line, row=row, focus=focus, right=widest + 0.6)
        axes.set_yticks(range(len(frame)), [vocabulary.field_name(field) for field in frame["field"]])
        axes.set_ylim(len(frame) - 0.5, -0.5)
        axes.set_xlim(-0.3, widest * 1.6)
        axes.set_xticks(range(widest + 1))
        axes.tick_params(length=0)
        axes.spines[["left", "bottom"]].set_visible(False)
    return finish(
        figure,
        name="membership_by_field",
        title=field_words.title(frame, focus),
        subtitle=words.subtitle(which, int(frame["bodies"].sum()), as_of),
        alt=field_words.in_words(frame, focus),
        data=frame,
        note=field_words.note(frame),
    )


def _field(axes: Axes, line: dict[Hashable, Any], *, row: int, focus: str, right: float) -> None:
    steps = range(line["bodies"] + 1)
    axes.plot(steps, [row] * len(steps), color=style.GRID, linewidth=1.0, marker="|", markersize=7)
    axes.plot(
        [line["others_low"], line["others_high"]], [row] * 2, color=style.PEER, linewidth=7, solid_capstyle="round"
    )
    axes.plot(
        [line["focus_lower"], line["focus_upper"]], [row] * 2, color=style.FOCUS, linewidth=2, marker="o", markersize=6
    )
    own, others = field_words.labels(line, focus)
    axes.text(right, row - 0.04, own, va="bottom", color=style.FOCUS, fontweight="bold")
    axes.text(right, row + 0.04, others, va="top", color=style.MUTED)


def _marks(axes: Axes, line: pd.Series, *, row: int, colour: str) -> None:
    start = 0
    fills = {"member": "full", "other_seat": "left", "through_another": "none", "outside": "none", "unknown": "none"}
    signs = {"through_another": "D", "unknown": "$?$"}
    for seat in SEATS:
        places = [start + step for step in range(int(line[seat]))]
        start += len(places)
        axes.plot(
            places,
            [row] * len(places),
            linestyle="none",
            marker=signs.get(seat, "o"),
            fillstyle=fills[seat],
            markersize=6.5 if line["bodies"] < SMALL_MARKS_FROM else 4.5,
            color=colour,
            markeredgewidth=0.8,
            markerfacecoloralt="white",
        )
    text = words.of_total(line["lower"], line["upper"], line["bodies"])
    strong = colour == style.FOCUS
    ink = style.FOCUS if strong else style.TEXT
    axes.text(start + 0.3, row, text, va="center", color=ink, fontweight="bold" if strong else "normal")


def _names(axes: Axes, codes: list[str], focus: str) -> None:
    axes.set_yticks(range(len(codes)), economies.names(codes))
    axes.tick_params(length=0)
    for code, label in zip(codes, axes.get_yticklabels(), strict=True):
        if code == focus:
            label.set(fontweight="bold", color=style.FOCUS)
