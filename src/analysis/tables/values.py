"""Make single values tidy: white space, Unicode form, control characters. Meaning is never touched."""

import re
import unicodedata
from collections.abc import Callable, Iterator

import pandas as pd

from analysis.tables.ledger import Change
from analysis.tables.table import Table

_BLANKS = re.compile(r"[^\S\n]+")
_AROUND_BREAKS = re.compile(r" ?\n ?")
# These show nothing, make equal words unequal, or turn the order of letters round: zero-width space, byte order
# mark, soft hyphen, joiners of words, and marks of writing direction.
_INVISIBLE = re.compile("[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")


def _breaks(value: str) -> str:
    return value.replace("\r\n", "\n").replace("\r", "\n")


def _visible(value: str) -> str:
    return _CONTROL.sub("", _INVISIBLE.sub("", value))


def _composed(value: str) -> str:
    return unicodedata.normalize("NFC", value)


def _blanks(value: str) -> str:
    return _AROUND_BREAKS.sub("\n", _BLANKS.sub(" ", value)).strip()


RULES: dict[str, Callable[[str], str]] = {
    "line breaks": _breaks,
    "invisible characters": _visible,
    "composed letters": _composed,
    "white space": _blanks,
}
"""The rules in the order in which they are applied, by the name that the ledger uses."""


def tidy(value: str) -> str:
    """Return a value after all `RULES`; a tidy value comes back unchanged."""
    for rule in RULES.values():
        value = rule(value)
    return value


def _steps(value: str) -> str:
    """Return the names of the rules that change a value."""
    names = []
    for name, rule in RULES.items():
        changed = rule(value)
        if changed != value:
            names.append(name)
        value = changed
    return "; ".join(names)


def tidy_table(table: Table, rows: pd.DataFrame) -> tuple[pd.DataFrame, list[Change]]:
    """Return the rows with tidy values, and every change.

    Parameters
    ----------
    table
        The table.
    rows
        Its rows as read, with ``row_id``. Each different value is looked at once.
    """
    tidied = rows.copy()
    changes: list[Change] = []
    for name in table.columns:
        new = {value: tidy(value) for value in rows[name].unique()}
        tidied[name] = rows[name].map(new).astype("str")
        changed = {value for value, after in new.items() if after != value}
        if changed:
            changes += _changes(table, rows.loc[rows[name].isin(changed), ["row_id", name]], new)
    return tidied, changes


def _changes(table: Table, cells: pd.DataFrame, new: dict[str, str]) -> Iterator[Change]:
    name = str(cells.columns[1])
    for row_id, before in cells.itertuples(index=False):
        yield Change(table.name, row_id, name, before, new[before], _steps(before))
