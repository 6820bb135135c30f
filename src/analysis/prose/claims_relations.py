"""Evidence on relations: recognition as an obstacle, mobility with Bosnia and Herzegovina, cooperation with Serbia."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, plural, translate
from analysis.measures.claims_mobility import ENDS
from analysis.measures.claims_recognition import LEAST
from analysis.prose.amounts import or_none
from analysis.prose.crime_cooperation import carrier, quantity
from analysis.prose.mobility_words import stage


def obstacle(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return who does not recognise Kosovo, where sources name the two, and what their presence goes with."""
    two, named, presence = parts["two"], parts["named"], parts["presence"]
    if two["value"]:
        refusing = listing(economies.names(two["names"].split("; ")))
        told = [translate("Of the five others these do not recognise Kosovo: {names}.", names=refusing)]
    else:
        told = [translate("None of the five others is on record as not recognising Kosovo.")]
    told += [_named(named), _presence(presence)]
    return " ".join(told)


def _named(part: Mapping[Hashable, Any]) -> str:
    if not part["of"]:
        return translate("There is no regional body from which an absence of Kosovo needs explaining.")
    words = {"of": number(part["of"]), "could": number(part["most"])}
    if not part["value"]:
        return translate(
            "In {of} regional bodies Kosovo is not a full member and neither geography nor its own choice explains it; "
            "in none of them does a source name one of these two as blocking. In {could} a single member could, by the "
            "rule.",
            **words,
        )
    return plural(
        "In {of} regional bodies Kosovo is not a full member and neither geography nor its own choice explains it; a "
        "source names one of the two as blocking in {count} ({bodies}). In {could} more a single member could, by the "
        "rule, but nobody is named.",
        "In {of} regional bodies Kosovo is not a full member and neither geography nor its own choice explains it; "
        "sources name one of the two as blocking in {count} ({bodies}). In {could} more a single member could, by the "
        "rule, but nobody is named.",
        int(part["value"]),
        bodies=listing(part["names"].split("; ")),
        **words,
    )


def _presence(part: Mapping[Hashable, Any]) -> str:
    told = translate(
        "Kosovo is a full member of {value} of the {of} bodies with one of the two inside, and of {low} of the {high} "
        "without either.",
        **{key: number(part[key]) for key in ("value", "of", "low", "high")},
    )
    if min(part["of"], part["high"]) < LEAST:
        return translate("{told} These are too few of one kind to compare.", told=told)
    return told


def mobility(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return how far the agreements got in Bosnia and Herzegovina, and who travels how."""
    told = [_cards(parts["cards"]), _others(parts["others"])]
    return " ".join([*told, *(_travels(parts[name], *ENDS[name]) for name in ENDS)])


def _cards(part: Mapping[Hashable, Any]) -> str:
    if pd.isna(part["names"]):
        return translate("No step of Bosnia and Herzegovina on the ID-card agreement is on record.")
    return translate(
        "In Bosnia and Herzegovina the ID-card agreement is at this stage: {stage} ({day}).",
        stage=stage(part["names"]),
        day=date(part["day"]),
    )


def _others(part: Mapping[Hashable, Any]) -> str:
    if not part["of"]:
        return translate("No other agreement of the Berlin Process is on record there.")
    return translate(
        "Of its {of} other agreements of the Berlin Process {value} are blocked now, and {most} have been at some "
        "time.",
        **{key: or_none(int(part[key])) for key in ("of", "value", "most")},
    )


def _travels(part: Mapping[Hashable, Any], traveller: str, destination: str) -> str:
    now, then = part["names"].split("; ")
    words = {"who": economies.name(traveller), "where": economies.name(destination)}
    if now == "id_card":
        since = "" if pd.isna(part["start"]) else date(part["start"])
        told = translate("People from {who} may enter {where} with an ID card.", **words)
        if since:
            told = translate("Since {since} people from {who} may enter {where} with an ID card.", since=since, **words)
        if then in ("visa", "passport"):
            told += " " + translate("When the brief came out they could not.")
        return told
    if now in ("visa", "passport"):
        day = "" if pd.isna(part["day"]) else date(part["day"])
        needs = {"visa": translate("a visa"), "passport": translate("a passport")}[now]
        return translate(
            "People from {who} need {needs} for {where} (stated for {day}).", needs=needs, day=day, **words
        )
    return translate("Whether people from {who} may enter {where} with an ID card is not on record.", **words)


def serbia(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return what passes between Kosovo and Serbia, and by whom."""
    told = [_courts(parts["courts"]), _extraditions(parts["extraditions"]), _police(parts["police"])]
    return " ".join(filter(None, [*told, _routes(parts["routes"])]))


def _courts(part: Mapping[Hashable, Any]) -> str:
    if pd.isna(part["of"]):
        return translate("No answers to requests for legal assistance are counted.")
    told = translate(
        "From {start} to {day} Serbia answered {value} of Kosovo's {of} requests for legal assistance, or {low} a "
        "request; answers may be to older ones.",
        start=date(part["start"]),
        day=date(part["day"]),
        value=number(part["value"]),
        of=number(part["of"]),
        low=number(part["low"], 2),
    )
    if part["high"] != part["low"]:
        told += " " + translate("Over the longest period counted it was {high}.", high=number(part["high"], 2))
    return told


def _extraditions(part: Mapping[Hashable, Any]) -> str:
    if part["holds"] != "yes":
        return ""
    return translate("By a statement of {day} nobody was ever extradited between the two.", day=date(part["day"]))


def _police(part: Mapping[Hashable, Any]) -> str:
    if pd.isna(part["value"]):
        return translate("No count of police requests is on record.")
    return translate(
        "From {start} to {day} the police of the two exchanged {value} requests through EULEX.",
        start=date(part["start"]),
        day=date(part["day"]),
        value=quantity(part["value"], part["names"]),
    )


def _routes(part: Mapping[Hashable, Any]) -> str:
    if not part["of"]:
        return translate("No route between the police or courts of the two is on record.")
    if not part["value"]:
        return translate("Kosovo's own officers carry every route between the two.")
    carriers = listing(carrier(name) for name in part["names"].split("; "))
    if part["value"] == part["of"]:
        return translate("Whatever passes between the two, others carry: {carriers}.", carriers=carriers)
    return translate(
        "Others carry {value} of the {of} routes between the two: {carriers}.",
        value=number(part["value"]),
        of=number(part["of"]),
        carriers=carriers,
    )
