"""Words of the overview's charts."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, percent, translate
from analysis.measures.membership import SEATS
from analysis.prose.benchmarks import name as benchmark
from analysis.prose.membership import bounds, of_total
from analysis.prose.membership_words import field_name, seat_mark, seat_word, status_key, status_word
from analysis.prose.staffing import share


def column_head(seat: str, count: int) -> str:
    """Return the head of a column of bodies: the mark, the kind of seat, how many."""
    return translate("{mark} {seat}: {n}", mark=seat_mark(seat), seat=seat_word(seat), n=number(count))


def body(line: Mapping[Hashable, Any]) -> str:
    """Return a body's short name, with the status where the column does not tell it."""
    if line["seat"] in ("other_seat", "through_another"):
        return translate("{body} ({status})", body=line["short_name"], status=status_word(line["status"]))
    return str(line["short_name"])


def seats_title(own: pd.DataFrame, focus: str, which: str) -> str:
    """Return how many bodies the focus sits in, by kind of seat."""
    kinds = [seat for seat in SEATS if (own["seat"] == seat).any()]
    parts = listing(
        translate("{seat} {n}", seat=seat_word(seat).lower(), n=number((own["seat"] == seat).sum())) for seat in kinds
    )
    words = {"focus": economies.name(focus), "total": number(len(own)), "parts": parts}
    if which == "security":
        return translate("{focus} in {total} regional security bodies: {parts}", **words)
    if which == "regional":
        return translate("{focus} in {total} regional bodies outside security: {parts}", **words)
    return translate("{focus} in {total} regional bodies: {parts}", **words)


def seats_alt(own: pd.DataFrame, focus: str) -> str:
    """Return the bodies by field and kind of seat, for who cannot see the chart."""
    parts = [
        translate(
            "{field}, {seat}: {bodies}.",
            field=field_name(str(field)),
            seat=seat_word(str(seat)).lower(),
            bodies=listing(body(line) for line in lines.to_dict("records")),
        )
        for (field, seat), lines in own.groupby(["field", "seat"], sort=False)
    ]
    return translate("Bodies by the seat that {focus} has. {parts}", focus=economies.name(focus), parts=" ".join(parts))


def seats_note(own: pd.DataFrame) -> str:
    """Return the note on what the kinds of seat mean."""
    kept = own.loc[own["seat"].isin(["other_seat", "through_another"]), "status"]
    outside = translate("Outside: absent from the list, refused, not yet in or no longer in; no reason is implied.")
    unknown = translate("Not known: no row states the position on that day.")
    parts = [status_key(kept), outside, unknown if (own["seat"] == "unknown").any() else ""]
    return " ".join(part for part in parts if part)


def measure_name(measure: str) -> str:
    """Return the name of a strip; see `measures.overview.strips`."""
    words = {
        "security": translate("Member of regional security bodies"),
        "regional": translate("Member of regional bodies in other fields"),
        "heads": translate("Executive heads of regional bodies"),
        "staff": translate("Staff of regional organisations"),
    }
    return words[measure]


def strip_labels(lines: pd.DataFrame, focus: str) -> tuple[str, str]:
    """Return the two labels of a strip: the focus, and what it stands beside."""
    own = lines[(lines["economy"] == focus) & lines["benchmark"].isna()].iloc[0]
    name = economies.name(focus)
    fair = lines[lines["benchmark"].notna()]
    if pd.isna(own["of"]):
        stated = {"economy": name, "value": share(own["low"]), "day": date(own["stated"])}
        return translate("{economy}: {value} ({day})", **stated), "\n".join(
            translate("{benchmark}: {value}", benchmark=benchmark(line["benchmark"]), value=span(line))
            for line in fair.to_dict("records")
        )
    others = lines[lines["economy"] != focus]
    value = of_total(int(own["n_low"]), int(own["n_high"]), int(own["of"]))
    known = bounds(int(others["n_low"].min()), int(others["n_low"].max()))
    return translate("{economy}: {value}", economy=name, value=value), translate("the others: {value}", value=known)


def span(line: Mapping[Any, Any]) -> str:
    """Return a share, or the least and the largest where it depends on the count of population."""
    low, high = percent(line["low"], 1), percent(line["high"], 1)
    return low if low == high else translate("{low} to {high}", low=low, high=high)


def position_title(strips: pd.DataFrame, focus: str) -> str:
    """Return the title of the chart of the whole position: the two shares of memberships."""
    seats = strips[strips["measure"].isin(["security", "regional"])]
    own = seats[seats["economy"] == focus].set_index("measure")
    others = seats[seats["economy"] != focus]
    words = {"focus": economies.name(focus)}
    words |= {"low": percent(others["low"].min(), 0), "high": percent(others["high"].max(), 0)}
    if set(own.index) != {"security", "regional"}:
        return translate("{focus} beside the others", **words)
    words |= {str(which): percent(low, 0) for which, low in own["low"].items()}
    if (own["low"] < own["high"]).any():
        return translate(
            "{focus} is known to belong to {security} of regional security bodies and {regional} of other regional "
            "bodies, the others to between {low} and {high}",
            **words,
        )
    return translate(
        "{focus} belongs to {security} of regional security bodies and {regional} of other regional bodies, the others "
        "to between {low} and {high}",
        **words,
    )


def position_subtitle(as_of: str) -> str:
    """Return what the chart of the whole position measures, and when."""
    return translate(
        "Part of all bodies in which an economy is a member, of all known heads, and of staff. Position on {day}.",
        day=date(as_of),
    )


def position_alt(strips: pd.DataFrame, focus: str) -> str:
    """Return the numbers of the chart of the whole position, for who cannot see it."""
    parts = []
    for measure, lines in strips.groupby("measure", sort=False):
        own, beside = strip_labels(lines, focus)
        words = {"measure": measure_name(str(measure)), "own": own, "beside": beside.replace("\n", "; ")}
        parts.append(translate("{measure}: {own}; {beside}.", **words))
    return " ".join(parts)


def position_note(strips: pd.DataFrame, focus: str) -> str:
    """Return how to read the chart of the whole position."""
    own = strips[strips["economy"] == focus]
    parts = [translate("Each grey dot is another economy, by what is known of it.")]
    if (own["low"] < own["high"])[own["benchmark"].isna()].any():
        parts.append(translate("A line from the dark dot: as far as it could go if all that is not known were added."))
    if own["benchmark"].notna().any():
        parts.append(translate("Marks in red-brown: the share of staff that each benchmark would give."))
    return " ".join(parts)
