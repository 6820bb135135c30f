"""Write the processed tables as CSV files with their description, a Frictionless Data Package."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.tables import books, conflicts, csv_file, ledger, set_aside
from analysis.tables.columns import Column
from analysis.tables.references import ECONOMIES
from analysis.tables.results import Results
from analysis.tables.shape import columns
from analysis.tables.table import Table

CLEANING = "Cleaning"
"""Topic of the tables that tell what cleaning did."""

EXTRAS: dict[str, tuple[str, str, Mapping[str, str]]] = {
    "ledger": ("Ledger", "Everything that cleaning changed, set aside, folded or passed over.", ledger.DESCRIPTIONS),
    "conflicts": (
        "Conflicts",
        conflicts.DESCRIPTION,
        conflicts.DESCRIPTIONS,
    ),
    "books": ("Books", "What became of the rows that were read, a line a table.", books.DESCRIPTIONS),
}
"""The tables that tell what cleaning did: title, description, columns."""

SET_ASIDE = "set_aside"
"""Folder of the rows that cannot be kept, and the beginning of their tables' names."""


def write(folder: Path, results: Results) -> None:
    """Write every processed table, what cleaning did, and ``datapackage.json``.

    Parameters
    ----------
    folder
        An empty folder.
    results
        What to write.
    """
    tables, processed = results.tables, results.processed
    counts = results.books.set_index("table").to_dict("index")
    resources = [_resource(folder, table, results) | {"books": counts[name]} for name, table in tables.items()]
    content = hashlib.sha256("\n".join(f"{part['name']} {part['hash']}" for part in resources).encode())
    package = {
        "profile": "tabular-data-package",
        "name": "kosovo-regional-security-cooperation",
        "title": "Kosovo in regional security cooperation",
        "newest": newest(tables, processed),
        "hash": f"sha256:{content.hexdigest()}",
        "sources": list(_sources(processed["sources"])),
        "resources": [*resources, *_extras(folder, results), *_set_aside(folder, results)],
    }
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8", newline="\n")


def newest(tables: Mapping[str, Table], processed: Mapping[str, pd.DataFrame]) -> str:
    """Return the newest day for which a row is surely stated: the latest of the earliest days of ``as_of``."""
    days = [processed[name]["as_of_earliest"].max() for name, table in tables.items() if "as_of" in table.columns]
    return max((str(day) for day in days if isinstance(day, str)), default="")


def _resource(folder: Path, table: Table, results: Results) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column, kind) for column, kind in columns(table)]}
    schema |= {"missingValues": [""], "primaryKey": "row_id"}
    if foreign := list(_foreign(table, results.tables)):
        schema["foreignKeys"] = foreign
    words = {"title": table.title, "description": table.description, "topic": table.topic}
    marked = results.ledger[(results.ledger["kind"] == "export") & (results.ledger["table"] == table.name)]
    written = _written(folder, f"{table.name}.csv", results.processed[table.name], words, marked["column"].unique())
    return written | {"key": [*table.key], "schema": schema}


def _extras(folder: Path, results: Results) -> Iterator[dict[str, Any]]:
    frames = {"ledger": results.ledger, "conflicts": results.conflicts, "books": results.books}
    for name, rows in frames.items():
        title, description, columns = EXTRAS[name]
        yield _told(folder, f"{name}.csv", rows, {"title": title, "description": description}, columns)


def _set_aside(folder: Path, results: Results) -> Iterator[dict[str, Any]]:
    """Yield the resources of rows that cannot be kept, of tables that have any."""
    for name, rows in results.set_aside.items():
        (folder / SET_ASIDE).mkdir(exist_ok=True)
        table = results.tables[name]
        words = {
            "title": f"{table.title}: rows set aside",
            "description": f"Rows of the table {name} that could not be kept, as they were read, with the reason.",
        }
        columns = {**set_aside.DESCRIPTIONS, **{part.name: part.description for part in table.columns.values()}}
        yield _told(folder, f"{SET_ASIDE}/{name}.csv", rows, words, columns)


def _told(
    folder: Path, path: str, rows: pd.DataFrame, words: Mapping[str, str], columns: Mapping[str, str]
) -> dict[str, Any]:
    """Write a table that tells what cleaning did; its counts are integers, all else is text."""
    counts = {name for name in rows if pd.api.types.is_integer_dtype(rows[name])}
    fields = [
        {"name": name, "type": "string", "description": text}
        | ({"type": "integer", "unit": "rows"} if name in counts else {})
        for name, text in columns.items()
    ]
    written = _written(folder, path, rows, {**words, "topic": CLEANING}, [*(set(columns) - counts)])
    return written | {"schema": {"fields": fields, "missingValues": [""]}}


def _written(
    folder: Path, path: str, rows: pd.DataFrame, words: Mapping[str, str], suspects: Iterable[str]
) -> dict[str, Any]:
    """Write one CSV file and return the part of its description that any file has."""
    file = folder / path
    csv_file.write(file, rows, suspects)
    with file.open("rb") as written:
        digest = hashlib.file_digest(written, "sha256").hexdigest()
    return {
        "profile": "tabular-data-resource",
        "name": path.removesuffix(".csv").replace("/", "_"),
        "path": path,
        **words,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "rows": len(rows),
        "bytes": file.stat().st_size,
        "hash": f"sha256:{digest}",
    }


def _field(column: Column, kind: str) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": kind, "title": column.title}
    field["description"] = column.description
    if kind == "string" and column.kind == "url":
        field["format"] = "uri"
    if column.unit:
        field["unit"] = column.unit
    if labels := {value: column.meanings[value] for value in column.allowed if value in column.meanings}:
        field["categories"] = [{"value": value, "label": label} for value, label in labels.items()]
    if column.groups:
        field["groups"] = {value: column.meanings.get(value, value) for value in column.groups}
    if constraints := _constraints(column):
        field["constraints"] = constraints
    if column.example:
        field["example"] = column.example
    return field


def _constraints(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {}
    if column.required:
        constraints["required"] = True
    allowed = ("yes", "no") if column.kind == "yes_no" else column.allowed
    if allowed:
        constraints["enum"] = [*allowed]
    elif column.kind == "partial_date" or column.pattern:
        constraints["pattern"] = column.filled()
    bounds = {"minimum": column.minimum, "maximum": column.maximum}
    return constraints | {name: bound for name, bound in bounds.items() if bound is not None}


def _foreign(table: Table, tables: Mapping[str, Table]) -> Iterator[dict[str, Any]]:
    """Yield the references that hold without exception; those to economies admit the rest of the world and groups."""
    for column in table.columns.values():
        if column.refers_to and column.refers_to != ECONOMIES:
            target = {"resource": column.refers_to, "fields": tables[column.refers_to].key[0]}
            yield {"fields": column.name, "reference": target}


def _sources(sources: pd.DataFrame) -> Iterator[dict[str, str]]:
    for title, url in sources[["title", "url"]].itertuples(index=False):
        yield {"title": title, "path": url} if url.startswith(("http://", "https://")) else {"title": title}
