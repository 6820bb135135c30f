"""The ways of running chapters that `benchmarks/reports.py` compares; each is a process of its own.

``python benchmarks/ways.py WAY PROJECT FOLDER RUNS JOBS`` runs the chapters of a project, whose tables are clean, for
so many economies that there are RUNS runs, writes a page and the charts of each into FOLDER, and prints as JSON how
many seconds it took after everything was imported.
"""

import json
import os
import sys
import time
from collections.abc import Callable, Iterator
from multiprocessing import get_context
from pathlib import Path

from analysis.economies import SEE14
from analysis.parameters import Parameters
from analysis.project import ROOT_VARIABLE, Project

AS_OF = "2026-03-09"
Work = list[tuple[Path, Parameters]]


def work(project: Project, runs: int) -> Work:
    """Return so many runs: the chapters for one economy and day after the other."""
    days = [AS_OF, *(f"{year}-12-31" for year in range(2025, 2014, -1))]
    wanted = (
        (path, Parameters(focus=focus, as_of=day)) for day in days for focus in SEE14 for path in project.chapters()
    )
    return [run for _, run in zip(range(runs), wanted, strict=False)]


def suite(project: Project, folder: Path, runs: int, jobs: int) -> float:
    """Run as the suite does, in processes forked from one that has imported everything."""
    from analysis.reports.environment import open_nurseries  # noqa: PLC0415 - started before the slow imports

    with open_nurseries() as nurseries:
        from analysis.reports.run import run_notebooks  # noqa: PLC0415 - as above

        started = time.monotonic()
        for number, (parameters, notebooks) in enumerate(_grouped(work(project, runs))):
            place = folder / str(number)
            done = run_notebooks(project, notebooks, parameters, place, jobs=jobs, nurseries=nurseries)
            assert all(run.record.completed for run in done)
            for run in done:
                _page(run.executed, place)
    return time.monotonic() - started


def papermill(project: Project, folder: Path, runs: int, _jobs: int) -> float:
    """Run with papermill as a library, one kernel after the other, and export with nbconvert as a library."""
    from papermill import execute_notebook  # noqa: PLC0415 - not wanted by the others

    from analysis.reports import html  # noqa: F401, PLC0415 - imported before the clock starts

    started = time.monotonic()
    for number, (path, parameters) in enumerate(work(project, runs)):
        place = _place(project, folder / str(number))
        values = parameters.literals()
        execute_notebook(path, place / path.name, values, kernel_name="python3", progress_bar=False, log_output=False)
        _page(place / path.name, place)
    return time.monotonic() - started


def bare(project: Project, folder: Path, runs: int, jobs: int) -> float:
    """Run the code of the chapters as a script would, in forked processes, without notebooks and pages: the limit."""
    from analysis.reports.warm.nursery import warm  # noqa: PLC0415 - slow

    warm()
    started = time.monotonic()
    with get_context("fork").Pool(jobs, maxtasksperchild=1) as pool:
        numbered = [(project, folder / str(number), *run) for number, run in enumerate(work(project, runs))]
        pool.starmap(_script, numbered, chunksize=1)
    return time.monotonic() - started


def _script(project: Project, folder: Path, path: Path, parameters: Parameters) -> None:
    from analysis import notebook  # noqa: PLC0415 - imported long ago
    from analysis.reports import notebooks  # noqa: PLC0415 - as above

    _place(project, folder)
    notebook.display = lambda thing, **_: getattr(thing, "_repr_mimebundle_", dict)()
    space = parameters.literals()
    for cell in notebooks.read(path).cells:
        if cell.cell_type == "code" and "parameters" not in notebooks.tags(cell):
            exec(compile(cell.source, path.stem, "exec"), space)  # noqa: S102 - the project's own chapters


def _place(project: Project, folder: Path) -> Path:
    folder.mkdir(parents=True)
    os.environ |= {ROOT_VARIABLE: str(project.root), "KOSOVO_REPORT_FIGURES": str(folder / "figures")}
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    return folder


def _page(executed: Path, folder: Path) -> None:
    from analysis.reports.html import ReportHTMLExporter  # noqa: PLC0415 - slow

    page, _ = ReportHTMLExporter().from_filename(str(executed))
    (folder / f"{executed.stem}.html").write_text(page, "utf-8")


def _grouped(runs: Work) -> Iterator[tuple[Parameters, list[Path]]]:
    """Yield each set of parameters with its notebooks."""
    found: dict[Parameters, list[Path]] = {}
    for path, parameters in runs:
        found.setdefault(parameters, []).append(path)
    yield from found.items()


WAYS: dict[str, Callable[[Project, Path, int, int], float]] = {"suite": suite, "papermill": papermill, "bare": bare}

if __name__ == "__main__":
    way, root, target, count, at_a_time = sys.argv[1:]
    print(json.dumps(WAYS[way](Project(Path(root)), Path(target), int(count), int(at_a_time))))
