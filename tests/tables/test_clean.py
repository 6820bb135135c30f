"""Cleaning keeps every row, adds what follows from it, and replaces the old tables all at once or not at all."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from analysis.errors import MissingDataError, PublishError, RawDataError
from analysis.tables import csv_file, results
from analysis.tables.clean import clean
from analysis.tables.schemas import tables

MOVED = {"row_id", "competes_with"}
"""Columns that name rows by where they stand."""


def processed(project, table: str) -> pd.DataFrame:
    return pd.read_csv(project.processed / f"{table}.csv", dtype=str, keep_default_na=False)


def content(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_the_books_balance(project) -> None:
    report = clean(project)
    records = sum(len(processed(project, name)) for name in tables())
    assert (report.rows_read, report.rows_kept) == (records, records)
    assert report.rows_read >= 3668, "the facts that the project was shipped with"
    assert report.changes == 0, "the shipped facts are tidy as they are"
    assert (report.rows_folded, report.rows_set_aside) == (0, 0)
    assert report.tables == len(tables())
    assert report.folder == project.processed


def test_a_partial_date_keeps_its_precision_beside_the_days_it_can_mean(made) -> None:
    made.membership({"since": "2014", "until": "2015-02"}, {"body_id": "beta", "as_of": "2024-03-01"})
    clean(made.project)
    first, second = processed(made.project, "membership").to_dict("records")
    assert {name: cell for name, cell in first.items() if name.startswith(("since", "until"))} == {
        "since": "2014",
        "since_earliest": "2014-01-01",
        "since_latest": "2014-12-31",
        "since_precision": "year",
        "until": "2015-02",
        "until_earliest": "2015-02-01",
        "until_latest": "2015-02-28",
        "until_precision": "month",
    }
    assert (second["as_of_earliest"], second["as_of_latest"], second["as_of_precision"]) == (
        "2024-03-01",
        "2024-03-01",
        "day",
    )
    assert (second["since_earliest"], second["since_latest"], second["since_precision"]) == ("", "", "")


def test_a_competing_account_names_the_one_that_it_competes_with(made) -> None:
    made.membership(
        {"status": "observer", "standing": "competing"},
        {"standing": "past", "since": "2001"},
        {},
        {"body_id": "beta", "standing": "past", "since": "2001"},
        {"body_id": "beta", "standing": "past", "since": "2005"},
        {"body_id": "beta", "status": "none", "standing": "competing"},
        {"body_id": "gamma", "status": "none", "standing": "competing"},
    )
    clean(made.project)
    found = processed(made.project, "membership")[["account", "competes_with"]].to_numpy().tolist()
    assert found == [
        ["competing", "membership/membership.csv:4"],
        ["chosen", ""],
        ["chosen", ""],
        ["chosen", ""],
        ["chosen", ""],
        ["competing", "membership/membership.csv:6"],
        ["competing", ""],
    ]


def test_an_unknown_nationality_is_told_from_a_known_one(made) -> None:
    usual = {"body_id": "alpha", "office": "Head", "office_kind": "executive_head", "source_id": "made-up"}
    usual["locator"] = "page 1"
    made.rows("office_holders", usual | {"nationality": "XKX"}, usual | {"name": "Nobody Known"})
    clean(made.project)
    found = processed(made.project, "office_holders")
    assert found["nationality_known"].tolist() == ["yes", "no"]
    assert found["nationality"].tolist() == ["XKX", ""]


def test_files_of_a_table_become_one_and_each_row_names_its_place(made) -> None:
    made.rows("bodies", made.body("alpha"), made.body("beta"), name="first.csv")
    made.rows("bodies", made.body("gamma"), name="second.csv")
    made.file("bodies").unlink()
    clean(made.project)
    assert processed(made.project, "bodies")[["row_id", "body_id"]].to_numpy().tolist() == [
        ["bodies/first.csv:2", "alpha"],
        ["bodies/first.csv:3", "beta"],
        ["bodies/second.csv:2", "gamma"],
    ]


def test_tidied_values_are_in_the_ledger(made) -> None:
    made.membership({"note": "  twice  told "}, {"body_id": " beta"})
    report = clean(made.project)
    assert report.changes == 2
    ledger = processed(made.project, "ledger")
    assert (ledger["file"] == "data/raw/membership/membership.csv").all()
    assert (ledger["kind"] == "value").all()
    assert ledger[["row", "row_id", "column", "before", "after", "rule"]].to_numpy().tolist() == [
        ["3", "membership/membership.csv:3", "body_id", " beta", "beta", "white space"],
        ["2", "membership/membership.csv:2", "note", "  twice  told ", "twice told", "white space"],
    ]
    assert processed(made.project, "membership")["body_id"].tolist() == ["alpha", "beta"]


def test_the_same_tables_give_the_same_bytes_and_stay_in_place(made) -> None:
    clean(made.project)
    before = content(made.project.processed)
    place = made.project.processed.stat().st_ino
    clean(made.project)
    assert content(made.project.processed) == before
    assert made.project.processed.stat().st_ino == place, "readers at work are not disturbed"


def test_cleaning_what_was_cleaned_changes_nothing(project) -> None:
    """The processed tables put in place of the raw files, as they are, give the same values; no value is changed."""
    clean(project)
    before = {name: processed(project, name) for name in tables()}
    places = {}
    for name, rows in before.items():
        for path in (project.raw / name).glob("*.csv"):
            path.unlink()
        shutil.copy(project.processed / f"{name}.csv", project.raw / name)
        again = [f"{name}/{name}.csv:{place}" for place in range(2, len(rows) + 2)]
        places |= dict(zip(rows["row_id"], again, strict=True))
    report = clean(project)
    assert (report.changes, report.rows_folded, report.rows_set_aside) == (0, 0, 0)
    for name, rows in before.items():
        moved = rows.assign(**{column: rows[column].replace(places) for column in MOVED & set(rows)})
        pd.testing.assert_frame_equal(processed(project, name), moved)
    kinds = processed(project, "ledger")["kind"]
    assert set(kinds) <= {"export", "clutter"}, "values are exported as before, and columns of cleaning are left out"


@pytest.mark.parametrize("fault", ["bad row", "missing file", "stray file"])
def test_a_failed_clean_leaves_the_old_tables_whole(made, fault: str) -> None:
    clean(made.project)
    before = content(made.project.processed)
    if fault == "bad row":
        made.membership({"status": "membr"})
    elif fault == "missing file":
        made.file("membership").unlink()
    else:
        (made.project.raw / "members.csv").write_text("a\n", encoding="utf-8")
    with pytest.raises((RawDataError, MissingDataError)):
        clean(made.project, set_aside=fault != "bad row")
    assert content(made.project.processed) == before
    assert [path.name for path in made.project.processed.parent.iterdir()] != []
    assert {path.name for path in made.project.processed.parent.iterdir()} == {"raw", "processed"}


@pytest.mark.parametrize("step", ["write", "swap"])
def test_a_full_disk_leaves_the_old_tables_whole(made, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    clean(made.project)
    before = content(made.project.processed)
    made.membership({})

    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    if step == "write":
        monkeypatch.setattr(csv_file, "write", full)
    else:
        rename = Path.rename

        def half(self: Path, target: Path) -> Path:
            return full() if self.name == "new" else rename(self, target)

        monkeypatch.setattr(Path, "rename", half)
    with pytest.raises(PublishError, match="No space left on device") as caught:
        clean(made.project)
    monkeypatch.undo()
    assert caught.value.exit_code == 7
    assert content(made.project.processed) == before
    assert {path.name for path in made.project.processed.parent.iterdir()} == {"raw", "processed"}


def test_files_of_others_in_the_folder_are_kept(made) -> None:
    made.project.processed.mkdir()
    (made.project.processed / ".gitkeep").write_text("", encoding="utf-8")
    (made.project.processed / "old.csv").write_text("a\n", encoding="utf-8")
    clean(made.project)
    names = {path.name for path in made.project.processed.iterdir()}
    assert ".gitkeep" in names
    assert "old.csv" not in names, "a table that is no more must not be read"


def test_rows_lost_on_the_way_are_noticed(made, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(results, "shape", lambda _, rows: rows.iloc[1:])
    with pytest.raises(RuntimeError, match="cleaning lost or made rows"):
        clean(made.project)


@pytest.mark.parametrize("where", ["between the renames", "after the renames"])
def test_what_a_killed_clean_left_is_put_right(made, where: str) -> None:
    clean(made.project)
    before, data = content(made.project.processed), made.project.processed.parent
    (data / ".processed-killed" / "new").mkdir(parents=True)
    previous = data / ".processed-previous"
    if where == "between the renames":
        made.project.processed.rename(previous)
    else:
        shutil.copytree(made.project.processed, previous)
    made.membership({"status": "membr"})
    with pytest.raises(RawDataError):
        clean(made.project, set_aside=False)
    assert content(made.project.processed) == before
    assert {path.name for path in data.iterdir()} == {"raw", "processed"}
