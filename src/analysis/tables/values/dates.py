"""Dates as people write them, by numbers or with the month in words; 03/04/2014 is asked about.

Dots put the day first in every language that writes them; slashes and dashes do not, so there only a number above 12,
in the cell or in another one of the same file and column, can tell.
"""

import datetime
import re
from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from analysis.tables.dates import readable
from analysis.tables.names.spelling import key, without_signs
from analysis.tables.values.months import MONTH_OF
from analysis.tables.values.result import Answer, Outcomes, Question

_MIDNIGHT = re.compile(r"[ T]00:00(?::00(?:\.0+)?)?Z?$")
_YEAR_WORD = re.compile(r"\.? ?(?:godin[ae]|god|g|годин[ае]|год|г)\.?$|\.$", re.IGNORECASE)  # noqa: RUF001 - Serbian
_YEAR_BEFORE = re.compile(r"^(?:viti|year|godina|година) ", re.IGNORECASE)
_SPACES = re.compile(r" ?([./-]) ?")
# Day numbers of spreadsheet programs from 1954 on: below, a number of five digits is more likely something else.
_SERIALS = range(20000, 73051)
_SERIAL_ZERO = datetime.date(1899, 12, 30)
_TWELVE = 12


class Written(NamedTuple):
    """A date as it is written.

    Parameters
    ----------
    value
        The partial date; empty where day and month could be either.
    rule
        What it was written as.
    order
        Which of day and month stands first, where slashes or dashes stand between them and the numbers tell.
    either
        The two dates that it may be, the day first and the month first.
    question
        What cannot be told for certain otherwise.
    """

    value: str
    rule: str
    order: str = ""
    either: tuple[str, str] = ("", "")
    question: Question | None = None


def _partial(year: str | int, month: str | int = 0, day: str | int = 0) -> str:
    """Return a partial date of the calendar, or nothing."""
    parts = [f"{int(year):04d}", *(f"{int(part):02d}" for part in (month, day) if part)]
    written = "-".join(parts)
    return written if readable(written) else ""


def _day_first(day: str, month: str, year: str) -> Written:
    return Written(_partial(year, month, day), "day, month and year")


def _year_first(year: str, month: str, day: str) -> Written:
    return Written(_partial(year, month, day), "year, month and day")


def _slashed(first: str, second: str, year: str) -> Written:
    day_first, month_first = _partial(year, second, first), _partial(year, first, second)
    if day_first == month_first:
        return Written(day_first, "day, month and year")
    if day_first and month_first:
        return Written("", "", either=(day_first, month_first))
    if day_first:
        return Written(day_first, "day, month and year", order="day")
    return Written(month_first, "month, day and year", order="month")


def _month(month: str, year: str) -> Written:
    return Written(_partial(year, month), "month and year")


def _year_and_month(year: str, month: str) -> Written:
    following = f"{(int(year) + 1) % 100:02d}"
    if month == following and int(month) <= _TWELVE:
        asked = Question(
            f"could be month {int(month)} of {year}, or the two years {year} and {int(year) + 1}",
            f"Write {year}-{month} for the month, or one of the years.",
        )
        return Written("", "", question=asked)
    return Written(_partial(year, month), "year and month")


def _short_year(*_: str) -> Written:
    asked = Question("the year has two digits", "Write it with four, such as 2014-10-10.")
    return Written("", "", question=asked)


def _basic(year: str, month: str, day: str) -> Written:
    return Written(_partial(year, month, day), "year, month and day without dashes")


def _serial(number: str) -> Written:
    if int(number) not in _SERIALS:
        return Written("", "")
    day = _SERIAL_ZERO + datetime.timedelta(days=int(number))
    return Written(_partial(*day.timetuple()[:3]), "day number of a spreadsheet program")


def _year(year: str) -> Written:
    return Written(_partial(year), "year")


