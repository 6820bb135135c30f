"""Partial dates: a year, a month or a day, as precise as the source says."""

import calendar
import datetime
import re
from typing import Literal, NamedTuple

import pandas as pd

FIRST_YEAR, LAST_YEAR = 1800, 2100
"""Years that dates of this subject can lie in; others are slips of the pen, such as 2204 for 2024."""

_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class Span(NamedTuple):
    """The days that a partial date may mean, both ends included, as ``YYYY-MM-DD``, and its precision."""

    earliest: str
    latest: str
    precision: Literal["year", "month", "day"]


def span(written: str) -> Span:
    """Return the first and last day of a partial date and its precision.

    Parameters
    ----------
    written
        ``2014``, ``2014-10`` or ``2014-10-10``.

    Raises
    ------
    ValueError
        If it is not written so, if no such month or day exists, or if the year is far off.
    """
    match = _WRITTEN.fullmatch(written)
    if not match:
        raise ValueError(f"{written!r} is not written as 2014, 2014-10 or 2014-10-10")
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"{written!r} is not between {FIRST_YEAR} and {LAST_YEAR}")
    if month is None:
        return Span(f"{written}-01-01", f"{written}-12-31", "year")
    first = datetime.date(year, month, day or 1)
    if day is None:
        last = first.replace(day=calendar.monthrange(year, month)[1])
        return Span(first.isoformat(), last.isoformat(), "month")
    return Span(written, written, "day")


def readable(written: str) -> bool:
    """Return whether `span` can read a partial date."""
    try:
        span(written)
    except ValueError:
        return False
    return True


def real(cells: pd.Series) -> pd.Series:
    """Return for each cell whether it holds a partial date that `span` can read."""
    return cells.isin([value for value in cells.unique() if readable(value)])


def spans(cells: pd.Series) -> pd.DataFrame:
    """Return the columns ``earliest``, ``latest`` and ``precision`` of a column of partial dates.

    Parameters
    ----------
    cells
        Partial dates as text; empty ones stay empty. Each different value is read once.
    """
    table = {value: span(value) if value else ("", "", "") for value in cells.unique()}
    parts = [cells.map({value: found[place] for value, found in table.items()}) for place in range(3)]
    return pd.DataFrame(dict(zip(Span._fields, parts, strict=True)), index=cells.index).astype("str")
