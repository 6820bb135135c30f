"""Problems of raw tables: what is wrong where, and what to do."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from difflib import get_close_matches

import pandas as pd

from analysis.errors import MissingDataError, RawDataError, SuiteError

SHOWN = 20
"""How many problems an error spells out; `kosovo-report check` shows them all."""


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong with a raw table.

    Parameters
    ----------
    file
        The file or folder, seen from the project's folder.
    row
        The row in a spreadsheet program, the heading being row 1; 0 where the problem is not in one row.
    column, value
        The column and what stands in it; empty where the problem is not in one cell.
    problem, todo
        What is wrong, and what the user can do.
    unreadable
        Whether the file could not be read at all, so that nothing is known of its rows.
    sheet
        The sheet of a workbook.
    """

    file: str
    row: int
    column: str
    value: str
    problem: str
    todo: str
    unreadable: bool = False
    sheet: str = ""

    def __str__(self) -> str:
        place = f"{self.file}, sheet {self.sheet}" if self.sheet else self.file
        place += f", row {self.row}" if self.row else ""
        place += f", column {self.column}" if self.column else ""
        value = f" {_short(self.value)!r}:" if self.value else ""
        return f"{place}:{value} {self.problem}. {self.todo}"


def _short(value: str, most: int = 60) -> str:
    return value if len(value) <= most else value[: most - 1] + "…"


def near(value: str, known: Iterable[str]) -> str:
    """Return a question that names what a value that is not known was perhaps meant to be, or nothing."""
    folded = {name.casefold(): name for name in sorted(known)}
    found = get_close_matches(value.casefold(), folded, n=3, cutoff=0.75)
    return f"Did you mean {' or '.join(folded[name] for name in found)}? " if found else ""


def frame(problems: Iterable[Problem]) -> pd.DataFrame:
    """Return problems as a frame, sorted by file, sheet, row and column.

    Returns
    -------
    pandas.DataFrame
        Columns ``file``, ``sheet``, ``row`` (missing where the problem is not in one row), ``column``, ``value``,
        ``problem`` and ``todo``.
    """
    columns = ["file", "sheet", "row", "column", "value", "problem", "todo"]
    found = sorted(set(problems), key=lambda problem: (problem.file, problem.sheet, problem))
    table = pd.DataFrame([asdict(problem) for problem in found], columns=[*columns, "unreadable"])
    rows = table["row"].astype("Int64").where(table["row"] != 0)
    return table.assign(row=rows)[columns]


def error(problems: Iterable[Problem]) -> SuiteError:
    """Return the error that stands for problems: missing data where a file could not be read, else raw data."""
    found = sorted(set(problems), key=lambda problem: (not problem.unreadable, problem))
    lines = [str(problem) for problem in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(f"... and {len(found) - SHOWN} more")
    todo = "Nothing was changed. `kosovo-report check` shows what is left to mend"
    if all(problem.row and not problem.unreadable for problem in found):
        todo += "; `kosovo-report build --set-aside` goes on without these rows"
    kind = MissingDataError if found[0].unreadable else RawDataError
    return kind("\n".join(lines), f"{todo}.")
