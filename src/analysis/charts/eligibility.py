"""Chart and table of who may be appointed: posts that only a circle of economies may fill."""

from collections.abc import Mapping, Sequence
from textwrap import fill
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.listing import Column, Listing
from analysis.economies import name
from analysis.languages import date, translate
from analysis.prose import eligibility as prose
from analysis.prose.membership_words import code_key

SMALL = 7.0
WIDE = 7
"""Up to so many columns an economy is named; more stand under their codes."""

MARKS = {"barred": "x", "unsettled": "D", "unknown": "_", "may": "o"}
"""Mark of each state that rests on a circle."""


@redrawable
def appointable(states: pd.DataFrame, counted: pd.DataFrame, focus: str, as_of: str) -> Chart:
    """Return the table-like chart of posts that only a circle of economies may fill.

    Parameters
    ----------
    states
        From `measures.eligibility.states`.
    counted
        From `measures.eligibility.count`.
    focus
        Code of the focus economy.
    as_of
        The day of the positions in the bodies, as YYYY-MM-DD.
    """
    shown = states[states["state"].isin(MARKS)]
    posts = (
        shown[["mission", "short_name", "post"]]
        .drop_duplicates()
        .sort_values(["mission", "short_name"], kind="stable", ignore_index=True)
    )
    economies = list(dict.fromkeys(shown["economy"]))
    with style.theme():
        figure, (axes,) = style.canvas(22 + 4.4 * len(posts))
        _cells(axes, shown, posts, economies, focus)
        _frame(axes, posts, economies, focus)
        _key(axes, [state for state in MARKS if state in set(shown["state"])])
    return finish(
        figure,
        name="leadership_eligibility",
        title=prose.appointable(counted, focus),
        subtitle=translate(
            "Posts and rotating chairs whose rule names who may hold them; positions in the bodies on {day}",
            day=date(as_of),
        ),
        alt=prose.appointable_alt(counted),
        data=shown,
        note="\n".join([_note(counted), *([code_key(economies)] if _narrow(economies) else [])]),
    )


def _note(counted: pd.DataFrame) -> str:
    return translate(
        "The project's reading of the rules' words. Missions stand below the line and are not counted. {rest}",
        rest=prose.rest(counted),
    )


def _cells(axes: Axes, shown: pd.DataFrame, posts: pd.DataFrame, economies: list[str], focus: str) -> None:
    places = {key: place for place, key in enumerate(zip(posts["short_name"], posts["post"], strict=True))}
    axes.axvspan(
        economies.index(focus) - 0.45, economies.index(focus) + 0.45, color=style.FOCUS, alpha=0.08, linewidth=0
    )
    for state in MARKS:
        cells = shown[shown["state"] == state]
        across = [economies.index(code) for code in cells["economy"]]
        down = [places[key] for key in zip(cells["short_name"], cells["post"], strict=True)]
        axes.scatter(across, down, **_style(state), zorder=3)


def _style(state: str) -> dict[str, Any]:
    ink = style.ACCENT if state in ("barred", "unsettled") else style.PEER
    # Line marks have no fill to colour, and matplotlib warns of an edge colour beside a face.
    colours = {"facecolor": "white", "edgecolor": ink} if state == "unsettled" else {"color": ink}
    return {"s": 30, "marker": MARKS[state], "linewidth": 1.6, **colours}


def _frame(axes: Axes, posts: pd.DataFrame, economies: list[str], focus: str) -> None:
    axes.set_yticks(np.arange(len(posts)), [_label(post) for post in posts.to_dict("records")])
    named = [code if _narrow(economies) else fill(name(code), 12) for code in economies]
    axes.xaxis.tick_top()
    axes.set_xticks(range(len(economies)), named, fontsize=SMALL)
    axes.get_xticklabels()[economies.index(focus)].set_fontweight("bold")
    axes.tick_params(length=0)
    axes.set_xlim(-0.6, len(economies) - 0.4)
    axes.set_ylim(len(posts) - 0.4, -0.6)
    axes.grid(axis="y")
    axes.spines[:].set_visible(False)
    first_mission = int((~posts["mission"]).sum())
    if first_mission < len(posts):
        axes.axhline(first_mission - 0.5, color=style.MUTED, linewidth=0.8)


def _narrow(economies: Sequence[str]) -> bool:
    """Return whether columns have room for codes alone."""
    return len(economies) > WIDE or style.sheet().narrow


def _label(post: Mapping[Any, Any]) -> str:
    return translate("{body}: {post}", body=post["short_name"], post=post["post"])


def _key(axes: Axes, found: Sequence[str]) -> None:
    for state in found:
        axes.scatter([], [], **_style(state), label=prose.state(state))
    axes.legend(loc="upper left", bbox_to_anchor=(-0.3, -0.01), ncols=2, fontsize=SMALL + 0.5, handletextpad=0.2)


def table(states: pd.DataFrame, counted: pd.DataFrame, focus: str) -> Listing:
    """Return the table of how many posts are closed to whom, the focus first; the frames are those of `appointable`."""
    closed = states[(states["state"] == "barred") & ~states["mission"]]
    posts = {
        str(code): "; ".join(_label(post) for post in found.to_dict("records"))
        for code, found in closed.groupby("economy")
    }
    order = counted.assign(other=counted["economy"] != focus).sort_values("other", kind="stable")
    frame = order.assign(
        posts=order["economy"].map(posts).fillna(translate("none")), economy=order["economy"].map(name)
    )
    return Listing(
        name="eligibility_closed",
        caption=prose.appointable(counted, focus),
        frame=frame,
        columns=[
            Column("economy", translate("Economy")),
            Column("barred", translate("Closed"), align="right"),
            Column("unsettled", translate("Unsettled"), align="right"),
            Column("unknown", translate("Position not recorded"), align="right"),
            Column("may", translate("Open to it"), align="right"),
            Column("posts", translate("Closed posts")),
        ],
        note=translate(
            "Posts of regional bodies whose rule names who may hold them, as this project reads the rules; missions "
            "are left out. {rest}",
            rest=prose.rest(counted),
        ),
    )
