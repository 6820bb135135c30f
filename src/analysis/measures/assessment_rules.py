"""What may be made of levels in the European Commission's reports, and of means that others made from them."""

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace

MEAN = "mean level"
"""Words of the column ``chapter`` where a row is a mean over chapters, which the Commission never publishes."""


def series(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the assessments of one economy and chapter in order of time, if they may form a series.

    Parameters
    ----------
    rows
        Rows of the processed table ``commission_assessment``.

    Returns
    -------
    pandas.DataFrame
        ``year``, ``assessment``, ``own_words`` (True where the Commission said it, False where somebody worked a mean
        out from its words), ``rows`` and ``sources``.

    Raises
    ------
    MeasureError
        If economies or chapters differ, or two hands worked out the means.
    """
    for column in ("economy", "chapter"):
        if len(rows[column].unique()) > 1:
            raise MeasureError(f"The assessments differ in {column} and form no series.")
    worked_out = rows["chapter"].str.contains(MEAN)
    hands = sorted(rows.loc[worked_out, "source_id"].unique())
    if len(hands) > 1:
        raise MeasureError(
            f"The mean levels were worked out by different hands: {', '.join(hands)}.",
            "Show those of each hand apart, and never as the Commission's own.",
        )
    lines = rows.assign(own_words=~worked_out).sort_values("year", kind="stable")
    lines = lines.assign(rows=lines["row_id"], sources=lines["source_id"])
    return lines[["year", "assessment", "own_words", "rows", "sources"]].reset_index(drop=True)


def in_the_commissions_words(rows: pd.DataFrame) -> pd.DataFrame:
    """Return assessments that are to be quoted as the Commission's, if each is.

    Raises
    ------
    MeasureError
        If a mean is among them, which an outlet worked out.
    """
    means = rows[rows["chapter"].str.contains(MEAN)]
    if not means.empty:
        outlets = trace.join(*means["source_id"])
        raise MeasureError(f"A mean level is no finding of the Commission; it was worked out by {outlets}.")
    return rows
