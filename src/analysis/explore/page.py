"""Pieces of the HTML that results show themselves with in a notebook; every text is escaped."""

from collections.abc import Hashable, Iterable, Mapping
from html import escape
from typing import Any

import pandas as pd

from analysis import economies
from analysis.prose import references
from analysis.prose.membership_words import status_word
from analysis.tables.store import Data

SHOWN = 60
"""So many lines of a table are shown; the frame has all."""
BEHIND = ("rows", "sources")


def paragraph(text: str, mark: str = "p") -> str:
    """Return a text as a paragraph, or as another element."""
    return f"<{mark}>{escape(text)}</{mark}>" if text else ""


def table(frame: pd.DataFrame, most: int = SHOWN) -> str:
    """Return the first lines of a frame as a table."""
    shown = frame.drop(columns=[column for column in BEHIND if column in frame]).head(most)
    more = f"{most} / {len(frame)}" if len(frame) > most else ""
    return f'<div style="overflow:auto;max-height:24em">{shown.to_html(index=False, na_rep="", border=0)}</div>{more}'


def words(frame: pd.DataFrame) -> pd.DataFrame:
    """Return a measure's frame with names for codes of economies, words for statuses, and headings without marks."""
    shown = frame.copy()
    if "economy" in shown:
        shown["economy"] = [economies.name(code) for code in shown["economy"]]
    if "status" in shown and "seat" in shown:
        shown["status"] = [status_word(status) for status in shown["status"]]
    return shown.rename(columns={name: _heading(str(name)) for name in shown if name not in BEHIND})


def _heading(name: str) -> str:
    text = name.replace("_", " ")
    return text[:1].upper() + text[1:]


def sources(data: Data, ids: Iterable[str]) -> str:
    """Return sources as a list, as the report cites them."""
    cited = data.sources_named(ids).sort_values("source_id").to_dict("records")
    lines = "".join(f"<li><code>{escape(line['source_id'])}</code> {_linked(line)}</li>" for line in cited)
    return f"<ul>{lines}</ul>" if lines else ""


def _linked(source: Mapping[Hashable, Any]) -> str:
    text = escape(references.reference(source))
    url = source["url"]
    return text if pd.isna(url) else f'{text} <a href="{escape(str(url))}">{escape(str(url))}</a>'
