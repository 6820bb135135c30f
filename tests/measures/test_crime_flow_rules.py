"""Counts of cooperation may be added, divided and compared only as far as their sources allow."""

import math

import pandas as pd
import pytest
from dated_rows import rows

from analysis.errors import MeasureError
from analysis.measures import crime_flow_rules as rules
from analysis.measures.crime_flows import kinds

DATES = ("period_start", "period_end", "as_of")
BOTH = "Cumulative; received and sent counted together"


def flows(*lines: dict[str, object]) -> pd.DataFrame:
    usual = {
        "metric": "police_info_requests",
        "from_economy": "XKX",
        "to_economy": "SRB",
        "channel": "made_up",
        "standing": "current",
        "value": 10.0,
        "unit": "requests",
        "note": None,
        "period_start": "2018-01-01",
        "period_end": "2018-12-31",
    }
    return rows("cooperation_flows", [{**usual, **line} for line in lines], DATES)


def real(data, **cells: object) -> pd.DataFrame:
    """Return the rows of the real table that hold these cells."""
    table = data["cooperation_flows"]
    for column, value in cells.items():
        table = table[table[column].isin(value if isinstance(value, list) else [value])]
    return table


@pytest.mark.parametrize(
    ("note", "counting", "bound"),
    [
        ("EULEX says requests received", "received", "exact"),
        (BOTH, "received_and_sent", "exact"),
        ('"More than 3400"; received and sent counted together', "received_and_sent", "more_than"),
        ('Approximate ("about")', "not_stated", "about"),
        ("Answers got; more than the requests because of older ones", "not_stated", "exact"),
        (None, "not_stated", "exact"),
    ],
)
def test_notes_tell_how_a_count_was_made(note, counting, bound) -> None:
    told = kinds(flows({"note": note})).iloc[0]
    assert (told["counting"], told["bound"]) == (counting, bound)


def test_only_police_requests_have_a_way_of_counting() -> None:
    assert kinds(flows({"metric": "mla_requests_sent", "note": "received"}))["counting"].item() == ""


def test_the_two_eulex_counts_are_never_subtracted(data) -> None:
    readings = real(data, metric="police_info_requests", to_economy="SRB", period_start="2018-06-15")
    ways = readings[readings["source_id"].isin(["eulex-ops-support-2021", "eulex-ops-support-2023"])]
    assert sorted(ways["value"]) == [743, 2731]
    with pytest.raises(MeasureError, match="requests received, another those received and sent"):
        rules.growth(ways)


def test_counts_taken_alike_give_a_growth_that_stays_a_lower_bound(data) -> None:
    readings = real(data, source_id=["eulex-ops-support-2023", "tv1-eulex-2024"], to_economy="SRB")
    gain = rules.growth(readings)
    assert (gain["value"], gain["bound"]) == (669, "more_than")
    assert (gain["start"], gain["end"]) == ("2023-06-14", "2024-12-16")
    assert gain["sources"] == "eulex-ops-support-2023; tv1-eulex-2024"


def test_nothing_is_known_of_the_growth_after_a_lower_bound() -> None:
    first = {"note": f'"More than 5"; {BOTH}'}
    later = {"note": BOTH, "period_end": "2020-12-31", "value": 30.0}
    with pytest.raises(MeasureError, match="no exact count"):
        rules.growth(flows(first, later))


def test_readings_that_begin_on_different_days_have_no_growth() -> None:
    later = {"note": BOTH, "period_start": "2018-02-01", "period_end": "2020-12-31"}
    with pytest.raises(MeasureError, match="period_start"):
        rules.growth(flows({"note": BOTH}, later))


def test_the_nine_months_are_never_added_to_the_years_that_hold_them(data) -> None:
    asked = real(data, metric="mla_requests_sent", from_economy="XKX", standing="current")
    assert sorted(asked["value"]) == [211, 1460]
    with pytest.raises(MeasureError, match="overlap"):
        rules.total(asked)


def test_periods_that_do_not_overlap_add_up() -> None:
    summed = rules.total(flows({}, {"period_start": "2019-01-01", "period_end": "2019-12-31", "value": 5.0}))
    assert (summed["value"], summed["bound"]) == (15, "exact")


