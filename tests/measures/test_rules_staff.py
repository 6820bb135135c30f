"""Rules on staff and leaders that no measure may break: each test tries to, on the real tables."""

import pandas as pd
import pytest

from analysis.errors import MeasureError
from analysis.measures import (
    benchmarks,
    intervals,
    leadership,
    leadership_rules,
    leadership_timeline,
    representation,
    significance,
    staffing_rules,
)
from analysis.tables.store import Data

DAY = "2026-03-09"


def leaders(data: Data, kind: str = "executive_head") -> pd.DataFrame:
    return leadership.leaders(data["office_holders"], data["sources"], kind, DAY)


def test_the_nine_per_cent_gets_no_sum_interval_test_or_trend(data) -> None:
    nine = data["staffing"].query("measure == 'share'")
    with pytest.raises(MeasureError, match="without its numerator and denominator"):
        staffing_rules.total(nine, data["bodies"])
    with pytest.raises(MeasureError, match="without its numerator and denominator"):
        staffing_rules.head_counts(pd.concat([nine, nine.assign(as_of="2023", share=12.0)]), data["bodies"])
    assert nine["headcount"].isna().all()
    with pytest.raises(MeasureError, match="not a possible count"):
        intervals.of_share(9, 0)
    with pytest.raises(MeasureError, match="not a possible count"):
        significance.binomial(9, 0, 1 / 6)


@pytest.mark.parametrize("body", ["racviac", "marri", "ryco"])
def test_lower_bounds_are_not_shares(data, body: str) -> None:
    named = data["staffing"].query("body_id == @body and measure == 'lower_bound'")
    with pytest.raises(MeasureError, match="counts those who were named, not the staff"):
        staffing_rules.total(named, data["bodies"])


def test_the_two_named_people_at_ryco_are_not_divided_by_its_thirteen(data) -> None:
    ryco = data["staffing"].query("body_id == 'ryco'")
    part = ryco.query("economy == 'XKX' and measure == 'lower_bound'")
    whole = ryco.query("economy == 'TOTAL' and headcount == 13")
    assert (len(part), len(whole)) == (1, 1)
    with pytest.raises(MeasureError, match="may not be mixed"):
        staffing_rules.share(part, whole, data["bodies"])


def test_local_staff_is_not_nationality(data) -> None:
    with pytest.raises(MeasureError, match="not a nationality"):
        staffing_rules.total(data["staffing"].query("measure == 'local_staff'"), data["bodies"])


@pytest.mark.parametrize("mission", ["eulex", "unmik", "osce"])
def test_missions_never_enter_a_regional_total(data, mission: str) -> None:
    rows = data["staffing"]
    bodies = data["bodies"]
    found = rows[rows["body_id"].str.startswith(mission) & staffing_rules.is_mission(rows, bodies)]
    assert len(found)
    with pytest.raises(MeasureError, match="Missions are no regional bodies"):
        staffing_rules.head_counts(found.assign(measure="headcount"), bodies)


@pytest.mark.parametrize("body", ["eulex", "racviac"])
def test_ceilings_are_posts_and_not_people(data, body: str) -> None:
    ceiling = data["staffing"].query("body_id == @body and measure == 'ceiling'")
    assert len(ceiling)
    with pytest.raises(MeasureError, match="authorised posts, not people"):
        staffing_rules.total(ceiling, data["bodies"])


def test_liaison_officers_are_staff_of_the_police_that_sent_them(data) -> None:
    officer = data["staffing"].query("body_id == 'europol' and measure == 'headcount'")
    assert officer["level"].tolist() == ["seconded"]
    with pytest.raises(MeasureError, match="staff of the police that sent them, not of europol"):
        staffing_rules.total(officer, data["bodies"])


def test_an_unknown_nationality_is_not_another_one(data) -> None:
    heads = leaders(data)
    with pytest.raises(MeasureError, match="nationality of 19 of 50 leaders is not known"):
        leadership_rules.exact_share(heads, "XKX")
    bounds = leadership.bounds(heads, "XKX").iloc[0]
    assert (bounds["share_low"], bounds["share_high"]) == (1 / 50, 20 / 50)
    known = heads[heads["economy"] != leadership.UNKNOWN]
    assert leadership_rules.exact_share(known, "XKX") == pytest.approx(1 / 31)


def test_a_spell_without_a_start_or_an_end_has_no_length(data) -> None:
    spells = data["office_holders"].query("office_kind == 'executive_head'")
    open_ones = spells.assign(economy="XKX", start=spells["start_earliest"], end=spells["end_earliest"])
    with pytest.raises(MeasureError, match="first and the last day of every spell"):
        representation.time_in_office(open_ones)


def test_chairs_are_listed_unevenly_and_get_no_share(data) -> None:
    chairs = data["office_holders"].query("office_kind == 'chair'").assign(economy="XKX")
    with pytest.raises(MeasureError, match="No share of leaders is made over chair"):
        leadership_rules.exact_share(chairs, "XKX")
    with pytest.raises(MeasureError, match="No count of leaders is made over 'chair'"):
        leaders(data, "chair")
    spells = leadership_timeline.spells(data, ["chair"], "XKX", DAY)
    with pytest.raises(MeasureError, match="No share of time is made over chairs"):
        leadership_timeline.time(spells)


@pytest.mark.parametrize("kind", ["staff", "mission_head"])
def test_staff_and_heads_of_missions_are_no_leaders(data, kind: str) -> None:
    with pytest.raises(MeasureError, match="No count of leaders is made over"):
        leaders(data, kind)


def test_a_success_for_kosovo_is_not_the_nationality_of_the_director(data) -> None:
    director = leaders(data).query("name == 'Pranvera Kastrati'")
    assert len(director) == 1
    with pytest.raises(MeasureError, match="nationality of 1 of 1 leaders is not known"):
        leadership_rules.exact_share(director, "XKX")


def test_the_benchmark_is_that_of_the_body_s_own_members() -> None:
    six = ["ALB", "BIH", "XKX", "MKD", "MNE", "SRB"]
    body = pd.DataFrame({"economy": [*six, "BGR"], "posts": 1})
    of_six = benchmarks.shares(pd.DataFrame({"economy": six, "population": 1}), contribution=False)
    equal = of_six[of_six["benchmark"] == "equal"].set_index("economy")["share"]
    with pytest.raises(MeasureError, match=r"leaves out BGR: it was computed over another member set"):
        representation.compare(body.assign(benchmark=body["economy"].map(equal)))


def test_chambers_and_municipalities_are_not_governments(data) -> None:
    heads = leaders(data)
    with pytest.raises(MeasureError, match="not governments: cif"):
        leadership_rules.of_governments(heads)
    rest = heads[~heads["body_id"].isin(leadership.NOT_GOVERNMENTAL)]
    assert leadership_rules.of_governments(rest) is rest
