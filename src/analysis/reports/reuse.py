"""Give the processed tables away: written whole into a folder of their own, or not at all."""

import tempfile
from importlib.metadata import version
from pathlib import Path

from analysis.errors import PublishError
from analysis.folders import swap
from analysis.project import Project
from analysis.prose.references import maker
from analysis.tables.export import PACKAGE, export
from analysis.tables.store import Data


def give_away(project: Project, target: Path, *, parquet: bool) -> list[str]:
    """Write the tables as a data package, and return the paths of its files.

    Parameters
    ----------
    project
        The project, its tables cleaned.
    target
        The folder; it is made, or replaced if it holds an earlier package or nothing.
    parquet
        Whether to write Parquet too.

    Raises
    ------
    ParameterError
        If Parquet is asked for and pyarrow is not installed.
    PublishError
        If the folder holds anything else, or cannot be written.
    """
    _refuse_strange(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{target.name}-", dir=target.parent) as scratch:
            new = Path(scratch) / "new"
            new.mkdir()
            data = Data(project.processed)
            files = export(data, new, parquet=parquet, version=version("kosovo-report"), maker=maker())
            swap(new, target)
    except OSError as error:
        raise PublishError(
            f"Cannot write {target}: {error.strerror or error}.", "Name another folder with --output."
        ) from None
    return files


def _refuse_strange(target: Path) -> None:
    """Refuse to replace a folder that is not one of ours."""
    if target.is_dir() and (not any(target.iterdir()) or (target / PACKAGE).is_file()):
        return
    if target.exists():
        raise PublishError(
            f"{target} holds something else than a data package; it was left as it is.",
            "Name an empty or a new folder with --output.",
        )
