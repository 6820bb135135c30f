"""Tell whether the latest edition is what a build would make again. Imports nothing that is slow."""

import datetime
import hashlib
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import analysis
from analysis.parameters import Parameters
from analysis.project import Project

CODE = Path(analysis.__file__).parent
"""The package itself, wherever it is installed: a git revision would not tell changes that are not committed."""
RECORD = "run.json"
LATE = "9999-12-31"
PACKAGES = ("kosovo-report", "pandas", "numpy", "scipy", "matplotlib", "seaborn", "papermill", "nbconvert", "typst")
"""The libraries that a report's content hangs on most; all others are in the lock."""


def made_from(project: Project, parameters: Sequence[Parameters], **options: bool) -> str:
    """Return a hash of everything that a build is made from, as it is before the build.

    Parameters
    ----------
    project
        The project: its raw tables, notebooks and settings count.
    parameters
        The parameters as they were asked for, once for each language.
    **options
        What else was asked for.
    """
    parts = {
        "raw": tree(files(project.raw), project.raw),
        "notebooks": tree(project.chapters(), project.notebooks),
        "settings": tree(
            [path for path in (*project.root.glob("*.toml"), project.root / "uv.lock") if path.is_file()], project.root
        ),
        "code": tree(files(CODE), CODE),
        "parameters": [one.literals() for one in parameters],
        "options": dict(sorted(options.items())),
        "libraries": {name: version(name) for name in PACKAGES},
        "python": sys.version,
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def standing(project: Project, sources: str) -> Path | None:
    """Return the latest edition, if it was made from the same and each of its files is as it was made.

    Parameters
    ----------
    project
        The project.
    sources
        From `made_from`.
    """
    latest = project.reports / "latest"
    try:
        record = json.loads((latest / RECORD).read_text("utf-8"))
    except (OSError, ValueError):
        return None
    same = record.get("made_from") == sources and record.get("state") == "completed"
    # Data grow too old by themselves, and the report says so.
    same = same and (record.get("fresh_until") or LATE) >= f"{datetime.datetime.now(datetime.UTC):%Y-%m-%d}"
    return latest if same and _whole(latest, record.get("files", {})) else None


def files(folder: Path) -> list[Path]:
    """Return the files of a folder, without what Python and the system leave there."""
    return [
        path
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    ]


def tree(paths: Iterable[Path], root: Path) -> str:
    """Return the hash of files with their names below a folder."""
    sums = [(path.relative_to(root).as_posix(), _hash(path)) for path in paths]
    return hashlib.sha256(json.dumps(sorted(sums)).encode()).hexdigest()


def _whole(folder: Path, known: Mapping[str, str]) -> bool:
    return bool(known) and all((folder / name).is_file() and _hash(folder / name) == sha for name, sha in known.items())


def _hash(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
