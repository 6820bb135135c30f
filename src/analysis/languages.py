"""The language of a report: messages, numbers, dates and lists in words.

Every text that a reader sees goes through `translate` or `plural`, with named placeholders in braces, so that a
catalogue can translate it. Measures hold no text and never call this module.
"""

import datetime
from collections.abc import Iterable
from contextvars import ContextVar

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal

LOCALES = {"en": "en_GB"}
"""Report language to the locale that formats its numbers and dates."""

_current: ContextVar[str] = ContextVar("language", default="en")


def current() -> str:
    """Return the current language's code."""
    return _current.get()


def use(language: str) -> None:
    """Make a language the current one for this process or task."""
    if language not in LOCALES:
        raise ValueError(f"unknown language {language!r}; known: {', '.join(LOCALES)}")
    _current.set(language)


def locale() -> Locale:
    """Return Babel's locale of the current language."""
    return Locale.parse(LOCALES[current()])


def translate(message: str, **values: object) -> str:
    """Return a message in the current language, its ``{named}`` placeholders filled."""
    return message.format(**values) if values else message


def plural(singular: str, many: str, count: int, **values: object) -> str:
    """Return the form of a message that fits ``count``; both forms may use ``{count}``."""
    return (singular if count == 1 else many).format(count=number(count), **values)


def number(value: float, digits: int = 0) -> str:
    """Return a number with ``digits`` decimals in the current language's style."""
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    return format_decimal(value, format=pattern, locale=locale(), decimal_quantization=True)


def percent(share: float, digits: int = 1) -> str:
    """Return a share of 1 as a percentage, such as ``16.7%`` for 0.1667."""
    return translate("{value}%", value=number(100 * share, digits))


def listing(items: Iterable[str]) -> str:
    """Return items as a list in words: ``a, b and c``; an empty string for none."""
    return format_list(list(items), locale=locale())


def date(partial: str) -> str:
    """Return a partial date (``2014``, ``2014-10`` or ``2014-10-10``) in words, as precise as it is."""
    parts = [int(part) for part in partial.split("-")]
    if len(parts) == 1:
        return str(parts[0])
    value = datetime.date(parts[0], parts[1], parts[2] if len(parts) == 3 else 1)  # noqa: PLR2004 - year, month, day
    if len(parts) == 2:  # noqa: PLR2004 - year, month
        return format_skeleton("yMMMM", value, locale=locale())
    return format_date(value, format="long", locale=locale())
