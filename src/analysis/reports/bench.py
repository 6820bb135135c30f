"""The steps of a build, which a single run shares."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from analysis.folders import swap
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports import behind, citing, document, freshness, manifest, notebooks
from analysis.reports.about import About, about, siblings
from analysis.reports.blocks import Document, alone, unique_names
from analysis.reports.editions.changes import PAGE
from analysis.reports.editions.entry import Entry
from analysis.reports.editions.gathering import Gathering
from analysis.reports.failures import FOLDER, forget_failed, keep_failed, raise_failed
from analysis.reports.gather import gather
from analysis.reports.incremental import run_chapters
from analysis.reports.limits import Limits
from analysis.reports.missing import blank, missing
from analysis.reports.pool import Run
from analysis.reports.progress import Progress
from analysis.reports.ready import made_ready
from analysis.reports.record import ChapterRecord
from analysis.reports.site import BRIEF, Executed, write_brief, write_pages, write_site
from analysis.reports.verify import verify
from analysis.reports.warm.client import Nurseries
from analysis.tables.store import Data


@dataclass
class Made:
    """A report in one language, not checked yet: where it lies, and what it holds."""

    bench: "Bench"
    folder: Path
    runs: Sequence[Run]
    documents: Sequence[Document]
    extra: Sequence[str]
    about: About


@dataclass
class Bench:
    """One build or single run at work.

    Parameters
    ----------
    project, parameters, progress, limits, jobs
        See `analysis.reports.build.build`.
    nurseries
        Where the processes of the chapters come from; ended by the caller.
    set_aside
        Whether rows that cannot be kept are set aside.
    brief
        Whether to write the report in brief too.
    languages
        The languages to build side by side, if more than that of ``parameters``; the first one's lies in the folder
        itself, the others' in folders of their own there.
    cleaned
        Whether the tables are clean already.
    allow_partial
        Whether to publish an edition though a chapter is missing.
    force
        Whether to run every chapter though nothing has changed.
    before
        The edition that the new one is compared with, if any.
    gathering
        Gathers what an edition keeps for that; a single run keeps nothing.
    started
        When it began, by the monotonic clock.
    """

    project: Project
    parameters: Parameters
    progress: Progress
    limits: Limits
    nurseries: Nurseries
    jobs: int | None = None
    set_aside: bool = False
    brief: bool = False
    languages: tuple[str, ...] = ()
    force: bool = False
    cleaned: bool = False
    allow_partial: bool = False
    before: Entry | None = None
    gathering: Gathering | None = None
    started: float = field(default_factory=time.monotonic)

    @property
    def seconds(self) -> float:
        """Seconds since the work began."""
        return time.monotonic() - self.started

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
        told = replace(self.about(documents), brief=self.brief, changes=PAGE if self.before else "")
        write_site(new, chapters, told)
        if self.brief:
            write_brief(new, chapters, told, self.parameters)
        references = citing.write(new, self.project, self.parameters)
        extra = ["index.html", "report.pdf", *[BRIEF][: self.brief], *references, manifest.NAME]
        return Made(self, new, runs, documents, extra, told)

    def single(self, source: Path, scratch: Path, target: Path) -> None:
        """Make one page, and put it in the target's place."""
        new, runs = self.run([source], scratch)
        self.progress.stage("export")
        [chapter] = self.read(runs)
        others = {path.stem for path in self.project.chapters()} - {source.stem}
        chapter = replace(chapter, document=alone(chapter.document, others))
        told = self.about([])
        write_pages(new, [chapter], told)
        notebooks.write(chapter.notebook, new / source.name)
        self.finish(Made(self, new, runs, [chapter.document], [source.name, manifest.NAME], told), {})
        self.progress.stage("publish")
        swap(new, target)
        forget_failed(self.project.reports)

    def run(self, sources: Sequence[Path], scratch: Path) -> tuple[Path, list[Run]]:
        """Clean the tables and run notebooks; return the folder of the new report, and the runs."""
        new, work = scratch / "new", scratch / "work"
        (new / "figures").mkdir(parents=True)
        self.progress.stage("clean")
        self.parameters = made_ready(self.project, self.parameters, set_aside=self.set_aside, cleaned=self.cleaned)
        freshness.limits(self.project, Data(self.project.processed))  # refused now, and not after minutes of work
        if self.gathering:
            self.gathering.start(self.project, self.parameters)
        self.progress.stage("run")
        runs = run_chapters(
            self.project,
            sources,
            self.parameters,
            work,
            jobs=self.jobs,
            limits=self.limits,
            progress=self.progress,
            nurseries=self.nurseries,
            force=self.force,
        )
        known = {scratch: "work", self.project.root: "."}
        raise_failed(self.project.reports, runs, known)
        if failed := [run for run in runs if not run.record.completed]:
            keep_failed(new / FOLDER, failed, known)
        gather([run for run in runs if run.record.completed], new / "figures", Data(self.project.processed).hash)
        return new, runs

    def about(self, documents: Sequence[Document]) -> About:
        """Return what the pages say about the whole."""
        told = about(self.project, self.parameters, documents, files=True)
        beside = siblings(self.parameters.language, self.languages)
        stale, _ = freshness.warning(self.project, f"{behind.moment():%Y-%m-%d}")
        return replace(told, run=tuple(behind.run(self.seconds)), siblings=beside, stale=stale)

    @staticmethod
    def read(runs: Sequence[Run]) -> list[Executed]:
        """Return what the notebooks show; a page that says why stands in for one that did not run to its end."""
        chapters = []
        for number, run in enumerate(runs, 1):
            if not run.record.completed:
                chapters.append(Executed(blank(), missing(run.record, run.source, number)))
                continue
            notebook = notebooks.read(run.executed)
            chapters.append(Executed(notebook, document.read(notebook, run.source.stem, number)))
        return chapters

    def finish(self, made: Made, told: Mapping[str, Any]) -> tuple[ChapterRecord, ...]:
        """Write the run record, check everything, and return the records of the chapters.

        Parameters
        ----------
        made
            What was made.
        told
            What the record says beside what it says of every run, see `manifest.write`.
        """
        records = tuple(
            replace(run.record, sources=part.sources, rows=part.rows)
            for run, part in zip(made.runs, made.documents, strict=True)
        )
        manifest.write(made.folder, self.project, self.parameters, records, self.seconds, edition=told)
        self.progress.stage("verify")
        verify(made.folder, made.documents, self.project.root, made.extra)
        return records
