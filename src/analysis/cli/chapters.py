"""Chapters as people name them."""

from pathlib import Path

from analysis.errors import ParameterError
from analysis.project import Project


def find_chapter(project: Project, named: str) -> Path:
    """Return the notebook that is named by its file, its name, its subject or its number.

    Raises
    ------
    ParameterError
        If no chapter of the project is so named.
    """
    chapters = project.chapters()
    for chapter in chapters:
        number, _, subject = chapter.stem.partition("_")
        if named in {chapter.stem, chapter.name, number, subject} or Path(named).resolve() == chapter.resolve():
            return chapter
    names = ", ".join(chapter.stem for chapter in chapters)
    raise ParameterError(f"There is no chapter {named!r}.", f"The chapters are: {names}.")
