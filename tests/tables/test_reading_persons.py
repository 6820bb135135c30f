"""Names of private persons in a staff list never leave the reader."""

from pathlib import Path

import pytest
from made_up_sheets import STAFFING, read_sheet, read_text

from analysis.tables.schemas import tables

PERSON = "Ana Anić-Made-Up"
LISTED = ["Name and surname", "e-mail", "Organisation", "Nationality", "Level", "Date of the list", "Source", "Page"]


def everything(found) -> str:
    told = [*found.problems, *found.changes, *found.notes, found.records]
    return found.rows.to_csv() + "\n".join(map(repr, told)) + "\n".join(map(str, told))


def test_a_column_of_names_is_left_out_and_said_so(tmp_path: Path) -> None:
    row = [PERSON, "made-up@example.org", "a", "ALB", "support", "2024", "s", "p"]
    found = read_sheet(tmp_path, [LISTED, row, row], STAFFING)
    assert not found.problems
    assert found.records == 2, "each person counts"
    assert found.rows.loc[0, ["body_id", "economy", "level", "as_of"]].tolist() == ["a", "ALB", "support", "2024"]
    assert [(one.column, one.before, one.after, one.rule) for one in found.notes] == [
        ("Name and surname", "", "", "column left out: names of persons"),
        ("e-mail", "", "", "column left out: names of persons"),
    ]
    assert PERSON not in everything(found)
    assert "made-up@" not in everything(found)


@pytest.mark.parametrize(
    "heading", ["Emri dhe mbiemri", "Име и презиме", "Mbiemri", "Prezime", "Surname", "E-mail address"]
)
def test_headings_of_names_in_three_languages(tmp_path: Path, heading: str) -> None:
    found = read_text(tmp_path, f"{heading},body_id,economy,source_id,locator\n{PERSON},a,ALB,s,p\n", STAFFING)
    assert [one.rule for one in found.notes] == ["column left out: names of persons"]
    assert PERSON not in everything(found)


@pytest.mark.parametrize(
    "text",
    [
        f"Staff of {PERSON},,,,,\nName,body_id,economy,source_id,locator,note\nx,a,ALB,s,p,\n",
        f"Name,body_id,economy,source_id,locator,note\nx,a,ALB,s,p,\n* {PERSON} left in May,,,,,\n",
        f"Name,body_id,economy,source_id,locator,note\n{PERSON},a,ALB\n",
        f"Name,body_id,economy,source_id,locator,note\nx,a,ALB,s,p,,{PERSON}\n",
        f"Name,body_id,economy,source_id,locator,wrong\n{PERSON},a,ALB,s,p,{PERSON}\n",
        f'Name,body_id,economy,source_id,locator,note\n"{PERSON},a,ALB,s,p,\n',
        f"Name,body_id,economy,source_id,locator,\n{PERSON},a,ALB,s,p,{PERSON}\n",
    ],
)
def test_no_title_footnote_or_broken_row_tells_a_name(tmp_path: Path, text: str) -> None:
    found = read_text(tmp_path, text, STAFFING)
    assert found.notes or found.problems
    assert PERSON not in everything(found)


def test_a_list_of_persons_without_names_tells_no_more(tmp_path: Path) -> None:
    text = f"{PERSON} and others,,,,\nbody_id,economy,source_id,locator,note\na,ALB,s,p\n* {PERSON},,,,\n"
    found = read_text(tmp_path, text, STAFFING)
    assert found.problems
    assert PERSON not in everything(found)


def test_a_merged_remark_is_not_told(tmp_path: Path) -> None:
    rows = [["Name", "body_id", "economy", "source_id", "locator", "note"], ["x", "a", "ALB", "s", "p", PERSON]]
    rows.append(["y", "a", "XKX", "s", "p", None])
    found = read_sheet(tmp_path, rows, STAFFING, then=lambda sheet: sheet.merge_cells("F2:F3"))
    assert PERSON not in "".join(map(repr, found.changes))


def test_other_tables_take_no_column_of_names(tmp_path: Path) -> None:
    text = f"Surname,body_id,rule,source_id,locator\n{PERSON},a,r,s,p\n"
    found = read_text(tmp_path, text, tables()["appointment_rules"])
    assert [one.column for one in found.problems] == ["Surname"]
    assert PERSON not in everything(found)
