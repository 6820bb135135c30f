"""The language of a report: messages, names, numbers, dates and lists in words.

Every text that a reader sees goes through `translate`, `plural` or, for the fixed words of a notebook, `prose`, with
named placeholders in braces, so that a catalogue can translate it. Measures hold no text and never call this package.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

from analysis.languages.catalogue import singular_or_plural, translation
from analysis.languages.cyrillic import cyrillic
from analysis.languages.inflection import Inflected, fill

LOCALES = {"en": "en_GB", "sq": "sq", "sr": "sr_Latn", "sr-Cyrl": "sr_Cyrl"}
"""Report language to the locale that formats its numbers and dates."""

NAMES = {"en": "English", "sq": "Shqip", "sr": "Srpski (latinica)", "sr-Cyrl": "Српски (ћирилица)"}
"""Each language's own name, as links between the reports print it."""

CYRILLIC = "sr-Cyrl"
"""Serbian in Cyrillic letters: the messages of ``sr``, transliterated."""

_current: ContextVar[str] = ContextVar("language", default="en")
_BLOCKS = re.compile(r"(\n\s*\n)")


def current() -> str:
    """Return the current language's code."""
    return _current.get()


def spoken() -> str:
    """Return the language whose words are used: the current one, whatever its letters."""
    return "sr" if current() == CYRILLIC else current()


def use(language: str) -> None:
    """Make a language the current one for this process or task."""
    if language not in LOCALES:
        raise ValueError(f"unknown language {language!r}; known: {', '.join(LOCALES)}")
    _current.set(language)


@contextmanager
def speaking(language: str) -> Iterator[None]:
    """Make a language the current one inside the block."""
    before = current()
    use(language)
    try:
        yield
    finally:
        use(before)


def tag(language: str = "") -> str:
    """Return the tag (BCP 47) of a language, by default the current one: Serbian names its script."""
    return "sr-Latn" if (language or current()) == "sr" else language or current()


def locale() -> Locale:
    """Return Babel's locale of the current language."""
    return Locale.parse(LOCALES[current()])


def translate(message: str, **values: object) -> str:
    """Return a message in the current language, its ``{named}`` placeholders filled.

    A translation may ask for a case of a name, such as ``{focus:gen}``; see `inflection`.
    """
    return _filled(translation(spoken(), message), values)


def plural(singular: str, many: str, count: int, **values: object) -> str:
    """Return the form of a message that fits ``count``; all forms may use ``{count}``."""
    return _filled(singular_or_plural(spoken(), singular, many, count), {"count": number(count), **values})


def prose(text: str) -> str:
    """Return Markdown in the current language, translated block by block."""
    parts = _BLOCKS.split(text.strip())
    return "".join(part if _BLOCKS.fullmatch(part) else translate(part) for part in parts)


def blocks(text: str) -> list[str]:
    """Return the messages of a Markdown text, as `prose` looks them up."""
    return _BLOCKS.sub("\0", text.strip()).split("\0")


def word(text: str) -> str:
    """Return a name that is written in Latin letters in the letters of the current language."""
    return cyrillic(text) if current() == CYRILLIC else text


def _filled(message: str, values: dict[str, object]) -> str:
    return fill(message, values, word) if values else word(message)


def number(value: float, digits: int = 0) -> str:
    """Return a number with ``digits`` decimals in the current language's style."""
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=locale(), decimal_quantization=True)


def percent(share: float, digits: int = 1) -> str:
    """Return a share of 1 as a percentage, such as ``16.7%`` for 0.1667."""
    return translate("{value}%", value=number(100 * share, digits))


def listing(items: Iterable[str]) -> str:
    """Return items as a list in words: ``a, b and c``; an empty string for none.

    Names that can be inflected give a list that can be.
    """
    found = list(items)

    def join(parts: list[str]) -> str:
        return format_list(parts, locale=locale())

    return Inflected.joined(found, join) if any(isinstance(item, Inflected) for item in found) else join(found)


def date(partial: str) -> str:
    """Return a partial date (``2014``, ``2014-10`` or ``2014-10-10``) in words, as precise as it is."""
    parts = [int(part) for part in partial.split("-")]
    if len(parts) == 1:
        return str(parts[0])
    value = datetime.date(parts[0], parts[1], parts[2] if len(parts) == 3 else 1)  # noqa: PLR2004 - year, month, day
    if len(parts) == 2:  # noqa: PLR2004 - year, month
        return format_skeleton("yMMMM", value, locale=locale())
    return format_date(value, format="long", locale=locale())
