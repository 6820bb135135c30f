"""Make single values tidy: white space, Unicode form, control characters. Meaning is never touched."""

import re
import unicodedata
from collections.abc import Callable, Sequence

import numpy as np
import pandas as pd

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
    if value.isascii() and value.isprintable() and "  " not in value and value == value.strip():
        return value  # most values, and far faster than the rules
    for rule in RULES.values():
        value = rule(value)
    return value


def untidy(values: Sequence[str]) -> dict[str, str]:
    """Return the values that `tidy` changes, each with its tidy form."""
    together = f"|{'|'.join(values)}|"
    # Looking through all values at once is far faster than looking at each.
    if together.isascii() and together.isprintable() and not any(blanks in together for blanks in ("  ", "| ", " |")):
        return {}
    return {value: text for value in values if (text := tidy(value)) != value}


def steps(value: str) -> list[str]:
    """Return the names of the rules that change a value."""
    names = []
    for name, rule in RULES.items():
        changed = rule(value)
        if changed != value:
            names.append(name)
        value = changed
    return names


def different(cells: pd.Series) -> list[str]:
    """Return the different values of a column of text."""
    found: list[str] = np.asarray(cells.unique(), dtype=object).tolist()
    return found