_Y, _N = r"([0-9]{4})", r"([0-9]{1,2})"
_SHAPES: tuple[tuple[re.Pattern[str], Callable[..., Written]], ...] = tuple(
    (re.compile(shape), reader)
    for shape, reader in (
        (rf"{_N}\.{_N}\.{_Y}", _day_first),
        (rf"{_N}[/-]{_N}[/-]{_Y}", _slashed),
        (rf"{_Y}[./-]{_N}[./-]{_N}", _year_first),
        (rf"{_N}[./-]{_Y}", _month),
        (rf"{_Y}(?:\.0+)?", _year),
        (rf"{_Y}[./-]{_N}", _year_and_month),
        (r"[0-9]{1,2}([./-])[0-9]{1,2}\1[0-9]{2}", _short_year),
        (r"((?:19|20)[0-9]{2})([0-9]{2})([0-9]{2})", _basic),
        (r"([0-9]{5})(?:\.0+)?", _serial),
    )
)
_ORDINAL = r"(?:st|nd|rd|th|\.)?"
_DAY, _NAME = rf"(?P<day>[0-9]{{1,2}}){_ORDINAL}", r"(?P<month>[^\W\d_]+)\.?"
_IN_WORDS = tuple(
    re.compile(shape, re.IGNORECASE)
    for shape in (
        rf"(?:{_DAY}[ -]?(?:of )?)?{_NAME},?[ -]?(?P<year>[0-9]{{4}}|'?[0-9]{{2}})",
        rf"{_NAME} {_DAY},? (?P<year>[0-9]{{4}})",
        rf"(?P<year>[0-9]{{4}})\.?,?[ -]{_NAME}(?:[ -]{_DAY})?",
    )
)


def read(text: str) -> Written | None:
    """Return a written date, or None if the text is none."""
    bare = _MIDNIGHT.sub("", without_signs(text))
    bare = _YEAR_BEFORE.sub("", _YEAR_WORD.sub("", bare))
    joined = _SPACES.sub(r"\1", bare)
    for shape, reader in _SHAPES:
        if match := shape.fullmatch(joined):
            return reader(*(match.groups() if reader is not _short_year else ()))
    for words in _IN_WORDS:
        if (match := words.fullmatch(bare)) and (month := MONTH_OF.get(key(match["month"]))):
            return _named(month, match)
    return None


def _named(month: int, match: re.Match[str]) -> Written:
    if len(match["year"].strip("'")) == 2:  # noqa: PLR2004 - digits of a year
        return _short_year()
    return Written(_partial(match["year"], month, match["day"] or 0), "month in words")


def convert(texts: Iterable[str]) -> Outcomes:
    """Return what becomes of written dates of one column of one file, each text once; other texts are left out."""
    dates = {text: date for text in texts if (date := read(text))}
    shown: Mapping[str, str] = {date.order: text for text, date in reversed(dates.items()) if date.order}
    done: Outcomes = {}
    for text, date in dates.items():
        if date.question:
            done[text] = date.question
        elif date.value:
            marks = ("footnote mark",) if without_signs(text) != text else ()
            done[text] = Answer(date.value, (*marks, f"date written as {date.rule}"))
        elif any(date.either):
            done[text] = _settled(date, shown)
    return done


def _settled(date: Written, shown: Mapping[str, str]) -> Answer | Question:
    """Return a date of which other cells tell whether the day stands first, or the question."""
    if len(shown) == 1:
        order, witness = next(iter(shown.items()))
        value = date.either[order == "month"]
        return Answer(value, (f"date written with the {order} first, as {witness} in the same column shows",))
    day_first, month_first = date.either
    return Question(
        f"could be {day_first}, the day first, or {month_first}, the month first", "Write the one that is meant."
    )


def convert_years(texts: Iterable[str]) -> Outcomes:
    """Return what becomes of written years; a text that is more precise than a year is left out."""
    outcomes = convert(texts)
    return {text: one for text, one in outcomes.items() if isinstance(one, Answer) and len(one.value) == len("2014")}
