"""Seats in bodies of police and prosecutors, and the figure of nine with what corrects it."""

import pytest

from analysis.economies import SEE14, WB6
from analysis.errors import MeasureError
from analysis.measures import crime_access as measures

DAY = "2026-03-09"


def platforms(data, group=WB6, day=DAY):
    return measures.platforms(data["law_enforcement_bodies"], data["bodies"], data["membership"], group, day)


def test_the_nine_come_first_and_every_body_has_every_economy(data) -> None:
    positions = platforms(data)
    bodies = positions.drop_duplicates("body_id")
    assert bodies["body_id"].head(9).tolist() == data["law_enforcement_bodies"]["body_id"].tolist()
    assert bodies["in_figure"].tolist() == [True] * 9 + [False] * (len(bodies) - 9)
    assert len(positions) == len(bodies) * len(WB6)


def test_members_among_police_and_prosecution_bodies(data) -> None:
    counts = measures.memberships(platforms(data)).set_index("economy")
    assert counts["member"].to_dict() == {"ALB": 11, "BIH": 10, "XKX": 3, "MKD": 11, "MNE": 11, "SRB": 11}
    assert counts.loc["XKX", ["agreement", "lesser", "carried", "outside"]].tolist() == [2, 2, 1, 6]
    assert (counts["bodies"] == 14).all()


def test_an_economy_without_a_row_is_not_outside(data) -> None:
    counts = measures.memberships(platforms(data, SEE14)).set_index("economy")
    assert counts.loc["GRC", "not_reported"] > 0
    assert counts.loc["GRC", "outside"] == 0


def test_the_guest_of_2025_is_no_member_and_was_none_before(data) -> None:
    told = {}
    for day in (DAY, "2025-01-01"):
        positions = platforms(data, ("XKX", "ALB"), day)
        line = positions[(positions["body_id"] == "sepca") & (positions["economy"] == "XKX")].iloc[0]
        told[day] = (line["status"], line["access"])
    assert told == {DAY: ("invited_participant", "lesser"), "2025-01-01": ("none", "outside")}


def test_the_figure_gives_kosovo_the_same_in_three_of_nine(data) -> None:
    nine = measures.figure_of_nine(data["law_enforcement_bodies"], DAY)
    assert len(nine) == 9
    assert nine[nine["same"]]["body_id"].tolist() == ["frontex", "ilecu", "marri"]
    assert measures.figure_of_nine(data["law_enforcement_bodies"], "2022-12-31").empty


def test_the_five_others_are_not_alike_where_other_sources_say_so(data) -> None:
    nine = measures.figure_of_nine(data["law_enforcement_bodies"])
    assert measures.status_of_others(nine, "europol") == "strategic and operational agreements"
    for body in ("frontex", "eurojust"):
        with pytest.raises(MeasureError, match="not alike"):
            measures.status_of_others(nine, body)
