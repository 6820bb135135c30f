"""Recognition of Kosovo: acts on record."""

import pandas as pd

from analysis.explore.asking import question
from analysis.explore.choices import Asked
from analysis.explore.result import Result
from analysis.measures import recognition as measure
from analysis.prose import recognition as prose

__all__ = ["count"]


def __dir__() -> list[str]:
    """Offer the words alone on Tab."""
    return __all__


@question("as_of", "language")
def count(asked: Asked) -> Result:
    """Count the recognitions on record; withdrawals are claims, and are not taken off.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> measures.recognition.count(as_of="2010-12-31").value < measures.recognition.count().value
    True
    """
    table = asked.data["recognition"]
    acts = {status: measure.acts(table, status, asked.as_of) for status in ("recognised", "withdrawn_claimed")}
    totals = {status: measure.total(rows, asked.as_of) for status, rows in acts.items()}
    found = totals["recognised"]
    bounds = found["value"], found["value"], found["value"] + found["perhaps"]
    return Result(prose.over_time_title(*totals.values()), pd.DataFrame([found]), asked, *bounds)
