"""Where sources disagree: choose one account by a written rule, and list all that compete.

Of two `current` rows of one position, the account to use is, in this order,

1. that of the better kind of source, in the order of `KINDS`: whoever decides on a thing knows it best, and whoever
   looks into it knows more than who reports it in passing;
2. the one stated for the later day (``as_of``, its earliest day; a row without one comes last);
3. the more exact one: more of its dates given to the day, the month, at all;
4. the one that stands first, by the name of its file and its row.

What a person marked as current, past or competing is never changed unless two rows say current.
"""

from collections.abc import Hashable, Mapping
from typing import Any, NamedTuple

import pandas as pd

from analysis.tables.dates import spans
from analysis.tables.ledger import Change
from analysis.tables.table import Table

KINDS = ("primary", "official_report", "academic", "think_tank", "reference", "news")
"""Kinds of sources, the one to be believed first in front."""

MARKED = "as the raw table marks them"
"""Rule of accounts whose standing a person decided on."""

DESCRIPTION = (
    "Competing accounts, each beside the chosen one, a line a column in which they differ. Of two current rows that "
    f"of the better kind of source is chosen ({', '.join(KINDS)}), then the later, then the more exact, then the first."
)
"""What the table of conflicts is, with the written rule in short."""

DESCRIPTIONS = {
    "table": "Table of the accounts.",
    "position": "What they are accounts of: its columns and their values.",
    "column": "Column in which both say something, and not the same; empty where there is none, or no single account.",
    "chosen_value": "Value of the chosen account.",
    "chosen_row_id": "Row of the chosen account; empty where the raw table marks no single one.",
    "chosen_source_id": "Source of the chosen account.",
    "competing_value": "Value of the competing account.",
    "competing_row_id": "Row of the competing account.",
    "competing_source_id": "Source of the competing account.",
    "rule": "Why the chosen account was chosen.",
}
"""What each column of the table of conflicts holds."""

_RULES = {
    "_kind": "kind of source: {winner} before {loser}",
    "_day": "date: {winner} after {loser}",
    "_exact": "exactness: dates given more exactly",
    "_order": "order: the first of two accounts that are as good",
}
_BESIDE = ("standing", "source_id", "locator", "note", "as_of")
_EXACT = {"": 0, "year": 1, "month": 2, "day": 3}


class Settled(NamedTuple):
    """The rows with one current account a position at most, and a change for each that now competes."""

    rows: pd.DataFrame
    changes: list[Change]


def settle(table: Table, rows: pd.DataFrame, sources: pd.DataFrame) -> Settled:
    """Leave one current row a position, chosen by the written rule; the others compete with it.

    Parameters
    ----------
    table
        The table.
    rows
        Its rows as they are to be kept.
    sources
        The table of sources: ``source_id`` and ``kind``.
    """
    position = [*table.position]
    current = rows[rows["standing"] == "current"] if position else rows.iloc[:0]
    rivals = current[current.duplicated(position, keep=False)]
    if rivals.empty:
        return Settled(rows, [])
    kinds = sources.drop_duplicates("source_id").set_index("source_id")["kind"]
    ranked = _ranked(table, rivals, kinds).sort_values([*_RULES], kind="stable")
    losers = ranked[ranked.duplicated(position)]
    winners = losers[position].merge(ranked.drop_duplicates(position), on=position, how="left")
    pairs = zip(losers.to_dict("records"), winners.to_dict("records"), strict=True)
    changes = [
        Change(table.name, loser["row_id"], "standing", "current", "competing", _rule(winner, loser), "conflict")
        for loser, winner in pairs
    ]
    rows = rows.copy()
    rows.loc[losers.index, "standing"] = "competing"
    return Settled(rows, changes)


