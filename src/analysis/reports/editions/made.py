"""An edition that has just been made, and how far it was published."""

from dataclasses import dataclass
from pathlib import Path

from analysis.reports.record import ChapterRecord


@dataclass(frozen=True)
class Edition:
    """An edition on the shelf.

    Parameters
    ----------
    folder
        Where it lies: ``reports/editions/<name>``.
    latest
        The way to the edition to be read, ``reports/latest``.
    records
        What happened to each chapter, in order, once for each language.
    seconds
        Time of the whole build.
    published
        Whether ``latest`` leads to it.
    unchanged
        Whether it was there before, and no new one was made because nothing would differ.
    """

    folder: Path
    latest: Path
    records: tuple[tuple[ChapterRecord, ...], ...]
    seconds: float
    published: bool = False
    unchanged: bool = False

    @property
    def name(self) -> str:
        """Its name."""
        return self.folder.name

    @property
    def complete(self) -> bool:
        """Whether every chapter ran to its end."""
        return not self.failed

    @property
    def failed(self) -> tuple[ChapterRecord, ...]:
        """The records of the chapters that did not run to their end."""
        return tuple(record for chapters in self.records for record in chapters if not record.completed)

    @property
    def front(self) -> Path:
        """The folder by which to open it: ``latest`` if that leads to it."""
        return self.latest if self.published else self.folder

    @property
    def index(self) -> Path:
        """The page to open first."""
        return self.front / "index.html"

    @property
    def pdf(self) -> Path:
        """The report as one PDF."""
        return self.front / "report.pdf"
