import pytest
from bs4 import BeautifulSoup
from reports.made_up import chart, code, headline, markdown, notebook, said, table

from analysis.reports.about import About
from analysis.reports.behind import EPOCH, behind, run
from analysis.reports.document import read
from analysis.reports.html import ReportHTMLExporter
from analysis.reports.notes import notes

LIST = "- `made-up-1` One. <https://made-up.example/a>\n- `made-up-2` Two.\n- `made-up-3` Three."


@pytest.fixture
def page() -> BeautifulSoup:
    made = notebook(
        code("n", headline("a", "5 of 23", "bodies"), headline("b", "0.54", "of a share")),
        code("c", chart(sources=["made-up-2", "made-up-1", "unlisted"])),
        code("m", headline("c", "7", "more")),
        code("t", table()),
        markdown("## Sources"),
        code("s", said(LIST, "sources")),
    )
    resources = {"document": read(made, "x"), "about": About(title="Made up")}
    text, _ = ReportHTMLExporter().from_notebook_node(notebook(), resources)
    return BeautifulSoup(text, "html.parser")


def test_sources_are_numbered_in_the_order_of_the_list(page: BeautifulSoup) -> None:
    items = page.select("ol.sources > li")
    assert [item["id"] for item in items] == ["note-1", "note-2", "note-3"]
    assert "made-up-1 One. https://made-up.example/a" in " ".join(items[0].get_text(" ").split())


def test_figures_tables_and_numbers_name_their_notes(page: BeautifulSoup) -> None:
    def named(selector: str) -> list[str]:
        return [link["href"] for link in page.select(f"{selector} .behind a")]

    assert named("figure.chart") == ["#note-1", "#note-2"]
    assert named("figure.table") == ["#note-2"]
    assert named("#headline-3") == ["#note-1"]
    assert "Rows used: 2" in page.select_one("figure.chart .behind").get_text()


def test_notes_lead_back_to_what_rests_on_them(page: BeautifulSoup) -> None:
    def back(number: int) -> dict[str, str]:
        return {link["href"]: link.get_text() for link in page.select(f"#note-{number} .places a")}

    assert back(1) == {
        "#headline-1": "5 of 23",
        "#headline-2": "0.54",
        "#headline-3": "7",
        "#figure-made_up": "Figure 1.1",
    }
    assert back(2) == {"#figure-made_up": "Figure 1.1", "#table-made_up": "Table 1.1"}
    assert back(3) == {}
    ids = {part["id"] for part in page.find_all(id=True)}
    assert {link["href"].removeprefix("#") for link in page.select(".places a, .behind a")} <= ids


def test_a_chapter_without_a_list_has_no_notes() -> None:
    made = read(notebook(code("c", chart())), "x")
    assert notes(made).items == ()
    assert notes(made).of(["made-up-1"]) == []


def test_rows_are_counted_once_and_by_table() -> None:
    first = read(notebook(code("c", chart(rows=["a/x:2", "a/x:3"]))), "x")
    second = read(notebook(code("c", chart(rows=["a/x:3", "b/y:2"], sources=["made-up-2"]))), "y")
    assert behind([first, second]) == [("Rows used", "3: a (2) and b (1)"), ("Sources used", "2")]
    assert behind([]) == []


def test_the_run_is_named_with_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(EPOCH, raising=False)
    [(label, value)] = run(71.6)
    assert label == "Run"
    assert value.endswith(" UTC, in 72 s")
    monkeypatch.setenv(EPOCH, "86460")
    assert run(71.6) == [("Run", "2 January 1970, 00:01 UTC")]
