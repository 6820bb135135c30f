"""Carry the chart's font inside SVG files and pages, so that labels keep their width on any machine."""

import base64
import contextlib
import io
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import matplotlib as mpl
from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "DejaVu Sans"
_FILES = {"normal": "DejaVuSans.ttf", "bold": "DejaVuSans-Bold.ttf"}


LAYOUT_TABLES = ["FFTM", "GDEF", "GPOS", "GSUB"]
"""FontForge's own dates, and ligatures and marks that our words do not use and that take seconds to cut."""


def folder() -> Path:
    """Return the folder of the fonts that come with matplotlib."""
    return Path(mpl.get_data_path()) / "fonts" / "ttf"


@lru_cache(maxsize=64)
def face(characters: str, weight: str = "normal") -> str:
    """Return a CSS ``@font-face`` rule holding just the characters given.

    Parameters
    ----------
    characters
        The characters that the text uses.
    weight
        ``normal`` or ``bold``.
    """
    options = subset.Options(flavor="woff", hinting=False, desubroutinize=True, notdef_outline=True)
    options.recalc_timestamp = False
    # The font's own date stays, so that the same characters give the same bytes.
    font = _bare(TTFont(folder() / _FILES[weight], recalcTimestamp=False))
    cutter = subset.Subsetter(options)
    cutter.populate(text=characters)
    cutter.subset(font)
    font.flavor = "woff"
    buffer = io.BytesIO()
    font.save(buffer)
    data = base64.b64encode(buffer.getvalue()).decode("ascii")
    return (
        f'@font-face{{font-family:"{FAMILY}";font-weight:{weight};'
        f"src:url(data:font/woff;base64,{data}) format('woff')}}"
    )


@contextlib.contextmanager
def cut_fast() -> Iterator[None]:
    """Let matplotlib leave out `LAYOUT_TABLES` when it cuts fonts for a PDF, which has no use for them.

    A PDF places each glyph itself. Reading these tables took most of the time of writing one, and matplotlib gives no
    way to say so but the function of the library that reads the font for it.
    """
    before = subset.load_font
    subset.load_font = lambda *arguments, **options: _bare(before(*arguments, **options))
    try:
        yield
    finally:
        subset.load_font = before


def _bare(font: TTFont) -> TTFont:
    """Take the tables of layout out of a font; to drop them when it is cut is too late, as they are read before."""
    for name in LAYOUT_TABLES:
        if name in font:
            del font[name]
    return font


def embed(svg: str) -> str:
    """Return an SVG document with the fonts of its text embedded."""
    text = "".join(sorted(set("".join(re.findall(r">([^<>]+)<", svg)))))
    style = "".join(face(text, weight) for weight in _FILES if weight == "normal" or "bold" in svg)
    head, tag, rest = svg.partition("<defs>")
    return f'{head}{tag}<style type="text/css">{style}</style>{rest}'
