"""Intervals for a share of few posts, and for its ratio to a benchmark.

Clopper-Pearson where a claim hangs on the interval, Wilson in charts, Jeffreys beside them (Brown, Cai and
DasGupta 2001). Never Wald: its interval has no width where nobody is there.
"""

from functools import lru_cache
from typing import Literal, NamedTuple

from scipy import stats

from analysis.errors import MeasureError

Method = Literal["clopper_pearson", "wilson", "jeffreys"]


class Interval(NamedTuple):
    """Both ends of an interval, as shares of 1 (or as ratios to a benchmark)."""

    low: float
    high: float


@lru_cache(maxsize=4096)  # the same few counts come up again under every benchmark
def of_share(count: int, posts: int, *, method: Method = "wilson", level: float = 0.95) -> Interval:
    """Return the interval for the share ``count / posts``.

    Parameters
    ----------
    count, posts
        Posts held by nationals of the economy, and all posts of the body on one date.
    method
        ``clopper_pearson`` covers at least ``level`` and is wide; ``wilson`` and ``jeffreys`` cover it on average.
        Jeffreys' lower end is 0 where nobody is there, and its upper end 1 where everybody is.
    level
        Coverage, as a share of 1.

    Raises
    ------
    MeasureError
        If there is no post, or the count is not one of 0 to ``posts``.
    """
    check_count(count, posts)
    if method == "jeffreys":
        return _jeffreys(count, posts, (1 - level) / 2)
    name: Literal["exact", "wilson"] = "exact" if method == "clopper_pearson" else "wilson"
    ends = stats.binomtest(count, posts).proportion_ci(confidence_level=level, method=name)
    return Interval(float(ends.low), float(ends.high))


def of_ratio(
    count: int, posts: int, benchmark: float, *, method: Method = "clopper_pearson", level: float = 0.95
) -> Interval:
    """Return the interval for the representation ratio, the share divided by its benchmark share.

    Raises
    ------
    MeasureError
        As `of_share`, and if the benchmark is not a share between 0 and 1.
    """
    check_benchmark(benchmark)
    ends = of_share(count, posts, method=method, level=level)
    return Interval(ends.low / benchmark, ends.high / benchmark)


def check_count(count: int, posts: int) -> None:
    """Raise `MeasureError` unless ``count`` of ``posts`` is possible."""
    if posts < 1 or not 0 <= count <= posts:
        raise MeasureError(f"{count} of {posts} posts is not a possible count.")


def check_benchmark(benchmark: float) -> None:
    """Raise `MeasureError` unless a benchmark lies between 0 and 1, both left out."""
    if not 0 < benchmark < 1:
        raise MeasureError(f"A benchmark share lies between 0 and 1; {benchmark:g} does not.")


def _jeffreys(count: int, posts: int, tail: float) -> Interval:
    posterior = stats.beta(count + 0.5, posts - count + 0.5)
    low = 0.0 if count == 0 else float(posterior.ppf(tail))
    high = 1.0 if count == posts else float(posterior.ppf(1 - tail))
    return Interval(low, high)
