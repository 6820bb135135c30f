"""Build the report: clean, run, export, verify, publish; whole or not at all."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from analysis.errors import MissingDataError, ParameterError
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.bench import Bench
from analysis.reports.deadline import deadline
from analysis.reports.editions.made import Edition
from analysis.reports.editions.shelf import Shelf
from analysis.reports.environment import open_nurseries
from analysis.reports.journal import noted, outcome
from analysis.reports.limits import Limits
from analysis.reports.lock import hold
from analysis.reports.press import make_edition, unchanged
from analysis.reports.progress import Progress, Silent
from analysis.reports.publish import workshop, writing
from analysis.reports.run import terminate_as_interrupt
from analysis.reports.warm.client import Nurseries


def build(
    project: Project,
    parameters: Parameters,
    *,
    progress: Progress | None = None,
    jobs: int | None = None,
    limits: Limits | None = None,
    set_aside: bool = False,
    brief: bool = False,
    force: bool = False,
    cleaned: bool = False,
    languages: Sequence[str] = (),
    wait: bool = False,
    allow_partial: bool = False,
    only_if_changed: bool = False,
    nurseries: Nurseries | None = None,
) -> Edition:
    """Build an edition of the report and let ``reports/latest`` lead to it, or leave everything untouched.

    Parameters
    ----------
    project
        The project.
    parameters
        What the report is about.
    progress
        Is told what happens.
    jobs
        How many chapters run at a time; by default the number of processors.
    limits
        Limits of time and memory.
    set_aside
        Whether to go on without the rows that cannot be kept; the report says how many they are.
    brief
        Whether to write ``brief.pdf`` too.
    force
        Whether to run every chapter, though nothing that it rests on has changed.
    cleaned
        Whether the tables are clean already.
    languages
        Languages to build side by side, in place of the one in ``parameters``: the first in the folder itself, the
        others in folders of their own in it, all linked with one another, and published together or not at all.
    wait
        Whether to wait for another build that is at work.
    allow_partial
        Whether to publish an edition though a chapter did not run to its end; by default it is kept on the shelf
        beside the others, and ``latest`` leads to the one that it led to.
    only_if_changed
        Whether to make no edition if nothing would differ from the latest one: the cleaned data, parameters, code,
        notebooks and libraries are the same.
    nurseries
        Where the processes of the chapters come from, ended with the build; by default they are started here.

    Returns
    -------
    Edition
        What was made; it tells whether it is complete and whether it was published.

    Raises
    ------
    MissingDataError, RawDataError
        If the raw tables are missing or broken, or there is no chapter; also if rows cannot be kept, unless they are
        to be set aside.
    ChapterError
        If no chapter ran to its end; what there is of them lies in ``reports/failed``.
    ExportError
        If a page or the PDF could not be made, or is not fit to publish.
    PublishError
        If nothing can be written to ``reports``.
    BusyError
        If another build is at work and is not to be waited for.
    OutOfTimeError
        If the build took longer than ``limits`` allow.
    """
    limits = limits or Limits()
    sources = [inside(project, chapter) for chapter in project.chapters()]
    if not sources:
        raise MissingDataError("There is no chapter in notebooks/.", "A chapter's file is named like 01_subject.ipynb.")
    asked = {"parameters": parameters.literals(), "languages": list(languages)}
    with (
        terminate_as_interrupt(),
        hold(project.reports, wait=wait),
        noted(project.reports, asked) as line,
        _at_work(project) as scratch,
        deadline(limits.build),
        nurseries or open_nurseries() as ready,
    ):
        bench = Bench(
            project,
            parameters,
            progress or Silent(),
            limits,
            ready,
            jobs=jobs,
            set_aside=set_aside,
            brief=brief,
            languages=tuple(languages),
            force=force,
            cleaned=cleaned,
            allow_partial=allow_partial,
        )
        shelf = Shelf(project.reports)
        shelf.settle()
        edition = (only_if_changed and unchanged(bench, shelf)) or make_edition(bench, sources, scratch, shelf)
        line.update(outcome(edition))
    return edition


def run_one(
    project: Project,
    notebook: Path,
    parameters: Parameters,
    *,
    progress: Progress | None = None,
    limits: Limits | None = None,
    set_aside: bool = False,
) -> Path:
    """Run one notebook of the project on freshly cleaned tables, and write it and its page to ``reports/runs/<name>``.

    Parameters
    ----------
    project, parameters, progress, limits, set_aside
        See `build`.
    notebook
        The notebook.

    Returns
    -------
    Path
        The folder, with ``<name>.ipynb``, ``<name>.html``, ``run.json`` and ``figures``.

    Raises
    ------
    ParameterError
        If the notebook is not one of the project's.
    SuiteError
        As `build`.
    """
    source = inside(project, notebook)
    target = project.reports / "runs" / source.stem
    with (
        terminate_as_interrupt(),
        hold(project.reports),
        _at_work(project) as scratch,
        open_nurseries() as nurseries,
    ):
        bench = Bench(
            project,
            parameters,
            progress or Silent(),
            limits or Limits(),
            nurseries,
            jobs=1,
            set_aside=set_aside,
            force=True,
        )
        bench.single(source, scratch, target)
    return target


def inside(project: Project, notebook: Path) -> Path:
    """Return a notebook's true place, if it is one of the project's: others are not run.

    Raises
    ------
    ParameterError
        If it lies elsewhere, also by a symbolic link, or is no notebook.
    """
    place = notebook.resolve()
    if place.suffix != ".ipynb" or not place.is_file() or not place.is_relative_to(project.notebooks.resolve()):
        raise ParameterError(f"{notebook.name} is not a notebook of this project.", "Only those in notebooks/ are run.")
    return place


@contextmanager
def _at_work(project: Project) -> Iterator[Path]:
    """Give a fresh folder in the reports folder, which the caller holds."""
    with writing(project.reports), workshop(project.reports) as scratch:
        yield scratch
