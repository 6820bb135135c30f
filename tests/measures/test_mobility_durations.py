"""Days between dated steps only, and a range where a date is partial."""

import pandas as pd
import pytest
from dated_rows import rows

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import mobility_durations as measures
from analysis.measures.mobility import placed

DAY = "2026-03-09"


def status(*lines: dict[str, object]) -> pd.DataFrame:
    usual = {"agreement_id": "pact", "economy": "ALB", "standing": "past"}
    return rows("agreement_status", [{**usual, **line} for line in lines], ("date", "as_of"))


def pact(signed: str | None = None) -> pd.DataFrame:
    line = {"agreement_id": "pact", "title": "A made-up pact", "framework": "other", "signed": signed}
    return rows("agreements", [line], ("signed",))


def spans(data, group=WB6, **options):
    frame = measures.durations(data["agreement_status"], data["agreements"], group, DAY, **options)
    return frame.set_index(["agreement_id", "economy", "start", "end"])


def test_a_step_that_was_only_seen_gives_no_days() -> None:
    signed, seen = (
        row
        for _, row in placed(
            status({"stage": "signed", "date": "2020-01-01"}, {"stage": "in_force", "as_of": "2021-01-01"})
        ).iterrows()
    )
    with pytest.raises(MeasureError, match="only that it was seen"):
        measures.days(signed, seen)


@pytest.mark.parametrize(
    ("economy", "start", "end", "range_"),
    [
        ("XKX", "signed", "ratified", (112, 112)),  # 3 November 2022 to 23 February 2023: 27 + 31 + 31 + 23
        ("ALB", "signed", "ratified", (90, 117)),  # to some day of February 2023
        ("ALB", "ratified", "in_force", (80, 107)),
        ("MKD", "ratified", "in_force", (30, 30)),
        ("XKX", "signed", "in_force", (197, 197)),
    ],
)
def test_the_steps_of_the_agreement_on_cards(data, economy, start, end, range_) -> None:
    line = spans(data).loc[("crm-fom-id", economy, start, end)]
    assert (line["days_low"], line["days_high"]) == range_


def test_force_seen_without_a_day_is_left_out(data) -> None:
    lines = spans(data).loc["crm-fom-id"]
    assert ("SRB", "signed", "ratified") in lines.index
    assert ("SRB", "signed", "in_force") not in lines.index
    assert "MNE" not in lines.index


def test_a_wait_is_a_lower_bound_that_ends_with_the_last_report(data) -> None:
    line = spans(data).loc[("crm-fom-id", "BIH", "signed", "in_force")]
    # To 1 October 2025, the first day that "October 2025" may mean.
    expected = (pd.Timestamp("2025-10-01") - pd.Timestamp("2022-11-03")).days
    assert (line["done"], line["days_low"], line["when"]) == (False, expected, "2025-10")
    assert pd.isna(line["days_high"])


def test_a_ratification_is_no_report_of_waiting() -> None:
    table = status({"stage": "signed", "date": "2020-01-01"}, {"stage": "ratified", "date": "2020-06-01"})
    assert measures.durations(table, pact(), ["ALB"], DAY)["end"].tolist() == ["ratified"]


def test_the_agreement_s_own_signature_stands_for_a_party_s(data) -> None:
    table = status({"stage": "in_force", "date": "2020-03-01", "standing": "current"})
    line = measures.durations(table, pact("2020-01"), ["ALB"], DAY).iloc[0]
    assert (line["days_low"], line["days_high"]) == (30, 60)
    assert "agreements/made_up.csv:2" in line["rows"]
    assert measures.durations(table, pact(), ["ALB"], DAY).empty


def test_two_dates_known_by_the_year_alone_give_no_days() -> None:
    table = status({"stage": "in_force", "date": "2020", "standing": "current"})
    assert measures.durations(table, pact("2020"), ["ALB"], DAY).empty


def test_a_partial_date_never_gives_fewer_than_no_days() -> None:
    table = status({"stage": "in_force", "date": "2013-06-17", "standing": "current"})
    line = measures.durations(table, pact("2013"), ["ALB"], DAY).iloc[0]
    assert (line["days_low"], line["days_high"]) == (0, 167)


def test_the_dialogue_can_be_left_out(data) -> None:
    frame = measures.durations(data["agreement_status"], data["agreements"], WB6, DAY, dialogue=False)
    assert len(frame)
    assert not frame["agreement_id"].str.startswith("bd-").any()
    plates = spans(data).loc[("bd-plates-2016", "SRB", "signed", "in_force")]
    assert plates["days_low"] == (pd.Timestamp("2024-01-01") - pd.Timestamp("2016-09-14")).days


def test_competing_accounts_give_no_days() -> None:
    table = status(
        {"stage": "signed", "date": "2020-01-01"},
        {"stage": "in_force", "date": "2020-01-11", "standing": "current"},
        {"stage": "in_force", "date": "2020-01-05", "standing": "competing"},
    )
    assert measures.durations(table, pact(), ["ALB"], DAY)["days_high"].tolist() == [10]
