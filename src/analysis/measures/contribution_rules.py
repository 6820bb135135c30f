"""What economies pay to bodies: known for a few, and for Kosovo not at all."""

import pandas as pd

from analysis.errors import MeasureError


def paid(contributions: pd.DataFrame, body: str, economy: str) -> pd.Series:
    """Return the newest payment of an economy to a body.

    Parameters
    ----------
    contributions
        The processed table.
    body, economy
        Id of the body, and code of the economy.

    Raises
    ------
    MeasureError
        If no row gives an amount: what is not reported is not zero, and another economy's payment is a comparator
        only.
    """
    rows = contributions[(contributions["body_id"] == body) & (contributions["economy"] == economy)]
    rows = rows.dropna(subset="amount")
    if rows.empty:
        raise MeasureError(
            f"No row gives what {economy} pays to {body}.",
            "Show it as not reported; GDP is the stand-in for benchmarks, and says so.",
        )
    return rows.sort_values("year", kind="stable").iloc[-1]


def total(rows: pd.DataFrame) -> float:
    """Return the sum of payments.

    Parameters
    ----------
    rows
        Rows of the processed table ``contributions``.

    Raises
    ------
    MeasureError
        If currencies or years differ, an amount is missing, or a total stands beside its parts: money is never
        converted here.
    """
    for column in ("currency", "year"):
        if len(rows[column].unique()) > 1:
            raise MeasureError(f"Payments that differ in {column} are not added.", "Show them one by one.")
    if rows["amount"].isna().any():
        raise MeasureError("An amount is not known, so the sum is not either.")
    if (rows["economy"] == "TOTAL").any() and len(rows) > 1:
        raise MeasureError("A total holds its parts already.")
    return float(rows["amount"].sum())
