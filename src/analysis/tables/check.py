"""Read, check and sort all raw tables, and say everything that is wrong with them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.project import Project
from analysis.tables.gather import gather, strays
from analysis.tables.problem import Problem, error, frame
from analysis.tables.read import FILE, ROW, SHEET, label
from analysis.tables.references import BODIES
from analysis.tables.schemas import tables as described
from analysis.tables.sorting import SOURCES, Sorted, sort
from analysis.tables.table import Table


@dataclass(frozen=True)
class Checked:
    """All raw tables, every row sorted, with what is wrong.

    Parameters
    ----------
    tables
        The sorted tables by name.
    problems
        Everything that is wrong, in order; what only follows from a row that is set aside is left out.
    about
        The table that was asked about; empty where all were.
    """

    tables: Mapping[str, Sorted]
    problems: tuple[Problem, ...]
    about: str = ""

    @property
    def fatal(self) -> tuple[Problem, ...]:
        """The problems of whole files, of which it is not known what rows they hold."""
        return tuple(problem for problem in self.problems if problem.unreadable or not problem.row)

    @property
    def counts(self) -> dict[str, int]:
        """How many rows were read, folded into others, made competing, and set aside."""
        tables = [table for name, table in self.tables.items() if self.about in {"", name}]
        return {
            "read": sum(table.gathered.records for table in tables),
            "folded": sum(table.folded for table in tables),
            "settled": sum(change.kind == "conflict" for table in tables for change in table.changes),
            "set_aside": sum(len(table.reasons) + len(table.gathered.unread) for table in tables),
        }


def problems(project: Project) -> pd.DataFrame:
    """Return everything that is wrong with the raw tables.

    Parameters
    ----------
    project
        Where ``data/raw`` lies.

    Returns
    -------
    pandas.DataFrame
        Columns ``file``, ``sheet``, ``row`` (in a spreadsheet program; missing where the problem is not in one row),
        ``column``, ``value``, ``problem`` and ``todo``, sorted; empty where nothing is wrong.

    Raises
    ------
    MissingDataError
        If a table's folder or file is missing or cannot be read, so that its rows are not known; the error names
        each of them, and the first of the other problems.
    """
    found = check(project).problems
    if any(problem.unreadable for problem in found):
        raise error(found)
    return frame(found)


def check(project: Project) -> Checked:
    """Read, check and sort all raw tables.

    Parameters
    ----------
    project
        Where ``data/raw`` lies.
    """
    checked = check_tables(project, described())
    return Checked(checked.tables, tuple(sorted({*checked.problems, *strays(project, described())})))


def check_tables(project: Project, names: Iterable[str], extra: Mapping[str, Path] | None = None) -> Checked:
    """Read, check and sort some raw tables, whatever else lies in ``data/raw``.

    Parameters
    ----------
    project
        Where ``data/raw`` lies.
    names
        The tables; those that they refer to must be among them, else it cannot be told what exists.
    extra
        Files from elsewhere that are read as if they lay in a table's folder, by the table's name.
    """
    tables = {name: table for name, table in described().items() if name in {*names}}
    sorted_ = sort(gather(project, tables, extra or {}))
    found: set[Problem] = set()
    for table in sorted_.values():
        found |= {*table.gathered.problems, *table.gathered.unread, *of_rows(table)}
    return Checked(sorted_, tuple(sorted(found)))


def check_file(project: Project, path: Path, table: Table) -> Checked:
    """Read, check and sort one file of a table as if it lay in the table's folder, and say what is wrong with it.

    Parameters
    ----------
    project
        Where ``data/raw`` lies, with the tables that the file refers to.
    path
        The file, in ``data/raw`` or elsewhere; one from elsewhere stands in place of one of its name.
    table
        Its table.
    """
    place = path.resolve()
    inside = place.parent == project.raw / table.name
    checked = check_tables(project, needed(table), {} if inside else {table.name: path})
    file = label(place if inside else path, project)
    return Checked(checked.tables, tuple(problem for problem in checked.problems if problem.file == file), table.name)


def needed(table: Table) -> set[str]:
    """Return the names of a table and of all tables that its rows, or theirs, refer to."""
    found: set[str] = set()
    wanted = {table.name, SOURCES}
    while wanted - found:
        found |= wanted
        columns = [column for name in found for column in described()[name].columns.values()]
        wanted = {column.refers_to for column in columns if column.refers_to}
        wanted |= {BODIES for column in columns if column.or_body}
    return found


def of_rows(table: Sorted) -> Iterator[Problem]:
    """Yield the problems of a table's rows, where each was read."""
    if not table.reasons:
        return
    gathered = table.gathered
    labels = sorted(table.reasons)
    places = gathered.rows.loc[labels, [FILE, SHEET, ROW]]
    cells = gathered.original.loc[labels].to_dict("records")
    for (index, file, sheet, row), values in zip(places.itertuples(), cells, strict=True):
        for reason in table.reasons[index]:
            if not reason.follows:
                value = str(values.get(reason.column, ""))
                where = (gathered.labels[file], int(row), reason.column, value)
                yield Problem(*where, reason.problem, reason.todo, sheet=sheet)
