"""Whole tables: names and values become canonical, each file tells of itself, and every change is written down."""

import pandas as pd
import pytest

from analysis.tables.canonical import Canonical, canonical
from analysis.tables.reading.result import FILE, SHEET
from analysis.tables.schemas import tables

BODIES = pd.DataFrame(
    [("alpha", "Alpha Council", "AC"), ("beta", "Beta", "B1"), ("gamma", "Gamma", "B1")],
    columns=["body_id", "name", "short_name"],
    dtype="str",
)


def cleaned(name: str, *cells: dict[str, str], typed: pd.DataFrame | None = None, bodies: bool = True) -> Canonical:
    columns = [*tables()[name].columns, FILE, SHEET]
    rows = pd.DataFrame([{column: row.get(column, "") for column in columns} for row in cells], dtype="str")
    rows["row_id"] = [f"{name}/a.csv:{place + 2}" for place in range(len(rows))]
    return canonical(tables()[name], rows, typed, BODIES if bodies else None)


def changes(found: Canonical) -> list[tuple[str, str, str, str]]:
    return [(change.column, change.before, change.after, change.rule) for change in found.changes]


def test_a_row_as_people_write_it() -> None:
    found = cleaned(
        "membership",
        {
            "body_id": "Alpha Council (AC)",
            "economy": "BiH",
            "status": "član",
            "standing": "Current",
            "since": "10.2014.",
        },
    )
    row = found.rows.loc[0]
    assert row[["body_id", "economy", "status", "standing", "since"]].tolist() == [
        "alpha",
        "BIH",
        "member",
        "current",
        "2014-10",
    ]
    assert changes(found) == [
        ("body_id", "Alpha Council (AC)", "alpha", "name of a body"),
        ("economy", "BiH", "BIH", "name of an economy"),
        ("status", "član", "member", "word for a listed value"),
        ("standing", "Current", "current", "spelling of a listed value"),
        ("since", "10.2014.", "2014-10", "date written as month and year"),
    ]
    assert {change.row_id for change in found.changes} == {"membership/a.csv:2"}
    again = canonical(tables()["membership"], found.rows, None, BODIES)
    assert again.changes == []
    assert again.rows.equals(found.rows)


def test_the_designation_written_as_the_economy_fills_an_empty_one() -> None:
    found = cleaned(
        "membership",
        {"economy": "Kosovo*", "status": "member"},
        {"economy": "UNMIK/Kosovo", "status": "via UNMIK", "designation": "UNMIK"},
        {"economy": "Kosova", "status": "member"},
        {"economy": "Kosovo*", "status": "none"},
        {"economy": "Kosovo i Metohija", "status": "observer"},
    )
    assert set(found.rows["economy"]) == {"XKX"}
    assert found.rows["designation"].tolist() == ["Kosovo*", "UNMIK", "", "", ""]
    assert ("designation", "", "Kosovo*", "designation written as the economy") in changes(found)
    assert ("economy", "Kosovo i Metohija", "XKX", "name of an economy") in changes(found)


def test_what_could_be_two_things_is_a_doubt_of_its_row() -> None:
    found = cleaned(
        "membership",
        {"body_id": "alpha", "economy": "ALB", "since": "2014"},
        {"body_id": "B1", "economy": "BH", "since": "03/04/2014"},
    )
    assert found.rows.loc[1, ["body_id", "economy", "since"]].tolist() == ["B1", "BH", "03/04/2014"]
    assert [(doubt.index, doubt.row_id, doubt.column, doubt.value, doubt.problem) for doubt in found.doubts] == [
        (1, "membership/a.csv:3", "body_id", "B1", "could be beta or gamma"),
        (1, "membership/a.csv:3", "economy", "BH", "could be BHR or BIH"),
        (
            1,
            "membership/a.csv:3",
            "since",
            "03/04/2014",
            "could be 2014-04-03, the day first, or 2014-03-04, the month first",
        ),
    ]
    assert found.changes == []


def test_a_file_and_a_sheet_tell_of_themselves_alone() -> None:
    found = cleaned(
        "membership",
        {"since": "03/04/2014", FILE: "a.xlsx", SHEET: "one"},
        {"since": "03/04/2014", FILE: "a.xlsx", SHEET: "two"},
        {"since": "25/12/2014", FILE: "a.xlsx", SHEET: "one"},
        {"since": "03/04/2014", FILE: "b.csv"},
    )
    assert found.rows["since"].tolist() == ["2014-04-03", "03/04/2014", "2014-12-25", "03/04/2014"]
    assert [doubt.index for doubt in found.doubts] == [1, 3]


def test_groups_stand_for_economies_only_where_the_column_has_them() -> None:
    staff = cleaned("staffing", {"economy": "Gjithsej"}, {"economy": "Остали"}, {"economy": "Kosovë"})
    assert staff.rows["economy"].tolist() == ["TOTAL", "OTHER", "XKX"]
    assert cleaned("membership", {"economy": "Gjithsej"}).rows["economy"].tolist() == ["Gjithsej"]


@pytest.mark.parametrize(("written", "meant"), [("Alpha Council", "alpha"), ("Serbia", "SRB"), ("alpha", "alpha")])
def test_a_body_may_stand_for_an_economy_where_the_column_says_so(written: str, meant: str) -> None:
    assert cleaned("police_agreements", {"economy_a": written}).rows["economy_a"].tolist() == [meant]


def test_names_of_bodies_stay_where_the_bodies_are_not_known() -> None:
    found = cleaned("membership", {"body_id": "Alpha Council"}, bodies=False)
    assert found.rows["body_id"].tolist() == ["Alpha Council"]
    assert found.doubts == []


def test_unknown_names_stay_as_they_are() -> None:
    found = cleaned("membership", {"body_id": "Alhpa", "economy": "Sebria"})
    assert found.rows.loc[0, ["body_id", "economy"]].tolist() == ["Alhpa", "Sebria"]
    assert found.changes == []


def test_typed_cells_are_certain() -> None:
    marks = pd.DataFrame(False, index=[0, 1], columns=[*tables()["contributions"].columns])
    marks.loc[0, "amount"] = True
    found = cleaned("contributions", {"amount": "1.234"}, {"amount": "1.234"}, typed=marks)
    assert [doubt.index for doubt in found.doubts] == [1]


def test_a_column_of_units_says_what_the_numbers_are_shares_of() -> None:
    shares = cleaned("surveys", {"share": "77 %", "unit": "për qind"}, {"share": "0,5 %", "unit": "%"})
    assert shares.rows["share"].tolist() == ["77", "0.5"]
    means = cleaned("surveys", {"share": "77 %", "unit": "percent"}, {"share": "3,5", "unit": "mean_of_5"})
    assert means.rows["share"].tolist() == ["77 %", "3.5"]


def test_a_table_without_rows() -> None:
    found = cleaned("membership", {}).rows.iloc[:0]
    assert canonical(tables()["membership"], found, None, BODIES).rows.empty
