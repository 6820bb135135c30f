"""Sentences on travel: where one may go with an identity card, and who may come with theirs."""

import pandas as pd

from analysis.economies import name, names
from analysis.languages import date, listing, number, plural, translate

NAMED_UP_TO = 3
"""Up to so many economies without a report are named."""


def entry(entries: pd.DataFrame, focus: str) -> str:
    """Say where one may go with an identity card of the focus.

    Parameters
    ----------
    entries
        A frame of `analysis.measures.mobility_travel.entry`.
    focus
        Code of the focus economy.
    """
    own = entries[entries["traveller"] == focus]
    if (own["need"] == "not_reported").all():
        return translate("The data do not tell where one may go with an identity card of {focus}.", focus=name(focus))
    text = _by_card(own, focus)
    rest = [_need(str(need), group) for need, group in own[own["need"] != "id_card"].groupby("need", sort=False)]
    return " ".join([text, *rest])


def _by_card(own: pd.DataFrame, focus: str) -> str:
    cards = int((own["need"] == "id_card").sum())
    if not cards:
        return translate("The data tell of no economy open to an identity card of {focus}.", focus=name(focus))
    if cards == len(own) > 1:
        return translate(
            "With an identity card of {focus} one may enter all {cards} other economies compared.",
            focus=name(focus),
            cards=number(cards),
        )
    return plural(
        "With an identity card of {focus} one may enter {cards} of the {count} other economy compared.",
        "With an identity card of {focus} one may enter {cards} of the {count} other economies compared.",
        len(own),
        focus=name(focus),
        cards=number(cards),
    )


def _need(need: str, lines: pd.DataFrame) -> str:
    economies = listing(names(lines["destination"]))
    if need == "not_reported" and len(lines) > NAMED_UP_TO:
        return plural("For {count} the data do not tell.", "For {count} the data do not tell.", len(lines))
    return {
        "visa": translate("A visa is needed for {economies}.", economies=economies),
        "passport": translate("A passport is needed for {economies}.", economies=economies),
        "no_visa": translate("No visa is needed for {economies}; nothing is said of the card.", economies=economies),
        "agreement": translate("An agreement is on record with {economies}, not its use.", economies=economies),
        "not_reported": translate("For {economies} the data do not tell.", economies=economies),
    }[need]


def welcome(entries: pd.DataFrame, focus: str) -> str:
    """Say whose identity cards the focus lets in."""
    lines = entries[entries["destination"] == focus]
    cards = lines[lines["need"] == "id_card"]["traveller"]
    agreed = lines[lines["need"] == "agreement"]["traveller"]
    if cards.empty:
        text = translate("The data do not tell of any identity card that {focus} lets in.", focus=name(focus))
    else:
        text = translate(
            "{focus} lets in the identity cards of {economies}.", focus=name(focus), economies=listing(names(cards))
        )
    if agreed.empty:
        return text
    more = translate(
        "For cards of {economies} an agreement is on record, not its use.", economies=listing(names(agreed))
    )
    return f"{text} {more}"


def union(line: pd.DataFrame) -> str:
    """Say what is needed to enter the European Union; empty where the data do not tell."""
    kept = line[line["need"].isin(["visa", "no_visa"])]
    if kept.empty:
        return ""
    told = {"traveller": name(kept["traveller"].iloc[0])}
    if kept["need"].iloc[0] == "visa":
        return translate("Holders of passports of {traveller} need a visa for the European Union.", **told)
    if pd.isna(kept["since"].iloc[0]):
        return translate("Holders of passports of {traveller} need no visa for the European Union.", **told)
    since = date(kept["since"].iloc[0])
    return translate(
        "Holders of passports of {traveller} have needed no visa for the European Union since {since}.",
        since=since,
        **told,
    )


def mutual(pairs: pd.DataFrame) -> str:
    """Say between how many pairs of economies the card opens the way in both directions."""
    if pairs.empty:
        return translate("No travel by identity card is on record between any two of these economies.")
    both = int(pairs["both_ways"].sum())
    if len(pairs) == 1 and both:
        return translate(
            "The one pair of economies with a record of travel by identity card has it in both directions."
        )
    if len(pairs) == 1:
        return translate("The one pair of economies with a record of travel by identity card has it one way only.")
    if not both:
        return translate(
            "Of {total} pairs of economies with any record of travel by identity card, none has it in both directions.",
            total=number(len(pairs)),
        )
    return plural(
        "Of {total} pairs of economies with any record of travel by identity card, {count} has it in both directions.",
        "Of {total} pairs of economies with any record of travel by identity card, {count} have it in both directions.",
        both,
        total=number(len(pairs)),
    )
