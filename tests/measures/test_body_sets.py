"""Which bodies are counted, and which may not be counted together."""

import pytest
from made_up_membership import bodies, memberships

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import body_sets, membership

DAY = "2026-03-09"


def of_the_six(*names: str, without: str = "") -> list[tuple]:
    return [(name, economy, "member", {}) for name in names for economy in WB6 if economy != without]


@pytest.mark.parametrize(("which", "size"), [("security", 23), ("regional", 22), ("all", 45)])
def test_the_sets_of_the_real_tables(data, which: str, size: int) -> None:
    chosen = body_sets.choose(data["bodies"], data["membership"], which, DAY)
    assert len(chosen) == chosen["body_id"].nunique() == size
    assert (chosen["regional_set"] == "yes").all()
    assert body_sets.OTHER_FIELD not in set(chosen["field"])


def test_a_body_counts_only_where_the_position_of_each_of_the_six_is_stated(data) -> None:
    table = bodies({"body_id": "full"}, {"body_id": "gap"}, {"body_id": "abroad", "regional_set": "no"})
    rows = memberships(*of_the_six("full", "abroad"), *of_the_six("gap", without="MNE"))
    assert list(body_sets.choose(table, rows, "security", DAY)["body_id"]) == ["full"]
    assert list(body_sets.left_out(table, rows, "security")["body_id"]) == ["gap"]
    real = body_sets.left_out(data["bodies"], data["membership"], "all")
    assert set(real["body_id"]) == {"seecp_pa", "nalas", "brdo_brijuni"}


def test_a_past_row_does_not_state_a_position() -> None:
    table = bodies({"body_id": "club"})
    rows = memberships(*of_the_six("club", without="MNE"), ("club", "MNE", "member", {"standing": "past"}))
    assert body_sets.choose(table, rows, "security", DAY).empty


@pytest.mark.parametrize(
    ("founded", "day", "there"),
    [
        ("2010-05", "2010-04-30", False),
        ("2010-05", "2010-05-01", True),
        ("2010", "2010-06-01", True),
        (None, "1900-01-01", True),
    ],
)
def test_a_body_counts_from_the_first_day_on_which_it_may_have_been_founded(founded, day, there) -> None:
    table = bodies({"body_id": "club", "founded": founded})
    assert len(body_sets.choose(table, memberships(*of_the_six("club")), "security", day)) == there


def test_a_seat_older_than_the_founding_shows_that_the_body_was_there(data) -> None:
    table = bodies({"body_id": "club", "founded": "1999"})
    rows = memberships(*of_the_six("club"), ("club", "ROU", "member", {"since": "1998"}))
    assert len(body_sets.choose(table, rows, "security", "1998-06-01")) == 1
    assert "seebrig" in set(body_sets.choose(data["bodies"], data["membership"], "security", "1998-12-31")["body_id"])


def test_bodies_come_field_by_field_and_a_new_domain_is_not_lost() -> None:
    table = bodies(
        {"body_id": "odd", "domain": "falconry"},
        {"body_id": "camp", "domain": "military"},
        {"body_id": "beat", "domain": "police_data"},
    )
    chosen = body_sets.choose(table, memberships(*of_the_six("odd", "camp", "beat")), "security", DAY)
    assert dict(zip(chosen["body_id"], chosen["field"], strict=True)) == {
        "beat": "police",
        "camp": "defence",
        "odd": "other",
    }
    assert list(chosen["body_id"]) == ["beat", "camp", "odd"]


def test_the_wide_sets_hold_no_list_of_another_time(data) -> None:
    wide = body_sets.wide(data["bodies"], data["membership"], "all", WB6, DAY)
    names = set(wide["body_id"])
    assert {"nato", "nato_pfp", "osce", "wco"} <= names
    assert not names.intersection(body_sets.OLD_LISTS)
    assert not names.intersection({"un", "iaea", "eurocontrol"})
    assert "danube_commission" in names
    membership.position(wide, data["membership"], WB6, DAY)


def test_half_of_nato_is_left_out_of_a_wide_set() -> None:
    table = bodies({"body_id": "nato"}, {"body_id": "nato_pfp"}, {"body_id": "club"})
    rows = memberships(*of_the_six("nato", "club"), *of_the_six("nato_pfp", without="ALB"))
    assert list(body_sets.wide(table, rows, "security", WB6, DAY)["body_id"]) == ["club"]


def test_nato_and_the_partnership_are_read_together_or_not_at_all(data) -> None:
    table = data["bodies"]
    half = body_sets.existing(table[table["body_id"].isin(["nato_pfp", "selec"])], data["membership"], DAY)
    with pytest.raises(MeasureError, match="left the Partnership by joining NATO"):
        membership.position(half, data["membership"], WB6, DAY)


@pytest.mark.parametrize("old", ["cmep", "fiu_conf", "cepol", "greco", "eurocontrol"])
def test_an_old_list_is_not_counted_with_those_of_today(data, old: str) -> None:
    table = data["bodies"]
    mixed = body_sets.existing(table[table["body_id"].isin([old, "selec"])], data["membership"], DAY)
    with pytest.raises(MeasureError, match=f"different times .* old: {old}"):
        membership.position(mixed, data["membership"], WB6, DAY)
    alone = mixed[mixed["body_id"] == old]
    assert len(membership.position(alone, data["membership"], WB6, DAY)) == len(WB6)
