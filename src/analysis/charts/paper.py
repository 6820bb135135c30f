"""Sizes of paper that charts are laid out for: a journal's column, a page, a slide, a picture for social media."""

import re
from dataclasses import dataclass

from analysis.charts.style import MM, PAGE_WIDTH_MM
from analysis.errors import ParameterError

PRINT_DPI = 300
PIXELS_A_INCH = 96
"""What sizes given in pixels are counted by, as web pages do."""
LEAST_MM, MOST_MM = 60.0, 1200.0
SIZE = re.compile(r"(\d+(?:\.\d+)?)(?:x(\d+(?:\.\d+)?))?(mm|cm|in|px)?", re.IGNORECASE)
MM_OF = {"mm": 1.0, "cm": 10.0, "in": 25.4, "px": 25.4 / PIXELS_A_INCH}


@dataclass(frozen=True)
class Paper:
    """A size at which a chart is used.

    Parameters
    ----------
    width
        Width in millimetres.
    height
        Height in millimetres; ``None`` for as tall as the chart needs.
    dpi
        Dots an inch of PNG and TIFF, where no other number is asked for.
    """

    width: float
    height: float | None = None
    dpi: int = PRINT_DPI

    @property
    def zoom(self) -> float:
        """How much larger than on a page type and lines may be: wider paper is looked at from further away."""
        return max(1.0, self.width / PAGE_WIDTH_MM)

    def __str__(self) -> str:
        """Return the size in words, as options take it."""
        return f"{self.width:.4g}mm" if self.height is None else f"{self.width:.4g}x{self.height:.4g}mm"


PRESETS = {
    "column": Paper(84.0),
    "page": Paper(PAGE_WIDTH_MM),
    "slide": Paper(13.333 / MM, 7.5 / MM, dpi=144),
    "social": Paper(1080 * MM_OF["px"], 1350 * MM_OF["px"], dpi=PIXELS_A_INCH),
}
"""A column and a page of a journal, a slide of 16 to 9, and an upright picture of 4 to 5, 1080 by 1350 pixels."""


def parse(text: str) -> Paper:
    """Return the paper that a text names.

    Parameters
    ----------
    text
        A name of `PRESETS`, a width such as ``84mm``, or width and height such as ``160x90mm`` or ``1200x675px``.

    Raises
    ------
    ParameterError
        If it is none of these, or smaller or larger than any paper.
    """
    if preset := PRESETS.get(text.strip().lower()):
        return preset
    found = SIZE.fullmatch(text.strip())
    if not found:
        raise ParameterError(
            f"--width: {text!r} is not a size.",
            f"Write one of {', '.join(PRESETS)}, a width such as 84mm, or width and height such as 160x90mm.",
        )
    unit = (found[3] or "mm").lower()
    width, height = (float(part) * MM_OF[unit] if part else None for part in found.group(1, 2))
    for side in (width, height):
        if side is not None and not LEAST_MM <= side <= MOST_MM:
            raise ParameterError(f"--width: {text!r} is not between {LEAST_MM:g} and {MOST_MM:g} mm.")
    return Paper(float(width or 0), height, PIXELS_A_INCH if unit == "px" else PRINT_DPI)
