"""The charts of real chapters on every paper: readable, of the right size, the same bytes twice."""

import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pypdfium2
import pytest
from matplotlib.colors import to_hex
from matplotlib.patches import Rectangle
from matplotlib.text import Text
from matplotlib.transforms import Bbox
from PIL import Image
from support import FOLDER, copy_project

from analysis import charts
from analysis.charts import Chart, legible
from analysis.charts.fit import fitted
from analysis.charts.formats import Output, picture
from analysis.charts.grey import greyed
from analysis.charts.paper import PRESETS, parse
from analysis.errors import ExhibitError
from analysis.parameters import Parameters
from analysis.reports.gallery import gallery
from analysis.reports.ready import made_ready

CHAPTERS = ("membership", "recognition")
TOO_TALL = 3.0


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Chart]:
    """The charts of two chapters, as they are drawn for a page."""
    project = copy_project(tmp_path_factory.mktemp("presets") / FOLDER)
    parameters = made_ready(project, Parameters())
    return {chart.name: chart for chart in gallery(project, parameters, CHAPTERS)}


@pytest.mark.parametrize("preset", PRESETS)
def test_every_text_is_whole_and_free(preset: str, shown: dict[str, Chart], legible: Callable[[Chart], None]) -> None:
    """A chart without the room is refused, which only a column may bring about, and only for few."""
    refused = []
    for chart in shown.values():
        try:
            laid, zoom = fitted(chart, PRESETS[preset])
        except ExhibitError:
            refused.append(chart.name)
            continue
        assert zoom >= 1.0
        legible(laid)
        width, height = laid.figure.get_size_inches() * 25.4 * zoom
        assert width == pytest.approx(PRESETS[preset].width, abs=0.05)
        assert height == pytest.approx(PRESETS[preset].height or height, abs=0.05)
        assert height < TOO_TALL * PRESETS[preset].width + 60
    assert len(refused) <= (2 if preset == "column" else 0), refused


@pytest.fixture
def chart(shown: dict[str, Chart]) -> Chart:
    return shown["membership_counts"]


def test_a_column_reflows_and_does_not_shrink(chart: Chart) -> None:
    laid, zoom = fitted(chart, parse("84mm"))
    assert zoom == 1.0
    assert {text.get_fontsize() for text in legible_texts(laid)} == {
        text.get_fontsize() for text in legible_texts(chart)
    }
    assert laid.figure.get_size_inches()[1] > chart.figure.get_size_inches()[1]


def legible_texts(chart: Chart) -> list[Text]:
    return list(legible.texts(chart.figure))


def test_a_chart_without_the_room_is_refused_by_name(shown: dict[str, Chart]) -> None:
    with pytest.raises(ExhibitError, match=r"'membership_matrix' cannot be read at 174x60mm"):
        fitted(shown["membership_matrix"], parse("174x60mm"))


def test_what_cannot_be_drawn_again_is_told_so(chart: Chart) -> None:
    with pytest.raises(ExhibitError, match="redrawable"):
        fitted(Chart("a", "T", "S", "A", chart.data, chart.figure), parse("column"))


@pytest.mark.parametrize("name", ["membership_counts", "recognition_over_time"])
def test_a_second_export_gives_the_same_bytes(name: str, shown: dict[str, Chart], tmp_path: Path) -> None:
    look = {"formats": ["svg", "pdf", "png", "tiff"], "width": "social", "grey": True, "transparent": True}
    first = charts.save(shown[name], folder=tmp_path / "1", **look)
    again = charts.save(shown[name], folder=tmp_path / "2", **look)
    assert [file.suffix for file in first] == [".svg", ".pdf", ".png", ".tiff", ".csv", ".xlsx", ".json"]
    for one, other in zip(first, again, strict=True):
        assert one.read_bytes() == other.read_bytes(), one.name


