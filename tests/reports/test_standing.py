"""A build that would make what stands there already makes nothing."""

import hashlib
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.editions.standing import made_from, standing

SLOW = ("pandas", "matplotlib", "nbconvert", "papermill", "scipy")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A made-up project whose latest edition was made from what is there."""
    project = Project(tmp_path)
    for name in ("data/raw/made_up/a.csv", "notebooks/00_made_up.ipynb", "pyproject.toml", "uv.lock"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("made up", "utf-8")
    latest = project.reports / "latest"
    latest.mkdir(parents=True)
    (latest / "index.html").write_text("made up", "utf-8")
    record = {"made_from": asked(project), "state": "completed", "files": {"index.html": sha("made up")}}
    (latest / "run.json").write_text(json.dumps(record), "utf-8")
    return project


def asked(project: Project, focus: str = "XKX", *, brief: bool = False) -> str:
    return made_from(project, [Parameters(focus=focus)], brief=brief)


def sha(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def test_the_latest_edition_stands(project: Project) -> None:
    assert standing(project, asked(project)) == project.reports / "latest"


@pytest.mark.parametrize(
    "change",
    [
        lambda root: (root / "data" / "raw" / "made_up" / "a.csv").write_text("changed", "utf-8"),
        lambda root: (root / "data" / "raw" / "made_up" / "b.csv").write_text("", "utf-8"),
        lambda root: (root / "data" / "raw" / "made_up" / "a.csv").rename(root / "data" / "raw" / "a.csv"),
        lambda root: (root / "notebooks" / "00_made_up.ipynb").write_text("changed", "utf-8"),
        lambda root: (root / "notebooks" / "01_new.ipynb").write_text("", "utf-8"),
        lambda root: (root / "uv.lock").write_text("changed", "utf-8"),
        lambda root: (root / "reports" / "latest" / "index.html").write_text("changed", "utf-8"),
        lambda root: (root / "reports" / "latest" / "index.html").unlink(),
        lambda root: (root / "reports" / "latest" / "run.json").write_text("{", "utf-8"),
        lambda root: (root / "reports" / "latest" / "run.json").unlink(),
    ],
)
def test_any_change_brings_it_down(project: Project, change: Callable[[Path], object]) -> None:
    change(project.root)
    assert standing(project, asked(project)) is None


def test_what_is_asked_for_counts(project: Project) -> None:
    assert standing(project, asked(project, "ALB")) is None
    assert standing(project, asked(project, brief=True)) is None


def test_a_partial_edition_does_not_stand(project: Project) -> None:
    record = project.reports / "latest" / "run.json"
    record.write_text(record.read_text("utf-8").replace("completed", "partial"), "utf-8")
    assert standing(project, asked(project)) is None


def test_the_code_counts(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("analysis.reports.editions.standing.CODE", project.root / "notebooks")
    assert standing(project, asked(project)) is None


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["list"]])
def test_nothing_slow_is_imported_before_there_is_work(project: Project, arguments: list[str]) -> None:
    program = (
        f"import sys; from analysis.cli import main; sys.argv[1:] = {arguments}\ntry: main()\nexcept SystemExit: pass\n"
    )
    found = f"print('slow:', *(name for name in {SLOW} if name in sys.modules))"
    done = subprocess.run(
        [sys.executable, "-c", program + found], cwd=project.root, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "slow:"
