"""Check the rows of one table against its model, and the tables against each other."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import pandas as pd
import pandera.errors

from analysis.tables.dates import real, spans
from analysis.tables.problem import Problem, near
from analysis.tables.read import FILE, ROW
from analysis.tables.references import BODIES, dangling, key_of, known
from analysis.tables.table import Table

Breach = tuple[int, str, str, str]
"""Index of the row, column, problem, what to do."""


def breaches(table: Table, rows: pd.DataFrame, folder: str) -> Iterator[Problem]:
    """Yield the problems of a table's rows: cells, whole rows, keys, spells and positions.

    Parameters
    ----------
    table
        The table.
    rows
        Its tidy rows, with the columns that say where they were read.
    folder
        The table's folder as users see it.
    """
    for rule in (_model, _rules, _twice, _spells, _positions):
        for index, column, problem, todo in rule(table, rows):
            row = {str(name): str(cell) for name, cell in rows.loc[index].items()}
            yield Problem(f"{folder}/{row[FILE]}", int(row[ROW]), column, row.get(column, ""), problem, todo)


def _model(table: Table, rows: pd.DataFrame) -> Iterator[Breach]:
    """Yield the cells that the pandera model refuses."""
    try:
        table.schema.validate(rows[[*table.columns]], lazy=True)
    except pandera.errors.SchemaErrors as errors:
        cases = errors.failure_cases
        cells = cases.drop_duplicates(["index", "column"])[["index", "column", "failure_case"]]
        for index, name, value in cells.itertuples(index=False):
            yield int(index), str(name), *table.columns[name].explain(str(value))


def _rules(table: Table, rows: pd.DataFrame) -> Iterator[Breach]:
    """Yield rows that break one of the table's own rules."""
    for rule in table.rules:
        for index in rows.index[rule.broken(rows)]:
            yield int(index), rule.column, rule.problem, rule.todo


def _first(rows: pd.DataFrame, key: Sequence[str]) -> pd.Series:
    """Return for each row where the first one of its key stands, in words."""
    first = rows.groupby([*key], sort=False)[[FILE, ROW]].transform("first")
    return "row " + first[ROW].astype("str") + " of " + first[FILE]


def _twice(table: Table, rows: pd.DataFrame) -> Iterator[Breach]:
    """Yield rows that stand again after an equal one, by the table's key or in every column."""
    key = [*(table.key or table.columns)]
    again = rows[rows.duplicated(key)]
    if len(again):
        first = _first(rows, key)
        same = f"the same {' and '.join(table.key)} as" if table.key else "the same as"
        for index in again.index:
            yield (
                int(index),
                table.key[0] if table.key else "",
                f"{same} {first.loc[index]}",
                "Keep one of the two rows.",
            )


def _spells(table: Table, rows: pd.DataFrame) -> Iterator[Breach]:
    """Yield rows whose spell ends before it starts, whatever days their partial dates mean."""
    if not table.spell:
        return
    start, end = table.spell
    both = rows[real(rows[start]) & real(rows[end])]
    backwards = spans(both[start])["earliest"] > spans(both[end])["latest"]
    for index in both.index[backwards]:
        begun = str(both.loc[index, start])
        yield int(index), end, f"before {start}, which is {begun}", "Correct one of the two dates."


def _positions(table: Table, rows: pd.DataFrame) -> Iterator[Breach]:
    """Yield current rows beyond the first of a position."""
    if not table.position:
        return
    position = [*table.position]
    current = rows[rows["standing"] == "current"]
    again = current[current.duplicated(position)]
    if len(again):
        first = _first(current, position)
        for index in again.index:
            named = ", ".join(again.loc[index, position])
            problem = f"a second current row for {named}, beside {first.loc[index]}"
            yield int(index), "standing", problem, "Keep one current; set the other to past or competing."


def unknown(
    tables: Mapping[str, Table],
    rows: Mapping[str, pd.DataFrame],
    folders: Mapping[str, str],
    unsure: Collection[str] = (),
) -> Iterator[Problem]:
    """Yield the cells that name a body, economy, source or agreement that does not exist.

    Parameters
    ----------
    tables, rows
        The tables and their rows, by name.
    folders
        Each table's folder as users see it.
    unsure
        Tables of which not every row could be read: what is not found there may be in a row that was not read.
    """
    for name, table in tables.items():
        for column in table.columns.values():
            if not column.refers_to or column.refers_to in unsure or (column.or_body and BODIES in unsure):
                continue
            values = known(column, tables, rows)
            target = f"{column.refers_to} (column {key_of(tables[column.refers_to])})"
            groups = f" Groups: {', '.join(column.groups)}." if column.groups else ""
            for value, lost in dangling(column, rows[name], values):
                todo = f"{near(value, values)}Correct it, or add a row to the table {target}.{groups}"
                for file, number in lost[[FILE, ROW]].itertuples(index=False):
                    where = f"{folders[name]}/{file}"
                    yield Problem(where, int(number), column.name, value, f"not in the table {target}", todo)