def test_all_pictures_have_the_size_of_the_paper(chart: Chart, tmp_path: Path) -> None:
    charts.save(chart, "slide", tmp_path, formats=["svg", "pdf", "png", "tiff"], width="slide", dpi=100)
    inches = (13.333, 7.5)
    with pikepdf.open(tmp_path / "slide.pdf") as pdf:
        assert [float(side) / 72 for side in pdf.pages[0].mediabox[2:]] == pytest.approx(inches, abs=0.01)
    head = (tmp_path / "slide.svg").read_text("utf-8").partition("<defs>")[0]
    sides = [float(side) / 72 for side in re.findall(r'(?:width|height)="([\d.]+)pt"', head)]
    assert sides == pytest.approx(inches, abs=0.01)
    for kind in ("png", "tiff"):
        with Image.open(tmp_path / f"slide.{kind}") as image:
            assert image.size == pytest.approx((1333, 750), abs=1)
            assert image.info["dpi"] == pytest.approx((100, 100), abs=0.1)


def test_type_in_an_enlarged_pdf_is_text_of_the_final_size(chart: Chart) -> None:
    laid, zoom = fitted(chart, parse("slide"))
    assert zoom > 1.5
    pdf = pypdfium2.PdfDocument(picture(laid, "pdf", Output(zoom)))
    words = pdf[0].get_textpage().get_text_range()
    assert "Bosnia and Herzegovina" in words
    width, height = pdf[0].get_size()
    page = pdf[0].render(scale=1).to_numpy()
    printed = (page < 128).any(axis=2).nonzero()
    assert printed[1].max() > 0.9 * width
    assert printed[0].max() > 0.9 * height


def test_fonts_are_embedded(chart: Chart) -> None:
    with pikepdf.open(io.BytesIO(picture(chart, "pdf", Output()))) as pdf:
        fonts = pdf.pages[0].Resources.Font
        inner = [font.DescendantFonts[0] if "/DescendantFonts" in font else font for font in fonts.values()]
        assert inner
        assert all("/FontFile2" in font.FontDescriptor for font in inner)
    assert b"@font-face" in picture(chart, "svg", Output())


def test_grey_leaves_no_colour_and_the_chart_as_it_was(chart: Chart) -> None:
    before = picture(chart, "png", Output(dpi=60))
    with Image.open(io.BytesIO(picture(greyed(chart), "png", Output(dpi=60)))) as image:
        red, green, blue = image.convert("RGB").split()
        assert red.tobytes() == green.tobytes() == blue.tobytes()
    assert picture(chart, "png", Output(dpi=60)) == before
    with Image.open(io.BytesIO(before)) as image:
        red, _, blue = image.convert("RGB").split()
        assert red.tobytes() != blue.tobytes()


def test_transparent_paper_shows_through(chart: Chart) -> None:
    for transparent, corner in ((True, 0), (False, 255)):
        with Image.open(io.BytesIO(picture(chart, "png", Output(dpi=60, transparent=transparent)))) as image:
            assert image.convert("RGBA").getpixel((1, 1))[3] == corner
    opaque, through = (picture(chart, "svg", Output(transparent=state)) for state in (False, True))
    assert opaque.count(b"fill: #ffffff") > through.count(b"fill: #ffffff")


def test_texts_stand_out_from_what_lies_under_them(shown: dict[str, Chart]) -> None:
    for chart in shown.values():
        assert not legible.faults(chart.figure)
        boxes = list(_boxes(chart))
        for text in legible.texts(chart.figure):
            left, bottom, right, top = legible.box(text)
            middle = (left + right) / 2, (bottom + top) / 2
            under = next((colour for extent, colour in reversed(boxes) if extent.contains(*middle)), "#ffffff")
            assert _contrast(to_hex(text.get_color()), under) >= 4.5, f"{chart.name}: {text.get_text()!r} on {under}"


def _boxes(chart: Chart) -> Iterator[tuple[Bbox, str]]:
    """Yield the filled boxes of a chart, in the order in which they are drawn, with their colours."""
    for axes in chart.figure.axes:
        for patch in axes.patches:
            plain = isinstance(patch, Rectangle) and patch.get_fill() and not patch.get_hatch()
            if plain and patch.get_facecolor()[3] == 1:
                yield patch.get_window_extent(), to_hex(patch.get_facecolor())


def _contrast(one: str, other: str) -> float:
    lights = sorted(_light(colour) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _light(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
