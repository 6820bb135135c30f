"""How far agreements got: the account in use, placed in time, and the steps to it."""

import pandas as pd
import pytest
from dated_rows import rows

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import mobility as measures

DAY = "2026-03-09"
DATES = ("date", "as_of")


def status(*lines: dict[str, object]) -> pd.DataFrame:
    usual = {"agreement_id": "pact", "economy": "ALB", "standing": "past", "note": None}
    return rows("agreement_status", [{**usual, **line} for line in lines], DATES)


PACT = pd.DataFrame({"agreement_id": ["pact"], "title": ["A made-up pact"], "framework": ["other"]})


def test_a_stage_without_any_date_is_refused() -> None:
    with pytest.raises(MeasureError, match=r"agreement_status/made_up\.csv:3"):
        measures.placed(status({"stage": "signed", "date": "2020"}, {"stage": "pending"}))


def test_at_the_newest_day_every_state_is_the_current_row(data) -> None:
    tables = data["agreement_status"], data["agreements"]
    both = pd.concat([measures.states(*tables, WB6, DAY), measures.states(*tables, WB6, DAY, dialogue=True)])
    found = both.dropna(subset="stage").set_index(["agreement_id", "economy"])["stage"].sort_index()
    current = tables[0][tables[0]["standing"] == "current"].set_index(["agreement_id", "economy"])["stage"].sort_index()
    assert len(current) == 76
    assert found.to_dict() == current.to_dict()


@pytest.mark.parametrize(
    ("day", "stage", "when", "dated"),
    [
        ("2022-11-02", None, None, False),
        ("2022-12-31", "signed", "2022-11-03", True),
        ("2023-12-31", "pending", "2023-12", False),
        ("2025-10-01", "in_force", "2025-10", False),
    ],
)
def test_montenegro_on_the_way_to_travel_with_cards(data, day, stage, when, dated) -> None:
    found = measures.states(data["agreement_status"], data["agreements"], ["MNE"], day)
    line = found[found["agreement_id"] == measures.ID_CARDS]
    if stage is None:
        assert line.empty
    else:
        assert line[["stage", "when", "dated"]].to_numpy().tolist() == [[stage, when, dated]]


def test_a_competing_account_is_never_the_state() -> None:
    table = status(
        {"stage": "in_force", "date": "2023-05-19", "standing": "current"},
        {"stage": "pending", "as_of": "2023-09", "standing": "competing"},
    )
    assert measures.states(table, PACT, ["ALB"], DAY)["stage"].tolist() == ["in_force"]
    taken = measures.steps(table, "pact", ["ALB"], DAY)
    assert taken["competing"].tolist() == [False, True]
    assert measures.runs(taken)["stage"].tolist() == ["in_force"]


def test_old_statements_keep_their_date(data) -> None:
    found = measures.states(data["agreement_status"], data["agreements"], ["XKX"], DAY, dialogue=True)
    assert found.set_index("agreement_id").loc["bd-telecom-2013", ["stage", "when"]].tolist() == ["pending", "2015-03"]
    assert found["when"].notna().all()


def test_an_economy_that_is_no_party_has_no_stage() -> None:
    found = measures.states(status({"stage": "signed", "date": "2020"}), PACT, ["ALB", "GRC"], DAY)
    assert found["stage"].isna().tolist() == [False, True]
    counts = measures.stages(found).set_index("economy")
    assert counts["agreements"].to_dict() == {"ALB": 1, "GRC": 0}
    assert measures.states(status({"stage": "signed", "date": "2020"}), PACT, ["GRC"], DAY).empty


def test_agreements_in_force_by_economy(data) -> None:
    counts = measures.stages(measures.states(data["agreement_status"], data["agreements"], WB6, DAY)).set_index(
        "economy"
    )
    assert counts["in_force"].to_dict() == {"ALB": 5, "BIH": 2, "XKX": 5, "MKD": 5, "MNE": 3, "SRB": 3}
    assert counts["blocked"].to_dict() == {"ALB": 0, "BIH": 1, "XKX": 0, "MKD": 0, "MNE": 0, "SRB": 0}


def test_repeated_reports_of_one_stage_fold_into_one(data) -> None:
    taken = measures.steps(data["agreement_status"], measures.ID_CARDS, ["BIH"], DAY)
    folded = measures.runs(taken)
    assert folded["stage"].tolist() == ["signed", "blocked"]
    assert folded["statements"].tolist() == [1, 9]
    assert folded[["first", "last"]].to_numpy().tolist() == [["2022-11-03", "2022-11-03"], ["2023-02-28", "2025-10"]]
