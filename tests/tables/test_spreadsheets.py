"""Spreadsheets as researchers keep them go in unedited and come out as the tidy table, ledger and rows written by hand.

The cases lie in `spreadsheets`, one a file; see the README there.
"""

import csv
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest
from spreadsheet_cases import Case, Line, cases
from support import REPOSITORY

from analysis.errors import MissingDataError
from analysis.project import Project
from analysis.tables.clean import Report, clean
from analysis.tables.schemas import tables

CASES = {case.name: case for case in cases()}
BODIES = ("rcc", "ryco", "marri", "selec", "racviac", "tct", "enc", "osce", "unmik", "eulex")
SOURCES = {
    "made-up-list": "primary",
    "made-up-report": "official_report",
    "made-up-study": "think_tank",
    "made-up-news": "news",
}
DERIVED = ("_earliest", "_latest", "_precision")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project of the real economies, some real bodies and their sources, made-up sources, and else no rows."""
    raw = tmp_path_factory.mktemp("base")
    bodies = [row for row in real("bodies") if row["body_id"] in BODIES]
    cited = {row["source_id"] for row in bodies}
    made = [{"source_id": name, "title": name, "publisher": "Nobody", "kind": kind} for name, kind in SOURCES.items()]
    rows = {
        "economies": real("economies"),
        "bodies": bodies,
        "sources": [row for row in real("sources") if row["source_id"] in cited] + made,
    }
    for name, table in tables().items():
        (raw / name).mkdir()
        with (raw / name / "base.csv").open("w", encoding="utf-8", newline="") as handle:
            writer = csv.DictWriter(handle, [*table.columns], restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows.get(name, ()))
    return raw


@pytest.fixture
def project_of(base: Path, tmp_path: Path):
    def make(case: Case) -> Project:
        project = Project(tmp_path / "made up")
        shutil.copytree(base, project.raw)
        case.write(project.raw)
        return project

    return make


def real(table: str) -> list[Line]:
    """Return the shipped rows of a table."""
    return [row for path in sorted((REPOSITORY / "data" / "raw" / table).glob("*.csv")) for row in lines(path)]


def lines(path: Path) -> list[Line]:
    if not path.exists():
        return []
    with path.open(encoding="utf-8", newline="") as handle:
        return [*csv.DictReader(handle)]


def test_there_are_many_cases_of_both_formats_and_all_languages() -> None:
    names = [file["name"] for case in CASES.values() for _, file in case.files]
    assert len(CASES) >= 40
    for ending in (".csv", ".xlsx"):
        assert sum(name.endswith(ending) for name in names) >= 15, ending
    for language in ("English", "Albanian", "Serbian", "Serbian in Cyrillic"):
        assert sum(language in case.stated["languages"] for case in CASES.values()) >= 5, language
    for case in CASES.values():
        assert case.stated["what"].endswith("."), case.name


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "refused" not in case.stated["expected"]])
def test_a_spreadsheet_comes_out_as_written_beside_it(name: str, project_of) -> None:
    case = CASES[name]
    project = project_of(case)
    report = clean(project)
    assert tidy(project, case) == [shown(line, tidy_columns(case)) for line in case.expected("tidy")]
    assert ledger(project, case) == sorted_lines(case.expected("ledger"))
    aside(project, case)
    balanced(project, report)
    withheld(project, case)


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "refused" in case.stated["expected"]])
def test_a_file_that_cannot_be_read_for_certain_is_refused_with_the_reason(name: str, project_of) -> None:
    case = CASES[name]
    project = project_of(case)
    with pytest.raises(MissingDataError) as caught:
        clean(project)
    for words in [case.files[0][1]["name"], *case.stated["expected"]["refused"]]:
        assert words in str(caught.value)
    assert not project.processed.exists()


def tidy_columns(case: Case) -> list[str]:
    """Return the columns that are compared: those of the raw table, and where the row was read."""
    return ["row_id", *tables()[case.table].columns]


def tidy(project: Project, case: Case) -> list[Line]:
    files = tuple(f"{case.table}/{file['name']}" for table, file in case.files if table == case.table)
    rows = [row for row in lines(project.processed / f"{case.table}.csv") if row["row_id"].startswith(files)]
    return [shown(row, tidy_columns(case)) for row in rows]


def shown(line: Mapping[str, str], columns: Iterable[str]) -> Line:
    """Return some columns of a line; what it leaves out is empty."""
    strange = {name for name in line if name not in columns and not name.endswith(DERIVED)}
    assert not strange - {"account", "competes_with", "nationality_known"}
    return {name: line.get(name) or "" for name in columns}


def ledger(project: Project, case: Case) -> list[Line]:
    """Return the ledger in the columns that are expected; why rows were set aside is compared with those rows."""
    found = lines(project.processed / "ledger.csv")
    expected = case.expected("ledger")
    columns = [*expected[0]] if expected else ["table", "row", "column", "before", "after", "rule", "kind"]
    for row in found:
        if row["kind"] == "set_aside":
            row["rule"] = row["before"] = ""
    return sorted_lines({name: row[name] for name in columns} for row in found)


def sorted_lines(found: Iterable[Mapping[str, str]]) -> list[Line]:
    return sorted((dict(line) for line in found), key=lambda line: [*line.values()])


def aside(project: Project, case: Case) -> None:
    """Hold the rows that are set aside against the expected ones: as read, and the reason holds certain words."""
    found = [row for name in tables() for row in lines(project.processed / "set_aside" / f"{name}.csv")]
    expected = case.expected("set_aside")
    assert [row["row_id"] for row in found] == [line["row_id"] for line in expected]
    for row, line in zip(found, expected, strict=True):
        said = f"{row.pop('problem')}\n{row.pop('todo')}"
        for words in line.pop("asked").split(" | "):
            assert words in said
        places = {name: row.pop(name) for name in ("file", "sheet", "row")}
        assert row["row_id"].endswith(f":{places['row']}") or places["row"] in row["row_id"]
        assert row == {name: line.get(name) or "" for name in row}


def balanced(project: Project, report: Report) -> None:
    """Hold the books against the rows that there are."""
    for book in lines(project.processed / "books.csv"):
        name = book.pop("table")
        count = {part: int(number) for part, number in book.items()}
        assert count["read"] + count["made"] == count["kept"] + count["folded"] + count["set_aside"], name
        assert count["kept"] == len(lines(project.processed / f"{name}.csv"))
        assert count["set_aside"] == len(lines(project.processed / "set_aside" / f"{name}.csv"))
    assert report.rows_set_aside == sum(
        len(lines(project.processed / "set_aside" / f"{name}.csv")) for name in tables()
    )


def withheld(project: Project, case: Case) -> None:
    """Hold that names of private persons are in no file that cleaning wrote."""
    written = "\n".join(path.read_text("utf-8") for path in project.processed.rglob("*") if path.is_file())
    for words in case.stated["expected"].get("withheld", ()):
        assert words not in written
