"""A researcher's own staff list, put into the folder, shows in the chapter without a line of code."""

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from openpyxl import load_workbook
from support import command

from analysis.project import Project

PEOPLE = {"MARRI": {"Albania": 3, "BiH": 1, "Kosovo*": 0, "MKD": 8, "Crna Gora": 1, "Srbija": 4}}
"""Made-up staff of a real body, its economies as people write them."""


def fill(path: Path) -> None:
    """Fill a template with one row a person, as its advice says, with a column of names beside it."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    places = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(1, len(places) + 1).value = "Name"
    row = 3
    for body, staff in PEOPLE.items():
        for economy, count in staff.items():
            for person in range(count):
                values = {"body_id": body, "economy": economy, "as_of": "2024", "source_id": "marri-2018-dec"}
                values["level"] = "leadership" if person == 3 else "professional"
                for column, value in values.items():
                    sheet.cell(row, places[column]).value = value
                sheet.cell(row, len(places) + 1).value = f"Zzyzx {person}"
                row += 1
    book.save(path)


@pytest.fixture
def filled(project: Project) -> Project:
    path = project.raw / "staffing" / "marri.xlsx"
    assert command(project, "template", "staffing", "--output", str(path)).returncode == 0
    fill(path)
    return project


def test_a_filled_template_of_persons_gives_the_whole_section(filled: Project) -> None:
    done = command(filled, "clean")
    assert done.returncode == 0, done.stdout
    done = command(filled, "run", "02_staffing")
    assert done.returncode == 0, done.stdout
    page = (filled.reports / "runs" / "02_staffing" / "02_staffing.html").read_text("utf-8")
    text = " ".join(BeautifulSoup(page, "html.parser").main.get_text(" ", strip=True).split())
    assert "staff list by economy of 1 body that tells of Kosovo: MARRI (2024)" in text
    # Seventeen staff, none from Kosovo: (5/6)^17 = 0.045, below one in twenty.
    assert "0 of 17" in text
    assert "significantly few in MARRI, of 1 body" in text
    assert "unrepresented" in text
    assert "No list gives both the leading posts and all staff" in text
    for folder in (filled.processed, filled.reports):
        for path in folder.rglob("*"):
            assert not path.is_file() or b"Zzyzx" not in path.read_bytes(), path
