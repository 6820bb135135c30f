"""When leaders were in office: what is sure, what a partial date leaves open, and what is not known."""

import pandas as pd
import pytest

from analysis.errors import MeasureError
from analysis.measures import leadership_timeline as timeline

DAY = "2026-03-09"
LEADERS = ["executive_head", "deputy"]


def day(text: str) -> pd.Timestamp:
    return pd.Timestamp(text)


@pytest.fixture(scope="module")
def heads(data) -> pd.DataFrame:
    return timeline.spells(data, ["executive_head"], "XKX", DAY)


def of(spells: pd.DataFrame, who: str, body: str = "") -> pd.Series:
    found = spells[(spells["name"] == who) & (spells["body_id"] == (body or spells["body_id"]))]
    assert len(found) == 1, who
    return found.iloc[0]


def test_every_head_has_a_spell_and_a_known_day(heads: pd.DataFrame) -> None:
    assert len(heads) == 50
    assert heads["may_from"].notna().all()
    assert (heads["may_from"] <= heads["may_to"]).all()
    assert (heads["may_to"] <= day(DAY)).all()


def test_every_sighting_belongs_to_one_spell_and_shares_its_sources(data) -> None:
    found = timeline.spells(data, [*LEADERS, "chair"], "XKX", DAY)
    cited = "; ".join(found["rows"]).split("; ")
    assert sorted(row for row in cited if row.startswith("sightings")) == sorted(data["sightings"]["row_id"])
    assert "cefta-2020-ec-visit" in of(found, "Emir Đikić")["sources"]


def test_a_year_is_no_day(heads: pd.DataFrame) -> None:
    first = of(heads, "Hido Biščević")
    assert (first["may_from"], first["sure_from"]) == (day("2008-01-01"), day("2008-12-31"))
    assert (first["sure_to"], first["may_to"]) == (day("2012-01-01"), day("2012-12-31"))


def test_who_is_only_seen_in_office_has_no_start_and_no_end(heads: pd.DataFrame) -> None:
    seen = of(heads, "Boban Ilić")
    assert pd.isna(seen["start_low"])
    assert pd.isna(seen["end_low"])
    assert (seen["sure_from"], seen["sure_to"]) == (day("2025-05-14"), day("2025-05-14"))


def test_a_second_spell_takes_the_sighting_that_the_first_cannot(heads: pd.DataFrame) -> None:
    found = heads[heads["name"] == "Ottavio Bottecchia"]
    assert found["seen_first"].isna().tolist() == [True, False]
    assert found["sure_from"].iloc[1] == day("2019-07-03")


def test_a_planned_end_after_the_day_is_still_in_office(heads: pd.DataFrame) -> None:
    planned = of(heads, "Constantin-Mihail Grigorie")
    assert planned["still"]
    assert (planned["sure_to"], planned["may_to"]) == (day(DAY), day(DAY))


def test_nothing_later_than_the_day_is_told(data) -> None:
    early = timeline.spells(data, LEADERS, "XKX", "2019-06-30")
    assert (early["may_to"] <= day("2019-06-30")).all()
    assert of(early, "Goran Svilanović")["end_high"] == day("2018-12-31")
    bregu = of(early, "Majlinda Bregu")
    assert bregu["still"]
    assert "Amer Kapetanović" not in set(early["name"])
    assert pd.isna(of(early, "Emir Đikić")["seen_first"])
    assert "Agron Sojati" not in set(early["name"])


def test_bodies_of_the_focus_are_told_apart(heads: pd.DataFrame) -> None:
    inside = heads.groupby("body_id")["inside"].first()
    assert inside[["rcc", "ryco", "marri"]].all()
    assert not inside[["selec", "racviac", "respa"]].any()


@pytest.mark.parametrize("kind", ["senior", "mission_head", "staff"])
def test_other_offices_have_no_timeline(data, kind: str) -> None:
    with pytest.raises(MeasureError, match=kind):
        timeline.spells(data, [kind], "XKX", DAY)


def made_up(*lines: tuple) -> pd.DataFrame:
    columns = ["economy", "start_low", "start_high", "end_low", "end_high"]
    frame = pd.DataFrame(lines, columns=columns)
    frame[columns[1:]] = frame[columns[1:]].apply(pd.to_datetime)
    return frame.assign(office_kind="executive_head", rows=[f"r{n}" for n in range(len(lines))], sources="s")


def test_time_in_office_is_bounded_by_partial_dates() -> None:
    found = timeline.time(
        made_up(
            ("ALB", "2001-01-01", "2001-01-01", "2001-01-10", "2001-01-10"),
            ("SRB", "2001-01-01", "2001-01-31", "2001-02-01", "2001-02-28"),
            ("SRB", "2003-01-01", "2003-12-31", "2003-01-01", "2003-12-31"),
            ("XKX", "2001-01-01", "2001-01-01", None, None),
            ("UNKNOWN", None, None, None, None),
        )
    ).set_index("economy")
    assert found["dated"].to_dict() == {"SRB": 2, "ALB": 1, "XKX": 0, "UNKNOWN": 0}
    assert found["left_out"].to_dict() == {"SRB": 0, "ALB": 0, "XKX": 1, "UNKNOWN": 1}
    # Serbia surely 31 January and 1 February; at most 59 days and a whole year.
    assert found.loc["SRB", ["days_low", "days_high"]].tolist() == [2, 59 + 365]
    assert found.loc["ALB", ["days_low", "days_high"]].tolist() == [10, 10]
    assert found.loc["ALB", "share_low"] == pytest.approx(10 / (10 + 424))
    assert found.loc["ALB", "share_high"] == pytest.approx(10 / 12)
    assert found.index[-1] == "UNKNOWN"


def test_time_of_the_real_heads_says_what_is_left_out(heads: pd.DataFrame) -> None:
    found = timeline.time(heads).set_index("economy")
    assert (found["posts"].sum(), found["dated"].sum(), found["left_out"].sum()) == (50, 12, 38)
    assert found.loc["XKX", ["posts", "dated", "days_high"]].tolist() == [1, 0, 0]
    # 1 December 2012 to 30 November 2021, counted by hand: nine years with the leap days of 2016 and 2020.
    assert found.loc["SVN", ["days_low", "days_high"]].tolist() == [9 * 365 + 2] * 2
    assert found["share_low"].sum() <= 1 <= found["share_high"].sum()


def test_a_spell_of_one_day_is_a_day() -> None:
    found = timeline.time(made_up(("ALB", *["2001-01-01"] * 4))).iloc[0]
    assert found["days_low"] == 1


def test_no_dated_spell_gives_no_share() -> None:
    found = timeline.time(made_up(("XKX", None, None, None, None))).iloc[0]
    assert found["days_high"] == 0
    assert pd.isna(found["share_high"])


def test_chairs_get_no_share_of_time(data) -> None:
    with pytest.raises(MeasureError, match="chairs"):
        timeline.time(timeline.spells(data, ["chair"], "XKX", DAY))
