"""Sentences on when names for Kosovo changed, and on who stood in for it."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.languages import date, listing, number, plural, translate
from analysis.measures.terms import renamed


def changes_title(changed: pd.DataFrame, as_of: str) -> str:
    """Return how many regional bodies changed their name for Kosovo after the arrangement, and how long it took.

    Parameters
    ----------
    changed
        The frame of `measures.terms.changes`.
    as_of
        The day, as YYYY-MM-DD.
    """
    done = renamed(changed[changed["state"] != "new"])
    if done.empty:
        return translate("By {day} no regional body is recorded to have changed its name for Kosovo", day=date(as_of))
    low, high = number(done["years_upper"].min(), 1), number(done["years_upper"].max(), 1)
    return plural(
        "{bodies} changed its name for Kosovo, {high} years after the arrangement of 2012",
        "{bodies} changed their name for Kosovo, {low} to {high} years after the arrangement of 2012",
        len(done),
        bodies=listing(done["short_name"]),
        low=low,
        high=high,
    )


def change_line(line: Mapping[Hashable, Any]) -> str:
    """Return before and after of one body in one line."""
    return translate("{before} → {after}", before=line["before"], after=line["after"])


def state_word(state: str) -> str:
    """Return what became of the name in a body, as a heading; see `measures.terms.changes`."""
    words = {
        "yes": translate("Changed"),
        "yes_beyond": translate("Changed, in a body beyond the region"),
        "partly": translate("Changed in part"),
        "in_practice": translate("In practice only, not in the text"),
        "new": translate("Body or seat younger than the arrangement"),
        "no": translate("No change"),
        "not_yet": translate("Later than this day"),
    }
    return words[state]


def changes_in_words(changed: pd.DataFrame) -> str:
    """Return the bodies by what became of the name, for who cannot see the chart."""
    return " ".join(
        translate("{state}: {bodies}.", state=state_word(str(state)), bodies=listing(lines["short_name"]))
        for state, lines in changed.groupby("state", sort=False)
    )


def stand_ins_title(stood_in: pd.DataFrame) -> str:
    """Return where someone else still stands in for Kosovo.

    Parameters
    ----------
    stood_in
        The frame of `measures.terms_spells.stand_ins`.
    """
    chosen = stood_in[stood_in["account"] == "chosen"]
    on = chosen[chosen["state"] == "goes_on"]
    words = {"total": number(len(chosen)), "n": number(len(on)), "bodies": listing(on["short_name"])}
    if chosen.empty:
        return translate("No body or arrangement is recorded where someone else stood in for Kosovo")
    if on.empty:
        return translate(
            "Someone else stood in for Kosovo in {total} bodies and arrangements, and in none any more", **words
        )
    return translate(
        "Someone else still stands in for Kosovo in {n} of {total} bodies and arrangements where that was so: {bodies}",
        **words,
    )


def operator_word(operator: str) -> str:
    """Return who stands in, as a label."""
    return {"unmik": "UNMIK", "eulex": "EULEX", "nato": "NATO"}[operator]


def stand_in_line(line: Mapping[Hashable, Any]) -> str:
    """Return who stood in, from when to when, in one short line."""
    told = _spell(line)
    return translate("{spell} (competing account)", spell=told) if line["account"] == "competing" else told


def _spell(line: Mapping[Hashable, Any]) -> str:
    words = {"who": operator_word(line["operator"])}
    for key in ("since", "until", "seen_in"):
        words[key] = "" if pd.isna(line[key]) else date(line[key])
    dated, over = bool(words["since"]), line["state"] == "over"
    if not over:
        return translate("{who}, since {since}", **words) if dated else translate("{who}, start not known", **words)
    if dated and words["until"]:
        return translate("{who}, {since} to {until}", **words)
    if dated:
        return translate("{who}, from {since}; end not known", **words)
    if words["seen_in"]:
        return translate("{who}, seen in {seen_in}; start and end not known", **words)
    return translate("{who}, dates not known", **words)


def stand_ins_in_words(stood_in: pd.DataFrame) -> str:
    """Return every spell in words, for who cannot see the chart."""
    return " ".join(
        translate("{body}: {spell}.", body=line["short_name"], spell=stand_in_line(line))
        for line in stood_in.to_dict("records")
    )


def changes_subtitle(as_of: str) -> str:
    """Return what the chart of changes shows."""
    return translate(
        "How each body named Kosovo before and after the arrangement of 24 February 2012, and when that changed; as "
        "known on {day}",
        day=date(as_of),
    )


def changes_note() -> str:
    """Return how to read the chart of changes."""
    return translate(
        "Filled mark: the name changed; the line shows how long it took. Open mark: a younger body or seat, or a "
        "refusal. A thick bar covers a date known by month or year only. No mark: not dated. EBRD, CEB and the Venice "
        "Commission are not bodies of the region."
    )


def arrangement_label() -> str:
    """Return the label of the arrangement's day in a chart over time."""
    return translate("Arrangement of 24 February 2012")


def stand_ins_subtitle(as_of: str) -> str:
    """Return what the chart of stand-ins shows."""
    return translate("Spells in which a mission took part in the place of Kosovo, until {day}", day=date(as_of))


def stand_ins_note() -> str:
    """Return how to read the chart of stand-ins."""
    return translate(
        "Arrow: goes on as far as known. Hatched: by a competing account, beside which Kosovo takes part itself. Open "
        "mark: start or end not known; it stands at the start, or at the day for which the seat is stated."
    )
