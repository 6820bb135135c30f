"""Sentences on what the tables cover and how old it is."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.languages import date, listing, number, plural, translate

DAYS_A_YEAR = 365.25
OLD_YEARS = 3
"""A topic whose newest statement is older than so many years is named as old."""


def topic(name: str) -> str:
    """Return the name of a topic of the tables; one that is new here keeps its own name."""
    words = {
        "Bodies": translate("bodies"),
        "Crime and justice": translate("crime and justice"),
        "Designation": translate("designation"),
        "Economies": translate("economies"),
        "Membership": translate("membership"),
        "Mobility": translate("mobility"),
        "Money": translate("money"),
        "Recognition": translate("recognition"),
        "Staff and leaders": translate("staff and leaders"),
        "Surveys": translate("surveys"),
        "Timeline": translate("timeline"),
    }
    return words.get(name, name)


def day(value: Any) -> str:
    """Return a day in words, and nothing for a missing one."""
    return "" if pd.isna(value) else date(f"{value:%Y-%m-%d}")


def month(value: Any) -> str:
    """Return a day as month and year, and nothing for a missing one."""
    return "" if pd.isna(value) else date(f"{value:%Y-%m}")


def years_old(value: pd.Timestamp, as_of: str) -> float:
    """Return how many years before a day a statement was made."""
    return float((pd.Timestamp(as_of) - value).days / DAYS_A_YEAR)


def held(ages: pd.DataFrame, tables: int, sources: int) -> str:
    """Return how much the tables hold.

    Parameters
    ----------
    ages
        From `measures.coverage.ages`, by topic.
    tables, sources
        Numbers of tables of facts, and of sources that they cite.
    """
    return translate(
        "{rows} rows in {tables} tables, from {sources} sources, stand behind this report.",
        rows=number(ages["entries"].sum()),
        tables=number(tables),
        sources=number(sources),
    )


def ages_title(ages: pd.DataFrame) -> str:
    """Return the newest and the oldest topic by their newest statements."""
    dated = ages.dropna(subset="newest")
    if dated.empty:
        return translate("No row is dated")
    first, last = dated.iloc[0], dated.iloc[-1]
    if len(dated) == 1:
        return translate(
            "The newest statement on {topic} is of {month}", topic=topic(first["topic"]), month=month(first["newest"])
        )
    return translate(
        "The newest statement is of {newest}, on {first}; on {last} there is none after {oldest}",
        newest=month(first["newest"]),
        first=topic(first["topic"]),
        last=topic(last["topic"]),
        oldest=month(last["newest"]),
    )


def ages_subtitle(as_of: str) -> str:
    """Return what the chart of ages measures."""
    return translate("Days for which rows are stated, by topic; rows known by {day}", day=date(as_of))


def ages_note(ages: pd.DataFrame) -> str:
    """Return how to read the chart of ages, and how many rows are not in it."""
    words = translate(
        "Line: from the oldest row to the newest. Bar: the middle half of the rows. Tick: the median. A row is stated "
        "for its date; where it has none, for the day on which its source was published."
    )
    undated = int(ages["undated"].sum())
    if not undated:
        return words
    return f"{words} " + plural(
        "{count} row has neither and is not drawn.", "{count} rows have neither and are not drawn.", undated
    )


def age_label(line: Mapping[Any, Any]) -> str:
    """Return the label at the right of a topic's line: its newest statement."""
    return month(line["newest"]) or translate("not dated")


def rows_label(line: Mapping[Any, Any]) -> str:
    """Return a topic with its number of rows."""
    return translate("{topic} ({rows})", topic=topic(line["topic"]), rows=number(line["entries"]))


def ages_alt(ages: pd.DataFrame) -> str:
    """Return the chart of ages in words."""
    told = [
        translate(
            "{topic}: newest {newest}, half of the rows by {middle}",
            topic=topic(line["topic"]),
            newest=age_label(line),
            middle=month(line["middle"]) or translate("no known day"),
        )
        for line in ages.to_dict("records")
    ]
    return translate("{topics}.", topics="; ".join(told))


def old(ages: pd.DataFrame, as_of: str) -> str:
    """Return which topics have no statement of the last years."""
    dated = ages.dropna(subset="newest")
    late = dated[dated["newest"].map(lambda value: years_old(value, as_of)) > OLD_YEARS]
    if late.empty:
        return translate("On every topic something was stated in the {years} years before.", years=number(OLD_YEARS))
    return translate(
        "Nothing was stated in the {years} years before on {topics}.",
        years=number(OLD_YEARS),
        topics=listing(topic(name) for name in late["topic"]),
    )


def median(ages: pd.DataFrame, as_of: str) -> str:
    """Return the topic whose rows are the oldest in the middle: a new row does not make a topic new."""
    dated = ages.dropna(subset="middle")
    if dated.empty:
        return ""
    line = dated.sort_values("middle", kind="stable").iloc[0]
    years = number(years_old(line["middle"], as_of), 1)
    return translate(
        "A new row does not make a topic new: half of the dated rows on {topic} are {years} years old or older.",
        topic=topic(line["topic"]),
        years=years,
    )


def tables_caption(tables: pd.DataFrame) -> str:
    """Return what the table of tables holds."""
    largest = tables.sort_values("entries", ascending=False, kind="stable").iloc[0]
    return translate(
        "{tables} tables hold facts; the largest, {name}, has {share} of the {rows} rows",
        tables=number(len(tables)),
        name=largest["table"],
        share=number(largest["entries"]),
        rows=number(tables["entries"].sum()),
    )


def span(line: Mapping[Any, Any]) -> str:
    """Return the first and the last year of a table's dates."""
    if pd.isna(line["first_year"]):
        return ""
    if line["first_year"] == line["last_year"]:
        return str(line["first_year"])
    return translate("{first} to {last}", first=str(line["first_year"]), last=str(line["last_year"]))


def tables_note() -> str:
    """Return how to read the table of tables."""
    return translate(
        "Economies: how many of the fourteen are named; empty where the table is not about economies. Years: of the "
        "dates in the rows. Undated: rows with neither a date of their own nor one of their source."
    )
