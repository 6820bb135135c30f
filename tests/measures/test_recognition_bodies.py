"""Who inside could stop Kosovo, what is proven, and what may not be blamed on a veto."""

import pandas as pd
import pytest
from dated_rows import rows
from made_up_membership import bodies, memberships

from analysis.errors import MeasureError
from analysis.measures import body_sets, membership, recognition, terms
from analysis.measures import recognition_blockers as blocking
from analysis.measures import recognition_bodies as inside_bodies

DAY = "2026-03-09"
LATER = ("elsewhere", "ALB", "member", {"as_of": "2024-01-01"})
STANCES = pd.DataFrame(
    {
        "economy": ["SRB", "MDA", "ALB"],
        "stance": ["does_not", "not_recorded", "recognises"],
        "since": [None, None, "2008"],
        "rows": ["stance:1", "", "stance:2"],
        "sources": ["s1", "", "s2"],
    }
)
NO_ABSENCE = rows("absences", [{"body_id": "other", "economy": "XKX", "reason": "geography"}], ())


def rules(stop: str = "yes", covers: str = "decisions") -> pd.DataFrame:
    told = {"body_id": "club", "rule": "made up", "covers": covers, "one_can_stop": stop, "words": "made up"}
    return rows("decision_rules", [{**told, "locator": "", "note": ""}], ())


def position(*lines: tuple) -> pd.DataFrame:
    chosen = bodies({"body_id": "club"}).assign(field="police")
    return membership.position(chosen, memberships(*lines, LATER), ["XKX", "SRB", "MDA", "ALB"], "2021-01-01")


def inside(*lines: tuple, known: pd.DataFrame | None = None, why: pd.DataFrame = NO_ABSENCE) -> pd.Series:
    known = rules() if known is None else known
    return inside_bodies.inside(position(*lines), STANCES, known, why).iloc[0]


OUT = ("club", "XKX", "none", {})
SERB = ("club", "SRB", "member", {})


def real(data, which: str) -> pd.DataFrame:
    chosen = body_sets.choose(data["bodies"], data["membership"], which, DAY)
    listed = inside_bodies.economies_inside(chosen, data["membership"], "XKX")
    found = membership.position(chosen, data["membership"], listed, DAY)
    stances = recognition.stances(data["recognition"], listed, DAY)
    return inside_bodies.inside(found, stances, data["decision_rules"], data["absences"]).set_index("body_id")


def test_a_refusing_member_under_consensus_could_block_and_is_not_named() -> None:
    line = inside(OUT, SERB, ("club", "MDA", "member", {}), ("club", "ALB", "member", {}))
    assert (line["verdict"], line["named"]) == ("could_block", "")
    assert (line["refusing"], line["not_recorded"], line["members"]) == ("SRB", "MDA", 3)
    assert {"stance:1", "decision_rules/made_up.csv:2"} <= set(line["rows"].split("; "))


@pytest.mark.parametrize(
    ("known", "verdict"),
    [
        (rules("no"), "majority"),
        (rules("not_said"), "rule_unknown"),
        (rules("yes", "part"), "rule_unknown"),
        (rules().assign(body_id="elsewhere"), "rule_unknown"),
    ],
)
def test_without_a_rule_of_consensus_no_veto_is_told(known: pd.DataFrame, verdict: str) -> None:
    assert inside(OUT, SERB, known=known)["verdict"] == verdict


def test_a_lesser_seat_of_a_refuser_and_an_unrecorded_stance_block_nothing() -> None:
    line = inside(OUT, ("club", "SRB", "observer", {}), ("club", "MDA", "member", {}))
    assert line["verdict"] == "nobody"


def test_a_blocker_is_named_only_where_the_table_names_one() -> None:
    line = inside(("club", "XKX", "none", {"blocked_by": "SRB (said so)"}), SERB)
    assert (line["verdict"], line["named"], line["named_as"]) == ("named", "SRB", "SRB (said so)")
    unnamed = inside(("club", "XKX", "none", {"blocked_by": "31 objecting states"}), SERB)
    assert unnamed["verdict"] == "could_block"


@pytest.mark.parametrize("reason", ["geography", "own_choice"])
def test_absence_by_geography_or_choice_is_not_blamed_on_a_veto(reason: str) -> None:
    why = NO_ABSENCE.assign(body_id="club", reason=reason)
    assert inside(OUT, SERB, why=why)["verdict"] == "no_veto"
    with pytest.raises(MeasureError, match=f"outside by {reason}, so no veto may be blamed"):
        inside(("club", "XKX", "none", {"blocked_by": "SRB"}), SERB, why=why)


