"""Ladders of steps and posts against parity: fixed goalposts, and bounds for what is not known."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.errors import MeasureError
from analysis.measures import index_scales

SEAT = index_scales.LADDERS["seat"]


def steps(**found: list[str | None]) -> pd.DataFrame:
    lines = [
        {"economy": code, "step": step, "rows": f"{code}:{place}", "sources": "made-up"}
        for code, given_steps in found.items()
        for place, step in enumerate(given_steps)
    ]
    return pd.DataFrame(lines).assign(pillar="membership", indicator="seat", ladder="seat")


def score(spacing: str = "even", **found: list[str | None]) -> pd.DataFrame:
    tallied = index_scales.tally(steps(**found), list(found))
    return index_scales.ladder(tallied, spacing).set_index("economy")


def test_steps_are_scored_between_fixed_goalposts() -> None:
    found = score(XKX=["member", "guest", "outside", "associate"])
    assert found.loc["XKX", ["value", "low", "high"]].tolist() == [(1 + 0.5 + 0 + 0.75) / 4] * 3
    assert found.loc["XKX", "rows"] == "XKX:0; XKX:1; XKX:2; XKX:3"


@pytest.mark.parametrize(("spacing", "value"), [("even", 0.5), ("steep", 0.4), ("lenient", 0.75), ("strict", 0.0)])
def test_a_guest_counts_by_the_spacing(spacing: str, value: float) -> None:
    assert score(spacing, XKX=["guest"]).loc["XKX", "value"] == value


def test_what_nobody_says_is_left_out_and_comes_back_in_the_bounds() -> None:
    line = score(XKX=["member", None, None, "outside"]).loc["XKX"]
    assert line[["value", "low", "high"]].tolist() == [0.5, 0.25, 0.75]
    assert line[["known", "total"]].tolist() == [2, 4]


def test_an_economy_without_any_step_has_no_value_and_the_widest_bounds() -> None:
    tallied = index_scales.tally(steps(XKX=["member"]), ["XKX", "ALB"])
    line = index_scales.ladder(tallied).set_index("economy").loc["ALB"]
    assert np.isnan(line["value"])
    assert line[["low", "high"]].tolist() == [0, 1]


def test_one_economy_does_not_move_another() -> None:
    alone = score(XKX=["guest", "outside"])
    beside = score(XKX=["guest", "outside"], ALB=["member", "member"])
    assert beside.loc["XKX", "value"] == alone.loc["XKX", "value"] == 0.25


def test_a_step_or_spacing_that_there_is_not_is_refused() -> None:
    with pytest.raises(MeasureError, match="seat: emperor"):
        index_scales.tally(steps(XKX=["emperor"]), ["XKX"])
    with pytest.raises(MeasureError, match="'odd'"):
        score("odd", XKX=["member"])


def test_every_spacing_rises_from_nothing_to_one_and_even_and_steep_are_those_of_the_method_note() -> None:
    for ladders in index_scales.SPACINGS.values():
        for name, values in ladders.items():
            assert len(values) == len(index_scales.LADDERS[name])
            assert (values[0], values[-1]) == (0, 1)
            assert list(values) == sorted(values)
    assert index_scales.SPACINGS["even"]["seat"] == (0, 0.25, 0.5, 0.75, 1)
    assert index_scales.SPACINGS["steep"]["seat"] == (0, 0.1, 0.4, 0.8, 1)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from([*SEAT, None]), min_size=1, max_size=12), st.sampled_from([*index_scales.SPACINGS]))
def test_the_value_lies_between_its_bounds(found: list[str | None], spacing: str) -> None:
    line = score(spacing, XKX=found).loc["XKX"]
    assert 0 <= line["low"] <= line["high"] <= 1
    if any(found):
        assert line["low"] - 1e-12 <= line["value"] <= line["high"] + 1e-12
        raised = score(spacing, XKX=["member" if step is None else step for step in found]).loc["XKX", "value"]
        assert raised == pytest.approx(line["high"])


def heads(**numbers: float) -> pd.Series:
    line = {"pillar": "leadership", "indicator": "heads", "economy": "XKX", "rows": "", "sources": ""}
    return index_scales.parity(pd.DataFrame([{**line, **numbers}])).iloc[0]


def test_posts_are_scored_against_parity() -> None:
    # Two of eight known posts where four were to be expected; both unknown ones may be its own, or neither.
    line = heads(held=2, unknown=2, expected_known=4, expected=5, posts=10)
    assert line[["value", "low", "high"]].tolist() == [0.5, 0.4, 0.8]
    assert line[["known", "total"]].tolist() == [8, 10]


def test_above_parity_counts_as_parity() -> None:
    assert (
        heads(held=9, unknown=0, expected_known=2, expected=2, posts=12)[["value", "low", "high"]].tolist() == [1] * 3
    )


def test_where_less_than_one_post_is_expected_nobody_falls_short() -> None:
    line = heads(held=0, unknown=1, expected_known=0.99, expected=1.4, posts=5)
    assert np.isnan(line["value"])
    assert line[["low", "high", "known"]].tolist() == [0, 1, 0]
    assert heads(held=0, unknown=1, expected_known=1.0, expected=1.4, posts=5)["value"] == 0
