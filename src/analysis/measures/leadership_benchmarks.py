"""Executive heads against what benchmarks expect, over bodies that each have their own members.

The unit is a person at the head of a body: who serves twice, or first as acting head, counts once. The members are
those on the day by which the person was surely in office (`index_heads.posts`), so each post has its own
chance, and many posts are tested together (Poisson-binomial).
"""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from analysis.measures import index_heads, intervals, leadership, power, significance, trace
from analysis.tables.store import Data

HALF = 0.5
"""The power is that against a chance of half the fair one."""


def persons(data: Data, as_of: str) -> pd.DataFrame:
    """Return the persons known to have headed a governmental body of the region, as `index_heads.posts` does.

    The set is every body with ``regional_set`` yes, of whichever family, but those of chambers and municipalities,
    whose members are no governments.
    """
    bodies = data["bodies"]
    chosen = bodies[(bodies["regional_set"] == "yes") & ~bodies["body_id"].isin(leadership.NOT_GOVERNMENTAL)]
    return index_heads.posts(data, list(chosen["body_id"]), as_of)


def bands(data: Data, persons: pd.DataFrame) -> pd.DataFrame:
    """Return the benchmark shares over the members of each body, see `index_heads.bands`.

    Of the counts of population the one is used that covers the members of the most bodies: two are never mixed.
    """
    lines = index_heads.bands(data["population"], data["gdp"], list(persons["members"]))
    covered = lines[lines["basis"] != ""].groupby("basis")["members"].nunique()
    return lines[lines["basis"].isin(["", *covered.nlargest(1).index])]


def pooled(persons: pd.DataFrame, bands: pd.DataFrame, economies: Sequence[str]) -> pd.DataFrame:
    """Set the heads from each economy against every benchmark, over all bodies together.

    Parameters
    ----------
    persons, bands
        From `persons` and `bands`.
    economies
        Codes of the economies.

    Returns
    -------
    pandas.DataFrame
        One line a benchmark and economy: ``benchmark``, ``economy``, ``bodies`` and ``posts`` (where it was a member
        and the benchmark can be computed), ``held`` (known nationals), ``unknown`` (nationality not stated),
        ``at_most`` (both), ``expected`` (posts), ``low`` and ``high`` (ends of the exact 95% interval, in posts: the
        lower end if no unknown is from it, the upper if all are), ``p_none`` and ``p_all`` (chance of so few posts
        or fewer in either case, had each been filled blindly), ``largest`` (the largest count that would be
        significantly low; missing if not even 0 is), ``power`` (how likely the test is to notice a chance half as
        large as the fair one), ``rows`` and ``sources``. Without a post only the counts are there.
    """
    lines = []
    for benchmark, band in bands.groupby("benchmark", sort=False):
        share = dict(zip(zip(band["members"], band["economy"], strict=True), band["share"], strict=True))
        chances = index_heads.expectation(persons, share, economies)
        for place, economy in enumerate(economies):
            mine = persons.assign(chance=chances[:, place])
            mine = mine[mine["chance"] > 0]
            used = band[band["members"].isin(mine["members"]) & (band["economy"] == economy)]
            behind = trace.columns(pd.concat([mine[["rows", "sources"]], used[["rows", "sources"]]]))
            lines.append({"benchmark": benchmark, "economy": economy, **_counts(mine, economy), **behind})
    return pd.DataFrame(lines)


def _counts(mine: pd.DataFrame, economy: str) -> dict[str, float]:
    held = int((mine["nationality"] == economy).sum())
    unknown = int(mine["nationality"].isna().sum())
    counts = {"bodies": mine["body_id"].nunique(), "posts": len(mine), "held": held, "unknown": unknown}
    chances = list(mine["chance"])
    return {**counts, "at_most": held + unknown, "expected": sum(chances), **_tested(held, held + unknown, chances)}


def _tested(held: int, at_most: int, chances: Sequence[float]) -> dict[str, float]:
    posts = len(chances)
    if not posts:
        return dict.fromkeys(("low", "high", "p_none", "p_all", "largest", "power"), np.nan)
    low, high = (intervals.of_share(count, posts, method="clopper_pearson") for count in (held, at_most))
    largest = significance.pooled_rejection([(1, chance) for chance in chances], level=power.LEVEL)
    halves = [(1, chance * HALF) for chance in chances]
    return {
        "low": low.low * posts,
        "high": high.high * posts,
        "p_none": _chance(held, chances),
        "p_all": _chance(at_most, chances),
        "largest": np.nan if largest is None else largest,
        "power": 0.0 if largest is None else significance.pooled(largest, halves),
    }


def _chance(count: int, chances: Sequence[float]) -> float:
    # The sum of floats may pass 1 by a rounding error.
    return min(significance.pooled(count, [(1, chance) for chance in chances]), 1.0)
