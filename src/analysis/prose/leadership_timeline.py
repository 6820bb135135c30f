"""Who was in office when, in words, with what is not known said."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.economies import name
from analysis.languages import date, listing, number, plural, translate
from analysis.measures.leadership import UNKNOWN

FEW = 3
"""Up to so many spells are named in a title."""


def title(spells: pd.DataFrame, focus: str) -> str:
    """Return which heads and deputies from the focus economy are known.

    Parameters
    ----------
    spells
        From `measures.leadership_timeline.spells`, of heads and deputies.
    focus
        Code of the focus economy.
    """
    own = spells[spells["economy"] == focus]
    words = {"focus": name(focus), "spells": number(len(spells))}
    if spells.empty:
        return translate("No head or deputy of a regional body is known")
    if own.empty:
        return translate(
            "None of {spells} spells of heads and deputies is known to be of someone from {focus}", **words
        )
    if len(own) <= FEW:
        held = listing(_post(line) for line in own.to_dict("records"))
        return translate("Known heads and deputies from {focus}: {held}", held=held, **words)
    return plural(
        "Of {spells} spells of heads and deputies, {own} are known to be of people from {focus}, all in {count} body",
        "Of {spells} spells of heads and deputies, {own} are known to be of people from {focus}, in {count} bodies",
        own["body_id"].nunique(),
        own=number(len(own)),
        **words,
    )


def _post(line: Mapping[Any, Any]) -> str:
    words = {"body": line["short_name"], "when": when(line)}
    if line["office_kind"] == "deputy":
        return translate("the deputy at {body} ({when})", **words)
    return translate("the head at {body} ({when})", **words)


def when(line: Mapping[Any, Any]) -> str:
    """Return in years when someone was in office, as far as it is known."""
    start, end = _year(line["may_from"]), _year(line["may_to"])
    begun, ended = pd.notna(line["start_low"]), pd.notna(line["end_low"]) and not line["still"]
    words = {"start": start, "end": end}
    if pd.isna(line["may_from"]):
        return translate("no date")
    if begun and ended:
        return start if start == end else translate("{start} to {end}", **words)
    if line["still"] and begun:
        return translate("since {start}", **words)
    if begun:
        return translate("from {start}, end not known", **words)
    if ended:
        return translate("until {end}, start not known", **words)
    return translate("seen in {start}", **words) if start == end else translate("seen {start} to {end}", **words)


def _year(day: Any) -> str:
    return "" if pd.isna(day) else str(pd.Timestamp(str(day)).year)


def subtitle(as_of: str) -> str:
    """Return what the timeline of heads and deputies shows."""
    return translate(
        "Spells in office of heads and deputies of regional bodies up to {day}, by economy of nationality (codes)",
        day=date(as_of),
    )


def chairs_title(spells: pd.DataFrame, focus: str) -> str:
    """Return how often the focus economy is known to have been in the chair; a title."""
    own = spells[spells["economy"] == focus]
    if own.empty:
        return translate("No chair held from {focus} is among those that a source names", focus=name(focus))
    return plural(
        "Chairs held from {focus}: {times} known, in {count} body",
        "Chairs held from {focus}: {times} known, in {count} bodies",
        own["body_id"].nunique(),
        focus=name(focus),
        times=number(len(own)),
    )


def chairs_subtitle(as_of: str) -> str:
    """Return what the timeline of chairs shows."""
    return translate(
        "Rotating and elected chairs that a source names, up to {day}, by economy (codes); no full list, so no share",
        day=date(as_of),
    )


def chairs(spells: pd.DataFrame, focus: str) -> str:
    """Return the known chairs of the focus economy one by one, in a sentence."""
    own = spells[spells["economy"] == focus]
    if own.empty:
        return translate(
            "No source names a chair held from {focus}; that is not to say that there was none.", focus=name(focus)
        )
    held = listing(_chair(line) for line in own.to_dict("records"))
    return translate("Chairs known to have been held from {focus}: {held}.", focus=name(focus), held=held)


def _chair(line: Mapping[Any, Any]) -> str:
    words = {"body": line["short_name"], "when": when(line), "holder": line["name"]}
    if pd.isna(line["name"]):
        return translate("{body} ({when})", **words)
    return translate("{body} ({when}: {holder})", **words)


def in_words(spells: pd.DataFrame) -> str:
    """Return what a reader who cannot see a timeline has to know: each body's spells in order."""
    parts = []
    for body, lines in spells.groupby("short_name", sort=False):
        held = (
            translate("{economy} {when}", economy=code(line["economy"]), when=when(line))
            for line in lines.to_dict("records")
        )
        parts.append(translate("{body}: {held}.", body=body, held="; ".join(held)))
    return " ".join(parts) or translate("No spell is known.")


def code(economy: str) -> str:
    """Return the mark of an economy on a timeline: its code, or a question mark."""
    return "?" if economy == UNKNOWN else economy


def undated(spells: pd.DataFrame) -> str:
    """Return who is not drawn because no day is known; empty where all are."""
    missing = spells[spells["may_from"].isna()]
    if missing.empty:
        return ""
    named = listing(
        translate("{body} ({economy})", body=line["short_name"], economy=code(line["economy"]))
        for line in missing.to_dict("records")
    )
    return plural(
        "Not drawn, since no date is known: {named}.",
        "Not drawn, since no dates are known: {named}.",
        len(missing),
        named=named,
    )


def section(kind: str, inside: bool, focus: str) -> str:
    """Return the heading of a part of a timeline: a kind of office, in bodies that the focus is a member of or not."""
    words = {"focus": name(focus)}
    if kind == "deputy":
        return (
            translate("Deputies: bodies that {focus} is a member of", **words)
            if inside
            else translate("Deputies: other bodies")
        )
    if kind == "chair":
        return (
            translate("Chairs: bodies that {focus} is a member of", **words)
            if inside
            else translate("Chairs: other bodies")
        )
    return (
        translate("Heads: bodies that {focus} is a member of", **words) if inside else translate("Heads: other bodies")
    )
