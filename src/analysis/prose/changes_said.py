"""What an edition says of a thing that can be compared, in a few words."""

from collections.abc import Callable, Mapping
from typing import Any

from analysis.languages import date, number, percent, plural, translate
from analysis.prose import claims_words, coverage_accounts, membership_words

Item = Mapping[str, Any]
DIGITS = 3
RATIOS = ("share", "answers per request")
"""Units of numbers that are divided by the whole already."""
WORDED = ("status", "stage")
"""Columns whose values have words of their own."""


def said(kind: str, item: Item) -> str:
    """Return what is said of a thing of a kind; see `changes.kind`."""
    makers: dict[str, Callable[[Item], str]] = {
        "headlines": _headline,
        "memberships": _membership,
        "spells": _spell,
        "leaders": _leader,
        "staff": _amount,
        "verdicts": _verdict,
        "conflicts": _conflict,
        "set_aside": _rows,
    }
    return makers[kind](item)


def _spell(item: Item) -> str:
    return f"{membership_words.status_word(item['status'])}, {_span(item.get('since'), item.get('until'))}"


def _leader(item: Item) -> str:
    return f"{_span(item.get('start'), item.get('end'))} ({item.get('nationality') or '?'})"


def _verdict(item: Item) -> str:
    parts = translate(
        "(parts that hold: {yes}, that do not: {no}, not known: {unknown})",
        yes=str(item["yes"]),
        no=str(item["no"]),
        unknown=str(item["unknown"]),
    )
    return f"{claims_words.verdict(item['verdict'])} {parts}"


def _conflict(item: Item) -> str:
    return translate("{used} is used, not {other}", used=_cell(item, "used"), other=_cell(item, "other"))


def _cell(item: Item, key: str) -> str:
    cell = item[key]
    if item["column"] in WORDED and item["table"] in ("membership", "agreement_status"):
        return coverage_accounts.value(item["table"], cell)
    return translate("no value") if cell is None else str(cell)


def _rows(item: Item) -> str:
    return plural("{count} row", "{count} rows", int(item["count"]))


def _membership(item: Item) -> str:
    known = [membership_words.status_word(item["status"])]
    if item.get("since"):
        known.append(translate("since {day}", day=date(item["since"])))
    if item.get("designation") not in (None, "none"):
        known.append(translate("as {designation}", designation=item["designation"]))
    return ", ".join(known)


def _span(start: Any, end: Any) -> str:
    words = {"start": date(start) if start else "?", "end": date(end) if end else "?"}
    return translate("{start} to {end}", **words)


def _amount(item: Item) -> str:
    if item.get("headcount") is not None:
        return plural("{count} person", "{count} persons", int(item["headcount"]))
    return percent(item["share"] / 100) if item.get("share") is not None else translate("no figure")


def _headline(item: Item) -> str:
    write = percent if item.get("unit") == "share" else _digits
    value, low, high = ("" if item.get(key) is None else write(item[key]) for key in ("value", "low", "high"))
    whole = "" if item.get("of") is None or item.get("unit") in RATIOS else _digits(item["of"])
    bounds = translate("{low} to {high}", low=low, high=high) if low and high and low != high else ""
    text = f"{value} ({bounds})" if value and bounds else value or bounds or low
    return translate("{n} of {total}", n=text, total=whole) if whole else text


def _digits(value: float) -> str:
    return number(value) if float(value).is_integer() else number(value, DIGITS)
