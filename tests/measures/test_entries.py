"""Entries over time: dated memberships by year, ended ones leave, undated ones are not dropped."""

import pandas as pd
from made_up_membership import bodies, memberships

from analysis.economies import WB6
from analysis.measures import body_sets, membership
from analysis.measures.entries import entries

DAY = "2020-06-01"


def made_up(*rows: tuple, economies=("ALB", "XKX"), day: str = DAY) -> pd.DataFrame:
    table = memberships(*rows)
    chosen = body_sets.existing(
        bodies(*({"body_id": name} for name in dict.fromkeys(row[0] for row in rows))), table, day
    )
    return entries(membership.position(chosen, table, economies, day), table, day)


def members(found: pd.DataFrame, economy: str) -> dict[int, int]:
    own = found[found["economy"] == economy]
    return {int(year): int(count) for year, count in zip(own["year"], own["members"], strict=True)}


def test_members_add_up_year_by_year_and_an_ended_one_leaves() -> None:
    found = made_up(
        ("club", "XKX", "member", {"since": "2016-05"}),
        ("guild", "XKX", "member", {"since": "2017", "until": "2019-02-03", "standing": "past"}),
        ("camp", "XKX", "observer", {"since": "2016"}),
        ("club", "ALB", "member", {"since": "2018-12-31"}),
    )
    assert members(found, "XKX") == {2016: 1, 2017: 2, 2018: 2, 2019: 1, 2020: 1}
    assert members(found, "ALB") == {2016: 0, 2017: 0, 2018: 1, 2019: 1, 2020: 1}
    assert found.query("economy == 'XKX'")["entered"].tolist() == [1, 1, 0, 0, 0]


def test_an_ended_one_without_a_known_end_counts_to_its_last_statement() -> None:
    found = made_up(("club", "XKX", "member", {"since": "2016", "standing": "past", "as_of": "2018-01-05"}), day=DAY)
    assert members(found, "XKX") == {2016: 1, 2017: 1, 2018: 1, 2019: 0, 2020: 0}


def test_an_undated_membership_stands_beside_the_years() -> None:
    found = made_up(("club", "XKX", "member", {}), ("guild", "XKX", "member", {"since": "2018"}))
    own = found[found["economy"] == "XKX"]
    assert own["undated"].tolist() == [1, 1, 1]
    assert own["members"].tolist() == [1, 1, 1]
    assert own["rows"].iloc[-1] == "membership/made_up.csv:2; membership/made_up.csv:3"


def test_an_entry_after_the_day_and_a_competing_account_do_not_count() -> None:
    found = made_up(
        ("club", "XKX", "member", {"since": "2021"}),
        ("guild", "XKX", "member", {"since": "2001", "standing": "competing"}),
        ("guild", "ALB", "member", {"since": "2019"}),
    )
    assert members(found, "XKX") == {2019: 0, 2020: 0}


def test_nothing_dated_gives_no_line() -> None:
    assert made_up(("club", "XKX", "member", {})).empty


def test_dated_and_undated_make_the_count_of_members(data) -> None:
    day = "2026-03-09"
    chosen = body_sets.choose(data["bodies"], data["membership"], "all", day)
    position = membership.position(chosen, data["membership"], WB6, day)
    last = entries(position, data["membership"], day).groupby("economy").last()
    counts = membership.counts(position).set_index("economy")["member"]
    assert (last["members"] + last["undated"]).to_dict() == counts.to_dict()
