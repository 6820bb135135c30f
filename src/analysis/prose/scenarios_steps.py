"""Sentences on steps: what each seat adds to the index, and where all steps lead."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import listing, number, plural, translate
from analysis.prose import index_words


def points(score: float, digits: int = 1) -> str:
    """Return a score or a change of a score, 0 to 1, in points of 100."""
    return number(100 * score, digits)


def gains_title(gains: pd.DataFrame, focus: str) -> str:
    """Return the title of the chart of gains."""
    name = economies.name(focus)
    counted = gains[gains["set"] == "counted"]
    first = gains.iloc[0]
    filled = {"focus": name, "body": first["short_name"], "most": points(first["gain"])}
    if counted.empty or len(gains) == 1:
        return translate("A seat in {body} would add {most} points to the index of {focus}", **filled)
    low, high = points(counted["gain"].min()), points(counted["gain"].max())
    if first["set"] == "exchange":
        return translate(
            "A seat in one more body of the set would add {low} to {high} points to the index of {focus}; most would "
            "come from {body}: {most}",
            low=low,
            high=high,
            **filled,
        )
    if low == high:
        return translate("A seat in any one body of the set would add {most} points to the index of {focus}", **filled)
    return translate(
        "A seat in one more body of the set would add {low} to {high} points to the index of {focus}",
        low=low,
        high=high,
        **filled,
    )


def gains_subtitle(which: str) -> str:
    """Return what the chart of gains shows."""
    return translate(
        "Points of 100 added to the arithmetic index over {bodies} by each seat alone: even steps, and least to most "
        "over all spacings and names.",
        bodies=index_words.set_of_bodies(which),
    )


def gains_note() -> str:
    """Return how to read the chart of gains."""
    return translate(
        "Dot: even steps; bar: least to most. The index counts every body of the set alike, so it can hardly tell them "
        "apart; the few bodies of police and judicial information weigh more each. Hollow: no step of the order."
    )


def gains_in_words(gains: pd.DataFrame) -> str:
    """Return the gain from each seat in words, for who cannot see the chart."""
    return " ".join(_gain_in_words(line) for line in gains.to_dict("records"))


def _gain_in_words(line: Mapping[Hashable, Any]) -> str:
    gain, low, high = (points(line[name]) for name in ("gain", "gain_low", "gain_high"))
    if low == high:
        return translate("{body}: {gain} points.", body=line["short_name"], gain=gain)
    return translate("{body}: {gain} points ({low} to {high}).", body=line["short_name"], gain=gain, low=low, high=high)


def path_title(path: pd.DataFrame, others: pd.DataFrame, focus: str) -> str:
    """Return the title of the chart of the path: where all steps lead, beside the others.

    Parameters
    ----------
    path
        The frame of `measures.scenarios_gains.path`.
    others
        ``economy``, ``members`` and ``arithmetic`` of the other economies now.
    focus
        Code of the focus economy.
    """
    now, then = path.iloc[0], path.iloc[-1]
    return plural(
        "The one step would take {focus} from {a} to {b} memberships; the median of the others is {middle}",
        "All {count} steps would take {focus} from {a} to {b} memberships; the median of the others is {middle}",
        len(path) - 1,
        focus=economies.name(focus),
        a=number(now["members"]),
        b=number(then["members"]),
        middle=middle(others["members"]),
    )


def middle(values: pd.Series) -> str:
    """Return the median of whole numbers, with a decimal only where it lies between two."""
    median = float(values.median())
    return number(median, 0 if median.is_integer() else 1)


def path_subtitle(which: str, bodies: int) -> str:
    """Return what the chart of the path shows."""
    return translate(
        "Full memberships out of {total} {bodies}, and the arithmetic index on fixed goalposts, after each step in the "
        "base order.",
        total=number(bodies),
        bodies=index_words.set_of_bodies(which),
    )


def path_note() -> str:
    """Return how to read the chart of the path."""
    return translate(
        "Grey: the others as they are now, who would not stand still. A step to a seat below full membership, or in a "
        "body of police and judicial information, adds no membership of the set."
    )


def path_in_words(path: pd.DataFrame, others: pd.DataFrame) -> str:
    """Return the path in words, for who cannot see the chart."""
    steps = " ".join(
        translate(
            "{place}: {members} memberships, {score} points.",
            place=number(line["place"]) if line["place"] else translate("Now"),
            members=number(line["members"]),
            score=points(line["arithmetic"], 0),
        )
        for line in path.to_dict("records")
    )
    now = listing(
        translate(
            "{economy} {members} and {score}",
            economy=economies.name(line["economy"]),
            members=number(line["members"]),
            score=points(line["arithmetic"], 0),
        )
        for line in others.to_dict("records")
    )
    return translate("{steps} The others now: {now}.", steps=steps, now=now)


def path_panel(name: str) -> str:
    """Return the heading of a panel of the path."""
    return {"members": translate("Full memberships"), "arithmetic": translate("Index, points of 100")}[name]


def path_axis() -> str:
    """Return the name of the axis of steps."""
    return translate("steps taken")


def of_path(column: str, value: float) -> str:
    """Return the label of one end of the path."""
    return number(value) if column == "members" else points(value, 0)


def of_start(column: str, value: float, focus: str) -> str:
    """Return the label of the start of the path."""
    return translate("{focus} now: {value}", focus=economies.name(focus), value=of_path(column, value))


def of_others(column: str, values: pd.Series) -> str:
    """Return the label of the range of the others."""
    low, high = of_path(column, float(values.min())), of_path(column, float(values.max()))
    median = middle(values) if column == "members" else points(float(values.median()), 0)
    if low == high:
        return translate("grey: the others now, {low}", low=low)
    return translate("grey: the others now, {low} to {high}, median {median}", low=low, high=high, median=median)