def _ranked(table: Table, rows: pd.DataFrame, kinds: pd.Series) -> pd.DataFrame:
    """Add what the written rule looks at: of each column, the lowest comes first."""
    kind = rows["source_id"].map(kinds).fillna("")
    day = pd.to_datetime(spans(rows["as_of"])["earliest"]) if "as_of" in rows else pd.Series(pd.NaT, index=rows.index)
    dates = [column.name for column in table.columns.values() if column.kind == "partial_date"]
    exact = sum((spans(rows[name])["precision"].map(_EXACT) for name in dates), pd.Series(0, index=rows.index))
    columns: dict[str, Any] = {
        "_kind": kind.map({name: place for place, name in enumerate(KINDS)}).fillna(len(KINDS)),
        "_day": -day.rank(method="dense").fillna(0),
        "_exact": -exact,
        "_order": range(len(rows)),
        "_kind_name": kind.where(kind != "", "a source of no kind"),
    }
    return rows.assign(**columns)


def _rule(winner: Mapping[Hashable, Any], loser: Mapping[Hashable, Any]) -> str:
    first = next(name for name in _RULES if winner[name] != loser[name])
    told = {"_kind": "_kind_name", "_day": "as_of"}.get(first, first)
    return _RULES[first].format(winner=winner[told], loser=loser[told] or "no date")


def listed(table: Table, rows: pd.DataFrame, changes: list[Change]) -> pd.DataFrame:
    """Return the competing accounts of a table, each beside the chosen one: a line a column in which they differ.

    Parameters
    ----------
    table
        The table.
    rows
        Its rows as they are kept.
    changes
        What `settle` changed.

    Returns
    -------
    pandas.DataFrame
        The columns of `DESCRIPTIONS`, every cell as text.
    """
    subject = [*(table.position or table.subject)]
    if not subject:
        return pd.DataFrame(columns=[*DESCRIPTIONS], dtype="str")
    competing = rows[rows["standing"] == "competing"]
    chosen = _chosen(rows, subject)
    rules = {change.row_id: change.rule for change in changes}
    lines = []
    for row in _records(competing):
        key = tuple(row[name] for name in subject)
        named = "; ".join(f"{name}={cell}" for name, cell in zip(subject, key, strict=True))
        shared = {"table": table.name, "position": named, "rule": rules.get(row["row_id"], MARKED)}
        lines += [
            dict.fromkeys(DESCRIPTIONS, "") | shared | line for line in _lines(table, subject, row, chosen.get(key))
        ]
    return pd.DataFrame(lines, columns=[*DESCRIPTIONS], dtype="str")


def _chosen(rows: pd.DataFrame, subject: list[str]) -> dict[tuple[str, ...], dict[str, str]]:
    """Return the one account to use of each subject that has competing ones: the current one, else the last past one.

    A subject with several current rows, which are no accounts of the same thing, has none.
    """
    contested = rows[rows["standing"] == "competing"][subject].drop_duplicates()
    others = rows[rows["standing"] != "competing"].merge(contested, on=subject)
    found: dict[tuple[str, ...], dict[str, str]] = {}
    for key, group in others.groupby(subject, sort=False):
        current = group[group["standing"] == "current"]
        if len(current) <= 1:
            found[tuple(map(str, key))] = _records(group if current.empty else current)[-1]
    return found


def _records(rows: pd.DataFrame) -> list[dict[str, str]]:
    return [{str(name): cell for name, cell in row.items()} for row in rows.to_dict("records")]


def _lines(
    table: Table, subject: list[str], row: Mapping[str, str], chosen: Mapping[str, str] | None
) -> list[dict[str, str]]:
    mine = {"competing_row_id": row["row_id"], "competing_source_id": row["source_id"]}
    if chosen is None:
        return [mine]
    both = mine | {"chosen_row_id": chosen["row_id"], "chosen_source_id": chosen["source_id"]}
    compared = [name for name in table.columns if name not in {*subject, *_BESIDE}]
    # An empty cell says nothing, and so contradicts nothing.
    differ = [name for name in compared if row[name] and chosen[name] and row[name] != chosen[name]]
    values = [{"column": name, "chosen_value": chosen[name], "competing_value": row[name]} for name in differ]
    return [both | value for value in values] or [both]
