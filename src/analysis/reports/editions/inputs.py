"""What an edition is made from, told so exactly that two editions made from the same say the same."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

import analysis
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports import manifest
from analysis.tables.store import Data

CODE = Path(analysis.__file__).parent
"""The package itself, wherever it is installed: a git revision would not tell changes that are not committed."""


def inputs(project: Project, asked: Sequence[Parameters], *, brief: bool) -> dict[str, Any]:
    """Return what an edition is made from.

    Parameters
    ----------
    project
        The project, its tables cleaned.
    asked
        The parameters, ``as_of`` filled in, once for each language.
    brief
        Whether the report in brief is made too.

    Returns
    -------
    dict
        ``data``, ``code`` and ``notebooks`` (SHA-256), ``parameters``, ``languages``, ``brief`` and ``packages``.
    """
    return {
        "data": Data(project.processed).hash,
        "code": _hash(_code(), CODE),
        "notebooks": _hash(project.chapters(), project.notebooks),
        "parameters": asked[0].literals(),
        "languages": [one.language for one in asked],
        "brief": brief,
        "packages": {name: version(name) for name in manifest.PACKAGES},
    }


def digest(made_from: Mapping[str, Any]) -> str:
    """Return the SHA-256 of what an edition is made from, in hexadecimal digits."""
    return hashlib.sha256(json.dumps(made_from, sort_keys=True).encode()).hexdigest()


def _code() -> list[Path]:
    return [path for path in CODE.rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def _hash(files: Iterable[Path], root: Path) -> str:
    """Return the hash of files with their names."""
    sums = [(path.relative_to(root).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()) for path in files]
    return hashlib.sha256(json.dumps(sorted(sums)).encode()).hexdigest()
