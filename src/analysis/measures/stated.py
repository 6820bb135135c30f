"""Keep to a day: what had been stated by then, and what held on it."""

import pandas as pd


def stated_by(frame: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the rows whose statement is of ``as_of`` or before.

    A month or a year counts from its first day. A row without a date stays: nothing shows that it came later.

    Parameters
    ----------
    frame
        Rows of a processed table with the column ``as_of_earliest``.
    as_of
        A day, ``YYYY-MM-DD``; empty keeps every row.
    """
    if not as_of:
        return frame
    dates = frame["as_of_earliest"]
    return frame[dates.isna() | (dates <= pd.Timestamp(as_of))]


def holding(frame: pd.DataFrame, as_of: str, start: str, end: str = "") -> pd.DataFrame:
    """Return the rows that hold on a day: begun by then, or stated by then where the beginning is not known.

    Parameters
    ----------
    frame
        Rows of a processed table with a partial date of the beginning, and ``as_of``.
    as_of
        A day, ``YYYY-MM-DD``; empty keeps every row.
    start
        Column of the beginning, a partial date.
    end
        Column of the end, if there is one; a row that ended by the day does not hold.
    """
    if not as_of:
        return frame
    day = pd.Timestamp(as_of)
    begun = frame[f"{start}_earliest"].fillna(frame["as_of_earliest"])
    held = begun.isna() | (begun <= day)
    if end:
        held &= ~(frame[f"{end}_earliest"] <= day)
    return frame[held]
