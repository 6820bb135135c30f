"""Read the files of a raw table's folder, every cell as the text that stands there."""

from pathlib import Path

from analysis.project import Project
from analysis.tables.problem import Problem
from analysis.tables.reading.file import READERS, read_file
from analysis.tables.reading.result import FILE, PLACE, ROW, SHEET, Reading, empty, together
from analysis.tables.table import Table

__all__ = ["FILE", "PLACE", "READERS", "ROW", "SHEET", "Reading", "label", "read", "read_file"]


def read(table: Table, project: Project, extra: Path | None = None) -> Reading:
    """Read every file of a table's folder.

    Parameters
    ----------
    table
        The table.
    project
        Where ``data/raw`` lies.
    extra
        A file from elsewhere that is read as if it lay in the folder, in place of one of its name.
    """
    folder = project.raw / table.name
    if not folder.is_dir():
        return _nothing(table, folder, project, "the folder is missing")
    # Spreadsheet programs leave hidden lock files beside an open file.
    files = sorted(path for path in folder.iterdir() if not path.name.startswith((".", "~$")))
    if extra:
        files = [*(path for path in files if path.name != extra.name), extra]
    if not files:
        return _nothing(table, folder, project, "the folder holds no file")
    return together(table, [read_file(table, path, label(path, project)) for path in files])


def label(path: Path, project: Project) -> str:
    """Return a path as users see it: from the project's folder, if it lies there."""
    return (path.relative_to(project.root) if path.is_relative_to(project.root) else path).as_posix()


def _nothing(table: Table, folder: Path, project: Project, problem: str) -> Reading:
    todo = f"Bring back {label(folder, project)}/{table.name}.csv, or at least a file with its headings."
    missing = Problem(label(folder, project), 0, "", "", problem, todo, unreadable=True)
    return Reading(empty(table), 0, (missing,))
