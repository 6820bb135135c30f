"""The overview's words: each headline number with its meaning, benchmark and day."""

from collections.abc import Callable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, number, plural, translate
from analysis.measures.trace import SEPARATOR, join
from analysis.prose import staffing
from analysis.prose.membership import bounds, of_total

Lines = Mapping[str, Mapping[str, Any]]


def by_id(lines: pd.DataFrame) -> dict[str, dict[str, Any]]:
    """Return the headline numbers by their id."""
    return {str(line["id"]): {str(key): cell for key, cell in line.items()} for line in lines.to_dict("records")}


def headlines(lines: pd.DataFrame, focus: str, which: str) -> list[dict[str, Any]]:
    """Return the headline numbers in words, ready for `Chapter.headline`.

    Parameters
    ----------
    lines
        The frame of `measures.headlines.headlines`.
    focus
        Code of the focus economy.
    which
        The set of bodies.

    Returns
    -------
    list
        Mappings with ``id``, ``value``, ``text``, ``benchmark``, ``as_of``, ``rows`` and ``sources``. A number that
        has no line is not there.
    """
    makers: dict[str, tuple[str, Callable[[Lines], tuple[str, str, str]]]] = {
        "members_focus": ("members", lambda known: _members(known, economies.name(focus), which)),
        "staff_share": ("staff", lambda known: _staff(known, economies.name(focus))),
        "heads": ("heads", lambda known: _heads(known, economies.name(focus))),
        "recognitions": ("recognitions", lambda known: _recognitions(known, economies.name(focus))),
        "answers_received": ("answers", lambda known: _answers(known, economies.name(focus))),
    }
    known, found = by_id(lines), []
    for name, (stem, make) in makers.items():
        if name in known:
            value, text, benchmark = make(known)
            used = lines[lines["id"].str.startswith(stem)]
            behind = {column: join(*used[column]).split(SEPARATOR) for column in ("rows", "sources")}
            day = date(known[name]["as_of"])
            found.append({"id": name, "value": value, "text": text, "benchmark": benchmark, "as_of": day, **behind})
    return found


def _members(known: Lines, focus: str, which: str) -> tuple[str, str, str]:
    own, others = known["members_focus"], known["members_others"]
    words = {"focus": focus, "others": bounds(others["low"], others["high"]), "day": date(own["as_of"])}
    if which == "security":
        text = translate(
            "regional security bodies have {focus} as a member on {day}. Others compared: {others}.", **words
        )
    elif which == "regional":
        text = translate(
            "regional bodies outside security have {focus} as a member on {day}. Others compared: {others}.", **words
        )
    else:
        text = translate("regional bodies have {focus} as a member on {day}. Others compared: {others}.", **words)
    value = translate("{n} of {total}", n=number(own["low"]), total=number(own["of"]))
    if 0 < own["low"] < own["high"]:
        value = translate("at least {n} of {total}", n=number(own["low"]), total=number(own["of"]))
    elif own["low"] < own["high"]:
        value = of_total(own["low"], own["high"], own["of"])
    return value, text, translate("the others: {n}", n=words["others"])


def _staff(known: Lines, focus: str) -> tuple[str, str, str]:
    share = known["staff_share"]
    words = {key: number(known[f"staff_of_{key}"]["value"], 2) for key in ("equal", "population")}
    text = translate(
        "of the staff of regional organisations came from {focus} in {date}: {equal} of an equal share, {population} "
        "of its share of the population. One second-hand figure.",
        focus=focus,
        date=date(share["as_of"]),
        **words,
    )
    benchmark = translate("equal share: {equal}; population share (latest census): {population}", **words)
    return staffing.share(share["value"]), text, benchmark


def _heads(known: Lines, focus: str) -> tuple[str, str, str]:
    own, others = known["heads"], known["heads_others"]
    unknown = int(own["high"] - own["low"])
    span = bounds(others["low"], others["high"])
    value = translate("{n} of {total}", n=number(own["low"]), total=number(own["of"]))
    text = plural(
        "executive heads of regional bodies is known to come from {focus}.",
        "executive heads of regional bodies are known to come from {focus}.",
        int(own["low"]),
        focus=focus,
    )
    rest = translate("Each of the others compared: {n}.", n=span)
    if unknown:
        rest += " " + plural(
            "The nationality of {count} is not known.", "The nationality of {count} is not known.", unknown
        )
    return value, f"{text} {rest}", translate("the others: {n}", n=span)


def _recognitions(known: Lines, focus: str) -> tuple[str, str, str]:
    own, claimed = known["recognitions"], known.get("recognitions_claimed")
    text = translate(
        "recognitions of {focus} stand in the data with a source ({day}). Claimed withdrawals are not taken off.",
        focus=focus,
        day=date(own["as_of"]),
    )
    if claimed is None:
        return number(own["value"]), text, ""
    words = {"focus": focus, "n": number(claimed["value"]), "day": date(claimed["as_of"])}
    own_count = translate("{focus} itself counted {n} on {day}.", **words)
    return number(own["value"]), f"{text} {own_count}", own_count


def _answers(known: Lines, focus: str) -> tuple[str, str, str]:
    own, given = known["answers_received"], known.get("answers_given")
    text = translate(
        "answers came for each request for legal assistance from {focus} to {partner} ({requests} requests, {start} to "
        "{end}; all court matters).",
        focus=focus,
        partner=economies.name(own["partner"]),
        requests=number(own["of"]),
        start=date(own["start"]),
        end=date(own["as_of"]),
    )
    if given is None:
        return number(own["value"], 2), text, ""
    back = translate("The other way it was {n}.", n=number(given["value"], 2))
    return number(own["value"], 2), f"{text} {back}", translate("the other way: {n}", n=number(given["value"], 2))
