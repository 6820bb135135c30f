"""Files are read cell by cell as they stand; what cannot be read is named with its place."""

import csv
import io
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.project import Project
from analysis.tables.read import FILE, ROW, Reading, read
from analysis.tables.schemas import tables

RULES = tables()["appointment_rules"]
HEADING = b"body_id,rule,source_id,locator,note\n"


def reading(root: Path, content: bytes, name: str = "rules.csv") -> Reading:
    folder = root / "data" / "raw" / "appointment_rules"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(content)
    return read(RULES, Project(root))


def said(found: Reading) -> list[tuple[str, int, str, str, str]]:
    return [(one.file, one.row, one.column, one.problem, one.todo) for one in found.problems]


FILE_LABEL = "data/raw/appointment_rules/rules.csv"


def test_cells_stay_text_and_nothing_turns_into_a_missing_value(tmp_path: Path) -> None:
    found = reading(tmp_path, HEADING + b"none,NA,NAM,007,1.10\n")
    assert not found.problems
    assert found.rows.loc[0, [*RULES.columns]].tolist() == ["none", "NA", "NAM", "007", "1.10"]


def test_row_numbers_are_those_of_a_spreadsheet_program(tmp_path: Path) -> None:
    lines = b'a,"two\nlines",s,l,\n\nb,"one ""quoted"", line",s,l,\n,,,,\nc,r,s,l,\n'
    found = reading(tmp_path, HEADING + lines)
    assert found.rows[["body_id", ROW]].to_numpy().tolist() == [["a", 2], ["b", 4], ["c", 6]]
    assert found.rows["rule"].tolist() == ["two\nlines", 'one "quoted", line', "r"]
    assert found.records == 3


def test_every_file_of_the_folder_is_read_but_no_hidden_or_lock_file(tmp_path: Path) -> None:
    reading(tmp_path, HEADING + b"b,r,s,l,\n", "second.csv")
    reading(tmp_path, b"not a table", ".~lock.rules.csv#")
    reading(tmp_path, b"not a table", "~$rules.xlsx")
    found = reading(tmp_path, HEADING + b"a,r,s,l,\n", "first.csv")
    assert found.rows[[FILE, "body_id"]].to_numpy().tolist() == [["first.csv", "a"], ["second.csv", "b"]]
    assert not found.problems


def test_columns_may_stand_in_another_order_and_be_padded_with_empty_ones(tmp_path: Path) -> None:
    found = reading(tmp_path, b"\xef\xbb\xbfnote,locator,source_id, rule ,body_id,,\r\nn,l,s,r,b,,\r\n")
    assert not found.problems
    assert found.rows.loc[0, [*RULES.columns]].tolist() == ["b", "r", "s", "l", "n"]


def test_rows_of_another_width_are_named_and_the_others_kept(tmp_path: Path) -> None:
    found = reading(tmp_path, HEADING + b"a,r,s,l,\nb,r,s\nc,r, with comma,s,l,note\nd,r,s,l,\n")
    assert found.rows["body_id"].tolist() == ["a", "d"]
    assert found.records == 4
    todo = "Quote cells that hold a comma or a line break, and give every column a cell."
    assert said(found) == [
        (FILE_LABEL, 3, "", "the row has 3 cells, the heading 5", todo),
        (FILE_LABEL, 4, "", "the row has 6 cells, the heading 5", todo),
    ]
    assert not any(problem.unreadable for problem in found.problems)


def test_missing_unknown_and_double_columns_are_all_named(tmp_path: Path) -> None:
    found = reading(tmp_path, b"body_id,rule,rule,sorce_id,locator,note\na,r,r,s,l,\n")
    headings = "the headings are body_id, rule, source_id, locator, note."
    assert said(found) == [
        (FILE_LABEL, 1, "source_id", "the column is missing", f"Add it; {headings}"),
        (FILE_LABEL, 1, "rule", "the column stands twice", "Keep one of the two."),
        (
            FILE_LABEL,
            1,
            "sorce_id",
            "the table has no such column",
            f"Did you mean source_id? Rename or remove it; {headings}",
        ),
    ]
    assert found.rows.empty


def test_an_empty_file_is_named(tmp_path: Path) -> None:
    assert [problem.problem for problem in reading(tmp_path, b" \n").problems] == ["the file is empty"]


