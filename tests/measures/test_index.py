"""Pillars and totals: what is missing stays missing, and both means beside each other."""

import math

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import index, index_inputs

DAY = "2026-03-09"
UNIT = st.floats(0, 1)


def pillars(**values: list[float]) -> pd.DataFrame:
    """Return made-up pillars, each known in full where it has a value and not at all where it has none."""
    lines = [
        {
            "pillar": name,
            "economy": code,
            "value": value,
            "low": 0.0 if math.isnan(value) else value,
            "high": 1.0 if math.isnan(value) else value,
            "known": 0.0 if math.isnan(value) else 1.0,
            "rows": f"{code}-{name}",
            "sources": "made-up",
        }
        for code, found in values.items()
        for name, value in zip(index.PILLARS, found, strict=False)
    ]
    return pd.DataFrame(lines)


def totals(**values: list[float]) -> pd.DataFrame:
    return index.totals(pillars(**values)).set_index("economy")


def test_a_pillar_is_the_mean_of_its_indicators() -> None:
    lines = {"pillar": "terms", "economy": "XKX", "sources": "made-up"}
    known = {"indicator": "name", "value": 0.5, "low": 0.4, "high": 0.6, "known": 4, "total": 5, "rows": "a"}
    unknown = {"indicator": "seat", "value": np.nan, "low": 0.0, "high": 1.0, "known": 0, "total": 5, "rows": "b"}
    found = index.pillars(pd.DataFrame([{**lines, **known}, {**lines, **unknown}])).iloc[0]
    assert found[["value", "low", "high", "known"]].tolist() == pytest.approx([0.5, 0.2, 0.8, 0.4])
    assert found["rows"] == "a; b"


def test_both_means_by_hand() -> None:
    line = totals(XKX=[0.2, 0.8]).loc["XKX"]
    assert line["arithmetic"] == pytest.approx(0.5)
    assert line["geometric"] == pytest.approx(math.sqrt(0.2 * 0.8))
    assert (line["minimum"], line["weakest"]) == (0.2, "membership")


def test_a_pillar_at_nothing_enters_the_geometric_mean_at_the_floor() -> None:
    assert totals(XKX=[0.0, 1.0]).loc["XKX", "geometric"] == pytest.approx(math.sqrt(index.FLOOR))


def test_a_missing_pillar_stays_missing_and_bounds_the_score() -> None:
    line = totals(XKX=[0.3, 0.6, 0.9, math.nan]).loc["XKX"]
    assert line["arithmetic"] == pytest.approx(0.6)
    assert (line["low"], line["high"]) == pytest.approx((1.8 / 4, 2.8 / 4))
    assert line["known_weight"] == 0.75


def test_who_is_hardly_known_gets_no_place() -> None:
    found = totals(XKX=[0.1, 0.1, 0.1, 0.1], GRC=[0.9, 0.9, math.nan, math.nan], TUR=[math.nan] * 4)
    assert found["rank"].fillna(0).tolist() == [1, 0, 0]
    assert found.loc["GRC", "arithmetic"] == pytest.approx(0.9)
    assert np.isnan(found.loc["TUR", "arithmetic"])
    assert pd.isna(found.loc["TUR", "weakest"])
    assert (found.loc["TUR", "low"], found.loc["TUR", "high"]) == (0, 1)


def test_who_ties_shares_the_better_place() -> None:
    assert totals(ALB=[1.0], BIH=[0.5], XKX=[0.5], SRB=[0.2])["rank"].tolist() == [1, 2, 2, 4]


def test_weights_shift_the_total_and_are_scaled() -> None:
    given_weights = {"membership": 3.0, "terms": 1.0}
    line = index.totals(pillars(XKX=[0.2, 0.8]), given_weights).iloc[0]
    assert line["arithmetic"] == pytest.approx(0.75 * 0.2 + 0.25 * 0.8)
    assert line["geometric"] == pytest.approx(stats.gmean([0.2, 0.8], weights=[3, 1]))
    for wrong in ({"membership": 1.0}, {"membership": 1.0, "terms": 0.0}):
        with pytest.raises(MeasureError, match="weight above 0"):
            index.totals(pillars(XKX=[0.2, 0.8]), wrong)


def test_each_pillar_is_left_out_in_turn() -> None:
    found = index.without_each(pillars(XKX=[0.2, 0.8], ALB=[0.9, 0.1])).set_index(["left_out", "economy"])
    assert found.loc[("membership", "XKX"), ["arithmetic", "rank"]].tolist() == [0.8, 1]
    assert found.loc[("terms", "XKX"), ["arithmetic", "rank"]].tolist() == [0.2, 2]


@settings(deadline=None)
@given(st.lists(UNIT, min_size=4, max_size=4), st.lists(st.floats(0.01, 1), min_size=4, max_size=4))
def test_the_geometric_mean_never_exceeds_the_arithmetic_one(values: list[float], weights: list[float]) -> None:
    floored = np.maximum(np.array(values), index.FLOOR)
    both = [index.aggregate(floored, np.array(weights), how) for how in ("arithmetic", "geometric")]
    assert both[1] <= both[0] + 1e-12
    assert floored.min() - 1e-12 <= both[1]
    assert both[0] <= floored.max() + 1e-12


def test_kosovo_by_hand(data) -> None:
    """The pillars of the chapter, recounted from the shipped rows of the 23 security bodies."""
    found = index_inputs.pillars(index_inputs.read(data, WB6, DAY), "security")
    own = found[found["economy"] == "XKX"].set_index("pillar")["value"]
    # Member of 5, guest or observer in 6, outside 12.
    assert own["membership"] == pytest.approx((5 + 6 / 2) / 23)
    # Inside 11: 4 under its own name and 7 with the asterisk; of the seats 5 are full and 6 lesser.
    assert own["terms"] == pytest.approx(((4 + 7 / 2) / 11 + (5 + 6 / 2) / 11) / 2)
    # Of the bodies of exchange outside the set: Europol, Frontex and the ILECUs its own, INTERPOL through UNMIK.
    assert own["access"] == pytest.approx((3 + 1 / 2) / 5)
    assert np.isnan(own["leadership"])
    line = index.totals(found).set_index("economy").loc["XKX"]
    assert line["arithmetic"] == pytest.approx(own.dropna().mean())
    assert line["high"] - line["low"] == pytest.approx(0.25)
    assert line["rank"] == len(WB6)
