"""Describe the columns of raw tables: what a column means, how its cells are written, what they may hold.

A table's model states each column once, with `column`. Validation, the data package, the data dictionary and the
templates read the same statement back as `Column`.
"""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

import pandas as pd
import pandera.pandas as pa
from pandera import extensions

from analysis.tables.dates import FIRST_YEAR, LAST_YEAR, real
from analysis.tables.problem import near

Kind = Literal["text", "code", "integer", "number", "partial_date", "yes_no", "url", "list"]

PATTERNS: Mapping[Kind, str] = {
    "text": r"[\s\S]+",
    "code": r"\S(?:.*\S)?",
    "integer": r"-?(?:0|[1-9][0-9]*)",
    "number": r"-?[0-9]+(?:\.[0-9]+)?",
    "partial_date": r"[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?",
    "yes_no": r"yes|no",
    "url": r"https?://\S+",
    "list": r"[^;\s](?:[^;]*[^;\s])?(?:; [^;\s](?:[^;]*[^;\s])?)*",
}
"""How a filled cell of each kind is written."""

WRITTEN: Mapping[Kind, str] = {
    "text": "text",
    "code": "a code without blanks around it",
    "integer": "a whole number in digits alone, such as 1250",
    "number": "a number with a point for decimals and no thousands separator, such as 1250.5",
    "partial_date": "a date as precise as it is known: 2014, 2014-10 or 2014-10-10",
    "yes_no": "yes or no",
    "url": "an address that begins with http:// or https://",
    "list": 'items separated by "; "',
}
"""How a cell of each kind is written, in words."""

_FREE: tuple[Kind, ...] = ("text", "code", "list", "url")


@dataclass(frozen=True)
class Column:
    """What the schema states about one column.

    Parameters
    ----------
    name
        Heading in the raw files and in the processed table.
    title, description
        A short name, and what the column means.
    kind
        How its cells are written; see `WRITTEN`.
    required
        Whether every row must fill it.
    unit
        Unit of its numbers.
    allowed
        The closed list of its values, if it has one.
    meanings
        What the allowed values and the groups mean, where they do not speak for themselves.
    pattern
        What its cells must look like, where the kind alone does not say it, and the same in words.
    minimum, maximum
        Bounds of its numbers; a maximum never stands without a minimum.
    refers_to
        The table whose key its values must be found in; `economies` stands for every economy of the world.
    groups
        Codes of groups that may stand in place of an economy.
    or_body
        Whether a body's id may stand in place of an economy.
    known_as
        Name of a derived yes/no column that says whether the cell is filled, where empty means "nobody says".
    example
        A value to show in templates and the dictionary.
    absent
        The value that stands in every row of a list which has no such column, or leaves it empty in every row.
    """

    name: str
    title: str
    description: str
    kind: Kind
    required: bool = False
    unit: str = ""
    allowed: tuple[str, ...] = ()
    meanings: Mapping[str, str] = field(default_factory=dict)
    pattern: tuple[str, str] | None = None
    minimum: float | None = None
    maximum: float | None = None
    refers_to: str = ""
    groups: tuple[str, ...] = ()
    or_body: bool = False
    known_as: str = ""
    example: str = ""
    absent: str = ""

    @property
    def free(self) -> bool:
        """Whether a cell may begin with anything: numbers, dates and the values of closed lists do not."""
        return self.kind in _FREE and not self.allowed

    def regex(self) -> str:
        """Return the pattern of a whole cell, empty ones included where the column may be empty."""
        return rf"^(?:{self.filled()}){'' if self.required else '?'}$"

    def filled(self) -> str:
        """Return the pattern of a filled cell."""
        return self.pattern[0] if self.pattern else PATTERNS[self.kind]

    def explain(self, value: str) -> tuple[str, str]:
        """Return what is wrong with a value that this column refuses, and what to do about it."""
        if value == "":
            return "empty, but every row needs it", f"Fill in {self._wanted()}."
        if self.allowed:
            return "not one of the allowed values", f"{near(value, self.allowed)}Write {self._wanted()}."
        if not re.match(self.regex(), value):
            return f"not {self._wanted()}", f"Write {self._wanted()}."
        if self.kind == "partial_date":
            problem = f"no date of the calendar between {FIRST_YEAR} and {LAST_YEAR}"
            return problem, f"Write {self._wanted()}."
        return f"not {self._bounds()}", "Correct the number, or its unit."

    def _bounds(self) -> str:
        if self.maximum is None:
            return f"{self.minimum:g} or more"
        return f"between {self.minimum:g} and {self.maximum:g}"

    def _wanted(self) -> str:
        if self.allowed:
            return f"one of: {', '.join(self.allowed)}"
        return self.pattern[1] if self.pattern else WRITTEN[self.kind]


def within_bounds(cells: pd.Series, *, lowest: float, highest: float) -> pd.Series:
    """Check that the numbers of a text column lie in bounds; what is no number is another check's concern."""
    numbers = pd.to_numeric(cells, errors="coerce")
    return numbers.between(lowest, highest) | numbers.isna()


def on_calendar(cells: pd.Series, *, calendar: str) -> pd.Series:
    """Check that partial dates exist in the calendar; what is not written as a date is another check's concern."""
    del calendar  # pandera wants a value to hold; there is only the Gregorian one
    return real(cells) | ~cells.str.match(f"^{PATTERNS['partial_date']}$")


extensions.register_check_method(within_bounds, statistics=["lowest", "highest"])
extensions.register_check_method(on_calendar, statistics=["calendar"])


def column(
    title: str,
    description: str,
    kind: Kind = "text",
    *,
    allowed: Collection[str] = (),
    groups: Collection[str] = (),
    **details: Any,
) -> Any:
    """Return the pandera field of one column.

    Parameters
    ----------
    title, description, kind, **details
        See `Column`.
    allowed, groups
        See `Column`; a mapping gives each value with its meaning.
    """
    meanings = {
        value: text for given in (allowed, groups) if isinstance(given, Mapping) for value, text in given.items()
    }
    details |= {"allowed": tuple(allowed), "groups": tuple(groups), "meanings": meanings}
    stated = Column("", title, description, kind, **details)
    checks: dict[str, Any] = {"str_matches": stated.regex()}
    if stated.kind == "text" and not stated.pattern:
        checks = {"ne": ""} if stated.required else {}
    if stated.allowed:
        checks = {"isin": [*stated.allowed] if stated.required else [*stated.allowed, ""]}
    if stated.kind == "partial_date":
        checks["on_calendar"] = "gregorian"
    if stated.minimum is not None:
        highest = float("inf") if stated.maximum is None else stated.maximum
        checks["within_bounds"] = {"lowest": stated.minimum, "highest": highest}
    metadata = {"column": stated}
    return pa.Field(title=title, description=description, metadata=metadata, **checks)
