"""Votes as they went, what was no vote, and the steps of applications."""

import pandas as pd
import pytest
from dated_rows import rows

from analysis.economies import SEE14
from analysis.errors import MeasureError
from analysis.measures import recognition_votes as voting

DAY = "2026-03-09"


def ballots(data, day: str = DAY) -> pd.DataFrame:
    return voting.ballots(data["bids"], data["ballots"], data["decision_rules"], day)


def votes(*lines: tuple[str, str, str]) -> pd.DataFrame:
    told = [
        {"vote_id": vote, "economy": who, "vote": how, "date": "2015-11-09", "body": "Made-up Club", "subject": "seat"}
        for vote, who, how in lines
    ]
    return rows("votes", told, ("date",))


def test_dubai_went_as_the_current_rows_tell(data) -> None:
    dubai = ballots(data).query("body_id == 'interpol' and on_admission == 'yes'")
    cast = dubai[["votes_for", "votes_against", "abstentions"]].astype(int).to_numpy().tolist()
    assert cast == [[76, 56, 22], [68, 51, 16]]
    assert dubai[["needed", "short"]].astype(int).to_numpy().tolist() == [[88, 12], [80, 12]]
    assert all("decision_rules/" in cell for cell in dubai["rows"])


def test_the_votes_needed_agree_with_the_source_that_tells_them(data) -> None:
    told = data["ballots"].dropna(subset=["needed"])
    found = ballots(data).merge(told[["body_id", "date", "organ", "needed"]], on=["body_id", "date"])
    assert found["needed_x"].tolist() == found["needed_y"].tolist() == [95]
    assert found["short"].tolist() == [3]


def test_a_competing_account_of_a_vote_is_not_added(data) -> None:
    assert 78 not in ballots(data)["votes_for"].tolist()
    both = data["bids"].assign(standing="current")
    with pytest.raises(MeasureError, match="accounts of the same thing"):
        voting.ballots(both, data["ballots"], data["decision_rules"], DAY)


def test_no_number_of_votes_is_asked_where_the_rule_is_not_about_admission(data) -> None:
    other = ballots(data).query("on_admission == 'no'")
    assert {"coe", "pace", "pca"} <= set(other["body_id"])
    assert other["needed"].isna().all()


def test_a_vote_without_both_figures_is_left_out_and_later_ones_are_not_known(data) -> None:
    assert "nato_pa" not in set(ballots(data)["body_id"])
    assert ballots(data, "2016-01-01")["body_id"].tolist() == ["unesco", "unesco"]


@pytest.mark.parametrize("how", ["objection", "spoke_against"])
def test_objections_and_speeches_are_not_counted_as_votes(how: str) -> None:
    with pytest.raises(MeasureError, match="not votes and are not counted as such: talk"):
        voting.tally(votes(("vote", "AAA", "against"), ("talk", "BBB", how)))


def test_one_vote_cannot_hold_votes_and_objections() -> None:
    with pytest.raises(MeasureError, match="objections, vote"):
        voting.register(votes(("v", "AAA", "against"), ("v", "BBB", "objection")), ["AAA"], DAY)


def test_the_names_of_a_vote_are_counted_as_a_part(data) -> None:
    cast = data["votes"][data["votes"]["vote"].isin(voting.CAST)]
    tally = voting.tally(cast).set_index("vote_id")
    assert tally.loc["unesco-2015", ["named_for", "named_against", "named_abstain"]].tolist() == [13, 7, 4]
    unesco = ballots(data).query("body_id == 'unesco' and on_admission == 'yes'").iloc[0]
    assert (unesco["votes_for"], unesco["votes_against"], unesco["abstentions"]) == (92, 50, 29)


def test_objections_and_speeches_stand_after_the_votes(data) -> None:
    frame = voting.register(data["votes"], SEE14, DAY)
    kinds = frame.drop_duplicates("vote_id").set_index("vote_id")["kind"].to_dict()
    assert list(kinds.values()) == ["vote", "vote", "vote", "objections", "speeches"]
    assert kinds["apostille-2016"] == "objections"
    assert kinds["wco-2018"] == "speeches"


def test_an_economy_that_is_not_named_has_no_position(data) -> None:
    frame = voting.register(data["votes"], ["HUN", "ALB"], DAY).set_index(["economy", "vote_id"])["position"]
    assert frame["HUN"].to_dict() == {
        "unesco-2015": "for", "coe-cm-2023": "against", "natopa-2024": "against", "apostille-2016": "not_named",
        "wco-2018": "not_named",
    }  # fmt: skip
    assert frame["ALB", "coe-cm-2023"] == "not_named"


def test_the_steps_of_applications_are_told_once_each(data) -> None:
    steps = voting.steps(data["bids"], data["bodies"], DAY)
    assert len(steps) == (data["bids"]["standing"] == "current").sum()
    assert voting.steps(data["bids"], data["bodies"], "2012-12-31")["short_name"].tolist() == ["INTERPOL", "WCO"]
