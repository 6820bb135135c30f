"""The run record: what really happened to a notebook.

papermill's own metadata calls a killed kernel and a timed-out cell a success, so nothing here is read from it.
"""

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, Self

State = Literal["completed", "failed", "timed_out", "killed", "stopped_early", "out_of_memory", "disk_full", "not_run"]
"""How a notebook ended.

``completed``: every code cell ran. ``failed``: a cell raised an error, or the kernel could not be started.
``timed_out``: a cell or the whole notebook took too long. ``killed``: the kernel or its process died.
``stopped_early``: the notebook ended itself, so that cells were left. ``out_of_memory``: it held more memory than it
may, or the system gave it no more. ``disk_full``: it could not write. ``not_run``: it never began.
"""


@dataclass(frozen=True)
class ChapterRecord:
    """What happened to one notebook.

    Parameters
    ----------
    notebook
        File name without ending.
    state
        How it ended.
    cell
        Position of the cell where it ended, counted from 1 over all cells of the notebook; 0 where none is known.
    cell_id
        Id of that cell.
    error, message
        Name of the error and its first line; the traceback stands in the log.
    cells_run, cells_total
        Code cells that ran to their end, and code cells in all.
    stderr
        Number of outputs on standard error; none of them is published.
    engine
        ``warm`` if it ran in a process forked from one that had imported everything, ``kernel`` if in an ordinary one.
    seconds
        Time from the start of the worker to its end.
    cached
        Whether this is a run of before, from which nothing has changed.
    parameters
        The values that were put into the notebook.
    sources, rows
        Ids of the sources and table rows behind what the notebook showed.
    """

    notebook: str
    state: State = "not_run"
    cell: int = 0
    cell_id: str = ""
    error: str = ""
    message: str = ""
    cells_run: int = 0
    cells_total: int = 0
    stderr: int = 0
    engine: str = ""
    seconds: float = 0.0
    cached: bool = False
    parameters: Mapping[str, Any] = field(default_factory=dict)
    sources: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()

    @property
    def completed(self) -> bool:
        """Whether every code cell ran."""
        return self.state == "completed"

    def to_json(self) -> dict[str, Any]:
        """Return the record as plain values."""
        return {**asdict(self), "sources": list(self.sources), "rows": list(self.rows)}

    @classmethod
    def from_json(cls, values: Mapping[str, Any]) -> Self:
        """Return the record that `to_json` wrote."""
        return cls(**{**values, "sources": tuple(values["sources"]), "rows": tuple(values["rows"])})

    def explain(self) -> str:
        """Return one sentence on how the notebook ended, for an error message or a log."""
        where = f" at cell {self.cell} ({self.cell_id})" if self.cell else ""
        reason = f": {self.error}: {self.message}" if self.error else (f": {self.message}" if self.message else "")
        done = f" {self.cells_run} of {self.cells_total} code cells ran." if self.cells_total else ""
        return f"{self.notebook} {PHRASES[self.state]}{where}{reason}.{done}".replace("..", ".")


PHRASES: dict[State, str] = {
    "completed": "ran to its end",
    "failed": "failed",
    "timed_out": "took too long",
    "killed": "was killed",
    "stopped_early": "stopped early",
    "out_of_memory": "ran out of memory",
    "disk_full": "found the disk full",
    "not_run": "was not run",
}
