"""What is kept of notebooks that did not run to their end, and the error that says so."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from nbformat import NotebookNode

from analysis.errors import ChapterError
from analysis.reports import notebooks
from analysis.reports.pool import Run
from analysis.reports.publish import refusal

FOLDER = "failed"
FULL = "No space left on device"


def raise_failed(reports: Path, runs: Sequence[Run]) -> None:
    """Raise if a notebook did not run to its end, after keeping what there is of it in ``reports/failed``.

    Raises
    ------
    ChapterError
        Saying of each such notebook what happened, and where to look.
    PublishError
        If the disk was full.
    """
    failed = [run for run in runs if not run.record.completed]
    if not failed:
        return
    if any(_disk_full(run) for run in failed):
        raise refusal(reports, OSError(28, FULL))
    folder = _keep(reports / FOLDER, failed)
    sentences = " ".join(run.record.explain() for run in failed)
    raise ChapterError(
        f"{sentences} Nothing was published.",
        f"Each such notebook as far as it ran, and its log, are in {folder.parent.name}/{folder.name}/.",
    )


def forget_failed(reports: Path) -> None:
    """Remove what an earlier failure left: it has been put right since."""
    shutil.rmtree(reports / FOLDER, ignore_errors=True)


def _disk_full(run: Run) -> bool:
    """Return whether a run failed for want of space, as its message or its log says."""
    log = run.log.read_bytes() if run.log.exists() else b""
    return FULL in run.record.message or FULL.encode() in log


def _partial(run: Run) -> NotebookNode:
    """Return a notebook as far as it ran, or as it was if its run was cut off while the file was being written."""
    try:
        return notebooks.read(run.executed)
    except (FileNotFoundError, ValueError):
        return notebooks.read(run.source)


def _keep(folder: Path, failed: Sequence[Run]) -> Path:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for run in failed:
        name = run.record.notebook
        notebooks.write(notebooks.scrub(_partial(run)), folder / f"{name}.ipynb")
        shutil.copyfile(run.log, folder / f"{name}.log")
        text = json.dumps(run.record.to_json(), ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", "utf-8")
    return folder
