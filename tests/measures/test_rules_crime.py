"""Rules on crime and justice that no measure may break: each test tries to, on the real tables."""

import pandas as pd
import pytest

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import assessment_rules, crime_access, crime_agreements, crime_flow_rules, crime_index
from analysis.tables.store import Data

DAY = "2026-03-09"
PAIR = ("XKX", "SRB")


def flows(data: Data, words: str) -> pd.DataFrame:
    return data["cooperation_flows"].query(words)


def test_requests_for_legal_assistance_are_no_figure_of_crime(data) -> None:
    with pytest.raises(MeasureError, match="all court matters, civil and criminal"):
        crime_flow_rules.crimes(flows(data, "value == 1460"))
    files = flows(data, "metric == 'eulex_case_files_handed_over_organised_crime'")
    assert crime_flow_rules.crimes(files) is files


def test_the_two_ways_of_counting_of_eulex_are_never_subtracted(data) -> None:
    readings = flows(data, "metric == 'police_info_requests' and to_economy == 'SRB' and value in (743, 2731)")
    with pytest.raises(MeasureError, match="one way of counting takes requests received"):
        crime_flow_rules.growth(readings)


def test_more_than_stays_more_than(data) -> None:
    readings = flows(data, "metric == 'police_info_requests' and to_economy == 'SRB' and value in (2731, 3400)")
    gained = crime_flow_rules.growth(readings)
    assert (gained["value"], gained["bound"]) == (669, "more_than")


def test_answers_and_requests_of_different_periods_are_not_divided(data) -> None:
    asked = flows(data, "metric == 'mla_requests_sent' and value == 1460").iloc[0]
    answered = flows(data, "metric == 'mla_answers_received' and value == 17").iloc[0]
    with pytest.raises(MeasureError, match="Answers and requests differ in period_start"):
        crime_flow_rules.ratio(answered, asked)
    with pytest.raises(MeasureError, match="differ in source_id"):
        crime_flow_rules.ratio(answered.replace(answered["source_id"], "another"), asked)


def test_the_nine_months_are_part_of_the_longer_period(data) -> None:
    both = flows(data, "metric == 'mla_requests_sent' and from_economy == 'XKX' and value in (1460, 211)")
    with pytest.raises(MeasureError, match="the one is part of the other"):
        crime_flow_rules.total(both)


def test_extraditions_of_2025_have_no_direction(data) -> None:
    directed = flows(data, "metric == 'extraditions_completed' and year == 2017 and to_economy == 'ALL'").head(1)
    both_ways = flows(data, "metric == 'extraditions_total' and year == 2025").head(1)
    assert len(directed) + len(both_ways) == 2
    with pytest.raises(MeasureError, match="different things are counted"):
        crime_flow_rules.comparable(pd.concat([directed, both_ways]))
    with pytest.raises(MeasureError, match="a count without direction cannot stand beside a directed one"):
        crime_flow_rules.comparable(pd.concat([directed, both_ways.assign(metric="extraditions_completed")]))


def test_single_cases_of_extradition_are_never_added(data) -> None:
    early = flows(data, "metric == 'extraditions_completed' and year == 2026")
    assert len(early) > 1
    with pytest.raises(MeasureError, match="single cases told by news"):
        crime_flow_rules.total(early)
    refused = flows(data, "metric == 'extradition_requests_refused'")
    with pytest.raises(MeasureError, match="single cases told by news"):
        crime_flow_rules.total(refused)


def test_kosovo_has_no_rank_among_the_193_and_nothing_is_filled(data) -> None:
    index = crime_index.crime_index(data["crime_index"], WB6, DAY)
    with pytest.raises(MeasureError, match="XKX is scored apart and has no rank"):
        crime_index.ranked(index, 2021)
    for year, indicator in ((2023, "criminality"), (2021, "resilience"), (2021, "international_cooperation")):
        with pytest.raises(MeasureError, match=f"No score of {indicator} for XKX in {year}"):
            crime_index.score(index, "XKX", year, indicator)
    assert "XKX" not in set(crime_index.change(index)["economy"])
    own = index.query("economy == 'XKX' and year == 2025")
    assert own["contested"].all()


def test_agreements_that_do_not_exist_or_are_a_mission_s_are_not_counted(data) -> None:
    table = data["police_agreements"]
    with pytest.raises(MeasureError, match="no agreement are among those to count"):
        crime_agreements.count(table, "XKX")
    with pytest.raises(MeasureError, match="Arrangements of EULEX and UNMIK"):
        crime_agreements.count(table.query("exists == 'yes'"), "XKX")


def test_the_protocol_of_plav_is_one_and_the_comparator_is_not_kosovo_s(data) -> None:
    table = data["police_agreements"].query("exists == 'yes'")
    sides = ["economy_a", "economy_b"]
    with pytest.raises(MeasureError, match="Agreements of others than XKX"):
        crime_agreements.count(table[(table[sides] == "eppo").any(axis=1)], "XKX")
    plav = table[table["kind"].str.contains("Plav") | table["note"].fillna("").str.contains("Plav")]
    own = plav[(plav[sides] == "XKX").any(axis=1)]
    assert len(own) > crime_agreements.count(own, "XKX") == 1


def test_counts_of_eurojust_form_no_series(data) -> None:
    for words in ("year in (2021, 2022, 2023, 2024)", "unit == 'cases'"):
        counts = flows(data, f"metric.str.startswith('eurojust') and {words}")
        with pytest.raises(MeasureError, match="different things are counted"):
            crime_flow_rules.comparable(counts)


def test_a_joint_action_day_is_not_added_to_the_table_of_joint_actions(data) -> None:
    with pytest.raises(MeasureError, match="repeats the action of the same year"):
        crime_flow_rules.total(flows(data, "metric == 'joint_action_day_officers'"))


def test_mean_levels_are_not_the_commission_s_and_two_hands_make_no_series(data) -> None:
    means = data["commission_assessment"].query("chapter.str.contains('mean level')")
    with pytest.raises(MeasureError, match="worked out by ewb-levels-2024; zebalkans-levels-2023"):
        assessment_rules.in_the_commissions_words(means)
    with pytest.raises(MeasureError, match="worked out by different hands"):
        assessment_rules.series(means.query("economy == 'ALB'"))
    with pytest.raises(MeasureError, match="differ in economy"):
        assessment_rules.series(means)
    line = assessment_rules.series(means.query("economy == 'ALB' and year > 2022"))
    assert line["assessment"].tolist() == ["2.74 of 5", "2.80 of 5"]
    assert not line["own_words"].any()


@pytest.mark.parametrize("body", ["frontex", "eurojust"])
def test_the_five_others_are_not_alike_in_frontex_and_eurojust(data, body: str) -> None:
    nine = crime_access.figure_of_nine(data["law_enforcement_bodies"], DAY)
    with pytest.raises(MeasureError, match="The five others are not alike in"):
        crime_access.status_of_others(nine, body)
