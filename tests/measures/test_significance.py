"""Exact tests: the known values of the methods note, and brute force over all possible lists."""

from fractions import Fraction
from itertools import product
from math import asin, comb, factorial, pi, prod, sqrt

import pytest

from analysis.errors import MeasureError
from analysis.measures import significance


def chance(count: int, posts: int, share: Fraction) -> Fraction:
    return comb(posts, count) * share**count * (1 - share) ** (posts - count)


def at_most(count: int, posts: int, share: Fraction) -> Fraction:
    return sum((chance(k, posts, share) for k in range(count + 1)), Fraction())


def test_nine_of_a_hundred_against_an_equal_share() -> None:
    assert significance.binomial(9, 100, 1 / 6, side="two-sided") == pytest.approx(0.0429957902, abs=1e-10)
    assert round(significance.binomial(9, 100, 1 / 6), 3) == 0.021
    assert significance.binomial(9, 100, 1 / 6) == pytest.approx(float(at_most(9, 100, Fraction(1, 6))))


def test_nine_of_a_hundred_against_the_population_share() -> None:
    assert round(significance.binomial(9, 100, 0.1062), 2) == 0.37


def test_mid_p_counts_half_of_the_list_itself() -> None:
    share = Fraction(1, 6)
    assert significance.mid_p(2, 20, 1 / 6) == pytest.approx(float(at_most(1, 20, share) + chance(2, 20, share) / 2))
    assert significance.mid_p(0, 20, 1 / 6) == pytest.approx(float(chance(0, 20, share) / 2))


def test_multinomial_agrees_with_all_lists_counted_out() -> None:
    shares, own = (Fraction(1, 2), Fraction(1, 3), Fraction(1, 6)), (1, 2, 3)

    def likely(counts) -> Fraction:
        ways = factorial(6) // prod(factorial(k) for k in counts)
        return ways * prod(share**k for share, k in zip(shares, counts, strict=True))

    lists = [counts for counts in product(range(7), repeat=3) if sum(counts) == 6]
    expected = sum(likely(counts) for counts in lists if likely(counts) <= likely(own))
    found = significance.multinomial(own, [float(share) for share in shares], seed=1)
    assert found == pytest.approx(float(expected), abs=0.01)
    assert found == significance.multinomial(own, [float(share) for share in shares], seed=1)


def test_multinomial_counts_lists_that_are_as_likely_as_the_real_one() -> None:
    # Of the 36 ordered lists of two posts over six equals, all are as likely as another of their kind.
    assert significance.multinomial([1, 1, 0, 0, 0, 0], [1 / 6] * 6, seed=3) == 1


@pytest.mark.parametrize("shares", [[0.5, 0.6], [1.0]])
def test_multinomial_refuses_shares_that_are_no_benchmark(shares) -> None:
    with pytest.raises(MeasureError, match="add up to 1"):
        significance.multinomial([1, 2], shares, seed=1)


def test_chi_square_only_where_five_can_be_expected() -> None:
    # (10-20)^2/20 + (30-20)^2/20 = 10; one degree of freedom: P(|Z| > sqrt 10).
    assert significance.chi_square([10, 30], [0.5, 0.5]) == pytest.approx(0.001565402, abs=1e-8)
    with pytest.raises(MeasureError, match="fewer than five"):
        significance.chi_square([1, 8], [0.5, 0.5])


def test_leaders_given_the_staff() -> None:
    assert significance.leaders(0, 15, 11, 120) == pytest.approx(0.2146546812, abs=1e-10)
    assert significance.leaders(0, 15, 11, 120) == pytest.approx(comb(109, 15) / comb(120, 15))


def test_two_groups_without_fixed_margins_by_brute_force() -> None:
    # Boschloo's p: the largest chance, over the common share, of a Fisher p at most that of 1 of 6 against 5 of 6.
    def fisher(x: int, y: int) -> Fraction:
        total = x + y
        return sum(
            (Fraction(comb(6, k) * comb(6, total - k), comb(12, total)) for k in range(max(0, total - 6), x + 1)),
            Fraction(),
        )

    extreme = [(x, y) for x in range(7) for y in range(7) if fisher(x, y) <= fisher(1, 5)]

    def size(share: Fraction) -> Fraction:
        return sum((chance(x, 6, share) * chance(y, 6, share) for x, y in extreme), Fraction())

    expected = max(size(Fraction(step, 200)) for step in range(1, 200))
    assert significance.two_groups(1, 6, 5, 6) == pytest.approx(float(expected), abs=1e-3)
    assert significance.two_groups(5, 6, 1, 6) > 0.9


def test_bodies_pooled_each_with_its_own_benchmark() -> None:
    assert significance.pooled(2, [(20, 1 / 6), (30, 0.1062)]) == pytest.approx(0.0328578976, abs=1e-10)


def test_pooled_odds_ratio_by_hand() -> None:
    # (1*8/20 + 2*7/20) / (9*2/20 + 8*3/20) = 22/42
    assert significance.pooled_odds_ratio([(1, 9, 2, 8), (2, 8, 3, 7)]) == pytest.approx(22 / 42)
    with pytest.raises(MeasureError, match="no value"):
        significance.pooled_odds_ratio([(1, 0, 2, 8)])


def test_certainty_that_a_share_is_below_four_fifths() -> None:
    # With x = 0 of 1, the posterior Beta(1/2, 3/2) has the closed form 2/pi (asin sqrt t + sqrt(t(1-t))).
    t = 0.8 * 0.25
    expected = 2 / pi * (asin(sqrt(t)) + sqrt(t * (1 - t)))
    assert significance.certainty_below(0, 1, 0.25) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("count", "posts", "verdict"),
    [(9, 100, True), (1, 12, False), (95, 600, False), (12, 100, False)],
)
def test_the_four_fifths_rule_never_decides_alone(count: int, posts: int, verdict: bool) -> None:
    # 1 of 12 is half of an equal share and proves nothing; 95 of 600 is near par.
    assert significance.clearly_below(count, posts, 1 / 6) is verdict


def test_significant_is_not_enough_above_four_fifths() -> None:
    assert significance.binomial(1500, 10_000, 1 / 6) < 0.001
    assert not significance.clearly_below(1500, 10_000, 1 / 6)


def test_benjamini_hochberg_of_the_note() -> None:
    values = [0.001, 0.008, 0.039, 0.041, 0.042, 0.06, 0.074, 0.205, 0.212, 0.216]
    expected = [min(Fraction(str(values[j])) * 10 / (j + 1) for j in range(k, 10)) for k in range(10)]
    assert significance.adjust(values) == pytest.approx([float(value) for value in expected])
    assert [round(p, 3) for p in significance.adjust(values)][:6] == [0.01, 0.04, 0.084, 0.084, 0.084, 0.1]
    assert significance.adjust(values)[7:] == pytest.approx([0.216] * 3)


def test_benjamini_yekutieli_multiplies_by_the_harmonic_sum() -> None:
    assert significance.adjust([0.01, 0.5], method="by") == pytest.approx([0.01 * 2 * 1.5, 0.75])
    assert significance.adjust([]) == []
