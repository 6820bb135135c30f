"""The pillar leadership: persons at the head of secretariats, against what each body's members would expect."""

import numpy as np
import pytest
from made_up_index import ECONOMIES, bands, persons

from analysis.measures import index_heads

DAY = "2026-03-09"
PAIR = ("ALB", "SRB")


def test_each_post_is_set_against_the_members_of_its_own_body() -> None:
    heads = persons(("club", "XKX", ECONOMIES), ("club", None, ECONOMIES), ("guild", "ALB", PAIR))
    found = index_heads.expected(heads, bands(ECONOMIES, PAIR), ECONOMIES, "equal", "").set_index("economy")
    assert found["held"].to_dict() == {"XKX": 1, "ALB": 1, "SRB": 0}
    assert found["unknown"].tolist() == [1, 1, 1]
    # Kosovo: a third of two posts, of which one holder is known; the guild's post was never open to it.
    assert found.loc["XKX", ["expected", "expected_known", "posts"]].tolist() == pytest.approx([2 / 3, 1 / 3, 2])
    assert found.loc["ALB", ["expected", "expected_known", "posts"]].tolist() == pytest.approx([7 / 6, 5 / 6, 3])
    assert found.loc["XKX", "rows"] == "holders:0; holders:1"


def test_a_benchmark_that_cannot_be_computed_for_a_body_leaves_it_out() -> None:
    heads = persons(("club", "XKX", ECONOMIES), ("guild", "ALB", PAIR))
    found = index_heads.expected(heads, bands(PAIR), ECONOMIES, "equal", "").set_index("economy")
    assert found["posts"].to_dict() == {"XKX": 0, "ALB": 1, "SRB": 1}


def test_members_of_which_nobody_counts_the_population_have_equal_shares_alone(data) -> None:
    found = index_heads.bands(data["population"], data["gdp"], [("ALB", "AUT"), ("ALB", "SRB")])
    lone = found[found["members"] == ("ALB", "AUT")]
    assert lone[["benchmark", "share"]].to_numpy().tolist() == [["equal", 0.5], ["equal", 0.5]]
    assert {"equal", "population", "gdp"} <= set(found.loc[found["members"] == ("ALB", "SRB"), "benchmark"])


def test_who_headed_a_body_is_set_against_its_members_of_that_day(data) -> None:
    found = index_heads.posts(data, ["marri", "racviac"], DAY)
    marri = found[found["body_id"] == "marri"]
    # Kosovo has been in MARRI since June 2015: it is among the members for every head since, and not before.
    inside = [("XKX" in members) for members in marri["members"]]
    assert 0 < sum(inside) < len(inside)
    assert not any("XKX" in members for members in found.loc[found["body_id"] == "racviac", "members"])


def test_a_person_counts_once(data) -> None:
    table = data["office_holders"]
    heads = table[(table["office_kind"] == "executive_head") & table["name"].notna()]
    bodies = list(heads["body_id"].unique())
    found = index_heads.posts(data, bodies, DAY)
    named = heads.groupby(["body_id", "name"]).ngroups
    unnamed = table[(table["office_kind"] == "executive_head") & table["name"].isna() & table["body_id"].isin(bodies)]
    assert len(found) <= named + len(unnamed)
    assert len(found) < len(table[(table["office_kind"] == "executive_head")])


def test_a_head_who_came_later_is_not_there_yet(data) -> None:
    assert len(index_heads.posts(data, ["rcc"], "2012-01-01")) < len(index_heads.posts(data, ["rcc"], DAY))
    assert not np.isnan(index_heads.expectation(persons(), {}, ECONOMIES)).any()
