"""Cells of a workbook are read as their kind of cell makes certain; what it shows and hides is noted."""

import datetime
import zipfile
from pathlib import Path

import pytest
from made_up_sheets import HEADINGS, RULES, STAFFING, cells, noted, read_sheet, workbook
from openpyxl import Workbook, load_workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from analysis.tables import examples
from analysis.tables.read import PLACE, SHEET, read_file
from analysis.tables.reading.cell import text
from analysis.tables.schemas import tables
from analysis.tables.templates import build


@pytest.mark.parametrize(
    ("value", "shown", "written", "certain"),
    [
        (12, "General", "12", True),
        (1234.5, "#,##0.00", "1234.5", True),
        (1234.0, "General", "1234", True),
        (0.1 + 0.2, "General", "0.3", True),
        (1e16, "General", "10000000000000000", True),
        (0.09, "0%", "9%", True),
        (0.095, "0.0%", "9.5%", True),
        (0.09, "0.00", "0.09", True),
        (9, '0"%"', "9", True),
        ("1.234", "General", "1.234", False),
        ("12,5", "General", "12,5", False),
        (True, "General", "TRUE", False),
        (datetime.date(2014, 10, 10), "dd.mm.yyyy", "2014-10-10", True),
        (datetime.datetime.fromisoformat("2014-10-01"), "mmm-yy", "2014-10", True),
        (datetime.datetime.fromisoformat("2014-01-01"), "yyyy", "2014", True),
        (datetime.datetime.fromisoformat("2014-10-10"), "yyyy-mm-dd h:mm", "2014-10-10", True),
        (datetime.datetime.fromisoformat("2014-10-10T09:30"), "yyyy-mm-dd h:mm", "2014-10-10 09:30:00", True),
        (datetime.datetime.fromisoformat("2014-10-10T09:30"), "yyyy-mm-dd", "2014-10-10", True),
        ("line_x000D_\nbreak", "General", "line\r\nbreak", False),
    ],
)
def test_cells_become_text(tmp_path: Path, value: object, shown: str, written: str, certain: bool) -> None:
    def formatted(sheet) -> None:
        sheet["B2"].number_format = shown

    found = read_sheet(tmp_path, [HEADINGS, ["a", value, "s", "l", "n"]], then=formatted)
    assert not found.problems
    assert found.rows.loc[0, "rule"] == written
    assert found.typed is not None
    assert found.typed.loc[0].to_dict() == {name: name == "rule" and certain for name in RULES.columns}


def test_traces_of_binary_fractions_are_no_digits() -> None:
    assert text(0.30000000000000004, "General") == ("0.3", True)
    assert text(0.07 * 100 / 100, "0.0%") == ("7%", True)


def test_every_sheet_with_the_headings_is_read_and_no_other(tmp_path: Path) -> None:
    book = Workbook()
    book.active.title = "First"
    for name in ("Second", "Notes", "Empty", "Old"):
        book.create_sheet(name)
    for name, letter in (("First", "a"), ("Second", "b"), ("Old", "c")):
        book[name].append(list(HEADINGS))
        book[name].append([letter, "r", "s", "l", None])
    book["Notes"].append(["What I still have to ask", "note"])
    book["Old"].sheet_state = "hidden"
    book.save(tmp_path / "made up.xlsx")
    found = read_file(RULES, tmp_path / "made up.xlsx", "made up.xlsx")
    assert not found.problems
    assert found.rows[["body_id", SHEET, PLACE]].to_numpy().tolist() == [["a", "First", "2"], ["b", "Second", "2"]]
    assert [(one.sheet, one.row, one.rule) for one in found.notes] == [
        ("Notes", 0, "sheet without headings of the table left out"),
        ("Old", 0, "hidden sheet left out"),
    ]


def test_the_likeliest_sheet_is_named_where_none_has_the_headings(tmp_path: Path) -> None:
    found = read_sheet(tmp_path, [["body_id", "rule", "sorce"], ["a", "r", "s"]], table=STAFFING)
    assert found.problems[0].problem == "no headings of the table staffing in the first 60 rows"
    found = read_sheet(tmp_path, [["body_id", "note", "sorce"], ["a", "r", "s"]])
    assert {(one.column, one.sheet) for one in found.problems} >= {("sorce", "Sheet"), ("rule", "Sheet")}
    assert all(one.unreadable for one in found.problems)


def test_a_merged_cell_belongs_to_all_its_rows(tmp_path: Path) -> None:
    def merged(sheet) -> None:
        sheet.merge_cells("A3:A5")
        sheet.merge_cells("A1:E1")

    rows = [["Title"], HEADINGS, ["a", "r1", "s", "l"], [None, "r2", "s", "l"], [None, "r3", "s", "l"], ["b"]]
    found = read_sheet(tmp_path, rows, then=merged)
    assert found.rows["body_id"].tolist() == ["a", "a", "a", "b"]
    assert [(one.row_id, one.row, one.column, one.before, one.after, one.rule) for one in found.changes] == [
        ("appointment_rules/made up.xlsx!Sheet:4", 4, "body_id", "", "a", "merged cell"),
        ("appointment_rules/made up.xlsx!Sheet:5", 5, "body_id", "", "a", "merged cell"),
    ]


