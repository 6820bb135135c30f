"""`check` names every problem of the raw tables with file, row, column, value, and what to do."""

import pandas as pd
import pytest

from analysis.errors import MissingDataError, RawDataError
from analysis.project import Project
from analysis.tables.check import check, problems
from analysis.tables.clean import clean
from analysis.tables.common import EXAMPLE
from analysis.tables.problem import SHOWN
from analysis.tables.validate import FEW

MEMBERS = "data/raw/membership/membership.csv"
NUMBER = "not a number with a point for decimals and no thousands separator, such as 1250.5"
COLUMNS = ["file", "sheet", "row", "column", "value", "problem", "todo"]


def said(project: Project) -> list[tuple[object, ...]]:
    """Return the problems without their sheet: these files are CSV."""
    found = problems(project)
    assert list(found.columns) == COLUMNS
    assert (found.pop("sheet") == "").all()
    return [tuple("" if pd.isna(cell) else cell for cell in row) for row in found.itertuples(index=False)]


def test_the_real_tables_have_no_problem(project) -> None:
    assert said(project) == []


def test_bad_cells_are_all_named(made) -> None:
    made.membership(
        {},
        {"body_id": "beta", "status": "membr"},
        {"body_id": "beta", "economy": "", "standing": "past"},
        {"body_id": "gamma", "since": "03/04/2014", "until": "2014-02-30"},
    )
    dates = "Write a date as precise as it is known: 2014, 2014-10 or 2014-10-10."
    statuses = (
        "member, associate, observer, invited_participant, partner_agreement, via_unmik, via_eulex, via_nato, "
        "applicant, applied_rejected, excluded, none"
    )
    assert said(made.project) == [
        (
            MEMBERS,
            3,
            "status",
            "membr",
            "not one of the allowed values",
            f"Did you mean member? Write one of: {statuses}.",
        ),
        (MEMBERS, 4, "economy", "", "empty, but every row needs it", "Fill in a code without blanks around it."),
        (
            MEMBERS,
            5,
            "since",
            "03/04/2014",
            "could be 2014-04-03, the day first, or 2014-03-04, the month first",
            "Write the one that is meant.",
        ),
        (MEMBERS, 5, "until", "2014-02-30", "no date of the calendar between 1800 and 2100", dates),
    ]


def test_numbers_and_yes_no_are_checked(made) -> None:
    stated = {"source_id": "made-up", "locator": "page 1", "as_of": "2024"}
    usual = {"economy": "ALB", "year": "2024", "indicator": "criminality", "score": "5", **stated}
    made.rows(
        "crime_index",
        usual | {"score": "10.5"},
        usual | {"year": "2023", "score": "five"},
        usual | {"year": "1023"},
        usual | {"year": "2o22"},
    )
    names = {"name_en": "A", "name_sq": "A", "name_sr_latn": "A"}
    made.rows("economies", {"code": "ALB", **names, "wb6": "perhaps"}, {"code": "XK", **names, "wb6": "no"})
    index = "data/raw/crime_index/crime_index.csv"
    economies = "data/raw/economies/economies.csv"
    assert [row[:5] for row in said(made.project)] == [
        (index, 2, "score", "10.5", "not between 0 and 10"),
        (index, 3, "score", "five", NUMBER),
        (index, 4, "year", "1023", "not between 1900 and 2100"),
        (index, 5, "year", "2o22", "not a whole number in digits alone, such as 1250"),
        (economies, 2, "wb6", "perhaps", "not yes or no"),
        (economies, 3, "code", "XK", "not three capital letters"),
    ]


@pytest.mark.parametrize(
    ("column", "good", "bad"),
    [
        ("locator", [f"page {number}" for number in range(FEW + 1)], EXAMPLE),
        ("as_of", [f"{year}-{month:02d}" for year in range(1900, 2000) for month in range(1, 13)], "2014-13"),
    ],
)
def test_a_bad_cell_is_named_among_many_different_ones_too(made, column: str, good: list[str], bad: str) -> None:
    made.membership(*({column: cell, "standing": "past"} for cell in [*good, bad]))
    assert [problem[1:4] for problem in said(made.project)] == [(len(good) + 2, column, bad)]


def test_what_is_named_must_exist(made) -> None:
    made.membership(
        {"body_id": "alpah"},
        {"economy": "YUG"},
        {"economy": "TWN"},
        {"economy": "WB6", "source_id": "made-upp"},
    )
    assert said(made.project) == [
        (
            MEMBERS,
            2,
            "body_id",
            "alpah",
            "not in the table bodies (column body_id)",
            "Did you mean alpha? Correct it, or add a row to the table bodies (column body_id).",
        ),
        (
            MEMBERS,
            3,
            "economy",
            "YUG",
            "not in the table economies (column code)",
            "Correct it, or add a row to the table economies (column code).",
        ),
        (
            MEMBERS,
            5,
            "economy",
            "WB6",
            "not in the table economies (column code)",
            "Correct it, or add a row to the table economies (column code).",
        ),
        (
            MEMBERS,
            5,
            "source_id",
            "made-upp",
            "not in the table sources (column source_id)",
            "Did you mean made-up? Correct it, or add a row to the table sources (column source_id).",
        ),
    ]


