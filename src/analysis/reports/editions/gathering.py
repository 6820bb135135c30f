"""Gather what an edition keeps for comparison in a process of its own, while the chapters run.

Started as ``python -m analysis.reports.editions.gathering JOB``, where ``JOB`` is a JSON file. The process ends when
its parent is gone. If it comes to nothing, the parent does the work itself.
"""

import json
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path
from typing import Self

from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.editions import facts
from analysis.reports.environment import common_environment
from analysis.tables.store import Data


class Gathering:
    """The process, and what it gathers.

    Parameters
    ----------
    folder
        A folder for its files; it is made.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        self._work: tuple[Project, Parameters] | None = None

    def start(self, project: Project, parameters: Parameters) -> None:
        """Start gathering from the processed tables, once: what is kept is the same in every language.

        Parameters
        ----------
        project
            The project, its tables cleaned.
        parameters
            The parameters, ``as_of`` filled in.
        """
        if self._work:
            return
        self._work = (project, parameters)
        self.folder.mkdir()
        if facts.TABLE not in Data(project.processed).names:
            return
        job = {"processed": str(project.processed), "parameters": parameters.literals(), "folder": str(self.folder)}
        (self.folder / "job.json").write_text(json.dumps(job), "utf-8")
        self._process = subprocess.Popen(  # noqa: S603 - our own Python and module
            [sys.executable, "-P", "-m", "analysis.reports.editions.gathering", str(self.folder / "job.json")],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            env=common_environment(),
            start_new_session=True,
        )

    def finish(self, target: Path) -> None:
        """Wait for the end, and put what was gathered into the edition's folder."""
        if self._process:
            self._process.wait()
        if self._work and (self._process is None or self._process.returncode):
            project, parameters = self._work
            facts.write(self.folder, Data(project.processed), parameters)
        for name in facts.NAMES:
            shutil.copyfile(self.folder / name, target / name)

    def __enter__(self) -> Self:
        """Return the gathering itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """End the process, if it is still at work."""
        if self._process:
            self._process.kill()
            self._process.wait()
            if self._process.stdin:
                self._process.stdin.close()


def main(arguments: list[str]) -> None:
    """Do the job in the file that the first argument names."""
    threading.Thread(target=_die_with_parent, daemon=True).start()
    job = json.loads(Path(arguments[0]).read_text("utf-8"))
    facts.write(Path(job["folder"]), Data(Path(job["processed"])), Parameters.parse(**job["parameters"]))
    os._exit(0)  # without waiting for the thread, which waits for the parent


def _die_with_parent() -> None:
    while os.read(0, 1):
        pass
    os._exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
