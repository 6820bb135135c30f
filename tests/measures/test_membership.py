"""Positions and counts of memberships: what is surely so, what cannot be told, and what may not be counted."""

import pandas as pd
import pytest
from made_up_membership import bodies, memberships

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import body_sets, membership

DAY = "2026-03-09"


def real(data, which: str = "security", economies=WB6, day: str = DAY) -> pd.DataFrame:
    chosen = body_sets.choose(data["bodies"], data["membership"], which, day)
    return membership.position(chosen, data["membership"], economies, day)


def made_up(*rows: tuple, economies=("ALB", "XKX"), day: str = "2020-06-01") -> pd.DataFrame:
    """Return positions over made-up rows; the last row only makes the tables newer than the day."""
    table = bodies(*({"body_id": name} for name in dict.fromkeys(row[0] for row in rows)))
    later = ("elsewhere", "ALB", "member", {"as_of": "2024-01-01"})
    chosen = body_sets.existing(table, memberships(*rows), day)
    return membership.position(chosen, memberships(*rows, later), economies, day)


def status(position: pd.DataFrame, economy: str = "XKX") -> str:
    return position.loc[position["economy"] == economy, "status"].item()


def test_members_of_the_regional_security_bodies(data) -> None:
    counts = membership.counts(real(data)).set_index("economy")
    assert counts["member"].to_dict() == {"ALB": 21, "BIH": 19, "XKX": 5, "MKD": 21, "MNE": 21, "SRB": 19}
    assert (counts["bodies"] == 23).all()
    assert (counts["lower"] == counts["upper"]).all()


def test_kosovo_where_it_is_not_a_member(data) -> None:
    tally = membership.tally(real(data), "XKX").set_index("status")["bodies"]
    assert tally.to_dict() == {"none": 12, "invited_participant": 5, "member": 5, "observer": 1}


def test_an_announcement_or_an_invitation_is_no_membership(data) -> None:
    own = real(data, "all").query("economy == 'XKX'").set_index("body_id")
    assert own.loc[["racviac", "respa", "sepca"], "status"].tolist() == [
        "invited_participant",
        "associate",
        "invited_participant",
    ]


def test_competing_accounts_are_not_counted() -> None:
    found = made_up(
        ("club", "XKX", "none", {}), ("club", "XKX", "member", {"standing": "competing"}), ("club", "ALB", "member", {})
    )
    assert status(found) == "none"
    assert found["rows"].tolist() == ["membership/made_up.csv:4", "membership/made_up.csv:2"]


def test_absence_from_a_list_is_not_exclusion() -> None:
    found = made_up(("club", "XKX", "none", {}), ("guild", "XKX", "excluded", {}), economies=("XKX",))
    assert membership.tally(found, "XKX")["bodies"].tolist() == [1, 1]


def test_a_position_without_a_row_is_not_reported_and_bounds_the_count(data) -> None:
    found = made_up(("club", "ALB", "member", {}), ("guild", "ALB", "member", {}), ("guild", "XKX", "member", {}))
    assert found.query("economy == 'XKX'")["status"].tolist() == ["not_reported", "member"]
    line = membership.counts(found).set_index("economy").loc["XKX"]
    assert (line["lower"], line["upper"], line["unknown"], line["bodies"]) == (1, 2, 1, 2)
    greece = membership.counts(real(data, economies=["GRC"])).iloc[0]
    assert (greece["lower"], greece["upper"]) == (8, 22)


def test_a_position_that_may_not_yet_have_applied_is_unclear_and_bounds_the_count() -> None:
    found = made_up(("club", "XKX", "member", {"as_of": "2022"}), ("club", "ALB", "member", {"since": "2001"}))
    own = found.set_index("economy").loc["XKX"]
    assert (own["status"], own["possible"], own["basis"], own["seat"]) == ("unclear", "member", "unclear", "unknown")
    line = membership.counts(found).set_index("economy").loc["XKX"]
    assert (line["lower"], line["upper"]) == (0, 1)


