"""The pool of workers: follow them, end those that are late, and say what became of each notebook."""

import errno
import os
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.parameters import Parameters
from analysis.reports.limits import Limits
from analysis.reports.memory import MEGABYTE, resident
from analysis.reports.places import unplaced
from analysis.reports.processes import FIGURES, READS, Surroundings, Worker, launch
from analysis.reports.progress import Progress
from analysis.reports.record import ChapterRecord, State

MESSAGE_LENGTH = 300
WEIGHING_PAUSE = 0.2
"""Seconds between two looks at the workers' memory."""
FULL = os.strerror(errno.ENOSPC)


@dataclass(frozen=True)
class Run:
    """A notebook that was run.

    Parameters
    ----------
    source
        The notebook in the project.
    executed
        The notebook with its outputs, as far as it ran; it may be missing.
    log
        What the worker and the kernel wrote to standard error.
    record
        What happened.
    """

    source: Path
    executed: Path
    log: Path
    record: ChapterRecord

    @property
    def figures(self) -> Path:
        """Folder with the files of its charts and tables."""
        return self.executed.parent / FIGURES

    @property
    def reads(self) -> Path:
        """File with what it read of the data, a line each."""
        return self.executed.parent / READS


@dataclass(frozen=True)
class Broken:
    """A limit that a worker broke: the state that it is in therefore, and the reason in words."""

    state: State
    reason: str


@dataclass
class Pool:
    """The workers that run at the moment, and the runs that are done.

    Parameters
    ----------
    surroundings
        What all workers share.
    parameters, work, limits, progress
        See `analysis.reports.run.run_notebooks`.
    workers
        The workers that run.
    runs
        What became of the notebooks that are done.
    weighed
        When the workers' memory was last looked at, by the monotonic clock.
    """

    surroundings: Surroundings
    parameters: Parameters
    work: Path
    limits: Limits
    progress: Progress
    workers: list[Worker] = field(default_factory=list)
    runs: dict[Path, Run] = field(default_factory=dict)
    weighed: float = 0.0

    def start(self, source: Path) -> None:
        """Start the worker of a notebook."""
        folder = self.work / source.stem
        self.workers.append(launch(source, folder, self._job(source, folder), self.surroundings))

    def _job(self, source: Path, folder: Path) -> dict[str, Any]:
        return {
            "notebook": str(source),
            "output": str(folder / source.name),
            "status": str(folder / "status.json"),
            "result": str(folder / "result.json"),
            "parameters": self.parameters.literals(),
            "start_timeout": self.limits.start,
            "cell_timeout": self.limits.cell,
        }

    def look(self) -> None:
        """Take in what the workers did since the last look, and end those that are done or late."""
        weigh = self.limits.memory is not None and time.monotonic() - self.weighed > WEIGHING_PAUSE
        self.weighed = time.monotonic() if weigh else self.weighed
        for worker in list(self.workers):
            self._follow(worker)
            broken = self._broken(worker, weigh=weigh)
            if broken or worker.process.ended():
                worker.process.kill()
                self.workers.remove(worker)
                self._finish(worker, broken)

    def _broken(self, worker: Worker, *, weigh: bool) -> Broken | None:
        """Return the limit that a worker has broken, if any."""
        if time.monotonic() - worker.started > self.limits.notebook:
            return Broken("timed_out", f"ran longer than {self.limits.notebook:g} s")
        if weigh and self.limits.memory and resident(worker.process.pid) > self.limits.memory * MEGABYTE:
            return Broken("out_of_memory", f"held more than {self.limits.memory} MB of memory")
        return None

    def _follow(self, worker: Worker) -> None:
        seen = worker.tells("status.json")
        if seen and not worker.seen:
            self.progress.started(worker.name, seen["cells_total"])
        if seen and seen["cells_run"] != worker.seen.get("cells_run", 0):
            self.progress.advanced(worker.name, seen["cells_run"])
        worker.seen = seen or worker.seen

    def _finish(self, worker: Worker, broken: Broken | None) -> None:
        result = worker.tells("result.json")
        executed, log = worker.folder / worker.source.name, worker.folder / "log.txt"
        if not result:
            died = broken or Broken("killed", "its process died")
            result = {**worker.seen, "state": died.state, "message": f"the notebook {died.reason}"}
        result["state"] = _cause(result, log)
        result["message"] = self._short(result["message"])
        record = ChapterRecord(
            worker.name,
            **result,
            engine=worker.engine,
            seconds=round(time.monotonic() - worker.started, 3),
            parameters=self.parameters.literals(),
        )
        self.runs[worker.source] = Run(worker.source, executed, log, record)
        self.progress.finished(record)

    def _short(self, message: str) -> str:
        """Return the first line of a message, without the places of this machine."""
        line = message.strip().partition("\n")[0]
        line = unplaced(line, {self.work: "work", self.surroundings.project.root: "."})
        return line if len(line) <= MESSAGE_LENGTH else line[: MESSAGE_LENGTH - 1] + "…"

    def kill_all(self) -> None:
        """Kill the workers that are left."""
        for worker in self.workers:
            worker.process.kill()
        self.workers.clear()


def _cause(result: Mapping[str, Any], log: Path) -> State:
    """Return the state that a result tells of, named by its cause where its message or the log tells that."""
    state: State = result["state"]
    if state not in ("failed", "killed"):
        return state
    if str(result.get("error", "")).endswith("MemoryError"):
        return "out_of_memory"
    written = log.read_bytes() if log.exists() else b""
    return "disk_full" if FULL in result["message"] or FULL.encode() in written else state
