"""A worker's process: its environment, its start, and its end with everything that it started.

A worker leads a process group that holds its kernel and whatever the notebook starts; at the end, however it came,
the whole group is killed. A worker whose parent is gone kills its group itself.
"""

import contextlib
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from analysis.notebook import DATA_VARIABLE, FIGURES_VARIABLE, READS_VARIABLE
from analysis.project import ROOT_VARIABLE, Project
from analysis.reports.environment import common_environment
from analysis.reports.warm.client import Nurseries

FIGURES = "figures"
"""Folder of the publication sets among a worker's files."""
READS = "reads.txt"
"""File in which a worker's notebook notes what it reads of the data."""
STAND_IN = hashlib.sha256(b"the hash of the whole data").hexdigest()
"""Stands in the files of a run where the hash of the whole data will stand."""


class Process(Protocol):
    """A process that leads a process group."""

    @property
    def pid(self) -> int:
        """Its number."""

    def ended(self) -> bool:
        """Return whether it has ended, without freeing its number: its group can then still be named."""

    def kill(self) -> None:
        """Kill the whole process group, and free what it held."""


@dataclass
class Worker:
    """A running worker and its files.

    Parameters
    ----------
    source
        The notebook.
    folder
        Where its files are.
    process
        Its process.
    engine
        ``warm`` or ``kernel``: how it runs the notebook.
    started
        When it was started, by the monotonic clock.
    seen
        What it last told of where it stands.
    """

    source: Path
    folder: Path
    process: Process
    engine: str
    started: float = field(default_factory=time.monotonic)
    seen: dict[str, Any] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The notebook's file name without ending."""
        return self.source.stem

    def tells(self, file: str) -> dict[str, Any]:
        """Return what the worker wrote to one of its files; nothing if it has not yet."""
        try:
            values: dict[str, Any] = json.loads((self.folder / file).read_text("utf-8"))
        except FileNotFoundError:
            return {}
        return values


class Ordinary:
    """A process of an interpreter of its own.

    Parameters
    ----------
    job
        The job's file.
    log
        Where its standard output and error go.
    folder, environment
        Its working directory and environment.
    """

    def __init__(self, job: Path, log: Path, folder: Path, environment: Mapping[str, str]) -> None:
        with log.open("ab") as file:
            self._process = subprocess.Popen(  # noqa: S603 - our own Python and module
                [sys.executable, "-P", "-m", "analysis.reports.worker", str(job)],
                stdin=subprocess.PIPE,
                stdout=file,
                stderr=file,
                cwd=folder,
                env=environment,
                start_new_session=True,
            )

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    def ended(self) -> bool:
        """Return whether it has ended."""
        if not hasattr(os, "waitid"):
            return self._process.poll() is not None
        return os.waitid(os.P_PID, self._process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None

    def kill(self) -> None:
        """Kill it and everything that it started."""
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.wait()
        if self._process.stdin:
            self._process.stdin.close()


def launch(source: Path, folder: Path, job: Mapping[str, Any], surroundings: "Surroundings") -> Worker:
    """Start the worker of a notebook.

    Parameters
    ----------
    source
        The notebook.
    folder
        A folder of its own, made if need be.
    job
        See `analysis.reports.execute.run`.
    surroundings
        What all workers share.
    """
    for name in ("here", FIGURES, *OWN_FOLDERS.values()):
        (folder / name).mkdir(parents=True, exist_ok=True)
    environment = surroundings.environment(folder)
    log, here = folder / "log.txt", folder / "here"
    if not asks_for_kernel(source):
        request = {"job": {**job, "engine": "warm"}, "log": str(log), "folder": str(here), "environment": environment}
        forked = surroundings.nurseries.fork(request)
        if forked:
            return Worker(source, folder, forked, "warm")
    # The worker may start anywhere but in the user's directory, whose files could hide modules.
    (folder / "job.json").write_text(json.dumps({**job, "engine": "kernel"}), "utf-8")
    return Worker(source, folder, Ordinary(folder / "job.json", log, here, environment), "kernel")


def asks_for_kernel(source: Path) -> bool:
    """Return whether a notebook asks in its metadata, ``"kosovo_report": {"engine": "kernel"}``, not to be run warm."""
    try:
        metadata = json.loads(source.read_text("utf-8"))["metadata"]
        return bool(metadata.get("kosovo_report", {}).get("engine") == "kernel")
    except (OSError, ValueError, KeyError, AttributeError):
        return False  # what is wrong with the file, the run itself will say


OWN_FOLDERS = {
    "IPYTHONDIR": "ipython",
    "JUPYTER_CONFIG_DIR": "jupyter",
    "JUPYTER_DATA_DIR": "jupyter",
    "JUPYTER_RUNTIME_DIR": "jupyter",
    "TMPDIR": "tmp",
}
"""Variables that name folders of a worker's own."""


@dataclass(frozen=True)
class Surroundings:
    """What all workers of a run share.

    Parameters
    ----------
    project
        The project; its root is handed to the notebooks.
    nurseries
        Where warm processes come from.
    """

    project: Project
    nurseries: Nurseries

    def environment(self, folder: Path) -> Mapping[str, str]:
        """Return the environment of a worker whose own folder is given."""
        own = {variable: str(folder / name) for variable, name in OWN_FOLDERS.items()}
        places = {ROOT_VARIABLE: str(self.project.root), FIGURES_VARIABLE: str(folder / FIGURES)}
        said = {READS_VARIABLE: str(folder / READS), DATA_VARIABLE: STAND_IN}
        return {**common_environment(), **places, **said, **own}
