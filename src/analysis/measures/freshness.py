"""Whether data are too old: topics against a limit, and what a verdict rests on against the claim that it judges."""

from collections.abc import Iterator, Mapping
from typing import Any

import pandas as pd

from analysis.measures import coverage, trace
from analysis.measures.claims_mobility import published
from analysis.measures.claims_parts import BRIEF
from analysis.tables.store import Data

DAYS_A_YEAR = 365.25


def topics(ages: pd.DataFrame, limits: Mapping[str, float], default: float, day: str) -> pd.DataFrame:
    """Return how old the newest statement on each topic is, and whether that is too old.

    Parameters
    ----------
    ages
        From `coverage.ages`, by topic.
    limits
        Years that the newest statement on a topic may be old, by topic.
    default
        The same for a topic that has none of its own.
    day
        The day on which it is asked, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``topic``; ``newest`` (day of its newest statement; missing where none is dated); ``years`` (that it is old);
        ``limit`` (years); ``until`` (last day on which it is not too old); ``stale`` (whether it is, or nothing is
        dated); ``rows`` and ``sources`` of the newest statement; the oldest first, undated ones before.
    """
    limit = ages["topic"].map(limits).fillna(default).astype("float64")
    until = ages["newest"] + pd.to_timedelta((limit * DAYS_A_YEAR).round(), unit="D")
    today = pd.Timestamp(day)
    frame = ages[["topic", "newest", "rows", "sources"]].assign(
        years=(today - ages["newest"]).dt.days / DAYS_A_YEAR, limit=limit, until=until, stale=~(until >= today)
    )
    return frame.sort_values("newest", kind="stable", na_position="first", ignore_index=True)


def claimed(data: Data) -> str:
    """Return the last day on which the claims may have been made, as YYYY-MM-DD."""
    return published(data.sources_named([BRIEF]))


def older(data: Data, verdicts: pd.DataFrame, day: str) -> pd.DataFrame:
    """Return what verdicts rest on that is older than the claims.

    Parameters
    ----------
    data
        The processed tables.
    verdicts
        From `measures.claims.verdicts`.
    day
        The day of the claims, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``claim``, ``topic`` (one that the verdict rests on with no row newer than the claim), ``newest`` (last day that
        the newest of its rows behind the verdict can mean), ``rows`` and ``sources`` of that row; in order of the
        claims.
    """
    topics = coverage.topics(data)
    stated = pd.concat([coverage.stated_by(data, table).assign(topic=topic) for table, topic in topics.items()])
    dated = stated.dropna(subset="day").sort_values("day", kind="stable")
    lines = [line for verdict in verdicts.to_dict("records") for line in _older(dated, verdict, pd.Timestamp(day))]
    return pd.DataFrame(lines, columns=["claim", "topic", "newest", "rows", "sources"])


def _older(dated: pd.DataFrame, verdict: Mapping[Any, Any], day: pd.Timestamp) -> Iterator[dict[str, Any]]:
    behind = dated[dated["rows"].isin(str(verdict["rows"]).split(trace.SEPARATOR))]
    for topic, rows in behind.groupby("topic"):
        newest = rows.tail(1)
        if newest["day"].iloc[0] < day:
            found = {"claim": verdict["claim"], "topic": topic, "newest": newest["day"].iloc[0]}
            yield {**found, **trace.columns(newest)}
