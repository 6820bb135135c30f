"""A worker's process: its environment, its start, and its end with everything that it started.

A worker leads a process group that holds its kernel and whatever the notebook starts; at the end, however it came,
the whole group is killed. A worker whose parent is gone kills its group itself.
"""

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import IO, Any

from analysis.notebook import FIGURES_VARIABLE
from analysis.project import ROOT_VARIABLE, Project


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
        Its process, which leads the group.
    log
        Where its standard error goes.
    started
        When it was started, by the monotonic clock.
    seen
        What it last told of where it stands.
    """

    source: Path
    folder: Path
    process: subprocess.Popen[bytes]
    log: IO[bytes]
    started: float
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

    def ended(self) -> bool:
        """Return whether the worker has ended, without freeing its number: its group can then still be named."""
        if not hasattr(os, "waitid"):
            return self.process.poll() is not None
        return os.waitid(os.P_PID, self.process.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT) is not None

    def kill(self) -> None:
        """Kill the whole process group, and free what it held."""
        if hasattr(os, "killpg"):
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
        self.process.kill()
        self.process.wait()
        if self.process.stdin:
            self.process.stdin.close()
        self.log.close()


def launch(project: Project, source: Path, folder: Path, figures: Path, job: Mapping[str, Any]) -> Worker:
    """Start the worker of a notebook.

    Parameters
    ----------
    project
        The project; its root is handed to the notebook.
    source
        The notebook.
    folder
        A folder of its own, made if need be.
    figures
        The folder for the publication sets of its charts.
    job
        See `analysis.reports.execute.run`.
    """
    for name in ("here", "ipython", "jupyter", "tmp"):
        (folder / name).mkdir(parents=True)
    (folder / "job.json").write_text(json.dumps(job), "utf-8")
    log = (folder / "log.txt").open("wb")
    process = subprocess.Popen(  # noqa: S603 - our own Python and module
        [sys.executable, "-P", "-m", "analysis.reports.worker", str(folder / "job.json")],
        stdin=subprocess.PIPE,
        stdout=log,
        stderr=log,
        # The worker may start anywhere but in the user's directory, whose files could hide modules.
        cwd=folder / "here",
        env=_environment(project, figures, folder),
        start_new_session=True,
    )
    return Worker(source, folder, process, log, time.monotonic())


def _environment(project: Project, figures: Path, folder: Path) -> Mapping[str, str]:
    """Return the environment of a worker: the user's, without what would change a report from machine to machine."""
    styles = Path(str(find_spec("matplotlib").origin)).parent / "mpl-data" / "matplotlibrc"  # type: ignore[union-attr] # a dependency
    return {
        **os.environ,
        ROOT_VARIABLE: str(project.root),
        FIGURES_VARIABLE: str(figures),
        "MPLBACKEND": "module://matplotlib_inline.backend_inline",
        "MATPLOTLIBRC": str(styles),
        "IPYTHONDIR": str(folder / "ipython"),
        "JUPYTER_CONFIG_DIR": str(folder / "jupyter"),
        "JUPYTER_DATA_DIR": str(folder / "jupyter"),
        "JUPYTER_RUNTIME_DIR": str(folder / "jupyter"),
        "TMPDIR": str(folder / "tmp"),
        "PYTHONHASHSEED": "0",
        "PYTHONUTF8": "1",
    }
