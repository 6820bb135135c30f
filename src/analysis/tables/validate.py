"""Check the rows of one table against its model."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pandera.errors

from analysis.tables.columns import Column
from analysis.tables.dates import real, spans
from analysis.tables.table import Table

FEW = 1000
"""Columns with up to so many different values are validated together, those with more each alone."""


class Breach(NamedTuple):
    """Why a row cannot be kept.

    Parameters
    ----------
    label
        The row's label in the frame of rows.
    column
        The column concerned; empty where it is the whole row.
    problem, todo
        What is wrong, and what the user can do.
    follows
        Whether it only follows from another row that cannot be kept.
    """

    label: int
    column: str
    problem: str
    todo: str
    follows: bool = False


def breaches(table: Table, rows: pd.DataFrame, doubted: Collection[tuple[int, str]] = ()) -> Iterator[Breach]:
    """Yield what is wrong with single rows: cells, rules over whole rows, spells.

    Parameters
    ----------
    table
        The table.
    rows
        Its canonical rows.
    doubted
        Cells that are asked about already, by the row's label and the column.
    """
    for rule in (_cells, _rules, _spells):
        yield from (breach for breach in rule(table, rows) if (breach.label, breach.column) not in doubted)


def _cells(table: Table, rows: pd.DataFrame) -> Iterator[Breach]:
    """Yield the cells that the pandera model refuses."""
    for name, values in _refused(table, rows).items():
        why = {value: table.columns[name].explain(value) for value in values}
        cells = rows.loc[rows[name].isin(values), name]
        yield from (Breach(label, name, *why[value]) for label, value in zip(cells.index, cells, strict=True))


def _refused(table: Table, rows: pd.DataFrame) -> dict[str, list[str]]:
    """Return the values that the model refuses, by column; each different value is looked at once."""
    if rows.empty:
        return {}
    values = {name: rows[name].unique() for name in table.columns}
    values |= {name: _doubtful(table.columns[name], found) for name, found in values.items() if len(found) > FEW}
    values = {name: found for name, found in values.items() if len(found)}
    few = [name for name, found in values.items() if len(found) <= FEW]
    refused: dict[str, list[str]] = {}
    for names in (few, *([name] for name in values if name not in few)):
        refused |= _invalid(table, {name: values[name] for name in names})
    return refused


def _doubtful(column: Column, values: Any) -> Any:
    """Return of many values those that the model may refuse: of free text, what the column's pattern does not match.

    The model has no other check of free text, and matching takes a third of the time here.
    """
    if not column.free:
        return values
    matches = re.compile(column.regex()).match
    return np.array([value for value in values.to_numpy(dtype=object).tolist() if not matches(value)], dtype=object)


def _invalid(table: Table, values: Mapping[str, Any]) -> dict[str, list[str]]:
    """Return of the values of some columns those that the model refuses."""
    longest = max((len(found) for found in values.values()), default=0)
    # The columns of a frame are of one length: shorter ones begin again.
    frame = pd.DataFrame({name: np.resize(found, longest) for name, found in values.items()}, dtype="str")
    schema = table.schema if len(values) == len(table.columns) else table.schema.select_columns([*values])
    try:
        schema.validate(frame, lazy=True)
    except pandera.errors.SchemaErrors as errors:
        cases = errors.failure_cases.astype({"failure_case": "str"})
        return {str(name): [*found.unique()] for name, found in cases.groupby("column", sort=False)["failure_case"]}
    return {}


def _rules(table: Table, rows: pd.DataFrame) -> Iterator[Breach]:
    """Yield rows that break one of the table's own rules."""
    for rule in table.rules:
        for label in rows.index[rule.broken(rows)]:
            yield Breach(label, rule.column, rule.problem, rule.todo)


def _spells(table: Table, rows: pd.DataFrame) -> Iterator[Breach]:
    """Yield rows whose spell ends before it starts, whatever days their partial dates mean."""
    if not table.spell:
        return
    start, end = table.spell
    both = rows[real(rows[start]) & real(rows[end])]
    backwards = spans(both[start])["earliest"] > spans(both[end])["latest"]
    starts = both.loc[backwards, start]
    for label, begun in zip(starts.index, starts, strict=True):
        yield Breach(label, end, f"before {start}, which is {begun}", "Correct one of the two dates.")
