"""The vocabulary opened on the real tables and chapters, its choices set back after each test."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import REPOSITORY

from analysis import explore
from analysis.project import ROOT_VARIABLE
from analysis.tables.store import Data


@pytest.fixture(scope="session")
def root(data: Data) -> Path:
    """Folder of a project with the real tables and chapters."""
    root = data.folder.parents[1]
    shutil.copytree(REPOSITORY / "notebooks", root / "notebooks", ignore=shutil.ignore_patterns(".*"))
    return root


@pytest.fixture(autouse=True)
def opened(root: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv(ROOT_VARIABLE, str(root))
    yield
    explore.use()
