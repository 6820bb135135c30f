"""Sentences on the channels of police cooperation and the requests that they carry, Kosovo a party to each."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.economies import name
from analysis.languages import date, listing, number, plural, translate
from analysis.measures.crime_flows import KOSOVO
from analysis.prose.parties import party

SERBIA = "SRB"


def about_kosovo(focus: str) -> str:
    """Say that a section is about Kosovo and its partners, and what that means for the focus; empty for Kosovo."""
    if focus == KOSOVO:
        return ""
    if focus == SERBIA:
        return translate(
            "This section is about Kosovo. What it tells of Serbia is Serbia's side of the exchange with Kosovo."
        )
    return translate(
        "This section is about Kosovo and those whom it deals with; no source counts the like for {focus}.",
        focus=name(focus),
    )


def whose_requests(focus: str) -> str:
    """Say that requests are counted for Kosovo and Serbia only; empty where the focus is one of the two."""
    if focus in (KOSOVO, SERBIA):
        return ""
    return translate("Requests and answers are counted for Kosovo and Serbia only.")


def routes(channels: pd.DataFrame) -> str:
    """Say how many of the routes on record an intermediary carries.

    Parameters
    ----------
    channels
        A frame of `analysis.measures.crime_cooperation.channels`.
    """
    carried = int((~channels["own"]).sum())
    return plural(
        "Of the one route on record by which Kosovo's police and courts reach others, intermediaries carry {carried}.",
        "Of the {count} routes on record by which Kosovo's police and courts reach others, intermediaries carry "
        "{carried}.",
        len(channels),
        carried=number(carried),
    )


def own_routes(channels: pd.DataFrame) -> str:
    """Say which counterpart Kosovo's own officers reach without an intermediary."""
    own = channels[channels["own"]]
    if own.empty:
        return translate("None runs through Kosovo's own officers.")
    return translate(
        "Kosovo's own officers carry the direct line to {counterparts}.",
        counterparts=listing(counterpart(channel) for channel in own["channel"].drop_duplicates()),
    )


def requests(counts: pd.DataFrame, bodies: Mapping[str, str]) -> str:
    """Say what the latest and fullest count of police requests between Kosovo and Serbia is.

    Parameters
    ----------
    counts
        A frame of `analysis.measures.crime_cooperation.police_requests`.
    bodies
        Short names of bodies by id.
    """
    lines = counts[counts["partner"] == SERBIA]
    lines = lines if len(lines) else counts
    if lines.empty:
        return translate("No count of police requests is on record.")
    line = lines.sort_values(["to_day", "value"]).iloc[-1]
    return translate(
        "From {start} to {end} EULEX carried {value} police requests between Kosovo and {partner}.",
        value=quantity(line["value"], line["bound"]),
        partner=party(line["partner"], bodies),
        start=date(line["period_start"]),
        end=date(line["period_end"]),
    )


def growth(gain: Mapping[str, Any] | None) -> str:
    """Say by how much a running count grew between two readings taken in the same way; empty where there are none."""
    if gain is None:
        return ""
    return translate(
        "Between the last two readings taken in the same way, {start} and {end}, that count grew by {value}.",
        start=date(gain["start"]),
        end=date(gain["end"]),
        value=quantity(gain["value"], gain["bound"]),
    )


def quantity(value: float, bound: str) -> str:
    """Return a count as a number phrase: ``3,400``, ``about 200``, ``more than 3,400``."""
    words = {
        "about": translate("about {value}", value=number(value)),
        "more_than": translate("more than {value}", value=number(value)),
    }
    return words.get(bound, number(value))


def counting(code: str) -> str:
    """Return a way of counting requests in words."""
    return {
        "received": translate("Requests received"),
        "received_and_sent": translate("Requests received and sent, taken together"),
    }.get(code, translate("Way of counting not stated"))


def counterpart(channel: str) -> str:
    """Return whom a channel reaches."""
    return {
        "interpol": translate("INTERPOL"),
        "europol": translate("Europol"),
        "serbian_moi": translate("Serbian Ministry of the Interior"),
        "mla_non_recognisers": translate("Courts of non-recognising states"),
        "eu_criminal_intelligence": translate("Criminal intelligence of the EU"),
    }.get(channel, channel)


def carrier(operator: str) -> str:
    """Return who carries a channel."""
    return {
        "unmik": translate("UNMIK"),
        "eulex": translate("EULEX"),
        "eulex with Swedish SIENA desk": translate("EULEX with the Swedish SIENA desk"),
        "kosovo police liaison officer": translate("Liaison officer of Kosovo Police"),
        "eusr / eu office": translate("EU Special Representative or Office"),
        "euociu": translate("EUOCIU (an EU office)"),
    }.get(operator, operator)


def terms(channel: str, operator: str, scope: str) -> str:
    """Return what a route carries, and on whose terms."""
    return {
        ("interpol", "unmik"): translate("Wanted notices, databases, messages. UNMIK's head signs each notice."),
        ("interpol", "eulex"): translate("Staff inside UNMIK's INTERPOL liaison office."),
        ("europol", "eulex with Swedish SIENA desk"): translate("Police information, passed on through Sweden's desk."),
        ("europol", "kosovo police liaison officer"): translate("Direct line under arrangements of 2020 and 2022."),
        ("serbian_moi", "eulex"): translate("Police information. EULEX's own protocol; Kosovo rejected it."),
        ("mla_non_recognisers", "eusr / eu office"): translate("Requests for legal assistance, both ways."),
        ("mla_non_recognisers", "unmik"): translate("On request; certifies civil documents too."),
        ("eu_criminal_intelligence", "euociu"): translate("Exchange of criminal intelligence."),
    }.get((channel, operator), scope)
