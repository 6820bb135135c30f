from pathlib import Path

import openpyxl
import pandas as pd
import pytest

from analysis.charts import Column, Listing, save_table
from analysis.errors import PublishError


@pytest.fixture
def table() -> Listing:
    frame = pd.DataFrame(
        {"body": ["Made-up body", "=1+1"], "seats": [5, 12], "unseen": 1, "rows": "a/x:2", "sources": "made-up-1"}
    )
    return Listing("made_up", "A made-up table.", frame, [Column("body", "Body"), Column("seats", "Seats (number)")])


def test_files_hold_the_printed_columns_and_what_stands_behind_them(table: Listing, tmp_path: Path) -> None:
    text, book = save_table(table, tmp_path / "new")
    assert (text.name, book.name) == ("table_made_up.csv", "table_made_up.xlsx")
    assert text.read_text("utf-8").splitlines() == [
        "Body,Seats (number),rows,sources",
        "Made-up body,5,a/x:2,made-up-1",
        "'=1+1,12,a/x:2,made-up-1",
    ]
    sheets = openpyxl.load_workbook(book)
    assert [[cell.value for cell in row] for row in sheets["data"].iter_rows(max_col=2)] == [
        ["Body", "Seats (number)"],
        ["Made-up body", 5],
        ["=1+1", 12],
    ]
    assert sheets["data"]["A3"].data_type == "s"
    assert sheets["about"]["B1"].value == "A made-up table."


def test_the_same_table_gives_the_same_bytes(table: Listing, tmp_path: Path) -> None:
    first = [path.read_bytes() for path in save_table(table, tmp_path / "a")]
    assert [path.read_bytes() for path in save_table(table, tmp_path / "b")] == first


def test_a_folder_that_cannot_be_made_is_named(table: Listing, tmp_path: Path) -> None:
    (tmp_path / "in the way").write_text("x", "utf-8")
    with pytest.raises(PublishError, match="made_up"):
        save_table(table, tmp_path / "in the way")
