"""Staff lists of persons: counted, balanced, and without a trace of anybody."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd
import pytest

from analysis.project import Project
from analysis.tables.check import problems
from analysis.tables.clean import clean
from analysis.tables.store import Data

NAMES = ("Ann Example", "Bob Sample", "Cem Muster", "Dea Shembull", "Eno Primer")
PERSONS = "body_id,name,economy,level,as_of,source_id,locator,note\n" + "".join(
    f"alpha,{name},{economy},{level},2024-06,made-up,page of {name},{name} came in 2020\n"
    for name, economy, level in zip(
        NAMES,
        ("XKX", "ALB", "ALB", "", "XKX"),
        ("leadership", "professional", "professional", "support", ""),
        strict=True,
    )
)


def counts(project: Project) -> dict[tuple[str, str], int]:
    """Clean, and return the head counts by economy and level."""
    clean(project)
    rows = Data(project.processed)["staffing"]
    assert set(rows["measure"]) == {"headcount"}
    return {(row["economy"], row["level"]): int(row["headcount"]) for row in rows.to_dict("records")}


@pytest.fixture
def persons(made) -> Project:
    """A made-up project with a staff list of five persons, as it comes out of a spreadsheet program."""
    made.file("staffing", "list.csv").write_text(PERSONS, encoding="utf-8")
    return made.project


def test_persons_become_counts_by_economy_and_level(persons: Project) -> None:
    assert counts(persons) == {
        ("XKX", "all"): 2,
        ("ALB", "all"): 2,
        ("UNKNOWN", "all"): 1,
        ("TOTAL", "all"): 5,
        ("XKX", "leadership"): 1,
        ("TOTAL", "leadership"): 1,
        ("ALB", "professional"): 2,
        ("TOTAL", "professional"): 2,
        ("UNKNOWN", "support"): 1,
        ("TOTAL", "support"): 1,
    }


def test_the_books_balance_and_every_person_is_folded_into_a_count(persons: Project) -> None:
    made = counts(persons)
    book = Data(persons.processed)["books"].set_index("table").loc["staffing"]
    assert book[["read", "made", "kept", "folded", "set_aside"]].tolist() == [5, len(made), len(made), 5, 0]
    ledger = Data(persons.processed)["ledger"]
    folded = ledger[(ledger["table"] == "staffing") & (ledger["kind"] == "folded")]
    assert set(folded["row_id"]) == {f"staffing/list.csv:{row}" for row in range(2, 7)}
    assert set(folded["rule"]) == {"counted as persons"}
    kept = Data(persons.processed)["staffing"]
    assert set(folded["after"]) <= set(kept["row_id"])


def everything(folder: Path) -> str:
    return "\n".join(path.read_text("utf-8") for path in folder.rglob("*") if path.is_file())


def test_names_and_remarks_reach_no_file_even_where_rows_are_set_aside(persons: Project) -> None:
    path = persons.raw / "staffing" / "list.csv"
    path.write_text(path.read_text("utf-8").replace(",ALB,professional", ",Narnia,professional", 1), encoding="utf-8")
    clean(persons)
    text = everything(persons.processed)
    assert "Narnia" in text
    found = problems(persons).to_string()
    for part in " ".join(NAMES).split():
        assert part not in text
        assert part not in found
    assert Data(persons.processed)["books"].set_index("table").loc["staffing", "set_aside"] == 1


def test_one_who_cannot_be_read_is_not_counted(persons: Project) -> None:
    path = persons.raw / "staffing" / "list.csv"
    path.write_text(path.read_text("utf-8").replace(",ALB,professional", ",Narnia,professional", 1), encoding="utf-8")
    found = counts(persons)
    assert (found["TOTAL", "all"], found["ALB", "all"]) == (4, 1)


def test_a_total_among_persons_is_no_person(persons: Project) -> None:
    path = persons.raw / "staffing" / "list.csv"
    path.write_text(path.read_text("utf-8") + "alpha,,TOTAL,all,2024-06,made-up,end,\n", encoding="utf-8")
    found = problems(persons)
    assert found["column"].tolist() == ["economy"]
    assert "total" in found["problem"].item()


def listed(made, *rows: Mapping[str, str], columns: str) -> Project:
    lines = [",".join(row.get(name, "") for name in columns.split(",")) for row in rows]
    made.file("staffing", "list.csv").write_text("\n".join([columns, *lines]) + "\n", encoding="utf-8")
    return made.project


SAME = {"body_id": "alpha", "as_of": "2024", "source_id": "made-up"}


def test_a_list_by_economy_without_level_measure_and_place_counts_all_staff(made) -> None:
    project = listed(
        made,
        {**SAME, "economy": "XKX", "headcount": "3"},
        {**SAME, "economy": "TOTAL", "headcount": "20"},
        columns="body_id,economy,headcount,as_of,source_id",
    )
    assert problems(project).empty
    assert counts(project) == {("XKX", "all"): 3, ("TOTAL", "all"): 20}
    assert set(Data(project.processed)["staffing"]["locator"]) == {"the whole list"}


def test_a_level_left_out_in_some_rows_is_asked_for(made) -> None:
    project = listed(
        made,
        {**SAME, "economy": "XKX", "headcount": "3", "level": "all"},
        {**SAME, "economy": "ALB", "headcount": "4"},
        columns="body_id,economy,level,headcount,as_of,source_id",
    )
    assert problems(project)[["row", "column"]].to_numpy().tolist() == [[3, "level"]]


def test_head_counts_that_were_forgotten_are_no_persons(made) -> None:
    project = listed(
        made,
        {**SAME, "economy": "XKX", "measure": "headcount"},
        {**SAME, "economy": "ALB", "measure": "headcount"},
        columns="body_id,economy,measure,headcount,as_of,source_id",
    )
    assert problems(project)["column"].tolist() == ["headcount", "headcount"]


def test_persons_of_two_bodies_and_dates_are_counted_apart(made) -> None:
    rows = [{**SAME, "economy": "XKX", **more} for more in ({}, {"as_of": "2025"}, {"body_id": "beta"}, {})]
    project = listed(made, *rows, columns="body_id,economy,as_of,source_id")
    clean(project)
    table = Data(project.processed)["staffing"]
    own = table[table["economy"] == "XKX"]
    assert {(row["body_id"], row["as_of"]): row["headcount"] for row in own.to_dict("records")} == {
        ("alpha", "2024"): 2,
        ("alpha", "2025"): 1,
        ("beta", "2024"): 1,
    }
    assert table["row_id"].is_unique
    assert pd.Series(table["row_id"]).str.startswith("staffing/list.csv:count-").all()
