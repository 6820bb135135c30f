"""What the GI-TOC crime index says of an economy, Kosovo apart from the 193 of the published workbook."""

from collections.abc import Sequence

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.crime_flows import KOSOVO
from analysis.measures.stated import stated_by

_CHANGE = ["economy", "start", "end", "change", "start_year", "end_year", "rows", "sources"]


def crime_index(scores: pd.DataFrame, group: Sequence[str], as_of: str = "") -> pd.DataFrame:
    """Return the GI-TOC scores of the economies.

    Parameters
    ----------
    scores
        The table ``crime_index``.
    group
        Economies to show.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``indicator``, ``year``, ``score`` (0 to 10), ``apart`` (True for Kosovo, which is scored outside
        the 193 of the published workbook), ``contested`` (True where another source contradicts the row), ``rows``,
        ``sources``.
    """
    known = stated_by(scores, as_of)
    known = known[known["economy"].isin(list(group))]
    lines = known.assign(
        apart=known["economy"] == KOSOVO,
        contested=known["note"].fillna("").str.contains("contradicted"),
        rows=known["row_id"],
        sources=known["source_id"],
    )
    columns = ["economy", "indicator", "year", "score", "apart", "contested", "rows", "sources"]
    return lines[columns].sort_values(["indicator", "economy", "year"]).reset_index(drop=True)


def score(index: pd.DataFrame, economy: str, year: int, indicator: str = "criminality") -> float:
    """Return one score of the crime index.

    Raises
    ------
    MeasureError
        If there is none: a score is never filled from another year, indicator or economy.
    """
    line = index[(index["economy"] == economy) & (index["year"] == year) & (index["indicator"] == indicator)]
    if line.empty:
        raise MeasureError(f"No score of {indicator} for {economy} in {year}.", "Show it as not reported.")
    return float(line["score"].iloc[0])


def ranked(index: pd.DataFrame, year: int, indicator: str = "criminality") -> pd.DataFrame:
    """Return the scores of one year from high to low, with ``rank`` among the economies given.

    Raises
    ------
    MeasureError
        If a score made apart is among them: it is not comparable with those of the workbook.
    """
    lines = index[(index["year"] == year) & (index["indicator"] == indicator)]
    if lines["apart"].any():
        raise MeasureError(
            f"{', '.join(sorted(lines[lines['apart']]['economy']))} is scored apart and has no rank in the index.",
            "Leave it out before ranking, and show it as a separate mark.",
        )
    lines = lines.assign(rank=lines["score"].rank(ascending=False, method="min").astype(int))
    return lines.sort_values(["rank", "economy"]).reset_index(drop=True)


def change(index: pd.DataFrame, indicator: str = "criminality") -> pd.DataFrame:
    """Return the change of a score from the first to the last year of the workbook, where an economy has both.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``start``, ``end`` (scores), ``change``, ``start_year``, ``end_year``, ``rows``, ``sources``.
        Economies scored apart are not in it: their scores come from different hands.
    """
    lines = index[~index["apart"] & (index["indicator"] == indicator)]
    years = sorted(set(lines["year"]))
    if len(years) < 2:  # noqa: PLR2004 - a change takes two years
        return pd.DataFrame(columns=_CHANGE)
    ends = lines[lines["year"].isin([years[0], years[-1]])]
    scores = [ends[ends["year"] == year].set_index("economy")["score"] for year in (years[0], years[-1])]
    wide = pd.DataFrame({"start": scores[0], "end": scores[1]}).dropna()
    wide = wide.assign(change=(wide["end"] - wide["start"]).round(2), start_year=years[0], end_year=years[-1])
    return wide.reset_index().merge(trace.aggregate(ends, ["economy"]), on="economy")[_CHANGE]
