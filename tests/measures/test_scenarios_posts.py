"""Posts to parity in the secretariats whose staff total is known, by hand."""

import pandas as pd
import pytest

from analysis.errors import MeasureError
from analysis.measures import scenarios_posts

DAY = "2026-03-09"


@pytest.fixture(scope="module")
def posts(data) -> pd.DataFrame:
    return scenarios_posts.parity(data, "XKX", DAY, ["rai"])


def equal(posts: pd.DataFrame) -> pd.DataFrame:
    return posts[posts["benchmark"] == "equal"].set_index("body_id")


def test_equal_shares_by_hand(posts) -> None:
    # 38 people for the 13 members of the RCC, 34 for the Energy Community's 12 with Kosovo, 13 for RYCO's six.
    assert equal(posts)["posts"].to_dict() == pytest.approx(
        {"rcc": 38 / 13, "enc": 34 / 12, "ryco": 13 / 6, "rai": 4 / 10}
    )
    assert equal(posts)["size"].to_dict() == {"rcc": 13, "enc": 12, "ryco": 6, "rai": 10}


def test_population_shares_by_hand(data, posts) -> None:
    table = data["population"]
    latest = table[(table["source_id"] == "wb-pop-2026-03") & (table["standing"] == "current")]
    people = latest.sort_values("year").drop_duplicates("economy", keep="last").set_index("economy")["population"]
    share = people["XKX"] / people[["ALB", "BIH", "XKX", "MKD", "MNE", "SRB"]].sum()
    line = posts[(posts["body_id"] == "ryco") & (posts["benchmark"] == "population")].set_index("basis")
    assert share == pytest.approx(0.0986, abs=1e-4)
    assert line.loc["wb-pop-2026-03", "posts"] == pytest.approx(13 * share)


def test_where_a_member_has_no_population_only_the_equal_share_is_there(posts) -> None:
    assert posts.loc[posts["body_id"] == "enc", "benchmark"].tolist() == ["equal"]


def test_shares_in_a_body_joined_count_the_economy_as_one_more_member(data, posts) -> None:
    assert not equal(posts).loc["rai", "member"]
    assert equal(posts).drop("rai")["member"].all()
    without = scenarios_posts.parity(data, "XKX", DAY)
    assert set(without["body_id"]) == {"rcc", "enc", "ryco"}


def test_named_people_are_not_posts_held(posts) -> None:
    assert posts[["held", "gap"]].isna().all(axis=None)


def staff(**economies: int) -> pd.DataFrame:
    lines = [{"economy": code, "headcount": count} for code, count in economies.items()]
    usual = {"body_id": "rcc", "level": "all", "measure": "headcount", "as_of": "2024", "source_id": "made-up"}
    return pd.DataFrame(lines).assign(**usual, row_id=[f"staffing:{code}" for code in economies])


def test_posts_held_come_from_the_source_of_the_total(data) -> None:
    total = {"body_id": "rcc", "stated": "2024", "sources": "made-up"}
    table = staff(TOTAL=30, XKX=2, ALB=5)
    assert scenarios_posts.held_posts(table, data["bodies"], "XKX", total) == 2
    for other in ({"stated": "2023"}, {"sources": "elsewhere"}):
        assert pd.isna(scenarios_posts.held_posts(table, data["bodies"], "XKX", {**total, **other}))
    with pytest.raises(MeasureError):
        scenarios_posts.held_posts(table.assign(measure="lower_bound"), data["bodies"], "XKX", total)


def test_a_total_stated_later_is_not_known_yet(data) -> None:
    # Of RYCO the head count is of 2018; before that only undated totals are there.
    assert "ryco" not in set(scenarios_posts.parity(data, "XKX", "2017-06-01")["body_id"])


def test_every_line_names_its_rows_and_sources(posts) -> None:
    assert posts["rows"].str.contains("staffing/").all()
    assert posts["sources"].ne("").all()
