"""Evidence on the setting: the duty to work together, the Berlin Process, and the arrangement of 2012."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.languages import date, number, plural, translate
from analysis.prose.membership import bounds


def condition(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return what the rows show of regional cooperation as a condition and a duty."""
    told = [_duty(parts["duty"]), _reports(parts["reports"])]
    under = parts["chapters"]
    if under["value"]:
        told.append(
            plural(
                "{count} finding under chapters 23 and 24 names it.",
                "{count} findings under chapters 23 and 24 name it.",
                int(under["value"]),
            )
        )
    else:
        told.append(
            translate(
                "Under chapters 23 and 24 the tables hold {of} statements on Kosovo and none names it, nor do they "
                "hold the framework of negotiations: that part stays open.",
                of=number(under["of"]),
            )
        )
    return " ".join(told)


def _duty(part: Mapping[Hashable, Any]) -> str:
    if part["holds"] == "yes" and pd.notna(part["day"]):
        return translate(
            "The Stabilisation and Association Agreement with the EU, dated {day}, has a title on regional "
            "cooperation, and Kosovo is a party.",
            day=date(part["day"]),
        )
    if part["holds"] == "yes":
        return translate(
            "The Stabilisation and Association Agreement with the EU has a title on regional cooperation, and Kosovo "
            "is a party."
        )
    return translate("No row shows Kosovo bound on that day by an agreement with the EU on regional cooperation.")


def _reports(part: Mapping[Hashable, Any]) -> str:
    if not part["value"]:
        return translate("No statement from the Commission's reports on regional cooperation is on record.")
    return plural(
        "{count} statement from the Commission's reports on Kosovo is on regional cooperation, of {day}.",
        "{count} statements from the Commission's reports on Kosovo are on regional cooperation, the newest of {day}.",
        int(part["value"]),
        day=date(part["day"]),
    )


def platform(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return what the rows show of the Berlin Process."""
    told = [_yearly(parts["yearly"]), _inside(parts["inside"]), _agreements(parts["agreements"])]
    return " ".join([*told, translate("Which platform is the main one, no table ranks.")])


def _yearly(part: Mapping[Hashable, Any]) -> str:
    if pd.isna(part["value"]):
        return translate("No summit of the Berlin Process had been held.")
    words = {"value": number(part["value"]), "of": number(part["of"]), "start": part["start"], "day": part["day"]}
    return translate(
        "Summits were held in {value} years, the first in {start} and the last in {day}; from 2014 on that makes {of} "
        "years.",
        **words,
    )


def _inside(part: Mapping[Hashable, Any]) -> str:
    if part["holds"] == "yes" and pd.notna(part["day"]):
        return translate("Kosovo takes part under a name of its own, since {day}.", day=date(part["day"]))
    if part["holds"] == "yes":
        return translate("Kosovo takes part under a name of its own.")
    if part["holds"] == "no":
        return translate("Kosovo is not on record as a participant of its own.")
    return translate("Whether Kosovo took part is not known for that day.")


def _agreements(part: Mapping[Hashable, Any]) -> str:
    if pd.isna(part["value"]):
        return translate("No agreement made there is on record.")
    return translate(
        "Of the {of} agreements made there {value} are in force for Kosovo, for each of the five others {span}.",
        of=number(part["of"]),
        value=number(part["value"]),
        span=bounds(int(part["low"]), int(part["high"])),
    )


def arrangement(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return what the rows show of the arrangement of 2012 and of full participation since."""
    meant, still = parts["meant"], parts["still"]
    if meant["of"]:
        first = translate(
            "Of the {of} points of the arrangement this project reads {value} as a gain for Kosovo: a voice and a "
            "signature of its own.",
            of=number(meant["of"]),
            value=number(meant["value"]),
        )
    else:
        first = translate("The arrangement had not been made yet.")
    second = translate(
        "Kosovo is a full member of {own} of {of} regional bodies in all fields, each of the five others of {span}.",
        own=bounds(int(still["value"]), int(still["most"])),
        of=number(still["of"]),
        span=bounds(int(still["low"]), int(still["high"])),
    )
    return f"{first} {second}"
