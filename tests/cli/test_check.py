"""`check` of one file, as JSON and as a page, and what it explains of a row."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from support import REPOSITORY
from tables.conftest import Made

from analysis.cli.app import run
from analysis.cli.problem_page import HEADINGS
from analysis.errors import ParameterError
from analysis.tables.guess import table_of

HEADING = "body_id,economy,level,measure,headcount,as_of,source_id,locator\n"
GOOD = "alpha,ALB,all,headcount,12,2024,made-up,page 1\n"
BAD = "alpha,Narnia,all,headcount,<b>1.234</b>,2024,made-up,page 1\n"


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Made:
    """A small made-up project in which the commands work, beside a folder of a researcher's own."""
    made = Made(tmp_path / "made up")
    (tmp_path / "own").mkdir()
    monkeypatch.chdir(tmp_path / "own")
    monkeypatch.setenv("KOSOVO_REPORT_ROOT", str(made.project.root))
    return made


def write(name: str, *rows: str) -> str:
    Path(name).write_text(HEADING + "".join(rows), encoding="utf-8")
    return name


def test_a_file_from_elsewhere_is_checked_against_the_project(made, capsys: pytest.CaptureFixture[str]) -> None:
    made.membership({"status": "membr"})
    assert run(["check", write("list.csv", GOOD)]) == 0
    assert capsys.readouterr().out == "No problems in list.csv.\n", "other files' problems are not its own"
    assert run(["check", write("list.csv", GOOD, BAD, GOOD.replace("alpha", "delta"))]) == 3
    said = capsys.readouterr()
    places = [line.split(": ")[0] for line in said.out.splitlines()]
    assert sorted(places) == ["list.csv:3:economy", "list.csv:3:headcount", "list.csv:4:body_id"]
    assert "3 problems in list.csv." in said.err
    assert "2 set aside" in said.err
    assert not made.project.processed.exists(), "checking writes nothing"


def test_a_file_of_a_tables_folder_is_checked_alone(made, capsys: pytest.CaptureFixture[str]) -> None:
    made.membership({"status": "membr"})
    path = made.membership({"status": "obsrver", "body_id": "beta"}, name="other.csv")
    assert run(["check", str(path)]) == 3
    (line,) = capsys.readouterr().out.splitlines()
    assert line.startswith("data/raw/membership/other.csv:2:status: 'obsrver': ")


def test_a_file_of_the_same_name_stands_in_place_of_the_old_one(made, capsys: pytest.CaptureFixture[str]) -> None:
    made.rows("bodies", made.body("alpha"), made.body("beta"))
    text = made.file("bodies").read_text("utf-8")
    Path("bodies.csv").write_text(text.replace(",Alpha,", ",Alfa,"), encoding="utf-8")
    assert run(["check", "bodies.csv"]) == 0


@pytest.mark.parametrize("content", [b"\x00\x01\x02", b"one,two\n1,2\n"])
def test_a_file_that_cannot_be_read_has_its_own_exit_code(
    content: bytes, made, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("staffing.csv").write_bytes(content)
    assert run(["check", "staffing.csv"]) == 4
    assert capsys.readouterr().out.startswith("staffing.csv")
    assert run(["check", "--json", "staffing.csv"]) == 4
    assert json.loads(capsys.readouterr().out)["problems"]


def test_a_file_that_is_not_there_is_named(made, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "nowhere.csv"]) == 4
    assert "nowhere.csv" in capsys.readouterr().err


def test_the_table_is_told_by_folder_name_headings_or_option(made, capsys: pytest.CaptureFixture[str]) -> None:
    Path("votes").mkdir()
    assert table_of(Path("votes/x.csv")).name == "votes"
    assert table_of(Path("Staffing 2024.csv")).name == "staffing"
    assert table_of(Path("recognition_counts-new.csv")).name == "recognition_counts"
    assert table_of(Path(write("x.csv", GOOD))).name == "staffing"
    assert table_of(Path("x.csv"), "bids").name == "bids"
    Path("x.csv").write_text("one,two\n", encoding="utf-8")
    with pytest.raises(ParameterError, match="those of none") as caught:
        table_of(Path("x.csv"))
    assert "--table" in caught.value.todo
    assert run(["check", "x.csv", "--table", "stafing"]) == 2
    assert "Did you mean staffing?" in capsys.readouterr().err
    assert run(["check", "--table", "staffing"]) == 2


