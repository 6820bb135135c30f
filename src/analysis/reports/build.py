"""Build the report: clean, run, export, verify, publish; whole or not at all."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import MissingDataError, ParameterError
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.bench import Bench
from analysis.reports.lock import hold
from analysis.reports.pool import Limits
from analysis.reports.progress import Progress, Silent
from analysis.reports.publish import workshop, writing
from analysis.reports.record import ChapterRecord
from analysis.reports.run import terminate_as_interrupt


@dataclass(frozen=True)
class Edition:
    """A published report.

    Parameters
    ----------
    folder
        Where it lies: ``reports/latest``.
    records
        What happened to each chapter, in order.
    seconds
        Time of the whole build.
    """

    folder: Path
    records: tuple[ChapterRecord, ...]
    seconds: float

    @property
    def index(self) -> Path:
        """The page to open first."""
        return self.folder / "index.html"

    @property
    def pdf(self) -> Path:
        """The report as one PDF."""
        return self.folder / "report.pdf"


def build(
    project: Project,
    parameters: Parameters,
    *,
    progress: Progress | None = None,
    jobs: int | None = None,
    limits: Limits | None = None,
    set_aside: bool = False,
    brief: bool = False,
    languages: Sequence[str] = (),
) -> Edition:
    """Build the report and publish it to ``reports/latest``, or leave the one there untouched.

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
        Time limits.
    set_aside
        Whether to go on without the rows that cannot be kept; the report says how many they are.
    brief
        Whether to write ``brief.pdf`` too.
    languages
        Languages to build side by side, in place of the one in ``parameters``: the first in the folder itself, the
        others in folders of their own in it, all linked with one another, and published together or not at all.

    Raises
    ------
    MissingDataError, RawDataError
        If the raw tables are missing or broken, or there is no chapter; also if rows cannot be kept, unless they are
        to be set aside.
    ChapterError
        If a chapter did not run to its end; what there is of it lies in ``reports/failed``.
    ExportError
        If a page or the PDF could not be made, or is not fit to publish.
    PublishError
        If nothing can be written to ``reports``.
    BusyError
        If another build is at work.
    """
    bench = Bench(
        project, parameters, progress or Silent(), limits or Limits(), jobs, set_aside, brief, tuple(languages)
    )
    target = project.reports / "latest"
    sources = [inside(project, chapter) for chapter in project.chapters()]
    if not sources:
        raise MissingDataError("There is no chapter in notebooks/.", "A chapter's file is named like 01_subject.ipynb.")
    with _at_work(project) as scratch:
        records = bench.edition(sources, scratch, target)
    return Edition(target, records, bench.seconds)


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
    bench = Bench(project, parameters, progress or Silent(), limits or Limits(), 1, set_aside)
    source = inside(project, notebook)
    target = project.reports / "runs" / source.stem
    with _at_work(project) as scratch:
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
    """Hold the reports folder and give a fresh folder in it; SIGTERM ends the block as Ctrl-C does."""
    with (
        terminate_as_interrupt(),
        hold(project.reports),
        writing(project.reports),
        workshop(project.reports) as scratch,
    ):
        yield scratch
