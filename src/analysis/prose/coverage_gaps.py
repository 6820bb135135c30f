"""Sentences on what is missing: facts of absence, what nobody reports, and what does not apply."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, number, percent, plural, translate


def item(name: str, focus: str) -> str:
    """Return what nobody reports, as the label of a bar; see `measures.coverage_gaps.not_reported`."""
    return {
        "head_nationality": translate("Nationality of executive heads"),
        "holder_nationality": translate("Nationality of all office holders"),
        "holder_start": translate("Start of time in office"),
        "member_start": translate("Start of a membership"),
        "recognition_day": translate("Day of a recognition"),
        "staff_total": translate("Regional bodies: total staff"),
        "staff_split": translate("Regional bodies: staff by nationality"),
        "decision_rule": translate("Regional bodies: decision rule"),
        "payment": translate("Regional bodies: what {focus} pays", focus=economies.name(focus)),
        "position": translate("Position of {focus} in bodies", focus=economies.name(focus)),
    }[name]


def most_missing(missing: pd.DataFrame) -> str:
    """Return the sentence on staff and on heads that the chapter's answer ends with."""
    known = {line["item"]: line for line in missing.to_dict("records")}
    staff, heads = known["staff_split"], known.get("head_nationality")
    if staff["missing"] == staff["of"]:
        told = translate("No body of the region has its whole staff counted by nationality.")
    else:
        told = plural(
            "{count} body of the region has its whole staff counted by nationality.",
            "{count} bodies of the region have their whole staff counted by nationality.",
            int(staff["of"] - staff["missing"]),
        )
    if heads is None or not heads["missing"]:
        return told
    nobody = plural(
        "The nationality of {count} of {posts} executive heads is not known.",
        "The nationality of {count} of {posts} executive heads is not known.",
        int(heads["missing"]),
        posts=number(heads["of"]),
    )
    return f"{told} {nobody}"


def missing_title(missing: pd.DataFrame, focus: str) -> str:
    """Return what is missing whole, or the most."""
    whole = missing[missing["missing"] == missing["of"]]
    if len(whole):
        return plural(
            "Of {total} things that this report would need to know whole, {count} is not reported at all",
            "Of {total} things that this report would need to know whole, {count} are not reported at all",
            len(whole),
            total=number(len(missing)),
        )
    first = missing.iloc[0]
    return translate(
        "{item}: not reported for {n} of {total}",
        item=item(first["item"], focus),
        n=number(first["missing"]),
        total=number(first["of"]),
    )


def missing_subtitle(as_of: str) -> str:
    """Return what the chart of what is missing measures."""
    return translate("Part that is known, and part that nobody reports, by {day}", day=date(as_of))


def missing_note() -> str:
    """Return how to read the chart of what is missing."""
    return translate(
        "Not reported is not zero, and not absent: it is left out of every count, or bounds it. Regional bodies: those "
        "of the regional sets. Positions: bodies of the region and beyond, those with old lists alone left out."
    )


def missing_label(line: Mapping[Any, Any]) -> str:
    """Return the label at the right of a bar."""
    if not line["missing"]:
        return translate("all {total} known", total=number(line["of"]))
    return translate(
        "{n} of {total} not reported ({share})",
        n=number(line["missing"]),
        total=number(line["of"]),
        share=percent(line["share"], 0),
    )


def missing_alt(missing: pd.DataFrame, focus: str) -> str:
    """Return the chart of what is missing in words."""
    told = [f"{item(line['item'], focus)}: {missing_label(line)}" for line in missing.to_dict("records")]
    return translate("{items}.", items="; ".join(told))


def kind(name: str) -> str:
    """Return what is known of a seat, as a heading; see `measures.coverage_gaps.KINDS`."""
    return {
        "inside": translate("some seat"),
        "fact": translate("outside: a source shows it"),
        "not_applicable": translate("outside by geography or choice"),
        "not_reported": translate("not reported"),
    }[name]


def seats_title(seats: pd.DataFrame, focus: str) -> str:
    """Return in how many bodies the focus is known to be outside, and in how many nothing is known."""
    own = seats[seats["economy"] == focus].iloc[0]
    words = {"focus": economies.name(focus), "outside": number(own["fact"]), "bodies": number(own["bodies"])}
    if not own["not_reported"]:
        return translate(
            "Sources show {focus} outside {outside} of {bodies} bodies; its position in every other is known", **words
        )
    return plural(
        "Sources show {focus} outside {outside} of {bodies} bodies; of {count} more nobody reports its position",
        "Sources show {focus} outside {outside} of {bodies} bodies; of {count} more nobody reports its position",
        int(own["not_reported"]),
        **words,
    )


def seats_subtitle(as_of: str) -> str:
    """Return what the chart of seats measures."""
    return translate(
        "What is known of each economy's position in bodies of the region and beyond, {day}", day=date(as_of)
    )


def seats_note() -> str:
    """Return how to read the chart of seats."""
    return translate(
        "Counts of what is known, not of memberships: national, European and worldwide bodies are among them. Old "
        "lists are left out. The tables were gathered for Kosovo first, so more is known of it."
    )


def seats_alt(seats: pd.DataFrame) -> str:
    """Return the chart of seats in words."""
    told = [
        translate(
            "{economy}: {inside} with some seat, {fact} outside by a source, {choice} outside by geography or choice, "
            "{unknown} not reported",
            economy=economies.name(line["economy"]),
            inside=number(line["inside"]),
            fact=number(line["fact"]),
            choice=number(line["not_applicable"]),
            unknown=number(line["not_reported"]),
        )
        for line in seats.to_dict("records")
    ]
    return translate("{lines}.", lines="; ".join(told))


def facts(known: pd.DataFrame, focus: str) -> str:
    """Return the absences that are known: no gaps of the tables."""
    count = dict(zip(known["item"], known["count"], strict=True))
    name = economies.name(focus)
    told = [
        plural(
            "Known, and so not missing: a source shows {focus} outside {count} body.",
            "Known, and so not missing: sources show {focus} outside {count} bodies.",
            count["outside"],
            focus=name,
        )
    ]
    if count["no_agreement"]:
        told.append(
            plural(
                "{count} statement says that it has no agreement with a partner on police or justice.",
                "{count} statements say that it has no agreement with a partner on police or justice.",
                count["no_agreement"],
            )
        )
    if count.get("not_recognised"):
        told.append(
            plural(
                "{count} economy is named by a source as not recognising it.",
                "{count} economies are named by a source as not recognising it.",
                count["not_recognised"],
            )
        )
    return " ".join(told)


def not_applicable(known: pd.DataFrame, focus: str) -> str:
    """Return where nothing can stand."""
    count = dict(zip(known["item"], known["count"], strict=True))
    told = []
    if count["geography"] or count["own_choice"]:
        told.append(
            translate(
                "Not applicable: {focus} is outside {geography} by geography and {choice} by its own choice, which is "
                "neither a refusal nor a gap.",
                focus=economies.name(focus),
                geography=_bodies(count["geography"]),
                choice=_bodies(count["own_choice"]),
            )
        )
    told.append(
        translate(
            "Only Kosovo has a designation; the {count} rows on the membership of others have none, and need none.",
            count=number(count["designation"]),
        )
    )
    return " ".join(told)


def _bodies(count: int) -> str:
    return plural("{count} body", "{count} bodies", count)
