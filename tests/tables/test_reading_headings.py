"""Headings are found in three languages, two alphabets, any case and order; what is not known is asked about."""

from pathlib import Path

import pytest

from analysis.tables.read import read_file
from analysis.tables.reading.headings import Headings, folded, tiers
from analysis.tables.reading.synonyms import IN_TABLE, SYNONYMS
from analysis.tables.reading.words import FOOTNOTES, ORDINALS, PERSONS, REST, SHARES, TOTALS
from analysis.tables.schemas import tables

STAFFING = tables()["staffing"]
STATED = "body_id,economy,level,measure,headcount,source_id,locator\n"


@pytest.mark.parametrize("name", [*tables()])
def test_no_heading_could_be_two_columns_of_a_table(name: str) -> None:
    settled: set[str] = set()
    for tier in tiers(tables()[name]):
        owners: dict[str, set[str]] = {}
        for column, texts in tier.items():
            for text in map(folded, texts):
                owners.setdefault(text, set()).add(column)
        assert {text: names for text, names in owners.items() if len(names) > 1 and text not in settled} == {}
        settled |= set(owners)


def test_every_column_has_synonyms_and_every_synonym_a_column() -> None:
    columns = {name for table in tables().values() for name in table.columns}
    assert set(SYNONYMS) | {column for _, column in IN_TABLE} == columns
    assert all(column in tables()[table].columns for table, column in IN_TABLE)


def test_words_that_are_looked_up_in_folded_form_are_written_so() -> None:
    for words in (FOOTNOTES, ORDINALS, PERSONS, REST, SHARES, TOTALS):
        assert {word for word in words if folded(word) != word} == set()


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("BODY_ID", "body_id"),
        ("Organizata", "body_id"),
        ("Организација", "body_id"),
        ("Country ", "economy"),
        ("Shteti", "economy"),
        ("DRŽAVA", "economy"),
        ("Drzava", "economy"),
        ("Држава*", "economy"),
        ("Numri i punonjësve", "headcount"),
        ("numri i punonjesve", "headcount"),
        ("Број запослених", "headcount"),
        ("Number of staff (persons)", "headcount"),
        ("Head count", "headcount"),
        ("%", "share"),
        ("Përqindja (%)", "share"),
        ("Udeo¹", "share"),
        ("Niveli", "level"),
        ("Ниво", "level"),
        ("Burimi [1]", "source_id"),
        ("Извор", "source_id"),
        ("Shënime", "note"),
        ("Напомена", "note"),
        ("Salary", ""),
        ("", ""),
        ("x" * 10**6, ""),
    ],
)
def test_headings_of_a_staffing_table(heading: str, column: str) -> None:
    assert Headings(STAFFING).column(heading) == column


def test_a_columns_own_name_goes_before_another_ones_title() -> None:
    lists = tables()["igo_counts"]
    assert Headings(lists).column("Source") == "source"
    assert Headings(lists).column("Burimi") == "source_id"


def read_text(root: Path, text: str, table=STAFFING):
    path = root / "made up.csv"
    path.write_text(text, encoding="utf-8")
    return read_file(table, path, "made up.csv")


def test_a_heading_that_was_recognised_is_in_the_changes(tmp_path: Path) -> None:
    found = read_text(tmp_path, "\nOrganizata,Shteti,level,measure,Stafi,Burimi,locator\na,ALB,all,headcount,3,s,p\n")
    assert found.rows.loc[0, ["body_id", "economy", "headcount", "source_id"]].tolist() == ["a", "ALB", "3", "s"]
    said = [(one.row, one.column, one.before, one.after, one.rule, one.kind) for one in found.changes]
    assert said == [
        (2, "body_id", "Organizata", "body_id", "heading", "value"),
        (2, "economy", "Shteti", "economy", "heading", "value"),
        (2, "headcount", "Stafi", "headcount", "heading", "value"),
        (2, "source_id", "Burimi", "source_id", "heading", "value"),
    ]
    assert {one.file for one in found.changes} == {"made up.csv"}


def test_a_column_that_not_every_row_needs_may_be_missing(tmp_path: Path) -> None:
    found = read_text(tmp_path, STATED + "a,ALB,all,headcount,3,s,p\n")
    assert not found.problems
    assert found.rows.loc[0, ["share", "as_of", "note"]].tolist() == ["", "", ""]


def test_a_column_that_the_schema_says_for_whole_lists_may_be_missing(tmp_path: Path) -> None:
    found = read_text(tmp_path, "body_id,economy,headcount,source_id,locator\na,ALB,3,s,p\n")
    assert not found.problems
    assert found.rows.loc[0, ["level", "measure"]].tolist() == ["", ""]


@pytest.mark.parametrize(
    ("heading", "asked"),
    [("headcont", "Did you mean headcount? "), ("Numri i punonjesv", "Did you mean headcount? "), ("Salary", "")],
)
def test_an_unknown_heading_names_what_it_was_perhaps_meant_to_be(tmp_path: Path, heading: str, asked: str) -> None:
    found = read_text(tmp_path, f"{heading},{STATED}1,a,ALB,all,headcount,3,s,p\n")
    (problem,) = found.problems
    assert (problem.row, problem.column, problem.problem) == (1, heading, "the table has no such column")
    assert problem.todo.startswith(f"{asked}Rename or remove it; the headings are body_id, economy")
    assert problem.unreadable
    assert found.rows.empty


def test_a_filled_column_without_heading_is_asked_about(tmp_path: Path) -> None:
    found = read_text(tmp_path, "," + STATED + ",a,ALB,all,headcount,3,s,p\nx,a,XKX,all,headcount,3,s,p\n")
    assert [one.problem for one in found.problems] == ["column 1 has no heading, but row 3 fills it"]


def test_running_numbers_are_left_out_but_no_other_numbers(tmp_path: Path) -> None:
    found = read_text(tmp_path, "Nr.," + STATED + "1.,a,ALB,all,headcount,3,s,p\n2.,a,XKX,all,headcount,4,s,p\n")
    assert found.rows["headcount"].tolist() == ["3", "4"]
    assert [(one.row, one.column, one.rule) for one in found.notes] == [(1, "Nr.", "column left out: running numbers")]
    wrong = read_text(tmp_path, "Nr.," + STATED + "one,a,ALB,all,headcount,3,s,p\n")
    assert [(one.column, one.problem) for one in wrong.problems] == [("Nr.", "the table has no such column")]


def test_hundreds_of_unknown_headings_are_summed_up(tmp_path: Path) -> None:
    strange = ",".join(f"strange {number}" for number in range(900))
    found = read_text(tmp_path, f"{STATED.strip()},{strange}\n")
    assert len(found.problems) == 21
    assert found.problems[-1].problem == "880 more columns are not known"


def test_a_file_without_headings_shows_none_of_its_cells(tmp_path: Path) -> None:
    found = read_text(tmp_path, "Ana Anić,12\nBen Beni,14\n")
    (problem,) = found.problems
    assert problem.problem == "no headings of the table staffing in the first 60 rows"
    assert problem.unreadable
    assert "Ana" not in str(problem)
