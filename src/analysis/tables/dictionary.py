"""Write the data dictionary: every table and column, what it means and how it is written, from the schemas alone."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from analysis.tables import package
from analysis.tables.column_words import written
from analysis.tables.columns import Column
from analysis.tables.references import ECONOMIES
from analysis.tables.schemas import tables
from analysis.tables.shape import columns
from analysis.tables.table import Table

INTRODUCTION = """# Data dictionary

Every table is kept twice. `data/raw` holds what sources say, as people write it; `data/processed` holds the same rows
made tidy, with the columns that cleaning adds. A table has one name: that of its folder in `data/raw` and of its file
in `data/processed`.

An empty cell says that nothing is known or stated. It is never zero, and never a no.
"""

DERIVED = """## Columns that cleaning adds

- `row_id` says where a row stands in the raw data: table, file and row. Measures carry it with every number.
- A date may be known by year or month alone. Beside each such column stand the earliest and the latest day that it can
  mean (`_earliest`, `_latest`) and how precise it is (`_precision`: year, month or day).
- A column whose name ends in `_known` says whether a source fills the column that it is about.
- `account` tells a chosen account from a competing one, and `competes_with` is the `row_id` of the chosen account that
  a competing one contradicts.
"""

HEADINGS = ("Column", "Meaning", "Type", "How it is written", "Filled", "Example")
"""Headings of a table's list of columns."""

TYPES = {"string": "text", "integer": "whole number", "number": "number", "date": "date"}

_SPECIAL = re.compile(r"([\\`*_\[\]<>|])")


def build() -> str:
    """Return the data dictionary as Markdown (CommonMark with tables)."""
    parts = [INTRODUCTION, DERIVED]
    topics = dict.fromkeys(table.topic for table in tables().values())
    for topic in topics:
        parts.append(f"## {plain(topic)}\n")
        parts += [_table(table) for table in tables().values() if table.topic == topic]
    parts += [f"## {package.CLEANING}\n", *(_made(name, *made) for name, made in package.EXTRAS.items())]
    parts.append(SET_ASIDE)
    return "\n".join(parts)


SET_ASIDE = f"""### Rows set aside: `{package.SET_ASIDE}`

A row that cannot be kept lies in `data/processed/{package.SET_ASIDE}/`, in a file of its table's name, as it was read,
with the reason and what to do.
"""


def plain(text: str) -> str:
    """Return text so that Markdown prints it as it is, in one line."""
    return _SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _table(table: Table) -> str:
    lines = [f"### {plain(table.title)}: `{table.name}`", "", plain(table.description)]
    if table.key:
        lines += ["", f"What tells a row from every other: {', '.join(f'`{name}`' for name in table.key)}."]
    raw = set(table.columns)
    rows = [_column(column, kind, derived=column.name not in raw) for column, kind in columns(table)]
    return "\n".join([*lines, "", *_grid(HEADINGS, rows)])


def _made(name: str, title: str, description: str, meanings: Mapping[str, str]) -> str:
    rows = [(f"`{column}`", plain(meaning)) for column, meaning in meanings.items()]
    lines = [f"### {plain(title)}: `{name}`", "", plain(description), ""]
    return "\n".join([*lines, *_grid(HEADINGS[:2], rows)])


def _grid(headings: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(headings)} |"
    yield f"|{' --- |' * len(headings)}"
    for row in rows:
        yield f"| {' | '.join(row)} |"
    yield ""


def _column(column: Column, kind: str, *, derived: bool) -> tuple[str, ...]:
    unit = f", in {column.unit}" if column.unit else ""
    meaning = " ".join(part for part in (plain(column.description), *_values(column)) if part)
    how = "" if derived or column.allowed else plain(written(column))
    example = f"`{column.example}`" if column.example else ""
    return f"`{column.name}`", meaning, plain(f"{TYPES[kind]}{unit}"), how, _filled(column, derived=derived), example


def _filled(column: Column, *, derived: bool) -> str:
    if column.absent:
        return f"always; a list without the column means `{column.absent}`"
    when = "always" if column.required else "where known"
    return f"{when}, by cleaning" if derived else when


def _values(column: Column) -> Iterator[str]:
    """Yield sentences on what a column may hold."""
    if column.allowed:
        yield f"One of: {_meant(column, column.allowed)}."
    if column.refers_to == ECONOMIES:
        yield "Any economy by its ISO 3166-1 alpha-3 code; `XKX` is Kosovo."
    elif column.refers_to:
        yield f"Refers to the table `{column.refers_to}`."
    if column.groups:
        yield f"Or a group: {_meant(column, column.groups)}."
    if column.or_body:
        yield "Or the id of a body."


def _meant(column: Column, values: Iterable[str]) -> str:
    meanings = column.meanings
    return "; ".join(f"`{value}` {plain(meanings[value])}" if value in meanings else f"`{value}`" for value in values)
