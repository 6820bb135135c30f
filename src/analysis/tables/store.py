"""Read the processed tables with the types that ``datapackage.json`` gives."""

import hashlib
import json
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

    Raises
    ------
    MissingDataError
        If the folder holds no data package, or no table of the name asked for.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read: dict[str, pd.DataFrame] = {}

    @cached_property
    def package(self) -> dict[str, Any]:
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
        return str(self.package["newest"])

    @property
    def hash(self) -> str:
        """The hash of the tables, as 64 hexadecimal digits."""
        known = str(self.package.get("hash", "")).removeprefix("sha256:")
        return known or hashlib.sha256(json.dumps(self.package, sort_keys=True).encode()).hexdigest()

    @property
    def set_aside(self) -> dict[str, int]:
        """How many rows of which tables could not be kept; tables without any are left out."""
        books = {part["name"]: part.get("books", {}) for part in self.package["resources"]}
        return {name: counts["set_aside"] for name, counts in books.items() if counts.get("set_aside")}

    @property
    def names(self) -> list[str]:
        """Names of the tables."""
        return [resource["name"] for resource in self.package["resources"]]

    def __getitem__(self, name: str) -> pd.DataFrame:
        """Return a table; a copy, so that no caller changes what another one sees."""
        if name not in self.read:
            self.read[name] = self._load(name)
        return self.read[name].copy()

    def _load(self, name: str) -> pd.DataFrame:
        resources = {resource["name"]: resource for resource in self.package["resources"]}
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
