"""The engine of papermill that runs a notebook's cells in this very process, in an IPython shell of its own.

It is meant for a process that runs nothing else and ends with the notebook, such as the nursery forks. What it records
is what nbclient would have received from an ordinary kernel; a test holds the two to each other.
"""

import asyncio
import builtins
import contextlib
import getpass
import signal
import sys
from collections.abc import Callable, Iterator
from contextvars import Context, copy_context
from dataclasses import dataclass, field
from types import FrameType
from typing import Any, NoReturn

from IPython.core.error import StdinNotImplementedError
from IPython.core.interactiveshell import ExecutionResult
from nbclient.exceptions import CellTimeoutError
from nbformat import NotebookNode
from papermill.engines import Engine

from analysis.reports.warm.shell import RecordingShell

NAME = "warm"
"""The engine's name, by which papermill's entry point knows it."""

INSIST = 1.0
"""Seconds after which a cell that survived its time limit is interrupted again."""

Hook = Callable[..., None]


class Deadline(BaseException):
    """Interrupts a cell that takes too long; no ``except Exception`` of a notebook stops it."""


def _nothing(**_: Any) -> None:
    """Do nothing."""


@dataclass
class Session:
    """A notebook at work.

    Parameters
    ----------
    shell
        Its shell.
    timeout
        Seconds that a cell may take; 0 for no limit.
    on_cell_start, on_cell_executed
        Are told of each cell, as by nbclient.
    result
        What became of the last cell.
    """

    shell: RecordingShell
    timeout: float
    on_cell_start: Hook
    on_cell_executed: Hook
    result: ExecutionResult | None = None
    loop: asyncio.AbstractEventLoop = field(default_factory=asyncio.new_event_loop)
    context: Context = field(default_factory=copy_context)

    def execute(self, cell: NotebookNode, index: int) -> bool:
        """Run a cell, and return whether the notebook may go on as far as this cell is concerned.

        Raises
        ------
        CellTimeoutError
            If the cell took too long.
        """
        if cell.cell_type != "code" or not cell.source.strip() or "skip-execution" in _tags(cell):
            return True
        self.on_cell_start(cell=cell, cell_index=index)
        cell.outputs = self.shell.recorder.begin()
        late = self._run(cell)
        if late:
            raise CellTimeoutError(f"A cell timed out while it was being executed, after {self.timeout:g} seconds.")
        # A representation that raises shows its error without failing the code; for a kernel the cell has failed.
        shown = any(output.output_type == "error" for output in cell.outputs)
        failed = shown or self.result is None or not self.result.success
        reply = {"content": {"status": "error" if failed else "ok"}}
        self.on_cell_executed(cell=cell, cell_index=index, execute_reply=reply)
        return not failed or "raises-exception" in _tags(cell)

    def _run(self, cell: NotebookNode) -> bool:
        """Run a cell's code, and return whether it took too long."""
        cell.execution_count = self.shell.execution_count
        try:
            with _limit(self.timeout) as limit:
                self.shell.recording(lambda: self._code(cell.source))
        except Deadline:
            return True
        return limit.passed

    def _code(self, source: str) -> None:
        # As ipykernel does: one loop for all cells, code without `await` runs inside it too, and one context, so that
        # what a cell sets, such as the report's language, holds in the next.
        asyncio.set_event_loop(self.loop)
        transformed, trouble = source, None
        try:
            transformed = self.shell.transform_cell(source)  # type: ignore[no-untyped-call] # IPython has no types
        except Exception:  # noqa: BLE001 - whatever the transformation raises is the cell's error
            trouble = sys.exc_info()
        running = self.shell.run_cell_async(
            source, store_history=True, transformed_cell=transformed, preprocessing_exc_tuple=trouble
        )
        self.result = None
        try:
            self.result = self.loop.run_until_complete(self.loop.create_task(running, context=self.context))
        finally:
            self.shell.events.trigger("post_execute")
            self.shell.events.trigger("post_run_cell", self.result)


class WarmEngine(Engine):  # type: ignore[misc] # papermill is untyped
    """Runs a notebook in this process."""

    @classmethod
    def execute_managed_notebook(
        cls,
        nb_man: Any,
        kernel_name: str,  # noqa: ARG003 - the signature is papermill's
        *,
        execution_timeout: float | None = None,
        on_cell_start: Hook = _nothing,
        on_cell_executed: Hook = _nothing,
        **_: Any,
    ) -> None:
        """Run the cells in turn, until one fails."""
        session = Session(RecordingShell.open(), execution_timeout or 0, on_cell_start, on_cell_executed)
        with _no_input():
            for index, cell in enumerate(nb_man.nb.cells):
                if not _managed(nb_man, session, cell, index):
                    return


def _managed(nb_man: Any, session: Session, cell: NotebookNode, index: int) -> bool:
    """Run a cell, keep papermill's books, and return whether the notebook may go on."""
    go_on = False
    try:
        nb_man.cell_start(cell, index)
        go_on = session.execute(cell, index)
    finally:
        if not go_on:
            nb_man.cell_exception(cell, index)
        nb_man.cell_complete(cell, cell_index=index)
    return go_on and not session.shell.left


def _tags(cell: NotebookNode) -> list[str]:
    return list(cell.metadata.get("tags", []))


@dataclass
class _Limit:
    """Whether a time limit has passed."""

    passed: bool = False

    def pass_(self, _number: int, _frame: FrameType | None) -> NoReturn:
        self.passed = True
        raise Deadline


@contextlib.contextmanager
def _limit(seconds: float) -> Iterator[_Limit]:
    """Interrupt the block when it has taken too long, and again if it goes on all the same."""
    limit = _Limit()
    before = signal.signal(signal.SIGALRM, limit.pass_)
    signal.setitimer(signal.ITIMER_REAL, seconds, INSIST)
    try:
        yield limit
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextlib.contextmanager
def _no_input() -> Iterator[None]:
    """Refuse questions to the user, as a kernel without a user does."""
    before = builtins.input, getpass.getpass
    builtins.input, getpass.getpass = _refusal("raw_input"), _refusal("getpass")
    try:
        yield
    finally:
        builtins.input, getpass.getpass = before


def _refusal(name: str) -> Callable[..., NoReturn]:
    def refuse(*_: Any, **__: Any) -> NoReturn:
        raise StdinNotImplementedError(f"{name} was called, but this frontend does not support input requests.")

    return refuse
