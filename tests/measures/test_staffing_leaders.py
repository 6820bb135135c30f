"""Leaders against staff: the hypergeometric chance, by hand."""

from math import comb

import pandas as pd
import pytest
from made_up_staff import staff_lists

from analysis.measures import significance, staffing_leaders, staffing_lists
from analysis.tables.store import Data

DAY = "2026-03-09"
STAFF = ("rcc", "all", "2024", {"XKX": 5, "OTHER": 5})
NONE = ("rcc", "leadership", "2024", {"XKX": 0, "OTHER": 3})


def measured(data: Data, *lists) -> pd.DataFrame:
    return staffing_leaders.against_staff(staffing_lists.lists(staff_lists(*lists), data["bodies"], DAY), "XKX")


def test_no_leader_of_three_with_half_of_the_staff(data: Data) -> None:
    line = measured(data, STAFF, NONE).iloc[0]
    assert line[["leaders", "held", "staff", "staff_held"]].tolist() == [3, 0, 10, 5]
    assert line["p_low"] == line["p_high"] == line["p_zero"] == pytest.approx(comb(5, 3) / comb(10, 3))
    assert line["expected"] == pytest.approx(1.5)


def test_two_bodies_are_pooled_each_with_its_own_staff(data: Data) -> None:
    other = [("ryco", level, day, counts) for _, level, day, counts in (STAFF, NONE)]
    lines = measured(data, STAFF, NONE, *other)
    assert lines["body_id"].tolist() == ["rcc", "ryco", staffing_leaders.POOLED]
    assert lines.iloc[-1]["p_low"] == pytest.approx((1 / 12) ** 2)
    assert lines.iloc[-1][["leaders", "staff_held", "bodies"]].tolist() == [6, 10, 2]
    assert lines.iloc[-1]["odds_ratio"] == 0


def test_unknown_staff_and_leaders_bound_the_chance_from_both_sides(data: Data) -> None:
    staff = ("rcc", "all", "2024", {"XKX": 3, "UNKNOWN": 2, "OTHER": 5})
    leading = ("rcc", "leadership", "2024", {"XKX": 0, "UNKNOWN": 1, "OTHER": 2})
    line = measured(data, staff, leading).iloc[0]
    # Least: the other unknown is from Kosovo (4 of 10) and the leader is not. Largest: the leader is (1 of 3, 4 of 10).
    assert line["p_low"] == pytest.approx(comb(6, 3) / comb(10, 3))
    assert line["p_high"] == pytest.approx((comb(6, 3) + 4 * comb(6, 2)) / comb(10, 3))


@pytest.mark.parametrize(
    "lists",
    [
        (STAFF,),
        (STAFF, ("rcc", "leadership", "2023", {"XKX": 0, "OTHER": 3})),
        (("rcc", "all", "2024", {"XKX": 0, "OTHER": 9}), NONE),
        # Six of the economy lead, of five on the staff: the two lists cannot be of the same people.
        (STAFF, ("rcc", "leadership", "2024", {"XKX": 6, "OTHER": 1})),
    ],
    ids=["no leaders", "another date", "no staff from there", "more leaders than staff"],
)
def test_what_cannot_be_compared_gives_no_line(data: Data, lists) -> None:
    assert measured(data, *lists).empty


def test_lists_of_two_sources_are_not_compared(data: Data) -> None:
    rows = pd.concat([staff_lists(STAFF), staff_lists(NONE, source="another-list")])
    table = staffing_lists.lists(rows, data["bodies"], DAY)
    assert staffing_leaders.against_staff(table, "XKX").empty


def test_pooled_leaders_of_one_body_are_those_of_the_simple_test() -> None:
    assert significance.pooled_leaders(1, [(3, 5, 10)]) == pytest.approx(significance.leaders(1, 3, 5, 10))


def test_the_largest_low_count_of_several_bodies_is_that_of_one_where_chances_agree() -> None:
    # 60 posts at one sixth: up to four reject, in one body or in two.
    assert significance.pooled_rejection([(20, 1 / 6), (40, 1 / 6)], level=0.05) == 4
    assert significance.pooled_rejection([(12, 1 / 6)], level=0.05) is None
