"""CSV files are byte for byte those that pandas writes."""

import csv
from pathlib import Path

import pandas as pd
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.tables.csv_file import write

CELL = st.text(st.sampled_from("ab,\"'\n ë;\t"), max_size=4)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(st.lists(st.tuples(CELL, CELL, st.integers(-5, 5)), max_size=6))
def test_a_table_is_written_as_pandas_writes_it(tmp_path: Path, rows: list[tuple[str, str, int]]) -> None:
    frame = pd.DataFrame(rows, columns=["a", 'b,"', "n"]).astype({"a": "str", 'b,"': "str", "n": "int64"})
    write(tmp_path / "x.csv", frame, [])
    wanted = frame.to_csv(index=False, lineterminator="\n")
    assert (tmp_path / "x.csv").read_bytes().decode("utf-8") == wanted


def test_a_lone_carriage_return_ends_no_row(tmp_path: Path) -> None:
    write(tmp_path / "x.csv", pd.DataFrame({"a": ["1\r2", "3"], "b": ["4", "5"]}), [])
    with (tmp_path / "x.csv").open(encoding="utf-8", newline="") as file:
        assert list(csv.reader(file)) == [["a", "b"], ["1\r2", "4"], ["3", "5"]]


def test_only_suspects_are_made_safe(tmp_path: Path) -> None:
    write(tmp_path / "x.csv", pd.DataFrame({"a": ["=1", "x"], "b": ["=2", "-3"]}), ["a"])
    assert (tmp_path / "x.csv").read_text("utf-8") == "a,b\n'=1,=2\nx,-3\n"
