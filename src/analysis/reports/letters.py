"""Which letters the PDF can show."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from fontTools.ttLib import TTFont

from analysis.charts import fonts


def printable(value: Any) -> Any:
    """Return plain values with every character that no font holds replaced by the replacement character.

    PDF/UA allows no text that cannot be shown, and text from data may hold anything.
    """
    if isinstance(value, str):
        return "".join(
            letter if ord(letter) in _letters() else "\N{REPLACEMENT CHARACTER}" for letter in value.expandtabs(4)
        )
    if isinstance(value, Mapping):
        return {key: printable(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [printable(part) for part in value]
    return value


@lru_cache(maxsize=1)
def _letters() -> frozenset[int]:
    """Return the characters of DejaVu Sans: the PDF falls back on it, and it holds all that the text font does."""
    with TTFont(fonts.folder() / "DejaVuSans.ttf", lazy=True) as font:
        return frozenset(font.getBestCmap()) | {ord("\n")}
