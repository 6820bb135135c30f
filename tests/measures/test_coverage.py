"""What the tables cover, how old they are, what is missing, and where sources disagree."""

from typing import ClassVar

import pandas as pd
import pytest
from dated_rows import rows

from analysis.economies import WB6
from analysis.measures import coverage, coverage_conflicts, coverage_gaps

DAY = "2026-03-09"


class MadeUp(dict):
    """Made-up processed tables with the topics of their package."""

    package: ClassVar = {
        "resources": [
            {"name": "flows", "topic": "Trade"},
            {"name": "notes", "topic": "Talk"},
            {"name": "sources", "topic": "Sources"},
            {"name": "ledger", "topic": "Cleaning"},
        ]
    }


@pytest.fixture
def made_up() -> MadeUp:
    sources = [{"source_id": "paper", "published": "2020-05"}, {"source_id": "page", "published": None}]
    flows = [
        {"source_id": "paper", "economy": "XKX", "year": 2001, "as_of": "2010"},
        {"source_id": "paper", "economy": "USA", "year": 2009, "as_of": "2030-01-01"},
        {"source_id": "paper", "economy": "ALB", "year": 2003, "as_of": "2012-07-01"},
    ]
    flows.append({"source_id": "paper", "economy": "ALB", "year": 2002, "as_of": None})
    notes = [{"source_id": "paper"}, {"source_id": "page"}]
    return MadeUp(
        flows=rows("flows", flows, ("as_of",)),
        notes=rows("notes", notes, ()),
        sources=rows("sources", sources, ("published",)),
    )


def test_a_row_is_stated_for_its_day_else_for_its_source_s_and_never_for_later(made_up: MadeUp) -> None:
    stated = coverage.statements(made_up, DAY).set_index("rows")["day"].dt.strftime("%Y-%m-%d").fillna("")
    assert stated.sort_index().to_dict() == {
        "flows/made_up.csv:2": "2010-01-01",
        "flows/made_up.csv:4": "2012-07-01",
        "flows/made_up.csv:5": "2020-05-01",
        "notes/made_up.csv:2": "2020-05-01",
        "notes/made_up.csv:3": "",
    }


def test_ages_come_newest_first_with_the_row_behind_them(made_up: MadeUp) -> None:
    ages = coverage.ages(coverage.statements(made_up, DAY))
    assert ages[["topic", "entries", "undated", "rows"]].to_numpy().tolist() == [
        ["Talk", 2, 1, "notes/made_up.csv:2"],
        ["Trade", 3, 0, "flows/made_up.csv:5"],
    ]
    trade = ages.iloc[1]
    assert (trade["oldest"], trade["newest"]) == (pd.Timestamp("2010-01-01"), pd.Timestamp("2020-05-01"))
    assert trade["middle"] == pd.Timestamp("2012-07-01")
    assert trade["oldest"] < trade["first_quarter"] < trade["middle"] < trade["last_quarter"] < trade["newest"]


def test_a_topic_without_any_day_stays_and_comes_last(made_up: MadeUp) -> None:
    made_up["notes"] = made_up["notes"].tail(1)
    last = coverage.ages(coverage.statements(made_up, DAY)).iloc[-1]
    assert (last["topic"], last["entries"], last["undated"]) == ("Talk", 1, 1)
    assert pd.isna(last["newest"])


def test_tables_count_the_fourteen_and_the_years_of_rows_known_by_the_day(made_up: MadeUp) -> None:
    tables = coverage.tables(made_up, DAY).set_index("table")
    assert tables.loc["flows", ["entries", "economies", "first_year", "last_year"]].tolist() == [3, 2, 2001, 2003]
    assert pd.isna(tables.loc["notes", "economies"])
    assert pd.isna(tables.loc["notes", "first_year"])


def test_the_real_tables_are_covered_whole(data) -> None:
    tables = coverage.tables(data, "2100-01-01").set_index("table")
    for name, line in tables.iterrows():
        assert line["entries"] == len(data[name]), name
    assert not {"sources", "ledger", "conflicts", "books"} & set(tables.index)
    assert tables.loc["membership", "economies"] == 14
    stated = coverage.statements(data, DAY)
    assert set(stated["topic"]) == set(tables["topic"])
    assert coverage.sources(stated) < data["sources"]["source_id"].nunique()


@pytest.fixture(scope="module")
def position(data) -> pd.DataFrame:
    return coverage_gaps.everywhere(data, WB6, DAY)


def test_the_kinds_of_absence_are_never_mixed(data, position: pd.DataFrame) -> None:
    seats = coverage_gaps.seats(position, data["absences"]).set_index("economy")
    assert (seats[list(coverage_gaps.KINDS)].sum(axis=1) == seats["bodies"]).all()
    kosovo = position[position["economy"] == "XKX"]
    assert seats.loc["XKX", "not_reported"] == (kosovo["seat"] == "unknown").sum() > 0
    assert seats.loc["XKX", "fact"] + seats.loc["XKX", "not_applicable"] == (kosovo["seat"] == "outside").sum()
    assert (seats.drop("XKX")["not_applicable"] == 0).all()


