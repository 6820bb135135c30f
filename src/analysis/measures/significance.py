"""Exact tests for small counts: how surprising a staff list would be if each post had been filled blindly.

A staff list is a full count, not a sample, so a p-value here says only that. The benchmark and the side of a test
are fixed before looking, and several years of one body are never added: the same people sit there.
"""

from collections.abc import Sequence
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike
from scipy import stats

from analysis.errors import MeasureError
from analysis.measures import intervals

FOUR_FIFTHS = 0.8


def binomial(count: int, posts: int, benchmark: float, *, side: Literal["less", "two-sided"] = "less") -> float:
    """Return the exact binomial p-value of ``count`` in ``posts`` posts against a benchmark share.

    Parameters
    ----------
    count, posts
        Posts held by nationals of the economy, and all posts of the body on one date.
    benchmark
        Chance of each post under the benchmark, as a share of 1.
    side
        ``less`` asks whether the count is low; ``two-sided`` whether it is off at all.

    Raises
    ------
    MeasureError
        If the count or the benchmark is impossible.
    """
    _check(count, posts, benchmark)
    return float(stats.binomtest(count, posts, benchmark, alternative=side).pvalue)


def mid_p(count: int, posts: int, benchmark: float) -> float:
    """Return the one-sided mid-p: only half the chance of the count itself, so less conservative than `binomial`."""
    _check(count, posts, benchmark)
    lower = stats.binom.cdf(count - 1, posts, benchmark)
    return float(lower + 0.5 * stats.binom.pmf(count, posts, benchmark))


def multinomial(counts: Sequence[int], benchmarks: Sequence[float], *, seed: int, draws: int = 20_000) -> float:
    """Return the exact multinomial p-value of all nationalities at once, by simulation.

    Parameters
    ----------
    counts, benchmarks
        Posts and benchmark shares by economy, in the same order; the shares add up to 1.
    seed
        Seed of the draws, so that a report repeats.
    draws
        Number of simulated staff lists. The list itself counts as one more, so the result is never 0.

    Returns
    -------
    float
        Share of lists that are at most as likely as the real one.

    Raises
    ------
    MeasureError
        If counts and shares differ in number, or the shares do not add up to 1.
    """
    shares = np.asarray(benchmarks, dtype=float)
    if len(counts) != len(shares) or not np.isclose(shares.sum(), 1):
        raise MeasureError("Counts and benchmark shares must name the same economies, and the shares add up to 1.")
    simulated = np.random.default_rng(seed).multinomial(sum(counts), shares, size=draws)
    chances = stats.multinomial.logpmf(simulated, sum(counts), shares)
    own = stats.multinomial.logpmf(np.asarray(counts), sum(counts), shares)
    # Lists as likely as the real one must count as such in spite of rounding.
    return float((np.sum(chances <= own + 1e-9) + 1) / (draws + 1))


def chi_square(counts: Sequence[int], benchmarks: Sequence[float]) -> float:
    """Return the chi-square p-value of all nationalities at once.

    Raises
    ------
    MeasureError
        If an economy can expect fewer than five posts: `multinomial` is the test for that.
    """
    expected = sum(counts) * np.asarray(benchmarks, dtype=float)
    if expected.min() < 5:  # noqa: PLR2004 - the usual least expectation for the approximation
        raise MeasureError("An economy can expect fewer than five posts, too few for chi-square.", "Use multinomial().")
    return float(stats.chisquare(counts, expected).pvalue)


def leaders(count: int, posts: int, staff_count: int, staff: int) -> float:
    """Return the chance of so few leaders from an economy, given the staff that it has (hypergeometric).

    Parameters
    ----------
    count, posts
        Leading posts held by nationals of the economy, and all leading posts.
    staff_count, staff
        Staff of that nationality, and all staff, leaders included.
    """
    intervals.check_count(count, posts)
    intervals.check_count(staff_count, staff)
    return float(stats.hypergeom.cdf(count, staff, staff_count, posts))


def two_groups(count: int, posts: int, other_count: int, other_posts: int) -> float:
    """Return the one-sided Boschloo p-value that the first group's share is below the second's."""
    intervals.check_count(count, posts)
    intervals.check_count(other_count, other_posts)
    # scipy compares the columns' shares of the first row.
    table = [[count, other_count], [posts - count, other_posts - other_count]]
    return float(stats.boschloo_exact(table, alternative="less").pvalue)


