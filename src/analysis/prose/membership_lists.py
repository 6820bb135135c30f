"""Words of the tables of membership: bodies of which the focus is not a member, and counts over other sets."""

from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, plural, translate
from analysis.prose.membership_words import status_word


def when(since: Any, stated: Any) -> str:
    """Return since when a position is held, or else for which day it is stated (partial dates, or missing)."""
    if pd.notna(since):
        return translate("since {day}", day=date(since))
    if pd.notna(stated):
        return translate("stated for {day}", day=date(stated))
    return translate("undated")


def designation(name: Any) -> str:
    """Return the name under which the focus appears; nothing where it is not inside or no name is recorded."""
    return "" if pd.isna(name) or name == "none" else str(name)


def inside(members: int, others: int) -> str:
    """Return how many of the others are members."""
    return translate("{n} of {total}", n=number(members), total=number(others))


def outside_caption(frame: pd.DataFrame, focus: str) -> str:
    """Return what the table of other positions says: how many bodies, and in how many a source names who is against."""
    named = int((frame["reason"] == "named").sum())
    words = {"focus": economies.name(focus)}
    if (frame["seat"] == "unknown").any():
        told = plural(
            "{focus} is not known to be a member of {count} body.",
            "{focus} is not known to be a member of {count} bodies.",
            len(frame),
            **words,
        )
    else:
        told = plural(
            "{focus} is not a member of {count} body.",
            "{focus} is not a member of {count} bodies.",
            len(frame),
            **words,
        )
    if not named:
        return f"{told} {translate('No source names who is against.')}"
    against = plural(
        "For {count} of them a source names who is against.",
        "For {count} of them a source names who is against.",
        named,
    )
    return f"{told} {against}"


def outside_note() -> str:
    """Return how to read the table of other positions."""
    return translate(
        "Not listed means absent from a list on that day, which shows neither a refusal nor who refused. A name stands "
        "in the last column only where a source names it, and may be older than the position."
    )


def all_inside(focus: str) -> str:
    """Return the sentence for a focus that is a member of every body."""
    return translate("{focus} is a member of every body of this set.", focus=economies.name(focus))


def positions(tally: pd.DataFrame, focus: str) -> str:
    """Return the focus' positions by status, most first; see `measures.membership.tally`."""
    parts = [
        translate("{status} {n}", status=status_word(line["status"]), n=number(line["bodies"]))
        for line in tally.to_dict("records")
    ]
    return translate("Positions of {focus}: {parts}.", focus=economies.name(focus), parts=listing(parts))


def focus_heading(focus: str) -> str:
    """Return the heading of the focus' column."""
    return economies.name(focus)


def sensitivity_caption(frame: pd.DataFrame, focus: str) -> str:
    """Return in how many of the sets the focus is behind each of the others."""
    behind, sets = int((frame["gap"] > 0).sum()), len(frame)
    words = {"focus": economies.name(focus), "sets": number(sets), "behind": number(behind)}
    if behind == sets:
        return translate(
            "In each of {sets} sets of bodies {focus} is a member of fewer than each of the others", **words
        )
    if behind:
        return translate(
            "In {behind} of {sets} sets of bodies {focus} is a member of fewer than each of the others", **words
        )
    return translate("In none of {sets} sets of bodies is {focus} known to be behind each of the others", **words)


def sensitivity_note(left_out: pd.DataFrame) -> str:
    """Return what is in no set, and why."""
    note = translate(
        "The two widest sets leave out bodies whose only lists are old, and read NATO and its Partnership for Peace "
        "together: a partner has an agreement with NATO."
    )
    if left_out.empty:
        return note
    rest = translate(
        "Left out of the regional sets, since no row states the position of each of the six Western Balkan economies: "
        "{bodies}.",
        bodies=listing(left_out["short_name"]),
    )
    return f"{rest} {note}"


def competing_caption(frame: pd.DataFrame, focus: str) -> str:
    """Return what the table of other accounts says: would the count of members change."""
    gained = frame.loc[(frame["other_status"] == "member") & (frame["status"] != "member"), "body_id"].nunique()
    lost = frame.loc[(frame["status"] == "member") & (frame["other_status"] != "member"), "body_id"].nunique()
    told = plural(
        "Sources differ on the position of {focus} in {count} body.",
        "Sources differ on the position of {focus} in {count} bodies.",
        frame["body_id"].nunique(),
        focus=economies.name(focus),
    )
    return f"{told} {_change(gained, lost)}"


def _change(gained: int, lost: int) -> str:
    if not gained and not lost:
        return translate("Its memberships would be as many by the other accounts.")
    if not lost:
        return plural(
            "By the other accounts it could have {count} membership more.",
            "By the other accounts it could have up to {count} memberships more.",
            gained,
        )
    if not gained:
        return plural(
            "By the other accounts it could have {count} membership fewer.",
            "By the other accounts it could have up to {count} memberships fewer.",
            lost,
        )
    return plural(
        "By the other accounts it could have {count} membership more, or up to {lost} fewer.",
        "By the other accounts it could have up to {count} memberships more, or up to {lost} fewer.",
        gained,
        lost=number(lost),
    )


def competing_note() -> str:
    """Return how one account came to be counted."""
    return translate("Only the account counted enters the figures of this chapter; the choice stands in the data.")


def no_competing(focus: str) -> str:
    """Return the sentence for a focus on whose positions no two sources differ."""
    return translate(
        "No two sources in the data differ on the position of {focus} in these bodies.", focus=economies.name(focus)
    )
