"""Sentences on who inside a body could stop Kosovo, where a blocker is named, and what is not known."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, plural, translate
from analysis.measures.terms import KOSOVO
from analysis.prose.amounts import or_none


def inside_title(inside: pd.DataFrame, position: pd.DataFrame, focus: str) -> str:
    """Return who sits inside the bodies that Kosovo is not a full member of, as seen from the focus.

    Parameters
    ----------
    inside
        The frame of `measures.recognition_bodies.inside`.
    position
        The frame of `measures.membership.position` with the focus among its economies.
    focus
        Code of the focus economy.
    """
    if inside.empty:
        return translate("Kosovo is a full member of every body of this set")
    if focus == KOSOVO:
        return _of_kosovo(inside)
    own = position[(position["economy"] == focus) & (position["seat"] == "member")]
    sits = int(inside["body_id"].isin(own["body_id"]).sum())
    named = int(inside["named"].map(lambda codes: focus in codes.split("; ")).sum())
    words = {"focus": economies.name(focus), "n": number(sits), "total": number(len(inside)), "named": number(named)}
    if named:
        return translate(
            "{focus} is a full member in {n} of {total} bodies where Kosovo is not, and a source names it as blocking "
            "in {named} of them",
            **words,
        )
    return translate(
        "{focus} is a full member in {n} of {total} bodies where Kosovo is not, and is named as blocking in none of "
        "them",
        **words,
    )


def _of_kosovo(inside: pd.DataFrame) -> str:
    refusing = inside["refusing"].fillna("") != ""
    words = {
        "total": number(len(inside)),
        "n": or_none(int(refusing.sum())),
        "could": or_none(int((refusing & inside["stoppable"]).sum())),
        "named": or_none(int((inside["verdict"] == "named").sum())),
    }
    return translate(
        "Of {total} bodies that Kosovo is not a full member of, a member that does not recognise it sits in {n}; in "
        "{could} of these one member is known to be able to stop a decision, and in {named} a source names who "
        "stands against it",
        **words,
    )


def answer(inside: pd.DataFrame) -> str:
    """Return the part of the chapter's answer on who could block."""
    return translate("Kosovo is a full member of every body of this set.") if inside.empty else f"{_of_kosovo(inside)}."


def inside_subtitle(which: str, as_of: str) -> str:
    """Return what the chart shows."""
    if which == "security":
        return translate(
            "Regional security bodies that Kosovo is not a full member of: full members of the region that do not "
            "recognise it, and what the decision rule says, {day}",
            day=date(as_of),
        )
    return translate(
        "Regional bodies that Kosovo is not a full member of: full members of the region that do not recognise it, and "
        "what the decision rule says, {day}",
        day=date(as_of),
    )


def inside_note(focus_column: bool, focus: str) -> str:
    """Return how to read the chart."""
    words = translate(
        "● full member, ■ named as blocking, ◐ lesser seat, ○ outside; empty: no position is stated. A veto is "
        "possible where a member that does not recognise Kosovo sits under a rule of consensus; that is no proof that "
        "it was used. Only a source that names a blocker proves it. Only members that the tables list are looked "
        "at."
    )
    if not focus_column:
        return words
    own = translate("The column of {focus} shows where it sits.", focus=economies.name(focus))
    return f"{words} {own}"


def verdict_word(line: Mapping[Hashable, Any], named_in: Any) -> str:
    """Return what can be said of a veto in one body, in one short line.

    Parameters
    ----------
    line
        A line of `measures.recognition_bodies.inside`.
    named_in
        Partial date on which its blocker was first named, if it has one.
    """
    if line["verdict"] == "named":
        who = listing(economies.names(str(line["named"]).split("; ")))
        if pd.isna(named_in):
            return translate("named: {who}", who=who)
        return translate("named: {who} ({year})", who=who, year=str(named_in)[:4])
    if line["verdict"] == "could_block":
        if line["covers"] == "admission":
            return translate("one member can stop an admission; nobody named")
        return translate("one member can stop a decision; nobody named")
    messages = {
        "rule_unknown": translate("rule on members not known"),
        "majority": translate("decided by majority"),
        "nobody": translate("no refusing member on record"),
    }
    absences = {
        "geography": translate("no veto: geography"),
        "own_choice": translate("no veto: Kosovo's own choice"),
    }
    return absences[line["absence"]] if line["verdict"] == "no_veto" else messages[str(line["verdict"])]


def inside_in_words(inside: pd.DataFrame, named_in: Mapping[str, Any]) -> str:
    """Return each body with the refusing members and the verdict, for who cannot see the chart."""
    parts = []
    for line in inside.to_dict("records"):
        refusing = "" if pd.isna(line["refusing"]) else str(line["refusing"])
        who = listing(economies.names(refusing.split("; "))) if refusing else translate("none on record")
        parts.append(
            translate(
                "{body}: {who}; {verdict}.",
                body=line["short_name"],
                who=who,
                verdict=verdict_word(line, named_in.get(line["body_id"])),
            )
        )
    return " ".join(parts)


def blockers_caption(blockers: pd.DataFrame, focus: str) -> str:
    """Return where sources name a blocker, and how often each of the region is named.

    Parameters
    ----------
    blockers
        The frame of `measures.recognition_blockers.blockers`.
    focus
        Code of the focus economy.
    """
    bodies = blockers["body_id"].nunique()
    if focus != KOSOVO:
        return plural(
            "A source names {focus} as standing against Kosovo in {count} body or arrangement.",
            "Sources name {focus} as standing against Kosovo in {count} bodies or arrangements.",
            int((blockers["economy"] == focus).sum()),
            focus=economies.name(focus),
        )
    often = blockers["economy"].value_counts()
    return plural(
        "Sources name who stands against Kosovo in {count} body or arrangement; most often {who} ({n}).",
        "Sources name who stands against Kosovo in {count} bodies or arrangements; most often {who} ({n}).",
        bodies,
        who=economies.name(str(often.index[0])),
        n=number(int(often.iloc[0])),
    )


def refusals_line(refused: pd.DataFrame, absent: int) -> str:
    """Return in how many bodies a source tells of a refusal, against those where Kosovo is merely absent.

    Parameters
    ----------
    refused
        The lines of `measures.recognition_blockers.refusals`.
    absent
        Number of bodies where Kosovo is absent from the list and nothing is said of why.
    """
    told = translate("No row of the tables tells of a refusal of Kosovo in any body of this set.")
    if not refused.empty:
        told = plural(
            "In {count} body of this set a row of the tables tells that Kosovo was refused: {bodies}.",
            "In {count} bodies of this set a row of the tables tells that Kosovo was refused: {bodies}.",
            refused["body_id"].nunique(),
            bodies=listing(refused["short_name"].unique()),
        )
    if not absent:
        return told
    rest = plural(
        "In {count} it is absent from the list, and nothing is said of why.",
        "In {count} it is absent from the list, and nothing is said of why.",
        absent,
    )
    return f"{told} {rest}"


def no_blocker(focus: str) -> str:
    """Return that nobody, or not the focus, is named as standing against Kosovo."""
    if focus == KOSOVO:
        return translate("By that day no source names anyone as standing against a place of Kosovo in a body.")
    return translate("No source names {focus} as standing against Kosovo in any body.", focus=economies.name(focus))