def test_groups_and_bodies_stand_for_economies_only_where_the_table_says_so(made) -> None:
    stated = {"source_id": "made-up", "locator": "page 1", "standing": "current", "value": "1", "unit": "persons"}
    usual = {"metric": "extraditions_total", "from_economy": "ALL", "to_economy": "alpha", "channel": "any", **stated}
    made.rows("cooperation_flows", usual, usual | {"to_economy": "TOTAL"}, usual | {"to_economy": "delta"})
    made.membership({"economy": "alpha"})
    assert [row[1:4] for row in said(made.project)] == [
        (3, "to_economy", "TOTAL"),
        (4, "to_economy", "delta"),
        (2, "economy", "alpha"),
    ]


def test_two_different_rows_cannot_have_one_key(made) -> None:
    made.rows("bodies", made.body("alpha"), made.body("alpha") | {"name": "Other"}, made.body("alpha"))
    assert said(made.project) == [
        (
            "data/raw/bodies/bodies.csv",
            3,
            "body_id",
            "alpha",
            "the same body_id as row 2 of bodies.csv, but not the same row",
            "Keep one of the two rows.",
        )
    ]


def test_equal_rows_and_second_current_rows_are_no_problem_but_are_counted(made) -> None:
    made.membership({"status": "observer"}, {}, {"standing": "past"}, {"standing": "past"})
    made.membership({"since": "2020"}, name="z.csv")
    assert said(made.project) == []
    assert check(made.project).counts == {"read": 11, "folded": 1, "settled": 2, "set_aside": 0}


def test_a_spell_cannot_end_before_it_starts_on_any_reading_of_its_dates(made) -> None:
    made.membership(
        {"since": "2014-05", "until": "2014"},
        {"body_id": "beta", "since": "2015", "until": "2014-12-31"},
        {"body_id": "gamma", "since": "", "until": "2014"},
    )
    assert said(made.project) == [
        (MEMBERS, 3, "until", "2014-12-31", "before since, which is 2015", "Correct one of the two dates.")
    ]


def test_a_staff_figure_goes_with_its_measure(made) -> None:
    usual = {"body_id": "alpha", "economy": "TOTAL", "level": "all", "source_id": "made-up", "locator": "page 1"}
    made.rows(
        "staffing",
        usual | {"measure": "headcount", "headcount": "12"},
        usual | {"measure": "headcount", "share": "12"},
        usual | {"measure": "share", "headcount": "12"},
        usual | {"measure": "share", "share": "9"},
        usual | {"measure": "no_figure", "headcount": "0"},
        usual | {"measure": "ceiling"},
        usual | {"measure": "no_figure"},
    )
    assert [row[1:3] for row in said(made.project)] == [
        (3, "headcount"),
        (4, "share"),
        (6, "measure"),
        (7, "headcount"),
    ]


def test_an_amount_needs_its_currency(made) -> None:
    usual = {"body_id": "alpha", "economy": "TOTAL", "source_id": "made-up", "locator": "page 1"}
    made.rows("contributions", usual | {"amount": "5"}, usual | {"amount": "5", "currency": "EUR"}, usual)
    assert [row[1:3] for row in said(made.project)] == [(2, "currency"), (4, "amount")]


def test_rows_that_could_not_be_read_are_not_looked_for_elsewhere(made) -> None:
    with made.file("bodies").open("a", encoding="utf-8") as handle:
        handle.write("delta,security\n")
    made.membership({"body_id": "delta"})
    assert [row[0] for row in said(made.project)] == ["data/raw/bodies/bodies.csv"]


def test_what_no_table_reads_is_named(made) -> None:
    (made.project.raw / "membershp").mkdir()
    (made.project.raw / "members.csv").write_text("a\n", encoding="utf-8")
    (made.project.raw / "README.md").write_text("about\n", encoding="utf-8")
    assert [(row[0], row[4]) for row in said(made.project)] == [
        ("data/raw/members.csv", "a file beside the tables' folders is not read"),
        ("data/raw/membershp", "no table has this folder"),
    ]


def test_problems_stop_cleaning_with_exit_code_3_where_rows_may_not_be_set_aside(made) -> None:
    made.membership(*({"body_id": "alpha", "since": f"soon {number}"} for number in range(SHOWN + 5)))
    with pytest.raises(RawDataError) as caught:
        clean(made.project, set_aside=False)
    assert caught.value.exit_code == 3
    lines = caught.value.what.splitlines()
    assert lines[0] == (
        f"{MEMBERS}, row 2, column since: 'soon 0': not a date as precise as it is known: 2014, 2014-10 or "
        "2014-10-10. Write a date as precise as it is known: 2014, 2014-10 or 2014-10-10."
    )
    assert len(lines) == SHOWN + 1
    assert lines[-1] == "... and 5 more"
    assert "--set-aside" in caught.value.todo


def test_files_that_cannot_be_read_end_both_with_exit_code_4_and_come_first(made) -> None:
    made.membership({"status": "membr"})
    made.file("votes").unlink()
    made.file("events").write_bytes(b"\x00\x01")
    for command in (problems, clean):
        with pytest.raises(MissingDataError) as caught:
            command(made.project)
        assert caught.value.exit_code == 4
        lines = caught.value.what.splitlines()
        assert lines[0].startswith("data/raw/events/events.csv: the file is not UTF-8 text")
        assert lines[1].startswith("data/raw/votes: the folder holds no file")
        assert lines[2].startswith(f"{MEMBERS}, row 2, column status: 'membr'")
