"""What people put around a table is told from its rows, in text files and in workbooks, and each piece is noted."""

from pathlib import Path

import pytest
from made_up_sheets import HEADINGS, RULES, STAFFING, cells, noted, read_sheet, read_text

from analysis.tables.read import PLACE, ROW

HEAD = ",".join(HEADINGS)
CLUTTERED = (
    "Rules of appointment,,,,\n"
    ",,,,\n"
    f"{HEAD}\n"
    "a,first,s,l,\n"
    ",,,,\n"
    " ,,,,\n"
    f"{HEAD.upper()}\n"
    "b,second,s,l,n\n"
    "* made up,,,,\n"
    ",,Burimi: nobody,,\n"
)


@pytest.fixture(params=["csv", "xlsx"])
def cluttered(request: pytest.FixtureRequest, tmp_path: Path):
    if request.param == "csv":
        return read_text(tmp_path, CLUTTERED)
    return read_sheet(tmp_path, [[cell or None for cell in line.split(",")] for line in CLUTTERED.splitlines()])


def test_rows_are_those_of_the_table_alone(cluttered) -> None:
    assert not cluttered.problems
    assert cells(cluttered) == [["a", "first", "s", "l", ""], ["b", "second", "s", "l", "n"]]
    assert cluttered.rows[[ROW, PLACE]].to_numpy().tolist() == [[4, "4"], [8, "8"]]
    assert cluttered.records == 2


def test_each_piece_of_clutter_is_noted_with_its_row(cluttered) -> None:
    assert noted(cluttered) == [
        (1, "Rules of appointment", "title row above the headings"),
        (7, " | ".join(HEADINGS).upper(), "repeated headings"),
        (9, "* made up", "footnote under the table"),
        (10, "Burimi: nobody", "footnote under the table"),
    ]
    assert {one.kind for one in cluttered.notes} == {"clutter"}
    assert {one.row_id for one in cluttered.notes} == {""}


def test_empty_columns_before_between_and_after_are_no_columns(tmp_path: Path) -> None:
    found = read_text(tmp_path, ",body_id,,rule,source_id,locator,note,,\n,a,,r,s,l,,,\n")
    assert not found.problems
    assert cells(found) == [["a", "r", "s", "l", ""]]


def test_a_half_filled_last_row_is_a_row_and_no_footnote(tmp_path: Path) -> None:
    found = read_text(tmp_path, f"{HEAD}\na,r,s,l,\nCouncil of made-up things,,,,\n")
    assert cells(found)[-1] == ["Council of made-up things", "", "", "", ""]
    assert found.records == 2


def test_a_last_row_that_begins_as_a_footnote_does_but_is_filled_is_a_row(tmp_path: Path) -> None:
    found = read_text(tmp_path, f"{HEAD}\na,r,s,l,\n*b,r,s,l,\n")
    assert [row[0] for row in cells(found)] == ["a", "*b"]


def test_a_footnote_in_the_middle_is_a_row(tmp_path: Path) -> None:
    found = read_text(tmp_path, f"{HEAD}\n* made up,,,,\na,r,s,l,\n")
    assert [row[0] for row in cells(found)] == ["* made up", "a"]


def test_a_total_over_bodies_is_no_body(tmp_path: Path) -> None:
    text = "body_id,economy,headcount,source_id,locator\na,ALB,3,s,l\nb,ALB,4,s,l\nGjithsej,,7,,\n"
    found = read_text(tmp_path, text, STAFFING)
    assert found.rows["body_id"].tolist() == ["a", "b"]
    assert noted(found) == [(4, "Gjithsej | 7", "row of totals under the table")]


def test_a_total_of_one_body_is_a_row(tmp_path: Path) -> None:
    text = "body_id,economy,headcount,source_id,locator\na,ALB,3,s,l\na,TOTAL,4,s,l\n"
    assert read_text(tmp_path, text, STAFFING).rows["economy"].tolist() == ["ALB", "TOTAL"]


def test_the_row_of_headings_is_the_one_with_most_of_them(tmp_path: Path) -> None:
    found = read_text(tmp_path, f"Note,Source,,,\n{HEAD}\na,r,s,l,\n")
    assert cells(found) == [["a", "r", "s", "l", ""]]
    assert noted(found)[0] == (1, "Note | Source", "title row above the headings")


def test_rows_of_another_width_count_as_rows_read(tmp_path: Path) -> None:
    found = read_text(tmp_path, f"Title\n{HEAD}\na,r\nb,r,s,l,n,more\nc,r,s,l,n\n")
    assert [(one.row, one.value, one.problem) for one in found.problems] == [
        (3, "a,r", "the row has 2 cells, the heading 5"),
        (4, "b,r,s,l,n,more", "the row has 6 cells, the heading 5"),
    ]
    assert (found.records, len(found.rows)) == (3, 1)


def test_a_text_beside_the_table_in_a_workbook_is_asked_about(tmp_path: Path) -> None:
    found = read_sheet(tmp_path, [HEADINGS, ["a", "r", "s", "l", "n"], ["b", "r", "s", "l", None, "beside"]])
    assert [(one.row, one.problem, one.sheet) for one in found.problems] == [
        (3, "the row has 6 cells, the heading 5", "Sheet")
    ]
    assert cells(found) == [["a", "r", "s", "l", "n"]]


@pytest.mark.parametrize(
    "quoting",
    [
        '"r, with ""quotes"""',
        "r'",
        '"two\nlines"',
        '"two\r\nlines"',
        '""',
        'a "word"',
        ' "r, r"',
        "r\rr",
        '"r\rr"',
        '"r"x',
    ],
)
@pytest.mark.parametrize("more", ["", "\n", "\n\n", " "])
def test_plain_and_careful_reading_agree(tmp_path: Path, quoting: str, more: str) -> None:
    regular = read_text(tmp_path, f"{HEAD}\na,{quoting},s,l,n\n{more}")
    # A row of one cell above the headings makes the file irregular.
    careful = read_text(tmp_path, f"Title\n{HEAD}\na,{quoting},s,l,n\n{more}")
    assert cells(regular) == cells(careful)
    assert [one.problem for one in regular.problems] == [one.problem for one in careful.problems]
    assert (regular.rows[ROW] + 1).tolist() == careful.rows[ROW].tolist()
    assert RULES.columns.keys() <= set(regular.rows)
