"""Run one notebook with papermill, and find out by ourselves how it ended. Imported by workers only: it is slow."""

import json
import re
import sys
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from nbclient.exceptions import CellTimeoutError, DeadKernelError
from nbformat import NotebookNode
from papermill import PapermillExecutionError, execute_notebook
from traitlets.config import Config

from analysis.reports import notebooks
from analysis.reports.kernels import ReportKernel
from analysis.reports.record import State

STARTS = 3
"""So many kernels are tried until one answers."""
UNBORN = ("RuntimeError", "DeadKernelError")
"""What nbclient raises when a kernel dies before it answers."""
ANSI = re.compile(r"\x1b\[[0-9;]*m")


@dataclass
class Watch:
    """Counts the code cells of a run and tells the parent, so that even of a killed run the cell is known.

    Parameters
    ----------
    status
        File that always holds the state so far.
    cells
        Ids of the notebook's cells in order.
    total
        Number of code cells of the notebook.
    run
        Number of code cells that ran to their end.
    current
        Id of the code cell that was begun last.
    """

    status: Path
    cells: list[str]
    total: int
    run: int = 0
    current: str = ""

    def on_cell_start(self, cell: NotebookNode, **_: Any) -> None:
        """Note the cell that begins."""
        if notebooks.counts(cell):
            self.current = cell.get("id", "")
            self.tell()

    def on_cell_executed(self, cell: NotebookNode, execute_reply: dict[str, Any], **_: Any) -> None:
        """Note that a cell has run, if it ran well."""
        if notebooks.counts(cell) and execute_reply["content"]["status"] == "ok":
            self.run += 1
            self.tell()

    def tell(self) -> None:
        """Write the state so far."""
        write_whole(self.status, self.place())

    def place(self) -> dict[str, Any]:
        """Return where the run stands, as fields of a run record."""
        position = self.cells.index(self.current) + 1 if self.current and self.current in self.cells else 0
        return {"cell": position, "cell_id": self.current, "cells_run": self.run, "cells_total": self.total}


def write_whole(file: Path, values: dict[str, Any]) -> None:
    """Write values as JSON so that nobody ever reads half of them."""
    draft = file.with_suffix(".new")
    draft.write_text(json.dumps(values), "utf-8")
    draft.replace(file)


def run(job: dict[str, Any]) -> dict[str, Any]:
    """Run the notebook of a job and return the fields of its record that the worker knows.

    Parameters
    ----------
    job
        The files ``notebook``, ``output`` and ``status``, the ``parameters``, the limits ``start_timeout`` and
        ``cell_timeout`` in seconds, and the ``engine``, ``warm`` or ``kernel``.
    """
    source = notebooks.read(Path(job["notebook"]))
    total = sum(map(notebooks.counts, source.cells))
    watch = Watch(Path(job["status"]), [cell.get("id", "") for cell in source.cells], total)
    watch.tell()
    state, error, message = _started(job, watch)
    output = Path(job["output"])
    notebook = notebooks.read(output) if output.exists() else source
    if state == "completed" and (watch.run < watch.total or _left(notebook)):
        # papermill calls `sys.exit(0)` a success, with cells to go.
        state, message = "stopped_early", "the notebook ended itself"
    notebooks.write(notebooks.scrub(notebook), output)
    # A cell tagged `raises-exception` does not stop the run: the cell that failed is not the last one begun.
    watch.current = notebooks.failing(notebook) or watch.current
    place = watch.place() if state != "completed" else {"cells_run": watch.run, "cells_total": watch.total}
    return {"state": state, "error": error, "message": message, **place, "stderr": notebooks.stderr(notebook)}


def _started(job: dict[str, Any], watch: Watch) -> tuple[State, str, str]:
    """Run the notebook, with a new kernel if the first dies before any cell: another may have taken its port."""
    for _ in range(STARTS - 1):
        state, error, message = _execute(job, watch)
        if watch.current or error not in UNBORN:
            return state, error, message
    return _execute(job, watch)


def _execute(job: dict[str, Any], watch: Watch) -> tuple[State, str, str]:
    """Run the notebook and return the state, the error's name and its message."""
    try:
        execute_notebook(
            _literal(job["notebook"]),
            _literal(job["output"]),
            parameters=job["parameters"],
            kernel_name="python3",
            language="python",
            progress_bar=False,
            execution_timeout=job["cell_timeout"],
            on_cell_start=watch.on_cell_start,
            on_cell_executed=watch.on_cell_executed,
            **_engine(job),
        )
    except PapermillExecutionError as error:
        print(ANSI.sub("", str(error)), file=sys.stderr)  # noqa: T201 - standard error is the log
        return ("stopped_early" if error.ename == "SystemExit" else "failed"), error.ename, error.evalue
    except CellTimeoutError:
        return "timed_out", "CellTimeoutError", f"the cell ran longer than {job['cell_timeout']} s"
    except DeadKernelError:
        return "killed", "DeadKernelError", "the kernel died"
    except Exception as error:  # noqa: BLE001 - whatever stops a notebook is recorded, never raised past the worker
        traceback.print_exc()
        return "failed", type(error).__name__, str(error)
    return "completed", "", ""


def _engine(job: dict[str, Any]) -> dict[str, Any]:
    """Return what papermill must know of the engine: this very process, or a kernel of its own."""
    if job["engine"] == "warm":
        return {"engine_name": "warm"}
    return {
        "engine_name": "nbclient",
        "start_timeout": job["start_timeout"],
        "kernel_manager_class": ReportKernel,
        "config": Config({"ReportKernel": {"transport_encryption": "required"}}),
        "shutdown_kernel": "immediate",
    }


def _literal(path: str) -> str:
    """Return a path that papermill, which fills in ``{}``, leaves as it is."""
    return path.replace("{", "{{").replace("}", "}}")


def _left(notebook: NotebookNode) -> bool:
    """Return whether a code cell was never run."""
    return any(notebooks.counts(cell) and cell.execution_count is None for cell in notebook.cells)
