"""Who may be appointed: posts whose rule names a circle, and whether an economy is inside it.

Rests on the project's reading of the appointment rules (the table ``eligibility``). Only what the words of a rule
and the position in the body support is said; the rest is ``unsettled``, ``unknown`` or
``not_stated``.
"""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.measures import body_sets, membership, trace
from analysis.measures.staffing_rules import is_mission

STATES = ("barred", "unsettled", "unknown", "may", "open", "not_stated")
"""``barred``: outside the circle that the rule names. ``may``: inside. ``unsettled``: in the body with less than full
membership, or through another. ``unknown``: its position there is not recorded. ``open``: a call without a known
condition. ``not_stated``: the rule does not say who may be chosen."""

_BY_SEAT = {"member": "may", "outside": "barred", "unknown": "unknown"}

CLOSED = ("citizens", "region", "turn", "secondment")
"""Readings by which a post is filled from a circle alone."""


def states(
    eligibility: pd.DataFrame, tables: tuple[pd.DataFrame, pd.DataFrame], economies: Sequence[str], as_of: str
) -> pd.DataFrame:
    """Return for each post and economy whether its nationals may be appointed.

    Parameters
    ----------
    eligibility
        The processed table.
    tables
        The processed tables ``bodies`` and ``membership``.
    economies
        Codes of the economies.
    as_of
        The day of their positions in the bodies, as YYYY-MM-DD. The rules are taken as last known.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``post``, ``office_kind``, ``eligibility``, ``mission`` (whether it is about a
        mission, which never enters a regional count), ``economy``, ``state`` (one of `STATES`), ``rows`` and
        ``sources`` (of the rule and of the position).
    """
    bodies, spells = tables
    seats = _seats(eligibility, bodies, spells, economies, as_of)
    posts = eligibility.merge(bodies[["body_id", "short_name"]], on="body_id")
    posts = posts.assign(mission=is_mission(posts, bodies))
    lines = [_line(post, economy, seats) for post in posts.to_dict("records") for economy in economies]
    columns = ["body_id", "short_name", "post", "office_kind", "eligibility", "mission", "economy", "state"]
    return pd.DataFrame(lines, columns=[*columns, "rows", "sources"])


def count(states: pd.DataFrame) -> pd.DataFrame:
    """Count posts of bodies of the region by state.

    Returns
    -------
    pandas.DataFrame
        ``economy``, a column for each of `STATES`, ``closed`` (posts whose rule names a circle: barred, unsettled,
        unknown and may together), ``rows`` and ``sources``.
    """
    regional = states[~states["mission"]]
    sizes = (
        pd.crosstab(regional["economy"], regional["state"]).reindex(columns=list(STATES), fill_value=0).reset_index()
    )
    sizes["closed"] = sizes[["barred", "unsettled", "unknown", "may"]].sum(axis=1)
    return trace.aggregate(regional, ["economy"]).merge(sizes, on="economy")[[*sizes.columns, "rows", "sources"]]


Seats = dict[tuple[str, str], dict[str, str]]


def _seats(
    eligibility: pd.DataFrame, bodies: pd.DataFrame, spells: pd.DataFrame, economies: Sequence[str], as_of: str
) -> Seats:
    circles = bodies[bodies["body_id"].isin(eligibility["members_of"].dropna())]
    found = membership.position(body_sets.existing(circles, spells, as_of), spells, economies, as_of)
    return {
        (line["body_id"], line["economy"]): {key: line[key] for key in ("seat", "rows", "sources")}
        for line in found.to_dict("records")
    }


def _line(post: Mapping[Any, Any], economy: str, seats: Seats) -> dict[Any, Any]:
    named = economy in str(post["economies"]).split(trace.SEPARATOR)
    reading, body = post["eligibility"], post["members_of"]
    behind: list[dict[str, str]] = []
    if reading == "not_local":
        state = "barred" if named else "may"
    elif reading not in CLOSED:
        state = str(reading).replace("open_call", "open")
    elif named:
        state = "may"
    elif pd.isna(body):
        state = "barred"
    else:
        seat = seats.get((str(body), economy), {"seat": "unknown", "rows": "", "sources": ""})
        behind, state = [seat], _BY_SEAT.get(seat["seat"], "unsettled")
    return {
        **post,
        "economy": economy,
        "state": state,
        "rows": trace.join(post["row_id"], *(seat["rows"] for seat in behind)),
        "sources": trace.join(post["source_id"], *(seat["sources"] for seat in behind)),
    }
