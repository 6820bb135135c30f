"""No cell of an exported CSV is run as a formula, and what is read back is what was written."""

import csv

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.tables.clean import clean
from analysis.tables.formulas import plain, safe, safe_table
from analysis.tables.store import Data


@pytest.mark.parametrize(
    "value",
    ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "+0.00 on 2022", "＝1+1"],  # noqa: RUF001
)
def test_what_begins_as_a_formula_gets_an_apostrophe(value: str) -> None:
    assert safe(pd.Series([value])).tolist() == [f"'{value}"]


@pytest.mark.parametrize("value", ["", "12", "-12.5", "+3", "a=b", "Kosovo*", "'quoted'", "2014-10", "*"])
def test_other_text_and_numbers_stay_as_they_are(value: str) -> None:
    assert safe(pd.Series([value])).tolist() == [value]
    assert plain(pd.Series([value])).tolist() == [value]


@given(st.lists(st.text("'=+-@\t1a. ", max_size=5)))
def test_what_is_read_back_is_what_was_written(values: list[str]) -> None:
    cells = pd.Series(values, dtype="str")
    assert plain(safe(cells)).tolist() == values


def test_a_frame_keeps_its_numbers_and_missing_cells() -> None:
    frame = pd.DataFrame({"a": [-1, 2], "b": ["=x", None], "c": pd.Categorical(["-y", "z"])})
    done = safe_table(frame)
    assert done["a"].tolist() == [-1, 2]
    assert done["b"].tolist()[0] == "'=x"
    assert done["b"].isna().tolist() == [False, True]
    assert done["c"].tolist() == ["'-y", "z"]


def cells(path) -> list[str]:
    with path.open(encoding="utf-8", newline="") as handle:
        return [cell for row in csv.reader(handle) for cell in row]


def test_no_exported_table_holds_a_formula_and_readers_get_the_values(made) -> None:
    made.membership(
        {"note": "=HYPERLINK(1)", "locator": "-page 1"}, {"body_id": "beta", "note": "@x", "since": "=soon"}
    )
    clean(made.project)
    data = Data(made.project.processed)
    for path in made.project.processed.rglob("*.csv"):
        assert [cell for cell in cells(path) if cell.startswith(("=", "@", "+", "-p"))] == [], path
    assert data["membership"]["note"].tolist() == ["=HYPERLINK(1)"]
    assert data["set_aside_membership"]["since"].tolist() == ["=soon"]
    ledger = data["ledger"]
    exported = ledger.loc[ledger["kind"] == "export", ["row", "column", "before", "after"]].to_numpy().tolist()
    assert exported == [
        ["2", "locator", "-page 1", "'-page 1"],
        ["2", "note", "=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ]


def test_our_own_output_is_read_as_what_was_meant(made) -> None:
    path = made.membership({"note": "=x"})
    clean(made.project)
    before = (made.project.processed / "membership.csv").read_bytes()
    rows = pd.read_csv(made.project.processed / "membership.csv", dtype=str, keep_default_na=False)
    rows[pd.read_csv(path, nrows=0).columns].to_csv(path, index=False)
    report = clean(made.project)
    assert (made.project.processed / "membership.csv").read_bytes() == before
    assert report.changes == 0
