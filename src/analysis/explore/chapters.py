"""The chapters at a glance: the question of each, and its answer, computed as the chapter computes it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from IPython.display import Markdown
from IPython.utils.capture import capture_output

from analysis.explore import teach
from analysis.explore.asking import ask
from analysis.explore.choices import Asked
from analysis.notebook import SPEECH_TYPE
from analysis.project import find_project


@dataclass(frozen=True)
class Glance:
    """A chapter at a glance: its file, its title, its question and its answer."""

    path: Path
    title: str
    question: str
    answer: str


def chapters(*subjects: str, **choices: Any) -> Markdown:
    """Show each chapter with its question and its answer, as the choices in force make it.

    Parameters
    ----------
    *subjects
        The chapters wanted, such as ``membership``; by default all.
    **choices
        ``focus``, ``peers``, ``as_of``, ``benchmark``, ``bodies``, ``language``; by default as `use` has set them.

    Raises
    ------
    ParameterError
        If a subject or a choice is unknown, with what was perhaps meant.

    Examples
    --------
    >>> from analysis import explore
    >>> "(01_membership.ipynb)" in explore.chapters("membership").data
    True
    """
    asked = ask(choices)
    found = {path.stem.partition("_")[2]: path for path in find_project().chapters()}
    for subject in subjects:
        if subject not in found:
            raise teach.unknown("chapter", subject, found)
    shown = glances(asked, [found[subject] for subject in subjects or found])
    lines = [f"**[{line.title}]({line.path.name})** {line.question}\n\n> {line.answer}\n" for line in shown]
    return Markdown("\n".join(lines))  # type: ignore[no-untyped-call] # IPython has no types


def glances(asked: Asked, paths: Iterable[Path]) -> Iterator[Glance]:
    """Yield chapters at a glance; of each the code is run up to its answer."""
    for path in paths:
        cells = nbformat.reads(path.read_text("utf-8"), nbformat.NO_CONVERT).cells  # type: ignore[no-untyped-call]
        title, _, question = cells[0].source.partition("\n")
        with asked.in_force():
            answer = _answer(path, [cell for cell in cells if cell.cell_type == "code"], asked)
        yield Glance(path, title.removeprefix("# "), " ".join(question.split()), answer)


def _answer(path: Path, cells: list[Any], asked: Asked) -> str:
    space: dict[str, Any] = {"__name__": "__main__", **asked.parameters.literals()}
    for cell in cells:
        if "parameters" in cell.metadata.get("tags", []):
            continue
        with capture_output() as captured:
            exec(compile(cell.source, f"{path.stem}, cell {cell.id}", "exec"), space)  # noqa: S102 - our own chapter
        for output in captured.outputs:
            speech = output.data.get(SPEECH_TYPE, {})
            if speech.get("role") == "answer":
                return str(speech["text"])
    return ""
