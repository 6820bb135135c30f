"""What is missing: three kinds of absence by economy, and what nobody reports."""

from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis import economies
from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.languages import number
from analysis.measures.coverage_gaps import KINDS
from analysis.prose import coverage_gaps as words

ROW_MM = 6.5
LOOKS: dict[str, dict[str, Any]] = {
    "inside": {"facecolor": style.PEER},
    "fact": {"facecolor": style.CONTEXT},
    "not_applicable": {"facecolor": style.GRID},
    "not_reported": {"facecolor": style.UNKNOWN, "hatch": "////"},
}
"""Looks of the kinds; what nobody reports is hatched, as in every chart."""
LEAST_MM = 2.2
"""Width below which a part of a bar has no number in it."""


@redrawable
def seats(frame: pd.DataFrame, *, focus: str, as_of: str) -> Chart:
    """Draw what is known of the position of each economy in the bodies.

    Parameters
    ----------
    frame
        From `measures.coverage_gaps.seats`, the focus first.
    focus
        Code of the focus economy.
    as_of
        The day, as YYYY-MM-DD.
    """
    with style.theme():
        figure, (axes,) = style.canvas(len(frame) * ROW_MM + 12)
        left = np.zeros(len(frame))
        for kind in KINDS:
            sizes = frame[kind].to_numpy(dtype=float)
            look = {**LOOKS[kind], "edgecolor": style.CONTEXT if kind == "not_reported" else "white"}
            axes.barh(range(len(frame)), sizes, 0.72, left=left, label=words.kind(kind), linewidth=0.6, **look)
            _numbers(axes, left, sizes, kind, float(frame["bodies"].max()))
            left += sizes
        axes.set_yticks(range(len(frame)), economies.names(frame["economy"]))
        for label, code in zip(axes.get_yticklabels(), frame["economy"], strict=True):
            label.set(fontweight="bold" if code == focus else "normal")
        axes.invert_yaxis()
        axes.set_xlim(0, frame["bodies"].max())
        _bare(axes)
        axes.legend(loc="upper left", bbox_to_anchor=(-0.01, -0.01), ncols=2, columnspacing=1.2)
    return finish(
        figure,
        name="coverage_seats",
        title=words.seats_title(frame, focus),
        subtitle=words.seats_subtitle(as_of),
        alt=words.seats_alt(frame),
        data=frame,
        note=words.seats_note(),
    )


def _numbers(axes: Axes, left: np.ndarray, sizes: np.ndarray, kind: str, whole: float) -> None:
    ink = {"fact": "white"}.get(kind, style.TEXT)
    box = {"facecolor": "white", "edgecolor": "none", "pad": 1} if kind == "not_reported" else None
    for place, (start, size) in enumerate(zip(left.tolist(), sizes.tolist(), strict=True)):
        if size / whole * style.sheet().width_mm * 0.7 >= LEAST_MM:
            axes.text(
                start + size / 2, place, number(size), ha="center", va="center", color=ink, bbox=box, fontsize=7.5
            )


@redrawable
def missing(frame: pd.DataFrame, *, focus: str, as_of: str) -> Chart:
    """Draw which part of each thing is known, and which nobody reports.

    Parameters
    ----------
    frame
        From `measures.coverage_gaps.not_reported`.
    focus
        Code of the focus economy.
    as_of
        The day, as YYYY-MM-DD.
    """
    places, unknown = range(len(frame)), 100 * frame["share"].to_numpy(dtype=float)
    with style.theme():
        figure, (axes,) = style.canvas(len(frame) * ROW_MM + 4)
        axes.barh(places, 100 - unknown, 0.62, color=style.PEER)
        hatched: dict[str, Any] = {
            "facecolor": style.UNKNOWN,
            "edgecolor": style.CONTEXT,
            "hatch": "////",
            "linewidth": 0.6,
        }
        axes.barh(places, unknown, 0.62, left=100 - unknown, **hatched)
        for place, line in zip(places, frame.to_dict("records"), strict=True):
            axes.text(102, place, words.missing_label(line), va="center", fontsize=7.5, clip_on=False)
        axes.set_yticks(places, [words.item(name, focus) for name in frame["item"]])
        axes.invert_yaxis()
        axes.set_xlim(0, 100)
        _bare(axes)
    return finish(
        figure,
        name="coverage_missing",
        title=words.missing_title(frame, focus),
        subtitle=words.missing_subtitle(as_of),
        alt=words.missing_alt(frame, focus),
        data=frame,
        note=words.missing_note(),
    )


def _bare(axes: Axes) -> None:
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)
