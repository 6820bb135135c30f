"""How old the data may be, from ``freshness.toml``, and how old they are on the day of a build."""

import tomllib
from typing import Any

import pandas as pd

from analysis.errors import ParameterError
from analysis.measures import coverage, freshness
from analysis.project import Project
from analysis.prose import freshness as words
from analysis.tables.store import Data

FILE = "freshness.toml"
DEFAULT = "default"
YEARS = 3.0
"""Limit where the file names none."""


def limits(project: Project, data: Data) -> dict[str, float]:
    """Return the years that the newest statement on each topic may be old, and under ``default`` that of the others.

    Raises
    ------
    ParameterError
        Naming the entry of the file that is no topic or no number of years.
    """
    file = project.root / FILE
    if not file.is_file():
        return {DEFAULT: YEARS}
    try:
        given: dict[str, Any] = tomllib.loads(file.read_text("utf-8")).get("years", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ParameterError(f"{FILE} cannot be read: {error}.", 'A line in it reads "Membership" = 2.') from None
    known = set(coverage.topics(data).values())
    for name, years in given.items():
        if name != DEFAULT and known and name not in known:
            raise ParameterError(f"{FILE}: there is no topic {name!r}.", f"The topics are: {', '.join(sorted(known))}.")
        if isinstance(years, bool) or not isinstance(years, int | float) or years <= 0:
            raise ParameterError(f"{FILE}: {name} = {years!r} is no number of years.", "Write for example 2 or 0.5.")
    return {DEFAULT: YEARS, **{name: float(years) for name, years in given.items()}}


def topics(project: Project, data: Data, day: str) -> pd.DataFrame:
    """Return how old each topic is on a day.

    Returns
    -------
    pandas.DataFrame
        See `measures.freshness.topics`; rows stated for later days are left out.

    Raises
    ------
    ParameterError
        As `limits`.
    """
    allowed = limits(project, data)
    ages = coverage.ages(coverage.statements(data, day))
    return freshness.topics(ages, allowed, allowed[DEFAULT], day)


def stale(project: Project, day: str) -> list[str]:
    """Return the topics that are too old on a day."""
    data = Data(project.processed)
    found = topics(project, data, day) if coverage.topics(data) else None
    return [] if found is None else sorted(found.loc[found["stale"], "topic"])


def warning(project: Project, day: str) -> tuple[str, str]:
    """Return in words which topics are too old on the day of a build, and until when the others are not.

    Returns
    -------
    tuple of str
        The sentence, empty if no topic is too old, and the last day on which nothing more is, as YYYY-MM-DD; empty
        where there is no topic.
    """
    data = Data(project.processed)
    if not coverage.topics(data):
        return "", ""
    found = topics(project, data, day)
    fresh = found.loc[~found["stale"], "until"]
    return words.stale(found, day), f"{fresh.min():%Y-%m-%d}" if len(fresh) else ""
