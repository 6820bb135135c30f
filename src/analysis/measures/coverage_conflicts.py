"""Where sources disagree: which account is used, by what rule, and whether a headline number rests on it."""

from typing import Any

import pandas as pd

from analysis.measures import trace

COUNTED = {
    "agreement_status": ("stage",),
    "bids": ("votes_for", "votes_against", "abstentions", "outcome"),
    "cooperation_flows": ("value",),
    "membership": ("status",),
    "population": ("population",),
    "recognition": ("status",),
}
"""Columns of each table whose values are counted; a conflict over others changes words and dates, and no count."""

RULES = {"as the raw table marks them": "marked", "kind of source": "kind", "date": "date", "exactness": "exactness"}
"""How the rules of the table of conflicts begin, and their ids; any other one is ``order``."""


def accounts(conflicts: pd.DataFrame, headlines: pd.DataFrame) -> pd.DataFrame:
    """Return the accounts that are not used because another one is.

    Parameters
    ----------
    conflicts
        The processed table: a line a competing account and column in which it differs.
    headlines
        The frame of `headlines_registry.registry`.

    Returns
    -------
    pandas.DataFrame
        One line a competing account: ``table``, ``position`` (what it is an account of, as in the table),
        ``differs`` (columns joined by "; ", empty where none does or no single account is used), ``used`` and
        ``other`` (values of the counted column in which they differ, else of the first one), ``counted`` (whether a
        counted value differs, see `COUNTED`), ``rule`` (``marked`` by hand, or better ``kind`` of source, later
        ``date``, ``exactness``, ``order``), ``chapters`` (subjects whose headline numbers rest on the account used,
        joined by "; "), ``rows`` and ``sources`` of both accounts.
    """
    chapters = _chapters(headlines)
    lines = [
        _account(str(table), group, chapters)
        for (table, _), group in conflicts.groupby(["table", "competing_row_id"], sort=False)
    ]
    columns = ["table", "position", "differs", "used", "other", "counted", "rule", "chapters", "rows", "sources"]
    return pd.DataFrame(lines, columns=columns)


def _chapters(headlines: pd.DataFrame) -> dict[str, list[str]]:
    """Return the chapters whose headline numbers rest on each row."""
    pairs = headlines[["chapter", "rows"]].assign(row=headlines["rows"].str.split(trace.SEPARATOR)).explode("row")
    found = pairs.drop_duplicates(["row", "chapter"]).groupby("row", sort=False)["chapter"]
    return {str(row): list(chapters) for row, chapters in found}


def _account(table: str, lines: pd.DataFrame, chapters: dict[str, list[str]]) -> dict[str, Any]:
    differs = lines.dropna(subset="column")
    counted = differs[differs["column"].isin(COUNTED.get(table, ()))]
    shown = pd.concat([counted, differs, lines]).iloc[0]
    ids = [shown["chosen_row_id"], shown["competing_row_id"]]
    sources = [shown["chosen_source_id"], shown["competing_source_id"]]
    return {
        "table": table,
        "position": shown["position"],
        "differs": trace.SEPARATOR.join(differs["column"]),
        "used": shown["chosen_value"],
        "other": shown["competing_value"],
        "counted": len(counted) > 0,
        "rule": RULES.get(str(shown["rule"]).split(":")[0], "order"),
        "chapters": trace.SEPARATOR.join(chapters.get(str(ids[0]), [])),
        "rows": trace.join(*ids),
        "sources": trace.join(*sources),
    }


def by_table(found: pd.DataFrame) -> pd.DataFrame:
    """Count the accounts by table.

    Parameters
    ----------
    found
        From `accounts`.

    Returns
    -------
    pandas.DataFrame
        ``table``; ``accounts``; of these ``counted`` (a counted value differs) and ``touching`` (of those, a headline
        number rests on the account used); ``rows`` and ``sources``; the table with most accounts first.
    """
    marked = found.assign(accounts=1, touching=touching(found))
    sums = marked.groupby("table", sort=False)[["accounts", "counted", "touching"]].sum().astype(int).reset_index()
    lines = sums.merge(trace.aggregate(found, ["table"]), on="table")
    return lines.sort_values("accounts", ascending=False, kind="stable", ignore_index=True)


def touching(found: pd.DataFrame) -> pd.Series:
    """Tell which accounts differ in a counted value from the one that a headline number rests on."""
    return found["counted"].astype(bool) & (found["chapters"] != "")


def folded(found: pd.DataFrame) -> pd.DataFrame:
    """Return accounts with those that tell the same other value of the same thing on one line.

    Parameters
    ----------
    found
        From `accounts`.

    Returns
    -------
    pandas.DataFrame
        The columns of `accounts`, and ``accounts`` (how many a line stands for).
    """
    same = ["table", "position", "used", "other"]
    lines = [
        {**group.iloc[0].to_dict(), "accounts": len(group), **trace.columns(group)}
        for _, group in found.groupby(same, sort=False, dropna=False)
    ]
    return pd.DataFrame(lines, columns=[*found.columns, "accounts"])


def books(table: pd.DataFrame, ledger: pd.DataFrame) -> dict[str, int]:
    """Return what became of the rows that were read.

    Parameters
    ----------
    table, ledger
        The processed tables ``books`` and ``ledger``.

    Returns
    -------
    dict
        ``read``, ``made``, ``kept``, ``folded`` and ``set_aside`` (rows), and ``values`` (values written another way
        with the same meaning).
    """
    names = ["read", "made", "kept", "folded", "set_aside"]
    values = ledger.loc[ledger["kind"] == "value"]
    return {**{name: int(table[name].sum()) for name in names}, "values": len(values)}


def set_aside(ledger: pd.DataFrame) -> pd.DataFrame:
    """Return why rows were set aside: ``table``, ``reason``, ``count``, ``rows`` and ``sources`` (none)."""
    lines = ledger[ledger["kind"] == "set_aside"].assign(rows=lambda frame: frame["row_id"], sources="")
    lines = lines.rename(columns={"rule": "reason"})
    sizes = lines.groupby(["table", "reason"], sort=False).size().rename("count").reset_index()
    return sizes.merge(trace.aggregate(lines, ["table", "reason"]), on=["table", "reason"])
