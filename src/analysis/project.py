"""Where things lie: the folders of one project, found from the working directory or an environment variable."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from analysis.errors import MissingDataError

ROOT_VARIABLE = "KOSOVO_REPORT_ROOT"
CACHE_VARIABLE = "KOSOVO_REPORT_CACHE"


@dataclass(frozen=True)
class Project:
    """The folders of a project.

    Parameters
    ----------
    root
        Absolute path of the folder that holds ``data/raw`` and ``notebooks``.
    part
        Folder among the reports for those of one report of a grid; empty for the report itself.
    """

    root: Path
    part: str = ""

    @property
    def raw(self) -> Path:
        """Folder of the raw tables: what sources say, edited by people only."""
        return self.root / "data" / "raw"

    @property
    def processed(self) -> Path:
        """Folder of the tidy tables, generated."""
        return self.root / "data" / "processed"

    @property
    def notebooks(self) -> Path:
        """Folder of the chapters."""
        return self.root / "notebooks"

    @property
    def reports(self) -> Path:
        """Folder of the editions, generated."""
        return self.root / "reports" / self.part

    @property
    def cache(self) -> Path:
        """Folder of the runs that are kept, generated; ``KOSOVO_REPORT_CACHE`` names another, to share."""
        return Path(os.environ.get(CACHE_VARIABLE) or self.root / ".cache")

    def chapters(self) -> list[Path]:
        """Return the notebooks of the report in order: those whose name starts with two digits."""
        return sorted(self.notebooks.glob("[0-9][0-9]_*.ipynb"))


def _candidates() -> Iterator[Path]:
    named = os.environ.get(ROOT_VARIABLE)
    if named:
        yield Path(named)
        return
    here = Path.cwd()
    yield from (here, *here.parents)
    # An editable installation lies inside its project, so commands work from any directory.
    yield Path(__file__).resolve().parents[2]


def find_project(root: Path | None = None) -> Project:
    """Find the project's folders.

    Parameters
    ----------
    root
        The project's folder; by default ``KOSOVO_REPORT_ROOT``, else the first of the working directory, its
        parents and the package's own checkout that holds ``data/raw``.

    Raises
    ------
    MissingDataError
        If no folder with ``data/raw`` is found.
    """
    for folder in [root] if root else _candidates():
        if (folder / "data" / "raw").is_dir():
            return Project(folder.resolve())
    wanted = root or os.environ.get(ROOT_VARIABLE) or Path.cwd()
    raise MissingDataError(
        f"No folder data/raw in {wanted} or above it.",
        f"Change to the project's folder, or set {ROOT_VARIABLE} to it.",
    )
