"""Find a table's columns under the headings that people write."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cached_property, lru_cache
from typing import Literal

from analysis.tables.names.economies import resolve
from analysis.tables.names.spelling import key, without_marks
from analysis.tables.problem import near
from analysis.tables.reading.synonyms import IN_TABLE, SYNONYMS
from analysis.tables.reading.words import ORDINALS, PERSONS, REST, TOTALS
from analysis.tables.shape import columns as processed
from analysis.tables.table import Table

STAFF_LISTS = ("staffing",)
"""Tables that may be wide, with a column for each economy, and that may list private persons."""

_LONGEST = 100
"""Letters of the longest text that can be a heading."""

_FEWEST = 2
"""Headings that a row must hold to be the row of headings."""

Sort = Literal["column", "economy", "person", "ordinal", "derived", "blank", "unknown"]


@dataclass(frozen=True)
class Heading:
    """What a heading stands for.

    Parameters
    ----------
    sort
        A column of the table, an economy of a wide table, a person's name, running numbers, what cleaning adds,
        nothing, or not known.
    name
        Name of the column, or code of the economy.
    """

    sort: Sort
    name: str = ""


@dataclass(frozen=True)
class Headings:
    """The headings of one table.

    Parameters
    ----------
    table
        The table.
    """

    table: Table

    @cached_property
    def known(self) -> Mapping[str, str]:
        """Every known heading in its folded form, with its column; the stronger tiers win."""
        found: dict[str, str] = {}
        for tier in tiers(self.table):
            found = {text: name for name, texts in tier.items() for text in map(folded, texts)} | found
        return found

    @cached_property
    def derived(self) -> frozenset[str]:
        """Columns that cleaning itself adds: they stand in a processed table that is read as a raw one."""
        return frozenset(column.name for column, _ in processed(self.table)) - self.table.columns.keys()

    def column(self, text: str) -> str:
        """Return the column that a heading names, or the empty text."""
        if not text.strip() or len(text) > _LONGEST:
            return ""
        return self.known.get(folded(text)) or self.known.get(folded(text.partition("(")[0]), "")

    def score(self, cells: list[str]) -> int:
        """Return how many different headings of the table a row holds; a wide table's economies count."""
        named = {self.column(cell) for cell in cells} - {""}
        if named and self._wide(named):
            return len(named) + len({name for cell in cells if (name := _economy(cell))})
        return len(named)

    def read(self, cells: list[str]) -> list[Heading]:
        """Return what each heading of the row of headings stands for."""
        exact = {cell.strip() for cell in cells}
        named = [self.column(cell) for cell in cells]
        # What cleaning adds can be a synonym of the column that it is made from, which then stands there too.
        named = [
            "" if cell.strip() in self.derived and name in exact else name
            for cell, name in zip(cells, named, strict=True)
        ]
        economies = [""] * len(cells)
        if self._wide(set(named)):
            economies = [_economy(cell) for cell in cells]
        wide = bool(set(economies) - {"", "TOTAL", "OTHER"})
        pairs = zip(cells, named, economies if wide else [""] * len(cells), strict=True)
        return [self._heading(*pair) for pair in pairs]

    def _heading(self, cell: str, name: str, economy: str) -> Heading:
        if economy or name:
            return Heading("economy", economy) if economy else Heading("column", name)
        if cell.strip() in self.derived:
            return Heading("derived")
        text = folded(cell[:_LONGEST])
        if not text:
            return Heading("unknown" if cell.strip() else "blank")
        if self.table.name in STAFF_LISTS and _of_person(text):
            return Heading("person")
        return Heading("ordinal" if text in ORDINALS else "unknown")

    def _wide(self, named: set[str]) -> bool:
        return self.table.name in STAFF_LISTS and "economy" not in named

    def enough(self, score: int) -> bool:
        """Return whether a row with so many headings can be the row of headings."""
        return score >= _FEWEST

    def plenty(self, score: int) -> bool:
        """Return whether a row with so many headings is surely one: half the columns that every row needs."""
        return score >= max(_FEWEST, self._required / 2)

    def complete(self, score: int) -> bool:
        """Return whether a row holds so many headings that no later one needs to be looked at."""
        return score >= max(_FEWEST, self._required)

    @property
    def _required(self) -> int:
        return sum(column.required and not column.absent for column in self.table.columns.values())

    def meant(self, text: str) -> str:
        """Return a question that names the columns which an unknown heading was perhaps meant to be, or nothing."""
        short = text[:_LONGEST]
        if question := near(short, self.table.columns):
            return question
        close = get_close_matches(folded(short), self.known, n=3, cutoff=0.75)
        names = dict.fromkeys(self.known[key] for key in close)
        return f"Did you mean {' or '.join(names)}? " if names else ""


def tiers(table: Table) -> Iterator[dict[str, list[str]]]:
    """Yield for each column what names it, the strongest first: name, words of this table, title, synonyms.

    Parameters
    ----------
    table
        The table.
    """
    yield {name: [name] for name in table.columns}
    yield {name: [*IN_TABLE.get((table.name, name), ())] for name in table.columns}
    yield {name: [column.title] for name, column in table.columns.items()}
    yield {name: [*SYNONYMS.get(name, ())] for name in table.columns}


def folded(text: str) -> str:
    """Return text in the form in which headings are compared.

    Parameters
    ----------
    text
        A heading as written. Case, accents, alphabet, footnote marks and punctuation make no difference.
    """
    return key(without_marks(text.replace("%", " percent ").replace("#", " no ")))


def _of_person(text: str) -> bool:
    return text in PERSONS or any(text.startswith(f"{word} ") for word in ("e mail", "email"))


@lru_cache(maxsize=4096)
def _economy(text: str) -> str:
    """Return the code of an economy or group that a heading names, or the empty text."""
    if not text.strip() or len(text) > _LONGEST:
        return ""
    plain = folded(text)
    if plain in TOTALS:
        return "TOTAL"
    return "OTHER" if plain in REST else resolve(text).code
