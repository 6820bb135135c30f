"""Sentences on the way forward: the bodies that the focus is outside of, and what all steps together would change."""

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, plural, translate
from analysis.measures.terms import KOSOVO
from analysis.prose import index_words
from analysis.prose import scenarios_words as words
from analysis.prose.scenarios_steps import points


def answer(ways: pd.DataFrame, path: pd.DataFrame, focus: str, bodies: int, unknown: int) -> str:
    """Return the first part of the chapter's answer: how many seats are open, and what all of them would change.

    Parameters
    ----------
    ways
        The frame of `measures.scenarios.ways`.
    path
        The frame of `measures.scenarios_gains.path` over all steps; its first line alone where there is none.
    focus
        Code of the focus economy.
    bodies
        Number of bodies in the set.
    unknown
        Number of bodies of the set for which the position of the focus is not stated.
    """
    name = economies.name(focus)
    counted = ways[ways["set"] == "counted"]
    steps = int(ways["step"].sum())
    filled = {"focus": name, "total": number(bodies), "n": number(bodies - len(counted) - unknown)}
    if ways.empty and not unknown:
        return translate(
            "{focus} is a full member of all {total} bodies of the set: no further seat is to be had.", **filled
        )
    if ways.empty:
        return translate(
            "{focus} is a full member of all {n} of the {total} bodies in which its position is known.", **filled
        )
    if not steps:
        return translate(
            "{focus} is a full member of {n} of {total} bodies and has no step to take: where it is less than that, "
            "most of the others have no higher seat either, or geography or its own choice explains it.",
            **filled,
        )
    now, then = path.iloc[0], path.iloc[-1]
    return plural(
        "One step would give {focus} the seat that most of the others have: its memberships would go from {a} to "
        "{b} of {total} bodies, and its index over what is known from {s} to {t} of 100.",
        "{count} steps would give {focus} the seats that most of the others have: its memberships would go from {a} to "
        "{b} of {total} bodies, and its index over what is known from {s} to {t} of 100.",
        steps,
        a=number(now["members"]),
        b=number(then["members"]),
        s=points(now["arithmetic"], 1),
        t=points(then["arithmetic"], 1),
        **filled,
    )


def nothing_outside(focus: str) -> str:
    """Return the sentence for a focus that is a full member wherever its position is known."""
    return translate(
        "{focus} is a full member of every body of the set in which its position is known, so there is nothing to show "
        "here.",
        focus=economies.name(focus),
    )


def not_stated(unknown: pd.DataFrame, focus: str) -> str:
    """Return the sentence on bodies for which nobody states the focus' position; empty where there is none."""
    if unknown.empty:
        return ""
    return plural(
        "For {count} body no source here states the position of {focus}; no scenario is made of it, and the index "
        "rests on the rest: {bodies}.",
        "For {count} bodies no source here states the position of {focus}; no scenario is made of them, and the index "
        "rests on the rest: {bodies}.",
        len(unknown),
        focus=economies.name(focus),
        bodies=listing(unknown["short_name"]),
    )


def ways_title(ways: pd.DataFrame, focus: str) -> str:
    """Return the title of the chart of bodies outside: how many are steps, and what rule stands in the way."""
    name = economies.name(focus)
    steps = ways[ways["step"].astype(bool)]
    if steps.empty:
        return plural(
            "{focus} is not a full member of {count} body, and no step is to be taken there",
            "{focus} is not a full member of {count} bodies, and no step is to be taken in any of them",
            len(ways),
            focus=name,
        )
    filled = {"focus": name, "stop": number(int(steps["stoppable"].sum()))}
    if len(steps) == 1:
        return translate(
            "{focus} has less than the usual seat in one body, {body}", body=steps["short_name"].iloc[0], **filled
        )
    return plural(
        "{focus} has less than the usual seat in {count} body; one member can stop a decision in {stop} of them",
        "{focus} has less than the usual seat in {count} bodies; one member is known to be able to stop a decision in "
        "{stop} of them",
        len(steps),
        **filled,
    )


def ways_subtitle(which: str, as_of: str) -> str:
    """Return what the chart of bodies outside shows."""
    return translate(
        "Seat now and in the scenario, members, decision rule and what sources say of who stands against it: {bodies} "
        "and bodies of police and judicial information, {day}.",
        bodies=index_words.set_of_bodies(which),
        day=date(as_of),
    )


def ways_note(focus: str) -> str:
    """Return how to read the chart of bodies outside."""
    rest = translate(
        "Absence from a list is neither a refusal nor proof of one; a rule on decisions need not be the rule on new "
        "members. Bodies under the line are no steps: most of the others have no higher seat there, or geography or "
        "choice explains it."
    )
    if focus != KOSOVO:
        return f"{translate('Bar: how many of the other economies compared are full members.')} {rest}"
    bar = translate(
        "Bar: full members that recognise Kosovo (grey), whose stance is not recorded (white), that do not (brown, "
        "hatched); no bar where the tables do not list all members."
    )
    return f"{bar} {rest}"


def ways_in_words(ways: pd.DataFrame) -> str:
    """Return the bodies outside in words, for who cannot see the chart."""
    return " ".join(
        translate(
            "{body}: {now} to {then}, {rule}, named against it: {barrier}.",
            body=line["short_name"],
            now=words.seat(line["status"]),
            then=words.seat(line["target"]),
            rule=words.rule(line),
            barrier=words.barrier(line),
        )
        for line in ways.to_dict("records")
    )


def column(name: str, focus: str) -> str:
    """Return the heading of a column of the chart of bodies outside."""
    return {
        "seat": translate("Seat now → then"),
        "bar": translate("Not recognising") if focus == KOSOVO else translate("Others inside"),
        "rule": translate("Decision rule"),
        "barrier": translate("Named against it"),
    }[name]


def kin_caption(ways: pd.DataFrame, focus: str) -> str:
    """Return the caption of the table of precedents: for how many steps there is one.

    Parameters
    ----------
    ways
        The frame of `measures.scenarios.ways`.
    focus
        Code of the focus economy.
    """
    steps = ways[ways["step"].astype(bool)]
    filled = {"focus": economies.name(focus), "n": number(int((steps["sits"] > 0).sum()))}
    if steps.empty:
        return translate("Bodies like those that {focus} is not a full member of", **filled)
    if len(steps) == 1 and steps["sits"].iloc[0] > 0:
        return translate("For its one step there is a precedent: {focus} is a full member of a body like it", **filled)
    if not (steps["sits"] > 0).any():
        return translate("No step has a precedent: {focus} is a full member of no body like it", **filled)
    return translate(
        "For {n} of {count} steps {focus} is a full member of a body like it", count=number(len(steps)), **filled
    )


def kin_heading(name: str) -> str:
    """Return the heading of a column of the table of precedents."""
    return {
        "body": translate("Body"),
        "precedents": translate("Full member of bodies like it"),
        "needs": translate("Stands under, without a seat there"),
        "refusing": translate("Full members that do not recognise it"),
        "words": translate("What the source says of decisions"),
    }[name]


def kin_note() -> str:
    """Return how to read the table of precedents."""
    return translate(
        "Bodies like it: those under the same umbrella, that is whose name or legal basis names the same other body; "
        "without one, those of the same field. A precedent shows that a way was found once, not that it is open again."
    )
