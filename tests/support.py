"""What tests of several rooms call: copies of the real project, and the command as a user runs it."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from analysis.project import ROOT_VARIABLE, Project

REPOSITORY = Path(__file__).resolve().parents[1]
FOLDER = "prëjekt një"
"""Name of a copied project: with a space and letters outside ASCII, as on a researcher's disk."""


@dataclass(frozen=True)
class Built:
    """A project after `kosovo-report build`, and what the command said."""

    project: Project
    output: str

    @property
    def latest(self) -> Path:
        return self.project.reports / "latest"


def copy_project(root: Path) -> Project:
    """Copy what a report is made from."""
    shutil.copytree(REPOSITORY / "data" / "raw", root / "data" / "raw")
    shutil.copytree(REPOSITORY / "notebooks", root / "notebooks", ignore=shutil.ignore_patterns(".*"))
    shutil.copy(REPOSITORY / "pyproject.toml", root)
    return Project(root)


def command(project: Project, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run `kosovo-report` on a project as a user does, with everything it says in one text."""
    return subprocess.run(
        [sys.executable, "-m", "analysis", *arguments],
        cwd=project.root,
        env={key: value for key, value in os.environ.items() if key != ROOT_VARIABLE} | variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
        check=False,
        timeout=900,
    )


def build(root: Path, *options: str, **variables: str) -> Built:
    project = copy_project(root)
    done = command(project, "build", *options, **variables)
    assert done.returncode == 0, done.stdout
    return Built(project, done.stdout)
