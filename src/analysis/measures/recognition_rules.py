"""What may not be made of recognitions, claimed totals and names of votes."""

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.recognition import one_kind

SHORT_YEARS = (2009, 2011, 2012)
"""Years for which one or two recognitions are known without a date, so a count by year falls short."""


def in_year(rows: pd.DataFrame, year: int) -> int:
    """Return how many acts of one kind are dated in a year.

    Parameters
    ----------
    rows
        Rows from `recognition.acts`.
    year
        The year.

    Raises
    ------
    MeasureError
        If the rows mix kinds, or the table is known to be short of dates in that year.
    """
    one_kind(rows)
    if year in SHORT_YEARS:
        raise MeasureError(
            f"The count for {year} is one or two short: some recognitions have no date.",
            "Show the running number, with the undated ones beside it.",
        )
    return int((rows["date_earliest"].dt.year == year).sum())


def gained(earlier: pd.Series, later: pd.Series) -> int:
    """Return how much a claimed total of recognitions grew.

    Parameters
    ----------
    earlier, later
        Two lines of `recognition.claims`.

    Raises
    ------
    MeasureError
        If two hands counted: what is sourced, what Kosovo counts and what Serbia counts are never taken off each
        other.
    """
    if earlier["claimant"] != later["claimant"]:
        raise MeasureError(
            f"{earlier['claimant']} and {later['claimant']} count by rules of their own: the difference says nothing.",
            "Show the totals side by side.",
        )
    return int(later["recognise"] - earlier["recognise"])


def result(named: pd.DataFrame, cast: int) -> dict[str, int]:
    """Return the result of a vote from the names of those who voted.

    Parameters
    ----------
    named
        One line of `recognition_votes.tally`.
    cast
        Votes cast, abstentions included.

    Raises
    ------
    MeasureError
        If the source names only a part of those who voted.
    """
    votes = {name: int(named[f"named_{name}"].item()) for name in ("for", "against", "abstain")}
    if sum(votes.values()) != cast:
        raise MeasureError(
            f"{sum(votes.values())} of {cast} votes have a name: the names are a part and no result.",
            "Take the result from the table of bids.",
        )
    return votes


def by_stance(register: pd.DataFrame, stances: pd.DataFrame) -> pd.DataFrame:
    """Count how economies stood in a vote or round of objections by where they stand on recognition.

    Parameters
    ----------
    register
        Lines of `recognition_votes.register`, of those who are named.
    stances
        Lines of `recognition.stances`.

    Returns
    -------
    pandas.DataFrame
        ``vote_id``, ``stance``, ``position``, ``economies`` (their number), ``rows`` and ``sources``.

    Raises
    ------
    MeasureError
        If an economy is not named: recognition tells nothing of how it voted, some that recognise Kosovo objected.
    """
    unnamed = register[register["position"] == "not_named"]
    if not unnamed.empty:
        raise MeasureError(
            f"How {', '.join(sorted(set(unnamed['economy'])))} stood is not told, and recognition does not tell it.",
            "Leave out who is not named.",
        )
    lines = register.merge(stances[["economy", "stance"]], on="economy")
    keys = ["vote_id", "stance", "position"]
    sizes = lines.groupby(keys).size().rename("economies").reset_index()
    return sizes.merge(trace.aggregate(lines, keys), on=keys)
