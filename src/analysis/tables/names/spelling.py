"""Compare names by their letters: case, accents, alphabet, dashes and footnote marks make no difference."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

# Serbian and Macedonian Cyrillic, letter by letter; accents are taken off afterwards, as from Latin letters.
_CYRILLIC = str.maketrans(
    {
        **dict(zip("абвгдезијклмнопрстћуфхцчш", "abvgdezijklmnoprstćufhcčš", strict=True)),
        "ђ": "đ",
        "ж": "ž",
        "љ": "lj",
        "њ": "nj",
        "џ": "dž",
        "ѓ": "đ",
        "ќ": "ć",
        "\u0455": "dz",
    }
)
_LETTERS = str.maketrans({"đ": "dj", "ß": "ss", "\u0131": "i", "ł": "l", "ø": "o", "æ": "ae", "&": " and "})
_DROPPED = re.compile(r"['`.\u2019\u2018\u02bc\u00b4\u00ad\u200b\u200e\u200f\u2060\ufeff]")
_SEPARATORS = re.compile(r"[\W_]+")
_SIGNS = r"[*†‡§¶\u204e\u2217]+|[¹²³⁰⁴-⁹]+|\[[\w*]{1,3}\]|\(\*+\)"
_MARKS = re.compile(rf"(?:\s*(?:{_SIGNS}|\(\d{{1,2}}\)|\d{{1,2}}\)|(?<=[^\W\d_])\d{{1,2}}))+$")
_MARKS_OF_FIGURES = re.compile(rf"(?<=\S)(?:\s*(?:{_SIGNS}))+$")
_JOINTS = (re.compile(r"\s*[/|()]\s*"), re.compile(r"\s*[/|()]\s*|\s+[-\u2013\u2014]\s+"))


@lru_cache(maxsize=50_000)
def key(text: str) -> str:
    """Return what two spellings of one name have in common.

    Parameters
    ----------
    text
        A name. Capitals, accents, Serbian Cyrillic, dashes, dots, apostrophes and a leading "the" make no difference.
    """
    letters = unicodedata.normalize("NFKC", _DROPPED.sub("", text)).casefold()
    latin = letters.translate(_CYRILLIC).translate(_LETTERS)
    bare = "".join(char for char in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(char))
    return _SEPARATORS.sub(" ", bare).strip().removeprefix("the ")


def without_marks(text: str) -> str:
    """Return a name without the footnote marks at its end: asterisks, daggers, small figures, [1], 1)."""
    return _MARKS.sub("", text.strip())


def without_signs(text: str) -> str:
    """Return a figure or a date without the footnote marks at its end that are no digits of its own."""
    return _MARKS_OF_FIGURES.sub("", text)


def parts(text: str) -> Iterator[tuple[str, ...]]:
    """Yield the names in a text that may name one thing more than once, such as ``Turkey/Türkiye``.

    Parameters
    ----------
    text
        A text. A dash with blanks around it stands within a name or between two, so it is tried last.
    """
    for joint in _JOINTS:
        found = tuple(without_marks(part) for part in joint.split(text) if part)
        if len(found) > 1:
            yield found
