"""Numbers as people write them: decimal commas, separators of thousands, per cent; what could be two numbers is asked.

A dot or a comma before three digits, as in 1.234, is a decimal mark or a separator of thousands. Only another cell of
the same file and column can tell: 12,5 or 1.234.567 beside it.
"""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from analysis.tables.names.spelling import without_signs
from analysis.tables.values.result import Question

_PERCENT = r"%|per ?cent|pct|odsto|posto|për ?qind|përqind"
_WHOLE = re.compile(rf"(?P<sign>[-+\u2212]?) ?(?P<figure>[0-9][0-9 .,'\u2019]*?) ?(?P<percent>(?:{_PERCENT})?)", re.I)
_GROUPED = re.compile(
    r"(?P<whole>[1-9][0-9]{0,2}(?P<mark>[ .,'\u2019])[0-9]{3}(?:(?P=mark)[0-9]{3})*)"
    r"(?:(?P<decimal>[.,])(?P<part>[0-9]+))?"
)
_DECIMAL = re.compile(r"(?P<whole>[0-9]+)(?:(?P<decimal>[.,])(?P<part>[0-9]+))?")
_ONE_OF_TWO = re.compile(r"[1-9][0-9]{0,2}([.,])[0-9]{3}")
_TWO_MARKS = {".": ",", ",": "."}
_NAMED = {".": "point", ",": "comma"}
_LEAST_THOUSAND = 1000


class Figure(NamedTuple):
    """A number as it is written.

    Parameters
    ----------
    plain
        The number with a point for decimals; empty where a mark before three digits could be either.
    decimal, thousands
        The decimal mark and the separator of thousands, where it is certain which is which.
    percent
        Whether it says per cent.
    rules
        What has to be done to the written form.
    """

    plain: str
    decimal: str
    thousands: str
    percent: bool
    rules: tuple[str, ...]


class Marks(NamedTuple):
    """What shows which mark is which.

    Parameters
    ----------
    decimal, thousands
        For each mark, the first cell of a file and column that shows it as a decimal mark, or between thousands.
    always
        Why any mark is a decimal one.
    """

    decimal: Mapping[str, str]
    thousands: Mapping[str, str]
    always: str = ""

    def settle(self, mark: str) -> tuple[str, str]:
        """Return what a mark before three digits is ("decimal", "thousands" or nothing) and what shows it."""
        if self.always:
            return "decimal", self.always
        decimal = self.decimal.get(mark) or self.thousands.get(_TWO_MARKS[mark], "")
        thousands = self.thousands.get(mark) or self.decimal.get(_TWO_MARKS[mark], "")
        if bool(decimal) == bool(thousands):
            return "", ""
        return ("decimal", decimal) if decimal else ("thousands", thousands)


def read(text: str) -> Figure | None:
    """Return a written number, or None if the text is none."""
    if text.isascii() and text.isdigit():
        return Figure(text, "", "", False, ())
    bare = without_signs(text)
    whole = _WHOLE.fullmatch(bare)
    if not whole:
        return None
    rules = ["footnote mark"] if bare != text else []
    sign = "" if whole["sign"] in {"", "+"} else "-"
    if whole["sign"] not in {"", "-"}:
        rules.append("sign")
    if _ONE_OF_TWO.fullmatch(whole["figure"]):
        return Figure("", "", "", bool(whole["percent"]), tuple(rules))
    found = _GROUPED.fullmatch(whole["figure"]) or _DECIMAL.fullmatch(whole["figure"])
    if not found or found["decimal"] == found.groupdict().get("mark", ""):
        return None
    thousands = found.groupdict().get("mark", "")
    if thousands:
        rules.append("thousands separator")
    if found["decimal"] == ",":
        rules.append("decimal comma")
    digits = re.sub(r"[^0-9]", "", found["whole"]) + (f".{found['part']}" if found["decimal"] else "")
    return Figure(sign + digits, found["decimal"] or "", thousands, bool(whole["percent"]), tuple(rules))


def marks(figures: Mapping[str, Figure]) -> Marks:
    """Return what the certain ones among written numbers tell about the marks."""
    decimal: dict[str, str] = {}
    thousands: dict[str, str] = {}
    for text, figure in figures.items():
        if figure.decimal:
            decimal.setdefault(figure.decimal, f"{text} in the same column")
        if figure.thousands in _TWO_MARKS:
            thousands.setdefault(figure.thousands, f"{text} in the same column")
    return Marks(decimal, thousands)


def settled(text: str, figure: Figure, shown: Marks) -> Figure | Question:
    """Return a number whose mark before three digits is settled by other cells, or the question."""
    mark = "." if "." in text else ","
    use, witness = shown.settle(mark)
    sign, figures = ("-" if "-" in text or "\u2212" in text else ""), re.sub(r"[^0-9.,]", "", without_signs(text))
    fraction, thousand = sign + figures.replace(",", "."), sign + figures.replace(mark, "")
    if not use:
        return Question(
            f"could be {thousand}, or {fraction} with a decimal {_NAMED[mark]}",
            f"Write {thousand}, or {fraction}0 for the smaller number.",
        )
    said = f"{_NAMED[mark]} as {'decimal mark' if use == 'decimal' else 'thousands separator'}"
    rules = (*figure.rules, f"{said}, as {witness} shows")
    if use == "decimal":
        return figure._replace(plain=fraction, decimal=mark, rules=figure.rules if mark == "." else rules)
    return figure._replace(plain=thousand, thousands=mark, rules=rules)


def convert(
    texts: Iterable[str], *, typed: bool = False, whole: bool = False, maximum: float | None = None
) -> dict[str, Figure | Question]:
    """Return what written numbers of one column of one file are, each text once; what is no number is left out.

    Parameters
    ----------
    texts
        What stands in the cells.
    typed
        Whether the cells are numbers of a workbook, so that a point is a decimal point.
    whole
        Whether the column holds whole numbers; then decimals that are all 0 are dropped.
    maximum
        The largest number that the column may hold. A mark before three digits cannot make a larger one.
    """
    figures = {text: figure for text in texts if text and (figure := read(text))}
    shown = marks(figures)
    if typed:
        shown = Marks({}, {}, "a cell of numbers")
    elif maximum is not None and maximum < _LEAST_THOUSAND:
        shown = Marks({}, {}, f"the limit of {maximum:g}")
    done: dict[str, Figure | Question] = {}
    for text, figure in figures.items():
        one = figure if figure.plain else settled(text, figure, shown)
        done[text] = _whole(one) if whole and isinstance(one, Figure) else one
    return done


def _whole(figure: Figure) -> Figure:
    """Return a number without decimals that are all 0."""
    digits, point, decimals = figure.plain.partition(".")
    if not point or decimals.strip("0"):
        return figure
    return figure._replace(plain=digits, rules=(*figure.rules, "decimals that are 0"))
