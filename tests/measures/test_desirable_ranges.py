"""Desirable ranges and quotas: the worked examples of the methods note."""

import pandas as pd
import pytest

from analysis.errors import MeasureError
from analysis.measures import desirable_ranges
from analysis.measures.desirable_ranges import GRADE_POINTS, quotas, ranges, status

SIX = pd.DataFrame(
    {
        "economy": ["ALB", "BIH", "XKX", "MKD", "MNE", "SRB"],
        "population": [2489762, 3244907, 1786079, 1837114, 625053, 6834326],
        "contribution": [17.985, 23.688, 9.418, 14.008, 5.827, 65.830],
    }
)


def kosovo(**options) -> pd.Series:
    return ranges(SIX, 100, **options).set_index("economy").loc["XKX"]


def test_small_state_in_the_united_nations() -> None:
    others = pd.DataFrame({"economy": [f"E{i}" for i in range(192)], "population": 1e6, "contribution": 99.999 / 192})
    small = pd.DataFrame({"economy": ["SMALL"], "population": [1.0], "contribution": [0.001]})
    found = ranges(pd.concat([small, others], ignore_index=True), 3500).iloc[0]
    assert round(found["midpoint"], 2) == 7.27
    assert found["upper"] == 14
    assert found["lower"] == pytest.approx(found["midpoint"] - 4.8)


def test_hundred_posts_without_floors_start_at_nine_point_three() -> None:
    found = kosovo(floors="off")
    assert round(found["midpoint"], 1) == 11.0
    assert round(found["lower"], 1) == 9.3
    assert status(9, found["lower"], found["midpoint"], found["upper"]) == "underrepresented"


def test_hundred_posts_with_scaled_floors_end_at_sixteen_point_one() -> None:
    found = kosovo(floors="scaled")
    assert round(found["upper"], 1) == 16.1
    assert found["midpoint"] - found["lower"] == pytest.approx(0.768 * 0.4 * 100 / 6)


def test_scaled_upper_floor_lifts_the_smallest_member() -> None:
    tiny = SIX.assign(population=[1e9, 1e9, 1.0, 1e9, 1e9, 1e9], contribution=[1e9, 1e9, 1.0, 1e9, 1e9, 1e9])
    found = ranges(tiny, 100, floors="scaled").set_index("economy").loc["XKX"]
    assert found["midpoint"] == pytest.approx(100 * 0.4 / 6)
    assert found["upper"] == pytest.approx(2.24 * 0.4 * 100 / 6)


def test_the_floors_of_the_united_nations_swallow_a_body_of_thirty() -> None:
    found = ranges(SIX, 30).set_index("economy").loc["XKX"]
    assert found["upper"] == 14
    assert found["lower"] < 0


def test_weighted_floors_are_those_of_the_report() -> None:
    point_floors = ranges(SIX, 1, points=84.14)
    assert (point_floors["midpoint"] - point_floors["lower"]).round().tolist() == [404] * 6
    assert point_floors["upper"].round().tolist() == [1178] * 6
    assert ranges(SIX, 100, points=84.14, floors="off")["midpoint"].sum() == pytest.approx(8414)


def test_ranges_without_contributions_come_near_equal_shares() -> None:
    midpoint = kosovo(contribution=False, floors="off")["midpoint"]
    assert midpoint == pytest.approx(100 * (8 / 9 / 6 + 1786079 / 16817241 / 9))


@pytest.mark.parametrize(
    ("count", "label"),
    [
        (0, "unrepresented"),
        (1, "underrepresented"),
        (2, "within_below_midpoint"),
        (3, "within_above_midpoint"),
        (4, "within_above_midpoint"),
        (5, "overrepresented"),
    ],
)
def test_five_labels(count: int, label: str) -> None:
    assert status(count, 2, 3, 4) == label


def test_the_four_largest_contributors_pay_for_the_floor() -> None:
    paid = pd.DataFrame({"economy": list("ABCDEF"), "contribution": [40, 20, 20, 15, 4, 1]})
    found = quotas(paid, 100).set_index("economy")["quota"]
    # E and F are raised from 4 and 1 to 8: eleven points, shared 40 : 20 : 20 : 15 by the four others.
    assert found.round(6).to_dict() == {
        "A": round(40 - 11 * 40 / 95, 6),
        "B": round(20 - 11 * 20 / 95, 6),
        "C": round(20 - 11 * 20 / 95, 6),
        "D": round(15 - 11 * 15 / 95, 6),
        "E": 8,
        "F": 8,
    }
    assert found.sum() == pytest.approx(100)


def test_too_few_points_for_the_floor_are_refused() -> None:
    with pytest.raises(MeasureError, match="too few"):
        quotas(pd.DataFrame({"economy": list("ABCDEF"), "contribution": [1, 1, 1, 1, 1, 1]}), 47)


def test_grade_points_fall_from_eight_to_two() -> None:
    assert (GRADE_POINTS["A7"], GRADE_POINTS["A2/A3"], GRADE_POINTS["A2"]) == (8, 2.5, 2)
    assert desirable_ranges.LEAST_QUOTA == 8
