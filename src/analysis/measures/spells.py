"""Whether a spell covers a day, in three values: a date may be partial, and an undated row says only when it was true.

No day is guessed: where the row leaves room, the answer is that it cannot be told.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.measures.arrays import Array

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
    days = {name: rows[name].to_numpy(dtype="datetime64[ns]") for name in _DAYS}
    past, on, today = (rows["standing"] == "past").to_numpy(), day.to_datetime64(), now.to_datetime64()
    begun, not_begun = _begun(days, past, on, today)
    going_on, ended = _ended(days, past, on, today)
    result = np.select([not_begun | ended, begun & going_on], [NO, YES], MAYBE)
    return pd.Series(result, index=rows.index, dtype="str")


_DAYS = tuple(f"{name}_{end}" for name in ("since", "until", "as_of") for end in ("earliest", "latest"))

# A comparison with a missing day is never true, so what is not known settles nothing below.


def _begun(days: Mapping[str, Array], past: Array, day: np.datetime64, now: np.datetime64) -> tuple[Array, Array]:
    """Tell which spells had surely begun by a day, and which surely had not."""
    # A current row without a date is true now; a past one only some time before its end.
    undated = np.where(past, days["until_earliest"], now)
    stated = np.where(np.isnat(days["as_of_latest"]), undated, days["as_of_latest"])
    stated = np.where(stated > now, now, stated)
    # A start known by year alone is narrowed by the day for which the row is stated to hold.
    surely_from = np.fmin(np.fmax(stated, days["since_earliest"]), days["since_latest"])
    return surely_from <= day, days["since_earliest"] > day


def _ended(days: Mapping[str, Array], past: Array, day: np.datetime64, now: np.datetime64) -> tuple[Array, Array]:
    """Tell which spells surely go on through a day, and which were surely over by it."""
    open_ended = np.isnat(days["until_earliest"])
    surely_to = np.where(open_ended, days["as_of_earliest"] + np.timedelta64(1, "D"), days["until_earliest"])
    surely_over = np.where(np.isnat(days["until_latest"]) & past, now, days["until_latest"])
    return (open_ended & ~past) | (surely_to > day), surely_over <= day
