"""Give checked rows the shape of processed tables: what follows from a row is added, nothing is taken away."""

from collections.abc import Iterator

import pandas as pd

from analysis.tables.columns import Column
from analysis.tables.dates import spans
from analysis.tables.table import Table

ROW_ID = Column("row_id", "Row", "Where the row stands in the raw data: table/file:row.", "code", required=True)


def columns(table: Table) -> list[tuple[Column, str]]:
    """Return the columns of a processed table in order, each with its type: string, integer, number or date."""
    return [
        (ROW_ID, "string"),
        *(pair for column in table.columns.values() for pair in _columns(column)),
        *_account(table),
    ]


def _columns(column: Column) -> Iterator[tuple[Column, str]]:
    yield column, {"integer": "integer", "number": "number"}.get(column.kind, "string")
    if column.kind == "partial_date":
        yield _derived(f"{column.name}_earliest", f"Earliest day that {column.name} can mean."), "date"
        yield _derived(f"{column.name}_latest", f"Latest day that {column.name} can mean."), "date"
        precision = _derived(f"{column.name}_precision", f"How precise {column.name} is.", ("year", "month", "day"))
        yield precision, "string"
    if column.known_as:
        text = f"Whether a source says the {column.name}; no: unknown, which is not another one."
        yield _derived(column.known_as, text, ("yes", "no"), required=True), "string"


def _account(table: Table) -> Iterator[tuple[Column, str]]:
    if table.position:
        text = "chosen: the current account, or one of an earlier time; competing: another account of a chosen one."
        yield _derived("account", text, ("chosen", "competing"), required=True), "string"
        yield _derived("competes_with", "Row id of the chosen account that a competing one contradicts."), "string"


def _derived(name: str, text: str, allowed: tuple[str, ...] = (), *, required: bool = False) -> Column:
    return Column(name, name.replace("_", " ").capitalize(), text, "code", required=required, allowed=allowed)


def shape(table: Table, rows: pd.DataFrame) -> pd.DataFrame:
    """Return the processed table of checked raw rows, every cell as text.

    Parameters
    ----------
    table
        The table.
    rows
        Its checked rows with ``row_id``.

    Returns
    -------
    pandas.DataFrame
        The columns of `columns`, in the order of the rows.
    """
    derived: dict[str, pd.Series] = {}
    for column in table.columns.values():
        if column.kind == "partial_date":
            parts = spans(rows[column.name])
            derived |= {f"{column.name}_{part}": parts[part] for part in parts}
        if column.known_as:
            derived[column.known_as] = _either(rows[column.name] != "", "yes", "no")
    if table.position:
        competing = rows["standing"] == "competing"
        derived["account"] = _either(competing, "competing", "chosen")
        derived["competes_with"] = _rival(table, rows).where(competing, "")
    return rows.assign(**derived)[[column.name for column, _ in columns(table)]]


def _either(condition: pd.Series, yes: str, no: str) -> pd.Series:
    return condition.map({True: yes, False: no}).astype("str")


def _rival(table: Table, rows: pd.DataFrame) -> pd.Series:
    """Return for each row the row id of its position's chosen account: the current one, else the last earlier one."""
    position = [*table.position]
    ranked = rows.assign(_rank=rows["standing"].map({"current": 1, "past": 0}), _order=range(len(rows)))
    chosen = ranked.dropna(subset="_rank").sort_values(["_rank", "_order"]).drop_duplicates(position, keep="last")
    return (
        rows[position]
        .merge(chosen[[*position, "row_id"]], how="left", on=position)["row_id"]
        .fillna("")
        .set_axis(rows.index)
    )
