"""Templates: what a researcher opens, and what becomes of it when it is put back filled."""

import io
import shutil
from collections.abc import Iterable
from pathlib import Path

import pandas as pd
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet
from support import REPOSITORY

from analysis.project import Project
from analysis.tables import examples, templates
from analysis.tables.check import problems
from analysis.tables.clean import clean
from analysis.tables.read import read, read_file
from analysis.tables.schemas import tables
from analysis.tables.store import Data
from analysis.tables.table import Table

TABLES = sorted(tables())


def opened(table: Table, known: dict[str, list[str]] | None = None) -> Workbook:
    return load_workbook(io.BytesIO(templates.build(table, known or {})))


def fill(table: Table, path: Path, rows: pd.DataFrame, *, keep_example: bool = True) -> None:
    """Write rows into a table's template as someone types them: below the example, or over it."""
    book = opened(table)
    sheet = book.worksheets[0]
    for number, cells in enumerate(rows[[*table.columns]].itertuples(index=False), 3 if keep_example else 2):
        for place, (column, cell) in enumerate(zip(table.columns.values(), cells, strict=True), 1):
            value = float(cell) if cell and column.kind in ("integer", "number") else cell or None
            sheet.cell(number, place).value = value
    book.save(path)


def validation(sheet: Worksheet, column: str) -> tuple[str, str]:
    """Return the kind of list that a column's cells have, and what happens to other values."""
    letter = next(cell.column_letter for cell in sheet[1] if cell.value == column)
    (found,) = [rule for rule in sheet.data_validations.dataValidation if f"{letter}2:" in str(rule.sqref)]
    return found.formula1, found.errorStyle


def choices(book: Workbook, area: str) -> list[str]:
    sheet, cells = area.replace("'", "").replace("$", "").split("!")
    return [cell.value for (cell,) in book[sheet][cells]]


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """The real raw tables, every one as filled templates."""
    project = Project(tmp_path_factory.mktemp("filled"))
    shutil.copytree(REPOSITORY / "data" / "raw", project.raw)
    for name, table in tables().items():
        rows = read(table, project).rows
        for path in (project.raw / name).iterdir():
            path.unlink()
        # The sources of the facts come over the example, as a careful user leaves none.
        fill(table, project.raw / name / f"{name}.xlsx", rows, keep_example=name != "sources")
    return project


def test_filled_templates_of_all_tables_pass_the_check_unedited(raw: Project) -> None:
    found = problems(raw)
    assert found.empty, found.head(10).to_string()


def test_the_tables_from_filled_templates_are_those_from_the_shipped_files(raw: Project, data: Data) -> None:
    clean(raw)
    made = Data(raw.processed)
    for name, table in tables().items():
        same = [*table.columns]
        pd.testing.assert_frame_equal(made[name][same], data[name][same], check_like=False, obj=name)


@pytest.mark.parametrize("name", TABLES)
def test_a_template_that_nobody_filled_holds_no_row(name: str, tmp_path: Path) -> None:
    path = tmp_path / f"{name}.xlsx"
    path.write_bytes(templates.build(tables()[name], {}))
    reading = read_file(tables()[name], path, path.name)
    assert (reading.records, len(reading.rows), reading.problems) == (0, 0, ())
    assert examples.RULE in {note.rule for note in reading.notes}


@pytest.mark.parametrize("name", TABLES)
def test_an_example_row_is_written_as_its_columns_want_it(name: str) -> None:
    table = tables()[name]
    row = examples.row(table)
    marked = examples.marked(table).name
    for column in table.columns.values():
        assert bool(row[column.name]) or not column.required
        if column.name != marked and row[column.name]:
            assert pd.Series([row[column.name]]).str.match(column.regex()).all()
    rows = pd.DataFrame([row])
    assert not any(rule.broken(rows).any() for rule in table.rules)


@pytest.mark.parametrize("name", TABLES)
def test_every_column_is_explained_and_only_numbers_are_no_text(name: str) -> None:
    table = tables()[name]
    book = opened(table)
    first, explained, lists = book.worksheets
    assert [cell.value for cell in first[1]] == [*table.columns]
    assert lists.sheet_state == "hidden"
    names = [row[0] for row in explained.iter_rows(values_only=True)]
    assert names[-len(table.columns) :] == [*table.columns]
    for place, column in enumerate(table.columns.values(), 1):
        letter = first.cell(1, place).column_letter
        wanted = "General" if column.kind in ("integer", "number") else "@"
        assert first.column_dimensions[letter].number_format == wanted
        assert first.cell(2, place).number_format == wanted


def test_closed_lists_refuse_other_values_and_references_only_remark_on_them() -> None:
    book = opened(tables()["staffing"], {"bodies": ["rcc", "ryco"], "sources": ["made-up"]})
    sheet = book.worksheets[0]
    area, style = validation(sheet, "level")
    assert choices(book, area) == ["all", "leadership", "management", "professional", "support", "seconded"]
    assert style == "stop"
    area, style = validation(sheet, "body_id")
    assert (choices(book, area), style) == (["rcc", "ryco"], "information")
    assert choices(book, validation(sheet, "economy")[0])[-3:] == ["TOTAL", "OTHER", "UNKNOWN"]
    assert choices(book, validation(sheet, "economy")[0])[2] == "XKX"
    assert validation(sheet, "note")[0] is None


def test_the_explanation_gives_meaning_unit_and_advice() -> None:
    explained = opened(tables()["staffing"]).worksheets[1]
    rows = {row[0]: row for row in explained.iter_rows(values_only=True)}
    assert "leadership: head, deputies and directors" in rows["level"][6]
    assert rows["level"][5] == "yes; a list without this column means all"
    assert rows["headcount"][4] == "persons"
    assert any(text and "one row a person" in text for text in rows)


def test_ids_to_choose_from_are_those_of_the_raw_tables(data: Data, project: Project) -> None:
    known = templates.known(tables()["staffing"], project)
    assert known["bodies"] == sorted(data["bodies"]["body_id"].unique())
    assert set(known) == {"bodies", "sources"}


def overwritten(table: Table, path: Path, cells: Iterable[tuple[str, str]]) -> None:
    book = opened(table)
    sheet = book.worksheets[0]
    for column, value in cells:
        sheet.cell(2, [*table.columns].index(column) + 1).value = value
    book.save(path)


def test_an_example_that_was_written_over_is_data(made, tmp_path: Path) -> None:
    table = tables()["membership"]
    stated = [("body_id", "alpha"), ("source_id", "made-up")]
    overwritten(table, made.file("membership", "more.xlsx"), [*stated, ("locator", "page 2")])
    assert problems(made.project).empty
    overwritten(table, made.file("membership", "more.xlsx"), stated)
    found = problems(made.project)
    assert found["column"].tolist() == ["locator"]
    assert "EXAMPLE" in found["value"].item()
