"""Read the processed tables with the types that ``datapackage.json`` gives."""

import hashlib
import json
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path
from typing import Any

import pandas as pd

from analysis.errors import MissingDataError
from analysis.tables import formulas

DTYPES = {"string": "str", "integer": "Int64", "number": "float64"}


class Data:
    """The processed tables, each read once, when it is first asked for.

    Parameters
    ----------
    folder
        The folder of processed tables.
    note
        Is told what is read, the first time, as `digest` takes it: so it is known what a chapter rests on.

    Raises
    ------
    MissingDataError
        If the folder holds no data package, or no table of the name asked for.
    """

    def __init__(self, folder: Path, note: Callable[[str], None] | None = None) -> None:
        self.folder = folder
        self.read: dict[str, pd.DataFrame] = {}
        self._noted: set[str] = set()
        self._tell = note

    @property
    def package(self) -> dict[str, Any]:
        """The data package's description: tables, fields, sources, hashes."""
        self._note("package")
        return self._package

    @cached_property
    def _package(self) -> dict[str, Any]:
        """The data package's description: tables, fields, sources, hashes."""
        try:
            package: dict[str, Any] = json.loads((self.folder / "datapackage.json").read_text("utf-8"))
        except FileNotFoundError:
            raise MissingDataError(
                f"No cleaned tables in {self.folder.parent.name}/{self.folder.name}.",
                "Run `kosovo-report clean` (or `make report`) first.",
            ) from None
        return package

    @property
    def newest(self) -> str:
        """The newest day for which any row is stated, as YYYY-MM-DD."""
        return str(self._package["newest"])

    @property
    def hash(self) -> str:
        """The hash of the tables, as 64 hexadecimal digits."""
        known = str(self._package.get("hash", "")).removeprefix("sha256:")
        return known or hashlib.sha256(json.dumps(self._package, sort_keys=True).encode()).hexdigest()

    @property
    def set_aside(self) -> dict[str, int]:
        """How many rows of which tables could not be kept; tables without any are left out."""
        books = {part["name"]: part.get("books", {}) for part in self.package["resources"]}
        return {name: counts["set_aside"] for name, counts in books.items() if counts.get("set_aside")}

    @property
    def names(self) -> list[str]:
        """Names of the tables."""
        return [resource["name"] for resource in self._package["resources"]]

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a table; a copy, so that no caller changes what another one sees."""
        self._note(f"table {name}")
        return self._table(name).copy()

    def sources_of(self, name: str) -> pd.DataFrame:
        """Return the rows of ``sources`` that a table names in its column ``source_id``."""
        self._note(f"sources of {name}")
        return self._cited(self._table(name)["source_id"])

    def sources_named(self, ids: Iterable[str]) -> pd.DataFrame:
        """Return the rows of ``sources`` with the ids given, as far as there are any."""
        wanted = set(ids)
        for source in wanted:
            self._note(f"source {source}")
        return self._cited(wanted)

    def digest(self, what: str) -> str:
        """Return a hash of a part of the data, named as ``note`` was told of it.

        Parameters
        ----------
        what
            ``package``; ``table`` and its name; ``sources of`` and a table's name; ``source`` and its id.
        """
        kind, _, name = what.rpartition(" ")
        if not kind:
            return self.hash
        if kind == "table":
            return str(self._resources.get(name, {}).get("hash", ""))
        ids = [name] if kind == "source" else self._table(name)["source_id"] if name in self._resources else []
        return hashlib.sha256(self._cited(ids).to_csv(index=False).encode()).hexdigest()

    @cached_property
    def _resources(self) -> dict[str, dict[str, Any]]:
        return {resource["name"]: resource for resource in self._package["resources"]}

    def _cited(self, ids: Iterable[str]) -> pd.DataFrame:
        table = self._table("sources")
        return table[table["source_id"].isin(set(ids))].reset_index(drop=True)

    def _note(self, what: str) -> None:
        if self._tell and what not in self._noted:
            self._noted.add(what)
            self._tell(what)

    def _table(self, name: str) -> pd.DataFrame:
        if name not in self.read:
            self.read[name] = self._load(name)
        return self.read[name]

    def _load(self, name: str) -> pd.DataFrame:
        resources = self._resources
        if name not in resources:
            raise MissingDataError(f"There is no table {name!r}.", f"The tables are: {', '.join(sorted(resources))}.")
        fields = resources[name]["schema"]["fields"]
        dates = [field["name"] for field in fields if field["type"] == "date"]
        rows = pd.read_csv(
            self.folder / resources[name]["path"],
            dtype={field["name"]: DTYPES[field["type"]] for field in fields if field["type"] != "date"},
            parse_dates=dates,
            keep_default_na=False,
            na_values=[""],
            encoding="utf-8",
        )
        texts = [field["name"] for field in fields if field["type"] == "string"]
        return rows.assign(**{name: formulas.plain(rows[name]) for name in texts})
