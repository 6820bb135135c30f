"""Sentences on heads against benchmarks, for both readings of the unknown."""

import pandas as pd
import pytest

from analysis.prose import leadership_benchmarks as prose


def pooled(**changed) -> pd.DataFrame:
    line = {
        "benchmark": "equal",
        "economy": "XKX",
        "bodies": 9,
        "posts": 18,
        "held": 0,
        "unknown": 5,
        "at_most": 5,
        "expected": 2.46,
        "p_none": 0.07,
        "p_all": 0.97,
        "largest": float("nan"),
        "power": 0.0,
    }
    return pd.DataFrame([{**line, **changed}])


@pytest.mark.parametrize(
    ("changed", "ending"),
    [
        ({}, "0 known where the equal share expects 2.5; too few posts for a test"),
        ({"largest": 0}, "0 known where the equal share expects 2.5; that may be chance"),
        ({"held": 3, "largest": 0}, "3 known, no fewer than the 2.5 that the equal share expects"),
        ({"p_none": 0.05}, "significantly few against the equal share depends on the unknown"),
        ({"p_none": 0.01, "p_all": 0.04}, "significantly few against the equal share, whoever the unknown are"),
    ],
)
def test_the_title_turns_with_both_readings(changed, ending) -> None:
    assert prose.title(pooled(**changed), "equal", "XKX").endswith(ending)


def test_without_a_post_nothing_is_claimed() -> None:
    empty = pooled(posts=0)
    assert prose.title(empty, "equal", "XKX") == (
        "No head of a body with Kosovo as a member is known for which this can be computed: equal share"
    )
    assert "No person is known" in prose.answer(empty, "equal", "XKX")
    assert prose.across(empty, "XKX") == "There is nothing to compare for Kosovo."


def test_the_power_stands_beside_what_is_not_significant() -> None:
    said = prose.answer(pooled(), "equal", "XKX")
    assert "0.070 if none of the unknown is from there, and of 0.97 if all are" in said
    assert said.endswith("With so few posts not even a count of zero would be significantly low.")
    more = prose.answer(pooled(largest=1, power=0.24), "equal", "XKX")
    assert more.endswith(
        "Up to 1 would be significantly low; a chance half as large as the fair one would be noticed in 24% of cases."
    )
    assert "if all are" not in prose.answer(pooled(unknown=0), "equal", "XKX")


def test_across_benchmarks_each_reading_has_its_own_list() -> None:
    both = pd.concat(
        [pooled(), pooled(benchmark="half_half", p_none=0.01), pooled(benchmark="gdp", p_none=0.01, p_all=0.02)]
    )
    assert prose.across(both, "XKX") == (
        "Heads from Kosovo are significantly few against: half population, half root; GDP share, if none of the "
        "unknown is from there; and if all are: GDP share."
    )
    assert prose.across(pooled(), "XKX").startswith("Against 1 benchmark")
    assert prose.across(pd.concat([pooled()] * 2), "XKX").startswith("Against none of the 2 benchmarks")


@pytest.mark.parametrize(
    ("value", "said"),
    [(0.0004, "under 0.001"), (0.05, "0.050"), (0.37, "0.37"), (0.994, "0.99"), (0.996, "over 0.99")],
)
def test_a_chance_is_never_printed_as_sure(value, said) -> None:
    assert prose.p_value(value) == said
