"""The processed tables describe themselves: a valid data package, true to its files."""

import hashlib
import json
import re

import pandas as pd
import pytest

from analysis.tables.clean import clean
from analysis.tables.schemas import tables
from analysis.tables.store import Data

TOLD = {"ledger", "conflicts", "books"}
"""What tells what cleaning did."""
TYPES = {"string", "integer", "number", "date"}
CONSTRAINTS = {
    "string": {"required", "enum", "pattern"},
    "integer": {"required", "minimum", "maximum"},
    "number": {"required", "minimum", "maximum"},
    "date": {"required"},
}


@pytest.fixture(scope="module")
def resources(data: Data) -> dict[str, dict]:
    return {resource["name"]: resource for resource in data.package["resources"]}


def test_it_is_a_tabular_data_package(data: Data) -> None:
    package = data.package
    assert package["profile"] == "tabular-data-package"
    assert re.fullmatch(r"[a-z0-9._/-]+", package["name"])
    names = [resource["name"] for resource in package["resources"]]
    assert len(names) == len(set(names))
    assert set(names) == {*tables(), *TOLD}, "no table has rows set aside"
    for resource in package["resources"]:
        assert resource["profile"] == "tabular-data-resource"
        assert resource["path"] == f"{resource['name']}.csv"
        assert resource["title"]
        assert resource["description"].endswith(".")
        fields = [field["name"] for field in resource["schema"]["fields"]]
        assert len(fields) == len(set(fields))


def test_fields_say_what_they_are(resources: dict[str, dict]) -> None:
    for resource in resources.values():
        for field in resource["schema"]["fields"]:
            constraints = field.get("constraints", {})
            assert field["type"] in TYPES
            assert field["description"].endswith("."), field
            assert set(constraints) <= CONSTRAINTS[field["type"]], field
            assert {part["value"] for part in field.get("categories", [])} <= set(constraints.get("enum", []))


def test_numbers_have_units(resources: dict[str, dict]) -> None:
    without = {
        f"{name}.{field['name']}"
        for name, resource in resources.items()
        for field in resource["schema"]["fields"]
        if field["type"] in {"integer", "number"} and not field.get("unit") and field["name"] != "year"
    }
    assert without == {"footnote_terms.point", "summits.no"}


def test_references_lead_to_fields_that_exist_and_hold(data: Data, resources: dict[str, dict]) -> None:
    count = 0
    for name, resource in resources.items():
        for key in resource["schema"].get("foreignKeys", []):
            target = key["reference"]
            count += 1
            values = set(data[target["resource"]][target["fields"]])
            assert set(data[name][key["fields"]].dropna()) <= values, (name, key)
    assert count > len(tables()), "a source for nearly every table, and bodies for many"


def test_each_row_has_an_id_of_its_own(data: Data, resources: dict[str, dict]) -> None:
    for name, resource in resources.items():
        if name not in TOLD:
            assert resource["schema"]["primaryKey"] == "row_id"
            ids = data[name]["row_id"]
            assert ids.is_unique
            assert ids.str.fullmatch(rf"{name}/[^:/]+\.csv:\d+").all()


def test_files_are_those_that_are_described(data: Data, resources: dict[str, dict]) -> None:
    assert {path.name for path in data.folder.iterdir()} == {"datapackage.json", *(f"{name}.csv" for name in resources)}
    for name, resource in resources.items():
        content = (data.folder / resource["path"]).read_bytes()
        assert resource["hash"] == f"sha256:{hashlib.sha256(content).hexdigest()}"
        assert resource["bytes"] == len(content)
        assert b"\r" not in content
        rows = pd.read_csv(data.folder / resource["path"], dtype=str, keep_default_na=False)
        assert resource["rows"] == len(rows)
        assert [field["name"] for field in resource["schema"]["fields"]] == list(rows.columns), name


def test_tables_are_read_back_with_their_types(data: Data) -> None:
    members = data["membership"]
    assert pd.api.types.is_datetime64_dtype(members["since_earliest"])
    assert members["status"].isin(["none"]).any(), "a value, not a missing one"
    assert members["until"].isna().any()
    assert data["population"]["population"].dtype == "Int64"
    assert data["crime_index"]["score"].dtype == "float64"
    assert data["votes"]["economy"].isin(["NAM"]).any(), "Namibia, not a missing value"
    for name in data.names:
        assert len(data[name].columns) == len(data.package["resources"][data.names.index(name)]["schema"]["fields"])


def test_all_sources_are_named_once_with_their_address(data: Data) -> None:
    sources = data.package["sources"]
    assert len(sources) == len(data["sources"])
    assert all(part["title"] for part in sources)
    assert all(part["path"].startswith(("http://", "https://")) for part in sources if "path" in part)


def test_newest_is_the_latest_day_that_a_row_is_surely_stated_for(made) -> None:
    made.membership(
        {"as_of": "2026"},
        {"body_id": "beta", "as_of": "2025-06"},
        {"body_id": "gamma", "as_of": "2026-01-02", "since": "2026-03-03"},
    )
    clean(made.project)
    assert Data(made.project.processed).newest == "2026-01-02"
    made.membership({"as_of": "2026-02"}, {"body_id": "gamma", "as_of": "2026-01-02"})
    clean(made.project)
    assert Data(made.project.processed).newest == "2026-02-01"


def test_the_hash_follows_the_content_of_the_tables_alone(made) -> None:
    def state() -> str:
        clean(made.project)
        return json.loads((made.project.processed / "datapackage.json").read_text("utf-8"))["hash"]

    made.membership({"note": "one"})
    first = state()
    made.membership({"note": " one "})
    assert state() == first, "white space that is tidied away is no change of content"
    made.membership({"note": "two"})
    assert state() != first
