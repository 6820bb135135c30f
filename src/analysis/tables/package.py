"""Write the processed tables as CSV files with their description, a Frictionless Data Package."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.tables import ledger
from analysis.tables.columns import Column
from analysis.tables.references import ECONOMIES
from analysis.tables.shape import columns
from analysis.tables.table import Table

LEDGER = "ledger"
"""Name of the table of changes, in the package beside the tables."""


def write(
    folder: Path, tables: Mapping[str, Table], processed: Mapping[str, pd.DataFrame], changes: pd.DataFrame
) -> None:
    """Write every processed table, the ledger and ``datapackage.json``.

    Parameters
    ----------
    folder
        An empty folder.
    tables
        The tables by name.
    processed
        Their processed rows by name, every cell as text.
    changes
        The ledger.
    """
    resources = [_resource(folder, table, tables, processed[name]) for name, table in tables.items()]
    content = hashlib.sha256("\n".join(f"{part['name']} {part['hash']}" for part in resources).encode())
    package = {
        "profile": "tabular-data-package",
        "name": "kosovo-regional-security-cooperation",
        "title": "Kosovo in regional security cooperation",
        "newest": newest(tables, processed),
        "hash": f"sha256:{content.hexdigest()}",
        "sources": list(_sources(processed["sources"])),
        "resources": [*resources, _ledger(folder, changes)],
    }
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    (folder / "datapackage.json").write_text(text, encoding="utf-8", newline="\n")


def newest(tables: Mapping[str, Table], processed: Mapping[str, pd.DataFrame]) -> str:
    """Return the newest day for which a row is surely stated: the latest of the earliest days of ``as_of``."""
    days = [processed[name]["as_of_earliest"].max() for name, table in tables.items() if "as_of" in table.columns]
    return max((str(day) for day in days if isinstance(day, str)), default="")


def _resource(folder: Path, table: Table, tables: Mapping[str, Table], rows: pd.DataFrame) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column, kind) for column, kind in columns(table)]}
    schema |= {"missingValues": [""], "primaryKey": "row_id"}
    if foreign := list(_foreign(table, tables)):
        schema["foreignKeys"] = foreign
    words = {"title": table.title, "description": table.description, "topic": table.topic}
    return _written(folder, table.name, rows, words) | {"key": [*table.key], "schema": schema}


def _ledger(folder: Path, changes: pd.DataFrame) -> dict[str, Any]:
    words = {
        "title": "Ledger",
        "description": "Every change that cleaning made to a value.",
        "topic": "Cleaning",
    }
    fields = [{"name": name, "type": "string", "description": text} for name, text in ledger.DESCRIPTIONS.items()]
    return _written(folder, LEDGER, changes, words) | {"schema": {"fields": fields, "missingValues": [""]}}


def _written(folder: Path, name: str, rows: pd.DataFrame, words: Mapping[str, str]) -> dict[str, Any]:
    """Write one CSV file and return the part of its description that any file has."""
    data = rows.to_csv(index=False, lineterminator="\n").encode()
    (folder / f"{name}.csv").write_bytes(data)
    return {
        "profile": "tabular-data-resource",
        "name": name,
        "path": f"{name}.csv",
        **words,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "rows": len(rows),
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
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
