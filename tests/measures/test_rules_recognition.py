"""Rules on recognition and mobility that no measure may break: each test tries to, on the real tables."""

import pandas as pd
import pytest

from analysis.errors import MeasureError
from analysis.measures import (
    mobility,
    mobility_travel,
    recognition,
    recognition_bilateral,
    recognition_rules,
    recognition_votes,
)

DAY = "2026-03-09"


def test_what_is_sourced_and_what_each_side_counts_are_three_numbers(data) -> None:
    acts = recognition.acts(data["recognition"], "recognised", DAY)
    claims = recognition.claims(data["recognition_counts"], DAY)
    own, serbia = (claims[claims["claimant"] == code] for code in ("XKX", "SRB"))
    assert recognition.total(acts, DAY)["value"] == 118
    assert own["recognise"].iloc[-1] == 121
    assert set(serbia.query("stated == '2023-01-04'")["recognise"]) == {84, 94}
    with pytest.raises(MeasureError, match="SRB and XKX count by rules of their own"):
        recognition_rules.gained(serbia.iloc[0], own.iloc[-1])
    assert recognition_rules.gained(own.iloc[-2], own.iloc[-1]) == 1


def test_withdrawals_are_not_taken_off(data) -> None:
    kinds = [recognition.acts(data["recognition"], status, DAY) for status in ("recognised", "withdrawn_claimed")]
    with pytest.raises(MeasureError, match="neither added to recognitions nor taken off"):
        recognition.total(pd.concat(kinds), DAY)
    with pytest.raises(MeasureError, match="neither added to recognitions nor taken off"):
        recognition_rules.in_year(pd.concat(kinds), 2018)


@pytest.mark.parametrize("year", [2009, 2011, 2012])
def test_some_years_are_one_or_two_short(data, year: int) -> None:
    acts = recognition.acts(data["recognition"], "recognised", DAY)
    with pytest.raises(MeasureError, match=f"The count for {year} is one or two short"):
        recognition_rules.in_year(acts, year)
    assert recognition_rules.in_year(acts, 2010) == (acts["date"].str[:4] == "2010").sum()


def test_mutual_facts_stand_twice_and_are_no_pairs(data) -> None:
    mutual = recognition_bilateral.between(data["bilateral"], "ALB", DAY)
    with pytest.raises(MeasureError, match="rows may not be counted as pairs"):
        recognition_bilateral.count(mutual)
    facts = data["bilateral"].query("topic == 'id_travel' and state == 'id_allowed'")
    pairs = mobility_travel.pairs(facts, ends=("economy_a", "economy_b"), kind=["topic", "state"])
    assert len(pairs) < len(facts)


def test_a_stage_without_a_date_is_not_shown(data) -> None:
    undated = data["agreement_status"].assign(date=pd.NA, as_of=pd.NA)
    with pytest.raises(MeasureError, match="cannot be placed in time"):
        mobility.placed(undated, DAY)


def test_agreed_but_not_carried_out_has_no_stage_of_its_own_and_every_state_its_date(data) -> None:
    states = mobility.states(data["agreement_status"], data["agreements"], ["XKX", "SRB"], DAY)
    assert set(states["stage"].dropna()) <= set(mobility.STAGES)
    assert states.loc[states["stage"].notna(), "when"].notna().all()


def test_agreements_of_the_dialogue_are_not_counted_with_the_others(data) -> None:
    tables = data["agreement_status"], data["agreements"]
    own, dialogue = (mobility.states(*tables, ["XKX", "SRB"], DAY, dialogue=which) for which in (False, True))
    with pytest.raises(MeasureError, match="dialogue between Kosovo and Serbia are not counted with"):
        mobility.stages(pd.concat([own, dialogue]))
    assert len(mobility.stages(own)) == len(mobility.stages(dialogue)) == 2


def test_recognition_alone_opens_no_treaty(data) -> None:
    friends = ["AUT", "DEU", "POL"]
    stances = recognition.stances(data["recognition"], friends, DAY)
    register = recognition_votes.register(data["votes"].query("vote_id == 'apostille-2016'"), friends, DAY)
    found = recognition_rules.by_stance(register, stances)
    assert found[["stance", "position", "economies"]].to_numpy().tolist() == [["recognises", "objection", 3]]
    unnamed = recognition_votes.register(data["votes"], friends, DAY)
    with pytest.raises(MeasureError, match="recognition does not tell it"):
        recognition_rules.by_stance(unnamed, stances)
