"""Leaders by economy: what is not known stays unknown, and is bounded."""

import pandas as pd
import pytest

from analysis.errors import MeasureError
from analysis.measures import leadership

DAY = "2026-03-09"


@pytest.fixture(scope="module")
def heads(data) -> pd.DataFrame:
    return leadership.leaders(data["office_holders"], data["sources"], "executive_head", DAY)


def made_up(*rows: tuple) -> pd.DataFrame:
    columns = ["body_id", "office_kind", "name", "nationality", "start", "source_id"]
    frame = pd.DataFrame(rows, columns=columns)
    return frame.assign(
        start_earliest=pd.to_datetime(frame["start"]),
        row_id=[f"office_holders/made_up.csv:{n + 2}" for n in range(len(frame))],
    )


SOURCES = pd.DataFrame(
    {
        "source_id": ["early", "late", "undated"],
        "published_earliest": pd.to_datetime(["2010-05-01", "2020-05-01", None]),
    }
)


def test_heads_of_regional_bodies(heads: pd.DataFrame) -> None:
    found = leadership.bounds(heads, "XKX").iloc[0]
    assert found[["posts", "persons", "bodies", "own", "unknown"]].tolist() == [50, 47, 21, 1, 19]
    assert found["at_most"] == 20
    assert (found["share_low"], found["share_high"]) == (0.02, 0.4)
    assert len(found["rows"].split("; ")) == 50


def test_heads_by_economy_keep_the_unknown_apart_and_last(heads: pd.DataFrame) -> None:
    found = leadership.by_economy(heads)
    assert found["posts"].sum() == 50
    assert found["economy"].iloc[-1] == leadership.UNKNOWN
    posts = found.set_index("economy")["posts"]
    assert posts.loc[["ALB", "MKD", "SRB", "XKX"]].tolist() == [4, 4, 3, 1]
    assert posts.drop(leadership.UNKNOWN).is_monotonic_decreasing


def test_a_person_with_two_spells_is_one_person_and_a_nameless_one_is_one_too() -> None:
    found = made_up(
        ("club", "deputy", "A. A.", "ALB", None, "early"),
        ("club", "deputy", "A. A.", "ALB", None, "late"),
        ("club", "deputy", None, "ALB", None, "late"),
        ("guild", "deputy", None, "ALB", None, "late"),
    ).assign(economy="ALB")
    assert leadership.by_economy(found)[["posts", "persons", "bodies"]].to_numpy().tolist() == [[4, 3, 2]]


@pytest.mark.parametrize("kind", ["chair", "mission_head", "staff"])
def test_chairs_missions_and_staff_never_enter_a_count_of_leaders(data, kind: str) -> None:
    with pytest.raises(MeasureError, match="No count of leaders"):
        leadership.leaders(data["office_holders"], data["sources"], kind, DAY)


def test_a_spell_counts_from_its_start_else_from_its_source() -> None:
    holders = made_up(
        ("a", "deputy", "Started before", "ALB", "2014-01-01", "late"),
        ("b", "deputy", "Started after", "ALB", "2016-01-01", "early"),
        ("c", "deputy", "Seen before", "ALB", None, "early"),
        ("d", "deputy", "Seen after", "ALB", None, "late"),
        ("e", "deputy", "Seen who knows when", "ALB", None, "undated"),
    )
    found = leadership.leaders(holders, SOURCES, "deputy", "2015-01-01")
    assert found["body_id"].tolist() == ["a", "c", "e"]


def test_bounds_of_nobody() -> None:
    none = made_up().assign(economy=pd.Series(dtype="str"))
    found = leadership.bounds(none, "XKX").iloc[0]
    assert found["posts"] == 0
    assert pd.isna(found["share_high"])


def test_heads_of_the_bodies_that_an_economy_is_a_member_of(data, heads: pd.DataFrame) -> None:
    tables = data["bodies"], data["membership"]
    kosovo = set(leadership.inside(heads, tables, "XKX", DAY)["body_id"])
    albania = set(leadership.inside(heads, tables, "ALB", DAY)["body_id"])
    assert {"rcc", "ryco", "cefta", "marri"} <= kosovo
    assert not {"selec", "racviac", "dppi", "pccsee", "respa"} & kosovo
    assert {"selec", "racviac", "rcc"} <= albania
    assert "rcc" not in set(leadership.inside(heads, tables, "XKX", "2010-01-01")["body_id"])


def test_the_head_of_a_chamber_is_no_head_of_governments(data, heads: pd.DataFrame) -> None:
    found = leadership.named([heads], data["bodies"], "XKX").iloc[0]
    assert found["short_name"] == "WB6 CIF"
    assert not found["governmental"]
    assert leadership.named([heads], data["bodies"], "ALB")["governmental"].all()


def test_the_chair_of_kosovo_says_nothing_of_the_nationality_of_a_director(heads: pd.DataFrame) -> None:
    director = heads[heads["name"] == "Pranvera Kastrati"]
    assert director["economy"].tolist() == [leadership.UNKNOWN]
