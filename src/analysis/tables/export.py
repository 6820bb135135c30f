"""Write the processed tables for others to use: a data package, its dictionary, and Parquet where pyarrow is there."""

import json
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from analysis.errors import ParameterError
from analysis.tables import dictionary
from analysis.tables.store import Data

LICENCE = {
    "name": "CC-BY-4.0",
    "path": "https://creativecommons.org/licenses/by/4.0/",
    "title": "Creative Commons Attribution 4.0: the arrangement and the readings; the facts belong to their sources",
}
DICTIONARY = "dictionary.md"
PACKAGE = "datapackage.json"
PARQUET = "parquet"
"""Folder of the Parquet files."""


def export(data: Data, folder: Path, *, parquet: bool, version: str, maker: str) -> list[str]:
    """Write the tables into a folder, and return the paths of the files in it.

    Parameters
    ----------
    data
        The processed tables.
    folder
        An empty folder.
    parquet
        Whether to write each table as Parquet too.
    version, maker
        Version of the suite, and who makes it, for the package's description.

    Raises
    ------
    ParameterError
        If Parquet is asked for and pyarrow is not installed.
    """
    if parquet and not has_pyarrow():
        raise ParameterError(
            "Parquet needs pyarrow, which is not installed.",
            "Install it with `pip install 'kosovo-report[parquet]'`, or leave --parquet out.",
        )
    files = [part["path"] for part in data.package["resources"]]
    for path in files:
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes((data.folder / path).read_bytes())
    package = _described(data.package, version, maker)
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    (folder / PACKAGE).write_text(text, encoding="utf-8", newline="\n")
    (folder / DICTIONARY).write_text(dictionary.build(), encoding="utf-8", newline="\n")
    return [*files, PACKAGE, DICTIONARY, *(_parquet(data, folder) if parquet else [])]


def has_pyarrow() -> bool:
    """Return whether Parquet can be written here."""
    return find_spec("pyarrow") is not None


def _described(package: dict[str, Any], version: str, maker: str) -> dict[str, Any]:
    """Return the package's description with what somebody needs who meets it away from the project."""
    sources = [source for source in package["sources"] if source.get("title")]
    return package | {
        "description": "Sourced facts on the place of South East European economies in regional security cooperation.",
        "version": version,
        "licenses": [LICENCE],
        "contributors": [{"title": maker, "role": "author"}],
        "sources": sources,
    }


def _parquet(data: Data, folder: Path) -> list[str]:
    (folder / PARQUET).mkdir()
    paths = [f"{PARQUET}/{name}.parquet" for name in data.names]
    for name, path in zip(data.names, paths, strict=True):
        data[name].to_parquet(folder / path, engine="pyarrow", index=False)
    return paths
