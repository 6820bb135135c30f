"""The bodies that an economy is outside of: what decides there, and where it already sits."""

import pandas as pd
import pytest

from analysis.economies import WB6
from analysis.measures import index_inputs, scenarios, scenarios_kin

DAY = "2026-03-09"


@pytest.fixture(scope="module")
def inputs(data) -> index_inputs.Inputs:
    return index_inputs.read(data, WB6, DAY)


@pytest.fixture(scope="module")
def ways(data, inputs) -> pd.DataFrame:
    return scenarios.ways(inputs, data, "XKX", "security", DAY).set_index("body_id")


def test_every_body_that_kosovo_is_no_full_member_of_is_there(ways) -> None:
    counted = ways[ways["set"] == "counted"]
    # Of 23 bodies Kosovo is a member of five.
    assert len(counted) == 18
    assert counted["status"].value_counts().to_dict() == {"none": 12, "invited_participant": 5, "observer": 1}
    assert not {"bamin", "seensa", "marri", "salw_roadmap", "iisg"} & set(ways.index)


def test_to_the_set_come_the_bodies_of_exchange_where_the_others_have_more(ways) -> None:
    # Europol and Frontex: Kosovo has an agreement as most others have; Eurojust and INTERPOL: it has less.
    exchange = ways[ways["set"] == "exchange"]
    assert exchange["target"].to_dict() == {"eurojust": "partner_agreement", "interpol": "member"}
    assert exchange["step"].all()


def test_a_few_bodies_by_hand(ways) -> None:
    pccsee = ways.loc["pccsee"]
    assert pccsee[["others", "members", "usual", "target", "alike"]].tolist() == [5, 5, "member", "member", 5]
    assert (pccsee["rule"], pccsee["one_can_stop"], pccsee["stoppable"]) == ("unanimity", "yes", True)
    assert (pccsee["refusing"], pccsee["not_recorded"], pccsee["voters"]) == ("BIH; ROU; SRB", "MDA", 12)
    assert pccsee["reason"] == "not_stated"
    # The vote of 2014: the only blocker that a source names in the set.
    assert ways.loc["a5", "reason"] == "named"
    assert ways.index[ways["reason"] == "named"].tolist() == ["a5", "interpol"]
    salzburg = ways.loc["salzburg_forum"]
    assert (salzburg["usual"], salzburg["target"]) == ("associate", "associate")


def test_where_the_others_have_no_higher_seat_there_is_no_step(ways) -> None:
    assert ways.index[~ways["step"].astype(bool)].tolist() == ["seebrig", "wb3c"]
    assert (ways.loc[["seebrig", "wb3c"], "target"] == "member").all()


@pytest.mark.parametrize(("body", "reason"), [("danube_commission", "geography"), ("open_balkan", "own_choice")])
def test_geography_and_own_choice_make_no_step(data, inputs, body: str, reason: str) -> None:
    line = scenarios.ways(inputs, data, "XKX", "regional", DAY).set_index("body_id").loc[body]
    assert (line["reason"], bool(line["step"])) == (reason, False)


def test_a_body_under_another_one_needs_that_one_first(data, ways) -> None:
    above = scenarios_kin.umbrellas(data["bodies"]).groupby("body_id")["above"].agg(list).to_dict()
    assert "pccsee" in above["pccsee_prum"]
    assert ways.loc["pccsee_prum", "needs"] == "PCC SEE"
    assert ways.loc["wpon", "needs"] == "SEPCA"
    assert ways.loc["pccsee", "needs"] == ""


def test_precedents_are_full_seats_in_bodies_like_it(ways) -> None:
    counted = ways[ways["sits"] > 0]
    assert (counted["sits"] == counted["precedents"].str.split("; ").str.len()).all()
    assert (ways["sits"] <= ways["kin"]).all()
    assert (ways.loc[ways["sits"] == 0, "precedents"] == "").all()


def test_an_umbrella_is_named_in_whole_words() -> None:
    table = pd.DataFrame(
        {
            "body_id": ["hub", "arm", "other", "abroad"],
            "short_name": ["HUB", "ARM", "HUBBUB", "FAR"],
            "name": ["The Hub", "Arm of HUB", "A HUB-like thing, HUBS", "FAR HUB"],
            "legal_basis": [None, None, "statute of ARM", None],
            "regional_set": ["yes", "yes", "yes", "no"],
        }
    )
    assert scenarios_kin.umbrellas(table).to_numpy().tolist() == [["arm", "hub"], ["other", "arm"]]


def test_another_economy_has_no_stances_to_count(data, inputs) -> None:
    found = scenarios.ways(inputs, data, "SRB", "security", DAY)
    assert len(found[found["set"] == "counted"]) == 4
    assert found[["refusing", "not_recorded", "named", "verdict", "voters"]].isna().all(axis=None)


def test_what_nobody_states_makes_no_scenario(data) -> None:
    read = index_inputs.read(data, (*WB6, "TUR"), DAY)
    unknown = scenarios.unknown(read, "TUR", "security")
    assert len(unknown)
    assert not set(unknown["body_id"]) & set(scenarios.ways(read, data, "TUR", "security", DAY)["body_id"])


def test_every_line_names_its_rows_and_sources(ways) -> None:
    assert ways["rows"].ne("").all()
    assert ways["sources"].ne("").all()
    assert "decision_rules/" in ways.loc["pccsee", "rows"]
