"""Which economy a name stands for, in English, Albanian and Serbian, as people write it."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from babel import Locale

from analysis.economies import NAMES
from analysis.tables.names import designations, region, world
from analysis.tables.names.index import LONGEST, UNKNOWN, Index, Resolved
from analysis.tables.names.spelling import without_marks

KOSOVO = "XKX"
_TWO_LETTERS = re.compile(r"[A-Z]{2}")


@cache
def index() -> Index:
    """Return the names of all economies."""
    return Index(_names())


def _names() -> Iterator[tuple[str, str]]:
    yield from world.names()
    for code, names in NAMES.items():
        yield code, code
        yield from ((code, name) for name in names.values())
        yield from ((code, name) for name in region.NAMES[code].split("; "))


@lru_cache(maxsize=100_000)
def resolve(text: str) -> Resolved:
    """Return the economy that a text names.

    Parameters
    ----------
    text
        A code of two or three letters, or a name as it is written in a table: with footnote marks, stray blanks, in
        any case, with or without accents, in Latin or Cyrillic letters, or twice, as in ``Turkey/Türkiye``.

    Returns
    -------
    Resolved
        Its alpha-3 code, and for Kosovo the designation that was written. The code is empty where the name is not
        known, or could be several economies': then those are the candidates.
    """
    if len(text) > LONGEST:
        return UNKNOWN
    bare = without_marks(text)
    if designation := designations.of_economy(text):
        return Resolved(KOSOVO, designation)
    if bare.upper() in region.AMBIGUOUS:
        return Resolved("", candidates=region.AMBIGUOUS[bare.upper()])
    if _TWO_LETTERS.fullmatch(bare) and bare in world.alpha2():
        return Resolved(world.alpha2()[bare])
    return index()(text)


def nearest(text: str) -> tuple[str, ...]:
    """Return the codes of the economies whose names look most like an unknown one."""
    return index().nearest(text)


def english(code: str) -> str:
    """Return the English name of an economy, for messages to whoever keeps the tables."""
    if code in NAMES:
        return NAMES[code]["en"]
    short = {long: short for short, long in world.alpha2().items()}.get(code, "")
    return str(Locale.parse("en").territories.get(short, code))
