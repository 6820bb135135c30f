"""What became of each report of a grid, in ``reports/many/summary.json``; written after each, so that none is lost."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Literal

from analysis.errors import MissingDataError
from analysis.project import Project

FOLDER = "many"
NAME = "summary.json"
State = Literal["complete", "unchanged", "partial", "failed", "waiting"]
DONE: tuple[State, ...] = ("complete", "unchanged")


@dataclass(frozen=True)
class Outcome:
    """What became of one report.

    Parameters
    ----------
    name
        The report.
    state
        ``complete``; ``unchanged``, if nothing had to be made; ``partial``, if chapters failed; ``failed``;
        ``waiting``, if its turn has not come.
    seconds
        How long it took.
    runs, cached
        Notebooks that were run, and that were taken from the cache.
    error, exit_code
        What went wrong, and the exit code that stands for it.
    """

    name: str
    state: State = "waiting"
    seconds: float = 0.0
    runs: int = 0
    cached: int = 0
    error: str = ""
    exit_code: int = 0

    @property
    def done(self) -> bool:
        """Whether there is nothing to be repeated."""
        return self.state in DONE


def write(project: Project, asked: Mapping[str, str], outcomes: Sequence[Outcome]) -> None:
    """Write the summary whole, or leave the one that is there.

    Parameters
    ----------
    project
        The project.
    asked
        The parameters of the grid, as options give them.
    outcomes
        What became of each report so far.
    """
    folder = project.reports / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    counts = {state: sum(one.state == state for one in outcomes) for state in (*DONE, "partial", "failed", "waiting")}
    content = {"grid": dict(asked), "counts": counts, "reports": [asdict(one) for one in outcomes]}
    draft = folder / f".{NAME}"
    draft.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", "utf-8")
    draft.replace(folder / NAME)


def read(project: Project) -> tuple[dict[str, str], list[Outcome]]:
    """Return the parameters of the last grid, and what became of its reports.

    Raises
    ------
    MissingDataError
        If there is no summary that can be read.
    """
    file: Path = project.reports / FOLDER / NAME
    try:
        content: dict[str, Any] = json.loads(file.read_text("utf-8"))
        return content["grid"], [Outcome(**one) for one in content["reports"]]
    except (OSError, ValueError, KeyError, TypeError):
        raise MissingDataError(
            f"There is no grid to go on with in {project.reports.name}/{FOLDER}.",
            "Build one first: kosovo-report build --focus all --language all --as-of 2014..2026",
        ) from None
