"""A row that cannot be kept is set aside as it was read, and so is what points to it; the books balance."""

import json
import random

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.errors import MissingDataError
from analysis.tables.books import Book, balance
from analysis.tables.clean import clean
from analysis.tables.gather import gather
from analysis.tables.results import results
from analysis.tables.schemas import tables
from analysis.tables.set_aside import DESCRIPTIONS
from analysis.tables.sorting import sort
from analysis.tables.store import Data

MEMBERS = "data/raw/membership/membership.csv"


def read(project, name: str) -> pd.DataFrame:
    return pd.read_csv(project.processed / f"{name}.csv", dtype=str, keep_default_na=False)


def test_a_bad_row_is_set_aside_as_it_was_read_and_the_others_are_kept(made) -> None:
    made.membership({"status": " membr ", "since": "soon", "note": "a,b"}, {"body_id": "beta"})
    report = clean(made.project)
    assert (report.rows_set_aside, report.rows_folded) == (1, 0)
    assert read(made.project, "membership")["row_id"].tolist() == ["membership/membership.csv:3"]
    (row,) = read(made.project, "set_aside/membership").to_dict("records")
    place = {"row_id": "membership/membership.csv:2", "file": MEMBERS, "sheet": "", "row": "2", "as_read": ""}
    cells = {"body_id": "alpha", "status": " membr ", "since": "soon", "note": "a,b", "until": ""}
    assert {name: row[name] for name in place | cells} == place | cells
    assert row["problem"].startswith("status: not one of the allowed values; since: not a date")
    assert row["todo"].startswith("Did you mean member?")
    (line,) = read(made.project, "ledger").to_dict("records")
    assert (line["kind"], line["row_id"], line["row"]) == ("set_aside", "membership/membership.csv:2", "2")
    assert line["rule"] == row["problem"]


def test_what_points_to_a_row_set_aside_is_set_aside_too_but_the_cause_alone_is_a_problem(made) -> None:
    made.rows("bodies", made.body("alpha") | {"domain": "polize"}, made.body("beta"), made.body("gamma"))
    made.membership({}, {"body_id": "beta"})
    agreement = {"agreement_id": "one", "title": "One", "framework": "CRM", "locator": "1"}
    made.rows("agreements", agreement | {"source_id": "made-upp"})
    stated = {"agreement_id": "one", "economy": "ALB", "stage": "signed", "standing": "current", "as_of": "2024"}
    made.rows("agreement_status", stated | {"source_id": "made-up", "locator": "1"})
    report = clean(made.project)
    assert [(problem.file.split("/")[2], problem.column) for problem in report.problems] == [
        ("agreements", "source_id"),
        ("bodies", "domain"),
    ]
    assert report.rows_set_aside == 4
    assert read(made.project, "membership")["body_id"].tolist() == ["beta"]
    told = read(made.project, "set_aside/membership")["problem"].tolist()
    assert told == ["body_id: its row in the table bodies is set aside"]
    told = read(made.project, "set_aside/agreement_status")["problem"].tolist()
    assert told == ["agreement_id: its row in the table agreements is set aside"]


def test_a_row_whose_cells_cannot_be_told_apart_is_set_aside_as_text(made) -> None:
    made.membership({}, {"body_id": "beta"})
    with made.file("bodies").open("a", encoding="utf-8") as handle:
        handle.write("delta,security\n")
    made.membership({"body_id": "delta"}, {"body_id": "beta"})
    report = clean(made.project)
    assert report.rows_set_aside == 2
    (row,) = read(made.project, "set_aside/bodies").to_dict("records")
    assert (row["row_id"], row["row"], row["as_read"]) == ("bodies/bodies.csv:5", "5", "delta,security")
    (row,) = read(made.project, "set_aside/membership").to_dict("records")
    assert row["problem"] == "body_id: not in the rows of the table bodies that could be read"


def test_a_whole_file_that_cannot_be_read_sets_nothing_aside_and_writes_nothing(made) -> None:
    made.membership({"status": "membr"})
    made.file("votes").write_text("some,other,headings\n1,2,3\n", encoding="utf-8")
    with pytest.raises(MissingDataError):
        clean(made.project)
    assert not made.project.processed.exists()


def test_equal_rows_are_folded_into_the_first(made) -> None:
    made.membership({}, {"body_id": "beta"}, {})
    made.membership({"body_id": " beta"}, name="second.csv")
    report = clean(made.project)
    assert (report.rows_kept, report.rows_folded) == (report.rows_read - 2, 2)
    ledger = read(made.project, "ledger")
    folded = ledger.loc[ledger["kind"] == "folded", ["file", "row_id", "before", "after", "rule"]]
    assert folded.to_numpy().tolist() == [
        [
            MEMBERS,
            "membership/membership.csv:4",
            "membership/membership.csv:4",
            "membership/membership.csv:2",
            "the same as row 2 of membership.csv",
        ],
        [
            MEMBERS.replace("membership.csv", "second.csv"),
            "membership/second.csv:2",
            "membership/second.csv:2",
            "membership/membership.csv:3",
            "the same as row 3 of membership.csv",
        ],
    ]


