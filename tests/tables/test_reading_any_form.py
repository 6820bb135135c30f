"""A tidy table comes back the same from any mixture of encodings, separators, headings, orders and clutter."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st
from made_up_sheets import STAFFING
from openpyxl import Workbook

from analysis.tables.read import PLACE, ROW, Reading, read_file

LEVELS = ("all", "leadership", "management", "professional", "support", "seconded")
HEADINGS = {
    "body_id": ("body_id", "Organisation", "Organizata", "Organizacija", "Организација", "ORGANIZACIJA*"),
    "economy": ("economy", "Country", "Shteti", "Država", "Држава", "drzava"),
    "level": ("level", "Level", "Niveli", "Nivo", "Ниво"),
    "measure": ("measure", "Measure", "Masa", "Mera", "Мера"),  # noqa: RUF001 - Serbian in Cyrillic
    "headcount": ("headcount", "Number of staff", "Numri i punonjësve", "Broj zaposlenih", "Број запослених", "Staff¹"),
    "share": ("share", "Share (%)", "Përqindja", "Udeo", "Удео"),
    "as_of": ("as_of", "Date of the list", "Data e listës", "Na dan", "На дан"),  # noqa: RUF001 - Serbian in Cyrillic
    "source_id": ("source_id", "Source", "Burimi", "Izvor", "Извор"),
    "locator": ("locator", "Page", "Faqja", "Strana", "Страна"),
    "note": ("note", "Remarks", "Shënime", "Napomena", "Напомена"),
}
"""What each column may be called, in three languages and two alphabets; the empty columns of no table."""

CODES = ("ALB", "BIH", "XKX", "MKD", "MNE", "SRB")
NAMES = {
    "ALB": ("ALB", "Albania", "Shqipëria", "Албанија"),
    "XKX": ("XKX", "Kosovo*", "Kosova", "Косово"),
    "SRB": ("SRB", "Serbia", "Srbija", "Србија"),
}
NOTES = st.text("abcëçčćđšžЖа, ;\t\"'.:\n-", max_size=10).map(str.strip)  # noqa: RUF001 - Serbian in Cyrillic


@dataclass(frozen=True)
class Form:
    """How a table is written."""

    sheet: list[list[str]]
    first: int
    rows: list[int]


def words(*texts: str) -> st.SearchStrategy[str]:
    return st.sampled_from(texts)


@st.composite
def tidy(draw: st.DrawFn) -> list[dict[str, str]]:
    """Draw rows of staffing: each has a body, so none is blank, and none begins as a footnote does."""
    row = st.fixed_dictionaries(
        {
            "body_id": words("alpha", "beta", "gamma delta", "Këshilli", "Mreža"),
            "economy": st.sampled_from(CODES),
            "level": st.sampled_from(LEVELS),
            "measure": words("headcount", "ceiling", "planned"),
            "headcount": st.integers(0, 5000).map(str),
            "share": words("", "9", "9,5"),
            "as_of": words("", "2014", "2014-10", "tetor 2014", "10.10.2014"),
            "source_id": words("made-up", "made-up-too"),
            "locator": words("page 1", "tabela 2", "стр. 3"),
            "note": NOTES,
        }
    )
    return draw(st.lists(row, min_size=1, max_size=5))


@st.composite
def form(draw: st.DrawFn, rows: Sequence[dict[str, str]], headings: dict[str, Sequence[str]]) -> Form:
    """Draw how rows are laid on a sheet: order of columns, empty ones, and what stands around the rows."""
    columns = draw(st.permutations(list(headings)))
    for place in draw(st.lists(st.integers(0, len(columns)), max_size=2)):
        columns.insert(place, "")
    named = [draw(st.sampled_from(headings[name])) if name else "" for name in columns]
    case = draw(st.sampled_from([str, str.upper, str.lower]))
    heading = [case(text) for text in named]
    width = len(columns)
    sheet = [line(text, width) for text in draw(st.lists(words("", "Staff 2014", "Punonjësit"), max_size=3))]
    first = len(sheet)
    sheet.append(heading)
    places = []
    for row in rows:
        sheet += [line("", width)] * draw(st.integers(0, 1))
        sheet += [heading] * draw(st.booleans())
        places.append(len(sheet) + 1)
        sheet.append([row.get(name, "") for name in columns])
    notes = words("", "* made up", "Burimi: askush", "Napomena: ništa", "Извор: нико", "[1] made up")
    sheet += [line(text, width) for text in draw(st.lists(notes, max_size=3))]
    return Form(sheet, first, places)


def line(text: str, width: int) -> list[str]:
    return [text, *[""] * (width - 1)]


@st.composite
def csv_bytes(draw: st.DrawFn, sheet: list[list[str]]) -> bytes:
    """Draw how a sheet is written as text."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(
        buffer,
        delimiter=draw(words(",", ";", "\t")),
        lineterminator=draw(words("\n", "\r\n")),
        quoting=draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])),
    )
    writer.writerows(sheet)
    text = buffer.getvalue()
    encodings = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1250", "cp1252"]
    return text.encode(draw(st.sampled_from([name for name in encodings if spells(name, text)])))


