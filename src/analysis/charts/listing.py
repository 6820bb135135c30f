"""A finished table: the frame to print, its columns' headings, and the words that go with it."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any, Literal

import pandas as pd

from analysis.charts.chart import headline, ids
from analysis.errors import ExhibitError
from analysis.languages import number, tag

TABLE_TYPE = "application/vnd.kosovo-report.table+json"
"""Media type of a table's model in a notebook's output, read by the exporters."""


@dataclass(frozen=True)
class Column:
    """One printed column: the frame's column, its heading with the unit, and how numbers are written.

    ``lang`` is the language of cells that come from the tables as they are, whatever that of the report.
    """

    key: str
    heading: str
    digits: int = 0
    align: Literal["left", "right"] = "left"
    lang: str = ""


@dataclass(frozen=True)
class Listing:
    """A table that can be shown and exported.

    Parameters
    ----------
    name
        File name without ending, in lower case and underscores.
    caption
        What the table says, as a sentence.
    frame
        The rows to print; the columns ``rows`` and ``sources`` must be there, and are not printed.
    columns
        The printed columns in order; the first one heads its row.
    note
        What the table does not show, or how to read it.
    """

    name: str
    caption: str
    frame: pd.DataFrame
    columns: Sequence[Column]
    note: str = ""

    def __post_init__(self) -> None:
        if not self.caption.strip():
            raise ExhibitError(f"Table {self.name!r} has no caption.", "Pass caption=, a sentence on what it says.")
        wanted = {"rows", "sources", *(column.key for column in self.columns)}
        missing = wanted - set(self.frame.columns)
        if missing:
            raise ExhibitError(
                f"Table {self.name!r}: its frame lacks {', '.join(sorted(missing))}.",
                "Pass the frame that a measure returned, with the rows and sources of each line.",
            )

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources behind the printed rows, sorted."""
        return ids(self.frame["sources"])

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of the table rows behind the printed rows, sorted."""
        return ids(self.frame["rows"])

    def model(self) -> dict[str, Any]:
        """Return the table as plain values: headings, cells as text, alignment, words, sources and rows."""
        return {
            "name": self.name,
            "caption": headline(self.caption),
            "note": self.note,
            "headings": [column.heading for column in self.columns],
            "align": [column.align for column in self.columns],
            "languages": [column.lang for column in self.columns],
            "cells": [[_cell(row[column.key], column) for column in self.columns] for _, row in self.frame.iterrows()],
            "sources": list(self.sources),
            "rows": list(self.rows),
        }

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        model = self.model()
        return {TABLE_TYPE: model, "text/html": to_html(model), "text/plain": self.caption}


def _cell(value: Any, column: Column) -> str:
    if pd.isna(value):
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return number(value, column.digits)
    return str(value)


def to_html(model: dict[str, Any]) -> str:
    """Return a table model as an HTML table with caption and scopes; every text is escaped."""
    align = model["align"]
    head = "".join(
        f'<th scope="col" class="{side}">{escape(text)}</th>'
        for text, side in zip(model["headings"], align, strict=True)
    )
    body = ""
    looks = [
        f'class="{side}"' + (f' lang="{lang}"' if lang not in ("", tag()) else "")
        for side, lang in zip(align, model.get("languages", [""] * len(align)), strict=True)
    ]
    for cells in model["cells"]:
        first = f'<th scope="row" {looks[0]}>{escape(cells[0])}</th>'
        rest = "".join(f"<td {look}>{escape(cell)}</td>" for cell, look in zip(cells[1:], looks[1:], strict=True))
        body += f"<tr>{first}{rest}</tr>\n"
    caption = f"<caption>{escape(model['caption'])}</caption>"
    return f"<table>{caption}<thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody></table>"
