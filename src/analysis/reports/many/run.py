"""Build the reports of a grid, several at a time, each in a worker process that imports everything once."""

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from multiprocessing import get_context

from analysis.errors import SuiteError
from analysis.project import Project
from analysis.reports.build import build
from analysis.reports.editions.standing import made_from, standing
from analysis.reports.environment import common_environment
from analysis.reports.limits import Limits
from analysis.reports.lock import hold
from analysis.reports.many.grid import Report
from analysis.reports.many.summary import FOLDER, Outcome, write
from analysis.reports.ready import made_ready
from analysis.reports.run import processors, terminate_as_interrupt
from analysis.reports.warm.client import Nurseries

DIED = Outcome("", "failed", error="its process was killed", exit_code=5)
BUG = 70


@dataclass(frozen=True)
class Options:
    """How each report is built; see `analysis.reports.build.build`."""

    set_aside: bool = False
    brief: bool = False
    force: bool = False
    allow_partial: bool = False
    limits: Limits = Limits()  # noqa: RUF009 - it is frozen


class Lasting(Nurseries):
    """Nurseries that outlive a build, for the next one of the same worker."""

    def __exit__(self, *_: object) -> None:
        """End nothing; the worker's own end does."""


_nurseries: list[Lasting] = []


def run_many(
    project: Project,
    reports: Sequence[Report],
    asked: Mapping[str, str],
    options: Options,
    *,
    jobs: int | None = None,
    before: Sequence[Outcome] = (),
    told: Callable[[Outcome], None],
) -> list[Outcome]:
    """Build reports, and return what became of each, in order; one that fails stops none of the others.

    Parameters
    ----------
    project
        The project; each report has editions of its own in ``reports/many/<name>``.
    reports
        The reports.
    asked
        The parameters of the grid as options give them, for the summary.
    options
        How each is built.
    jobs
        How many are built at a time; by default the number of processors.
    before
        What became of the reports in an earlier go: those that are done are left out.
    told
        Is told what became of a report, as soon as it is known.

    Raises
    ------
    SuiteError
        If the tables cannot be cleaned, or another build is at work.
    """
    known = {one.name: one for one in before if one.done}
    outcomes = {report.name: known.get(report.name, Outcome(report.name)) for report in reports}
    with terminate_as_interrupt(), hold(project.reports):
        newest = made_ready(
            project, reports[0].languages[0].model_copy(update={"as_of": ""}), set_aside=options.set_aside
        ).as_of
        todo = [_capped(report, newest) for report in reports if not outcomes[report.name].done]
        write(project, asked, list(outcomes.values()))
        for outcome in _outcomes(project, todo, options, jobs or processors()):
            outcomes[outcome.name] = outcome
            write(project, asked, list(outcomes.values()))
            told(outcome)
    return list(outcomes.values())


def build_one(project: Project, report: Report, options: Options, jobs: int) -> Outcome:
    """Build one report in this process, on tables that are clean, and say what became of it; nothing is raised."""
    started = time.monotonic()
    part = replace(project, part=f"{FOLDER}/{report.name}")
    try:
        outcome = _built(part, report, options, jobs)
    except SuiteError as error:
        outcome = Outcome(report.name, "failed", error=error.what, exit_code=error.exit_code)
    except Exception as error:  # noqa: BLE001 - a fault in one report must not take the others with it
        outcome = Outcome(report.name, "failed", error=f"{type(error).__name__}: {error}", exit_code=BUG)
    return replace(outcome, seconds=round(time.monotonic() - started, 3))


def _built(project: Project, report: Report, options: Options, jobs: int) -> Outcome:
    sha = made_from(project, report.languages, brief=options.brief, set_aside=options.set_aside)
    if not options.force and standing(project, sha):
        return Outcome(report.name, "unchanged")
    if not _nurseries:
        _nurseries.append(Lasting(common_environment()))
    edition = build(
        project,
        report.languages[0],
        jobs=jobs,
        languages=[parameters.language for parameters in report.languages],
        cleaned=True,
        nurseries=_nurseries[0],
        limits=options.limits,
        set_aside=options.set_aside,
        brief=options.brief,
        force=options.force,
        allow_partial=options.allow_partial,
    )
    records = [record for part in edition.records for record in part]
    cached = sum(record.cached for record in records)
    state = Outcome(report.name, "complete" if edition.complete else "partial", 0, len(records) - cached, cached)
    failed = [record.explain() for record in records if not record.completed]
    return replace(state, error=" ".join(failed), exit_code=11 if failed else 0)


def _outcomes(project: Project, reports: Sequence[Report], options: Options, jobs: int) -> Iterator[Outcome]:
    """Yield what becomes of each report, as soon as it is known."""
    waiting = list(reports)
    several = max(1, min(jobs, len(waiting)))
    free = [_worker() for _ in range(several)]
    busy: dict[Future[Outcome], tuple[ProcessPoolExecutor, Report]] = {}
    try:
        while waiting or busy:
            while waiting and free:
                worker, report = free.pop(), waiting.pop(0)
                busy[worker.submit(build_one, project, report, options, jobs // several)] = (worker, report)
            for future in wait(busy, return_when=FIRST_COMPLETED).done:
                worker, report = busy.pop(future)
                died = isinstance(future.exception(), BrokenProcessPool)
                free.append(_worker() if died else worker)
                yield replace(DIED, name=report.name) if died else future.result()
    finally:
        for worker in [*free, *(worker for worker, _ in busy.values())]:
            worker.shutdown(wait=False, cancel_futures=True)


def _worker() -> ProcessPoolExecutor:
    """Return a pool of one process: when it breaks, it is known which report it was at."""
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"))


def _capped(report: Report, newest: str) -> Report:
    """Return a report whose day is not later than the newest in the data: nobody knows of later ones."""
    day = min(report.languages[0].as_of or newest, newest)
    return replace(report, languages=tuple(one.model_copy(update={"as_of": day}) for one in report.languages))
