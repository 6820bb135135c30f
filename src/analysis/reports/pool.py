"""The pool of workers: follow them, end those that are late, and say what became of each notebook."""

import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from analysis.parameters import Parameters
from analysis.reports.processes import Surroundings, Worker, launch
from analysis.reports.progress import Progress
from analysis.reports.record import ChapterRecord

MESSAGE_LENGTH = 300


@dataclass(frozen=True)
class Limits:
    """How long things may take, in seconds.

    Parameters
    ----------
    start
        Until a kernel answers.
    cell
        One cell.
    notebook
        A whole notebook, start included; after it the worker is killed.
    """

    start: int = 60
    cell: int = 300
    notebook: float = 900.0


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
    """

    surroundings: Surroundings
    parameters: Parameters
    work: Path
    limits: Limits
    progress: Progress
    workers: list[Worker] = field(default_factory=list)
    runs: dict[Path, Run] = field(default_factory=dict)

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
        for worker in list(self.workers):
            self._follow(worker)
            late = time.monotonic() - worker.started > self.limits.notebook
            if late or worker.process.ended():
                worker.process.kill()
                self.workers.remove(worker)
                self._finish(worker, late=late)

    def _follow(self, worker: Worker) -> None:
        seen = worker.tells("status.json")
        if seen and not worker.seen:
            self.progress.started(worker.name, seen["cells_total"])
        if seen and seen["cells_run"] != worker.seen.get("cells_run", 0):
            self.progress.advanced(worker.name, seen["cells_run"])
        worker.seen = seen or worker.seen

    def _finish(self, worker: Worker, *, late: bool) -> None:
        result = worker.tells("result.json")
        if not result:
            reason = f"ran longer than {self.limits.notebook:g} s" if late else "its process died"
            result = {**worker.seen, "state": "timed_out" if late else "killed", "message": f"the notebook {reason}"}
        result["message"] = self._short(result["message"])
        record = ChapterRecord(
            worker.name,
            **result,
            engine=worker.engine,
            seconds=round(time.monotonic() - worker.started, 3),
            parameters=self.parameters.literals(),
        )
        executed, log = worker.folder / worker.source.name, worker.folder / "log.txt"
        self.runs[worker.source] = Run(worker.source, executed, log, record)
        self.progress.finished(record)

    def _short(self, message: str) -> str:
        """Return the first line of a message, without the places of this machine."""
        line = message.strip().partition("\n")[0]
        for folder, name in ((self.surroundings.figures, "figures"), (self.surroundings.project.root, ".")):
            line = line.replace(str(folder), name)
        return line if len(line) <= MESSAGE_LENGTH else line[: MESSAGE_LENGTH - 1] + "…"

    def kill_all(self) -> None:
        """Kill the workers that are left."""
        for worker in self.workers:
            worker.process.kill()
        self.workers.clear()
