"""A table whose every text cell is an attack: each is shown as plain text, in every form that a report has."""

import csv
import io
import re
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pypdfium2
import pytest
from bs4 import BeautifulSoup
from nbformat import write
from reports.made_up import code, markdown, notebook
from support import copy_project

from analysis.parameters import Parameters
from analysis.project import Project
from analysis.reports.build import build

ATTACKS = [
    "<script>alert(1)</script>",
    '<img src="x" onerror=alert(1)>',
    "</title></style></svg><b>&amp;",
    "[x](javascript:alert(1)) **b** `c` # d",
    "\\input{/etc/passwd} $\\alpha$ % $$",
    '#read("/etc/passwd") @ref ]',
    "$x$ *y* _z_ <label> // ]",
    "=HYPERLINK('x')",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "+1+cmd",
    "-2+cmd",
    "{{ 7*7 }} {% raw %} {focus} {0} %s",
]
CONTROL = "made\x1b[31m up\x07"
START = "from analysis.notebook import start\nchapter = start(focus=focus, language=language)"
SHOW = f"""\
import pandas as pd
from analysis.charts import Column, Listing, finish, style
sources = chapter.data["sources"].drop_duplicates("source_id").sort_values("source_id").head({len(ATTACKS) + 1})
frame = pd.DataFrame({{"title": sources["title"], "publisher": sources["publisher"], "note": sources["note"]}})
frame = frame.assign(n=1, rows=sources["row_id"], sources=sources["source_id"])
figure, axes = style.canvas(70)
with style.theme():
    axes[0].barh(frame["title"], frame["n"])
words = " / ".join(frame["title"])
chart = finish(figure, name="bomb", title=words, subtitle=words, alt=words, data=frame, note=words)
columns = [Column(key, key) for key in ("title", "publisher", "note")]
table = Listing("bomb", words, frame, columns, note=words)
chapter.answer("Told: {{words}}", words=words)
for title in frame["title"]:
    chapter.headline({{"id": title, "value": title, "text": title, "sources": [], "rows": []}})
chapter.show(chart)
chapter.show(table)"""


def spoil(project: Project) -> None:
    """Put an attack into every text cell of the table of sources, another one in each row."""
    for path in sorted((project.raw / "sources").glob("*.csv")):
        with path.open(encoding="utf-8", newline="") as file:
            names, *rows = csv.reader(file)
        known = sorted({row[0] for row in rows})
        texts = [names.index(name) for name in ("title", "publisher", "author", "note")]
        for row in rows:
            attack = [*ATTACKS, CONTROL][known.index(row[0]) % (len(ATTACKS) + 1)]
            for place in texts:
                row[place] = attack
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows([names, *rows])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A report of one chapter on the spoiled table."""
    project = copy_project(tmp_path_factory.mktemp("bomb"))
    for chapter in project.notebooks.iterdir():
        chapter.unlink()
    cells = [code(START), code(SHOW), markdown("## Sources"), code("chapter.sources()")]
    write(notebook(*cells), project.notebooks / "00_bomb.ipynb")
    spoil(project)
    return build(project, Parameters(), brief=True).folder


def bare(text: str) -> str:
    """Return text without its spaces."""
    return "".join(text.split())


def test_pages_show_each_attack_as_text(folder: Path) -> None:
    for name in ("index.html", "00_bomb.html"):
        page = BeautifulSoup((folder / name).read_text("utf-8"), "html.parser")
        assert page.find_all(["script", "img", "b", "label"]) == [], name
        assert not [link for link in page.find_all("a") if link["href"].startswith("javascript")]
        values = {part.get_text() for part in page.select(".value")}
        assert values >= set(ATTACKS)
    cells = [cell.get_text() for cell in page.select("tbody th")]
    assert set(cells) >= set(ATTACKS)
    for place in (page.select_one(".answer"), page.select_one("figure.chart svg"), page.select_one(".sources")):
        shown = bare(place.get_text())
        assert [attack for attack in ATTACKS if bare(attack) not in shown] == []


@pytest.mark.parametrize("name", ["report.pdf", "brief.pdf", "figures/bomb.pdf"])
def test_pdfs_show_each_attack_as_text(name: str, folder: Path) -> None:
    with pypdfium2.PdfDocument(folder / name) as document:
        text = bare("".join(page.get_textpage().get_text_bounded() for page in document))
    assert [attack for attack in ATTACKS if bare(attack) not in text] == []
    assert "root:x:" not in text


def test_drawings_show_each_attack_as_text(folder: Path) -> None:
    root = ElementTree.fromstring((folder / "figures" / "bomb.svg").read_text("utf-8"))  # noqa: S314 - our own
    names = {element.tag.rpartition("}")[2] for element in root.iter()}
    assert names & {"script", "img", "image", "foreignObject"} == set()
    labels = {element.text for element in root.iter("{http://www.w3.org/2000/svg}text")}
    assert labels >= set(ATTACKS)


@pytest.mark.parametrize("stem", ["bomb", "table_bomb"])
def test_files_of_numbers_hold_no_formula(stem: str, folder: Path) -> None:
    text = (folder / "figures" / f"{stem}.csv").read_text("utf-8")
    cells = {cell for row in csv.reader(io.StringIO(text)) for cell in row}
    assert cells >= {f"'{attack}" if attack[0] in "=+-@" else attack for attack in ATTACKS}
    assert not [cell for cell in cells if re.match(r"[=+@-]", cell)]
    sheet = openpyxl.load_workbook(folder / "figures" / f"{stem}.xlsx")["data"]
    found = {cell.value: cell.data_type for row in sheet.iter_rows() for cell in row}
    assert found.keys() >= set(ATTACKS)
    assert {found[attack] for attack in ATTACKS} == {"s"}


def test_control_characters_are_in_no_text(folder: Path) -> None:
    for path in [*folder.glob("*.html"), *folder.glob("figures/*.svg"), *folder.glob("figures/*.csv")]:
        text = path.read_text("utf-8")
        assert "[31m up" in text or path.name == "index.html"
        assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f]", text), path.name
