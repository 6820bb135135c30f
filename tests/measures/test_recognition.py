"""Recognitions, claimed withdrawals, claimed totals, and where each economy stands."""

import pandas as pd
import pytest
from dated_rows import rows

from analysis.errors import MeasureError
from analysis.measures import recognition
from analysis.measures.recognition_withdrawals import withdrawals

DAY = "2026-03-09"


def table(*lines: tuple[str, str, str | None], standing: str = "current") -> pd.DataFrame:
    """Return made-up acts: economy, status, date."""
    told = [
        {"recogniser": who, "recognised": "XKX", "status": status, "standing": standing, "date": date, "as_of": "2020",
         "note": "made up"}
        for who, status, date in lines
    ]  # fmt: skip
    return rows("recognition", told, ("date", "as_of"))


def test_the_recognitions_on_record(data) -> None:
    acts = recognition.acts(data["recognition"], "recognised", DAY)
    total = recognition.total(acts, DAY)
    assert (total["value"], total["undated"], total["perhaps"]) == (118, 1, 0)
    assert len(total["rows"].split("; ")) == 118


def test_claimed_withdrawals_are_not_taken_off(data) -> None:
    recognised = recognition.acts(data["recognition"], "recognised", DAY)
    claimed = recognition.acts(data["recognition"], "withdrawn_claimed", DAY)
    assert recognition.total(claimed, DAY)["value"] == 27
    assert len(set(recognised["recogniser"]) & set(claimed["recogniser"])) == 25
    with pytest.raises(MeasureError, match="neither added to recognitions nor taken off"):
        recognition.total(pd.concat([recognised, claimed]), DAY)
    with pytest.raises(MeasureError, match="neither added to recognitions nor taken off"):
        recognition.over_time(pd.concat([recognised, claimed]))


def test_a_second_date_for_the_same_recognition_is_not_added(data) -> None:
    every = data["recognition"].query("status == 'recognised'")
    assert len(every) == 124
    with pytest.raises(MeasureError, match="Competing rows"):
        recognition.total(every, DAY)
    with pytest.raises(MeasureError, match="accounts of the same thing"):
        recognition.total(table(("AAA", "recognised", "2010"), ("AAA", "recognised", "2011")), DAY)


def test_other_kinds_are_not_mixed_either() -> None:
    with pytest.raises(MeasureError, match="ambiguous, recognised"):
        recognition.total(table(("AAA", "recognised", "2010"), ("BBB", "ambiguous", "2010")), DAY)


def test_partial_dates_give_bounds_and_undated_acts_no_place_in_time() -> None:
    acts = table(("AAA", "recognised", "2010-03-05"), ("BBB", "recognised", "2010"), ("CCC", "recognised", None))
    steps = recognition.over_time(acts)
    told = [(str(line["day"].date()), line["surely"], line["possibly"]) for line in steps.to_dict("records")]
    assert told == [("2010-01-01", 0, 1), ("2010-03-05", 1, 2), ("2010-12-31", 2, 2)]
    assert (steps["surely"] <= steps["possibly"]).all()
    assert steps["rows"].tolist() == [
        "recognition/made_up.csv:3",
        "recognition/made_up.csv:2",
        "recognition/made_up.csv:3",
    ]


def test_a_day_inside_a_partial_date_leaves_the_act_open() -> None:
    acts = table(("AAA", "recognised", "2010-03-05"), ("BBB", "recognised", "2010"), ("CCC", "recognised", "2011"))
    kept = recognition.acts(acts, "recognised", "2010-06-30")
    total = recognition.total(kept, "2010-06-30")
    assert (total["value"], total["perhaps"]) == (1, 1)


def test_an_undated_act_counts_from_the_day_it_is_stated_for() -> None:
    acts = table(("CCC", "recognised", None))
    assert recognition.acts(acts, "recognised", "2019-06-30").empty
    assert recognition.total(recognition.acts(acts, "recognised", "2020-06-30"), "2020-06-30")["undated"] == 1


def test_each_withdrawal_stands_beside_its_recognition(data) -> None:
    frame = withdrawals(data["recognition"], DAY).set_index("economy")
    assert len(frame) == 27
    assert frame.query("recorded == 'no'").index.tolist() == ["STP", "LCA"]
    assert frame.loc["SUR", ["recognised_on", "claimed_on"]].tolist() == ["2016-07-08", "2017-10-27"]
    assert frame.loc["SUR", "rows"].count("recognition/") == 2
    assert frame["claimed_on_earliest"].is_monotonic_increasing


def test_claimed_totals_stand_as_they_are_and_one_does_not_add_up(data) -> None:
    frame = recognition.claims(data["recognition_counts"], DAY)
    serbia = frame.query("claimant == 'SRB'")
    assert dict(zip(serbia["recognise"], serbia["adds_up"], strict=True)) == {92: "yes", 84: "yes", 94: "no"}
    assert frame.query("claimant == 'XKX'")["recognise"].tolist() == [115, 117, 117, 120, 121]
    assert (frame.query("claimant == 'XKX'")["adds_up"] == "not_told").all()
    assert recognition.claims(data["recognition_counts"], "2019-01-01")["recognise"].tolist() == [115]


def test_where_the_region_stands(data) -> None:
    frame = recognition.stances(data["recognition"], ["XKX", "ALB", "BIH", "SRB", "GRC", "ROU", "MDA"], DAY)
    stances = frame.set_index("economy")["stance"].to_dict()
    assert stances == {
        "ALB": "recognises", "BIH": "does_not", "SRB": "does_not", "GRC": "does_not", "ROU": "does_not",
        "MDA": "not_recorded",
    }  # fmt: skip


def test_a_stance_depends_on_the_day_and_a_claimed_withdrawal_does_not_change_it(data) -> None:
    early = recognition.stances(data["recognition"], ["MNE", "GHA"], "2008-06-30").set_index("economy")
    assert early["stance"].tolist() == ["not_yet", "not_yet"]
    late = recognition.stances(data["recognition"], ["MNE", "GHA", "JAM"], DAY).set_index("economy")
    assert late.loc["GHA", ["stance", "withdrawal_claimed"]].tolist() == ["recognises", "yes"]
    assert late.loc["JAM", "stance"] == "ambiguous"
