"""Tell to which table a file belongs: by its folder, its name, or its headings."""

from collections.abc import Mapping
from pathlib import Path

from analysis.errors import ParameterError
from analysis.tables.problem import near
from analysis.tables.reading.fault import Fault
from analysis.tables.reading.file import sheets
from analysis.tables.reading.grid import top
from analysis.tables.reading.headings import Headings
from analysis.tables.reading.sheet import Sheet
from analysis.tables.schemas import tables as described
from analysis.tables.table import Table


def table_of(path: Path, named: str = "") -> Table:
    """Return the table of a file.

    Parameters
    ----------
    path
        The file. Its folder may have the name of a table, or its own name begin with one; else its headings tell.
    named
        Name of the table, where the user gives it.

    Raises
    ------
    ParameterError
        If there is no table of the name given, or if it cannot be told which one it is.
    """
    tables = described()
    if named:
        if named not in tables:
            raise ParameterError(f"There is no table {named!r}. {near(named, tables)}".strip(), _listed(tables))
        return tables[named]
    begins = [name for name in tables if path.stem.lower().startswith(name)]
    name = path.resolve().parent.name
    likely = [name] if name in tables else sorted(begins, key=len)[-1:] or _by_headings(path, tables)
    if len(likely) != 1:
        which = f"it may be one of {', '.join(likely)}" if likely else "its headings are those of none"
        raise ParameterError(f"Cannot tell to which table {path} belongs: {which}.", f"Name it. {_listed(tables)}")
    return tables[likely[0]]


def _listed(tables: Mapping[str, Table]) -> str:
    return f"Use --table with one of {', '.join(tables)}."


def _by_headings(path: Path, tables: Mapping[str, Table]) -> list[str]:
    """Return the tables that have most of a file's headings, of those whose necessary ones are all there."""
    headings = {name: Headings(table) for name, table in tables.items()}
    try:
        found = sheets(path, lambda cells: max(heading.score(cells) for heading in headings.values()))
    except Fault:
        return []
    scores = {name: max((_score(sheet, heading) for sheet in found), default=0) for name, heading in headings.items()}
    best = max(scores.values(), default=0)
    return [name for name, score in scores.items() if score == best > 0]


def _score(sheet: Sheet, headings: Headings) -> int:
    """Return how many headings of a table a sheet holds, or none where one is missing that every row needs."""
    row, score = top(sheet, headings)
    if not score:
        return 0
    read = headings.read([*sheet.cells.loc[row]])
    # Economies stand above the numbers of a wide table.
    stands = {"economy" if heading.sort == "economy" else heading.name for heading in read}
    columns = headings.table.columns.values()
    return 0 if any(part.required and not part.absent and part.name not in stands for part in columns) else score
