"""Sentences on the order of steps: which come first, how firm that is, and what it rests on."""

import pandas as pd

from analysis import economies
from analysis.languages import listing, number, percent, plural, translate

FIRST = 3
"""How many steps are called the first."""

STABLE = 0.5
"""From this share of the draws on a step is said to be mostly among the first three."""


def first(order: pd.DataFrame) -> str:
    """Return which steps come first in the base order, and which of them keep their place; empty without steps."""
    if len(order) <= FIRST:
        return ""
    first = listing(order.head(FIRST)["short_name"])
    stable = order[order["p_first"] >= STABLE]["short_name"]
    if stable.empty:
        return translate(
            "With equal weights {first} come first, but no step stays among the first three in half of the draws: the "
            "order hangs on the assumptions.",
            first=first,
        )
    return translate(
        "With equal weights {first} come first. Among the first three in at least half of the draws: {stable}.",
        first=first,
        stable=listing(stable),
    )


def too_few(order: pd.DataFrame, focus: str) -> str:
    """Return the sentence for a focus with one step or none, where there is nothing to put in order."""
    if order.empty:
        return translate("{focus} has no step to take, so there is nothing to show here.", focus=economies.name(focus))
    return translate(
        "{focus} has one step to take, {body}, so there is nothing to put in order.",
        focus=economies.name(focus),
        body=order["short_name"].iloc[0],
    )


def title(order: pd.DataFrame) -> str:
    """Return the title of the chart of the order: which steps are firm."""
    stable = order[order["p_first"] >= STABLE]["short_name"]
    if stable.empty:
        return translate("No step is among the first three in half of the draws: the order hangs on the assumptions")
    return plural(
        "Only one step is among the first three in at least half of the draws: {steps}",
        "{count} steps are among the first three in at least half of the draws: {steps}",
        len(stable),
        steps=listing(stable),
    )


def subtitle(order: pd.DataFrame) -> str:
    """Return what the chart of the order shows."""
    return translate(
        "Place of each step by gain and openness: base order, and median and 5th to 95th percentile of {draws} draws "
        "over all weights, those of the index too, its spacings and unknown values.",
        draws=number(order["draws"].iloc[0]),
    )


def note() -> str:
    """Return how to read the chart of the order."""
    return translate(
        "Ring: base order. Dot and bar: draws. Right: share of the draws in which the step is among the first three. A "
        "step that needs another one first never comes before it."
    )


def in_words(order: pd.DataFrame) -> str:
    """Return the order in words, for who cannot see the chart."""
    return " ".join(
        translate(
            "{place}. {body}: places {low} to {high} in the draws, among the first three in {share}.",
            place=number(line["place"]),
            body=line["short_name"],
            low=number(line["place_low"]),
            high=number(line["place_high"]),
            share=percent(line["p_first"], 0),
        )
        for line in order.to_dict("records")
    )


def of_first(share: float) -> str:
    """Return the label of a step: the share of the draws in which it is among the first three."""
    return percent(share, 0)


def first_heading() -> str:
    """Return the heading over those labels."""
    return translate("among the\nfirst three")


def heading(name: str) -> str:
    """Return the heading of a column of the table of elements."""
    return {
        "body": translate("Body"),
        "place": translate("place"),
        "by_gain": translate("place by gain alone"),
        "by_openness": translate("place by openness alone"),
        "after": translate("needs first"),
    }[name]


def elements_caption(order: pd.DataFrame) -> str:
    """Return the caption of the table of elements."""
    return plural(
        "What the place of the one step rests on",
        "What the places of the {count} steps rest on",
        len(order),
    )


def elements_note() -> str:
    """Return how to read the table of elements."""
    return translate("Each between 0 and 1; two numbers are the least and the most of what is not known.")


def assumptions_caption() -> str:
    """Return the caption of the table of assumptions."""
    return translate("What is taken to speak for a step: each element counts from 0 to 1")


def assumption_heading(name: str) -> str:
    """Return the heading of a column of the table of assumptions."""
    return {"part": translate("Part"), "element": translate("Element"), "meaning": translate("What it counts")}[name]
