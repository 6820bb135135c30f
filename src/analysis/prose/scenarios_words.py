"""The words of the scenarios: decision rules, barriers, seats to gain, elements of gain and openness."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import listing, number, translate
from analysis.measures import recognition_bodies
from analysis.measures.scenarios_elements import GAIN, OPENNESS
from analysis.prose.membership_words import status_word

Line = Mapping[Hashable, Any]


def rule(line: Line) -> str:
    """Return the decision rule of a body in a few words, as far as it bears on a new seat.

    Parameters
    ----------
    line
        A line of `measures.scenarios.ways`.
    """
    if line["covers"] == "part":
        return translate("rule not known")
    covered = line["covers"] == "admission"
    words = {
        ("consensus", True): translate("consensus to admit"),
        ("consensus", False): translate("consensus on decisions"),
        ("unanimity", True): translate("unanimity to admit"),
        ("unanimity", False): translate("unanimity on decisions"),
        ("two_thirds", True): translate("two thirds to admit"),
        ("two_thirds", False): translate("two thirds on decisions"),
        ("majority", True): translate("majority to admit"),
        ("majority", False): translate("majority on decisions"),
    }
    return words.get((line["rule"], covered), translate("rule not known"))


def barrier(line: Line) -> str:
    """Return what is said of why the focus is outside, in a few words."""
    if line["reason"] == "named":
        who = economies.names(recognition_bodies.codes(line["blocked_by"]))
        if who and "other" in line["blocked_by"]:
            return translate("{who} and others", who=listing(who))
        return listing(who) if who else str(line["blocked_by"])
    return {
        "geography": translate("geography"),
        "own_choice": translate("its own choice"),
        "not_stated": translate("nobody"),
    }[line["reason"]]


def seat(status: str) -> str:
    """Return a status as the seat that a scenario gives."""
    return status_word(status)


def now_and_then(line: Line) -> str:
    """Return the seat now and the seat that the scenario gives, such as ``guest → member``."""
    return translate("{now} → {then}", now=status_word(line["status"]), then=seat(line["target"]))


def listed(line: Line) -> bool:
    """Tell whether the tables list all members of a body, so that their stances on recognition can be counted."""
    return bool(pd.notna(line["voters"]))


def stances(line: Line) -> str:
    """Return how many of the full members do not recognise Kosovo, such as ``3 of 12``; empty where not asked."""
    if not listed(line):
        return ""
    return translate(
        "{refusing} of {voters}", refusing=number(len(codes(line["refusing"]))), voters=number(line["voters"])
    )


def codes(cell: Any) -> list[str]:
    """Return the codes in a cell, none for an empty one."""
    return str(cell).split("; ") if pd.notna(cell) and cell else []


def names(cell: Any) -> str:
    """Return the names of the economies in a cell of codes, as a list in words."""
    return listing(economies.names(codes(cell)))


def precedents(line: Line) -> str:
    """Return the bodies like this one that the focus is a full member of, in a cell."""
    names = codes(line["precedents"])
    return listing(names) if names else translate("none")


def first_needs(line: Line) -> str:
    """Return the bodies above this one that the focus is not a member of, in a cell; empty where there is none."""
    return listing(codes(line["needs"]))


def element(name: str) -> str:
    """Return the name of an element of gain or openness, as a column's heading."""
    return {
        "added": translate("adds to the index"),
        "company": translate("others there"),
        "foothold": translate("seat now"),
        "precedent": translate("precedents"),
        "majority": translate("no veto rule"),
        "recognition": translate("recognisers"),
        "unopposed": translate("no named blocker"),
    }[name]


def assumption(name: str) -> str:
    """Return what an element counts, between 0 and 1."""
    return {
        "added": translate("What the seat adds to the index, as a share of the largest addition of any step."),
        "company": translate("Share of the other economies compared that have that seat or a higher one."),
        "foothold": translate("The seat held now, on the even steps of the index."),
        "precedent": translate(
            "Share of full seats in the bodies under the same umbrella or, without one, of the same field. A body "
            "stands under another one if its name or legal basis names it."
        ),
        "majority": translate("0 if one participant can stop a decision, 1 if not; any value where no rule is known."),
        "recognition": translate(
            "Share of the full members that recognise Kosovo; any value where the members are not all listed."
        ),
        "unopposed": translate("0 if a source names who stands against it, else 1."),
    }[name]


def part(name: str) -> str:
    """Return whether an element is one of gain or of openness."""
    return translate("gain") if name in GAIN else translate("openness")


def assumptions(kosovo: bool) -> pd.DataFrame:
    """Return the elements that count, with their part and meaning: ``part``, ``element``, ``meaning``."""
    names = [name for name in (*GAIN, *OPENNESS) if kosovo or name != "recognition"]
    return pd.DataFrame([{"part": part(name), "element": element(name), "meaning": assumption(name)} for name in names])


def value(low: float, high: float) -> str:
    """Return an element's value, or its bounds where it is not known."""
    ends = number(low, 2), number(high, 2)
    return ends[0] if ends[0] == ends[1] else translate("{low} to {high}", low=ends[0], high=ends[1])


def of_others(line: Line) -> str:
    """Return how many of the other economies compared are full members, such as ``4 of 5``."""
    return translate("{members} of {others}", members=number(line["members"]), others=number(line["others"]))


def not_listed() -> str:
    """Return the words for a body whose members are not all in the tables."""
    return translate("not all listed")


def gain(line: Line) -> str:
    """Return the points that a seat adds, with the least and the most."""
    value, low, high = (number(100 * line[name], 1) for name in ("gain", "gain_low", "gain_high"))
    if low == high:
        return translate("+{value}", value=value)
    return translate("+{value} ({low} to {high})", value=value, low=low, high=high)


def body_and_seat(line: Line) -> str:
    """Return a body, with the seat in the scenario where it is not full membership."""
    if line["target"] == "member":
        return str(line["short_name"])
    return translate("{body} ({seat})", body=line["short_name"], seat=seat(line["target"]))


def numbered(line: Line) -> str:
    """Return a step with its place in the base order."""
    return translate("{place}. {body}", place=number(line["place"]), body=body_and_seat(line))
