"""Run notebooks, each in a worker process of its own, several at a time, and say what became of each."""

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType

from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.environment import open_nurseries
from analysis.reports.limits import Limits
from analysis.reports.pool import Pool, Run
from analysis.reports.processes import Surroundings
from analysis.reports.progress import Progress, Silent
from analysis.reports.warm.client import Nurseries

TICK = 0.05
"""Seconds between two looks at the workers."""

TERMINATED = "SIGTERM"
"""What an interrupt says that came from that signal and not from Ctrl-C."""


def run_notebooks(
    project: Project,
    notebooks: Sequence[Path],
    parameters: Parameters,
    work: Path,
    *,
    jobs: int | None = None,
    limits: Limits | None = None,
    progress: Progress | None = None,
    nurseries: Nurseries | None = None,
) -> list[Run]:
    """Run notebooks and return what became of each, in the order given.

    Parameters
    ----------
    project
        The project; its root is handed to the notebooks.
    notebooks
        The notebooks, all of different names.
    parameters
        The report's parameters.
    work
        A folder for what the runs write; one folder a notebook is made in it.
    jobs
        How many notebooks run at a time; by default the number of processors.
    limits
        Time limits.
    progress
        Is told what happens.
    nurseries
        Where warm processes come from; by default they are started here.
    """
    waiting = list(notebooks)
    # Those that were handed in serve the caller's next run too.
    lasting = contextlib.nullcontext(nurseries) if nurseries else open_nurseries()
    with terminate_as_interrupt(), lasting as ready:
        surroundings = Surroundings(project, ready)
        pool = Pool(surroundings, parameters, work, limits or Limits(), progress or Silent())
        try:
            while waiting or pool.workers:
                while waiting and len(pool.workers) < (jobs or processors()):
                    pool.start(waiting.pop(0))
                pool.look()
                time.sleep(TICK if pool.workers else 0)
        finally:
            pool.kill_all()
    return [pool.runs[notebook] for notebook in notebooks]


def processors() -> int:
    """Return the number of processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@contextlib.contextmanager
def terminate_as_interrupt() -> Iterator[None]:
    """Let SIGTERM end the block as Ctrl-C does, so that workers are killed and temporary folders removed."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(_number: int, _frame: FrameType | None) -> None:
        raise KeyboardInterrupt(TERMINATED)

    before = signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
