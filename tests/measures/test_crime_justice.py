"""Legal assistance inside one source and period, and extraditions by and without direction."""

import math

import pandas as pd
import pytest

from analysis.measures import crime_justice as measures

DAY = "2026-03-09"


@pytest.fixture(scope="module")
def exchange(data) -> pd.DataFrame:
    return measures.legal_assistance(data["cooperation_flows"], DAY).set_index(["period_start", "asker"])


@pytest.mark.parametrize(
    ("start", "asker", "counts", "rate"),
    [
        ("2020-01-01", "XKX", (1460, 415), 0.28),
        ("2020-01-01", "SRB", (596, 1050), 1.76),
        ("2023-01-01", "XKX", (211, 17), 0.08),
    ],
)
def test_answers_per_request_as_in_the_facts(exchange, start, asker, counts, rate) -> None:
    line = exchange.loc[(start, asker)]
    assert (line["requests"], line["answers"]) == counts
    assert round(line["per_request"], 2) == rate
    assert line["sources"] == "rferl-eusr-2023"
    assert len(line["rows"].split("; ")) == 2


def test_no_rate_where_nothing_was_asked(exchange) -> None:
    line = exchange.loc[("2023-01-01", "SRB")]
    assert (line["requests"], line["answers"]) == (0, 0)
    assert math.isnan(line["per_request"])


def test_the_nine_months_are_marked_as_part_of_the_longer_period(exchange) -> None:
    assert exchange["part"].groupby("period_start").all().to_dict() == {"2020-01-01": False, "2023-01-01": True}


def test_requests_without_an_answer_of_the_same_source_stay_without_a_rate(data) -> None:
    flows = data["cooperation_flows"]
    moved = flows["metric"] == "mla_answers_received"
    flows.loc[moved, "source_id"] = "another"
    lines = measures.legal_assistance(flows, DAY)
    assert len(lines) == 4
    assert lines["answers"].isna().all()
    assert lines["per_request"].isna().all()


def test_contradicting_claims_stand_apart_from_the_counts(data) -> None:
    claims = measures.contradictions(data["cooperation_flows"], DAY)
    assert claims["value"].tolist() == [0, 0]
    assert set(claims["sources"]) == {"birn-walkfree"}


def test_extraditions_by_direction(data) -> None:
    counts = measures.extraditions(data["cooperation_flows"], as_of=DAY)
    told = counts[["year", "received", "handed_over", "full_year"]].to_numpy().tolist()
    assert told == [[2017, 25, 15, True], [2020, 23, 18, True], [2021, 16, 10, False]]


def test_extraditions_without_direction_keep_what_is_left_for_others(data) -> None:
    counts = measures.extraditions_undirected(data["cooperation_flows"], as_of=DAY).set_index("partner")["value"]
    assert counts.index[0] == "ALL"
    assert counts.index[-1] == "OTHER"
    assert counts["ALL"] == 77
    assert counts["DEU"] == 18
    assert counts["OTHER"] == 77 - 58
    assert not {"SRB", "BIH", "MNE"} & set(counts.index)


def test_one_month_is_not_taken_for_a_year(data) -> None:
    assert set(measures.extraditions_undirected(data["cooperation_flows"], as_of=DAY)["year"]) == {2025}
    assert measures.extraditions_undirected(data["cooperation_flows"], "ALB", DAY).empty


def test_never_means_both_directions(data) -> None:
    flows = data["cooperation_flows"]
    assert measures.never_extradited(flows, DAY)[["first", "second", "as_of"]].to_numpy().tolist() == [
        ["SRB", "XKX", "2018-05-18"]
    ]
    one_way = flows[~((flows["metric"] == "extraditions_completed") & (flows["from_economy"] == "SRB"))]
    assert measures.never_extradited(one_way, DAY).empty
