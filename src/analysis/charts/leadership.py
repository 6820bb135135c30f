"""Charts of leaders by nationality, with what is not known shown, and of who may be appointed."""

from collections.abc import Mapping, Sequence
from textwrap import fill
from typing import Any

import numpy as np
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish
from analysis.charts.listing import Column, Listing
from analysis.economies import name
from analysis.languages import date, number, translate
from analysis.measures.leadership import UNKNOWN
from analysis.prose import leadership as prose

SMALL = 7.0
WIDE = 7
"""Up to so many columns an economy is named; more stand under their codes."""


def heads(
    counted: tuple[pd.DataFrame, pd.DataFrame],
    bounds: tuple[pd.DataFrame, pd.DataFrame],
    group: Sequence[str],
    focus: str,
) -> Chart:
    """Return the chart of heads and deputies by nationality.

    Parameters
    ----------
    counted
        From `measures.leadership.by_economy`: heads, and deputies.
    bounds
        From `measures.leadership.bounds`, likewise.
    group
        Codes of the economies compared, shown even where none of theirs is known.
    focus
        Code of the focus economy.
    """
    codes = _order(counted[0], counted[1], group)
    titles = (translate("Heads"), translate("Deputies"))
    with style.theme():
        figure, axes = style.canvas(12 + 4.6 * len(codes), columns=2, sharey=True)
        for place, lines, limits, title in zip(axes, counted, bounds, titles, strict=True):
            posts = lines.set_index("economy")["posts"].reindex(codes, fill_value=0)
            _bars(place, posts, focus, int(limits["at_most"].iloc[0]))
            place.set_title(title, loc="left")
        axes[0].set_yticks(range(len(codes)), [prose.economy(code) for code in codes])
        axes[0].invert_yaxis()
    data = pd.concat([lines.assign(office_kind=kind) for lines, kind in zip(counted, ("head", "deputy"), strict=True)])
    return finish(
        figure,
        name="leadership_heads",
        title=prose.heads(bounds[0], focus),
        subtitle=translate("Spells in office of executive heads and deputies of regional bodies, by nationality"),
        alt=prose.heads_alt(*counted),
        data=data,
        note=translate(
            "The thin line reaches to what would be if everyone whose nationality is not stated were from {focus}. "
            "Rotating chairs and heads of missions are left out; a person with two spells counts twice.",
            focus=name(focus),
        ),
    )


def _order(heads: pd.DataFrame, deputies: pd.DataFrame, group: Sequence[str]) -> list[str]:
    """Return the codes: the economies compared by their heads, the others likewise, the unknown last."""
    posts = heads.set_index("economy")["posts"]
    found = {*heads["economy"], *deputies["economy"], *group} - {UNKNOWN}
    ranked = sorted(found, key=lambda code: (code not in group, -posts.get(code, 0), name(code)))
    return [*ranked, UNKNOWN]


def _bars(axes: Axes, posts: pd.Series, focus: str, at_most: int) -> None:
    for height, (code, size) in enumerate(posts.items()):
        if code == UNKNOWN:
            axes.barh(height, size, 0.72, color=style.UNKNOWN, edgecolor=style.CONTEXT, hatch="////", linewidth=0.6)
        else:
            axes.barh(height, size, 0.72, color=style.colour(str(code), focus))
        label, end, weight = number(size), size, "normal"
        if code == focus and at_most > size:
            axes.plot([size, at_most], [height, height], color=style.FOCUS, linewidth=1, marker="|", markevery=[1])
            label, end = translate("{known}, at most {most}", known=label, most=number(at_most)), at_most
        if code == focus:
            weight = "bold"
        axes.annotate(label, (end, height), (3, 0), "data", "offset points", va="center", fontweight=weight)
    axes.set_xlim(0, max(posts.max(), at_most, 1) * 1.45)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.tick_params(axis="y", length=0)


def table(own: pd.DataFrame, focus: str) -> Listing:
    """Return the table of known leaders from the focus economy; ``own`` is from `measures.leadership.named`."""
    texts = own.assign(
        office_kind=[prose.office(kind) for kind in own["office_kind"]],
        start=[date(day) if pd.notna(day) else translate("not known") for day in own["start"]],
        end=[date(day) if pd.notna(day) else translate("not known") for day in own["end"]],
    )
    return Listing(
        name="leadership_named",
        caption=prose.named(own, focus),
        frame=texts,
        columns=[
            Column("name", translate("Name")),
            Column("short_name", translate("Body")),
            Column("office", translate("Office")),
            Column("office_kind", translate("Kind")),
            Column("start", translate("From")),
            Column("end", translate("To")),
        ],
        note=translate("Not known: seen in office on a day that the row's note gives."),
    )


MARKS = {"barred": "x", "unsettled": "D", "unknown": "_", "may": "o"}
"""Mark of each state that rests on a circle."""


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
        note=translate(
            "The project's reading of the rules' words. Missions stand below the line and are not counted. {rest}",
            rest=prose.rest(counted),
        ),
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
    named = [fill(name(code), 12) if len(economies) <= WIDE else code for code in economies]
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


def _label(post: Mapping[Any, Any]) -> str:
    return translate("{body}: {post}", body=post["short_name"], post=post["post"])


def _key(axes: Axes, found: Sequence[str]) -> None:
    for state in found:
        axes.scatter([], [], **_style(state), label=prose.state(state))
    axes.legend(loc="upper left", bbox_to_anchor=(-0.3, -0.01), ncols=2, fontsize=SMALL + 0.5, handletextpad=0.2)