def test_merged_numbers_stay_certain_and_blank_rows_blank(tmp_path: Path) -> None:
    rows = [HEADINGS, ["a", 5, "s", "l"], ["b", None, "s", "l"], [None], ["c", None, "s", "l"]]
    found = read_sheet(tmp_path, rows, then=lambda sheet: sheet.merge_cells("B2:B5"))
    assert found.rows["rule"].tolist() == ["5", "5", "5"]
    assert found.typed["rule"].tolist() == [True, True, True]


def test_a_cell_merged_over_columns_fills_the_first_alone(tmp_path: Path) -> None:
    found = read_sheet(tmp_path, [HEADINGS, ["a", "r", "s", "l"]], then=lambda sheet: sheet.merge_cells("B2:C2"))
    assert cells(found) == [["a", "r", "", "l", ""]]
    assert not found.changes


def test_hidden_rows_are_read_and_noted(tmp_path: Path) -> None:
    def hide(sheet) -> None:
        sheet.row_dimensions[3].hidden = True

    found = read_sheet(tmp_path, [HEADINGS, ["a", "r", "s", "l"], ["b", "r", "s", "l"]], then=hide)
    assert found.rows["body_id"].tolist() == ["a", "b"]
    assert noted(found) == [(3, "", "hidden row, read as the others")]


def test_a_formula_without_stored_value_is_asked_about(tmp_path: Path) -> None:
    found = read_sheet(tmp_path, [HEADINGS, ["a", "=1+1", "s", "l"], ["b", "r", "s", "l"]])
    assert [(one.row, one.column, one.problem) for one in found.problems] == [
        (2, "rule", "a formula whose value is not stored in the file")
    ]
    assert found.rows["rule"].tolist() == ["=1+1", "r"], "the row stays, as it was read"


def test_a_formula_above_or_beside_the_table_is_no_problem_of_it(tmp_path: Path) -> None:
    rows = [["=1+1"], [None, *HEADINGS], [None, "a", "r", "s", "l"], ["=2+2"]]
    found = read_sheet(tmp_path, [["=1+1"], HEADINGS, ["a", "r", "s", "l"]])
    assert not found.problems
    assert [problem.problem for problem in read_sheet(tmp_path, rows).problems] == [
        "column 1 has no heading, but row 4 fills it"
    ]


def test_an_error_of_the_spreadsheet_program_is_asked_about(tmp_path: Path) -> None:
    found = read_sheet(tmp_path, [HEADINGS, ["a", "#REF!", "s", "l"]])
    assert [(one.column, one.problem) for one in found.problems] == [
        ("rule", "an error of the spreadsheet program stands in the cell")
    ]


def test_a_size_that_the_sheet_states_wrongly_does_not_cut_it(tmp_path: Path) -> None:
    path = workbook(tmp_path / "made up.xlsx", [HEADINGS, ["a", "r", "s", "l", "n"]])
    _edit(path, "xl/worksheets/sheet1.xml", b'ref="A1:E2"', b'ref="A1"')
    assert cells(read_file(RULES, path, "x")) == [["a", "r", "s", "l", "n"]]


def test_a_formula_with_its_stored_value_is_read_as_that_value(tmp_path: Path) -> None:
    path = workbook(tmp_path / "made up.xlsx", [HEADINGS, ["a", "=1+1", "s", "l", "n"]])
    _edit(path, "xl/worksheets/sheet1.xml", b"<v></v>", b"<v>2</v>")
    found = read_file(RULES, path, "x")
    assert not found.problems
    assert cells(found) == [["a", "2", "s", "l", "n"]]


def _edit(path: Path, part: str, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    text = parts[part].replace(b"<v />", b"<v></v>").replace(b"<v/>", b"<v></v>")
    assert old in text
    parts[part] = text.replace(old, new)
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_the_example_row_of_a_template_is_no_data(tmp_path: Path) -> None:
    row = examples.row(RULES)
    found = read_sheet(tmp_path, [[*row], [*row.values()], ["a", "r", "s", "l", "n"]])
    assert found.rows["body_id"].tolist() == ["a"]
    assert noted(found) == [(2, "", examples.RULE)]
    assert found.typed.index.tolist() == [0]


@pytest.mark.parametrize("name", [*tables()])
def test_a_template_is_read_without_a_row_or_a_problem(tmp_path: Path, name: str) -> None:
    path = tmp_path / "template.xlsx"
    path.write_bytes(build(tables()[name], {}))
    found = read_file(tables()[name], path, "template.xlsx")
    assert not found.problems
    assert found.rows.empty
    assert examples.RULE in {one.rule for one in found.notes}


def test_dates_of_workbooks_that_count_from_1904(tmp_path: Path) -> None:
    path = workbook(tmp_path / "made up.xlsx", [HEADINGS, ["a", None, "s", "l", "n"]])
    book = load_workbook(path)
    book.epoch = CALENDAR_MAC_1904
    book.active["B2"] = datetime.date(2014, 10, 10)
    book.save(path)
    assert cells(read_file(RULES, path, "x"))[0][1] == "2014-10-10"
