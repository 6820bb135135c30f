"""The steps of a build, which a single run shares."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from analysis import languages
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports import document, manifest, notebooks
from analysis.reports.about import about
from analysis.reports.blocks import Document, unique_names
from analysis.reports.failures import forget_failed, raise_failed
from analysis.reports.pool import Limits, Run
from analysis.reports.progress import Progress
from analysis.reports.publish import swap
from analysis.reports.record import ChapterRecord
from analysis.reports.run import run_notebooks
from analysis.reports.site import Executed, write_pages, write_site
from analysis.reports.verify import verify
from analysis.tables.clean import clean
from analysis.tables.store import Data


@dataclass
class Bench:
    """One build or single run at work.

    Parameters
    ----------
    project, parameters, progress, limits, jobs
        See `analysis.reports.build.build`.
    started
        When it began, by the monotonic clock.
    """

    project: Project
    parameters: Parameters
    progress: Progress
    limits: Limits
    jobs: int | None
    started: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """Seconds since the work began."""
        return time.monotonic() - self.started

    def edition(self, sources: Sequence[Path], scratch: Path, target: Path) -> tuple[ChapterRecord, ...]:
        """Make the whole report, put it in the target's place, and return what happened to the chapters."""
        new, runs = self.run(sources, scratch)
        self.progress.stage("export")
        chapters = self.read(runs)
        documents = [chapter.document for chapter in chapters]
        unique_names(documents)
        write_site(new, chapters, about(self.project, self.parameters, documents, files=True))
        records = self.finish(new, runs, documents, ["index.html", "report.pdf", manifest.NAME])
        self.publish(new, target)
        return records

    def single(self, source: Path, scratch: Path, target: Path) -> None:
        """Make one page, and put it in the target's place."""
        new, runs = self.run([source], scratch)
        self.progress.stage("export")
        [chapter] = self.read(runs)
        write_pages(new, [chapter], about(self.project, self.parameters, [], files=True))
        notebooks.write(chapter.notebook, new / source.name)
        self.finish(new, runs, [chapter.document], [source.name, manifest.NAME])
        self.publish(new, target)

    def run(self, sources: Sequence[Path], scratch: Path) -> tuple[Path, list[Run]]:
        """Clean the tables and run notebooks; return the folder of the new report, and the runs."""
        self.progress.stage("clean")
        clean(self.project)
        newest = Data(self.project.processed).newest
        self.parameters = self.parameters.model_copy(update={"as_of": self.parameters.as_of or newest})
        languages.use(self.parameters.language)
        self.progress.stage("run")
        new = scratch / "new"
        (new / "figures").mkdir(parents=True)
        runs = run_notebooks(
            self.project,
            sources,
            self.parameters,
            scratch / "work",
            new / "figures",
            jobs=self.jobs,
            limits=self.limits,
            progress=self.progress,
        )
        raise_failed(self.project.reports, runs)
        return new, runs

    @staticmethod
    def read(runs: Sequence[Run]) -> list[Executed]:
        """Return what the notebooks show."""
        chapters = []
        for number, run in enumerate(runs, 1):
            notebook = notebooks.read(run.executed)
            chapters.append(Executed(notebook, document.read(notebook, run.source.stem, number)))
        return chapters

    def finish(
        self, new: Path, runs: Sequence[Run], documents: Sequence[Document], extra: Sequence[str]
    ) -> tuple[ChapterRecord, ...]:
        """Write the run record, check everything, and return the records of the chapters."""
        records = tuple(
            replace(run.record, sources=part.sources, rows=part.rows) for run, part in zip(runs, documents, strict=True)
        )
        manifest.write(new, self.project, self.parameters, records, self.seconds)
        self.progress.stage("verify")
        verify(new, documents, self.project.root, extra)
        return records

    def publish(self, new: Path, target: Path) -> None:
        """Put the new folder in place."""
        self.progress.stage("publish")
        swap(new, target)
        forget_failed(self.project.reports)
