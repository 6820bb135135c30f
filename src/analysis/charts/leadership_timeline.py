"""Timelines of heads, deputies and chairs by body, with what is not known of a date drawn as not known."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from analysis.charts import style, years
from analysis.charts.chart import Chart, finish, redrawable
from analysis.languages import translate
from analysis.measures.leadership import UNKNOWN
from analysis.prose import leadership_timeline as prose

SMALL = 7.0
ROW_MM = 4.3
ARROW = 0.45
"""Length of the dotted line at an unknown start or end, in years: it says nothing of how long."""
LETTERS = 1.2
"""Room for a code beside or inside a bar, in years."""
GAP = 0.12
BAR = 0.62


@redrawable
def heads(spells: pd.DataFrame, *, focus: str, as_of: str) -> Chart:
    """Return the timeline of heads and deputies by body.

    Parameters
    ----------
    spells
        From `measures.leadership_timeline.spells`.
    focus
        Code of the focus economy.
    as_of
        The day, as YYYY-MM-DD.
    """
    return _chart(
        spells,
        (focus, as_of),
        name="leadership_timeline",
        title=prose.title(spells, focus),
        subtitle=prose.subtitle(as_of),
    )


@redrawable
def chairs(spells: pd.DataFrame, *, focus: str, as_of: str) -> Chart:
    """Return the timeline of chairs by body, which has no share; parameters as in `heads`."""
    return _chart(
        spells,
        (focus, as_of),
        name="leadership_chairs",
        title=prose.chairs_title(spells, focus),
        subtitle=prose.chairs_subtitle(as_of),
    )


def _chart(spells: pd.DataFrame, about: tuple[str, str], **words: str) -> Chart:
    focus, as_of = about
    last = years.place(pd.Timestamp(as_of))
    drawn = _lanes(spells[spells["may_from"].notna()])
    count = int(drawn["lane"].max()) + 1 if len(drawn) else 1
    with style.theme():
        figure, (axes,) = style.canvas(ROW_MM * count + 18)
        axes.set_ylim(count - 0.4, -0.7)
        first = min((years.place(day) for day in drawn["may_from"]), default=last - 1)
        years.scale(axes, int(first) - 1, last, 0.955)
        for spell in drawn.to_dict("records"):
            _spell(axes, spell, focus)
        _labels(axes, drawn, focus, int(first) - 1)
        _key(axes)
    note = translate(
        "A dotted line says nothing of how long: the holder may have come long before, or stayed long after. Between "
        "two days on which a source saw the holder, the same spell is taken to have gone on. A question mark: "
        "nationality not stated. Names stand with the data."
    )
    alt = prose.in_words(spells)
    return finish(figure, alt=alt, data=spells, note=f"{note} {prose.undated(spells)}".strip(), **words)


def _lanes(spells: pd.DataFrame) -> pd.DataFrame:
    """Return the spells with the lane of each: a heading's lane, then bodies, each with as many as it needs."""
    lines, lane = [], 0
    order = {"executive_head": 0, "deputy": 1, "chair": 2}
    ordered = spells.assign(rank=spells["office_kind"].map(order), outside=~spells["inside"])
    for _, section in ordered.groupby(["rank", "outside"], sort=True):
        lane += 1
        for _, body in section.groupby("body_id", sort=False):
            ends: list[float] = []
            for spell in body.sort_values("may_from", kind="stable").to_dict("records"):
                left, right = _extent(spell)
                place = next((at for at, end in enumerate(ends) if end + GAP <= left), len(ends))
                ends[place : place + 1] = [right]
                lines.append({**spell, "lane": lane + place, "first_lane": lane})
            lane += len(ends)
    return pd.DataFrame(lines, columns=[*ordered.columns, "lane", "first_lane"])


def _extent(spell: Mapping[Any, Any]) -> tuple[float, float]:
    """Return the room that a spell takes, in decimal years, with its dotted ends and its code."""
    left, right = years.place(spell["may_from"]), years.place(spell["may_to"])
    right += 0 if pd.notna(spell["end_low"]) and not spell["still"] else ARROW
    beside = 0 if _inner(spell) >= LETTERS else LETTERS
    return left - (0 if pd.notna(spell["start_low"]) else ARROW), right + beside


