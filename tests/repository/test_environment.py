"""pyproject.toml, uv.lock and environment.yml ask for the same packages."""

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

CONDA_NAMES = {
    "jupyter_client": "jupyter-client",
    "jupyterlab_widgets": "jupyterlab-widgets",
    "matplotlib-base": "matplotlib",
    "pandera-pandas": "pandera",
}
"""Names on conda-forge that differ from those on PyPI."""


def requirement(text: str) -> tuple[str, str]:
    """Return a requirement's name, without extras, and its version bounds."""
    name, bounds = re.fullmatch(r"([\w-]+)(?:\[[\w,]+\])?(.*)", text.replace(" ", "")).groups()
    return name, ",".join(sorted(bounds.split(",")))


@pytest.fixture
def wanted(pyproject: dict[str, Any]) -> dict[str, str]:
    """What the runtime and the groups for people ask for."""
    groups = pyproject["dependency-groups"]
    return dict(map(requirement, [*pyproject["project"]["dependencies"], *groups["lab"], *groups["dev"]]))


@pytest.fixture
def environment(root: Path) -> dict[str, Any]:
    """The description of the conda environment."""
    return yaml.safe_load((root / "environment.yml").read_text("utf-8"))


def test_conda_users_get_the_same_set(wanted: dict[str, str], environment: dict[str, Any]) -> None:
    conda = [entry for entry in environment["dependencies"] if isinstance(entry, str)]
    (pip,) = [entry["pip"] for entry in environment["dependencies"] if isinstance(entry, dict)]
    assert pip[-1] == "--editable ."
    given = [requirement(entry) for entry in [*conda, *pip[:-1]]]
    named = [(CONDA_NAMES.get(name, name), bounds) for name, bounds in given if name not in {"python", "pip"}]
    assert len(dict(named)) == len(named), "a package is named twice"
    assert dict(named) == wanted


def test_conda_users_get_the_same_python(pyproject: dict[str, Any], environment: dict[str, Any]) -> None:
    assert f"python{pyproject['project']['requires-python']}" in environment["dependencies"]


def test_the_runtime_comes_without_jupyterlab(root: Path) -> None:
    packages = {package["name"]: package for package in _lock(root)["package"]}
    reached, ahead = set(), {"kosovo-report"}
    while ahead:
        name = ahead.pop()
        reached.add(name)
        ahead |= {entry["name"] for entry in packages[name].get("dependencies", [])} - reached
    assert "papermill" in reached
    assert not {"jupyterlab", "notebook", "pyarrow", "playwright", "pytest"} & reached


def test_the_lock_is_of_this_description(root: Path, pyproject: dict[str, Any]) -> None:
    (own,) = [package for package in _lock(root)["package"] if package["name"] == "kosovo-report"]
    locked = {(entry["name"], _bounds(entry)) for entry in own["metadata"]["requires-dist"]}
    extras = [entry for entries in pyproject["project"]["optional-dependencies"].values() for entry in entries]
    assert locked == set(map(requirement, [*pyproject["project"]["dependencies"], *extras]))
    groups = own["metadata"]["requires-dev"]
    for name, entries in pyproject["dependency-groups"].items():
        assert {(entry["name"], _bounds(entry)) for entry in groups[name]} == set(map(requirement, entries))


def _lock(root: Path) -> dict[str, Any]:
    return tomllib.loads((root / "uv.lock").read_text("utf-8"))


def _bounds(entry: dict[str, str]) -> str:
    return ",".join(sorted(entry.get("specifier", "").split(",")))