def pooled(count: int, bodies: Sequence[tuple[int, float]]) -> float:
    """Return the chance of at most ``count`` posts in several bodies together (Poisson-binomial).

    Parameters
    ----------
    count
        Posts held by nationals of the economy in all the bodies.
    bodies
        Posts and benchmark share of each body, each over its own members.
    """
    intervals.check_count(count, sum(posts for posts, _ in bodies))
    chances = [share for posts, share in bodies for _ in range(posts)]
    return float(stats.poisson_binom.cdf(count, chances))


def pooled_rejection(bodies: Sequence[tuple[int, float]], *, level: float) -> int | None:
    """Return the largest count that is significantly low in several bodies together; None where not even 0 is."""
    chances = [share for posts, share in bodies for _ in range(posts)]
    low = np.flatnonzero(stats.poisson_binom.cdf(np.arange(len(chances) + 1), chances) <= level)
    return int(low[-1]) if low.size else None


def pooled_leaders(count: int, bodies: Sequence[tuple[int, int, int]]) -> float:
    """Return the chance of so few leaders in several bodies together, given the staff that each has.

    Parameters
    ----------
    count
        Leading posts held by nationals of the economy in all the bodies.
    bodies
        Leading posts, staff of that nationality, and all staff of each body, as in `leaders`; the sums of draws from
        each are convolved.
    """
    intervals.check_count(count, sum(posts for posts, _, _ in bodies))
    chances = np.ones(1)
    for posts, staff_count, staff in bodies:
        intervals.check_count(staff_count, staff)
        chances = np.convolve(chances, stats.hypergeom.pmf(np.arange(posts + 1), staff, staff_count, posts))
    return min(float(chances[: count + 1].sum()), 1.0)


def pooled_odds_ratio(tables: Sequence[tuple[int, int, int, int]]) -> float:
    """Return the Mantel-Haenszel odds ratio over several bodies.

    Parameters
    ----------
    tables
        A 2 x 2 table a body, as ``(a, b, c, d)``: first and second row.

    Raises
    ------
    MeasureError
        If no table holds a case that could tell the rows apart.
    """
    above = sum(a * d / (a + b + c + d) for a, b, c, d in tables)
    below = sum(b * c / (a + b + c + d) for a, b, c, d in tables)
    if not below:
        raise MeasureError("The odds ratio has no value: its denominator is empty in every body.")
    return above / below


def certainty_below(count: int, posts: int, benchmark: float, *, line: float = FOUR_FIFTHS) -> float:
    """Return the Jeffreys posterior probability that the share lies below ``line`` times its benchmark."""
    _check(count, posts, benchmark)
    return float(stats.beta.cdf(line * benchmark, count + 0.5, posts - count + 0.5))


def clearly_below(count: int, posts: int, benchmark: float, *, level: float = 0.95) -> bool:
    """Tell whether a count is below four fifths of its benchmark and its interval excludes parity.

    With few posts the four-fifths rule alone is harsher than any test (Sobol and Ellard 1988), so it never decides
    alone: the Clopper-Pearson interval of the ratio must lie below 1 as well.
    """
    _check(count, posts, benchmark)
    below_line = count / posts / benchmark < FOUR_FIFTHS
    return below_line and intervals.of_ratio(count, posts, benchmark, level=level).high < 1


def adjust(p_values: ArrayLike, *, method: Literal["bh", "by"] = "bh") -> list[float]:
    """Return p-values corrected for their number (false discovery rate), in the order given.

    Parameters
    ----------
    p_values
        One family: all bodies for one economy under one benchmark. Different benchmarks are different claims.
    method
        ``bh`` (Benjamini-Hochberg), or ``by`` where the tests may be linked in any way.
    """
    values = np.asarray(p_values, dtype=float)
    return [float(p) for p in stats.false_discovery_control(values, method=method)] if values.size else []


def _check(count: int, posts: int, benchmark: float) -> None:
    intervals.check_count(count, posts)
    intervals.check_benchmark(benchmark)
