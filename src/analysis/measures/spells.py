"""Whether a spell covers a day, in three values: a date may be partial, and an undated row says only when it was true.

No day is guessed: where the row leaves room, the answer is that it cannot be told.
"""

import pandas as pd

YES, NO, MAYBE = "yes", "no", "maybe"
"""The three answers."""


def newest(rows: pd.DataFrame) -> pd.Timestamp:
    """Return the newest day for which any of the rows is surely stated: "now" for rows whose standing is current."""
    return pd.Timestamp(rows["as_of_earliest"].max())


def covers(rows: pd.DataFrame, day: pd.Timestamp, now: pd.Timestamp) -> pd.Series:
    """Tell for each row whether its spell covers a day.

    A spell runs from its start to the day before its end. A row without a start is known to hold from the last day
    on which it may have been stated; before that nobody can tell. A current row without an end goes on; a past one
    has ended by ``now``, nobody knows when.

    Parameters
    ----------
    rows
        Rows with ``standing`` (current or past) and, for each of ``since``, ``until`` and ``as_of``, the columns
        ``_earliest`` and ``_latest``.
    day
        The day asked about.
    now
        The newest day of the table, see `newest`: the day from which on every current row is taken as it stands.

    Returns
    -------
    pandas.Series
        ``yes``, ``no`` or ``maybe`` for each row.
    """
    begun, ended = _begun(rows, day, now), _ended(rows, day, now)
    result = pd.Series(MAYBE, index=rows.index, dtype="str")
    result[(begun == YES) & (ended == NO)] = YES
    result[(begun == NO) | (ended == YES)] = NO
    return result


def _begun(rows: pd.DataFrame, day: pd.Timestamp, now: pd.Timestamp) -> pd.Series:
    past = rows["standing"] == "past"
    # A current row without a date is true now; a past one only some time before its end.
    undated = rows["until_earliest"].where(past, now)
    stated = rows["as_of_latest"].fillna(undated)
    stated = stated.mask(stated > now, now)
    # A start known by year alone is narrowed by the day for which the row is stated to hold.
    stated = pd.concat([stated, rows["since_earliest"]], axis=1).max(axis=1)
    surely_from = pd.concat([stated, rows["since_latest"]], axis=1).min(axis=1)
    result = pd.Series(MAYBE, index=rows.index, dtype="str")
    result[surely_from <= day] = YES
    result[rows["since_earliest"] > day] = NO
    return result


def _ended(rows: pd.DataFrame, day: pd.Timestamp, now: pd.Timestamp) -> pd.Series:
    past = rows["standing"] == "past"
    one_day = pd.Timedelta(days=1)
    surely_to = rows["until_earliest"].fillna(rows["as_of_earliest"] + one_day)
    surely_over = rows["until_latest"].where(rows["until_latest"].notna() | ~past, now)
    result = pd.Series(MAYBE, index=rows.index, dtype="str")
    result[(rows["until_earliest"].isna() & ~past) | (surely_to > day)] = NO
    result[surely_over <= day] = YES
    return result
