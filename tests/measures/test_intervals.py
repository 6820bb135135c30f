"""Intervals for shares of few posts: the known values of the methods note."""

from math import sqrt

import pytest

from analysis.errors import MeasureError
from analysis.measures.intervals import of_ratio, of_share


def test_nine_of_a_hundred() -> None:
    assert of_share(9, 100, method="clopper_pearson").low == pytest.approx(0.0419835956, abs=1e-10)
    assert of_share(9, 100, method="wilson").high == pytest.approx(0.1622621285, abs=1e-10)
    assert of_share(9, 100, method="jeffreys").low == pytest.approx(0.0454699185, abs=1e-10)


def test_wilson_by_its_formula() -> None:
    z = 1.959963984540054
    centre = (3 + z**2 / 2) / (20 + z**2)
    half = z / (20 + z**2) * sqrt(3 * 17 / 20 + z**2 / 4)
    assert of_share(3, 20) == pytest.approx((centre - half, centre + half))


@pytest.mark.parametrize("method", ["clopper_pearson", "wilson", "jeffreys"])
def test_nobody_and_everybody_reach_the_end_but_keep_a_width(method) -> None:
    nobody, everybody = of_share(0, 12, method=method), of_share(12, 12, method=method)
    assert nobody.low == pytest.approx(0, abs=1e-12)
    assert 0.1 < nobody.high < 0.35
    assert everybody == pytest.approx((1 - nobody.high, 1))


def test_jeffreys_ends_are_exact_at_the_borders() -> None:
    assert of_share(0, 12, method="jeffreys").low == 0
    assert of_share(12, 12, method="jeffreys").high == 1


def test_clopper_pearson_of_nobody_has_a_closed_form() -> None:
    assert of_share(0, 12, method="clopper_pearson").high == pytest.approx(1 - 0.025 ** (1 / 12))


def test_ratio_divides_both_ends_by_the_benchmark() -> None:
    assert of_ratio(9, 100, 1 / 6).low == pytest.approx(6 * 0.0419835956)


@pytest.mark.parametrize(
    ("count", "posts", "benchmark"), [(1, 0, 0.5), (-1, 5, 0.5), (6, 5, 0.5), (1, 5, 0), (1, 5, 1)]
)
def test_impossible_counts_and_benchmarks_are_refused(count, posts, benchmark) -> None:
    with pytest.raises(MeasureError):
        of_ratio(count, posts, benchmark)
