"""What a count of dated events may say."""

import pandas as pd

from analysis.errors import MeasureError


def acts_against(events: pd.DataFrame, economy: str) -> int:
    """Return how many events of the table are acts against an economy.

    Parameters
    ----------
    events
        Rows of the processed table ``events`` that are to be counted.
    economy
        Code of the economy.

    Raises
    ------
    MeasureError
        If obstructions are among them: the word counts both directions, the economy's own acts too.
    """
    if (events["kind"] == "obstruction").any():
        raise MeasureError(
            f"The kind obstruction tells acts of {economy} and acts against it alike; the table does not say which.",
            "Tell the events one by one.",
        )
    return len(events)
