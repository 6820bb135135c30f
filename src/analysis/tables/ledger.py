"""The ledger: everything that cleaning changed, set aside, folded or passed over."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import pandas as pd

Kind = Literal["value", "set_aside", "folded", "clutter", "conflict", "export"]

KINDS: dict[Kind, str] = {
    "value": "a value was written another way; its meaning is the same",
    "set_aside": "a row cannot be kept; set_aside/ holds it as it was read, with the reason",
    "folded": "a row says again what another one says, which is kept; or both are counted in one",
    "clutter": "text around a table, such as a title or a footnote, which is no row of it",
    "conflict": "a second current account of one thing, made a competing one by the written rule",
    "export": "a value is written with an apostrophe before it, so that no spreadsheet program runs it as a formula",
}
"""What can befall a value or a row."""


class Change(NamedTuple):
    """Something that cleaning did to a value or a row.

    Parameters
    ----------
    table, row_id, column
        Where it stands; the row and the column are empty where it is not about one.
    before, after
        The value as read, and as kept; for a row that was folded, the ids of the row and of the one that is kept.
    rule
        Names of the rules that were followed.
    kind
        See `KINDS`.
    file, sheet, row
        Where it was read: the file as users see it, its sheet, the row in a spreadsheet program. What has a
        ``row_id`` may leave them out: `frame` knows the place of every row.
    """

    table: str
    row_id: str
    column: str
    before: str
    after: str
    rule: str
    kind: Kind = "value"
    file: str = ""
    sheet: str = ""
    row: int = 0


DESCRIPTIONS = {
    "table": "Table concerned.",
    "file": "File that was read, seen from the project's folder.",
    "sheet": "Sheet of a workbook.",
    "row": "Row in a spreadsheet program; empty where it is not about one.",
    "row_id": "Row concerned; empty where it is not about one.",
    "column": "Column concerned; empty where it is about the whole row.",
    "before": "The value as the raw file has it.",
    "after": "The value as the processed table has it; of a folded row, the row that is kept.",
    "rule": "Rules that were followed, or the reason.",
    "kind": f"What was done: {'; '.join(f'{kind}: {text}' for kind, text in KINDS.items())}.",
}
"""What each column of the ledger holds."""


def frame(changes: Sequence[Change], places: pd.DataFrame) -> pd.DataFrame:
    """Return changes as a frame, every cell as text, in the order given.

    Parameters
    ----------
    changes
        The changes.
    places
        Columns ``file``, ``sheet`` and ``row`` of the rows that they are about, by row id.

    Returns
    -------
    pandas.DataFrame
        The columns of `DESCRIPTIONS`.
    """
    if not changes:
        return pd.DataFrame(columns=[*DESCRIPTIONS], dtype="str")
    rows = pd.DataFrame(changes, columns=[*Change._fields])
    unplaced = rows["file"] == ""
    found = places.reindex(rows.loc[unplaced, "row_id"])
    for name in found:
        rows.loc[unplaced, name] = found[name].fillna(0 if name == "row" else "").to_numpy()
    numbers = rows["row"].astype("int64")
    rows["row"] = numbers.astype("str").where(numbers != 0, "")
    return rows[[*DESCRIPTIONS]].astype("str")
