"""Of accounts that disagree one is chosen by the written rule, and all of them are listed."""

import pandas as pd
import pytest

from analysis.tables.clean import clean
from analysis.tables.conflicts import KINDS, MARKED
from analysis.tables.schemas import tables
from analysis.tables.store import Data

FILE = "membership/membership.csv"


@pytest.fixture
def kinds(made):
    """A made-up source of each kind, named as the kind."""
    usual = {"title": "Made up", "publisher": "Nobody"}
    made.rows("sources", *({"source_id": kind, "kind": kind, **usual} for kind in KINDS))
    made.rows("bodies", *(made.body(name) | {"source_id": "primary"} for name in ("alpha", "beta", "gamma")))
    return made


def cleaned(made) -> tuple[pd.DataFrame, pd.DataFrame, pd.DataFrame]:
    report = clean(made.project)
    assert report.rows_set_aside == 0, report.problems
    data = Data(made.project.processed)
    ledger = data["ledger"]
    return data["membership"], data["conflicts"], ledger[ledger["kind"] == "conflict"]


def test_the_kinds_of_sources_are_those_of_the_schema() -> None:
    assert set(KINDS) == set(tables()["sources"].columns["kind"].allowed)


@pytest.mark.parametrize(
    ("first", "second", "chosen", "rule"),
    [
        # A better kind of source is believed, even where the other one is newer.
        ({"source_id": "news", "as_of": "2025"}, {"source_id": "primary"}, 3, "kind of source: primary before news"),
        (
            {"source_id": "official_report"},
            {"source_id": "academic", "as_of": "2025-01-01"},
            2,
            "kind of source: official_report before academic",
        ),
        # Of equal kinds the later date counts, by its earliest day; one without a date comes last.
        ({"as_of": "2023-12-31"}, {"as_of": "2024"}, 3, "date: 2024 after 2023-12-31"),
        ({}, {"as_of": "1999"}, 3, "date: 1999 after no date"),
        # Of the same day the more exact row counts: here that of the whole date, then that which knows since when.
        ({"as_of": "2024"}, {"as_of": "2024-01-01"}, 3, "exactness: dates given more exactly"),
        ({"as_of": "2024"}, {"as_of": "2024", "since": "2010"}, 3, "exactness: dates given more exactly"),
        # What is as good in all of this keeps its order.
        ({"as_of": "2024"}, {"as_of": "2024"}, 2, "order: the first of two accounts that are as good"),
    ],
)
def test_the_written_rule_chooses(kinds, first: dict, second: dict, chosen: int, rule: str) -> None:
    usual = {"source_id": "primary"}
    kinds.membership(usual | first | {"status": "observer"}, usual | second)
    members, conflicts, ledger = cleaned(kinds)
    other = 5 - chosen
    standings = dict(zip(members["row_id"], members["standing"], strict=True))
    assert standings == {f"{FILE}:{chosen}": "current", f"{FILE}:{other}": "competing"}
    assert members.set_index("row_id").loc[f"{FILE}:{other}", "competes_with"] == f"{FILE}:{chosen}"
    (line,) = ledger.to_dict("records")
    told = [line[name] for name in ("row_id", "column", "before", "after", "rule")]
    assert told == [f"{FILE}:{other}", "standing", "current", "competing", rule]
    (conflict,) = conflicts[conflicts["column"] == "status"].to_dict("records")
    values = {2: "observer", 3: "member"}
    assert conflict["position"] == "body_id=alpha; economy=ALB"
    assert [conflict[name] for name in ("chosen_value", "chosen_row_id")] == [values[chosen], f"{FILE}:{chosen}"]
    assert [conflict[name] for name in ("competing_value", "competing_row_id")] == [values[other], f"{FILE}:{other}"]
    assert conflict["rule"] == rule


def test_of_three_one_is_chosen(kinds) -> None:
    kinds.membership({"source_id": "news"}, {"source_id": "academic"}, {"source_id": "reference"})
    members, conflicts, _ = cleaned(kinds)
    assert members["standing"].tolist() == ["competing", "current", "competing"]
    assert conflicts["chosen_row_id"].unique().tolist() == [f"{FILE}:3"]
    assert conflicts["rule"].tolist() == [
        "kind of source: academic before news",
        "kind of source: academic before reference",
    ]
    assert conflicts["column"].isna().all(), "they agree in what they say"


def test_what_a_person_marked_is_left_as_it_is(kinds) -> None:
    kinds.membership(
        {"source_id": "news", "since": "2014"},
        {"source_id": "primary", "standing": "competing", "since": "2015", "status": "observer", "until": "2020"},
        {"source_id": "primary", "standing": "past"},
    )
    members, conflicts, ledger = cleaned(kinds)
    assert members["standing"].tolist() == ["current", "competing", "past"]
    assert ledger.empty
    differ = conflicts[["column", "chosen_value", "competing_value"]].to_numpy().tolist()
    assert differ == [["status", "member", "observer"], ["since", "2014", "2015"]], "an empty until says nothing"
    assert set(conflicts["rule"]) == {MARKED}


def test_a_row_set_aside_is_no_rival(kinds) -> None:
    kinds.membership({"source_id": "primary", "since": "soon"}, {"source_id": "news"})
    clean(kinds.project)
    members = Data(kinds.project.processed)["membership"]
    assert members[["row_id", "standing"]].to_numpy().tolist() == [[f"{FILE}:3", "current"]]


def test_where_several_rows_are_current_none_is_named_as_the_chosen_one(kinds) -> None:
    stated = {
        "source_id": "primary",
        "locator": "1",
        "kind": "estimate",
        "year": "2024",
        "economy": "ALB",
        "as_of": "2024",
    }
    kinds.rows(
        "population",
        stated | {"population": "1", "standing": "current"},
        stated | {"population": "2", "standing": "current"},
        stated | {"population": "3", "standing": "competing"},
    )
    _, conflicts, _ = cleaned(kinds)
    (line,) = conflicts.to_dict("records")
    assert line["position"] == "economy=ALB; year=2024; kind=estimate"
    assert line["competing_row_id"] == "population/population.csv:4"
    assert pd.isna(line["chosen_row_id"])


def test_the_real_accounts_that_compete_are_all_listed(data: Data) -> None:
    conflicts = data["conflicts"]
    competing = [
        row_id
        for name in ("agreement_status", "bids", "cooperation_flows", "membership", "population", "recognition")
        for row_id in data[name].loc[data[name]["standing"] == "competing", "row_id"]
    ]
    assert sorted(set(conflicts["competing_row_id"])) == sorted(competing)
    interpol = conflicts[conflicts["position"].str.contains("first round")].iloc[0]
    assert (interpol["column"], interpol["chosen_value"], interpol["competing_value"]) == ("votes_for", "76", "78")
