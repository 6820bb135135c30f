"""Tell a table's rows from what people put around them: titles, blank rows, repeated headings, footnotes, totals."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.tables.names.spelling import key
from analysis.tables.reading.headings import Heading, Headings, folded
from analysis.tables.reading.sheet import Sheet, filled
from analysis.tables.reading.words import FOOTNOTES, TOTALS

HEAD_ROWS = 60
"""How many rows are looked through for the headings."""

_LAST_ROWS = 100
_MARKS = tuple("*†‡§¹²³⁴⁵⁶⁷⁸⁹[")


class Clutter(NamedTuple):
    """A row that is no row of the table: its number, its text, and the rule that tells."""

    row: int
    text: str
    rule: str


@dataclass(frozen=True)
class Grid:
    """The rows of a table on a sheet.

    Parameters
    ----------
    top
        Row of the headings.
    headings
        What each column stands for, from the first to the last with a heading.
    texts
        The headings as written.
    cells
        The rows under the headings, without clutter, all columns of the sheet.
    clutter
        What was left out, in the order of the rules.
    """

    top: int
    headings: tuple[Heading, ...]
    texts: tuple[str, ...]
    cells: pd.DataFrame
    clutter: tuple[Clutter, ...]


def top(sheet: Sheet, headings: Headings) -> tuple[int, int]:
    """Return the row that holds most headings of the table, the first of equals, and how many it holds.

    Parameters
    ----------
    sheet
        The cells.
    headings
        The headings of the table.
    """
    best = (0, 0)
    for row, *cells in sheet.cells.iloc[:HEAD_ROWS].itertuples():
        written = [cell for cell in cells if cell.strip()]
        score = headings.score(written)
        if score > best[1]:
            best = (int(row), score)
        if score == len(written) and headings.complete(score):
            break
    return best


def grid(sheet: Sheet, headings: Headings, row: int) -> Grid:
    """Return the rows of a table under its headings.

    Parameters
    ----------
    sheet
        The cells.
    headings
        The headings of the table.
    row
        Where the headings stand.
    """
    place = int(sheet.cells.index.searchsorted(row))
    texts = _trimmed([str(cell) for cell in sheet.cells.loc[row]])
    found = headings.read(texts)
    body = _without_blank(sheet.cells.iloc[place + 1 :])
    above = sheet.cells.iloc[:place]
    clutter = [Clutter(*pair, "title row above the headings") for pair in _texts(above) if pair[1]]
    rules: tuple[tuple[str, Callable[[pd.DataFrame], pd.Index]], ...] = (
        ("repeated headings", lambda rows: _repeated(rows, texts)),
        ("footnote under the table", _footnotes),
        ("row of totals under the table", lambda rows: _totals(rows, found)),
    )
    for rule, find in rules:  # each looks at what the one before it has left: a total stands above the footnotes
        mask = find(body)
        clutter += [Clutter(*pair, rule) for pair in _texts(body.loc[mask])] if len(mask) else []
        body = body.drop(index=mask) if len(mask) else body
    return Grid(row, tuple(found), tuple(texts), body, tuple(clutter))


def _trimmed(cells: list[str]) -> list[str]:
    """Return cells without empty ones at the end, which spreadsheet programs add."""
    end = len(cells)
    while end and not cells[end - 1].strip():
        end -= 1
    return cells[:end]


def _texts(rows: pd.DataFrame) -> Iterator[tuple[int, str]]:
    for number, *cells in rows.itertuples():
        yield int(number), " | ".join(cell.strip() for cell in cells if cell.strip())


def _without_blank(body: pd.DataFrame) -> pd.DataFrame:
    """Return the rows that hold any text; column by column, as most rows show it in the first."""
    unseen = np.ones(len(body), dtype=np.bool_)
    for column in body:
        left = body[column] if unseen.all() else body[column][unseen]
        if left.empty:
            return body
        unseen[unseen] = ~filled(left).to_numpy()
    return body[~unseen] if unseen.any() else body


def _repeated(body: pd.DataFrame, texts: Sequence[str]) -> pd.Index:
    """Return rows that say the headings again."""
    places = [place for place, text in enumerate(texts) if text.strip()]
    cells = body
    for place in places[:2]:
        text = texts[place]
        same = {form for one in (text, text.strip()) for form in (one, one.upper(), one.lower(), one.title())}
        cells = cells[cells[place].isin(same)]
    wanted = [folded(texts[place]) for place in places]
    same_row = [[folded(row[place]) for place in places] == wanted for row in cells.to_numpy().tolist()]
    return cells[same_row].index


def _footnotes(body: pd.DataFrame) -> pd.Index:
    """Return the last rows that hold one text alone, which begins as a footnote does."""
    count = 0
    for _, *cells in body.iloc[: -_LAST_ROWS - 1 : -1].itertuples():
        written = [cell.strip() for cell in cells if cell.strip()]
        if len(written) != 1 or not _like_footnote(written[0]):
            break
        count += 1
    return body.iloc[len(body) - count :].index


def _like_footnote(text: str) -> bool:
    if text.startswith(_MARKS) or (text[:1].isdigit() and text[1:2] == ")"):
        return True
    word, colon, _ = text[:40].partition(":")
    return bool(colon) and key(word) in FOOTNOTES


def _totals(body: pd.DataFrame, found: Sequence[Heading]) -> pd.Index:
    """Return the last row if it is a total over bodies, which is no body."""
    bodies = [place for place, heading in enumerate(found) if heading == Heading("column", "body_id")]
    last = body.iloc[-1:]
    if not bodies or last.empty or folded(str(last.iloc[0, bodies[0]])) not in TOTALS:
        return body.iloc[:0].index
    return last.index
