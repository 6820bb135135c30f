"""What a person sees while a command works: bars on a terminal, plain lines elsewhere."""

from collections.abc import Iterator
from contextlib import contextmanager

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TaskID, TextColumn, TimeElapsedColumn
from rich.progress import Progress as RichProgress

from analysis.reports.progress import Progress, Stage
from analysis.reports.record import PHRASES, ChapterRecord

STAGES: dict[Stage, str] = {
    "clean": "Cleaning the tables",
    "run": "Running the chapters",
    "export": "Making the pages and the PDF",
    "verify": "Checking what was made",
    "publish": "Publishing",
}


class Lines:
    """A build told in lines, for logs and pipes."""

    def stage(self, stage: Stage) -> None:
        """Print the step that begins."""
        click.echo(STAGES[stage], err=True)

    def started(self, notebook: str, cells: int) -> None:
        """Print the chapter that begins."""
        click.echo(f"  {notebook}: started, {cells} code cells", err=True)

    def advanced(self, notebook: str, run: int) -> None:
        """Print nothing: a line a cell would bury the rest."""

    def finished(self, record: ChapterRecord) -> None:
        """Print how the chapter ended."""
        click.echo(f"  {record.notebook}: {PHRASES[record.state]} in {record.seconds:.1f} s", err=True)


class Bars:
    """A build as bars on a terminal, one a chapter.

    Parameters
    ----------
    display
        The running display of rich.
    """

    def __init__(self, display: RichProgress) -> None:
        self.display = display
        self.step: TaskID | None = None
        self.chapters: dict[str, TaskID] = {}

    def stage(self, stage: Stage) -> None:
        """End the last step's line and begin the next one's."""
        if self.step is not None:
            self.display.update(self.step, total=1, completed=1)
        self.step = self.display.add_task(STAGES[stage], total=None)

    def started(self, notebook: str, cells: int) -> None:
        """Add the chapter's bar."""
        self.chapters[notebook] = self.display.add_task(f"  {notebook}", total=cells)

    def advanced(self, notebook: str, run: int) -> None:
        """Move the chapter's bar."""
        self.display.update(self.chapters[notebook], completed=run)

    def finished(self, record: ChapterRecord) -> None:
        """Stop the chapter's bar and say how the chapter ended."""
        if record.notebook not in self.chapters:
            self.started(record.notebook, record.cells_total)
        task = self.chapters[record.notebook]
        ending = "" if record.completed else f" {PHRASES[record.state]}"
        self.display.update(task, description=f"  {record.notebook}{ending}", completed=record.cells_run)
        self.display.stop_task(task)


@contextmanager
def progress() -> Iterator[Progress]:
    """Show the progress of a build on standard error: bars if it is a terminal, else lines."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield Lines()
        return
    columns = (
        SpinnerColumn(finished_text="✓"),
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=24),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with RichProgress(*columns, console=console) as display:
        bars = Bars(display)
        yield bars
        if bars.step is not None:
            display.update(bars.step, total=1, completed=1)


def printable(text: object) -> str:
    """Return text from a file so that a terminal shows it and never obeys it."""
    return "".join(part if part.isprintable() else repr(part)[1:-1] for part in str(text))