def _inner(spell: Mapping[Any, Any]) -> float:
    """Return the width of the bar that is surely in office, in years."""
    return max(0.0, years.place(spell["sure_to"]) - years.place(spell["sure_from"]))


def _spell(axes: Axes, spell: Mapping[Any, Any], focus: str) -> None:
    lane, ink = spell["lane"], _ink(spell, focus)
    may, sure = ([years.place(spell[f"{kind}_{side}"]) for side in ("from", "to")] for kind in ("may", "sure"))
    if pd.isna(spell["start_low"]):
        _open(axes, may[0], may[0] - ARROW, lane, ink)
    if pd.isna(spell["end_low"]) or spell["still"]:
        _open(axes, may[1], may[1] + ARROW, lane, ink)
    unknown = spell["economy"] == UNKNOWN
    if may[1] > may[0]:
        axes.barh(lane, may[1] - may[0], BAR, may[0], facecolor="white", edgecolor=ink, linewidth=0.8)
    if _inner(spell):
        look: dict[str, Any] = {"facecolor": style.UNKNOWN, "hatch": "/////"} if unknown else {"facecolor": ink}
        axes.barh(lane, sure[1] - sure[0], BAR, sure[0], edgecolor=ink, linewidth=0.8, **look)
    if may[1] <= may[0]:
        axes.plot(may[0], lane, "D", color=ink, markersize=4, markerfacecolor="white" if unknown else ink)
    _code(axes, spell, focus, sure)


def _ink(spell: Mapping[Any, Any], focus: str) -> str:
    return style.CONTEXT if spell["economy"] == UNKNOWN else style.colour(spell["economy"], focus)


def _open(axes: Axes, end: float, tip: float, lane: int, ink: str) -> None:
    axes.plot([end, tip], [lane, lane], color=ink, linewidth=1.4, linestyle=(0, (1, 1)))


def _code(axes: Axes, spell: Mapping[Any, Any], focus: str, sure: list[float]) -> None:
    own, text = spell["economy"] == focus, prose.code(spell["economy"])
    look: dict[str, Any] = {"fontsize": SMALL, "va": "center_baseline", "fontweight": "bold" if own else "normal"}
    if _inner(spell) < LETTERS:
        closed = pd.notna(spell["end_low"]) and not spell["still"]
        end = _extent(spell)[1] - LETTERS + (0.1 if closed else 0)
        axes.text(end + 0.15, spell["lane"], text, color=style.FOCUS if own else style.TEXT, ha="left", **look)
        return
    if spell["economy"] == UNKNOWN:
        look["bbox"] = {"facecolor": "white", "edgecolor": "none", "pad": 0.6}
    axes.text(sum(sure) / 2, spell["lane"], text, color="white" if own else style.TEXT, ha="center", **look)


def _labels(axes: Axes, drawn: pd.DataFrame, focus: str, first: float) -> None:
    bodies = drawn.drop_duplicates("first_lane")
    axes.set_yticks(bodies["first_lane"].tolist(), bodies["short_name"].tolist())
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    sections = bodies.drop_duplicates(["office_kind", "inside"])
    for line in sections.to_dict("records"):
        heading = prose.section(line["office_kind"], line["inside"], focus)
        look: dict[str, Any] = {"fontsize": 7.5, "fontweight": "bold", "va": "center"}
        axes.text(
            first, line["first_lane"] - 1, heading, bbox={"facecolor": "white", "edgecolor": "none", "pad": 1}, **look
        )


def _key(axes: Axes) -> None:
    handles = [
        Patch(facecolor=style.PEER, edgecolor=style.PEER, label=translate("surely in office")),
        Patch(facecolor="white", edgecolor=style.PEER, label=translate("date known to the month or year")),
        Line2D([], [], color=style.PEER, linestyle=(0, (1, 1)), label=translate("start or end not known")),
        Line2D([], [], color=style.PEER, marker="D", linestyle="", markersize=4, label=translate("one known day")),
    ]
    look: dict[str, Any] = {"loc": "upper center", "bbox_to_anchor": (0.45, -0.0), "ncols": 4, "fontsize": SMALL + 0.3}
    axes.legend(handles=handles, borderaxespad=2.2, handlelength=1.8, columnspacing=1.4, **look)
