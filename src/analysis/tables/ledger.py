"""The ledger: every change that cleaning makes to a value."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd


class Change(NamedTuple):
    """A value that cleaning changed.

    Parameters
    ----------
    table, row_id, column
        Where it stands.
    before, after
        The value as read, and as kept.
    rule
        Names of the rules that changed it.
    """

    table: str
    row_id: str
    column: str
    before: str
    after: str
    rule: str


DESCRIPTIONS = {
    "table": "Table of the changed value.",
    "row_id": "Row of the changed value.",
    "column": "Column of the changed value.",
    "before": "The value as the raw file has it.",
    "after": "The value as the processed table has it.",
    "rule": "Rules that changed it.",
}
"""What each column of the ledger holds."""


def frame(changes: Sequence[Change]) -> pd.DataFrame:
    """Return changes as a frame, one row a changed value, by table and column."""
    return pd.DataFrame(changes, columns=list(Change._fields), dtype="str")
