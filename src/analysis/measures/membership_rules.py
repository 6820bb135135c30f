"""What an absence shows, and what few cases cannot show: guards for readings of the membership table."""

import pandas as pd
from scipy import stats

from analysis.errors import MeasureError

PARTIAL_LISTS = ("balkan_chods", "sedm", "wpon")
"""Bodies whose newest statement that Kosovo is outside rests on a text or a partial list of names."""

LEAST_EXPECTED = 5
"""Cases that each cell must be able to expect before two attributes of bodies are tested for a connection."""


def off_the_list(lines: pd.DataFrame) -> pd.DataFrame:
    """Return positions that are to be read as "not on the list of members", if each rests on such a list.

    Parameters
    ----------
    lines
        Lines of `membership.position`, for Kosovo.

    Raises
    ------
    MeasureError
        If a status is another one than ``none``, or the newest statement on a body names only a part of its members.
    """
    other = lines[lines["status"] != "none"]
    if not other.empty:
        told = ", ".join(sorted(set(other["short_name"] + ": " + other["status"])))
        raise MeasureError(f"These are not absent from a list: {told}.", "Take the status none alone.")
    partial = lines[lines["body_id"].isin(PARTIAL_LISTS)]
    if not partial.empty:
        raise MeasureError(
            f"The newest statement on {', '.join(sorted(partial['short_name']))} is a text or a partial list of names, "
            "no list of members.",
            "Show the status with its date, and the older full list beside it.",
        )
    return lines


def connection(cases: pd.DataFrame, first: str, second: str) -> float:
    """Return the chi-square p-value that two attributes of bodies, such as rule and outcome, are connected.

    Parameters
    ----------
    cases
        One row a body.
    first, second
        Names of the two columns.

    Raises
    ------
    MeasureError
        If there are too few cases to say anything: some cell can expect fewer than `LEAST_EXPECTED`.
    """
    table = pd.crosstab(cases[first], cases[second])
    if min(table.shape, default=0) < 2:  # noqa: PLR2004 - a connection takes two values of each
        raise MeasureError(f"There are no two values each of {first} and {second} to compare.")
    expected = stats.contingency.expected_freq(table.to_numpy())
    if expected.min() < LEAST_EXPECTED:
        raise MeasureError(
            f"{len(cases)} bodies are too few cases to connect {first} with {second}.", "Tell the cases one by one."
        )
    return float(stats.chi2_contingency(table.to_numpy()).pvalue)
