"""The charts of the chapters as objects, to lay them out anew: the chapters' own code, run in this process."""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from nbformat import NotebookNode

from analysis.charts import Chart
from analysis.errors import ChapterError, ParameterError, SuiteError
from analysis.notebook import collecting
from analysis.parameters import Parameters
from analysis.project import ROOT_VARIABLE, Project
from analysis.reports import notebooks


def gallery(project: Project, parameters: Parameters, names: Sequence[str] = ()) -> Iterator[Chart]:
    """Yield the charts that the chapters show.

    Parameters
    ----------
    project
        The project, its tables cleaned.
    parameters
        The report's parameters.
    names
        Charts by name, and chapters by subject, number or file name; by default everything.

    Raises
    ------
    ParameterError
        If a name is neither that of a chart nor of a chapter.
    ChapterError
        If a chapter's code fails.
    """
    missing = set(names)
    for chapter in _likely_first(project.chapters(), names):
        if names and not missing:
            return
        chosen = missing & called(chapter)
        missing -= chosen
        for chart in charts(project, chapter, parameters):
            if not names or chosen or chart.name in names:
                missing.discard(chart.name)
                yield chart
    if missing:
        raise ParameterError(
            f"There is no chart or chapter {', '.join(map(repr, sorted(missing)))}.",
            "The files in reports/latest/figures are named as the charts; `kosovo-report list` names the chapters.",
        )


def called(chapter: Path) -> set[str]:
    """Return the names by which a chapter may be called."""
    number, _, subject = chapter.stem.partition("_")
    return {chapter.stem, chapter.name, number, subject}


def charts(project: Project, chapter: Path, parameters: Parameters) -> list[Chart]:
    """Return the charts that one chapter shows, in order.

    Parameters
    ----------
    project, parameters
        See `gallery`.
    chapter
        The notebook.

    Raises
    ------
    ChapterError
        Naming the cell, if its code fails.
    """
    space: dict[str, Any] = {"__name__": "__main__", **parameters.literals()}
    with _rooted(project.root), collecting() as shown:
        for position, cell in enumerate(notebooks.read(chapter).cells, 1):
            if cell.cell_type == "code" and "parameters" not in notebooks.tags(cell):
                _run(cell, f"{chapter.stem}, cell {position} ({cell.get('id', '')})", space)
    return [exhibit for exhibit in shown if isinstance(exhibit, Chart)]


def _run(cell: NotebookNode, where: str, space: dict[str, Any]) -> None:
    try:
        exec(compile(cell.source, where, "exec"), space)  # noqa: S102 - a chapter of this project, run as a build does
    except SuiteError:
        raise
    except Exception as error:
        raise ChapterError(
            f"{where}: {type(error).__name__}: {error}", "`kosovo-report run` shows the whole."
        ) from error


def _likely_first(chapters: Sequence[Path], names: Sequence[str]) -> list[Path]:
    """Return the chapters, first those whose charts are likely wanted: charts are named after their subject."""
    words = {name.partition("_")[0] for name in names}

    def later(chapter: Path) -> bool:
        subject = chapter.stem.partition("_")[2]
        return not (called(chapter) & set(names) or subject.partition("_")[0] in words)

    return sorted(chapters, key=later)


@contextmanager
def _rooted(root: Path) -> Iterator[None]:
    """Tell the chapters where the project lies, as a build tells its workers."""
    before = os.environ.get(ROOT_VARIABLE)
    os.environ[ROOT_VARIABLE] = str(root)
    try:
        yield
    finally:
        if before is None:
            del os.environ[ROOT_VARIABLE]
        else:
            os.environ[ROOT_VARIABLE] = before
