"""Full and lesser seats of any economy, and where its consent is needed.

A seat below full membership is a place at the table without the say of a member. Whether a member's say can stop a
decision depends on the body's rule, which is known for some bodies only (table ``decision_rules``).
"""

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.accounts import single

SEATS = ("member", "other_seat", "through_another")
"""Kinds of presence: full membership, a lesser seat of its own, someone else standing in."""

SAY = ("needed", "lesser", "outside", "unknown", "consensus", "not_needed", "not_known")
"""What `say` counts."""


def held(position: pd.DataFrame) -> pd.DataFrame:
    """Count the seats of each economy: full ones, lesser ones, and places where another stands in.

    Absences are not counted: being outside is no term of taking part.

    Parameters
    ----------
    position
        Lines of `membership.position`.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``member``, ``other_seat``, ``through_another``, ``seats`` (their sum), ``unknown`` (bodies where
        its position is not known), ``bodies`` (size of the set), ``full_share`` (member by seats, missing without any
        seat), ``rows``, ``sources``; in the order of the position's economies.
    """
    full_members(position)
    lines = []
    for economy, lines_of in position.groupby("economy", sort=False):
        sitting = lines_of[lines_of["seat"].isin(SEATS)]
        numbers = {seat: int((sitting["seat"] == seat).sum()) for seat in SEATS}
        share = numbers["member"] / len(sitting) if len(sitting) else float("nan")
        unknown = int((lines_of["seat"] == "unknown").sum())
        sizes = {"seats": len(sitting), "unknown": unknown, "bodies": len(lines_of), "full_share": share}
        lines.append({"economy": economy, **numbers, **sizes, **trace.columns(lines_of)})
    return pd.DataFrame(lines)


def lesser(position: pd.DataFrame) -> pd.DataFrame:
    """Return the positions in the bodies where at least one of the economies sits below full membership.

    Parameters
    ----------
    position
        Lines of `membership.position`.

    Returns
    -------
    pandas.DataFrame
        The lines of those bodies, all economies of each, with ``lesser_seats`` (how many of them sit below full
        membership there); the body with most lesser seats first.
    """
    below = position["seat"].isin(SEATS[1:])
    found = position[below].groupby("body_id").size().rename("lesser_seats").reset_index()
    kept = position.merge(found, on="body_id", how="inner")
    return kept.sort_values(["lesser_seats", "short_name"], ascending=[False, True], kind="stable", ignore_index=True)


def say(position: pd.DataFrame, rules: pd.DataFrame) -> pd.DataFrame:
    """Count for each economy the bodies in which its consent is needed.

    Its consent is needed where it is a full member and the rule, by its words, lets one participant stop what it
    covers. A rule about a part of the work only says nothing of the rest and counts as not known.

    Parameters
    ----------
    position
        Lines of `membership.position`.
    rules
        The processed table ``decision_rules``.

    Returns
    -------
    pandas.DataFrame
        ``economy``; ``needed``; ``lesser`` (such bodies where it sits below full membership); ``outside`` (such
        bodies where it does not sit); ``unknown`` (such bodies where its position is not known); ``consensus`` (all
        such bodies); ``not_needed`` (full member, but one participant cannot stop a decision); ``not_known`` (full
        member, rule not known); ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If a body has two rules.
    """
    full_members(position)
    frame = _with_rule(position, rules)
    stops, full = frame["one_can_stop"] == "yes", frame["seat"] == "member"
    sitting, known = frame["seat"].isin(SEATS), frame["one_can_stop"].isin(["yes", "no"])
    unknown = frame["seat"] == "unknown"
    frame = frame.assign(
        needed=stops & full,
        lesser=stops & sitting & ~full,
        outside=stops & ~sitting & ~unknown,
        unknown=stops & unknown,
        consensus=stops,
        not_needed=full & (frame["one_can_stop"] == "no"),
        not_known=full & ~known,
    )
    numbers = frame.groupby("economy", sort=False)[list(SAY)].sum().reset_index()
    return numbers.merge(trace.aggregate(frame, ["economy"]), on="economy")


def consensus(position: pd.DataFrame, rules: pd.DataFrame) -> pd.DataFrame:
    """Return the positions in the bodies whose rule lets one participant stop what it covers.

    Parameters
    ----------
    position
        Lines of `membership.position`.
    rules
        The processed table ``decision_rules``.

    Returns
    -------
    pandas.DataFrame
        The lines of those bodies with ``one_can_stop``; rows and sources hold the rule's too.
    """
    full_members(position)
    frame = _with_rule(position, rules)
    return frame[frame["one_can_stop"] == "yes"].reset_index(drop=True)


def _with_rule(position: pd.DataFrame, rules: pd.DataFrame) -> pd.DataFrame:
    """Return the lines with ``one_can_stop``, missing where no rule about the whole work is known."""
    single(rules, ["body_id"])
    whole = rules.loc[rules["covers"] != "part", ["body_id", "one_can_stop", "row_id", "source_id"]]
    frame = position.merge(whole, on="body_id", how="left")
    for column, extra in (("rows", "row_id"), ("sources", "source_id")):
        frame[column] = [trace.join(a, b) for a, b in zip(frame[column], frame[extra], strict=True)]
    return frame.drop(columns=["row_id", "source_id"])


def full_members(position: pd.DataFrame) -> pd.DataFrame:
    """Return the lines of full members.

    Raises
    ------
    MeasureError
        If a status is given as membership although it is none: an invitation, a beneficiary's place or a guest's
        visit is a lesser seat.
    """
    wrong = position[(position["seat"] == "member") & (position["status"] != "member")]
    if not wrong.empty:
        told = ", ".join(sorted(set(wrong["short_name"] + ": " + wrong["status"])))
        raise MeasureError(
            f"A lesser seat may not be read as membership: {told}.",
            "Keep the seat that the status stands for.",
        )
    return position[position["seat"] == "member"]
