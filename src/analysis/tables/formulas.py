"""Keep spreadsheet programs from running a cell of an exported CSV file as a formula.

A text that begins as formulas do gets an apostrophe before it, as spreadsheet programs themselves mark text; reading
takes it off again. One that begins so behind apostrophes gets one more, so that what comes back is what was written.
Numbers keep their sign. See the OWASP page on CSV injection for the characters.
"""

import re
from collections.abc import Iterable

import pandas as pd

_BEGINNINGS = frozenset("=+-@\t\r\n＝＋－＠")  # noqa: RUF001 - programs in East Asian settings take the wide ones too
_FIRST = _BEGINNINGS | {"'"}
_NUMBER = re.compile(r"[+-]?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?", re.ASCII | re.IGNORECASE)


def runs(value: str) -> bool:
    """Return whether a text gets an apostrophe: a spreadsheet program may take it, or what follows, for a formula."""
    return _hides(value) and not _NUMBER.fullmatch(value)


def marked(cells: pd.Series) -> set[str]:
    """Return the values of a column that get an apostrophe."""
    return {value for value in _texts(cells, _FIRST) if value[:1] in _FIRST and runs(value)}


def safe(cells: pd.Series) -> pd.Series:
    """Return a column of text for a CSV file: an apostrophe before whatever may be run as a formula."""
    return _each(cells, {value: f"'{value}" for value in marked(cells)})


def plain(cells: pd.Series) -> pd.Series:
    """Return a column of text from a CSV file without the apostrophes of `safe`."""
    return _each(cells, {value: value[1:] for value in _texts(cells, "'") if value[:1] == "'" and _hides(value)})


def _hides(value: str) -> bool:
    return value.lstrip("'")[:1] in _BEGINNINGS


def safe_table(rows: pd.DataFrame) -> pd.DataFrame:
    """Return a frame for a CSV file, all its columns of text `safe`."""
    return rows.assign(**{str(name): safe(rows[name]) for name in rows if _textual(rows[name])})


def _textual(cells: pd.Series) -> bool:
    return isinstance(cells.dtype, pd.CategoricalDtype) or pd.api.types.is_string_dtype(cells) or cells.dtype == object


def _texts(cells: pd.Series, signs: Iterable[str]) -> list[str]:
    """Return the texts of a column, or none where no text of it holds any of the signs."""
    values = cells.to_numpy(dtype=object).tolist()
    if cells.dtype == object or cells.hasnans:
        values = [value for value in values if isinstance(value, str)]
    # Looking through all texts at once is far faster than looking at each.
    together = "".join(values)
    return values if any(sign in together for sign in signs) else []


def _each(cells: pd.Series, new: dict[str, str]) -> pd.Series:
    """Replace some values; a column without any is returned as it is."""
    if not new:
        return cells
    found = cells.astype("object")
    return found.map(lambda value: new.get(value, value) if isinstance(value, str) else value).astype("str")
