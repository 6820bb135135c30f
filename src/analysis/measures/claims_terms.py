"""Claims on terms: the arrangement of 2012, intermediaries, and seats that are a formal acceptance."""

from typing import Any

import pandas as pd

from analysis.measures import crime_cooperation, membership, terms, terms_points, terms_seats, terms_spells
from analysis.measures.claims_membership import position
from analysis.measures.claims_parts import answered, fewer, frame, own_and_others, part
from analysis.measures.terms import KOSOVO
from analysis.tables.store import Data

OPERATORS = ("unmik", "eulex", "nato")
"""The intermediaries that the brief names."""


def arrangement(data: Data, as_of: str) -> pd.DataFrame:
    """Judge that the arrangement of 2012 was to open regional bodies, and full participation is still a problem."""
    points = data["footnote_terms"] if terms.in_force(as_of) else data["footnote_terms"].iloc[:0]
    return frame("C3", [meant(points), fewer("still", membership.counts(position(data, "all", as_of)))])


def meant(points: pd.DataFrame) -> dict[str, Any]:
    """Judge that the arrangement was to open bodies: some of its points are read as a gain for Kosovo.

    Parameters
    ----------
    points
        Rows of ``footnote_terms``; none before the arrangement.
    """
    gains = points[points["effect_for_kosovo"].str.startswith("gain")]
    holds = answered(yes=bool(len(gains)), no=bool(len(points)) and gains.empty)
    return part("meant", holds, [points], value=len(gains), of=len(points))


def intermediaries(data: Data, as_of: str) -> pd.DataFrame:
    """Judge that Kosovo often rests on intermediaries: who stands in, on how many routes, and in how many seats."""
    standing = terms_spells.stand_ins(data["membership"], data["bodies"], as_of)
    routes_on_record = crime_cooperation.channels(data["channels"], as_of)
    lines = [stands_in(operator, standing) for operator in OPERATORS]
    held = terms_seats.held(position(data, "security", as_of))
    return frame("C5", [*lines, routes(routes_on_record), through_others(held)])


def stands_in(operator: str, standing: pd.DataFrame) -> dict[str, Any]:
    """Judge that an intermediary still stands in for Kosovo in some body or arrangement.

    Parameters
    ----------
    operator
        One of `OPERATORS`.
    standing
        From `terms_spells.stand_ins`; competing accounts are left out.
    """
    own = standing[(standing["operator"] == operator) & (standing["account"] == "chosen")]
    now = own[own["state"] == "goes_on"]
    unclear = (own["state"] == "unclear").any()
    holds = answered(yes=bool(len(now)), no=not unclear)
    return part(operator, holds, [now if len(now) else own], value=len(now), names="; ".join(now["short_name"]))


def routes(lines: pd.DataFrame) -> dict[str, Any]:
    """Judge that others carry more than half of the routes by which Kosovo's police and courts reach partners.

    Parameters
    ----------
    lines
        From `crime_cooperation.channels`.
    """
    carried, whole = int((~lines["own"].astype(bool)).sum()), len(lines)
    holds = answered(yes=2 * carried > whole, no=whole > 0 and 2 * carried <= whole)
    return part("routes", holds, [lines], value=carried, of=whole)


def through_others(held: pd.DataFrame) -> dict[str, Any]:
    """Judge that in more than half of Kosovo's seats in regional security bodies somebody else stands in.

    Parameters
    ----------
    held
        From `terms_seats.held`.
    """
    own, _ = own_and_others(held)
    return part("seats", _more_than_half(own["through_another"], own), [held], **_seats(own, own["through_another"]))


def formal(data: Data, as_of: str) -> pd.DataFrame:
    """Judge that Kosovo's part is weak where it is inside, often a formal acceptance: lesser seats, votes, activity."""
    named = terms.named_bodies(data["bodies"], data["membership"], as_of)
    own = membership.position(named, data["membership"], [KOSOVO], as_of)
    lines = [
        lesser("lesser_security", terms_seats.held(position(data, "security", as_of))),
        lesser("lesser_other", terms_seats.held(position(data, "regional", as_of))),
        vote(terms.classes(own, data["positions"], data["bodies"])),
        # No table counts who attended, spoke or proposed.
        part("activity", "unknown"),
    ]
    return frame("C13", lines)


def lesser(name: str, held: pd.DataFrame) -> dict[str, Any]:
    """Judge that more than half of Kosovo's seats in a set of bodies are below full membership.

    Parameters
    ----------
    name
        Id of the part.
    held
        From `terms_seats.held`.
    """
    below = held.assign(below=held["other_seat"] + held["through_another"])
    own, others = own_and_others(below)
    span = {"low": others["below"].min(), "high": others["below"].max()}
    return part(name, _more_than_half(own["below"], own), [held], **_seats(own, own["below"]), **span)


def vote(classed: pd.DataFrame) -> dict[str, Any]:
    """Judge that Kosovo has no vote of its own in at least half of the regional bodies where that is on record.

    Parameters
    ----------
    classed
        From `terms.classes`.
    """
    known = classed[classed["group"].isin(terms_points.REGION) & classed["own_vote"].notna()]
    own, whole = int((known["own_vote"] == "yes").sum()), len(known)
    holds = answered(yes=whole > 0 and 2 * own <= whole, no=2 * own > whole)
    return part("vote", holds, [known], value=own, of=whole)


def _more_than_half(count: int, own: Any) -> str:
    """Tell whether some seats are more than half of all, for any kind of seat in the bodies where it is not known."""
    seats, unknown = own["seats"], own["unknown"]
    return answered(yes=2 * count > seats + unknown, no=seats > 0 and 2 * (count + unknown) <= seats + unknown)


def _seats(own: Any, count: int) -> dict[str, Any]:
    return {"value": count, "most": count + own["unknown"], "of": own["seats"]}
