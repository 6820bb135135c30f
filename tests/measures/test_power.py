"""What tests of few posts can see: the rejection table, the totals and the power of the methods note."""

from fractions import Fraction
from math import comb, floor

import pytest

from analysis.measures import power

LEVEL = Fraction(1, 20)


def at_most(count: int, posts: int, share: Fraction) -> Fraction:
    return sum((comb(posts, k) * share**k * (1 - share) ** (posts - k) for k in range(count + 1)), Fraction())


def region(posts: int, share: Fraction) -> int | None:
    low = [count for count in range(posts) if at_most(count, posts, share) <= LEVEL]
    return low[-1] if low else None


@pytest.mark.parametrize(
    ("posts", "share", "largest"),
    [
        (12, Fraction(1, 6), None),
        (12, Fraction("0.106"), None),
        (20, Fraction(1, 6), 0),
        (20, Fraction("0.106"), None),
        (30, Fraction("0.106"), 0),
        (60, Fraction(1, 6), 4),
        (100, Fraction("0.106"), 5),
        (200, Fraction(1, 6), 24),
    ],
)
def test_rejection_regions_that_the_note_gives(posts: int, share: Fraction, largest: int | None) -> None:
    assert power.rejection(posts, float(share)) == largest


@pytest.mark.parametrize(
    ("posts", "share"), [(30, Fraction(1, 6)), (60, Fraction("0.106")), (100, Fraction(1, 6)), (200, Fraction("0.106"))]
)
def test_rejection_regions_that_the_note_leaves_open(posts: int, share: Fraction) -> None:
    assert power.rejection(posts, float(share)) == region(posts, share)


@pytest.mark.parametrize("share", [Fraction(1, 6), Fraction("0.097"), Fraction("0.012")])
def test_least_posts_for_nobody_to_be_significant(share: Fraction) -> None:
    least = power.least_posts_for_zero(float(share))
    assert (1 - share) ** least <= LEVEL < (1 - share) ** (least - 1)


def test_least_posts_that_the_note_gives() -> None:
    assert (power.least_posts_for_zero(1 / 6), power.least_posts_for_zero(0.097)) == (17, 30)


def test_power_that_the_note_gives() -> None:
    assert round(power.of_test(50, 0.09, 1 / 6), 2) == 0.33
    assert round(power.of_test(150, 0.09, 1 / 6), 2) == 0.87


def test_power_is_nothing_where_no_count_rejects() -> None:
    assert power.of_test(12, 0.0, 1 / 6) == 0


def test_totals_at_which_a_share_is_low_by_brute_force() -> None:
    share, benchmark = Fraction(9, 100), Fraction(1, 6)
    low = [at_most(floor(share * total + Fraction(1, 2)), total, benchmark) <= LEVEL for total in range(1, 301)]
    first = low.index(True) + 1
    always = max(total for total in range(1, 301) if not low[total - 1]) + 1
    assert first < always
    assert power.totals_for_share(0.09, 1 / 6, limit=300) == (first, always)


def test_a_share_at_or_above_its_benchmark_is_never_low() -> None:
    assert power.totals_for_share(0.09, 0.0689) == (None, None)
    assert power.totals_for_share(0.09, 0.09) == (None, None)


def test_a_share_just_below_its_benchmark_is_not_low_within_the_limit() -> None:
    assert power.totals_for_share(0.09, 0.091, limit=500) == (None, None)


def test_a_limit_inside_the_zigzag_leaves_the_second_total_open() -> None:
    found = power.totals_for_share(0.09, 1 / 6)
    assert found.first is not None
    assert power.totals_for_share(0.09, 1 / 6, limit=found.first).first == found.first
    between = power.totals_for_share(0.09, 1 / 6, limit=found.first + 1)
    assert between.always in (None, found.first)
