"""Run the chapters that must run, the longest first, and take the others from the cache."""

import math
from collections.abc import Sequence
from pathlib import Path

from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.cache.cache import Cache
from analysis.reports.limits import Limits
from analysis.reports.pool import Run
from analysis.reports.progress import Progress
from analysis.reports.run import run_notebooks
from analysis.reports.warm.client import Nurseries


def run_chapters(
    project: Project,
    notebooks: Sequence[Path],
    parameters: Parameters,
    work: Path,
    *,
    jobs: int | None,
    limits: Limits,
    progress: Progress,
    nurseries: Nurseries,
    force: bool = False,
) -> list[Run]:
    """Return what became of each notebook, in the order given: from the cache where nothing has changed, else run.

    Parameters
    ----------
    project, notebooks, parameters, work, jobs, limits, progress, nurseries
        See `analysis.reports.run.run_notebooks`; the tables are clean.
    force
        Whether to run all of them whatever the cache holds.
    """
    cache = Cache(project, parameters)
    runs = {} if force else {place: run for place in notebooks if (run := cache.fetch(place, work / place.stem))}
    for run in runs.values():
        progress.finished(run.record)
    todo = sorted((place for place in notebooks if place not in runs), key=lambda place: -seconds(cache, place))
    for run in run_notebooks(
        project, todo, parameters, work, jobs=jobs, limits=limits, progress=progress, nurseries=nurseries
    ):
        cache.keep(run)
        runs[run.source] = run
    cache.store.tidy()
    return [runs[place] for place in notebooks]


def seconds(cache: Cache, notebook: Path) -> float:
    """Return how long a notebook took when it last ran; a new one might take longest."""
    return next((float(note["seconds"]) for note in cache.notes(notebook)), math.inf)
