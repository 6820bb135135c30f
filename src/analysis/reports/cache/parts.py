"""What the run of a notebook rests on, the data apart: its own cells, its parameters, its code, its libraries."""

import hashlib
import json
import platform
import sys
from collections.abc import Mapping
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports import notebooks
from analysis.reports.cache.code import Code

PACKAGES = ("kosovo-report", "pandas", "numpy", "scipy", "matplotlib", "seaborn", "papermill", "nbclient", "ipykernel")
FORM = 1
"""Goes up when the cache itself changes its form."""

Parts = Mapping[str, Mapping[str, str]]
"""Hashes and plain values by kind of part and by name."""


def parts(project: Project, notebook: Path, parameters: Parameters, code: Code) -> Parts:
    """Return what a notebook's run rests on.

    Parameters
    ----------
    project, notebook, parameters
        The project, the notebook's file, and the parameters, ``as_of`` filled in.
    code
        The package's modules.

    Returns
    -------
    Mapping of str to mapping of str to str
        ``notebook``, ``parameter``, ``module``, ``catalogue`` (that of the language), ``library``: what each part is,
        or its hash.
    """
    try:
        read = notebooks.read(notebook)
    except ValueError:
        # What is no notebook never ran to its end, so nothing is kept of it; its run will say what is wrong.
        return {"notebook": {notebook.name: hashlib.sha256(notebook.read_bytes()).hexdigest()}}
    cells = [cell.source for cell in read.cells if cell.cell_type == "code"]
    return {
        "notebook": {notebook.name: digest(_bare(read))},
        "parameter": {name: json.dumps(value) for name, value in parameters.literals().items()},
        "module": code.behind(cells),
        "catalogue": _catalogue(parameters.language),
        "library": _libraries(project),
    }


def digest(value: Any) -> str:
    """Return the SHA-256 of a plain value."""
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()


def _bare(notebook: NotebookNode) -> list[Any]:
    """Return a notebook without its outputs."""
    cells = [[cell.cell_type, cell.get("id", ""), cell.source, cell.metadata] for cell in notebook.cells]
    return [notebook.metadata.get("kosovo_report", {}), cells]


def _catalogue(language: str) -> dict[str, str]:
    catalogue = files("analysis.languages") / "catalogues" / f"{language.partition('-')[0]}.po"
    if not catalogue.is_file():
        return {}
    return {language: hashlib.sha256(catalogue.read_bytes()).hexdigest()}


def _libraries(project: Project) -> dict[str, str]:
    lock = project.root / "uv.lock"
    locked = {"uv.lock": hashlib.sha256(lock.read_bytes()).hexdigest()} if lock.is_file() else {}
    this = {"Python": sys.version, "system": f"{platform.system()} {platform.machine()}", "cache": str(FORM)}
    return {**locked, **this, **{name: version(name) for name in PACKAGES}}
