"""Colours: enough contrast, and apart for the colour-blind and without colour.

What the colour-blind see is simulated with the matrices of Machado, Oliveira and Fernandes (2009), "A
Physiologically-based Model for Simulation of Color Vision Deficiency", IEEE TVCG 15(6), severity 1.0; differences are
those of CIE 1976 L*a*b*.
"""

from itertools import combinations

import numpy as np
import pytest
from numpy.typing import NDArray

from analysis.charts import style
from analysis.charts.grey import grey

SEEN_BY = {
    "everyone": np.eye(3),
    "protanopes": [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
    "deuteranopes": [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    "tritanopes": [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
}
TO_XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.119192, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])
MARKS = {"focus": style.FOCUS, "peer": style.PEER, "accent": style.ACCENT}
"""Colours that stand beside each other in charts; a reference mark (`CONTEXT`) is told by its form."""


def linear(colour: str) -> NDArray[np.float64]:
    values = np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])
    return np.where(values <= 0.04045, values / 12.92, ((values + 0.055) / 1.055) ** 2.4)


def lab(light: NDArray[np.float64]) -> NDArray[np.float64]:
    part = TO_XYZ @ np.clip(light, 0, 1) / WHITE
    x, y, z = np.where(part > 216 / 24389, np.cbrt(part), (24389 / 27 * part + 16) / 116)
    return np.array([116 * y - 16, 500 * (x - y), 200 * (y - z)])


def contrast(one: str, other: str) -> float:
    """Contrast ratio of WCAG 2.2."""
    lights = sorted(float(TO_XYZ[1] @ linear(colour)) for colour in (one, other))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def test_the_arithmetic_is_that_of_the_standards() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0, abs=0.01)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
    assert lab(linear("#ff0000")) == pytest.approx([53.24, 80.09, 67.20], abs=0.05)


@pytest.mark.parametrize("colour", [style.FOCUS, style.ACCENT, style.TEXT, style.MUTED, style.CONTEXT])
def test_text_is_read_on_white(colour: str) -> None:
    assert contrast(colour, "#ffffff") >= 4.5
    assert contrast(grey(colour)[:7], "#ffffff") >= 4.5


@pytest.mark.parametrize("colour", [style.FOCUS, style.PEER, style.ACCENT, style.CONTEXT])
def test_marks_are_seen_on_white(colour: str) -> None:
    assert contrast(colour, "#ffffff") >= 3.0
    assert contrast(grey(colour)[:7], "#ffffff") >= 3.0


@pytest.mark.parametrize("eyes", SEEN_BY)
@pytest.mark.parametrize(("one", "other"), [*combinations([*MARKS, "paper"], 2)])
def test_marks_are_told_apart(eyes: str, one: str, other: str) -> None:
    colours = {**MARKS, "paper": style.UNKNOWN}
    first, second = (lab(np.array(SEEN_BY[eyes]) @ linear(colours[name])) for name in (one, other))
    assert np.linalg.norm(first - second) >= 20


@pytest.mark.parametrize(("one", "other"), [*combinations([*MARKS, "paper"], 2)])
def test_marks_are_told_apart_in_grey(one: str, other: str) -> None:
    colours = {**MARKS, "paper": style.UNKNOWN}
    first, second = (lab(linear(grey(colours[name])[:7])) for name in (one, other))
    assert np.linalg.norm(first - second) >= 20


def test_a_grey_is_as_light_as_its_colour() -> None:
    for colour in ("#c6d8e8", "#e6e6e6", "#949494", "#ffffff"):
        shade = grey(colour)
        assert shade[1:3] == shade[3:5] == shade[5:7]
        assert lab(linear(shade[:7]))[0] == pytest.approx(lab(linear(colour))[0], abs=0.6)
    assert grey((0.0, 0.0, 0.0, 0.5)) == "#00000080"
