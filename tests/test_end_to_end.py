"""The main job on the real facts: build the report, and read what came out."""

import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from bs4 import BeautifulSoup, Tag
from support import FOLDER, REPOSITORY, Built, command

from analysis import economies
from analysis.project import Project

CHAPTERS = [chapter.stem for chapter in Project(REPOSITORY).chapters()]
ON_THE_FOCUS = ["00_overview", "01_membership", "02_staffing", "03_leadership"]
"""Chapters that speak of the focus economy alone; the others are about relations in which Kosovo is a party."""
FORMS = {".svg", ".pdf", ".png", ".csv", ".xlsx", ".json"}
MEGABYTE = 10**6


def page(folder: Path, name: str) -> Tag:
    """Return the body of a page."""
    return BeautifulSoup((folder / f"{name}.html").read_text("utf-8"), "html.parser").body


def words(text: str) -> str:
    """Return text with each run of blanks as one space."""
    return " ".join(text.split())


def pdf_text(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as document:
        return words(" ".join(leaf.get_textpage().get_text_bounded() for leaf in document))


def record(folder: Path) -> dict[str, Any]:
    return json.loads((folder / "run.json").read_text("utf-8"))


def hashes(folder: Path) -> dict[str, str]:
    files = (path for path in sorted(folder.rglob("*")) if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_report_has_its_pages_and_its_pdf(kosovo: Built) -> None:
    assert set(CHAPTERS) >= {"00_overview", "01_membership", "02_staffing"}
    assert {path.stem for path in kosovo.latest.glob("*.html")} == {"index", *CHAPTERS}
    text = pdf_text(kosovo.latest / "report.pdf")
    for name in CHAPTERS:
        heading = words(page(kosovo.latest, name).find("h1").get_text())
        assert heading
        assert heading in words(page(kosovo.latest, "index").get_text())
        assert heading in text


def test_the_command_says_where_the_report_lies(kosovo: Built) -> None:
    assert f"reports/latest/index.html ({len(CHAPTERS)} chapters)" in kosovo.output
    assert "reports/latest/report.pdf" in kosovo.output
    assert "Traceback" not in kosovo.output
    for name in CHAPTERS:
        assert f"{name}: ran to its end" in kosovo.output


@pytest.mark.parametrize("language", ["", "sq", "sr", "sr-Cyrl"])
def test_the_report_is_small_enough_to_be_sent(everywhere: Built, language: str) -> None:
    folder = everywhere.latest / language
    assert sum(path.stat().st_size for path in folder.glob("*.html")) < 3 * MEGABYTE
    assert (folder / "report.pdf").stat().st_size < 2 * MEGABYTE


def parts(pdf: pikepdf.Pdf, kind: str) -> list[pikepdf.Object]:
    """Return the elements of one kind in a PDF's structure tree."""
    found, waiting = [], [pdf.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Array):
            waiting.extend(element)
        elif isinstance(element, pikepdf.Dictionary):
            found += [element] if str(element.get("/S", "")) == kind else []
            waiting.append(element.get("/K"))
    return found


def test_every_figure_and_table_of_the_pdf_can_be_read_aloud(kosovo: Built) -> None:
    with pikepdf.open(kosovo.latest / "report.pdf") as pdf:
        assert str(pdf.Root.Lang) == "en"
        assert "Kosovo" in str(pdf.docinfo.Title)
        figures, tables = parts(pdf, "/Figure"), parts(pdf, "/Table")
        assert len(figures) == len(list((kosovo.latest / "figures").glob("*.svg")))
        assert all(str(figure.Alt).strip() for figure in figures)
        assert len(tables) >= len(list((kosovo.latest / "figures").glob("table_*.csv"))) > 0
        for table in tables:
            [head] = [row for row in table.K if row.S == "/THead"]
            assert {str(cell.S) for row in head.K for cell in row.K} == {"/TH"}
        with pdf.open_outline() as outline:
            assert len(outline.root) == len(CHAPTERS) + 1


def test_the_report_in_brief_has_four_pages_at_most(albania: Built) -> None:
    assert "reports/latest/brief.pdf" in albania.output
    with pypdfium2.PdfDocument(albania.latest / "brief.pdf") as document:
        assert len(document) <= 4
    text = pdf_text(albania.latest / "brief.pdf")
    assert "21 of 23" in text
    assert text.count("Figure ") >= 3
    assert 'href="brief.pdf"' in (albania.latest / "index.html").read_text("utf-8")


def test_there_are_at_least_eight_charts_each_in_six_forms(kosovo: Built) -> None:
    forms: dict[str, set[str]] = {}
    for path in (kosovo.latest / "figures").iterdir():
        assert path.stat().st_size > 0, path.name
        if path.name.startswith("table_"):
            continue
        forms.setdefault(path.stem, set()).add(path.suffix)
    assert len(forms) >= 8
    assert all(found == FORMS for found in forms.values()), forms
    shown = " ".join(path.read_text("utf-8") for path in kosovo.latest.glob("*.html"))
    for name in forms:
        card = json.loads((kosovo.latest / "figures" / f"{name}.json").read_text("utf-8"))
        assert card["title"]
        assert card["alt"]
        assert card["sources"]
        assert card["parameters"]["focus"] == "XKX"
        assert f"figures/{name}." in shown, f"no page offers {name} for download"


def test_the_run_record_tells_what_happened(kosovo: Built) -> None:
    told = record(kosovo.latest)
    assert told["parameters"]["focus"] == "XKX"
    assert re.fullmatch(r"20\d\d-\d\d-\d\d", told["parameters"]["as_of"])
    assert [chapter["notebook"] for chapter in told["chapters"]] == CHAPTERS
    for chapter in told["chapters"]:
        assert chapter["state"] == "completed"
        assert chapter["cells_run"] == chapter["cells_total"] > 0


def test_nothing_published_names_this_machine(kosovo: Built) -> None:
    for path in kosovo.latest.rglob("*"):
        if path.suffix in {".html", ".json", ".svg", ".csv"}:
            assert str(kosovo.project.root) not in path.read_text("utf-8"), path.name


def test_the_overview_tells_the_position(kosovo: Built) -> None:
    text = words(page(kosovo.latest, "00_overview").get_text(" "))
    for part in ["5 of 23", "19 to 21", "0.54", "0.93"]:
        assert part in text
    assert "benchmark" in text


ECONOMY_FIRST = "|".join(f"{re.escape(name)}: " for name in economies.names(economies.SEE14))


ABOUT_YARDSTICKS = ("Its list for Kosovo leaves out", "The GI-TOC figure of 2023 sets Kosovo")


def sentences(folder: Path) -> set[str]:
    """Return the sentences on the focus that name Kosovo: headings, paragraphs, captions and alternative texts."""
    found = set()
    for chapter in sorted(set(ON_THE_FOCUS) & set(CHAPTERS)):
        body = page(folder, chapter)
        # Sources have titles of their own, and a table's cells name all economies.
        for part in body.select("table, nav, footer, script, style, .sources, #sources"):
            part.decompose()
        texts = [part.get_text(" ") for part in body.select("h1, h2, h3, h4, p, li, figcaption")]
        texts += [picture.get("aria-label", "") for picture in body.select("svg")]
        texts += [picture.get("alt", "") for picture in body.select("img")]
        for text in texts:
            parts = re.split(r"(?<=[.]) ", words(text))
            listed = [part for part in parts if re.match(ECONOMY_FIRST, part)]
            # Charts in words go through several economies, in a sentence or with one each: those may name Kosovo.
            told = [part for part in parts if len(listed) < 3 or part not in listed]
            found |= {part for part in told if "Kosovo" in part and not lists_economies(part)}
    # What outside yardsticks are like for Kosovo holds whatever the focus.
    return {part for part in found if not part.startswith(ABOUT_YARDSTICKS)}


def lists_economies(sentence: str) -> bool:
    """Tell whether a sentence goes through several economies."""
    return sum(economies.name(code) in sentence for code in economies.SEE14) > 2


def test_another_focus_is_told_in_its_own_words(kosovo: Built, albania: Built) -> None:
    text = words(page(albania.latest, "00_overview").get_text(" "))
    assert "Albania" in words(page(albania.latest, "index").find("h1").get_text())
    assert "21 of 23" in text
    assert "5 of 23" not in text
    assert record(albania.latest)["parameters"]["focus"] == "ALB"


def test_no_sentence_says_kosovo_where_albania_is_meant(kosovo: Built, albania: Built) -> None:
    assert sentences(kosovo.latest), "the report does not name Kosovo at all"
    assert sentences(albania.latest) & sentences(kosovo.latest) == set()


@pytest.fixture
def published(kosovo: Built, tmp_path: Path) -> Project:
    """A copy of the project with its published report, to be spoiled."""
    shutil.copytree(kosovo.project.root, tmp_path / FOLDER, symlinks=True)
    return Project(tmp_path / FOLDER)


def spoil_row(project: Project) -> None:
    path = project.raw / "membership" / "security.csv"
    path.write_text(path.read_text("utf-8").replace(",member,current,", ",comrade,current,", 1), "utf-8")


def lose_table(project: Project) -> None:
    shutil.rmtree(project.raw / "staffing")


def break_chapter(project: Project) -> None:
    path = project.notebooks / "01_membership.ipynb"
    for other in set(project.chapters()) - {path}:
        other.unlink()
    notebook = json.loads(path.read_text("utf-8"))
    notebook["cells"][3]["cell_type"] = "code"
    notebook["cells"][3] |= {"source": ["{}['made up']"], "outputs": [], "execution_count": None}
    path.write_text(json.dumps(notebook), "utf-8")


@pytest.mark.parametrize(
    ("spoil", "options", "code", "named"),
    [
        (None, ["--focus", "Narnia"], 2, ["--focus", "'Narnia'", "ALB, BIH, XKX"]),
        (None, ["--as-of", "2023-13-40"], 2, ["--as-of", "'2023-13-40'", "YYYY-MM-DD"]),
        (spoil_row, [], 3, ["data/raw/membership/security.csv", "status", "'comrade'", "member"]),
        (lose_table, [], 4, ["data/raw/staffing"]),
        (break_chapter, [], 5, ["01_membership", "KeyError", "made up"]),
    ],
    ids=["focus", "as_of", "row", "table", "chapter"],
)
def test_a_failure_is_told_and_leaves_the_last_report_as_it_was(
    spoil: Any, options: list[str], code: int, named: list[str], published: Project
) -> None:
    before = hashes(published.reports / "latest")
    if spoil:
        spoil(published)
    done = command(published, "build", *options)
    assert done.returncode == code, done.stdout
    assert "error: " in done.stdout
    assert "Traceback" not in done.stdout
    for part in named:
        assert part in done.stdout
    assert hashes(published.reports / "latest") == before


def test_a_file_in_the_place_of_reports_is_named(project: Project) -> None:
    project.reports.write_text("in the way\n", "utf-8")
    done = command(project, "build")
    assert done.returncode == 7, done.stdout
    assert "error: " in done.stdout
    assert "reports" in done.stdout
    assert "Traceback" not in done.stdout
    assert project.reports.read_text("utf-8") == "in the way\n"
