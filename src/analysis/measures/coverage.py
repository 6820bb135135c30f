"""What the tables cover and how old it is: rows by topic and table, economies named, years, and days of statement.

A row is stated for its ``as_of``. Where it has none, nobody can have known it later than its source was published, so
that day stands in; without either the row is undated.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis.economies import SEE14
from analysis.measures import trace
from analysis.tables.store import Data

NOT_FACTS = ("Cleaning", "Sources")
"""Topics of tables that hold no facts: what cleaning did, and the sources themselves."""

NAMING = (
    *("economy", "economy_a", "economy_b", "from_economy", "to_economy", "nationality", "recogniser", "recognised"),
    "claimant",
)
"""Columns that name an economy."""

QUANTILES = {"oldest": 0.0, "first_quarter": 0.25, "middle": 0.5, "last_quarter": 0.75, "newest": 1.0}
"""Places of the days that `ages` gives among all days of a topic."""


def topics(data: Data) -> dict[str, str]:
    """Return the topic of each table of facts, by the table's name, in the order of the topics."""
    found = {str(resource["name"]): str(resource["topic"]) for resource in data.package["resources"]}
    kept = {name: topic for name, topic in found.items() if topic not in NOT_FACTS}
    return dict(sorted(kept.items(), key=lambda item: item[1]))


def statements(data: Data, as_of: str) -> pd.DataFrame:
    """Return every row of every table of facts that may have been known by a day.

    Parameters
    ----------
    data
        The processed tables.
    as_of
        The day, as YYYY-MM-DD. Undated rows stay.

    Returns
    -------
    pandas.DataFrame
        ``table``, ``topic``, ``day`` (first day for which the row is stated; missing where undated), ``rows`` and
        ``sources`` (empty where the table cites none).
    """
    published = _published(data["sources"])
    found = [_statements(data[name], published).assign(table=name, topic=topic) for name, topic in topics(data).items()]
    columns = ["day", "rows", "sources", "table", "topic"]
    lines = pd.concat(found, ignore_index=True) if found else pd.DataFrame(columns=columns)
    lines = lines[~(lines["day"] > pd.Timestamp(as_of))]
    return lines[["table", "topic", "day", "rows", "sources"]].reset_index(drop=True)


def stated_by(data: Data, name: str) -> pd.DataFrame:
    """Return the rows of one table of facts as `statements` does, ``day`` being the last day that each can mean."""
    table = data[name]
    published = _published(data.sources_of(name) if "source_id" in table else data.sources_named([]), "latest")
    return _statements(table, published, "latest")


def _published(sources: pd.DataFrame, end: str = "earliest") -> pd.Series:
    """Return the day on which each source was published, by its id; the earliest or the latest that it can mean."""
    return sources.groupby("source_id")[f"published_{end}"].min()


def _statements(table: pd.DataFrame, published: pd.Series, end: str = "earliest") -> pd.DataFrame:
    sources = table["source_id"] if "source_id" in table else pd.Series("", index=table.index)
    day = pd.to_datetime(sources.map(published.to_dict()))
    if "as_of" in table:
        day = table[f"as_of_{end}"].fillna(day)
    return pd.DataFrame({"day": day, "rows": table["row_id"], "sources": sources.fillna("")})


def sources(stated: pd.DataFrame) -> int:
    """Return the number of sources that rows from `statements` cite."""
    return int(stated.loc[stated["sources"] != "", "sources"].nunique())


def ages(stated: pd.DataFrame, by: str = "topic") -> pd.DataFrame:
    """Return how old the rows of each topic, or of each table, are.

    Parameters
    ----------
    stated
        From `statements`.
    by
        ``topic`` or ``table``.

    Returns
    -------
    pandas.DataFrame
        ``by``; ``entries`` (number of rows); ``undated`` (rows without a day); ``oldest``, ``first_quarter``,
        ``middle``, ``last_quarter`` and ``newest`` (days; the three between are quartiles; missing where no row has a
        day); ``rows`` and ``sources`` of the newest statement; the newest topic first.
    """
    frame = pd.DataFrame([_age(by, str(name), lines) for name, lines in stated.groupby(by, sort=False)])
    return frame.sort_values("newest", ascending=False, kind="stable", na_position="last", ignore_index=True)


def _age(by: str, name: str, lines: pd.DataFrame) -> dict[str, Any]:
    days = lines["day"].dropna()
    newest = lines[lines["day"] == days.max()].head(1) if len(days) else lines.head(1)
    spread = dict.fromkeys(QUANTILES, pd.NaT) if days.empty else dict(zip(QUANTILES, _quantiles(days), strict=True))
    undated = int(lines["day"].isna().sum())
    return {by: name, "entries": len(lines), "undated": undated, **spread, **trace.columns(newest)}


def _quantiles(days: pd.Series) -> list[pd.Timestamp]:
    return list(pd.to_datetime(days.quantile(list(QUANTILES.values()))).dt.normalize())


def tables(data: Data, as_of: str) -> pd.DataFrame:
    """Return what each table of facts holds.

    Parameters
    ----------
    data
        The processed tables.
    as_of
        The day, as YYYY-MM-DD: rows stated for later days are left out.

    Returns
    -------
    pandas.DataFrame
        ``table``, ``topic``, ``entries`` (number of rows), ``economies`` (how many of the fourteen are named;
        missing where the table has no column for them), ``first_year`` and ``last_year`` of its dates and years
        (missing where it has none), ``undated``, ``newest`` (day of the newest statement); ``rows`` and ``sources``
        of the newest statement; by topic.
    """
    stated = statements(data, as_of)
    frame = ages(stated, "table")[["table", "entries", "undated", "newest", "rows", "sources"]]
    known = set(stated["rows"])
    held = pd.DataFrame(list(_held(data, known, as_of)))
    columns = ["table", "topic", "entries", "economies", "first_year", "last_year", "undated", "newest"]
    return held.merge(frame, on="table")[[*columns, "rows", "sources"]]


def _held(data: Data, known: set[str], as_of: str) -> Iterator[dict[str, Any]]:
    last = pd.Timestamp(as_of).year
    for name, topic in topics(data).items():
        table = data[name]
        table = table[table["row_id"].isin(known)]
        naming = [column for column in NAMING if column in table]
        named = {code for column in naming for code in table[column].dropna()}
        years = [year for year in _years(table) if year <= last]
        span = {"first_year": min(years, default=pd.NA), "last_year": max(years, default=pd.NA)}
        count = len(named.intersection(SEE14)) if naming else pd.NA
        yield {"table": name, "topic": topic, "economies": count, **span}


def _years(table: pd.DataFrame) -> list[int]:
    """Return the years of a table's dates, those of statement left out, and of its column of years."""
    dates = [column for column in map(str, table) if column.endswith("_earliest") and column != "as_of_earliest"]
    years = [int(year) for column in dates for year in table[column].dropna().dt.year.unique()]
    return years + [int(year) for year in table["year"].dropna().unique()] if "year" in table else years