def spells(name: str, text: str) -> bool:
    """Tell whether an encoding has all letters of a text."""
    try:
        text.encode(name)
    except UnicodeEncodeError:
        return False
    return True


def asked(found: Reading) -> bool:
    """Tell whether the reader asked which of two encodings is meant, and gave nothing."""
    questions = ("Both can be meant", "perhaps Windows-1251 (Cyrillic)")
    return any(problem.problem.endswith(questions) for problem in found.problems) and found.rows.empty


def read_csv(content: bytes) -> Reading:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made up.csv"
        path.write_bytes(content)
        return read_file(STAFFING, path, "made up.csv")


def read_workbook(sheet: list[list[str]], numbers: bool) -> Reading:
    book = Workbook()
    page = book.active
    for row in sheet:
        page.append([int(cell) if numbers and cell.isdigit() else cell or None for cell in row])
    with TemporaryDirectory() as folder:
        path = Path(folder) / "made up.xlsx"
        book.save(path)
        return read_file(STAFFING, path, "made up.xlsx")


def reader(data: st.DataObject, sheet: list[list[str]]) -> Callable[[], Reading]:
    if data.draw(st.booleans(), "a workbook"):
        numbers = data.draw(st.booleans(), "with cells of numbers")
        return lambda: read_workbook(sheet, numbers)
    content = data.draw(csv_bytes(sheet))
    return lambda: read_csv(content)


@given(st.data())
@settings(deadline=None, max_examples=70)
def test_a_long_table_comes_back(data: st.DataObject) -> None:
    rows = data.draw(tidy())
    written = data.draw(form(rows, HEADINGS))
    found = reader(data, written.sheet)()
    if asked(found):
        return
    assert not found.problems
    names = [*STAFFING.columns]
    assert found.rows[names].to_dict("records") == rows
    assert found.rows[ROW].tolist() == written.rows
    balanced(found, written)


@given(st.data())
@settings(deadline=None, max_examples=50)
def test_a_wide_table_comes_back(data: st.DataObject) -> None:
    codes = data.draw(st.permutations([*NAMES]))
    total = {"TOTAL": ("Total", "Gjithsej", "Ukupno", "Укупно")} if data.draw(st.booleans()) else {}
    fixed = {name: HEADINGS[name] for name in ("body_id", "level", "measure", "as_of", "source_id", "locator", "note")}
    headings = {**fixed, **{code: NAMES[code] for code in codes}, **total}
    numbers = st.one_of(st.just(""), st.integers(0, 99).map(str))
    rows = [
        {**{name: row[name] for name in fixed}, **{code: data.draw(numbers) for code in [*codes, *total]}}
        for row in data.draw(tidy())
    ]
    written = data.draw(form(rows, headings))
    found = reader(data, written.sheet)()
    if asked(found):
        return
    assert not found.problems
    expected = {
        (place, code): {**{name: row[name] for name in fixed}, "headcount": row[code]}
        for place, row in zip(written.rows, rows, strict=True)
        for code in [*codes, *total]
        if row[code]
    }
    keys = list(zip(found.rows[ROW].tolist(), found.rows["economy"].tolist(), strict=True))
    assert dict(zip(keys, found.rows[[*fixed, "headcount"]].to_dict("records"), strict=True)) == expected
    assert found.rows[PLACE].is_unique
    balanced(found, written)


def balanced(found: Reading, written: Form) -> None:
    """Every row of the sheet that holds a text is a row read, the headings, or noted."""
    filled = {number for number, row in enumerate(written.sheet, start=1) if any(cell.strip() for cell in row)}
    told = {written.first + 1} | set(found.rows[ROW].tolist()) | {note.row for note in found.notes}
    assert told == filled
    assert found.records == len(found.rows)
