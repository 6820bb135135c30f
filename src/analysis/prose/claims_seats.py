"""Evidence on seats: in security bodies, through others, beside the five others, on platforms, and in form only."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.languages import date, listing, number, translate
from analysis.measures.claims_terms import OPERATORS
from analysis.prose.amounts import or_none
from analysis.prose.crime_cooperation import carrier
from analysis.prose.membership import bounds


def limited(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return how many security bodies Kosovo and the five others are members of."""
    return f"{_security(parts['security'])} {_wider(parts['wider'])}"


def _security(part: Mapping[Hashable, Any]) -> str:
    return translate(
        "Kosovo is a full member of {own} of {of} security bodies of the region, each of the five others of {span}.",
        **_counts(part),
    )


def _wider(part: Mapping[Hashable, Any]) -> str:
    return translate(
        "With European, NATO and worldwide bodies it is {own} of {of}, for each of the others {span}.", **_counts(part)
    )


def unequal(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return how Kosovo's seats and say compare with those of the five others."""
    told = [_security(parts["security"])]
    told.append(
        translate(
            "In the other fields it is {own} of {of}, for each of the others {span}.", **_counts(parts["other_fields"])
        )
    )
    told.append(
        translate(
            "In the {of} security bodies where the rule lets one participant stop a decision, Kosovo has that say in "
            "{own}, each of the others in {span}.",
            **_counts(parts["say"]),
        )
    )
    listed = parts["factbook"]
    if pd.notna(listed["value"]):
        told.append(
            translate(
                "A reference work of {day} (CIA Factbook) lists {own} organisations for Kosovo and {span} for each of "
                "the others; it counts other bodies, and leaves out several that Kosovo is in.",
                day=date(listed["day"]),
                own=number(listed["value"]),
                span=bounds(int(listed["low"]), int(listed["high"])),
            )
        )
    return " ".join(told)


def through_others(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return where somebody else stands in for Kosovo, on how many routes, and in how many seats."""
    told = [_stands_in(name, parts[name]) for name in OPERATORS]
    route, seat = parts["routes"], parts["seats"]
    if route["of"]:
        words = {"value": number(route["value"]), "of": number(route["of"])}
        told.append(
            translate("Others carry {value} of {of} routes of its police and courts to partners abroad.", **words)
        )
    else:
        told.append(translate("No route of its police and courts to partners abroad is on record."))
    if not seat["of"]:
        told.append(translate("No seat of its own in a security body of the region is known for that day."))
    else:
        told.append(
            translate(
                "In the security bodies of the region somebody else sits for Kosovo in {own} of its {of} seats.",
                own=bounds(int(seat["value"]), int(seat["most"])) if seat["most"] else or_none(0),
                of=number(seat["of"]),
            )
        )
    return " ".join(told)


def _stands_in(operator: str, part: Mapping[Hashable, Any]) -> str:
    name = carrier(operator) if operator != "nato" else translate("NATO")
    if not part["value"]:
        return translate("{who} is not on record as standing in anywhere.", who=name)
    return translate("{who} stands in for Kosovo in {bodies}.", who=name, bodies=listing(part["names"].split("; ")))


def platforms(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return how many platforms of police and prosecutors Kosovo is a member of, and wholly outside of."""
    inside, outside = parts["members"], parts["outside"]
    told = translate(
        "Of {of} bodies of police and prosecutors Kosovo is a member of {value}, each of the five others of {span}.",
        of=number(inside["of"]),
        value=number(inside["value"]),
        span=bounds(int(inside["low"]), int(inside["high"])),
    )
    if not outside["value"]:
        return translate("{told} It is on record as wholly outside of none.", told=told)
    out = translate(
        "It has no seat, agreement or go-between in {value} ({bodies}); of the others each lacks all of these in "
        "{span}.",
        value=number(outside["value"]),
        bodies=listing(outside["names"].split("; ")),
        span=bounds(int(outside["low"]), int(outside["high"])),
    )
    return translate("{told} {out} What this costs in information, no table counts.", told=told, out=out)


def formal(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return how many of Kosovo's seats are below full membership, and where it has a vote."""
    security, other, vote = parts["lesser_security"], parts["lesser_other"], parts["vote"]
    told = [
        translate(
            "In security bodies of the region {own} of Kosovo's {of} seats are below full membership (each of the five "
            "others: {span}).",
            **_counts(security),
        ),
        translate("In the other regional bodies it is {own} of {of}.", **_counts(other)),
    ]
    if vote["of"]:
        words = {"value": number(vote["value"]), "of": number(vote["of"])}
        told.append(
            translate("Of {of} regional bodies where that is on record, it has a vote of its own in {value}.", **words)
        )
    told.append(translate("Who attends, speaks or proposes, no table counts."))
    return " ".join(told)


def _counts(part: Mapping[Hashable, Any]) -> dict[str, str]:
    return {
        "own": bounds(int(part["value"]), int(part["most"])),
        "of": number(part["of"]),
        "span": bounds(int(part["low"]), int(part["high"])),
    }
