"""Clean the raw tables: read, check, make tidy, and put the processed tables in place all at once."""

import filecmp
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import PublishError
from analysis.project import Project
from analysis.tables import ledger, package
from analysis.tables.check import collect
from analysis.tables.problem import error
from analysis.tables.schemas import tables as described
from analysis.tables.shape import shape


@dataclass(frozen=True)
class Report:
    """What cleaning did.

    Parameters
    ----------
    tables
        Number of tables.
    rows_read, rows_kept
        Rows of the raw files, and of the processed tables.
    changes
        Values that were changed; the ledger lists them.
    folder
        Where the processed tables lie.
    """

    tables: int
    rows_read: int
    rows_kept: int
    changes: int
    folder: Path


def clean(project: Project) -> Report:
    """Make the processed tables from the raw ones; a failure leaves the old ones as they were.

    Parameters
    ----------
    project
        Where ``data/raw`` and ``data/processed`` lie.

    Raises
    ------
    MissingDataError
        If a table's folder or file is missing or cannot be read.
    RawDataError
        If rows break their schema or point to something that does not exist.
    PublishError
        If the processed tables cannot be written.
    """
    collected = collect(project)
    if collected.problems:
        raise error(collected.problems)
    tables = described()
    shaped = {name: shape(table, collected.rows[name]) for name, table in tables.items()}
    kept = sum(len(rows) for rows in shaped.values())
    if kept != collected.records:
        raise RuntimeError(f"{collected.records} rows were read and {kept} kept: cleaning lost or made rows")
    with _replaced(project.processed) as folder:
        package.write(folder, tables, shaped, ledger.frame(collected.changes))
    return Report(len(tables), collected.records, kept, len(collected.changes), project.processed)


@contextmanager
def _replaced(target: Path) -> Iterator[Path]:
    """Give an empty folder to fill, then put it in the target's place; on failure the target stays as it was."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as scratch:
            new = Path(scratch) / "new"
            new.mkdir()
            yield new
            _keep_hidden(target, new)
            if not _same(new, target):
                _swap(new, target, Path(scratch) / "old")
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


def _swap(new: Path, target: Path, old: Path) -> None:
    if target.exists():
        target.rename(old)
    try:
        new.rename(target)
    except OSError:
        if old.exists():
            old.rename(target)
        raise


def _same(new: Path, target: Path) -> bool:
    """Return whether both folders hold the same files with the same content; then readers need not be disturbed."""
    names = sorted(path.name for path in new.iterdir())
    if not target.is_dir() or names != sorted(path.name for path in target.iterdir()):
        return False
    return filecmp.cmpfiles(new, target, names, shallow=False)[0] == names