def test_an_open_quote_is_named_with_the_row_where_it_opens(tmp_path: Path) -> None:
    found = reading(tmp_path, HEADING + b'a,r,s,l,\nb,"r,s,l,\nc,r,s,l,\n')
    assert said(found) == [
        (
            FILE_LABEL,
            3,
            "",
            "the row cannot be read (unexpected end of data)",
            'Close every quote, and double a quote inside a quoted cell ("").',
        )
    ]


def test_text_in_no_known_encoding_is_named_with_line_and_byte(tmp_path: Path) -> None:
    found = reading(tmp_path, HEADING + b"a,\x81,s,l,\n")
    assert said(found) == [
        (FILE_LABEL, 0, "", "the file is not UTF-8 text (byte 0x81 in line 2)", 'Save it as "CSV UTF-8".')
    ]
    assert found.problems[0].unreadable


def test_a_file_of_another_kind_is_never_passed_over(tmp_path: Path) -> None:
    found = reading(tmp_path, b"%PDF", "rules.pdf")
    assert [(problem.problem, problem.unreadable) for problem in found.problems] == [
        ("a file of this kind is not read", True)
    ]


def test_a_folder_inside_is_never_passed_over(tmp_path: Path) -> None:
    (tmp_path / "data" / "raw" / "appointment_rules" / "old").mkdir(parents=True)
    found = reading(tmp_path, HEADING)
    assert [(problem.file, problem.problem, problem.unreadable) for problem in found.problems] == [
        ("data/raw/appointment_rules/old", "a folder inside a table's folder is not read", True)
    ]


def test_a_missing_folder_and_an_empty_one_are_named(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "raw" / "appointment_rules"
    gone = read(RULES, Project(tmp_path))
    folder.mkdir(parents=True)
    bare = read(RULES, Project(tmp_path))
    todo = "Bring back data/raw/appointment_rules/appointment_rules.csv, or at least a file with its headings."
    assert said(gone) == [("data/raw/appointment_rules", 0, "", "the folder is missing", todo)]
    assert said(bare) == [("data/raw/appointment_rules", 0, "", "the folder holds no file", todo)]
    assert gone.problems[0].unreadable
    assert bare.problems[0].unreadable


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs links")
def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "data" / "raw" / "appointment_rules"
    folder.mkdir(parents=True)
    (folder / "rules.csv").symlink_to(folder / "gone.csv")
    found = read(RULES, Project(tmp_path))
    assert [problem.problem for problem in found.problems] == ["the file cannot be opened (No such file or directory)"]
    assert found.problems[0].unreadable


# A carriage return outside quotes ends a row for some programs and none for others, so it stands for no cell.
CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\x00\r"), max_size=12)


def not_one_text(row: list[str]) -> bool:
    """A row of one text alone may be a footnote."""
    return sum(bool(cell.strip()) for cell in row) != 1


@settings(deadline=None)
@given(
    rows=st.lists(st.lists(CELLS, min_size=5, max_size=5).filter(not_one_text), max_size=6),
    order=st.permutations([*RULES.columns]),
    mark=st.booleans(),
    ending=st.sampled_from(["\n", "\r\n"]),
    quoting=st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_what_was_written_is_read_back(
    rows: list[list[str]], order: list[str], mark: bool, ending: str, quoting: int
) -> None:
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, lineterminator=ending, quoting=quoting)
    writer.writerow(order)
    writer.writerows(rows)
    with TemporaryDirectory() as root:
        found = reading(Path(root), buffer.getvalue().encode("utf-8-sig" if mark else "utf-8"))
    filled = [(number, row) for number, row in enumerate(rows, start=2) if any(cell.strip() for cell in row)]
    assert not found.problems
    assert found.rows[[*order]].to_numpy().tolist() == [row for _, row in filled]
    assert found.rows[ROW].tolist() == [number for number, _ in filled]


@settings(deadline=None)
@given(st.binary(max_size=200))
def test_no_bytes_make_a_traceback(content: bytes) -> None:
    with TemporaryDirectory() as root:
        found = reading(Path(root), content)
    assert found.problems or list(found.rows.columns[:5]) == [*RULES.columns]
