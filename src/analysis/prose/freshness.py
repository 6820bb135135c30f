"""Sentences on data that are too old: topics, and what a verdict rests on."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.languages import listing, number, translate
from analysis.prose import claims_words, coverage


def stale(frame: pd.DataFrame, day: str) -> str:
    """Return which topics are too old on a day; empty if none is.

    Parameters
    ----------
    frame
        From `measures.freshness.topics`.
    day
        The day, as YYYY-MM-DD.
    """
    late = frame[frame["stale"]].to_dict("records")
    if not late:
        return ""
    told = listing(_topic(line) for line in late)
    return translate("Old data, as of {day}: {topics}.", day=coverage.day(pd.Timestamp(day)), topics=told)


def _topic(line: Mapping[Any, Any]) -> str:
    name = coverage.topic(line["topic"])
    if pd.isna(line["newest"]):
        return translate("{topic} (not dated)", topic=name)
    return translate(
        "{topic} (newest {month}, limit in years: {years})",
        topic=name,
        month=coverage.month(line["newest"]),
        years=_years(line["limit"]),
    )


def _years(limit: float) -> str:
    return number(limit, 0 if float(limit).is_integer() else 1)


def older(frame: pd.DataFrame, day: str) -> str:
    """Return which verdicts rest on data that are older than the claims; empty if none does.

    Parameters
    ----------
    frame
        From `measures.freshness.older`.
    day
        The day of the claims, as YYYY-MM-DD.
    """
    return " ".join(
        translate(
            "The verdict on “{claim}” rests in part on data older than the claim itself, which is of {month}: of what "
            "stands behind it on this topic, nothing is newer than {year}: {topic}.",
            claim=claims_words.claim(line["claim"]).rstrip("."),
            month=coverage.month(pd.Timestamp(day)),
            topic=coverage.topic(line["topic"]),
            year=str(line["newest"].year),
        )
        for line in frame.to_dict("records")
    )