def test_the_danube_bodies_and_open_balkan_have_no_veto(data) -> None:
    found = real(data, "regional")
    assert (found.loc[["eusdr", "danube_commission", "open_balkan"], "verdict"] == "no_veto").all()
    assert found.loc["eusair", ["verdict", "named"]].tolist() == ["named", "SRB"]


def test_in_the_security_set_one_blocker_is_proven(data) -> None:
    found = real(data, "security")
    assert len(found) == 18
    assert found.query("verdict == 'named'").index.tolist() == ["a5"]
    assert sorted(found.query("verdict == 'could_block'").index) == ["pccsee", "racviac", "rai", "sedm", "sepca"]
    assert found.loc["a5", "named"] == "BIH"
    # The other account of these names nobody by name, and it is competing.
    assert (found.loc[["selec", "pccsee", "sepca"], "named"] == "").all()


def test_absence_from_a_list_is_no_refusal() -> None:
    lines = position(OUT).query("economy == 'XKX'")
    with pytest.raises(MeasureError, match=r"Absence from a list is no exclusion.*CLUB: none"):
        blocking.refusals(lines)
    refused = position(("club", "XKX", "excluded", {})).query("economy == 'XKX'")
    assert len(blocking.refusals(refused)) == 1


def test_refusals_of_earlier_times_are_told_from_their_day_on(data) -> None:
    chosen = body_sets.choose(data["bodies"], data["membership"], "security", DAY)
    assert blocking.refused(data["membership"], chosen, DAY)["body_id"].tolist() == ["a5"]
    assert blocking.refused(data["membership"], chosen, "2014-06-30").empty


def test_nobody_is_called_a_blocker_without_a_source() -> None:
    lines = position(OUT, SERB).query("economy == 'XKX'")
    with pytest.raises(MeasureError, match="No source names a blocker in CLUB"):
        blocking.blockers(lines, memberships(OUT))


def test_a_blocker_is_dated_by_the_first_row_that_names_it(data) -> None:
    chosen = terms.named_bodies(data["bodies"], data["membership"], DAY)
    lines = membership.position(chosen, data["membership"], ["XKX"], DAY)
    named = blocking.blockers(lines[lines["blocked_by"].notna()], data["membership"])
    first = named.set_index(["body_id", "economy"])["named_in"]
    assert first["a5", "BIH"] == "2014-12-15"
    assert first["interpol", "SRB"] == "2018-11-20"
    assert named.query("body_id == 'eu'")["economy"].tolist() == ["CYP", "GRC", "ROU", "SVK", "ESP"]
    bodies_of = blocking.by_body(named).set_index("body_id")
    assert bodies_of.loc["osce", "economy"] == "SRB; RUS"
    assert not bodies_of.index.duplicated().any()


def test_a_name_from_a_later_vote_is_not_carried_back(data) -> None:
    day = "2014-06-30"
    chosen = body_sets.choose(data["bodies"], data["membership"], "security", day)
    lines = membership.position(chosen, data["membership"], ["XKX"], day)
    assert lines.set_index("body_id").loc["a5", "blocked_by"] == "BIH"
    assert blocking.as_known(lines, data["membership"], day)["blocked_by"].isna().all()
    assert blocking.as_known(lines, data["membership"], DAY).set_index("body_id").loc["a5", "blocked_by"] == "BIH"


def test_codes_are_read_and_other_capitals_are_not() -> None:
    assert inside_bodies.codes("SRB; ESP delegation; EPP group; UNMIK") == ["SRB", "ESP"]
    assert inside_bodies.codes(None) == []


def test_readings_of_decision_rules_quote_the_table_of_bodies(data) -> None:
    quoted = data["decision_rules"].set_index("body_id")["words"]
    rules_of = data["bodies"].dropna(subset=["decision_rule"]).set_index("body_id")["decision_rule"]
    assert quoted.to_dict() == rules_of.to_dict()


def test_ballots_from_notes_repeat_no_bid(data) -> None:
    told = data["bids"].dropna(subset=["votes_for", "votes_against"])
    keys = [set(zip(frame["votes_for"], frame["votes_against"], strict=True)) for frame in (told, data["ballots"])]
    assert not keys[0] & keys[1]
