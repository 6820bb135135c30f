"""A staffing table with a column for each economy is read as one row for each filled cell."""

from pathlib import Path

from made_up_sheets import STAFFING, noted, read_sheet, read_text

from analysis.tables.read import PLACE, ROW

FIGURES = ["body_id", "economy", "measure", "headcount", "share", PLACE]


def figures(found) -> list[list[str]]:
    return found.rows[FIGURES].to_numpy().tolist()


def test_each_filled_cell_of_an_economy_is_a_row(tmp_path: Path) -> None:
    text = "Organizata;Masa;Shqipëri;Kosovo*;Србија;Gjithsej;Të tjerë;Burimi;Faqja\n"
    found = read_text(tmp_path, text + "a;headcount;3;;0;12;9;s;p\nb;headcount;1;2;;;;s;p\n", STAFFING)
    assert not found.problems
    assert figures(found) == [
        ["a", "ALB", "headcount", "3", "", "C2"],
        ["a", "SRB", "headcount", "0", "", "E2"],
        ["a", "TOTAL", "headcount", "12", "", "F2"],
        ["a", "OTHER", "headcount", "9", "", "G2"],
        ["b", "ALB", "headcount", "1", "", "C3"],
        ["b", "XKX", "headcount", "2", "", "D3"],
    ]
    assert found.rows[ROW].tolist() == [2, 2, 2, 2, 3, 3]
    assert found.rows["source_id"].tolist() == ["s"] * 6
    assert found.records == 6
    before = {one.after: one.before for one in found.changes if one.column == "economy"}
    assert before["XKX"] == "Kosovo*", "the designation that was written is in the ledger"


def test_shares_are_told_by_the_measure_or_by_their_sign(tmp_path: Path) -> None:
    text = "body_id,measure,ALB,XKX,source_id,locator\na,share,3,4.5,s,p\nb,,9 %,7,s,p\n"
    assert figures(read_text(tmp_path, text, STAFFING)) == [
        ["a", "ALB", "share", "", "3", "C2"],
        ["a", "XKX", "share", "", "4.5", "D2"],
        ["b", "ALB", "", "", "9 %", "C3"],
        ["b", "XKX", "", "7", "", "D3"],
    ]


def test_numbers_of_a_workbook_stay_certain(tmp_path: Path) -> None:
    rows = [["body_id", "source_id", "locator", "Albania", "Kosovo"], ["a", "s", "p", 3, "4"], ["b", "s", "p", None, 5]]
    found = read_sheet(tmp_path, rows, STAFFING)
    assert found.rows[["economy", "headcount", PLACE]].to_numpy().tolist() == [
        ["ALB", "3", "D2"],
        ["XKX", "4", "E2"],
        ["XKX", "5", "E3"],
    ]
    assert found.typed["headcount"].tolist() == [True, False, True]
    assert found.typed["body_id"].tolist() == [False, False, False]


def test_a_row_without_any_number_is_noted(tmp_path: Path) -> None:
    found = read_text(tmp_path, "body_id,ALB,XKX,source_id,locator\na,3,4,s,p\nb,,,s,p\n", STAFFING)
    assert found.records == 2
    assert noted(found) == [(3, "", "row without a number of any economy")]


def test_a_merged_body_stands_in_each_of_its_rows(tmp_path: Path) -> None:
    rows = [["body_id", "level", "ALB", "XKX", "source_id", "locator"], ["a", "all", 3, 4, "s", "p"]]
    rows.append([None, "support", 1, 1, "s", "p"])
    found = read_sheet(tmp_path, rows, STAFFING, then=lambda sheet: sheet.merge_cells("A2:A3"))
    assert found.rows[["body_id", PLACE]].to_numpy().tolist() == [["a", "C2"], ["a", "D2"], ["a", "C3"], ["a", "D3"]]


def test_one_economy_is_enough_but_a_total_is_not(tmp_path: Path) -> None:
    found = read_text(tmp_path, "Organizata,Kosova,Gjithsej,Burimi,Faqja\na,3,40,s,p\n", STAFFING)
    assert found.rows[["economy", "headcount"]].to_numpy().tolist() == [["XKX", "3"], ["TOTAL", "40"]]
    alone = read_text(tmp_path, "Organizata,Gjithsej,Burimi,Faqja\na,40,s,p\n", STAFFING)
    assert [(one.column, one.problem) for one in alone.problems] == [
        ("economy", "the column is missing"),
        ("Gjithsej", "the table has no such column"),
    ]


def test_a_number_beside_the_economies_is_asked_about(tmp_path: Path) -> None:
    found = read_text(tmp_path, "body_id,ALB,XKX,Number of staff,source_id,locator\na,3,4,7,s,p\n", STAFFING)
    assert [(one.column, one.problem) for one in found.problems] == [
        ("headcount", "a column of numbers beside a column for each economy")
    ]


def test_one_economy_written_over_two_columns_is_asked_about(tmp_path: Path) -> None:
    found = read_text(tmp_path, "body_id,Kosovo*,UNMIK/Kosovo,ALB,source_id,locator\na,3,4,7,s,p\n", STAFFING)
    assert [(one.column, one.value, one.problem) for one in found.problems] == [
        ("XKX", "UNMIK/Kosovo", "the column stands twice")
    ]


def test_an_economy_over_a_column_of_a_long_table_is_unknown(tmp_path: Path) -> None:
    found = read_text(tmp_path, "body_id,economy,headcount,Kosovo,Albania,source_id,locator\na,ALB,3,,,s,p\n", STAFFING)
    assert [one.column for one in found.problems] == ["Kosovo", "Albania"]
