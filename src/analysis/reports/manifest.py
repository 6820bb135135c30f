"""The file ``run.json``: what a report was made from, with what, and what became of each chapter."""

import datetime
import hashlib
import json
import platform
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Any

from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.about import revision
from analysis.reports.editions.standing import PACKAGES
from analysis.reports.record import ChapterRecord
from analysis.tables.store import Data

NAME = "run.json"
COMPLETE, PARTIAL = "completed", "partial"
"""States of an edition: every chapter ran to its end, or not every one."""


def write(
    folder: Path,
    project: Project,
    parameters: Parameters,
    records: Sequence[ChapterRecord],
    seconds: float,
    *,
    edition: Mapping[str, Any],
) -> None:
    """Write ``run.json`` into a finished folder.

    Parameters
    ----------
    folder
        The folder, everything else in place: its files are listed with their hashes.
    project, parameters
        What the report was made from.
    records
        What became of each chapter.
    seconds
        How long the work took.
    edition
        What the record says of the edition: its name as ``edition``, when it was ``built``, its ``languages``, as
        ``inputs`` what it was made from, and as ``made_from`` a hash of the files behind that; empty for a run that is
        no edition.
    """
    data = Data(project.processed)
    content = {
        "built": datetime.datetime.now(datetime.UTC).isoformat(timespec="seconds"),
        **edition,
        "state": COMPLETE if all(record.completed for record in records) else PARTIAL,
        "seconds": round(seconds, 3),
        "parameters": parameters.literals(),
        "data": {"sha256": data.hash, "newest": data.newest, "set_aside": data.set_aside},
        "revision": revision(project.root),
        "python": platform.python_version(),
        "packages": {name: version(name) for name in PACKAGES},
        "chapters": [record.to_json() for record in records],
        "files": {path: _hash(folder / path) for path in files(folder)},
    }
    (folder / NAME).write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")


def files(folder: Path) -> list[str]:
    """Return the files of a folder, relative to it and sorted, ``run.json`` left out."""
    found = (path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return sorted(path for path in found if path != NAME)


def _hash(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
