"""The tables given away: a valid data package, whole or not at all."""

import shutil
from pathlib import Path

import frictionless
import pandas as pd
import pytest

from analysis.errors import ParameterError, PublishError
from analysis.project import Project
from analysis.reports.reuse import give_away
from analysis.tables.store import Data


@pytest.fixture(scope="module")
def cleaned(data: Data) -> Project:
    """The project that the real processed tables belong to."""
    return Project(data.folder.parents[1])


@pytest.fixture(scope="module")
def given(cleaned: Project, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("given") / "package"
    give_away(cleaned, folder, parquet=False)
    return folder


def test_frictionless_finds_nothing_wrong(given: Path) -> None:
    report = frictionless.validate(str(given / "datapackage.json"))
    assert report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"])[:5]
    assert report.stats["tasks"] > 30


def test_frictionless_would_find_a_wrong_value(given: Path, tmp_path: Path) -> None:
    broken = tmp_path / "package"
    shutil.copytree(given, broken)
    table = broken / "gdp.csv"
    table.write_text(table.read_text("utf-8").replace(",2024,", ",soon,", 1), "utf-8")
    assert not frictionless.validate(str(broken / "datapackage.json")).valid


def test_it_says_what_it_is_and_under_which_licence(given: Path) -> None:
    package = frictionless.Package(str(given / "datapackage.json"))
    assert package.licenses[0]["name"] == "CC-BY-4.0"
    assert package.version
    assert package.contributors
    assert "membership" in (given / "dictionary.md").read_text("utf-8")


def test_the_same_tables_give_the_same_bytes(cleaned: Project, given: Path, tmp_path: Path) -> None:
    names = give_away(cleaned, tmp_path / "again", parquet=False)
    assert sorted(names) == sorted(path.name for path in given.iterdir())
    for name in names:
        assert (given / name).read_bytes() == (tmp_path / "again" / name).read_bytes(), name


def test_an_earlier_package_is_replaced_and_anything_else_left_alone(cleaned: Project, tmp_path: Path) -> None:
    target = tmp_path / "package"
    target.mkdir()
    give_away(cleaned, target, parquet=False)
    (target / "old.csv").write_text("x")
    give_away(cleaned, target, parquet=False)
    assert not (target / "old.csv").exists()
    strange = tmp_path / "thesis"
    strange.mkdir()
    (strange / "chapter.txt").write_text("years of work")
    with pytest.raises(PublishError, match="left as it is"):
        give_away(cleaned, strange, parquet=False)
    assert (strange / "chapter.txt").read_text() == "years of work"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["package", "thesis"]


def test_without_pyarrow_parquet_is_refused_before_anything_is_written(
    cleaned: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("analysis.tables.export.find_spec", lambda _: None)
    with pytest.raises(ParameterError, match="pyarrow"):
        give_away(cleaned, tmp_path / "package", parquet=True)
    assert list(tmp_path.iterdir()) == []


def test_with_pyarrow_every_table_is_written_as_parquet_too(
    cleaned: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def write(frame: pd.DataFrame, path: Path, *, engine: str, index: bool) -> None:
        assert (engine, index) == ("pyarrow", False)
        path.write_text(str(len(frame)))

    monkeypatch.setattr("analysis.tables.export.find_spec", lambda name: name)
    monkeypatch.setattr(pd.DataFrame, "to_parquet", write)
    names = give_away(cleaned, tmp_path / "package", parquet=True)
    tables = {Path(name).stem for name in names if name.endswith(".csv")}
    assert {Path(name).stem for name in names if name.endswith(".parquet")} == tables
    assert (tmp_path / "package" / "parquet" / "gdp.parquet").read_text() == "14"
