"""Explain the columns of a table in words, for templates and the data dictionary."""

from collections.abc import Iterator

from analysis.economies import NAMES, name
from analysis.tables.columns import WRITTEN, Column
from analysis.tables.common import NO_EXAMPLE
from analysis.tables.references import ECONOMIES
from analysis.tables.table import Table

HEADINGS = ("Column", "Name", "Meaning", "How to write it", "Unit", "Required", "Allowed values", "Example")
"""Headings of the sheet that explains the columns."""


def advice(table: Table) -> list[str]:
    """Return what someone who fills in the template has to know, a paragraph a line."""
    return [
        f"{table.title}: {table.description}",
        f"Fill in the sheet {table.name[:31]!r}, one row a statement, and put the file into data/raw/{table.name}/.",
        "The grey row is an example. It is left out as long as it stands as it is; overwrite it or delete it freely.",
        "Blue headings must be filled in every row. Leave a cell empty where nothing is known: empty is not zero.",
        *table.filling,
    ]


def column(column: Column) -> Iterator[str]:
    """Yield the cells of a column's line under `HEADINGS`."""
    yield column.name
    yield column.title
    yield column.description
    yield written(column)
    yield column.unit
    yield required(column)
    yield allowed(column)
    yield column.example


def written(column: Column) -> str:
    """Return how a cell of a column is written, in words."""
    if column.allowed:
        return "one of the allowed values"
    own = column.pattern if column.pattern != NO_EXAMPLE else None
    words = own[1] if own else WRITTEN[column.kind]
    if column.minimum is None:
        return words
    if column.maximum is None:
        return f"{words}; {column.minimum:g} or more"
    return f"{words}; between {column.minimum:g} and {column.maximum:g}"


def required(column: Column) -> str:
    """Return whether every row needs a column's cell."""
    if column.absent:
        return f"yes; a list without this column means {column.absent}"
    return "yes" if column.required else "no"


def allowed(column: Column) -> str:
    """Return what a column may hold, each value with its meaning; empty where it is written freely."""
    values = [_meant(value, column.meanings.get(value, "")) for value in column.allowed]
    if column.refers_to == ECONOMIES:
        values += [_meant(code, name(code)) for code in NAMES]
        values.append("other economies by their ISO 3166-1 alpha-3 code")
    elif column.refers_to:
        values.append(f"an id of the table {column.refers_to}")
    values += [_meant(value, column.meanings.get(value, "")) for value in column.groups]
    if column.or_body:
        values.append("an id of the table bodies")
    return "\n".join(values)


def _meant(value: str, meaning: str) -> str:
    return f"{value}: {meaning}" if meaning else value
