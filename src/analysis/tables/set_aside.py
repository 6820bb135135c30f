"""Rows that cannot be kept: as they were read, with the reason and what to do."""

from collections.abc import Mapping, Sequence
from pathlib import PurePosixPath

import pandas as pd

from analysis.tables.gather import Gathered
from analysis.tables.ledger import Change
from analysis.tables.problem import Problem
from analysis.tables.validate import Breach

DESCRIPTIONS = {
    "row_id": "Where the row stands in the raw data.",
    "file": "File that was read, seen from the project's folder.",
    "sheet": "Sheet of a workbook.",
    "row": "Row in a spreadsheet program.",
    "problem": "Why the row cannot be kept.",
    "todo": "What to do about it.",
    "as_read": "The row as it was read, where its cells could not be told apart.",
}
"""The columns that stand before those of the raw table; none is a column of one."""


def frame(gathered: Gathered, reasons: Mapping[int, Sequence[Breach]]) -> pd.DataFrame:
    """Return the rows of a table that are set aside.

    Parameters
    ----------
    gathered
        What was read of the table.
    reasons
        Why rows cannot be kept, by the row's label.

    Returns
    -------
    pandas.DataFrame
        The columns of `DESCRIPTIONS` and those of the raw table, every cell as text and as it was read.
    """
    table = gathered.table
    columns = [*DESCRIPTIONS, *table.columns]
    if not reasons and not gathered.unread:
        return pd.DataFrame(columns=columns, dtype="str")
    original = gathered.original.loc[sorted(reasons)]
    places = gathered.places(original["row_id"]).set_axis(original.index, axis=0).astype("str")
    known = original[[*table.columns]].assign(
        **places,
        row_id=original["row_id"],
        problem=["; ".join(map(_told, reasons[index])) for index in original.index],
        todo=[" ".join(dict.fromkeys(breach.todo for breach in reasons[index])) for index in original.index],
        as_read="",
    )
    lines = [dict.fromkeys(columns, "") | _lost(table.name, problem) for problem in gathered.unread]
    lost = pd.DataFrame(lines, columns=columns, dtype="str")
    return pd.concat([known[columns], lost], ignore_index=True)


def _told(breach: Breach) -> str:
    return f"{breach.column}: {breach.problem}" if breach.column else breach.problem


def _lost(table: str, problem: Problem) -> dict[str, str]:
    place = {"file": problem.file, "sheet": problem.sheet, "row": str(problem.row)}
    sheet = f"!{problem.sheet}" if problem.sheet else ""
    name = f"{table}/{PurePosixPath(problem.file).name}{sheet}:{problem.row}"
    return {**place, "row_id": name, "problem": problem.problem, "todo": problem.todo, "as_read": problem.value}


def changes(table: str, rows: pd.DataFrame) -> list[Change]:
    """Return the lines of the ledger for the rows of a table that are set aside."""
    fields = ["row_id", "as_read", "problem", "file", "sheet", "row"]
    return [
        Change(table, name, "", read, "", problem, "set_aside", file, sheet, int(number))
        for name, read, problem, file, sheet, number in rows[fields].itertuples(index=False)
    ]
