"""Keep to one account of each thing: competing rows tell the same thing again and are never counted with it."""

from collections.abc import Sequence

import pandas as pd

from analysis.errors import MeasureError


def current(frame: pd.DataFrame, key: Sequence[str]) -> pd.DataFrame:
    """Return the rows whose standing is current, one for each key.

    Parameters
    ----------
    frame
        Rows of a processed table with ``standing``.
    key
        Columns that name what a row is an account of.

    Raises
    ------
    MeasureError
        If two current rows are accounts of the same thing.
    """
    rows = frame[frame["standing"] == "current"]
    single(rows, key)
    return rows


def single(rows: pd.DataFrame, key: Sequence[str]) -> None:
    """Refuse rows that are to be counted although two of them are accounts of the same thing.

    Raises
    ------
    MeasureError
        If a row is competing, or two rows share a key.
    """
    if "standing" in rows and (rows["standing"] == "competing").any():
        raise MeasureError(
            f"Competing rows tell again what a current row tells and are never added: {_named(rows, 'competing')}.",
            "Count the current rows, and show the competing ones beside them.",
        )
    twice = rows[rows.duplicated(list(key), keep=False)]
    if not twice.empty:
        raise MeasureError(
            f"Rows {', '.join(twice['row_id'])} are accounts of the same thing and would be counted twice.",
            "Only one of them may be current; the others are competing.",
        )


def _named(rows: pd.DataFrame, standing: str) -> str:
    return ", ".join(rows.loc[rows["standing"] == standing, "row_id"])
