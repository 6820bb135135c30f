"""Ranges of posts that count as fair: the United Nations' desirable ranges and the Council of Europe's quotas.

The United Nations' rule is known from sentences of its reports as quoted elsewhere, and from FAO, which took it over;
the quotas are those of the guidelines of 1978 as told in document GR-AB(2005)27.
"""

from typing import Literal

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import benchmarks
from analysis.measures.benchmarks import UN, Weights

Floors = Literal["un", "off", "scaled"]
"""``un``: floors of 4.8 and 14 posts; ``off``: none (variant a); ``scaled``: floors in proportion to the membership
part of a small body (variant b)."""

MARGIN = 0.15
"""Width of a range to each side, as a part of its midpoint."""
LEAST_MARGIN = 4.8
"""Least width to each side, in posts."""
LEAST_UPPER = 14.0
"""Least upper limit, in posts."""
MEMBERSHIP_PART = 6.25
"""Posts of one membership part in the United Nations' example (40 per cent of 3,000 posts over 192 members)."""

GRADE_POINTS = {"A7": 8.0, "A6": 6.0, "A5": 5.0, "A4": 4.0, "A3": 3.0, "A2/A3": 2.5, "A2": 2.0}
"""Points of a post by grade in the Council of Europe's guidelines of 1978."""
LEAST_QUOTA = 8.0
"""Least national quota in points; its cost is taken from the four largest contributors."""
PAYERS = 4


def ranges(
    inputs: pd.DataFrame,
    posts: float,
    *,
    weights: Weights = UN,
    floors: Floors = "un",
    contribution: bool = True,
    points: float = 1.0,
) -> pd.DataFrame:
    """Return the desirable range of each member.

    Parameters
    ----------
    inputs
        As in `benchmarks.shares`.
    posts
        Base figure: posts subject to geographical distribution. Local support staff are not among them.
    weights
        Weights of membership, population and contribution.
    floors
        Least width and least upper limit; those of the United Nations swallow a body of 30 to 100 staff.
    contribution
        Whether contributions are used; see `benchmarks.mix`.
    points
        Mean points of a post for weighted ranges; 1 counts posts.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``midpoint``, ``lower`` and ``upper``, in posts (or in points). The lower limit stays at midpoint
        less margin where the upper one is lifted, and may be negative: then nobody falls below it.
    """
    base = posts * points
    midpoint = base * benchmarks.mix(inputs, weights, contribution=contribution)
    part = base * weights.membership / len(inputs)
    least_margin, least_upper = {
        "un": (LEAST_MARGIN * points, LEAST_UPPER * points),
        "off": (0.0, 0.0),
        "scaled": (LEAST_MARGIN / MEMBERSHIP_PART * part, LEAST_UPPER / MEMBERSHIP_PART * part),
    }[floors]
    margin = (MARGIN * midpoint).clip(lower=least_margin)
    return pd.DataFrame(
        {
            "economy": inputs["economy"],
            "midpoint": midpoint,
            "lower": midpoint - margin,
            "upper": (midpoint + margin).clip(lower=least_upper),
        }
    )


def status(count: float, lower: float, midpoint: float, upper: float) -> str:
    """Return the label of a count in its range.

    Returns
    -------
    str
        ``unrepresented``, ``underrepresented``, ``within_below_midpoint``, ``within_above_midpoint`` (the midpoint
        included) or ``overrepresented``.
    """
    if count == 0:
        return "unrepresented"
    if count < lower:
        return "underrepresented"
    if count > upper:
        return "overrepresented"
    return "within_below_midpoint" if count < midpoint else "within_above_midpoint"


def quotas(contributions: pd.DataFrame, total_points: float) -> pd.DataFrame:
    """Return the national quotas of the Council of Europe's guidelines of 1978.

    Parameters
    ----------
    contributions
        One row a member: ``economy`` and ``contribution`` (any unit).
    total_points
        Points of all grade A posts together; see `GRADE_POINTS`.

    Returns
    -------
    pandas.DataFrame
        ``economy`` and ``quota`` in points, adding up to ``total_points``. Among the four largest contributors the
        cost of the floor is shared in proportion to their contributions, which is our choice: the text does not say.

    Raises
    ------
    MeasureError
        If there are too few points for the floor: a payer would fall below it.
    """
    paid = contributions["contribution"]
    raised = (total_points * paid / paid.sum()).clip(lower=LEAST_QUOTA)
    payers = paid.sort_values(ascending=False, kind="stable").index[:PAYERS]
    cost = raised.sum() - total_points
    raised.loc[payers] -= cost * paid.loc[payers] / paid.loc[payers].sum()
    if (raised < LEAST_QUOTA - 1e-9).any():  # a quota of exactly the floor may be off by rounding
        raise MeasureError(f"{total_points:g} points are too few for a floor of {LEAST_QUOTA:g} a member.")
    return pd.DataFrame({"economy": contributions["economy"], "quota": raised})
