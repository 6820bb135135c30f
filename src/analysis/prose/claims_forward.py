"""Evidence on strategy and on the way forward."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.languages import listing, number, plural, translate
from analysis.prose.amounts import or_none
from analysis.prose.scenarios_steps import points


def strategy(_: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return why nothing can be said of a strategy."""
    return translate(
        "No table holds the aims of a government, its plans, or what came of them. Seats won or lost do not tell "
        "whether a strategy was behind them."
    )


def priorities(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return what further seats and posts would change, and the Union's part so far."""
    told = [_seats(parts["seats"], parts["index"]), _posts(parts["posts"]), _commission(parts["commission"])]
    closing = translate("Whether a strategy or trained people would bring this about, no table can tell.")
    return " ".join([*filter(None, told), closing])


def _seats(seats: Mapping[Hashable, Any], index: Mapping[Hashable, Any]) -> str:
    steps = int(seats["most"])
    if not steps:
        return translate("No seat that is usual among the five others is missing.")
    told = plural(
        "One step would give Kosovo the seat that is usual among the five others: {now} full memberships of {of} would "
        "become {then}.",
        "{count} steps would give Kosovo the seats that are usual among the five others: {now} full memberships of "
        "{of} would become {then}.",
        steps,
        now=number(seats["low"]),
        then=number(seats["value"]),
        of=number(seats["of"]),
    )
    if pd.isna(index["value"]) or pd.isna(index["low"]):
        return told
    scores = translate(
        "The index of position would go from {a} to {b} of 100.", a=points(index["low"]), b=points(index["value"])
    )
    return f"{told} {scores}"


def _posts(part: Mapping[Hashable, Any]) -> str:
    if not part["of"]:
        return ""
    return translate(
        "An equal share of the known staff of {bodies} would be {low} to {high} posts each; how many people from "
        "Kosovo work there is known for {value} of them.",
        bodies=listing(part["names"].split("; ")),
        low=number(part["low"], 1),
        high=number(part["high"], 1),
        value=or_none(int(part["value"])),
    )


def _commission(part: Mapping[Hashable, Any]) -> str:
    if not part["value"]:
        return translate("No source here names the EU as having helped Kosovo into a body.")
    return plural(
        "Sources name the EU or its Commission as helping Kosovo in {count} body: {bodies}.",
        "Sources name the EU or its Commission as helping Kosovo in {count} bodies: {bodies}.",
        int(part["value"]),
        bodies=listing(part["names"].split("; ")),
    )
