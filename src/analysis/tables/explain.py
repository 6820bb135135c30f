"""Tell of one row what became of it: kept, folded or set aside, what was changed, and what competes with it."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

import pandas as pd

from analysis.errors import ParameterError
from analysis.project import Project
from analysis.tables.check import Checked, check_tables, needed
from analysis.tables.problem import error, near
from analysis.tables.results import Results, results
from analysis.tables.schemas import tables as described

State = Literal["kept", "folded", "set_aside"]

_EXAMPLE = "A row is named like membership/security.csv:12, with its file and its row in a spreadsheet program."


@dataclass(frozen=True)
class Explanation:
    """What became of one row.

    Parameters
    ----------
    row_id
        The row.
    state
        Whether it is kept, folded into another one, or set aside.
    cells
        Its cells: of a row that is set aside as they were read, with the problem and what to do; of one that was
        folded none.
    ledger, conflicts
        The lines of the ledger and of the table of conflicts that name the row.
    """

    row_id: str
    state: State
    cells: Mapping[str, str]
    ledger: tuple[Mapping[str, str], ...]
    conflicts: tuple[Mapping[str, str], ...]

    def to_json(self) -> dict[str, Any]:
        """Return the explanation as plain values."""
        return asdict(self)


def explain(project: Project, row_id: str) -> Explanation:
    """Return what became of one row.

    Parameters
    ----------
    project
        Where ``data/raw`` lies; its tables are cleaned in memory, and nothing is written.
    row_id
        The row, as the tables and the ledger name it: ``table/file:row``.

    Raises
    ------
    ParameterError
        If there is no such row.
    MissingDataError, RawDataError
        If files that the row's table needs cannot be read.
    """
    name = row_id.partition("/")[0]
    if name not in described():
        raise ParameterError(f"There is no table {name!r}, so no row {row_id!r}.", _EXAMPLE)
    checked = check_tables(project, needed(described()[name]))
    if checked.fatal:
        raise error(checked.fatal)
    return _explained(results(checked.tables), checked, name, row_id)


def _explained(made: Results, checked: Checked, name: str, row_id: str) -> Explanation:
    found: dict[State, pd.DataFrame] = {
        "kept": made.processed[name],
        "set_aside": made.set_aside.get(name, pd.DataFrame({"row_id": []})),
        "folded": made.ledger[(made.ledger["kind"] == "folded") & (made.ledger["table"] == name)],
    }
    mine = {state: rows[rows["row_id"] == row_id] for state, rows in found.items()}
    state = next((state for state, rows in mine.items() if len(rows)), None)
    if state is None:
        rows = checked.tables[name].gathered.rows["row_id"]
        raise ParameterError(f"There is no row {row_id!r}. {near(row_id, rows.tail(2000))}".strip(), _EXAMPLE)
    named = (made.conflicts["chosen_row_id"] == row_id) | (made.conflicts["competing_row_id"] == row_id)
    return Explanation(
        row_id,
        state,
        {} if state == "folded" else _lines(mine[state])[0],
        _lines(made.ledger[(made.ledger["row_id"] == row_id) | (made.ledger["after"] == row_id)]),
        _lines(made.conflicts[named]),
    )


def _lines(rows: pd.DataFrame) -> tuple[dict[str, str], ...]:
    return tuple({str(name): str(cell) for name, cell in row.items()} for row in rows.to_dict("records"))
