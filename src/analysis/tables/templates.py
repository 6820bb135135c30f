"""Write a table's template: a workbook to fill in, with lists to choose from and a sheet that explains each column."""

import io
from collections.abc import Iterable, Mapping, Sequence

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from analysis.economies import NAMES
from analysis.project import Project
from analysis.tables import column_words, examples
from analysis.tables.columns import Column
from analysis.tables.read import read
from analysis.tables.references import BODIES, ECONOMIES, key_of
from analysis.tables.schemas import tables
from analysis.tables.table import Table

LAST_ROW = 1_048_576
"""The last row of a sheet: whatever is filled in below the headings has its list."""

TEXT, NUMBER = "@", "General"
"""Cell formats: text keeps 2014-10 from becoming a date."""

EXPLANATION = "Columns explained"
LISTS = "Lists"

_WIDTHS = (22, 22, 60, 44, 14, 30, 70, 30)
_LONGEST_PROMPT, _LONGEST_TITLE = 255, 32


def known(table: Table, project: Project) -> dict[str, list[str]]:
    """Return the ids that a table's columns may refer to, by the table that holds them, as they stand in the raw files.

    Parameters
    ----------
    table
        The referring table.
    project
        Where ``data/raw`` lies. What cannot be read there is left out; `check` is who says so.
    """
    found: dict[str, list[str]] = {}
    for column in table.columns.values():
        for name_ in {column.refers_to, BODIES if column.or_body else ""} - {"", ECONOMIES, *found}:
            target = tables()[name_]
            cells = read(target, project).rows[key_of(target)].str.strip()
            found[name_] = sorted(set(cells) - {""})
    return found


def build(table: Table, known: Mapping[str, Sequence[str]]) -> bytes:
    """Return the template of a table as an XLSX file.

    Parameters
    ----------
    table
        The table.
    known
        Ids of the tables that columns refer to, to choose from: bodies, sources and the like. An id that is not
        among them may be written too: its row may be yet to come.
    """
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = table.name[:31]
    choices = {column.name: choice(column, known) for column in table.columns.values()}
    _fill(sheet, table)
    _explain(book.create_sheet(EXPLANATION), table)
    _offer(sheet, book.create_sheet(LISTS), table, {name: values for name, values in choices.items() if values})
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def choice(column: Column, known: Mapping[str, Sequence[str]]) -> list[str]:
    """Return what a column's cells can be chosen from; empty where they are written freely."""
    if column.allowed:
        return [*column.allowed]
    if column.kind == "yes_no":
        return ["yes", "no"]
    if not column.refers_to:
        return []
    ids = [*NAMES] if column.refers_to == ECONOMIES else [*known.get(column.refers_to, ())]
    return [*ids, *column.groups, *(known.get(BODIES, ()) if column.or_body else ())]


def _fill(sheet: Worksheet, table: Table) -> None:
    """Write the headings and the example row, and set the format of every column."""
    example = examples.row(table)
    for place, column in enumerate(table.columns.values(), 1):
        letter = get_column_letter(place)
        dimension = sheet.column_dimensions[letter]
        dimension.number_format = NUMBER if _is_number(column) else TEXT
        dimension.width = max(14.0, min(40.0, 4.0 + len(column.name)))
        heading = sheet.cell(1, place, column.name)
        heading.font = Font(bold=True)
        heading.fill = PatternFill("solid", fgColor="DCE6F1" if column.required else "F2F2F2")
        cell = sheet.cell(2, place, _value(column, example[column.name]))
        cell.number_format = NUMBER if _is_number(column) else TEXT
        cell.font = Font(italic=True, color="767676")
    sheet.freeze_panes = "A2"


def _is_number(column: Column) -> bool:
    return column.kind in ("integer", "number")


def _value(column: Column, text: str) -> str | float | int | None:
    if not text or not _is_number(column):
        return text or None
    return int(text) if column.kind == "integer" else float(text)


def _explain(sheet: Worksheet, table: Table) -> None:
    """Write the sheet that explains the columns."""
    sheet.append([examples.EXPLAINS])
    for line in column_words.advice(table):
        sheet.append([line])
    sheet.append([])
    sheet.append([*column_words.HEADINGS])
    top = sheet.max_row
    for column in table.columns.values():
        sheet.append([*column_words.column(column)])
    for cell in (sheet.cell(1, 1), *sheet[top]):
        cell.font = Font(bold=True)
    for place, width in enumerate(_WIDTHS, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
        for row in range(top, sheet.max_row + 1):
            cell = sheet.cell(row, place)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.number_format = TEXT


def _offer(sheet: Worksheet, lists: Worksheet, table: Table, choices: Mapping[str, Sequence[str]]) -> None:
    """Write the lists, each under its column's name, and let the cells be chosen from them."""
    lists.append([examples.LISTS])
    letters = {name: get_column_letter(place) for place, name in enumerate(table.columns, 1)}
    for place, (name_, values) in enumerate(choices.items(), 1):
        for row, value in enumerate([name_, *values], 2):
            lists.cell(row, place, value).number_format = TEXT
        column = get_column_letter(place)
        area = f"'{LISTS}'!${column}$3:${column}${len(values) + 2}"
        sheet.add_data_validation(_validation(table.columns[name_], area, letters[name_]))
    for name_ in table.columns:
        if name_ not in choices:
            sheet.add_data_validation(_validation(table.columns[name_], "", letters[name_]))
    lists.sheet_state = "hidden"


def _validation(column: Column, area: str, letter: str) -> DataValidation:
    """Return the drop-down list of a column, or the words alone that show beside its cells.

    Only closed lists refuse other values; a body or source may be new, and its row may lie in another file.
    """
    closed = bool(column.allowed) or column.kind == "yes_no"
    rule = DataValidation(type="list" if area else None, formula1=area or None, allow_blank=True)
    rule.errorStyle = "stop" if closed else "information"
    rule.errorTitle = "Not on the list"
    rule.error = "Choose from the list." if closed else "Not on the list. Keep it if its row is yet to come."
    rule.showErrorMessage, rule.showInputMessage = bool(area), True
    rule.promptTitle = _short(column.title, _LONGEST_TITLE)
    rule.prompt = _short(_joined([column.description, f"Write {column_words.written(column)}."]), _LONGEST_PROMPT)
    rule.add(f"{letter}2:{letter}{LAST_ROW}")
    return rule


def _joined(parts: Iterable[str]) -> str:
    return " ".join(part for part in parts if part)


def _short(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[: most - 1]}…"
