"""What a test of few posts can see at all: rejection regions, power, and the totals that a verdict would need."""

from typing import NamedTuple

import numpy as np
from scipy import stats

from analysis.measures import intervals

LEVEL = 0.05
"""One-sided level of every statement about significance."""


def rejection(posts: int, benchmark: float, *, level: float = LEVEL) -> int | None:
    """Return the largest count that is significantly low in ``posts`` posts; None where not even 0 is."""
    intervals.check_benchmark(benchmark)
    counts = np.arange(posts + 1)
    low = counts[stats.binom.cdf(counts, posts, benchmark) <= level]
    return int(low[-1]) if low.size else None


def of_test(posts: int, true_share: float, benchmark: float, *, level: float = LEVEL) -> float:
    """Return the power: how likely the one-sided test is to reject if the true chance is ``true_share``.

    It belongs beside every "not significant".
    """
    largest = rejection(posts, benchmark, level=level)
    return 0.0 if largest is None else float(stats.binom.cdf(largest, posts, true_share))


def least_posts_for_zero(benchmark: float, *, level: float = LEVEL) -> int:
    """Return the smallest number of posts in which not one national is significantly low."""
    intervals.check_benchmark(benchmark)
    return int(np.ceil(np.log(level) / np.log1p(-benchmark)))


class Totals(NamedTuple):
    """From which staff totals on a share is significantly low.

    Parameters
    ----------
    first
        The smallest total at which it is; None where there is none up to the limit.
    always
        The smallest total from which on it always is, up to the limit; None where there is none. Between the two
        the answer depends on how the share rounds to whole people.
    """

    first: int | None
    always: int | None


def totals_for_share(share: float, benchmark: float, *, limit: int = 10_000, level: float = LEVEL) -> Totals:
    """Return for which staff totals a share would be significantly low against a benchmark.

    Parameters
    ----------
    share
        The share, of 1. The count tested is the whole number of people nearest to it, a half rounded up (the careful
        way); no real count is known.
    benchmark
        Benchmark share, of 1.
    limit
        Largest total looked at. A share at or above its benchmark is never low, whatever the total.
    level
        One-sided level of the exact binomial test.
    """
    intervals.check_benchmark(benchmark)
    if share >= benchmark:
        return Totals(None, None)
    totals = np.arange(1, limit + 1)
    low = np.asarray(stats.binom.cdf(np.floor(share * totals + 0.5), totals, benchmark)) <= level
    if not low[-1]:
        return Totals(int(totals[low][0]) if low.any() else None, None)
    misses = np.flatnonzero(~low)
    return Totals(int(totals[low][0]), int(totals[misses[-1] + 1]) if misses.size else 1)
