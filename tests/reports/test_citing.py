"""The bibliography, as words and as files for reference managers."""

import json
from pathlib import Path

import bibtexparser
import pandas as pd
import pytest
import rispy
from reports.made_up import make_project

from analysis.parameters import Parameters
from analysis.prose import references as words
from analysis.reports import citing, reference_formats
from analysis.reports.references import Author, Reference, authors, of_sources
from analysis.tables.store import Data

HOSTILE = Reference(
    key="made-up-1",
    kind="news",
    title="100% of {A} & B_c #1 $x ^ ~ \\input{/etc/passwd}\nER  - \n\x1bEnd",
    publisher="Shqip ë & Ćirilica",
    published="2020-03",
    url="https://made-up.example/{a}?x=1&y=%20z w",
    note="First.\nTY  - JOUR",
    authors=(Author("de Made", "Up"), Author("Some Office & Co")),
)
PLAIN = "100% of {A} & B_c #1 $x ^ ~ \\input{/etc/passwd} ER  -   End"
ADDRESS = "https://made-up.example/%7Ba%7D?x=1&y=%20z%20w"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        (["T", "P", "A. B", "2020-03-05"], "A. B. “T”. P, 5 March 2020."),
        (["T.", "P", None, "2020"], "P. “T”. 2020."),
        (["T", "P", None, None], "P. “T”. undated."),
        (["T\n U", "P Inc.", "A", None], "A. “T U”. P Inc, undated."),
    ],
)
def test_house_style(source: list[str | None], told: str) -> None:
    assert words.reference(dict(zip(["title", "publisher", "author", "published"], source, strict=True))) == told


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ana Made", (Author("Made", "Ana"),)),
        ("A. Up, B. de Made; C. Other", (Author("Up", "A."), Author("de Made", "B."), Author("Other", "C."))),
        ("Made, Up", (Author("Made"), Author("Up"))),
        ("Ana Made (package)", (Author("Made", "Ana"),)),
        ("Some Office", (Author("Some Office"),)),
        ("", ()),
    ],
)
def test_authors_are_taken_apart_and_offices_are_not(text: str, expected: tuple[Author, ...]) -> None:
    assert authors(text, {"Some Office"}) == expected


def test_bibtex_prints_hostile_text_as_it_is() -> None:
    library = bibtexparser.parse_string(reference_formats.bibtex([HOSTILE]))
    assert not library.failed_blocks
    (entry,) = library.entries
    assert entry.entry_type == "online"
    fields = {field.key: field.value for field in entry.fields}
    assert fields["author"] == r"de Made, Up and {Some Office \& Co}"
    assert fields["url"] == ADDRESS
    assert fields["date"] == "2020-03"
    decoded = bibtexparser.parse_string(
        reference_formats.bibtex([HOSTILE]), append_middleware=[bibtexparser.middlewares.LatexDecodingMiddleware()]
    )
    assert decoded.entries[0]["title"].replace("\N{MODIFIER LETTER CIRCUMFLEX ACCENT}", "^") == PLAIN
    assert decoded.entries[0]["organization"] == "Shqip ë & Ćirilica"


def test_ris_keeps_each_value_on_its_line() -> None:
    (entry,) = rispy.loads(reference_formats.ris([HOSTILE]))
    assert entry["type_of_reference"] == "NEWS"
    assert entry["title"] == PLAIN
    assert entry["authors"] == ["de Made, Up", "Some Office & Co"]
    assert entry["year"] == "2020"
    assert entry["date"] == "2020/03//"
    assert entry["urls"] == [ADDRESS]


def test_csl_has_dates_as_parts_and_names_apart() -> None:
    (item,) = json.loads(reference_formats.csl([HOSTILE]))
    assert item["title"] == PLAIN
    assert item["issued"] == {"date-parts": [[2020, 3]]}
    assert item["author"] == [{"family": "de Made", "given": "Up"}, {"literal": "Some Office & Co"}]
    assert item["type"] == "article-newspaper"
    assert item["URL"] == ADDRESS


@pytest.fixture(scope="module")
def real(data: Data) -> list[Reference]:
    return of_sources(data["sources"])


def test_every_source_survives_all_three_formats(real: list[Reference]) -> None:
    keys = [reference.key for reference in real]
    library = bibtexparser.parse_string(reference_formats.bibtex(real))
    assert not library.failed_blocks
    assert [entry.key for entry in library.entries] == keys
    assert [entry["id"] for entry in rispy.loads(reference_formats.ris(real))] == keys
    items = json.loads(reference_formats.csl(real))
    assert [item["id"] for item in items] == keys
    assert [item["title"] for item in items] == [reference.title for reference in real]


def test_the_files_begin_with_the_report(tmp_path: Path) -> None:
    project = make_project(tmp_path / "p")
    names = citing.write(tmp_path, project, Parameters(as_of="2026-01-31"))
    assert names == ["references.bib", "references.ris", "references.json"]
    report, source = json.loads((tmp_path / "references.json").read_text("utf-8"))
    assert report["id"] == "kosovo-report-xkx-2026-01-31"
    assert report["title"] == "Kosovo in regional security cooperation"
    assert report["issued"] == {"date-parts": [[2026, 1, 31]]}
    assert source["title"] == "A <b>made-up</b> title"


def test_in_words_the_report_comes_first(tmp_path: Path) -> None:
    text = citing.cite(make_project(tmp_path / "p"), Parameters(as_of="2026-01-31"), "text")
    lines = [line for line in text.splitlines() if line]
    assert lines[0] == "How to cite this report"
    assert "“Kosovo in regional security cooperation”. Position as of 31 January 2026." in lines[1]
    assert lines[1].endswith("from data abababababab.")
    assert lines[3] == "A. “A <b>made-up</b> title”. P, 2026."


def test_an_undated_source_is_cited_without_a_date() -> None:
    row = {"source_id": "a", "kind": "primary", "title": "T", "publisher": "P"}
    (reference,) = of_sources(pd.DataFrame([{**row, "author": None, "published": None, "url": None, "note": None}]))
    assert "year" not in reference_formats.bibtex([reference])
    assert "PY" not in reference_formats.ris([reference])
    assert "issued" not in reference_formats.csl([reference])
