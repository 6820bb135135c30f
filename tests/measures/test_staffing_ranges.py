"""Desirable ranges of small bodies: the variants of the methods paper on made-up lists."""

import pandas as pd
import pytest
from made_up_staff import THREE, staff_lists

from analysis.measures import staffing_bodies, staffing_lists, staffing_ranges
from analysis.tables.store import Data

DAY = "2026-03-09"


def measured(data: Data, *lists, economy: str = "XKX") -> pd.DataFrame:
    table = staffing_lists.lists(staff_lists(*lists), data["bodies"], DAY)
    used = staffing_lists.used(table, data["membership"], economy)
    return staffing_ranges.ranges(table, data, staffing_bodies.bands(data, used), economy)


def test_both_variants_of_a_body_of_six_with_a_hundred_posts(data: Data) -> None:
    lines = measured(data, ("marri", "all", "2024", {"XKX": 9, "OTHER": 91})).set_index("floors")
    middle = lines.loc["off", "midpoint"]
    # 40 for membership over six, 5 for population (census: 9.63 per cent), 55 for product (6.16 per cent in 2024).
    assert middle == pytest.approx(40 / 6 + 5 * 0.0963 + 55 * 0.0616, abs=0.005)
    assert lines.loc["off", "lower"] == pytest.approx(0.85 * middle)
    assert lines.loc["off", "upper"] == pytest.approx(1.15 * middle)
    # Floors in proportion to the membership part of 40/6 posts: 0.768 and 2.24 of it.
    assert lines.loc["scaled", "lower"] == pytest.approx(middle - 0.768 * 40 / 6)
    assert lines.loc["scaled", "upper"] == pytest.approx(middle + 0.768 * 40 / 6)
    # Nine are just inside without floors here, and well inside with them.
    assert lines["status"].tolist() == ["within_below_midpoint", "within_below_midpoint"]
    eight = measured(data, ("marri", "all", "2024", {"XKX": 8, "OTHER": 92})).set_index("floors")["status"]
    assert eight.to_dict() == {"off": "underrepresented", "scaled": "within_below_midpoint"}


def test_support_staff_are_left_out_where_the_list_tells_professional_staff_apart(data: Data) -> None:
    lines = measured(data, *THREE).drop_duplicates("body_id").set_index("body_id")
    assert lines.loc["rcc", ["posts", "held", "unknown"]].tolist() == [30, 2, 3]
    assert lines.loc["rcc", "level"] == "leadership; management; professional"
    # Three leaders alone are no staff to spread over six: all thirty count.
    assert lines.loc["ryco", ["posts", "level"]].tolist() == [30, "all"]


def test_unknown_staff_give_a_second_status_and_members_without_numbers_no_range(data: Data) -> None:
    lines = measured(data, *THREE).set_index(["body_id", "floors"])
    assert lines.loc[("rcc", "scaled"), ["status", "status_all"]].tolist() == [
        "within_above_midpoint",
        "overrepresented",
    ]
    # The Energy Community has members without population or product in the tables; RACVIAC has no seat for Kosovo.
    assert set(lines.index.get_level_values("body_id")) == {"marri", "rcc", "ryco", "tct"}


def test_without_a_list_there_is_no_range(data: Data) -> None:
    lines = measured(data, ("tct", "all", "2024", {"ALB": 3, "SRB": 2}))
    assert lines.empty
    assert {"rows", "sources", "status"} <= set(lines.columns)
