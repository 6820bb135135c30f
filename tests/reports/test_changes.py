"""What changed between two editions: exactly what differs, in words, with the rows and sources behind it."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from analysis import languages
from analysis.cli.app import app, run
from analysis.project import ROOT_VARIABLE
from analysis.reports.about import About
from analysis.reports.editions.changes import plain, tell, text
from analysis.reports.editions.compare import Side, compare
from analysis.reports.editions.entry import Entry
from analysis.reports.editions.shelf import Shelf
from analysis.reports.html import ReportHTMLExporter
from analysis.reports.page import read_page

NAMES = ("20260131T080000Z-0000000a", "20260201T093000Z-0000000b")
ROWS = {"rows": ["made_up/a:2"], "sources": ["made-up-1"]}


def membership(status: str, economy: str = "XKX", **more: Any) -> dict[str, Any]:
    about = {"id": f"alpha/{economy}", "body": "ALPHA", "economy": economy, "since": None, "designation": None}
    return {**about, "status": status, **ROWS, **more}


def number(value: float, name: str = "made_up", **more: Any) -> dict[str, Any]:
    about = {"id": name, "chapter": "membership", "unit": "bodies", "low": None, "high": None, "of": 23}
    return {**about, "value": value, **ROWS, **more}


SPELL = {"id": "s", "body": "ALPHA", "economy": "ALB", "status": "observer", "since": "2014", "until": None, **ROWS}
LEADER = {"id": "l", "body": "ALPHA", "office": "Head", "name": "A. B.", "start": "2014", "end": None, **ROWS}
STAFF = {
    "id": "f",
    "body": "ALPHA",
    "economy": "TOTAL",
    "level": "all",
    "measure": "headcount",
    "as_of": "2021",
    **ROWS,
}
CLAIM = {"id": "C4", "yes": 1, "no": 0, "unknown": 2, **ROWS}
CONFLICT = {"id": "c", "table": "membership", "position": "alpha", "column": "status", "other": "none", **ROWS}
ASIDE = {"id": "a", "table": "bids", "reason": "made up", "rows": ["bids/b.csv:2"], "sources": []}

PARTS = "(parts that hold: 1, that do not: 0, not known: 2)"

CASES: dict[str, tuple[str, dict[str, Any] | None, dict[str, Any] | None, str]] = {
    "joined": (
        "memberships",
        membership("none"),
        membership("member", since="2026-01", designation="Kosovo*"),
        "Kosovo gained a seat in ALPHA: member, since January 2026, as Kosovo*, before not listed.",
    ),
    "left": (
        "memberships",
        membership("member"),
        membership("excluded"),
        "Kosovo lost its seat in ALPHA: kept out, before member.",
    ),
    "rose": (
        "memberships",
        membership("observer"),
        membership("member"),
        "Kosovo in ALPHA: member, before observer.",
    ),
    "told": ("memberships", None, membership("member"), "Kosovo in ALPHA: new, member."),
    "untold": ("memberships", membership("member"), None, "Kosovo in ALPHA: no longer there, before member."),
    "spell": (
        "spells",
        SPELL,
        {**SPELL, "until": "2020"},
        "Albania in ALPHA: observer, 2014 to 2020, before observer, 2014 to ?.",
    ),
    "leader": (
        "leaders",
        {**LEADER, "nationality": None},
        {**LEADER, "nationality": "ALB"},
        "ALPHA, Head: A. B.: 2014 to ? (ALB), before 2014 to ? (?).",
    ),
    "staff": (
        "staff",
        {**STAFF, "headcount": 36, "share": None},
        {**STAFF, "headcount": None, "share": 9},
        "TOTAL in ALPHA (all, headcount, 2021): 9.0%, before 36 persons.",
    ),
    "verdict": (
        "verdicts",
        {**CLAIM, "verdict": "in_part"},
        {**CLAIM, "verdict": "supported"},
        f"Kosovo has little place in security bodies: supported {PARTS}, before supported in part {PARTS}.",
    ),
    "conflict": (
        "conflicts",
        {**CONFLICT, "used": "member"},
        {**CONFLICT, "used": None, "other": "observer", "column": "note"},
        "membership, alpha, note: no value is used, not observer, before member is used, not not listed.",
    ),
    "set aside": ("set_aside", None, {**ASIDE, "count": 2}, "bids: made up: new, 2 rows."),
    "number": ("headlines", number(5), number(6), "made_up (membership): 6 of 23, before 5 of 23."),
    "bounds": (
        "headlines",
        number(0.5, unit="share", low=0.4, high=0.6),
        number(0.5, unit="share", low=0.45, high=0.6),
        "made_up (membership): 50.0% (45.0% to 60.0%), before 50.0% (40.0% to 60.0%).",
    ),
}


class Two:
    """Two editions on a shelf, alike until they are changed."""

    def __init__(self, root: Path) -> None:
        self.shelf = Shelf(root / "reports")
        for name in NAMES:
            folder = self.shelf.folder / name
            (folder / "figures").mkdir(parents=True)
            built = f"{name[:4]}-{name[4:6]}-{name[6:8]}T{name[9:11]}:{name[11:13]}:00+00:00"
            about = {"edition": name, "state": "completed", "built": built, "languages": ["en"]}
            parameters = {"focus": "XKX", "bodies": "security", "as_of": "2026-01-30", "language": "en"}
            self.dump(folder / "run.json", {**about, "parameters": parameters, "chapters": []})
            self.keep(name, {})

    def dump(self, file: Path, content: Any) -> None:
        file.write_text(json.dumps(content), "utf-8")

    def keep(self, name: str, kinds: dict[str, list[dict[str, Any]]], failed: dict[str, str] | None = None) -> None:
        numbers = kinds.get("headlines", [])
        others = {kind: items for kind, items in kinds.items() if kind != "headlines"}
        self.dump(self.shelf.folder / name / "headlines.json", {"headlines": numbers})
        self.dump(self.shelf.folder / name / "facts.json", {"kinds": others, "failed": failed or {}})

    def chart(self, name: str, csv: str, **card: Any) -> None:
        figures = self.shelf.folder / name / "figures"
        (figures / "made_up.csv").write_text(csv, "utf-8")
        self.dump(figures / "made_up.json", {"title": "A title", **ROWS, **card})

    def sides(self) -> tuple[Side, Side]:
        before, after = (Side.of(Entry(self.shelf.place(name))) for name in NAMES)
        return before, after

    def told(self) -> list[str]:
        changes = tell(compare(*self.sides()))
        return [change.sentence for section in changes.sections for change in section.changes]


@pytest.fixture
def two(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Two:
    (tmp_path / "data" / "raw").mkdir(parents=True)
    monkeypatch.setenv(ROOT_VARIABLE, str(tmp_path))
    return Two(tmp_path)


@pytest.mark.parametrize("case", CASES.values(), ids=list(CASES))
def test_a_change_is_told_in_words_with_what_is_behind_it(case: Any, two: Two) -> None:
    kind, before, after, sentence = case
    same = membership("member", "ALB", id="same")
    for name, item in zip(NAMES, (before, after), strict=True):
        items = [item] if item else []
        two.keep(name, {"memberships": [same], kind: [same, *items] if kind == "memberships" else items})
    difference = compare(*two.sides())
    [section] = tell(difference).sections
    [change] = section.changes
    assert change.sentence == sentence
    assert section.kind == kind
    assert list(change.rows) == (after or before)["rows"]
    assert list(change.sources) == (after or before)["sources"]


def test_what_moved_or_differs_by_less_than_is_printed_has_not_changed(two: Two) -> None:
    two.keep(NAMES[0], {"memberships": [membership("member")], "headlines": [number(0.12345)]})
    moved = {"rows": ["made_up/a:3"]}
    two.keep(NAMES[1], {"memberships": [membership("member", **moved)], "headlines": [number(0.12346, **moved)]})
    two.chart(NAMES[0], "economy,n,rows,sources\nA,1,made_up/a:2,s\nB,2,made_up/a:3,s\n")
    two.chart(NAMES[1], "economy,n,rows,sources\nB,2,made_up/a:4,s\nA,1,made_up/a:3,s\n", title="Another title")
    assert two.told() == []
    assert "Nothing that is compared has changed." in text(tell(compare(*two.sides())))


def test_charts_are_compared_by_their_numbers(two: Two) -> None:
    two.chart(NAMES[0], "economy,n,rows,sources\nA,1,r,s\nB,2,r,s\n")
    two.chart(NAMES[1], "economy,n,rows,sources\nA,1,r,s\nB,3,r,s\nC,4,r,s\n")
    assert two.told() == ["“A title”: 2 lines differ."]
    (two.shelf.folder / NAMES[0] / "figures" / "made_up.json").unlink()
    assert two.told() == ["“A title”: new."]


def test_parameters_that_differ_come_first(two: Two) -> None:
    record = two.shelf.folder / NAMES[1] / "run.json"
    told = json.loads(record.read_text("utf-8"))
    told["parameters"] |= {"focus": "ALB", "language": "sq"}
    two.dump(record, told)
    assert tell(compare(*two.sides())).notes == ["focus: ALB, before XKX."]


def test_what_cannot_be_compared_is_not_taken_for_unchanged(two: Two) -> None:
    two.keep(NAMES[0], {}, failed={"verdicts": "KeyError: made up"})
    assert tell(compare(*two.sides())).notes == [
        "Not compared, because its measure failed in one of the editions: Verdicts on the claims."
    ]
    (two.shelf.folder / NAMES[0] / "facts.json").unlink()
    two.keep(NAMES[1], {"memberships": [membership("member")]})
    difference = compare(*two.sides())
    assert difference.changes == ()
    assert tell(difference).notes == ["One of the editions keeps only its charts, so nothing else can be compared."]


def test_the_command_prints_text_json_and_a_page(two: Two, tmp_path: Path) -> None:
    many = {"rows": [f"made_up/a:{line}" for line in range(2, 30)]}
    two.keep(NAMES[1], {"memberships": [membership("member", body="<b>ALPHA</b>", **many)]})
    said = CliRunner().invoke(app, ["diff"]).output
    assert "1 February 2026, 09:30 UTC, compared with that of 31 January 2026, 08:00 UTC." in said
    assert "1 thing has changed." in said
    assert "rows: made_up/a: 28 rows" in said
    assert "sources: made-up-1" in said
    told = json.loads(CliRunner().invoke(app, ["diff", NAMES[0], NAMES[1][:10], "--json"]).output)
    assert (told["before"], told["after"]) == NAMES
    [change] = told["changes"]
    assert (change["kind"], change["before"], change["after"]["status"]) == ("memberships", None, "member")
    assert len(change["rows"]) == 28
    page = tmp_path / "changes.html"
    assert run(["diff", "--html", str(page)]) == 0
    assert "&lt;b&gt;ALPHA&lt;/b&gt;" in page.read_text("utf-8")
    assert list(read_page(page.read_text("utf-8")).faults()) == []
    assert run(["diff", "--html", str(page)]) == 2
    assert run(["diff", "2099"]) == 4
    assert run(["diff", NAMES[1], NAMES[0]]) == 0


def test_there_must_be_two_editions(two: Two, capsys: pytest.CaptureFixture[str]) -> None:
    two.shelf.remove(NAMES[0])
    assert run(["diff"]) == 4
    assert "not two editions" in capsys.readouterr().err


def test_the_changes_are_told_in_the_language_of_the_report(two: Two) -> None:
    two.keep(NAMES[1], {"memberships": [membership("member")]})
    with languages.speaking("sq"):
        changes = tell(compare(*two.sides()))
        page = ReportHTMLExporter().changes(About(language="sq"), changes)
    assert "What changed" not in page
    assert "Kosova" in page


def test_plain_values_pair_each_change_with_its_sentence(two: Two) -> None:
    kinds = {"memberships": [membership("member"), membership("observer", "ALB")], "headlines": [number(3)]}
    two.keep(NAMES[1], kinds)
    difference = compare(*two.sides())
    told = plain(difference, tell(difference))["changes"]
    assert [change["id"] for change in told] == ["made_up", "alpha/XKX", "alpha/ALB"]
    assert [change["sentence"].partition(":")[0] for change in told] == [
        "made_up (membership)",
        "Kosovo in ALPHA",
        "Albania in ALPHA",
    ]
