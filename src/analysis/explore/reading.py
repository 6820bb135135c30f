"""Rows of any table, readable, with only the values that are wanted."""

from typing import Any

import pandas as pd

from analysis.explore import frames
from analysis.explore.choices import body as known_body
from analysis.explore.opened import opened

One = str | list[str] | None
"""A value, several, or ``None`` for any."""


def table(name: str, *, labels: bool = False, **wanted: Any) -> pd.DataFrame:
    """Return rows of any table.

    Parameters
    ----------
    name
        Name of the table, of `tables`.
    labels
        Whether headings and coded values are in words.
    **wanted
        For columns of the table a value or a list of values.

    Raises
    ------
    ParameterError
        If there is no such table or column, or a value occurs nowhere, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import data
    >>> len(data.table("gdp", economy="XKX"))
    1
    """
    store = opened()
    return frames.readable(store, name, frames.filtered(store, name, wanted), labels=labels)


def checked(body: One) -> One:
    """Return the ids of bodies that exist; see `choices.body`."""
    for identity in [body] if isinstance(body, str) else body or []:
        known_body(identity, opened())
    return body
