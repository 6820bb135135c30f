"""Which head counts are staff lists, and what a list tells of an economy."""

import pandas as pd
import pytest
from made_up_staff import THREE, staff_lists

from analysis.measures import staffing_lists as lists_of

DAY = "2026-03-09"


def found(data, *lists, as_of: str = DAY) -> pd.DataFrame:
    return lists_of.lists(staff_lists(*lists), data["bodies"], as_of)


def told(data, counts: dict[str, int], economy: str) -> tuple[int, int] | None:
    (line,) = found(data, ("rcc", "all", "2024", counts)).to_dict("records")
    return lists_of.held(line, economy)


def test_the_shipped_facts_hold_no_list(data) -> None:
    shipped = lists_of.lists(data["staffing"], data["bodies"], DAY)
    assert not (shipped["state"] == "used").any()
    assert lists_of.used(shipped, data["membership"], "XKX").empty


@pytest.mark.parametrize(
    ("counts", "known"),
    [
        ({"XKX": 2, "ALB": 3, "TOTAL": 5}, (2, 0)),
        # Nine of twenty are named: the other eleven may be from anywhere, here too.
        ({"XKX": 2, "ALB": 7, "TOTAL": 20}, (2, 11)),
        # The rest is of no economy that the list names.
        ({"XKX": 2, "OTHER": 18}, (2, 0)),
        ({"ALB": 2, "OTHER": 18}, (0, 18)),
        ({"ALB": 2, "UNKNOWN": 3, "TOTAL": 5}, (0, 3)),
        ({"ALB": 3, "SRB": 2, "TOTAL": 5}, (0, 0)),
        # Without a total nobody says that the list is whole.
        ({"ALB": 3, "SRB": 2}, None),
        ({"ALB": 3, "XKX": 0}, (0, 0)),
    ],
)
def test_what_a_list_tells_and_what_it_leaves_open(data, counts, known) -> None:
    assert told(data, counts, "XKX") == known


def test_each_head_count_that_is_no_list_says_why(data) -> None:
    states = found(
        data,
        ("rcc", "all", "", {"XKX": 1, "TOTAL": 9}),
        ("enc", "all", "2024", {"XKX": 5, "TOTAL": 4}),
        ("ryco", "all", "2024", {"XKX": 5}),
        ("marri", "all", "2024", {"XKX": 0, "ALB": 0}),
        ("tct", "all", "2024", {"TOTAL": 30}),
    ).set_index("body_id")["state"]
    assert states.to_dict() == {"rcc": "undated", "enc": "too_few", "ryco": "one_only", "marri": "too_few"}


def test_an_economy_that_stands_twice_makes_a_list_useless(data) -> None:
    rows = staff_lists(("rcc", "all", "2024", {"XKX": 1, "ALB": 3, "TOTAL": 9}))
    twice = pd.concat([rows, rows.iloc[:1]])
    assert lists_of.lists(twice, data["bodies"])["state"].tolist() == ["twice"]


def test_of_several_dates_the_newest_by_the_day_is_used_and_none_is_added(data) -> None:
    lists = [("rcc", "all", year, {"XKX": int(year) - 2020, "TOTAL": 40}) for year in ("2022", "2024", "2025")]
    now = found(data, *lists)
    assert now["state"].tolist() == ["used", "older", "older"]
    assert now.loc[0, "counts"] == {"XKX": 5}
    then = found(data, *lists, as_of="2024-06-30")
    assert then.loc[then["state"] == "used", "stated"].tolist() == ["2024"]
    # A year may be its last day, but never a day after the one that is asked about.
    assert then.loc[0, "day"] == pd.Timestamp("2024-06-30")


def test_missions_other_kinds_and_liaison_officers_are_no_lists(data) -> None:
    counts = {"XKX": 3, "SRB": 4, "TOTAL": 9}
    assert found(data, ("eulex", "all", "2024", counts), ("europol", "seconded", "2024", counts)).empty
    rows = staff_lists(("rcc", "all", "2024", counts)).assign(measure="lower_bound")
    assert lists_of.lists(rows, data["bodies"]).empty


def test_a_body_is_compared_over_its_members_of_that_day(data) -> None:
    used = lists_of.used(found(data, *THREE), data["membership"], "XKX").set_index(["body_id", "level"])
    assert used.loc[("marri", "all"), "members"] == ("ALB", "BIH", "MKD", "MNE", "SRB", "XKX")
    assert bool(used.loc[("marri", "all"), "member"])
    assert not bool(used.loc[("racviac", "all"), "member"])


def test_lists_without_a_total_that_do_not_name_the_economy_are_silent(data) -> None:
    table = found(data, ("tct", "all", "2024", {"ALB": 3, "SRB": 2}))
    assert lists_of.silent(table, "XKX")["body_id"].tolist() == ["tct"]
    assert lists_of.silent(table, "ALB").empty
    assert lists_of.used(table, data["membership"], "XKX").empty


def test_levels_that_are_apart_are_added_within_one_list_alone(data) -> None:
    table = found(data, *THREE)
    leading = lists_of.combined(table, lists_of.LEADING, "XKX").set_index("body_id")
    # RCC: none of 4 known to lead, and none of 6 managers, of whom one is of no known economy.
    assert leading.loc["rcc", ["posts", "held", "unknown", "level"]].tolist() == [10, 0, 1, "leadership; management"]
    assert leading.loc["ryco", ["posts", "held", "unknown"]].tolist() == [3, 0, 0]
    other_day = found(
        data,
        ("rcc", "leadership", "2023", {"XKX": 1, "TOTAL": 4}),
        ("rcc", "management", "2024", {"XKX": 1, "TOTAL": 6}),
    )
    assert lists_of.combined(other_day, lists_of.LEADING, "XKX")["posts"].tolist() == [6]
