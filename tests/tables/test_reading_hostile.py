"""No file, however broken or ill meant, makes a traceback or takes memory without bound."""

import gc
import resource
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_sheets import HEADINGS, RULES, STAFFING, read_sheet, workbook

from analysis.tables.read import Reading, read_file
from analysis.tables.reading import archive, delimited, fault
from analysis.tables.reading import workbook as reader

HEAD = ",".join(HEADINGS).encode() + b"\n"
SHEET = "xl/worksheets/sheet1.xml"


def read_bytes(folder: Path, content: bytes, name: str = "made up.csv", table=RULES) -> Reading:
    path = folder / name
    path.write_bytes(content)
    return read_file(table, path, name)


def parts_of(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as held:
        return {name: held.read(name) for name in held.namelist()}


def read_parts(path: Path, parts: Mapping[str, bytes]) -> Reading:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as held:
        for name, content in parts.items():
            held.writestr(name, content)
    return read_file(RULES, path, path.name)


@pytest.fixture
def plain(tmp_path: Path) -> Path:
    return workbook(tmp_path / "made up.xlsx", [HEADINGS, ["a", "r", "s", "l", "n"]])


def said(found: Reading) -> str:
    (problem,) = found.problems
    assert problem.unreadable
    assert problem.todo
    assert found.rows.empty
    return problem.problem


@given(st.binary(max_size=400), st.sampled_from([".csv", ".xlsx", ".txt"]), st.booleans())
@settings(deadline=None)
def test_random_bytes(content: bytes, ending: str, headed: bool) -> None:
    with TemporaryDirectory() as folder:
        found = read_bytes(Path(folder), HEAD + content if headed else content, f"made up{ending}")
    lost = [problem for problem in found.problems if not problem.unreadable]
    if not any(problem.unreadable for problem in found.problems):
        assert found.records == len(found.rows) + len(lost)


def bytes_of(rows: list[list[object]]) -> bytes:
    with TemporaryDirectory() as folder:
        return workbook(Path(folder) / "made up.xlsx", rows).read_bytes()


WHOLE = bytes_of([[*HEADINGS], ["a", 5, "s", "l", "n"]])
PLACES = st.floats(0, 1, exclude_max=True)
"""Where a file is damaged, as a part of its length."""


def damaged(content: bytes, damage: list[tuple[float, int]]) -> bytes:
    changed = bytearray(content)
    for place, byte in damage if changed else ():
        changed[int(place * len(changed))] = byte
    return bytes(changed)


@given(cut=st.one_of(st.just(1.0), PLACES), damage=st.lists(st.tuples(PLACES, st.integers(0, 255)), max_size=5))
@settings(deadline=None, max_examples=60)
def test_damaged_workbooks(cut: float, damage: list[tuple[float, int]]) -> None:
    with TemporaryDirectory() as folder:
        content = damaged(WHOLE[: int(cut * len(WHOLE))], damage)
        found = read_bytes(Path(folder), content, "made up.xlsx")
    assert found.problems or found.rows["body_id"].tolist() == ["a"]


@given(which=PLACES, damage=st.lists(st.tuples(PLACES, st.integers(32, 126)), min_size=1, max_size=4))
@settings(deadline=None, max_examples=100)
def test_workbooks_with_damaged_parts(which: float, damage: list[tuple[float, int]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made up.xlsx"
        path.write_bytes(WHOLE)
        parts = parts_of(path)
        name = sorted(parts)[int(which * len(parts))]
        read_parts(path, parts | {name: damaged(parts[name], damage)})


def test_a_workbook_without_a_part(plain: Path) -> None:
    parts = parts_of(plain)
    for name in parts:
        found = read_parts(plain, {other: content for other, content in parts.items() if other != name})
        assert found.problems or found.rows["body_id"].tolist() == ["a"]


def test_a_damaged_workbook_is_not_left_open(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    left = []
    monkeypatch.setattr("sys.unraisablehook", left.append)  # what is left open is told when its memory is freed
    said(read_parts(plain, parts_of(plain) | {SHEET: b"<made-up"}))
    gc.collect()
    assert left == []


def test_a_truncated_workbook(plain: Path, tmp_path: Path) -> None:
    found = read_bytes(tmp_path, plain.read_bytes()[:-200], "made up.xlsx")
    assert said(found) == "the file is no workbook, or is damaged"


def test_an_old_or_locked_workbook(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), "made up.xlsx")
    assert said(found) == "an old workbook (.xls), or one with a password"


def test_a_workbook_that_unpacks_to_gigabytes(plain: Path) -> None:
    parts = parts_of(plain)
    with zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as held:
        for name, content in parts.items():
            held.writestr(name, content)
        info = zipfile.ZipInfo("xl/worksheets/sheet9.xml")
        info.compress_type = zipfile.ZIP_DEFLATED
        with held.open(info, "w", force_zip64=True) as content:
            for _ in range(300):
                content.write(bytes(2**20))
    assert plain.stat().st_size < 2**20
    found = read_file(RULES, plain, plain.name)
    assert said(found).startswith("the workbook unpacks to 300 MB")
    assert "at most 256 MB are read" in said(found)


def test_a_workbook_that_declares_less_than_it_holds(plain: Path) -> None:
    content = plain.read_bytes()
    parts = parts_of(plain)
    size = len(parts[SHEET]).to_bytes(4, "little")
    assert content.count(size)
    found = read_bytes(plain.parent, content.replace(size, (10).to_bytes(4, "little")), plain.name)
    assert said(found) == "the file is no workbook, or is damaged"


def test_entities_that_grow_without_bound(plain: Path) -> None:
    parts = parts_of(plain)
    entities = "".join(f'<!ENTITY e{number} "{f"&e{number - 1};" * 10}">' for number in range(1, 10))
    bomb = f'<!DOCTYPE w [<!ENTITY e0 "lol">{entities}]>'.encode()
    for name in (SHEET, "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"):
        start = parts[name].index(b"<", 5) if parts[name].startswith(b"<?xml") else 0
        changed = parts[name][:start] + bomb + parts[name][start:]
        found = read_parts(plain, parts | {name: changed})
        assert said(found) == "the workbook declares a document type, which no spreadsheet program writes"
        wide = changed.decode().replace("UTF-8", "UTF-16").replace("utf-8", "utf-16").encode("utf-16")
        assert "document type" in said(read_parts(plain, parts | {name: wide}))


def test_an_entity_that_reads_another_file(plain: Path) -> None:
    parts = parts_of(plain)
    outside = b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    changed = parts[SHEET].replace(b"<worksheet", outside + b"<worksheet").replace(b">r<", b">&x;<")
    assert "document type" in said(read_parts(plain, parts | {SHEET: changed}))


@pytest.mark.parametrize("row", ["1048577", "2000000000", "-5", "x", ""])
def test_rows_that_no_sheet_has(plain: Path, row: str) -> None:
    parts = parts_of(plain)
    changed = parts[SHEET].replace(b'<row r="2"', f'<row r="{row}"'.encode()).replace(b'"A2"', f'"A{row}"'.encode())
    found = read_parts(plain, parts | {SHEET: changed})
    assert found.problems or len(found.rows) <= 1


def test_merged_cells_over_everything(plain: Path) -> None:
    parts = parts_of(plain)
    merges = b"".join(b'<mergeCell ref="A1:XFD1048576"/>' for _ in range(1000))
    changed = parts[SHEET].replace(b"</sheetData>", b"</sheetData><mergeCells>" + merges + b"</mergeCells>")
    assert "cells are merged" in said(read_parts(plain, parts | {SHEET: changed}))


def test_ten_thousand_columns(tmp_path: Path) -> None:
    wide = [*HEADINGS, *(f"strange {number}" for number in range(9_995))]
    for found in (
        read_sheet(tmp_path, [wide, wide, wide]),
        read_bytes(tmp_path, (",".join(wide) + "\n").encode() * 100),
        read_bytes(tmp_path, HEAD + (",".join(wide) + "\n").encode(), table=STAFFING),
    ):
        assert said(found) == "the row has 10,000 cells; at most 1,000 columns are read"


def test_a_row_of_a_million_cells(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, HEAD + b"a,r,s,l,n\n" + b"," * 10**6 + b"x\n")
    assert said(found) == "the row has 1,000,001 cells; at most 1,000 columns are read"
    assert found.problems[0].row == 3


def test_thousands_of_uneven_rows_are_one_problem(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, HEAD + b"a,r\n" * 20_000)
    assert said(found) == "20,000 rows have another number of cells than the 5 headings"


def test_a_row_of_a_million_empty_cells_is_blank(tmp_path: Path) -> None:
    found = read_bytes(tmp_path, HEAD + b"a,r,s,l,n\n" + b"," * 10**6 + b"\nb,r,s,l,n" + b"," * 10**6)
    assert not found.problems
    assert found.rows["body_id"].tolist() == ["a", "b"]


def test_rows_of_many_widths_take_no_more_cells_than_are_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(delimited, "MOST_CELLS", 1000)
    found = read_bytes(tmp_path, HEAD + b"a,r,s,l,n\n" * 50 + b"," * 100 + b"x\n")
    assert said(found) == "the file has more than 1,000 cells"


@pytest.mark.parametrize("quoted", [False, True])
def test_lines_of_megabytes(tmp_path: Path, quoted: bool) -> None:
    cell = b"x" * (3 * 2**20)
    found = read_bytes(tmp_path, HEAD + (b'"a\nb' + cell + b'"' if quoted else cell) + b",r,s,l,n\n")
    assert found.problems or len(found.rows.loc[0, "body_id"]) > 2**20


def test_a_file_of_200_mb_is_refused_without_being_read(tmp_path: Path) -> None:
    for name in ("made up.csv", "made up.xlsx"):
        path = tmp_path / name
        with path.open("wb") as file:
            file.write(HEAD)
            file.truncate(200 * 2**20)
        found = read_file(RULES, path, name)
        assert said(found) == "the file has 200 MB; at most 160 MB are read"
        assert found.problems[0].todo == "Split it into several files; every file of the folder is read."
        path.unlink()


def test_a_sheet_of_more_cells_than_are_read(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "MOST_WORKBOOK_CELLS", 9)
    found = read_file(RULES, plain, plain.name)
    assert said(found) == "the sheet Sheet has more than 9 cells"


def test_a_workbook_of_many_parts_or_with_a_huge_small_part(plain: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "_MOST_SMALL_PART", 100)
    assert "the workbook's part" in said(read_file(RULES, plain, plain.name))
    monkeypatch.setattr(archive, "_MOST_PARTS", 3)
    assert "parts; at most" in said(read_file(RULES, plain, plain.name))
    assert fault.MOST_BYTES < 200 * 10**6


CODE = """
import resource, sys
from pathlib import Path
from analysis.tables.read import read_file
from analysis.tables.schemas import tables
table = tables()["appointment_rules"]
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
read_file(table, Path(sys.argv[1]), "made up")
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


@pytest.mark.skipif(not hasattr(resource, "RUSAGE_SELF"), reason="needs Unix")
def test_memory_stays_bounded_for_a_bomb_of_zeros_in_a_sheet(plain: Path) -> None:
    parts = parts_of(plain)
    with zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as held:
        for name, content in parts.items():
            if name != SHEET:
                held.writestr(name, content)
        with held.open(SHEET, "w") as content:
            start, end = parts[SHEET].split(b"</sheetData>")
            content.write(start)
            for _ in range(60):
                content.write(b" " * 2**20)
            content.write(b"</sheetData>" + end)
    assert plain.stat().st_size < 2**20
    done = subprocess.run([sys.executable, "-c", CODE, plain], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 400 * 1024, "kilobytes"
