"""The steps of a build, which a single run shares."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports import behind, citing, document, manifest, notebooks
from analysis.reports.about import About, about, siblings
from analysis.reports.blocks import Document, alone, unique_names
from analysis.reports.failures import forget_failed, raise_failed
from analysis.reports.pool import Limits, Run
from analysis.reports.progress import Progress
from analysis.reports.publish import swap
from analysis.reports.ready import made_ready
from analysis.reports.record import ChapterRecord
from analysis.reports.run import open_nurseries, run_notebooks
from analysis.reports.site import BRIEF, Executed, write_brief, write_pages, write_site
from analysis.reports.verify import verify


@dataclass
class Made:
    """A report in one language, not checked yet: where it lies, and what it holds."""

    bench: "Bench"
    folder: Path
    runs: Sequence[Run]
    documents: Sequence[Document]
    extra: Sequence[str]


@dataclass
class Bench:
    """One build or single run at work.

    Parameters
    ----------
    project, parameters, progress, limits, jobs
        See `analysis.reports.build.build`.
    set_aside
        Whether rows that cannot be kept are set aside.
    brief
        Whether to write the report in brief too.
    languages
        The languages to build side by side, if more than that of ``parameters``; the first one's lies in the folder
        itself, the others' in folders of their own there.
    started
        When it began, by the monotonic clock.
    """

    project: Project
    parameters: Parameters
    progress: Progress
    limits: Limits
    jobs: int | None
    set_aside: bool = False
    brief: bool = False
    languages: tuple[str, ...] = ()
    started: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """Seconds since the work began."""
        return time.monotonic() - self.started

    def edition(self, sources: Sequence[Path], scratch: Path, target: Path) -> tuple[ChapterRecord, ...]:
        """Make the whole report, put it in the target's place, and return what happened to the chapters."""
        made = [replace(self, parameters=one).make(sources, scratch / one.language) for one in self.asked()]
        whole = made[0].folder
        for part in made[1:]:
            part.folder = part.folder.rename(whole / part.bench.parameters.language)
        # The first one's record lists the files of the others, theirs among them.
        records = [part.bench.finish(part.folder, part.runs, part.documents, part.extra) for part in made[::-1]]
        self.publish(whole, target)
        return records[-1]

    def asked(self) -> list[Parameters]:
        """Return the report's parameters, once for each of its languages."""
        spoken = self.languages or (self.parameters.language,)
        return [self.parameters.model_copy(update={"language": language}) for language in spoken]

    def make(self, sources: Sequence[Path], scratch: Path) -> "Made":
        """Make the report in one language."""
        self.started = time.monotonic()
        new, runs = self.run(sources, scratch)
        self.progress.stage("export")
        chapters = self.read(runs)
        documents = [chapter.document for chapter in chapters]
        unique_names(documents)
        told = replace(self.about(documents), brief=self.brief)
        write_site(new, chapters, told)
        if self.brief:
            write_brief(new, chapters, told, self.parameters)
        references = citing.write(new, self.project, self.parameters)
        extra = ["index.html", "report.pdf", *[BRIEF][: self.brief], *references, manifest.NAME]
        return Made(self, new, runs, documents, extra)

    def single(self, source: Path, scratch: Path, target: Path) -> None:
        """Make one page, and put it in the target's place."""
        new, runs = self.run([source], scratch)
        self.progress.stage("export")
        [chapter] = self.read(runs)
        others = {path.stem for path in self.project.chapters()} - {source.stem}
        chapter = replace(chapter, document=alone(chapter.document, others))
        write_pages(new, [chapter], self.about([]))
        notebooks.write(chapter.notebook, new / source.name)
        self.finish(new, runs, [chapter.document], [source.name, manifest.NAME])
        self.publish(new, target)

    def run(self, sources: Sequence[Path], scratch: Path) -> tuple[Path, list[Run]]:
        """Clean the tables and run notebooks; return the folder of the new report, and the runs."""
        new, work = scratch / "new", scratch / "work"
        (new / "figures").mkdir(parents=True)
        with open_nurseries(work) as nurseries:
            self.progress.stage("clean")
            self.parameters = made_ready(self.project, self.parameters, set_aside=self.set_aside)
            self.progress.stage("run")
            runs = run_notebooks(
                self.project,
                sources,
                self.parameters,
                work,
                new / "figures",
                jobs=self.jobs,
                limits=self.limits,
                progress=self.progress,
                nurseries=nurseries,
            )
        raise_failed(self.project.reports, runs)
        return new, runs

    def about(self, documents: Sequence[Document]) -> About:
        """Return what the pages say about the whole."""
        told = about(self.project, self.parameters, documents, files=True)
        beside = siblings(self.parameters.language, self.languages)
        return replace(told, run=tuple(behind.run(self.seconds)), siblings=beside)

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
