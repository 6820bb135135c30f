"""What an edition is made from, told so exactly that two editions made from the same say the same."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Any

from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports import behind, freshness
from analysis.reports.editions.standing import CODE, PACKAGES, files, tree
from analysis.tables.store import Data


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
        ``data``, ``code`` and ``notebooks`` (SHA-256), ``parameters``, ``languages``, ``brief``, ``stale`` (topics
        that are too old today, which the report says) and ``packages``.
    """
    return {
        "data": Data(project.processed).hash,
        "code": tree(files(CODE), CODE),
        "notebooks": tree(project.chapters(), project.notebooks),
        "parameters": asked[0].literals(),
        "languages": [one.language for one in asked],
        "brief": brief,
        "stale": freshness.stale(project, f"{behind.moment():%Y-%m-%d}"),
        "packages": {name: version(name) for name in PACKAGES},
    }


def digest(made_from: Mapping[str, Any]) -> str:
    """Return the SHA-256 of what an edition is made from, in hexadecimal digits."""
    return hashlib.sha256(json.dumps(made_from, sort_keys=True).encode()).hexdigest()
