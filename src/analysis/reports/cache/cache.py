"""Hand out what a chapter showed before, if nothing that it rests on has changed since; else say what has."""

import contextlib
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Any

from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.cache.code import Code
from analysis.reports.cache.parts import Parts, digest, parts
from analysis.reports.cache.store import Store
from analysis.reports.pool import Run
from analysis.reports.record import ChapterRecord
from analysis.tables.store import Data

RECORD = "record.json"


class Cache:
    """The runs that are kept.

    Parameters
    ----------
    project
        The project, its tables cleaned.
    parameters
        The report's parameters, ``as_of`` filled in.
    """

    def __init__(self, project: Project, parameters: Parameters) -> None:
        self.project, self.parameters = project, parameters
        self.store = Store(project.cache)
        self._code = Code()
        self._parts: dict[Path, Parts] = {}
        self._known: dict[str, str] = {}

    def fetch(self, notebook: Path, folder: Path) -> Run | None:
        """Return the run of a notebook that is as a new one would be.

        Parameters
        ----------
        notebook
            The notebook.
        folder
            Where its files are put.
        """
        note = next(self._fitting(notebook), None)
        kept = self.store.get(note["object"]) if note else None
        if kept is None:
            return None
        with contextlib.suppress(OSError, ValueError, TypeError):
            shutil.copytree(kept, folder, dirs_exist_ok=True)
            record = ChapterRecord.from_json(json.loads((folder / RECORD).read_text("utf-8")))
            return Run(notebook, folder / notebook.name, folder / "log.txt", replace(record, cached=True))
        shutil.rmtree(folder, ignore_errors=True)
        return None

    def keep(self, run: Run) -> None:
        """Keep a run that ended well; a cache that cannot be written is gone without."""
        if not run.record.completed or run.record.cached:
            return
        reads = {what: self.state(what) for what in read(run)}
        of = self.parts(run.source)
        key = digest([of, reads])
        text = json.dumps(run.record.to_json(), ensure_ascii=False)
        with contextlib.suppress(OSError):
            bundle = run.executed.parent / "kept"
            bundle.mkdir()
            shutil.copytree(run.figures, bundle / run.figures.name)
            for file in (run.executed, run.log):
                shutil.copy(file, bundle)
            (bundle / RECORD).write_text(text, "utf-8")
            self.store.put(key, bundle)
            self.store.note(
                self._name(run.source), key, {"parts": of, "reads": reads, "object": key, "seconds": run.record.seconds}
            )

    def parts(self, notebook: Path) -> Parts:
        """Return what a notebook rests on, the data apart."""
        if notebook not in self._parts:
            self._parts[notebook] = parts(self.project, notebook, self.parameters, self._code)
        return self._parts[notebook]

    def notes(self, notebook: Path) -> Iterator[Mapping[str, Any]]:
        """Yield what was noted of the runs of a notebook with these parameters, the newest first."""
        yield from self.store.notes(self._name(notebook))

    def _name(self, notebook: Path) -> str:
        return f"{notebook.stem}-{digest(self.parameters.literals())[:16]}"

    def state(self, what: str) -> str:
        """Return the hash of a part of the data."""
        if what not in self._known:
            self._known[what] = self._data.digest(what)
        return self._known[what]

    def changes(self, notebook: Path) -> list[tuple[str, str]] | None:
        """Return what has changed since the last run of a notebook with these parameters.

        Returns
        -------
        list of tuple of str, or None
            Kinds and names of the parts that differ; nothing if there is no such run, an empty list if none differs.
        """
        with contextlib.suppress(StopIteration):
            return list(differences(next(self._fitting(notebook)), self.parts(notebook), self.state))
        last = next(self.notes(notebook), None)
        return None if last is None else list(differences(last, self.parts(notebook), self.state))

    def _fitting(self, notebook: Path) -> Iterator[Mapping[str, Any]]:
        """Yield the notes of runs from which nothing differs."""
        for note in self.notes(notebook):
            if note["parts"] == self.parts(notebook) and all(
                self.state(what) == known for what, known in note["reads"].items()
            ):
                yield note

    @cached_property
    def _data(self) -> Data:
        return Data(self.project.processed)


def differences(note: Mapping[str, Any], now: Parts, state: Any) -> Iterator[tuple[str, str]]:
    """Yield kind and name of what a run rested on and is not the same now.

    Parameters
    ----------
    note
        What was noted of the run: ``parts`` and ``reads``.
    now
        The parts as they are.
    state
        Gives the hash of a part of the data as it is.
    """
    for kind, were in note["parts"].items():
        for name in sorted({*were, *now[kind]}):
            if were.get(name) != now[kind].get(name):
                yield kind, name
    for what, known in sorted(note["reads"].items()):
        if state(what) != known:
            yield "data", what


def read(run: Run) -> list[str]:
    """Return what a notebook read of the data, each part once."""
    if not run.reads.exists():
        return []
    return sorted(set(run.reads.read_text("utf-8").splitlines()))
