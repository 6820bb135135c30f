"""What a build tells whoever watches it: the command line draws a bar from it, a scheduler writes lines."""

from typing import Literal, Protocol

from analysis.reports.record import ChapterRecord

Stage = Literal["clean", "run", "export", "verify", "publish"]
"""The steps of a build, in order."""


class Progress(Protocol):
    """Callbacks of a build; all of them come from the thread that called `build`."""

    def stage(self, stage: Stage) -> None:
        """Take note that a step begins."""

    def started(self, notebook: str, cells: int) -> None:
        """Take note that a notebook, named by its file name without ending, begins; it has ``cells`` code cells."""

    def advanced(self, notebook: str, run: int) -> None:
        """Take note that ``run`` code cells of a notebook are done."""

    def finished(self, record: ChapterRecord) -> None:
        """Take note that a notebook has ended, well or not."""


class Silent:
    """Progress that nobody watches."""

    def stage(self, stage: Stage) -> None:
        """Do nothing."""

    def started(self, notebook: str, cells: int) -> None:
        """Do nothing."""

    def advanced(self, notebook: str, run: int) -> None:
        """Do nothing."""

    def finished(self, record: ChapterRecord) -> None:
        """Do nothing."""
