"""The headline numbers of the report, each with all that it takes to check it."""

import pandas as pd

from analysis.explore import teach, why
from analysis.explore.asking import ask, question
from analysis.explore.choices import Asked
from analysis.explore.result import Result


@question("focus", "peers", "as_of", "benchmark", "bodies", "language")
def headlines(asked: Asked) -> pd.DataFrame:
    """Return every headline number: id, chapter, value, bounds, benchmark, date, rule, rows and sources.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> "staff_share" in set(measures.headlines()["id"])
    True
    """
    return why.registry(asked)


def headline(identity: str, **choices: str) -> Result:
    """Return one headline number; `data.why` with the same id shows what is behind it.

    Parameters
    ----------
    identity
        Id of the number, as `headlines` lists them.
    **choices
        As of `headlines`.

    Raises
    ------
    ParameterError
        If there is no such number, or a choice is unknown, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> measures.headline("members_focus").text
    'members_focus: regional_set = yes; a current row for each of the six; status member on the day'
    """
    found = headlines(**choices)
    line = found[found["id"] == identity]
    if line.empty:
        raise teach.unknown("headline", identity, set(found["id"]))
    first = line.iloc[0]
    low, value, high = (None if pd.isna(first[key]) else float(first[key]) for key in ("low", "value", "high"))
    benchmark = "" if pd.isna(first["benchmark"]) else str(first["benchmark"])
    text = f"{first['id']}: {first['rule']}"
    return Result(text, line, ask(choices), value, low, high, benchmark)
