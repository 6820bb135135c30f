"""Staff lists as researchers keep them: one row a person becomes counts, and no person's row goes any further.

`prepare` comes right after reading, so that remarks on persons reach no ledger, no set-aside row and no message;
`count_persons` comes after the rows are checked.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from analysis.tables.ledger import Change
from analysis.tables.schemas.staffing import PERSON
from analysis.tables.table import Table

TABLE = "staffing"
"""The table that may hold staff lists."""

COUNTED = "counted as persons"
"""Name of the rule that folds persons into counts."""

LEFT_OUT = "column left out or empty in the whole list"
NO_NATIONALITY = "no nationality given"
NO_LEVEL = "no level given"
REMARKS = "column left out: remarks on persons"

LOCATOR = "the whole list, counted by row"
NOTE = "Counted from the rows of a staff list, one a person."

_SHEET = ("_file", "_sheet")
_FIGURES = ("measure", "headcount", "share")
_SAME = ("as_of", "source_id")


class Prepared(NamedTuple):
    """Rows with what the whole list leaves unsaid filled in, with `PERSON`, and the changes by rule."""

    rows: pd.DataFrame
    changes: list[Change]


def prepare(table: Table, rows: pd.DataFrame) -> Prepared:
    """Fill in what a whole list leaves unsaid, and make every person's row a head count of one without remarks.

    A list is a file, or a sheet of a workbook. Where a column stands empty in all of it, its value is what the schema
    gives as `Column.absent`. A list whose measure, head count and share stand empty in every row has one row a person.

    Parameters
    ----------
    table
        The table.
    rows
        Its rows as read, with ``row_id`` and the places where they were read.

    Returns
    -------
    Prepared
        The same rows in the same order. A person's remarks are gone without a trace in the changes.
    """
    done = rows.assign(**{PERSON: False})
    may_be_absent = [column.name for column in table.columns.values() if column.absent]
    changes: list[Change] = []
    # Most tables cannot leave anything unsaid, and most lists do not: only the others are copied.
    sheets = rows.groupby([name for name in _SHEET if name in rows], sort=False).groups if may_be_absent else {}
    for labels in sheets.values():
        persons = table.name == TABLE and all(_empty(rows.loc[labels, name]) for name in _FIGURES)
        absent = [name for name in may_be_absent if _empty(rows.loc[labels, name])]
        if persons or absent:
            group = done.loc[labels]
            changes += _complete(table, group, absent, persons=persons)
            done.loc[labels] = group
    return Prepared(done, changes)


def _complete(table: Table, rows: pd.DataFrame, absent: Sequence[str], *, persons: bool) -> Iterator[Change]:
    """Fill in what one list leaves unsaid, and yield the changes."""
    rows[PERSON] = persons
    if persons:
        yield from _as_persons(table, rows)
    for name in absent:
        yield from _set(table, rows, name, table.columns[name].absent, LEFT_OUT)


def _empty(cells: pd.Series) -> bool:
    return not any(cell.strip() for cell in cells.array)


def _as_persons(table: Table, rows: pd.DataFrame) -> Iterator[Change]:
    """Make a list of persons head counts of one, and yield the changes that name nobody."""
    # Where each person stands in the source, and what is remarked on each, may name them.
    first = str(rows["row_id"].iloc[0])
    if not _empty(rows["note"]):
        rows["note"] = ""
        yield Change(table.name, first, "note", "", "", REMARKS)
    if (rows["locator"] != rows["locator"].iloc[0]).any():
        rows["locator"] = LOCATOR
        yield Change(table.name, first, "locator", "", LOCATOR, REMARKS)
    rows["headcount"] = "1"
    yield from _set(table, rows, "economy", "UNKNOWN", NO_NATIONALITY)
    if not _empty(rows["level"]):
        yield from _set(table, rows, "level", "all", NO_LEVEL)


def _set(table: Table, rows: pd.DataFrame, column: str, value: str, rule: str) -> Iterator[Change]:
    """Fill the empty cells of a column, and yield the changes."""
    empty = rows[column].str.strip() == ""
    rows.loc[empty, column] = value
    for row_id in rows.loc[empty, "row_id"]:
        yield Change(table.name, str(row_id), column, "", value, rule)


class Counted(NamedTuple):
    """What came of the rows of persons.

    Parameters
    ----------
    rows
        The other rows, then the counts, each with a ``row_id`` and a place of its own that name the file and what was
        counted.
    folded
        The persons' rows that went into them: ``row_id``, and ``into``, the ``row_id`` of the count of their economy
        and level.
    made
        How many rows the counts are. Rows read + rows made = rows kept + rows folded + rows set aside.
    """

    rows: pd.DataFrame
    folded: pd.DataFrame
    made: int


def count_persons(rows: pd.DataFrame) -> Counted:
    """Fold the rows of persons into head counts.

    Parameters
    ----------
    rows
        Checked rows of the table of staff with `PERSON`, ``row_id`` and the places where they were read.

    Returns
    -------
    Counted
        For each list, body, date and source: the persons of each economy and of ``TOTAL``, of all levels and of each
        level that the list gives.
    """
    persons, others = rows[rows[PERSON]], rows[~rows[PERSON]]
    if persons.empty:
        return Counted(others, pd.DataFrame({"row_id": [], "into": []}, dtype="str"), 0)
    everyone = persons.assign(level="all")
    each = pd.concat([everyone, persons[persons["level"] != "all"]])
    both = pd.concat([each, each.assign(economy="TOTAL")])
    keys = [*(name for name in _SHEET if name in rows), "body_id", *_SAME, "level", "economy"]
    counts = both.groupby(keys, sort=False, as_index=False).agg(_first(both, keys))
    sizes = both.groupby(keys, sort=False).size()
    counts = counts.assign(headcount=sizes.to_numpy().astype("str"), note=NOTE)
    days = counts["as_of"].where(counts["as_of"] != "", "undated")
    names = "count-" + counts["body_id"] + "-" + days + "-" + counts["level"] + "-" + counts["economy"]
    counts["row_id"] = counts["row_id"].str.rsplit(":", n=1).str[0] + ":" + _distinct(names)
    if "_place" in counts:
        counts["_place"] = counts["row_id"].str.rsplit(":", n=1).str[1]
    into = persons[["row_id", *keys]].merge(counts[[*keys, "row_id"]].rename(columns={"row_id": "into"}), on=keys)
    made = pd.concat([others, counts[others.columns]], ignore_index=True)
    return Counted(made, into[["row_id", "into"]], len(counts))


def _first(rows: pd.DataFrame, keys: Sequence[str]) -> dict[str, str]:
    return {column: "first" for column in rows.columns if column not in keys}


def _distinct(names: pd.Series) -> pd.Series:
    """Return names with a number behind all but the first of equal ones: lists of two sources in one file."""
    again = names.groupby(names).cumcount()
    return names.where(again == 0, names + "-" + (again + 1).astype("str"))
