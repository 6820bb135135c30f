"""The claim on recognition: two of the five others do not recognise Kosovo, and that is the major obstacle."""

from typing import Any

import pandas as pd

from analysis.measures import body_sets, membership, recognition, recognition_blockers, recognition_bodies
from analysis.measures.claims_parts import OTHERS, answered, frame, part
from analysis.measures.terms import KOSOVO
from analysis.tables.store import Data

TWO = ("BIH", "SRB")
"""The two that the brief names."""
LEAST = 5
"""With fewer bodies of a kind than this, rates are not compared."""


def obstacle(data: Data, as_of: str) -> pd.DataFrame:
    """Judge the two non-recognisers: that it is these two, that sources name them, what their presence goes with."""
    table = data["membership"]
    chosen = body_sets.choose(data["bodies"], table, "all", as_of)
    listed = recognition_bodies.economies_inside(chosen, table, KOSOVO)
    position = membership.position(chosen, table, listed, as_of)
    position = recognition_blockers.as_known(position, table, as_of)
    stances = recognition.stances(data["recognition"], listed, as_of)
    inside = recognition_bodies.inside(position, stances, data["decision_rules"], data["absences"])
    lines = [two(recognition.stances(data["recognition"], OTHERS, as_of)), named(inside), presence(position)]
    return frame("C9", lines)


def two(stances: pd.DataFrame) -> dict[str, Any]:
    """Judge that the two named, and of the five others only they, do not recognise Kosovo.

    Parameters
    ----------
    stances
        From `recognition.stances`, for the five others.
    """
    refusing = stances.loc[stances["stance"].isin(["does_not", "not_yet"]), "economy"]
    open_ones = stances.loc[stances["stance"].isin(["ambiguous", "not_recorded"]), "economy"]
    right = set(refusing) == set(TWO)
    holds = answered(yes=right and open_ones.empty, no=not right and not set(open_ones) & set(TWO))
    return part("two", holds, [stances], value=len(refusing), of=len(stances), names="; ".join(refusing))


def named(inside: pd.DataFrame) -> dict[str, Any]:
    """Judge that sources name one of the two as blocking in more than half of the bodies Kosovo is not fully in.

    Bodies whose absence geography or Kosovo's own choice explains are left out. Where nobody is named nothing is
    proven, so the part is never answered with no.

    Parameters
    ----------
    inside
        From `recognition_bodies.inside`.
    """
    asked = inside[inside["verdict"] != "no_veto"]
    blamed = asked[[bool(set(TWO) & set(str(cell).split("; "))) for cell in asked["named"]]]
    holds = answered(yes=2 * len(blamed) > len(asked), no=False)
    names = "; ".join(blamed["short_name"])
    could = int((asked["verdict"] == "could_block").sum())
    return part("named", holds, [asked], value=len(blamed), most=could, of=len(asked), names=names)


def presence(position: pd.DataFrame) -> dict[str, Any]:
    """Judge that Kosovo has full seats less often where one of the two is a full member than where neither is.

    The answer is unknown where either kind of body is rare: a few cases show nothing.

    Parameters
    ----------
    position
        Lines of `membership.position`, for Kosovo and every member.
    """
    theirs = position[position["economy"].isin([KOSOVO, *TWO])]
    inside = theirs.loc[theirs["economy"].isin(TWO) & (theirs["seat"] == "member"), "body_id"]
    own = theirs[theirs["economy"] == KOSOVO]
    own = own.assign(full=own["seat"] == "member", beside=own["body_id"].isin(inside))
    beside, apart = own[own["beside"]], own[~own["beside"]]
    enough = min(len(beside), len(apart)) >= LEAST and "unknown" not in set(own["seat"])
    less = enough and bool(beside["full"].mean() < apart["full"].mean())
    told = {"value": beside["full"].sum(), "of": len(beside), "low": apart["full"].sum(), "high": len(apart)}
    return part("presence", answered(yes=less, no=enough and not less), [theirs], **told)