@pytest.mark.parametrize("table", ["membership", "office_holders", "population", "crime_index", "sources", "bodies"])
def test_real_files_are_known_by_their_headings(table: str, tmp_path: Path) -> None:
    for path in (REPOSITORY / "data" / "raw" / table).glob("*.csv"):
        copy = tmp_path / "x.csv"
        copy.write_bytes(path.read_bytes())
        assert table_of(copy).name == table


def test_json_holds_the_values_as_they_are(made, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["check", "--json", write("list.csv", GOOD, GOOD, BAD)]) == 3
    told = json.loads(capsys.readouterr().out)
    assert told["checked"] == "list.csv"
    assert told["rows"] == {"read": 3, "folded": 1, "settled": 0, "set_aside": 1}
    number = next(problem for problem in told["problems"] if problem["column"] == "headcount")
    assert set(number) == set(HEADINGS)
    assert (number["file"], number["sheet"], number["row"]) == ("list.csv", "", 4)
    assert number["value"] == "<b>1.234</b>"
    assert number["problem"]
    assert number["todo"]


def test_the_page_shows_every_value_as_text_and_stands_alone(made, capsys: pytest.CaptureFixture[str]) -> None:
    bad = BAD.replace("Narnia", '"<script>x</script>"').replace("page 1", '"a""b\u202e\'&c"')
    assert run(["check", "--html", "page.html", write("list<i>.csv", GOOD, bad), "--table", "staffing"]) == 3
    text = Path("page.html").read_text("utf-8")
    page = BeautifulSoup(text, "html.parser")
    assert page.find(["script", "b", "i", "link", "img"]) is None
    assert page.html["lang"] == "en"
    assert page.title.get_text() == page.h1.get_text() == "Check of list<i>.csv"
    assert page.caption
    assert [cell["scope"] for cell in page.find_all("th")] == ["col"] * len(HEADINGS)
    cells = [[cell.get_text() for cell in row.find_all("td")] for row in page.tbody.find_all("tr")]
    assert ["list<i>.csv", "", "3", "economy", "<script>x</script>"] in [row[:5] for row in cells]
    assert "http" not in text.replace("http-equiv", "")
    assert run(["check", "--html", "none/page.html", "list<i>.csv", "--table", "staffing"]) == 7
    assert run(["check", "--html", "page.html", write("list.csv", GOOD)]) == 0
    clean = BeautifulSoup(Path("page.html").read_text("utf-8"), "html.parser")
    assert clean.find("table") is None
    assert "No problems in list.csv." in clean.get_text()
    capsys.readouterr()


def explained(row_id: str, capsys: pytest.CaptureFixture[str]) -> str:
    assert run(["check", "--explain", row_id]) == 0
    return capsys.readouterr().out


def test_a_row_that_was_kept_tells_its_changes_and_conflicts(made, capsys: pytest.CaptureFixture[str]) -> None:
    made.membership({"note": "  a \x1b[31m b", "status": "observer"}, {"as_of": "2024"})
    said = explained("membership/membership.csv:2", capsys)
    assert said.startswith("membership/membership.csv:2: kept.\n")
    assert "conflict: standing: 'current' -> 'competing': date: 2024 after no date" in said
    assert r"value: note: '  a \x1b[31m b' -> 'a [31m b': " in said
    assert "status 'member', not 'observer': membership/membership.csv:3 (made-up) is chosen" in said
    assert "\x1b" not in said


def test_a_row_set_aside_and_a_row_folded_tell_why(made, capsys: pytest.CaptureFixture[str]) -> None:
    made.membership({"status": "membr"}, {"body_id": "beta"}, {"body_id": "beta"})
    said = explained("membership/membership.csv:2", capsys)
    assert said.startswith("membership/membership.csv:2: set aside.\n  Why:   status: not one of the allowed values\n")
    assert "Did you mean member?" in said
    assert "status: membr" in said
    said = explained("membership/membership.csv:4", capsys)
    assert said.startswith("membership/membership.csv:4: folded into another row.\n")
    assert "the same as row 3 of membership.csv" in said
    assert run(["check", "--json", "--explain", "membership/membership.csv:3"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["state"], told["cells"]["body_id"]) == ("kept", "beta")
    assert [line["kind"] for line in told["ledger"]] == ["folded"]


@pytest.mark.parametrize("row_id", ["membership/membership.csv:3", "nothing/x.csv:2", "membership", ""])
def test_a_row_that_does_not_exist_is_named(row_id: str, made, capsys: pytest.CaptureFixture[str]) -> None:
    made.membership({})
    if row_id:
        assert run(["check", "--explain", row_id]) == 2
        assert repr(row_id) in capsys.readouterr().err
