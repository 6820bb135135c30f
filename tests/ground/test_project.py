"""The project is found from anywhere inside it, or by the environment variable."""

from pathlib import Path

import pytest

from analysis.errors import MissingDataError
from analysis.project import ROOT_VARIABLE, find_project


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    (tmp_path / "prëjekt 1" / "data" / "raw").mkdir(parents=True)
    (tmp_path / "prëjekt 1" / "notebooks" / "deep").mkdir(parents=True)
    return tmp_path / "prëjekt 1"


def test_found_from_a_folder_below(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ROOT_VARIABLE, raising=False)
    monkeypatch.chdir(elsewhere / "notebooks" / "deep")
    assert find_project().root == elsewhere


def test_the_variable_wins_over_the_working_directory(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ROOT_VARIABLE, str(elsewhere))
    assert find_project().raw == elsewhere / "data" / "raw"


def test_a_folder_without_raw_tables_is_named(tmp_path: Path) -> None:
    with pytest.raises(MissingDataError, match="No folder data/raw in") as caught:
        find_project(tmp_path)
    assert str(tmp_path) in str(caught.value)
    assert caught.value.exit_code == 4


def test_chapters_are_the_numbered_notebooks_in_order(elsewhere: Path) -> None:
    for name in ["10_claims.ipynb", "02_staffing.ipynb", "index.ipynb", "00_overview.ipynb"]:
        (elsewhere / "notebooks" / name).touch()
    names = [path.stem for path in find_project(elsewhere).chapters()]
    assert names == ["00_overview", "02_staffing", "10_claims"]
