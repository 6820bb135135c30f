"""What a list of leaders may not be taken for."""

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures.leadership import LEADING, NOT_GOVERNMENTAL, UNKNOWN


def exact_share(leaders: pd.DataFrame, economy: str) -> float:
    """Return the share of leaders from an economy, of 1, where the nationality of every one is known.

    Parameters
    ----------
    leaders
        From `leadership.leaders`.
    economy
        Code of the economy.

    Raises
    ------
    MeasureError
        If chairs, staff or heads of missions are among them, if there is none, or if the nationality of one is not
        known: unknown is not "from elsewhere".
    """
    other = sorted(set(leaders["office_kind"]).difference(LEADING))
    if other:
        raise MeasureError(f"No share of leaders is made over {', '.join(other)}.", "Chairs are listed unevenly.")
    unknown = int((leaders["economy"] == UNKNOWN).sum())
    if unknown or leaders.empty:
        raise MeasureError(
            f"The nationality of {unknown} of {len(leaders)} leaders is not known, so no exact share can be told.",
            "Give the bounds: none of the unknown, and all of them.",
        )
    return float((leaders["economy"] == economy).mean())


def of_governments(leaders: pd.DataFrame) -> pd.DataFrame:
    """Return leaders that are to be set against a benchmark over governments, if every body is one of governments.

    Raises
    ------
    MeasureError
        If a body of chambers or of municipal associations is among them.
    """
    other = sorted(set(leaders["body_id"]).intersection(NOT_GOVERNMENTAL))
    if other:
        raise MeasureError(
            f"Chambers of commerce and municipal associations are not governments: {', '.join(other)}.",
            "Leave them out, or name them apart.",
        )
    return leaders
