"""Fixtures that tests of several rooms share: the real tables, a copy of the real project, a built report."""

import shutil
from importlib.util import find_spec
from pathlib import Path

import pytest
from support import FOLDER, REPOSITORY, Built, build, copy_project

from analysis.project import Project
from analysis.tables.clean import clean
from analysis.tables.store import Data

collect_ignore = [] if find_spec("playwright") else ["browser"]
"""Tests in a browser need the dependency group `browser`; without it they are not even read."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests that share the built reports on one worker, so that each report is built once."""
    for item in items:
        if {"kosovo", "albania"} & set(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group("built reports"))


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
def kosovo(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The report as it comes without options."""
    return build(tmp_path_factory.mktemp("kosovo") / FOLDER)


@pytest.fixture(scope="session")
def albania(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The report on Albania, and the same in brief."""
    return build(tmp_path_factory.mktemp("albania") / FOLDER, "--focus", "ALB", "--brief")


@pytest.fixture(scope="session")
def edition(kosovo: Built) -> Path:
    """Folder of the report as it comes without options."""
    return kosovo.latest
