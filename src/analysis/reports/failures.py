"""What is kept of notebooks that did not run to their end, and the errors that say so."""

import errno
import json
import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path

from nbformat import NotebookNode

from analysis.errors import ChapterError, PartialError, PartialPublishedError, SuiteError
from analysis.reports import notebooks
from analysis.reports.editions.made import Edition
from analysis.reports.places import unplaced, unplaced_values
from analysis.reports.pool import Run
from analysis.reports.publish import refusal

FOLDER = "failed"
LOG_BYTES = 100_000
"""So much of the end of a log is kept."""


def raise_failed(reports: Path, runs: Sequence[Run], known: Mapping[Path, str]) -> None:
    """Raise if no notebook ran to its end, after keeping what there is of them in ``reports/failed``.

    Parameters
    ----------
    reports
        The project's reports folder.
    runs
        What became of the notebooks.
    known
        See `keep_failed`.

    Raises
    ------
    ChapterError
        Saying of each notebook what happened, and where to look.
    PublishError
        If the disk was full under any of them.
    """
    failed = [run for run in runs if not run.record.completed]
    if any(run.record.state == "disk_full" for run in failed):
        raise refusal(reports, OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)))
    if not failed or len(failed) < len(runs):
        return
    shutil.rmtree(reports / FOLDER, ignore_errors=True)
    keep_failed(reports / FOLDER, failed, known)
    sentences = " ".join(run.record.explain() for run in failed)
    raise ChapterError(
        f"{sentences} Nothing was published.",
        f"Each such notebook as far as it ran, and its log, are in {reports.name}/{FOLDER}/.",
    )


def partial_error(edition: Edition) -> SuiteError:
    """Return the error that says which chapters of an edition failed, and what became of it."""
    sentences = " ".join(record.explain() for record in edition.failed)
    kept = f"Each such notebook as far as it ran, and its log, are in editions/{edition.name}/{FOLDER}/."
    if edition.published:
        return PartialPublishedError(f"{sentences} The others were published as the latest edition.", kept)
    return PartialError(
        f"{sentences} The others are in the partial edition {edition.name}; the latest is as it was.",
        f"{kept} `kosovo-report build --allow-partial` publishes such an edition.",
    )


def forget_failed(reports: Path) -> None:
    """Remove what an earlier failure left: it has been put right since."""
    shutil.rmtree(reports / FOLDER, ignore_errors=True)


def keep_failed(folder: Path, failed: Sequence[Run], known: Mapping[Path, str]) -> None:
    """Keep notebooks as far as they ran, with their logs and records, for a researcher to open.

    Parameters
    ----------
    folder
        Where to; it is made.
    failed
        What became of them.
    known
        Folders of this machine and what to write in their place, see `analysis.reports.places.unplaced`.
    """
    folder.mkdir()
    for run in failed:
        name = run.record.notebook
        _write_partial(run, folder / f"{name}.ipynb", known)
        log = run.log.read_bytes()[-LOG_BYTES:].decode("utf-8", "replace") if run.log.exists() else ""
        (folder / f"{name}.log").write_text(unplaced(log, known), "utf-8")
        text = json.dumps(run.record.to_json(), ensure_ascii=False, indent=1)
        (folder / f"{name}.json").write_text(text + "\n", "utf-8")


def _write_partial(run: Run, file: Path, known: Mapping[Path, str]) -> None:
    notebook = _partial(run)
    if notebook is None:
        shutil.copyfile(run.source, file)
        return
    for cell in notebook.cells:
        if "outputs" in cell:
            cell.outputs = unplaced_values(cell.outputs, known)
    notebooks.write(notebooks.scrub(notebook), file)


def _partial(run: Run) -> NotebookNode | None:
    """Return a notebook as far as it ran, or as it was if its run was cut off while the file was being written.

    Nothing is returned of a file that is no notebook.
    """
    for file in (run.executed, run.source):
        try:
            return notebooks.read(file)
        except (FileNotFoundError, ValueError):
            continue
    return None
