"""The commands on the shelf of editions."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from analysis.cli.app import app, run
from analysis.project import ROOT_VARIABLE
from analysis.reports.editions.shelf import Shelf

NAMES = ("20260131T080000Z-0000000a", "20260201T080000Z-0000000b", "20260202T080000Z-0000000c")


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Shelf:
    """Two complete editions and a partial one; the second is the latest."""
    (tmp_path / "data" / "raw").mkdir(parents=True)
    monkeypatch.setenv(ROOT_VARIABLE, str(tmp_path))
    shelf = Shelf(tmp_path / "reports")
    for name, state in zip(NAMES, ("completed", "completed", "partial"), strict=True):
        place = shelf.folder / name
        place.mkdir(parents=True)
        chapters = [{"state": "completed"}, {"state": "killed" if state == "partial" else "completed"}]
        record = {"edition": name, "state": state, "built": f"{name[:4]}-01-31T08:00:00+00:00", "chapters": chapters}
        record |= {"parameters": {"focus": "ALB", "as_of": "2026-01-30"}, "languages": ["sq", "en"]}
        (place / "run.json").write_text(json.dumps(record), "utf-8")
    shelf.show(NAMES[1])
    return shelf


def said(*arguments: str) -> str:
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 0, done.output
    return done.output


def test_editions_are_listed(shelf: Shelf) -> None:
    first, second, third = said("editions").splitlines()
    assert first == f"{NAMES[0]}  2026-01-31 08:00  ALB as of 2026-01-30 in sq,en  2 of 2 chapters, complete"
    assert second.endswith("2 of 2 chapters, complete  latest")
    assert third.endswith("1 of 2 chapters, partial")
    told = json.loads(said("editions", "--json"))
    assert [line["latest"] for line in told] == [False, True, False]
    assert told[2]["state"] == "partial"
    assert told[0]["languages"] == ["sq", "en"]


def test_an_edition_whose_record_is_broken_is_listed_as_partial(shelf: Shelf) -> None:
    (shelf.folder / NAMES[2] / "run.json").write_text("{", "utf-8")
    assert said("editions").splitlines()[2].endswith("0 of 0 chapters, partial")


def test_rollback_and_prune(shelf: Shelf, capsys: pytest.CaptureFixture[str]) -> None:
    assert said("rollback") == f"reports/latest is the edition {NAMES[0]}.\n"
    assert run(["rollback"]) == 4
    assert "no complete edition before the latest" in capsys.readouterr().err
    assert said("prune", "--keep", "1") == "Nothing to remove.\n"
    shelf.show(NAMES[1])
    assert said("prune", "--keep", "1", "--wait") == f"Removed {NAMES[0]}\n"
    assert run(["prune", "--keep", "0"]) == 2
    assert shelf.names() == list(NAMES[1:])


def test_a_project_without_editions_says_so(shelf: Shelf) -> None:
    shelf.latest.unlink()
    shelf.folder.rename(shelf.reports / "elsewhere")
    assert said("editions") == "There is no edition yet; `kosovo-report build` makes one.\n"
