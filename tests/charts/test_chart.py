"""What every chart must carry, and that nothing of it is cut."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pikepdf
import pypdfium2
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from PIL import Image

from analysis import charts
from analysis.charts import Origin, origin, style
from analysis.errors import ExhibitError, PublishError

DATA = pd.DataFrame(
    {
        "economy": ["Ëland", "Čland"],
        "n": [21, 5],
        "rows": ["made/up.csv:2; made/up.csv:3", "made/up.csv:4"],
        "sources": ["b", "a"],
    }
)
WORDS = {
    "name": "made_up",
    "title": "Çland has more $ than _Žland_",
    "subtitle": "Made-up bodies, 2026",
    "alt": "Two bars.",
}


def drawn(**changes: object) -> charts.Chart:
    with style.theme():
        figure, (axes,) = style.canvas(40)
        axes.barh(DATA["economy"], DATA["n"])
    return charts.finish(figure, data=changes.pop("data", DATA), **{**WORDS, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize("part", ["title", "subtitle", "alt"])
def test_no_chart_without_its_words(part: str) -> None:
    with pytest.raises(ExhibitError, match=f"has no {part}"):
        drawn(**{part: "  "})


def test_no_chart_without_the_way_back_to_its_rows() -> None:
    with pytest.raises(ExhibitError, match="rows, sources"):
        drawn(data=DATA[["economy", "n"]])


def test_head_and_foot_fit_whatever_their_length() -> None:
    chart = drawn(title="A long title that goes on " * 12, note="A note of many words " * 30)
    canvas = FigureCanvasAgg(chart.figure)
    canvas.draw()
    renderer = canvas.get_renderer()
    width, height = canvas.get_width_height()
    boxes = [text.get_window_extent(renderer) for text in chart.figure.texts]
    for box in boxes:
        assert box.x0 >= 0
        assert box.x1 <= width
        assert box.y0 >= 0
        assert box.y1 <= height
    tight = chart.figure.axes[0].get_tightbbox(renderer)
    assert tight is not None
    for index, box in enumerate(boxes):
        assert not box.overlaps(tight)
        assert not any(box.overlaps(other) for other in boxes[index + 1 :])


@pytest.fixture
def known() -> Iterator[None]:
    """A report that the charts belong to."""
    before = origin.current()
    origin.use(Origin({"a": "Agency A 2020"}, "2026-01-31", {"focus": "XKX"}, "ab" * 32, "Made-up people. A report."))
    yield
    origin.use(before)


@pytest.fixture
def unknown() -> Iterator[None]:
    """Charts drawn outside any report."""
    before = origin.current()
    origin.use(Origin())
    yield
    origin.use(before)


@pytest.mark.usefixtures("unknown")
def test_source_line_names_the_first_and_counts_the_rest() -> None:
    assert origin.source_line(("a", "b")) == "Sources: a; b."
    line = origin.source_line(("a", "b", "c", "d", "e", "f"))
    assert line == "Sources: a; b; c; d; and 2 more, listed with the data."


@pytest.mark.usefixtures("known")
def test_source_line_tells_the_day_of_the_report() -> None:
    assert origin.source_line(("a", "b")) == "Sources, as of 31 January 2026: Agency A 2020; b."
    line = origin.source_line(("a", "b", "c", "d", "e", "f"))
    assert line == "Sources, as of 31 January 2026: Agency A 2020; b; c; d; and 2 more, listed with the data."


@pytest.mark.usefixtures("known")
def test_publication_set_holds_forms_that_agree(tmp_path: Path) -> None:
    files = charts.save(drawn(), folder=tmp_path)
    kinds = ("svg", "pdf", "png", "csv", "xlsx", "json")
    assert [file.name for file in files] == [f"made_up.{kind}" for kind in kinds]
    svg = (tmp_path / "made_up.svg").read_text("utf-8")
    assert ">Çland has more $ than _Žland_<" in svg
    assert "data:font/woff;base64," in svg
    text = pypdfium2.PdfDocument(tmp_path / "made_up.pdf")[0].get_textpage().get_text_range()
    assert "Çland has more $ than _Žland_" in text
    with Image.open(tmp_path / "made_up.png") as image:
        assert image.info["dpi"] == pytest.approx((300, 300), abs=1)
        assert image.width == pytest.approx(174 / 25.4 * 300, abs=1)
    assert pd.read_csv(tmp_path / "made_up.csv")["n"].tolist() == [21, 5]
    assert pd.read_excel(tmp_path / "made_up.xlsx")["n"].tolist() == [21, 5]
    with pikepdf.open(tmp_path / "made_up.pdf") as pdf:
        assert str(pdf.docinfo["/Title"]) == WORDS["title"]


@pytest.mark.usefixtures("known")
def test_the_card_says_what_the_chart_is_and_how_to_cite_it(tmp_path: Path) -> None:
    charts.save(drawn(note="Made up."), "another_name", tmp_path, formats=["png"])
    card = json.loads((tmp_path / "another_name.json").read_text("utf-8"))
    assert card["name"] == "another_name"
    assert card["title"] == WORDS["title"]
    assert card["subtitle"] == WORDS["subtitle"]
    assert card["alt"] == "Two bars."
    assert card["sources"] == ["a", "b"]
    assert card["rows"] == ["made/up.csv:2", "made/up.csv:3", "made/up.csv:4"]
    assert card["parameters"] == {"focus": "XKX"}
    assert card["data_sha256"] == "ab" * 32
    assert card["citation"] == "Made-up people. A report."
    assert card["source_line"] == "Sources, as of 31 January 2026: Agency A 2020; b."
    assert card["licence"].startswith("CC BY 4.0")
    for part in ("Two bars.", "Made up.", "2 rows", WORDS["subtitle"]):
        assert part in card["description"]
    assert set(card["files"]) == {f"another_name.{kind}" for kind in ("png", "csv", "xlsx")}
    for name, digest in card["files"].items():
        assert hashlib.sha256((tmp_path / name).read_bytes()).hexdigest() == digest


def test_saving_again_gives_the_same_bytes(tmp_path: Path) -> None:
    first = {file.name: file.read_bytes() for file in charts.save(drawn(), folder=tmp_path / "1")}
    second = {file.name: file.read_bytes() for file in charts.save(drawn(), folder=tmp_path / "2")}
    assert first == second


def test_a_name_cannot_leave_its_folder(tmp_path: Path) -> None:
    with pytest.raises(ExhibitError, match="is not made of lower-case letters"):
        charts.save(drawn(name="../up"), folder=tmp_path / "in")
    assert list(tmp_path.rglob("*")) == []


def test_a_file_in_the_way_is_named(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("x")
    with pytest.raises(PublishError, match="'made_up'"):
        charts.save(drawn(), folder=tmp_path / "taken")
