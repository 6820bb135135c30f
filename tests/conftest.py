"""Fixtures that tests of several rooms share: the real tables, a copy of the real project, a built report."""

import os
import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from filelock import FileLock
from support import FOLDER, REPOSITORY, Built, build, copy_project

from analysis.project import CACHE_VARIABLE, Project
from analysis.tables.clean import clean
from analysis.tables.store import Data

NEEDED = {"browser": "playwright", "explore/test_panels.py": "ipywidgets"}
"""What tests in a browser and of panels need, of the dependency groups `browser` and `lab`."""
collect_ignore = [path for path, package in NEEDED.items() if not find_spec(package)]
"""Without it they are not even read."""


@pytest.fixture(scope="session")
def data(tmp_path_factory: pytest.TempPathFactory) -> Data:
    """The real processed tables."""
    project = Project(tmp_path_factory.mktemp("data"))
    shutil.copytree(REPOSITORY / "data" / "raw", project.raw)
    clean(project)
    return Data(project.processed)


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A copy of the real project, not yet cleaned."""
    return copy_project(tmp_path / FOLDER)


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder that all workers of this test run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


def built_once(shared: Path, name: str, *options: str) -> Built:
    """Build a report for all workers; those that come while it is built wait for it."""
    root, output = shared / name / FOLDER, shared / f"{name}.txt"
    with FileLock(shared / f"{name}.lock"):
        if not output.exists():
            # What one build ran, the next need not run again.
            made = build(root, *options, **{CACHE_VARIABLE: str(shared / "cache")})
            output.write_text(made.output, "utf-8")
    return Built(Project(root), output.read_text("utf-8"))


@pytest.fixture(scope="session")
def kosovo(shared: Path) -> Built:
    """The report as it comes without options; to be read only."""
    return built_once(shared, "kosovo")


@pytest.fixture(scope="session")
def everywhere(shared: Path) -> Built:
    """The report in all languages side by side, English first; to be read only."""
    return built_once(shared, "everywhere", "--language", "all")


@pytest.fixture(scope="session")
def albania(shared: Path) -> Built:
    """The report on Albania, and the same in brief; to be read only."""
    return built_once(shared, "albania", "--focus", "ALB", "--brief")


@pytest.fixture(scope="session")
def edition(everywhere: Built) -> Path:
    """Folder of the report in English, those in the other languages in folders of it."""
    return everywhere.latest
