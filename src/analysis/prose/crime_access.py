"""Sentences on the bodies of police and prosecutors: who sits in them, and on what terms."""

import pandas as pd

from analysis.economies import name, names
from analysis.languages import listing, number, plural, translate
from analysis.measures.crime_access import status_of_others
from analysis.prose.amounts import or_none


def standing(counts: pd.DataFrame, focus: str) -> str:
    """Say of how many bodies the focus and the others are members.

    Parameters
    ----------
    counts
        A frame of `analysis.measures.crime_access.memberships`.
    focus
        Code of the focus economy.
    """
    own = counts[counts["economy"] == focus].iloc[0]
    others = counts[(counts["economy"] != focus)]
    if own["not_reported"] == own["bodies"]:
        return plural(
            "The data do not tell the position of {focus} in the one body of police and prosecutors followed here.",
            "The data do not tell the position of {focus} in any of {count} bodies of police and prosecutors.",
            int(own["bodies"]),
            focus=name(focus),
        )
    return " ".join(part for part in (_own(own, focus), _unreported(own), _others(others)) if part)


def _own(own: pd.Series, focus: str) -> str:
    words = {"focus": name(focus), "member": or_none(int(own["member"]))}
    if own["not_reported"] and not own["member"]:
        return plural(
            "{focus} is not known to be a member of the one body of police and prosecutors followed here.",
            "{focus} is not known to be a member of any of the {count} bodies of police and prosecutors followed here.",
            int(own["bodies"]),
            **words,
        )
    if own["not_reported"]:
        return plural(
            "{focus} is a member of at least {member} of the one body of police and prosecutors followed here.",
            "{focus} is a member of at least {member} of the {count} bodies of police and prosecutors followed here.",
            int(own["bodies"]),
            **words,
        )
    return plural(
        "{focus} is a member of {member} of the one body of police and prosecutors followed here.",
        "{focus} is a member of {member} of the {count} bodies of police and prosecutors followed here.",
        int(own["bodies"]),
        **words,
    )


def _unreported(own: pd.Series) -> str:
    if not own["not_reported"]:
        return ""
    return plural(
        "For {count} of them the data do not tell.",
        "For {count} of them the data do not tell.",
        int(own["not_reported"]),
    )


def _others(others: pd.DataFrame) -> str:
    """Compare with those whose positions are all on record: a gap in the data is no seat less."""
    known = others[others["not_reported"] == 0]
    if known.empty:
        return ""
    low, high = int(known["member"].min()), int(known["member"].max())
    told = {
        "low": number(low),
        "high": number(high),
        "fewest": listing(names(known[known["member"] == low]["economy"])),
    }
    if len(known) == 1:
        return translate("{fewest} is a member of {low}.", **told)
    if low == high:
        return translate("Each of the others whose positions are on record is a member of {low}.", **told)
    if len(known) == len(others):
        return translate("The others compared are members of {low} ({fewest}) to {high}.", **told)
    return translate("The others whose positions are all on record are members of {low} ({fewest}) to {high}.", **told)


def other_positions(counts: pd.DataFrame, focus: str) -> str:
    """Say how many bodies the focus reaches without being a member, and how many it does not; empty where none."""
    own = counts[counts["economy"] == focus].iloc[0]
    words = {key: number(own[key]) for key in ("agreement", "lesser", "carried", "outside")}
    told = {
        "agreement": translate("{focus} has an agreement with {agreement} of them.", focus=name(focus), **words),
        "lesser": translate("{focus} has a lesser seat in {lesser}.", focus=name(focus), **words),
        "carried": translate("Somebody else stands in for {focus} in {carried}.", focus=name(focus), **words),
        "outside": translate("{focus} is outside of {outside}.", focus=name(focus), **words),
    }
    return " ".join(sentence for key, sentence in told.items() if own[key])


def figure_of_nine(nine: pd.DataFrame) -> str:
    """Say what the GI-TOC figure shows of Kosovo, and where other sources correct it."""
    doubted = nine[nine["caveat"].notna()]
    same = int((nine["same"] & nine["caveat"].isna()).sum())
    text = translate(
        "The GI-TOC figure of {year} sets Kosovo against the five others in {total} bodies; in {same} it has what they "
        "have.",
        total=number(len(nine)),
        same=number(same),
        year=str(nine["as_of"].iloc[0])[:4],
    )
    if doubted.empty:
        return text
    doubt = translate(
        "For {bodies} the figure treats the five others alike, which other sources correct: read them one by one.",
        bodies=listing(doubted["organisation"]),
    )
    return f"{text} {doubt}"


def lesser_terms(nine: pd.DataFrame) -> str:
    """Say where an agreement of Kosovo is of another kind than that of the five others; empty where none is."""
    kept = nine[~nine["same"] & nine["caveat"].isna() & ~nine["kosovo"].isin(["not a member", "no agreement"])]
    return " ".join(
        translate(
            "An agreement is not one and the same thing: with {body} Kosovo has a {kosovo}, the five others have "
            "{others}.",
            body=line["organisation"],
            kosovo=_term(line["kosovo"]),
            others=_term(status_of_others(nine, line["body_id"])),
        )
        for line in kept.to_dict("records")
    )


def _term(words: str) -> str:
    known = {
        "working arrangement": translate("working arrangement"),
        "strategic and operational agreements": translate("strategic and operational agreements"),
    }
    return known.get(words, words)
