"""Chart of the steps of one agreement: a lane an economy, each stage as long as it lasted."""

from typing import Any

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import origin, style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.listing import Column, Listing
from analysis.economies import name
from analysis.languages import date, translate
from analysis.prose import mobility as words
from analysis.prose import mobility_words

LANE_MM = 10.5
THICK = 0.3
TINTS = {
    True: {"signed": "#c6d8e8", "ratified": "#7fa3c4", "in_force": style.FOCUS},
    False: {"signed": "#e6e6e6", "ratified": "#b8b8b8", "in_force": "#6b6b6b"},
}
"""Colours of stages for the focus and for the others, darker the further."""
HATCHES = {"blocked": "xxxx", "pending": "...."}


@redrawable
def steps(folded: pd.DataFrame, taken: pd.DataFrame, states: pd.DataFrame, *, focus: str, as_of: str) -> Chart:
    """Draw the stages of one agreement over time, one lane an economy.

    Parameters
    ----------
    folded
        A frame of `measures.mobility.runs`.
    taken
        A frame of `measures.mobility.steps`, for the accounts that compete.
    states
        A frame of `measures.mobility.states`.
    focus
        Code of the focus economy.
    as_of
        The day, as YYYY-MM-DD.
    """
    lanes = list(folded.groupby("economy", sort=False))
    end = pd.Timestamp(as_of)
    with style.theme():
        figure, (axes,) = style.canvas(len(lanes) * LANE_MM + 8)
        for place, (economy, lane) in enumerate(lanes):
            _lane(axes, lane, place, end, own=economy == focus)
        _scales(axes, [str(economy) for economy, _ in lanes], folded["first_day"].min(), end, focus)
    return finish(
        figure,
        name="mobility_id_cards",
        title=words.id_cards(states),
        subtitle=translate(
            "Stages of the agreement on freedom of movement with identity cards, from signature to {day}.",
            day=date(as_of),
        ),
        alt=_alt(lanes),
        data=folded,
        note=" ".join(
            part
            for part in (
                translate(
                    "Darker: further on. Crosses: blocked. Dots: pending. Slanted lines: the next stage was seen only "
                    "later, the day on which it was reached is not known. After the last report a stage is drawn on."
                ),
                words.other_accounts(taken),
            )
            if part
        ),
    )


def _lane(axes: Axes, lane: pd.DataFrame, place: int, end: pd.Timestamp, *, own: bool) -> None:
    lines = list(lane.to_dict("records"))
    followers: list[Any] = [*lines[1:], None]
    for line, follower in zip(lines, followers, strict=True):
        stop = end if follower is None else follower["first_day"]
        # A stage that a source only saw began some time before: from the last word of the stage before it.
        sure = stop if follower is None or follower["dated"] else line["last_day"]
        _bar(axes, place, (line["first_day"], sure), _look(str(line["stage"]), own=own))
        if sure < stop:
            edge = style.FOCUS if own else style.CONTEXT
            _bar(axes, place, (sure, stop), {"facecolor": style.UNKNOWN, "edgecolor": edge, "hatch": "////"})
    text = ", ".join(mobility_words.told(line) for line in lines)
    axes.text(lines[0]["first_day"], place - 0.04, text, va="bottom", fontsize=7.0)


def _look(stage: str, *, own: bool) -> dict[str, Any]:
    if stage in HATCHES:
        edge = style.FOCUS if own else style.CONTEXT
        return {"facecolor": style.UNKNOWN, "edgecolor": edge, "hatch": HATCHES[stage]}
    tint = TINTS[own].get(stage, style.PEER)
    return {"facecolor": tint, "edgecolor": tint}


def _bar(axes: Axes, place: int, days: tuple[pd.Timestamp, pd.Timestamp], look: dict[str, Any]) -> None:
    left, right = mdates.date2num(days)  # type: ignore[no-untyped-call] # matplotlib leaves it untyped
    axes.barh(place + 0.2, right - left, THICK, left=left, linewidth=0.8, **look)


def _scales(axes: Axes, economies: list[str], start: pd.Timestamp, end: pd.Timestamp, focus: str) -> None:
    axes.set_yticks([place + 0.2 for place in range(len(economies))], [name(code) for code in economies])
    axes.set_ylim(len(economies) - 0.45, -0.5)
    ends = (start - pd.Timedelta(days=10), max(end, start + pd.Timedelta(days=365)))
    axes.set_xlim(*mdates.date2num(ends))  # type: ignore[no-untyped-call] # as above
    axes.xaxis_date()
    locator = mdates.YearLocator()  # type: ignore[no-untyped-call] # matplotlib leaves it untyped
    axes.xaxis.set_major_locator(locator)
    axes.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))  # type: ignore[no-untyped-call] # as above
    axes.grid(axis="x")
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)
    for code, label in zip(economies, axes.get_yticklabels(), strict=True):
        if code == focus:
            label.set(fontweight="bold", color=style.FOCUS)


def _alt(lanes: list[tuple[Any, pd.DataFrame]]) -> str:
    return " ".join(
        translate(
            "{economy}: {steps}.",
            economy=name(str(economy)),
            steps=", ".join(mobility_words.told(line) for line in lane.to_dict("records")),
        )
        for economy, lane in lanes
    )


def obstacles(taken: pd.DataFrame) -> Listing:
    """Return the table of what sources say of the times at which the agreement was pending or blocked.

    Parameters
    ----------
    taken
        A frame of `measures.mobility.steps`.
    """
    kept = taken[~taken["competing"] & taken["stage"].isin(HATCHES) & taken["note"].notna()]
    frame = kept.assign(
        day=[date(when) for when in kept["when"]],
        party=[name(code) for code in kept["economy"]],
        state=[mobility_words.stage(stage) for stage in kept["stage"]],
        told=kept["note"].map(origin.name_sources),
    )
    return Listing(
        name="mobility_obstacles",
        caption=words.obstacles(kept),
        frame=frame,
        columns=[
            Column("day", translate("Date")),
            Column("party", translate("Economy")),
            Column("state", translate("Stage")),
            Column("told", translate("What the source says"), lang="en"),
        ],
        note=translate("The words are this project's summaries of the sources. RS: Republika Srpska."),
    )
