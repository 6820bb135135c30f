"""How long a build may take, and how much memory. Imports nothing that is slow."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """How long things may take, in seconds, and how much memory a notebook may hold.

    Parameters
    ----------
    start
        Until a kernel answers.
    cell
        One cell.
    notebook
        A whole notebook, start included; after it the worker is killed.
    build
        A whole build; ``None`` for no limit.
    memory
        Resident memory of a notebook's processes, in MB (2^20 bytes), see `analysis.reports.memory.resident`; a
        worker that holds more is killed. ``None`` for no limit.
    """

    start: int = 60
    cell: int = 300
    notebook: float = 900.0
    build: float | None = None
    memory: int | None = None
