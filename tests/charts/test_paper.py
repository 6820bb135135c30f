"""The sizes that charts are laid out for."""

import pytest

from analysis.charts.paper import PRESETS, Paper, parse
from analysis.errors import ParameterError


@pytest.mark.parametrize(
    ("text", "width", "height", "dpi"),
    [
        ("column", 84, None, 300),
        ("84mm", 84, None, 300),
        ("PAGE", 174, None, 300),
        ("12cm", 120, None, 300),
        ("160x90mm", 160, 90, 300),
        ("960x480px", 254, 127, 96),
        ("slide", 338.67, 190.5, 144),
        ("social", 285.75, 357.19, 96),
    ],
)
def test_sizes_are_read(text: str, width: float, height: float | None, dpi: int) -> None:
    paper = parse(text)
    assert paper.width == pytest.approx(width, abs=0.02)
    assert paper.height == (height if height is None else pytest.approx(height, abs=0.02))
    assert paper.dpi == dpi


def test_a_picture_for_social_media_has_its_pixels() -> None:
    social = PRESETS["social"]
    assert social.height is not None
    assert (social.width / 25.4 * social.dpi, social.height / 25.4 * social.dpi) == pytest.approx((1080, 1350))


@pytest.mark.parametrize("text", ["", "wide", "84 mm wide", "10mm", "5000mm", "84x", "nan", "100x20mm"])
def test_what_is_no_size_is_refused(text: str) -> None:
    with pytest.raises(ParameterError, match="--width"):
        parse(text)


def test_type_grows_with_paper_wider_than_a_page_and_never_shrinks() -> None:
    assert Paper(84).zoom == 1.0
    assert Paper(174).zoom == 1.0
    assert Paper(348, 200).zoom == pytest.approx(2.0)
