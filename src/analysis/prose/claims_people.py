"""Evidence on people: heads and staff where Kosovo is a member, and the stated share of staff by benchmark."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.languages import number, plural, translate
from analysis.measures.power import LEVEL
from analysis.prose import benchmarks, staffing
from analysis.prose.amounts import or_none
from analysis.prose.membership import bounds


def leaders_and_staff(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return what is known of heads and of staff in the bodies that Kosovo is a member of."""
    staff = parts["staff"]
    if not staff["of"]:
        known = translate("No secretariat of a body that Kosovo is a member of has a known total of staff.")
    else:
        known = translate(
            "Of {of} secretariats of bodies with Kosovo as a member whose total of staff is known, {value} count it by "
            "economy.",
            of=number(staff["of"]),
            value=or_none(int(staff["value"])),
        )
    return f"{_leaders(parts['leaders'])} {known}"


def _leaders(part: Mapping[Hashable, Any]) -> str:
    if not part["of"]:
        return translate("No head is known of a governmental body that Kosovo was a member of.")
    unknown = int(part["most"] - part["value"])
    words = {"posts": number(part["of"]), "own": bounds(int(part["value"]), int(part["most"]))}
    words |= {"low": number(part["low"], 1), "high": number(part["high"], 1)}
    if unknown:
        told = translate(
            "Of {posts} heads of governmental bodies with Kosovo as a member, {own} may be from Kosovo; the benchmarks "
            "expect {low} to {high}.",
            **words,
        )
    else:
        told = translate(
            "Heads of governmental bodies with Kosovo as a member: {posts}, of these from Kosovo {own}; the benchmarks "
            "expect {low} to {high}.",
            **words,
        )
    if unknown and part["holds"] == "unknown":
        told += " " + plural(
            "The nationality of {count} is not stated, and the answer hangs on it.",
            "The nationality of {count} is not stated, and the answer hangs on them.",
            unknown,
        )
    if part["chance"] > LEVEL:
        told += " " + translate(
            "Even if none of the unknown were from Kosovo, that could be chance by each benchmark (p at least {p}).",
            p=number(part["chance"], 2),
        )
    return told


def staff_share(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return the stated share of staff against several benchmarks."""
    known = [part for part in parts.values() if pd.notna(part["value"])]
    if not known:
        return translate("No share of staff is stated for that day.")
    words = {name: _ratio(parts[name]) for name in ("equal", "population", "gdp")}
    told = translate(
        "{share} is {equal} of an equal share of six, {population} of Kosovo's share of their population and {gdp} of "
        "its share of their GDP (1 is par; the range is that of counts of population).",
        share=staffing.share(known[0]["value"]),
        **words,
    )
    below = sum(part["holds"] == "yes" for part in known)
    count = translate("It is below par by {below} of {of} benchmarks.", below=number(below), of=number(len(known)))
    caveat = translate(
        "The figure itself is second-hand: neither the number of staff nor the list of organisations is known."
    )
    return f"{told} {count} {caveat}"


def _ratio(part: Mapping[Hashable, Any]) -> str:
    return benchmarks.span(pd.Series([part["low"], part["high"]]))
