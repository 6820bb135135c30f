"""Rules on membership that no measure may break: each test tries to, on the real tables."""

import pandas as pd
import pytest

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import (
    body_sets,
    event_rules,
    gaps,
    membership,
    membership_rules,
    organisation_counts,
    recognition_blockers,
    recognition_bodies,
    recognition_rules,
    recognition_votes,
    terms_seats,
)
from analysis.tables.store import Data

DAY = "2026-03-09"


def seats(data: Data, *bodies: str, economies: tuple[str, ...] = ("XKX",)) -> pd.DataFrame:
    table = data["bodies"]
    chosen = body_sets.existing(table[table["body_id"].isin(bodies)], data["membership"], DAY)
    return membership.position(chosen, data["membership"], list(economies), DAY)


def test_absence_from_a_list_is_not_exclusion_and_names_nobody(data) -> None:
    absent = seats(data, "selec", "pccsee")
    assert set(absent["status"]) == {"none"}
    with pytest.raises(MeasureError, match="Absence from a list is no exclusion"):
        recognition_blockers.refusals(absent)
    with pytest.raises(MeasureError, match="No source names a blocker in"):
        recognition_blockers.blockers(absent, data["membership"])


@pytest.mark.parametrize("body", ["selec", "pccsee", "sepca"])
def test_a_competing_row_that_says_states_do_not_recognise_kosovo_names_no_blocker(data, body: str) -> None:
    rows = data["membership"].query("body_id == @body and economy == 'XKX' and standing == 'competing'")
    told = rows["blocked_by"].dropna()
    assert [recognition_bodies.codes(text) for text in told] == [[]] * len(told)
    assert seats(data, body)["blocked_by"].isna().all()


def test_no_veto_is_blamed_for_geography_or_the_own_choice_of_kosovo(data) -> None:
    for absence in data["absences"].query("economy == 'XKX'").to_dict("records"):
        blamed = seats(data, absence["body_id"]).assign(blocked_by="SRB")
        with pytest.raises(MeasureError, match="No veto may be told of"):
            gaps.outside(blamed, data["absences"], "XKX")
    assert "open_balkan" in set(data["absences"]["body_id"])


@pytest.mark.parametrize("half", ["nato", "nato_pfp"])
def test_nato_and_the_partnership_are_read_together(data, half: str) -> None:
    with pytest.raises(MeasureError, match="NATO and the Partnership for Peace are read together"):
        seats(data, half, "selec", economies=WB6)


@pytest.mark.parametrize("body", ["racviac", "respa", "sepca"])
def test_an_invitation_an_announcement_and_a_guest_are_no_membership(data, body: str) -> None:
    read_as_member = seats(data, body).assign(seat="member")
    with pytest.raises(MeasureError, match="A lesser seat may not be read as membership"):
        terms_seats.full_members(read_as_member)


@pytest.mark.parametrize("body", ["sedm", "wpon", "balkan_chods"])
def test_a_text_or_a_partial_list_of_names_is_no_list_of_members(data, body: str) -> None:
    with pytest.raises(MeasureError, match="a text or a partial list of names"):
        membership_rules.off_the_list(seats(data, body))


def test_a_full_list_shows_who_is_off_it_and_a_guest_is_not(data) -> None:
    absent = seats(data, "selec", "seepag")
    assert membership_rules.off_the_list(absent) is absent
    with pytest.raises(MeasureError, match="not absent from a list: RACVIAC: invited_participant"):
        membership_rules.off_the_list(seats(data, "racviac"))


def test_the_blocker_of_the_charter_keeps_the_day_of_the_vote_of_2014(data) -> None:
    found = recognition_blockers.blockers(seats(data, "a5"), data["membership"])
    assert found[["economy", "named_in"]].to_numpy().tolist() == [["BIH", "2014-12-15"]]


def test_lists_of_different_dates_are_not_counted_together(data) -> None:
    for old in body_sets.OLD_LISTS:
        with pytest.raises(MeasureError, match="Lists of different times"):
            seats(data, old, "selec", economies=WB6)


def test_the_factbook_and_correlates_of_war_are_never_set_against_each_other(data) -> None:
    with pytest.raises(MeasureError, match=r"CIA Factbook 2026, COW IGO v3 2014 rest on different lists"):
        organisation_counts.compared(data["igo_counts"].query("year in (2014, 2026)"))
    with pytest.raises(MeasureError, match=r"CIA Factbook 2015, CIA Factbook 2026"):
        organisation_counts.compared(data["igo_counts"].query("source == 'CIA Factbook'"))
    one = data["igo_counts"].query("year == 2014")
    assert organisation_counts.compared(one) is one


def test_a_count_of_the_factbook_is_never_set_against_the_membership_tables(data) -> None:
    factbook = organisation_counts.counts(data["igo_counts"], organisation_counts.FACTBOOK, WB6, DAY)
    chosen = body_sets.choose(data["bodies"], data["membership"], "security", DAY)
    counted = membership.counts(membership.position(chosen, data["membership"], list(WB6), DAY))
    with pytest.raises(MeasureError, match="CIA Factbook 2026, membership"):
        membership.combine(factbook, counted)
    with pytest.raises(MeasureError, match="reference work's number of organisations"):
        membership.counts(factbook)


@pytest.mark.parametrize(("vote", "kind"), [("wco-2018", "speeches"), ("apostille-2016", "objections")])
def test_speeches_and_objections_are_no_votes(data, vote: str, kind: str) -> None:
    rows = data["votes"].query("vote_id == @vote")
    assert recognition_votes.kind_of(rows) == kind
    with pytest.raises(MeasureError, match="Objections and speeches are not votes"):
        recognition_votes.tally(rows)


def test_the_names_of_the_unesco_vote_are_a_part_of_it(data) -> None:
    named = recognition_votes.tally(data["votes"].query("vote_id == 'unesco-2015'"))
    with pytest.raises(MeasureError, match="24 of 171 votes have a name"):
        recognition_rules.result(named, 92 + 50 + 29)
    assert recognition_rules.result(named, 24) == {"for": 13, "against": 7, "abstain": 4}


def test_too_few_cases_for_a_rule_on_decision_procedures(data) -> None:
    chosen = body_sets.choose(data["bodies"], data["membership"], "security", DAY)
    own = membership.position(chosen, data["membership"], ["XKX"], DAY)
    rules = data["decision_rules"][["body_id", "one_can_stop"]].drop_duplicates("body_id")
    cases = own.merge(rules, on="body_id").assign(inside=lambda lines: lines["seat"] == "member")
    with pytest.raises(MeasureError, match="too few cases to connect one_can_stop with inside"):
        membership_rules.connection(cases, "one_can_stop", "inside")


def test_enough_cases_are_tested_and_one_value_is_nothing_to_compare() -> None:
    cases = pd.DataFrame({"rule": ["a", "b"] * 20, "in": [True, False] * 20})
    assert membership_rules.connection(cases, "rule", "in") < 0.001
    with pytest.raises(MeasureError, match="no two values each"):
        membership_rules.connection(cases.assign(rule="a"), "rule", "in")


def test_obstruction_counts_both_directions(data) -> None:
    with pytest.raises(MeasureError, match="acts of XKX and acts against it alike"):
        event_rules.acts_against(data["events"].query("body_id == 'cefta'"), "XKX")
    assert event_rules.acts_against(data["events"].query("kind == 'sanction'"), "XKX") == 6
