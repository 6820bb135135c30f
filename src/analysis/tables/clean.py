"""Clean the raw tables: read, check, make tidy, and put the processed tables in place all at once."""

import filecmp
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import PublishError
from analysis.folders import alone, recover, swap
from analysis.project import Project
from analysis.tables import package
from analysis.tables.check import Checked, check
from analysis.tables.problem import Problem, error
from analysis.tables.results import Results, results


@dataclass(frozen=True)
class Report:
    """What cleaning did.

    Parameters
    ----------
    tables
        Number of tables.
    rows_read, rows_kept
        Rows of the raw files, and of the processed tables.
    rows_folded, rows_set_aside
        Rows that went into others, and rows that cannot be kept; ``set_aside/`` in the folder holds the latter.
    changes
        Values that were changed; the ledger lists them.
    folder
        Where the processed tables lie.
    problems
        Why rows were set aside.
    """

    tables: int
    rows_read: int
    rows_kept: int
    rows_folded: int
    rows_set_aside: int
    changes: int
    folder: Path
    problems: tuple[Problem, ...] = ()


def clean(project: Project, *, set_aside: bool = True) -> Report:
    """Make the processed tables from the raw ones; a failure leaves the old ones as they were.

    Parameters
    ----------
    project
        Where ``data/raw`` and ``data/processed`` lie.
    set_aside
        Whether to go on where rows cannot be kept: they are then set aside, and so is what points to them.

    Raises
    ------
    MissingDataError
        If a table's folder or file is missing or cannot be read.
    RawDataError
        If something lies in ``data/raw`` that no table reads, or a row cannot be kept and is not to be set aside.
    PublishError
        If the processed tables cannot be written.
    """
    _tidy_up(project.processed)
    checked = check(project)
    if checked.fatal or (checked.problems and not set_aside):
        raise error(checked.problems)
    made = results(checked.tables)
    with _replaced(project.processed) as folder:
        package.write(folder, made)
    return _report(project, checked, made)


def _report(project: Project, checked: Checked, made: Results) -> Report:
    totals = made.books.drop(columns="table").sum()
    return Report(
        len(made.tables),
        int(totals["read"]),
        int(totals["kept"]),
        int(totals["folded"]),
        int(totals["set_aside"]),
        int((made.ledger["kind"] == "value").sum()),
        project.processed,
        checked.problems,
    )


@contextmanager
def _replaced(target: Path) -> Iterator[Path]:
    """Give an empty folder to fill, then put it in the target's place; on failure the target stays as it was."""
    with (
        _writing(target),
        alone(target.parent),
        tempfile.TemporaryDirectory(prefix=_beginning(target), dir=target.parent) as scratch,
    ):
        new = Path(scratch) / "new"
        new.mkdir()
        yield new
        _keep_hidden(target, new)
        if not _same(new, target):
            swap(new, target)


def _tidy_up(target: Path) -> None:
    """Put the target back if a killed process had just moved it aside, and remove what such a process left."""
    if not target.parent.is_dir():
        return
    with _writing(target), alone(target.parent) as sure:
        recover(target)
        # Elsewhere they may be another process's, still at work.
        for leftover in target.parent.glob(f"{_beginning(target)}*") if sure else ():
            shutil.rmtree(leftover, ignore_errors=True)


def _beginning(target: Path) -> str:
    return f".{target.name}-"


@contextmanager
def _writing(target: Path) -> Iterator[None]:
    try:
        yield
    except OSError as fault:
        raise PublishError(
            f"Cannot write the processed tables to {target.parent.name}/{target.name}: {fault.strerror or fault}.",
            "The old ones are untouched. Free some space or give permission to write there, then try again.",
        ) from None


def _keep_hidden(target: Path, new: Path) -> None:
    """Take over files such as ``.gitkeep``, which are not ours."""
    if target.is_dir():
        for path in target.glob(".*"):
            if path.is_file():
                shutil.copy2(path, new)


def _same(new: Path, target: Path) -> bool:
    """Return whether both folders hold the same files with the same content; then readers need not be disturbed."""
    names = _files(new)
    if not target.is_dir() or names != _files(target):
        return False
    return filecmp.cmpfiles(new, target, names, shallow=False)[0] == names


def _files(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