def test_a_period_that_is_not_known_is_not_added() -> None:
    with pytest.raises(MeasureError, match="not known"):
        rules.total(flows({}, {"period_start": None}))


@pytest.mark.parametrize(("column", "value"), [("source_id", "another"), ("period_end", "2019-12-31")])
def test_answers_are_divided_by_requests_of_one_source_and_period_only(column, value) -> None:
    request = {"metric": "mla_requests_sent"}
    answer = {"metric": "mla_answers_received", "from_economy": "SRB", "to_economy": "XKX", column: value}
    asked, answered = (line for _, line in flows(request, answer).iterrows())
    with pytest.raises(MeasureError, match=column):
        rules.ratio(answered, asked)


def test_answers_must_come_from_the_side_that_was_asked() -> None:
    asked, own = (
        line for _, line in flows({"metric": "mla_requests_sent"}, {"metric": "mla_answers_received"}).iterrows()
    )
    with pytest.raises(MeasureError, match="side that was asked"):
        rules.ratio(own, asked)
    with pytest.raises(MeasureError, match="Only answers"):
        rules.ratio(asked, own)


def test_a_rate_can_exceed_one_and_is_missing_where_nothing_was_asked() -> None:
    answer = {"metric": "mla_answers_received", "from_economy": "SRB", "to_economy": "XKX", "value": 12.0}
    asked, answered, idle = (
        line
        for _, line in flows(
            {"metric": "mla_requests_sent"}, answer, {"metric": "mla_requests_sent", "value": 0.0}
        ).iterrows()
    )
    assert rules.ratio(answered, asked) == pytest.approx(1.2)
    assert math.isnan(rules.ratio(answered, idle))


def test_extraditions_without_direction_never_stand_beside_directed_ones(data) -> None:
    undirected = real(data, metric="extraditions_total", year=2025, to_economy="ALL")
    for directed in (
        real(data, metric="extraditions_completed", year=2017, to_economy="XKX"),
        real(data, metric="extraditions_total", year=2017),
    ):
        with pytest.raises(MeasureError):
            rules.comparable(pd.concat([undirected, directed]))
    with pytest.raises(MeasureError, match="without direction"):
        rules.comparable(pd.concat([undirected, real(data, metric="extraditions_total", year=2017)]))


def test_single_cases_are_never_added(data) -> None:
    cases = real(data, metric="extraditions_completed", year=2026)
    assert len(cases) == 4
    with pytest.raises(MeasureError, match="single cases"):
        rules.total(cases)
    refusals = real(data, metric="extradition_requests_refused", to_economy="MNE")
    with pytest.raises(MeasureError, match="single cases"):
        rules.total(refusals)


def test_partners_of_one_source_and_period_add_up_but_not_with_their_total(data) -> None:
    counted = real(data, metric="extraditions_total", year=2025)
    named = counted[counted["to_economy"] != "ALL"]
    assert rules.total(named)["value"] == 18 + 16 + 8 + 6 + 5 + 5
    with pytest.raises(MeasureError, match="holds its parts"):
        rules.total(counted)
    with pytest.raises(MeasureError, match="twice"):
        rules.total(pd.concat([named, named]))
    other_source = named.assign(source_id=["another", *named["source_id"][1:]])
    with pytest.raises(MeasureError, match="source_id"):
        rules.total(other_source)


def test_eurojust_counts_form_no_series(data) -> None:
    table = data["cooperation_flows"]
    eurojust = table[table["metric"].str.startswith("eurojust_")]
    assert {"cases", "investigations", "participations"} <= set(eurojust["unit"])
    with pytest.raises(MeasureError, match="different things"):
        rules.total(eurojust)
    half = real(data, metric="eurojust_cases_western_balkans")
    with pytest.raises(MeasureError, match="units differ"):
        rules.comparable(half.assign(unit=["cases", "investigations"]))


def test_a_joint_action_day_is_not_counted_again(data) -> None:
    with pytest.raises(MeasureError, match="joint actions"):
        rules.total(real(data, metric="joint_action_day_officers"))


def test_a_claim_is_never_mixed_with_the_count_that_it_contradicts(data) -> None:
    with pytest.raises(MeasureError, match="contradicts"):
        rules.total(real(data, metric="mla_answers_received", to_economy="XKX"))
