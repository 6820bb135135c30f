"""The data dictionary: every table and column, in Markdown and as a page."""

import pytest
from bs4 import BeautifulSoup

from analysis.reports.dictionary import page
from analysis.reports.page import read_page
from analysis.tables import dictionary
from analysis.tables.schemas import tables
from analysis.tables.shape import columns


@pytest.fixture(scope="module")
def text() -> str:
    return dictionary.build()


@pytest.fixture(scope="module")
def soup(text: str) -> BeautifulSoup:
    return BeautifulSoup(page(text), "html.parser")


def cells(soup: BeautifulSoup, name: str) -> dict[str, list[str]]:
    """Return the rows of a table's list of columns, by column."""
    (heading,) = [found for found in soup.find_all("h3") if found.code and found.code.text == name]
    rows = heading.find_next("table").tbody.find_all("tr")
    return {row.td.text: [cell.text for cell in row.find_all("td")] for row in rows}


def test_every_column_of_every_processed_table_is_there_in_order(soup: BeautifulSoup) -> None:
    for name, table in tables().items():
        assert [*cells(soup, name)] == [column.name for column, _ in columns(table)]


def test_a_column_tells_meaning_unit_values_and_how_it_comes_about(soup: BeautifulSoup) -> None:
    found = cells(soup, "staffing")
    assert "leadership head, deputies and directors" in found["level"][1]
    assert found["level"][4] == "always; a list without the column means all"
    assert found["headcount"][2] == "whole number, in persons"
    assert found["as_of_earliest"][2:5] == ["date", "", "where known, by cleaning"]
    assert found["share"][3].endswith("between 0 and 100")
    assert "Refers to the table bodies." in found["body_id"][1]


def test_what_cleaning_writes_beside_the_tables_is_explained(soup: BeautifulSoup) -> None:
    assert "rule" in cells(soup, "ledger")
    assert "folded" in cells(soup, "books")
    assert "conflicts" in {heading.code.text for heading in soup.find_all("h3") if heading.code}


def test_the_page_stands_alone_and_can_be_read_by_all(text: str) -> None:
    found = read_page(page(text))
    assert list(found.faults()) == []
    assert all(after - before <= 1 for before, after in zip(found.headings, found.headings[1:], strict=False))
    assert {link.removeprefix("#") for link in found.links} <= set(found.ids)


def test_texts_from_the_schemas_are_text_and_never_markup() -> None:
    assert dictionary.plain("a|b_c <i> [x]\n*y*") == r"a\|b\_c \<i\> \[x\] \*y\*"
