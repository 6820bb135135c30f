"""The made-up spreadsheets of tests/tables/spreadsheets: what each holds, what must come of it, and its files.

Run as a program, it writes the files into a folder, to be looked at in a spreadsheet program.
"""

import csv
import io
import re
import sys
import tomllib
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

FOLDER = Path(__file__).parent / "tables" / "spreadsheets"

Line = dict[str, str]
"""A line of an expected table, by column."""


@dataclass(frozen=True)
class Case:
    """A spreadsheet, or a few that belong together.

    Parameters
    ----------
    name
        Name of the case: that of its description, without the ending.
    stated
        The description; the README beside it says what it may hold.
    """

    name: str
    stated: Mapping[str, Any]

    @property
    def table(self) -> str:
        """The table that the files belong to."""
        return str(self.stated["table"])

    @property
    def files(self) -> list[tuple[str, Mapping[str, Any]]]:
        """Table and description of each file."""
        return [(file.get("table", self.table), file) for file in self.stated["files"]]

    def expected(self, name: str) -> list[Line]:
        """Return the lines of an expected table: tidy, ledger or set_aside."""
        text = self.stated["expected"].get(name, "")
        return [*csv.DictReader(io.StringIO(text, newline=""))]

    def write(self, raw: Path) -> None:
        """Write the files into the folders of their tables."""
        for table, file in self.files:
            folder = raw / table
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / file["name"]
            if "sheets" in file:
                _workbook(path, file["sheets"])
            else:
                text = file["text"].replace("\n", file.get("line_ends", "\n"))
                path.write_bytes(text.encode(file.get("encoding", "utf-8")))


def cases() -> Iterator[Case]:
    """Yield every case, by name."""
    for path in sorted(FOLDER.glob("*.toml")):
        yield Case(path.stem, tomllib.loads(path.read_text("utf-8")))


def _workbook(path: Path, sheets: list[Mapping[str, Any]]) -> None:
    book = Workbook()
    book.remove(book.active)
    for stated in sheets:
        _fill(book.create_sheet(stated["name"]), stated)
    book.save(path)
    results = [sheet.get("results", {}) for sheet in sheets]
    if any(results):
        _store(path, results)


def _fill(sheet: Worksheet, stated: Mapping[str, Any]) -> None:
    for row in stated["rows"]:
        sheet.append([cell if cell != "" else None for cell in row])
    for cell, number_format in stated.get("formats", {}).items():
        sheet[cell].number_format = number_format
    for cells in stated.get("merged", ()):
        sheet.merge_cells(cells)
    for row in stated.get("hidden_rows", ()):
        sheet.row_dimensions[row].hidden = True
    if stated.get("hidden"):
        sheet.sheet_state = "hidden"


def _store(path: Path, results: list[Mapping[str, int | float]]) -> None:
    """Store the results of formulas beside them, as spreadsheet programs do and openpyxl cannot."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    for number, values in enumerate(results, start=1):
        name = f"xl/worksheets/sheet{number}.xml"
        text = parts[name].decode("utf-8")
        for cell, value in values.items():
            pattern = rf'(<c r="{cell}"[^>]*><f>[^<]*</f>)<v ?/?>(?:</v>)?'
            text, count = re.subn(pattern, rf"\g<1><v>{value}</v>", text)
            assert count == 1, f"{cell} is no formula"
        parts[name] = text.encode("utf-8")
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)


if __name__ == "__main__":
    for case in cases():
        case.write(Path(sys.argv[1]) / case.name)
