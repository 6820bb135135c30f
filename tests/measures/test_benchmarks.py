"""Benchmark shares: the values that the methods note gives, and those it leaves open, by exact arithmetic."""

from fractions import Fraction
from math import isqrt

import pandas as pd
import pytest

from analysis.errors import MeasureError
from analysis.measures import benchmarks

CODES = ("ALB", "BIH", "XKX", "MKD", "MNE", "SRB")
POPULATION = {
    2021: (2489762, 3244907, 1786079, 1837114, 625053, 6834326),
    2024: (2377128, 3164253, 1594353, 1824359, 623525, 6586476),
}
GDP = {
    2021: (17.985, 23.688, 9.418, 14.008, 5.827, 65.830),
    2024: (27.084, 29.614, 11.200, 16.679, 8.272, 89.074),
}


def six(year: int) -> pd.DataFrame:
    return pd.DataFrame({"economy": CODES, "population": POPULATION[year], "contribution": GDP[year]})


def of_kosovo(shares: pd.DataFrame) -> dict[str, float]:
    mine = shares[shares["economy"] == "XKX"]
    return {name: round(100 * share, 2) for name, share in zip(mine["benchmark"], mine["share"], strict=True)}


def exact(year: int) -> dict[str, float]:
    """Kosovo's shares by rational arithmetic, with roots to twenty digits."""
    people = [Fraction(value) for value in POPULATION[year]]
    money = [Fraction(str(value)) for value in GDP[year]]
    roots = [Fraction(isqrt(value * 10**40), 10**20) for value in POPULATION[year]]
    population, gdp, root = (values[2] / sum(values) for values in (people, money, roots))
    equal = Fraction(1, 6)
    shares = {
        "equal": equal,
        "population": population,
        "sqrt": root,
        "half_half": (population + root) / 2,
        "gdp": gdp,
        "un": equal * 40 / 100 + population * 5 / 100 + gdp * 55 / 100,
        "unesco": equal * 65 / 100 + population * 5 / 100 + gdp * 30 / 100,
        "eu_three": (population + root + equal) / 3,
    }
    return {name: round(100 * float(share), 2) for name, share in shares.items()}


def test_the_six_in_2021_as_the_methods_note_gives_them() -> None:
    assert of_kosovo(benchmarks.shares(six(2021))) == {
        "equal": 16.67,
        "population": 10.62,
        "sqrt": 14.10,
        "half_half": 12.36,
        "gdp": 6.89,
        "un": 10.99,
        "unesco": 13.43,
        "eu_three": 13.80,
    }


def test_the_six_in_2024_with_the_shares_that_the_note_leaves_open() -> None:
    found = of_kosovo(benchmarks.shares(six(2024)))
    assert found == exact(2024)
    given = {"equal": 16.67, "population": 9.86, "sqrt": 13.59, "gdp": 6.16, "unesco": 13.17}
    assert {name: found[name] for name in given} == given


@pytest.mark.parametrize("contribution", [True, False])
def test_every_benchmark_shares_out_the_whole(contribution: bool) -> None:
    sums = benchmarks.shares(six(2021), contribution=contribution).groupby("benchmark")["share"].sum()
    assert sums.tolist() == pytest.approx([1] * len(sums))
    assert ("gdp" in sums) == contribution


def test_without_contributions_the_mixes_keep_the_proportion_of_the_other_weights() -> None:
    found = of_kosovo(benchmarks.shares(six(2024).drop(columns="contribution"), contribution=False))
    population = Fraction(1594353, sum(POPULATION[2024]))
    assert found["un"] == round(100 * float(Fraction(8, 9) / 6 + population / 9), 2)
    assert found["unesco"] == round(100 * float(Fraction(65, 70) / 6 + population * 5 / 70), 2)


def test_each_benchmark_names_only_the_rows_that_it_rests_on() -> None:
    inputs = six(2024).assign(
        population_rows=[f"p:{i}" for i in range(6)],
        population_sources="counts",
        contribution_rows=[f"g:{i}" for i in range(6)],
        contribution_sources="accounts",
    )
    behind = benchmarks.shares(inputs).drop_duplicates("benchmark").set_index("benchmark")
    assert behind.loc["equal", ["rows", "sources"]].tolist() == ["", ""]
    assert behind.loc["gdp", "sources"] == "accounts"
    assert behind.loc["sqrt", "rows"] == "p:0; p:1; p:2; p:3; p:4; p:5"
    assert behind.loc["un", "sources"] == "accounts; counts"


def test_variants_of_the_united_nations_weights_add_up_to_one() -> None:
    for weights in (benchmarks.UN, benchmarks.UNESCO, *benchmarks.UN_VARIANTS):
        assert sum(weights) == pytest.approx(1)


@pytest.mark.parametrize(
    ("spoil", "reason"),
    [
        (lambda frame: frame.iloc[:0], "member set"),
        (lambda frame: pd.concat([frame, frame.head(1)]), "member set"),
        (lambda frame: frame.assign(contribution=[1.0, None, 1.0, 1.0, 1.0, 1.0]), "no contribution"),
        (lambda frame: frame.drop(columns="population"), "no population"),
    ],
)
def test_incomplete_member_sets_are_refused(spoil, reason) -> None:
    with pytest.raises(MeasureError, match=reason):
        benchmarks.shares(spoil(six(2021)))