def test_geography_and_own_choice_are_no_facts_of_exclusion(data, position: pd.DataFrame) -> None:
    known = coverage_gaps.known_absences(data, position, "XKX", DAY).set_index("item")
    assert known.loc[["geography", "own_choice"], "count"].sum() == len(data["absences"].query("economy == 'XKX'"))
    assert known.loc["not_recognised", "count"] == 16
    assert known.loc["no_agreement", "count"] == 5
    outside = set(known.loc["outside", "rows"].split("; "))
    danube = set(data["membership"].query("body_id in ('danube_commission', 'eusdr', 'open_balkan')")["row_id"])
    assert not outside & danube
    assert "not_recognised" not in set(coverage_gaps.known_absences(data, position, "ALB", DAY)["item"])


def test_what_nobody_reports_stands_beside_its_whole(data, position: pd.DataFrame) -> None:
    missing = coverage_gaps.not_reported(data, position, "XKX", DAY).set_index("item")
    # Counted independently from the facts.
    assert missing.loc["head_nationality", ["missing", "of"]].tolist() == [19, 50]
    assert missing.loc["holder_nationality", ["missing", "of"]].tolist() == [42, 144]
    assert missing.loc["recognition_day", ["missing", "of"]].tolist() == [34, 118]
    assert missing.loc["payment", "share"] == missing.loc["staff_split", "share"] == 1
    region = (data["bodies"]["regional_set"] == "yes").sum()
    assert missing.loc["staff_total", ["missing", "of"]].tolist() == [region - 4, region]
    assert missing["share"].is_monotonic_decreasing
    assert len(missing.loc["head_nationality", "rows"].split("; ")) == 19


BY_HAND = "as the raw table marks them"
CLUB = "body_id=club; economy=XKX"
CONFLICTS = pd.DataFrame(
    [
        ["membership", CLUB, "since", "2014", "2015", "m:1", "m:2", BY_HAND],
        ["membership", CLUB, "status", "member", "none", "m:1", "m:2", BY_HAND],
        ["membership", CLUB, "status", "member", "none", "m:1", "m:3", "date: 2020 after 2019"],
        ["recognition", "recogniser=DEU", "date", "2008", "2009", "r:1", "r:2", "kind of source: primary before news"],
        ["bids", "body_id=club", None, None, None, None, "b:2", BY_HAND],
    ],
    columns=[
        *(
            "table",
            "position",
            "column",
            "chosen_value",
            "competing_value",
            "chosen_row_id",
            "competing_row_id",
            "rule",
        ),
    ],
).assign(chosen_source_id="one", competing_source_id="two")
HEADLINES = pd.DataFrame({"chapter": ["membership", "index", "recognition"], "rows": ["m:0; m:1", "m:1", "r:1"]})


def test_a_conflict_touches_a_number_where_a_counted_value_behind_it_differs() -> None:
    found = coverage_conflicts.accounts(CONFLICTS, HEADLINES)
    assert found[["differs", "used", "other", "counted", "rule", "chapters"]].fillna("").to_numpy().tolist() == [
        ["since; status", "member", "none", True, "marked", "membership; index"],
        ["status", "member", "none", True, "date", "membership; index"],
        ["date", "2008", "2009", False, "kind", "recognition"],
        ["", "", "", False, "marked", ""],
    ]
    assert coverage_conflicts.touching(found).tolist() == [True, True, False, False]
    assert found["rows"].tolist() == ["m:1; m:2", "m:1; m:3", "r:1; r:2", "b:2"]
    counted = coverage_conflicts.by_table(found)
    assert counted[["table", "accounts", "counted", "touching"]].to_numpy().tolist() == [
        ["membership", 2, 2, 2],
        ["recognition", 1, 0, 0],
        ["bids", 1, 0, 0],
    ]
    assert coverage_conflicts.by_table(coverage_conflicts.accounts(CONFLICTS, HEADLINES.head(0)))["touching"].sum() == 0


def test_sources_that_agree_with_each_other_stand_on_one_line() -> None:
    folded = coverage_conflicts.folded(coverage_conflicts.accounts(CONFLICTS, HEADLINES).head(2))
    assert folded[["accounts", "rows"]].to_numpy().tolist() == [[2, "m:1; m:2; m:3"]]


def test_every_competing_row_of_the_real_tables_is_an_account(data) -> None:
    found = coverage_conflicts.accounts(data["conflicts"], HEADLINES)
    tables = [name for name in coverage.topics(data) if "standing" in data[name]]
    assert len(found) == sum((data[name]["standing"] == "competing").sum() for name in tables)
    assert set(found["table"]) <= set(coverage_conflicts.COUNTED)


def test_the_books_balance_and_rows_set_aside_have_a_reason(data) -> None:
    books = coverage_conflicts.books(data["books"], data["ledger"])
    assert books["read"] + books["made"] == books["kept"] + books["folded"] + books["set_aside"]
    assert coverage_conflicts.set_aside(data["ledger"])["count"].sum() == books["set_aside"]
    kinds, rules = ["set_aside", "value", "set_aside"], ["no date", "x", "no date"]
    ledger = pd.DataFrame({"kind": kinds, "table": "t", "rule": rules, "row_id": ["a", "b", "c"]})
    reasons = coverage_conflicts.set_aside(ledger)
    assert reasons[["table", "reason", "count", "rows"]].to_numpy().tolist() == [["t", "no date", 2, "a; c"]]