def test_before_a_known_start_and_after_a_known_end_it_is_surely_no_member() -> None:
    found = made_up(
        ("club", "XKX", "member", {"since": "2021-02-03"}),
        ("club", "ALB", "member", {"since": "2001", "until": "2019", "standing": "past"}),
    )
    assert found["status"].tolist() == ["ended", "not_yet"]
    assert membership.counts(found)["upper"].tolist() == [0, 0]


@pytest.mark.parametrize(("day", "expected"), [("2012-12-31", "via_unmik"), ("2013-02-15", "unclear"), (DAY, "member")])
def test_one_spell_follows_another(day: str, expected: str) -> None:
    rows = (
        ("club", "XKX", "via_unmik", {"since": "2008", "until": "2013-02", "standing": "past", "as_of": "2009"}),
        ("club", "XKX", "member", {"since": "2013-02", "as_of": "2013"}),
    )
    assert status(made_up(*rows, economies=("XKX",), day=day)) == expected


def test_a_dated_seat_wins_over_an_older_event_without_an_end() -> None:
    rows = (
        ("club", "XKX", "observer", {"since": "2012"}),
        ("club", "XKX", "applied_rejected", {"since": "2014-12-15", "standing": "past", "as_of": "2014-12-15"}),
    )
    found = made_up(*rows, economies=("XKX",)).iloc[0]
    assert (found["status"], found["since"], found["basis"]) == ("observer", "2012", "spell")
    assert found["rows"] == "membership/made_up.csv:2"


def test_a_past_day_gives_bounds_and_the_newest_day_none(data) -> None:
    early = membership.counts(real(data, day="2015-01-01")).set_index("economy")
    assert early.loc["XKX", ["lower", "upper", "bodies"]].tolist() == [1, 15, 19]
    assert early.loc["ALB", "lower"] == 7
    assert (membership.counts(real(data))["unknown"] == 0).all()


def test_a_partner_of_nato_has_an_agreement_and_is_counted_once(data) -> None:
    table = data["bodies"]
    pair = body_sets.existing(table[table["body_id"].isin(body_sets.NATO_PAIR)], data["membership"], DAY)
    found = membership.position(pair, data["membership"], WB6, DAY)
    assert dict(zip(found["economy"], found["status"], strict=True)) == {
        "ALB": "member",
        "BIH": "partner_agreement",
        "XKX": "none",
        "MKD": "member",
        "MNE": "member",
        "SRB": "partner_agreement",
    }
    assert set(found["body_id"]) == {"nato"}
    assert all(len(rows.split("; ")) == 2 for rows in found["rows"])


def test_every_line_names_its_rows_and_sources(data) -> None:
    found = real(data, "all")
    ids = set(data["membership"]["row_id"])
    assert all(set(cell.split("; ")) <= ids for cell in found["rows"])
    counts = membership.counts(found)
    assert all(len(cell.split("; ")) == 45 for cell in counts["rows"])
    assert (counts["sources"] != "").all()


def test_counts_by_field_add_up_to_the_whole(data) -> None:
    found = real(data)
    by_field = membership.counts(found, ["field"]).groupby("economy")["member"].sum()
    assert by_field.to_dict() == membership.counts(found).set_index("economy")["member"].to_dict()


def test_a_reference_works_count_is_not_set_against_the_membership_table(data) -> None:
    factbook = data["igo_counts"]
    with pytest.raises(MeasureError, match="rests on another list"):
        membership.counts(factbook)
    counts = membership.counts(real(data))
    other = factbook.assign(counted="cia_factbook")
    with pytest.raises(MeasureError, match="cia_factbook, membership"):
        membership.combine(counts, other)
    assert len(membership.combine(counts, counts)) == 2 * len(counts)


def test_a_day_before_any_body_is_refused(data) -> None:
    with pytest.raises(MeasureError, match="No body of this set existed"):
        membership.counts(real(data, day="1990-01-01"))
