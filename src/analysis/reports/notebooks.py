"""Notebooks as files: read them, write them, and take out what papermill leaves in them."""

from pathlib import Path

import nbformat
from nbformat import NotebookNode

INJECTED = "injected-parameters"
"""Tag of the cell that papermill adds, and the id that we give it: papermill's own is random."""
ERROR_MARKER = "papermill-error-cell-tag"
"""Tag of the cells that papermill adds to point to an error."""


def read(file: Path) -> NotebookNode:
    """Return the notebook in a file."""
    return nbformat.read(file, as_version=4)  # type: ignore[no-untyped-call,no-any-return] # nbformat is untyped


def write(notebook: NotebookNode, file: Path) -> None:
    """Write a notebook to a file."""
    nbformat.write(notebook, file)  # type: ignore[no-untyped-call] # as above


def tags(cell: NotebookNode) -> set[str]:
    """Return the tags of a cell."""
    return set(cell.metadata.get("tags", []))


def counts(cell: NotebookNode) -> bool:
    """Return whether a cell holds code of the author's own to run."""
    return bool(cell.cell_type == "code" and cell.source.strip() and INJECTED not in tags(cell))


def stderr(notebook: NotebookNode) -> int:
    """Return the number of outputs on standard error."""
    outputs = [output for cell in notebook.cells for output in cell.get("outputs", [])]
    return sum(output.output_type == "stream" and output.name == "stderr" for output in outputs)


def failing(notebook: NotebookNode) -> str:
    """Return the id of the first cell that raised an error; empty if none did."""
    cells = (cell for cell in notebook.cells for output in cell.get("outputs", []) if output.output_type == "error")
    return str(next((cell.get("id", "") for cell in cells), ""))


def scrub(notebook: NotebookNode) -> NotebookNode:
    """Take out paths, times, false statuses, error markers and the random id."""
    notebook.cells = [cell for cell in notebook.cells if ERROR_MARKER not in tags(cell)]
    notebook.metadata.pop("papermill", None)
    for cell in notebook.cells:
        cell.metadata.pop("papermill", None)
        cell.metadata.pop("execution", None)
        if INJECTED in tags(cell):
            cell["id"] = INJECTED
    return notebook
