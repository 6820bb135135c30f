"""Charts of recognition: the running number over time, and the totals that each side claims."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style, years
from analysis.charts.chart import Chart, finish, redrawable
from analysis.measures.terms import KOSOVO
from analysis.prose import recognition as words
from analysis.prose import recognition_claims as claim_words

CLAIM_MM = 6.4
"""Height of one row in the chart of claimed totals."""
BEFORE = 0.3
"""Years shown before the first act."""


@redrawable
def over_time(
    curve: pd.DataFrame,
    withdrawn: pd.DataFrame,
    totals: Mapping[str, Mapping[str, Any]],
    stance: Mapping[Any, Any] | None,
    *,
    as_of: str,
) -> Chart:
    """Draw the running number of recognitions, with claimed withdrawals beside it and never taken off.

    Parameters
    ----------
    curve, withdrawn
        Frames of `measures.recognition.over_time` for recognitions and for claimed withdrawals.
    totals
        Counts by `measures.recognition.total`: ``recognised`` and ``withdrawn_claimed``.
    stance
        The line of the focus from `measures.recognition.stances`; none for Kosovo itself.
    as_of
        The day, as YYYY-MM-DD.
    """
    known, claimed = totals["recognised"], totals["withdrawn_claimed"]
    end = years.place(pd.Timestamp(as_of))
    with style.theme():
        figure, (axes,) = style.canvas(72)
        colour = style.FOCUS if stance is None else style.CONTEXT
        top = max(curve["possibly"].max() if len(curve) else 1, 1) * 1.08
        axes.set_ylim(0, top)
        years.scale(axes, _start(curve, end), end, 0.86)
        _steps(axes, curve, end, colour, words.dated_label(known))
        if claimed["value"]:
            _steps(axes, withdrawn, end, style.ACCENT, words.withdrawn_label(claimed), dashed=True)
        if stance is not None and pd.notna(stance["since"]):
            _own(axes, curve, stance, top)
        axes.set_ylabel(words.axis_label())
    title = words.over_time_title(known, claimed) if stance is None else words.stance_title(stance, known)
    kinds = curve.assign(kind="recognised"), withdrawn.assign(kind="withdrawn_claimed")
    return finish(
        figure,
        name="recognition_over_time",
        title=title,
        subtitle=words.over_time_subtitle(as_of),
        alt=words.over_time_in_words(curve, withdrawn),
        data=pd.concat(kinds, ignore_index=True),
        note=words.over_time_note(known),
    )


def _start(curve: pd.DataFrame, end: float) -> float:
    return years.place(curve["day"].iloc[0]) - BEFORE if len(curve) else end - 1


def _steps(axes: Axes, curve: pd.DataFrame, end: float, colour: str, label: str, *, dashed: bool = False) -> None:
    """Draw one running number with its band, and its label at the end."""
    if curve.empty:
        return
    across = [*years.places(curve["day"]), end]
    sure, possible = ([*curve[name], curve[name].iloc[-1]] for name in ("surely", "possibly"))
    axes.fill_between(across, sure, possible, step="post", color=colour, alpha=0.25, linewidth=0)
    axes.step(across, sure, where="post", color=colour, linestyle=(0, (4, 1.5)) if dashed else "-")
    axes.text(end + 0.15, sure[-1], label, color=colour, va="center", ha="left", fontweight="bold")


def _own(axes: Axes, curve: pd.DataFrame, stance: Mapping[Any, Any], top: float) -> None:
    """Mark the focus' own recognition on the curve."""
    day = curve.loc[curve["rows"].map(lambda rows: stance["rows"].split("; ")[0] in rows.split("; ")), "day"].max()
    height = int(curve.loc[curve["day"] == day, "surely"].iloc[0])
    place = years.place(day)
    axes.plot(place, height, marker="o", markersize=7, color=style.FOCUS, zorder=5)
    axes.annotate(
        words.focus_label(stance),
        (place, height),
        xytext=(place + 0.8, max(height - top * 0.12, top * 0.04)),
        color=style.FOCUS,
        fontweight="bold",
        va="center",
        arrowprops={"arrowstyle": "-", "color": style.FOCUS, "linewidth": 0.8},
    )


@redrawable
def claims(frame: pd.DataFrame, known: Mapping[str, Any], as_of: str) -> Chart:
    """Draw the totals that each claimant has given, in order of time.

    Parameters
    ----------
    frame
        The frame of `measures.recognition.claims`, not empty.
    known
        The count of recognitions by `measures.recognition.total`.
    as_of
        The day, as YYYY-MM-DD.
    """
    with style.theme():
        figure, (axes,) = style.canvas(CLAIM_MM * len(frame) + 12)
        for row, line in enumerate(frame.to_dict("records")):
            _claim(axes, row, line)
        axes.axvline(known["value"], color=style.TEXT, linewidth=0.9, linestyle=(0, (4, 2)), zorder=1)
        axes.text(known["value"] + 1, -0.85, claim_words.on_record_label(known), ha="left", va="center", fontsize=7.5)
        axes.set_yticks(range(len(frame)), [claim_words.claim_label(line) for line in frame.to_dict("records")])
        axes.set_ylim(len(frame) - 0.4, -1.3)
        axes.set_xlim(0, max(known["value"], frame["recognise"].max()) * 1.25)
        axes.tick_params(axis="y", length=0)
        axes.set_xlabel(words.axis_label())
    return finish(
        figure,
        name="recognition_claims",
        title=claim_words.claims_title(frame, known),
        subtitle=claim_words.claims_subtitle(as_of),
        alt=claim_words.claims_in_words(frame),
        data=frame,
        note=claim_words.claims_note(frame),
    )


def _claim(axes: Axes, row: int, line: Mapping[Any, Any]) -> None:
    colour = {KOSOVO: style.FOCUS, "SRB": style.ACCENT}.get(line["claimant"], style.PEER)
    look: dict[str, Any] = {"facecolor": colour, "edgecolor": colour}
    ink: dict[str, Any] = {"color": style.TEXT if colour == style.PEER else "white"}
    if line["adds_up"] == "no":
        look = {"facecolor": "white", "edgecolor": colour, "hatch": "/////"}
        ink = {"color": style.TEXT, "bbox": {"facecolor": "white", "edgecolor": "none", "pad": 0.8}}
    axes.barh(row, line["recognise"], height=0.6, zorder=2, **look)
    axes.text(line["recognise"] - 2, row, str(line["recognise"]), va="center", ha="right", fontweight="bold", zorder=4,
              **ink)  # fmt: skip
