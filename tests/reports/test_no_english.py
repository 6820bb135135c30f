"""No English is left in a report in another language, but for what the tables themselves hold in English."""

import re
from collections.abc import Iterator
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from chapters import NOTEBOOKS, Shown, run, texts
from nbformat.v4 import new_code_cell, new_notebook, new_output

from analysis import languages
from analysis.charts import Chart, Listing
from analysis.reports.html import ReportHTMLExporter
from analysis.tables.store import Data

FREQUENT = "the|of|and|with|is|are|members|which|from|has|have|than|body|bodies|by|not|was|were|that|their|its|year"
"""Frequent English words that are none in Albanian or Serbian."""

ENGLISH = re.compile(rf"(?<![\w/.-])(?:{FREQUENT})(?![\w/-])", re.IGNORECASE)
WORD = re.compile(r"[^\W_]+")


@pytest.fixture(scope="module")
def stated(data: Data) -> str:
    """Every text that the tables hold, their words with single blanks between."""
    cells = (data[table].select_dtypes("str").stack().dropna().unique() for table in data.names)
    return " ".join(" ".join(WORD.findall(cell.casefold())) for column in cells for cell in column)


def left(text: str, stated: str) -> list[str]:
    """Return the places with an English word whose neighbours do not stand beside it in the tables too."""
    found = []
    for match in ENGLISH.finditer(text):
        before = WORD.findall(text[: match.start()])[-1:]
        after = WORD.findall(text[match.end() :])[:1]
        pairs = [[*before, match[0]], [match[0], *after]]
        if not any(len(pair) > 1 and f" {' '.join(pair).casefold()} " in stated for pair in pairs):
            found.append(text[max(match.start() - 40, 0) : match.end() + 40])
    return found


def page(path: Path, shown: list[Shown]) -> str:
    """Return the words of a chapter's page, without its charts and code."""
    outputs = [
        new_output("display_data", data=thing._repr_mimebundle_() if isinstance(thing, Listing) else thing)
        for thing in shown
        if not isinstance(thing, Chart)
    ]
    cells = [cell for cell in nbformat.read(path, as_version=4).cells if cell.cell_type == "markdown"]
    executed = new_notebook(cells=[*cells, new_code_cell("", outputs=outputs)])
    soup = BeautifulSoup(ReportHTMLExporter().from_notebook_node(executed)[0], "html.parser")
    for part in soup.select("style, pre, code, .code, .sources, body [lang=en]"):
        part.decompose()
    return " ".join(soup.get_text(" ").split())


def said(path: Path, shown: list[Shown]) -> Iterator[str]:
    yield page(path, shown)
    for thing in shown:
        yield from texts(thing) if isinstance(thing, Chart) else ()


@pytest.mark.parametrize("language", ["sq", "sr"])
def test_no_english_word_stands_in_the_report(
    data: Data, stated: str, monkeypatch: pytest.MonkeyPatch, language: str
) -> None:
    with languages.speaking(language):
        found = [
            f"{path.stem}: {words}"
            for path in NOTEBOOKS
            for text in said(path, run(path, data, monkeypatch, language=language))
            for words in left(" ".join(text.split()), stated)
        ]
    assert not found, "\n".join(found)


def test_english_is_found_where_the_tables_do_not_hold_it() -> None:
    stated = " seat of the secretariat in sarajevo "
    assert left("Kosova is anëtare", stated)
    assert not left("Kosova ka: seat of the secretariat", stated)
    assert not left("Kosova është anëtare", stated)