def test_two_persons_who_are_alike_are_two_and_the_books_say_what_was_made_of_them(made) -> None:
    heading = "body_id,economy,level,as_of,source_id,locator\n"
    person = "alpha,XKX,professional,2024-03,made-up,list\n"
    made.file("staffing").write_text(heading + person + person + person.replace("XKX", "Narnia"), encoding="utf-8")
    report = clean(made.project)
    staff = read(made.project, "staffing")
    counts = dict(zip(staff["level"] + " " + staff["economy"], staff["headcount"], strict=True))
    assert counts == {"all XKX": "2", "professional XKX": "2", "all TOTAL": "2", "professional TOTAL": "2"}
    books = read(made.project, "books").set_index("table").loc["staffing"]
    assert books.to_dict() == {"read": "3", "made": "4", "kept": "4", "folded": "2", "set_aside": "1"}
    assert report.rows_set_aside == 1


def test_the_package_describes_the_rows_set_aside_and_counts_them(made) -> None:
    made.membership({"status": "membr"}, {"body_id": "beta"}, {"body_id": "beta"})
    clean(made.project)
    package = json.loads((made.project.processed / "datapackage.json").read_text("utf-8"))
    resources = {part["name"]: part for part in package["resources"]}
    assert resources["membership"]["books"] == {"read": 3, "made": 0, "kept": 1, "folded": 1, "set_aside": 1}
    aside = resources["set_aside_membership"]
    assert (aside["path"], aside["rows"]) == ("set_aside/membership.csv", 1)
    heading = (made.project.processed / aside["path"]).read_text("utf-8").splitlines()[0]
    assert [field["name"] for field in aside["schema"]["fields"]] == heading.split(",")
    assert Data(made.project.processed)["set_aside_membership"]["row"].tolist() == ["2"]
    assert Data(made.project.processed)["books"]["set_aside"].sum() == 1


def test_the_words_about_a_row_are_no_columns_of_a_table() -> None:
    for table in tables().values():
        assert not set(DESCRIPTIONS) & set(table.columns), table.name


def test_rows_that_are_mended_leave_no_trace(made) -> None:
    made.membership({})
    clean(made.project)
    before = sorted(path.name for path in made.project.processed.iterdir())
    made.membership({"status": "membr"})
    clean(made.project)
    assert (made.project.processed / "set_aside").is_dir()
    made.membership({})
    clean(made.project)
    assert sorted(path.name for path in made.project.processed.iterdir()) == before


DAMAGE = ["", "membr", "alpha", "none", "ALB", "=1+1", "03/04/2014", "'", "2014", "1.234", "\u202e", "XKX; ALB", "a\nb"]


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), cells=st.integers(0, 40), repeats=st.integers(0, 5))
def test_the_books_balance_whatever_is_damaged(made, seed: int, cells: int, repeats: int) -> None:
    """Damage cells of a few tables that point to each other, repeat rows, and count."""
    dice = random.Random(seed)  # noqa: S311 - damage, not secrets
    bodies = [made.body(f"body_{letter}") for letter in "abcdef"]
    member = {"economy": "ALB", "status": "member", "standing": "current", "source_id": "made-up", "locator": "1"}
    members = [member | {"body_id": f"body_{dice.choice('abcdefg')}"} for _ in range(12)]
    staff = [
        {"body_id": f"body_{dice.choice('abc')}", "economy": "XKX", "level": "all", "source_id": "made-up"}
        | ({"measure": "headcount", "headcount": str(dice.randrange(9)), "locator": "1"} if seed % 2 else {})
        for _ in range(6)
    ]
    rows = {"bodies": bodies, "membership": members, "staffing": staff}
    for _ in range(cells):
        table = dice.choice(sorted(rows))
        dice.choice(rows[table])[dice.choice([*tables()[table].columns])] = dice.choice(DAMAGE)
    for _ in range(repeats):
        table = dice.choice(sorted(rows))
        rows[table].append(dict(dice.choice(rows[table])))
    for table, lines in rows.items():
        made.rows(table, *lines)
    chosen = {name: tables()[name] for name in ("bodies", "economies", "membership", "sources", "staffing")}
    done = results(sort(gather(made.project, chosen, {})))
    books = done.books.set_index("table")
    for name, lines in rows.items():
        assert books.loc[name, "read"] == sum(any(cell.strip() for cell in line.values()) for line in lines)
        assert books.loc[name, "set_aside"] == len(done.set_aside.get(name, []))
    assert (books["read"] + books["made"] == books["kept"] + books["folded"] + books["set_aside"]).all()
    assert set(done.processed["membership"]["body_id"]) <= set(done.processed["bodies"]["body_id"])


def test_books_that_do_not_balance_are_refused() -> None:
    balance([Book("one", 5, 2, 4, 2, 1)])
    with pytest.raises(RuntimeError, match="two"):
        balance([Book("one", 5, 0, 5, 0, 0), Book("two", 5, 0, 3, 1, 0)])
