"""The words of competing accounts: what they are about, the values that differ, and the chapters that rest on them."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, plural, translate
from analysis.measures.trace import SEPARATOR
from analysis.prose import membership_words, mobility_words, parties


def subject(line: Mapping[Any, Any], bodies: Mapping[str, str], agreements: Mapping[str, str]) -> str:
    """Return what an account is about, from the position that the table of conflicts names.

    Parameters
    ----------
    line
        A line of `measures.coverage_conflicts.accounts`.
    bodies
        Short names of bodies by id.
    agreements
        Titles of agreements by id.
    """
    told = dict(part.split("=", 1) for part in str(line["position"]).split(SEPARATOR))
    who = economies.name(told.get("economy", told.get("recogniser", "")))
    if line["table"] == "population":
        return translate("{economy}, census of {year}", economy=who, year=told["year"])
    if line["table"] == "agreement_status":
        title = mobility_words.agreement(told["agreement_id"], agreements.get(told["agreement_id"], ""))
        return translate("{economy}: {agreement}", economy=who, agreement=title)
    if line["table"] == "recognition":
        return translate("Recognition by {economy}", economy=who)
    if "body_id" in told:
        body = parties.party(told["body_id"], bodies)
        if "date" in told:
            return translate("{body}, {day}", body=body, day=date(told["date"]))
        return translate("{economy} in {body}", economy=who, body=body)
    return str(line["position"])


def value(table_name: str, cell: Any) -> str:
    """Return a value of a competing account in words: statuses and stages, and numbers in digits."""
    text = "" if pd.isna(cell) else str(cell)
    if table_name == "membership":
        return membership_words.status_word(text)
    if table_name == "agreement_status":
        return mobility_words.stage(text)
    return number(float(text)) if text.replace(".", "", 1).isdigit() else text


def chapters(subjects: str) -> str:
    """Return the chapters whose headline numbers rest on an account."""
    words = {
        "membership": translate("membership"),
        "staffing": translate("staff"),
        "leadership": translate("leaders"),
        "terms": translate("terms"),
        "recognition": translate("recognition"),
        "crime_cooperation": translate("police and courts"),
        "mobility": translate("mobility"),
        "index": translate("index"),
        "scenarios": translate("way forward"),
    }
    return listing(words.get(name, name) for name in subjects.split(SEPARATOR))


def caption(shown: pd.DataFrame) -> str:
    """Return what the table of conflicts behind headline numbers holds; see `measures.coverage_conflicts.folded`."""
    return plural(
        "{count} account that would put another value behind a headline number",
        "{count} accounts that would put another value behind a headline number",
        int(shown["accounts"].sum()),
    )


def caption_note() -> str:
    """Return how to read that table."""
    return translate(
        "Another value is not always another number: a place that is kept out in place of not listed stays outside "
        "every count of members. Sources that agree with each other stand on one line."
    )


def none_touching() -> str:
    """Return that no conflict is behind a headline number."""
    return translate("No competing account differs in a value that a headline number of this report rests on.")
