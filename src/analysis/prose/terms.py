"""Sentences on seats: full and lesser ones, and where an economy's consent is needed. They hold for any focus."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import listing, number, percent, plural, translate
from analysis.prose.amounts import or_none
from analysis.prose.membership_words import mark_key, status_key, status_word
from analysis.prose.terms_say import say_title


def answer(held: pd.DataFrame, say: pd.DataFrame, focus: str, which: str) -> str:
    """Return the part of the chapter's answer that holds for any focus.

    Parameters
    ----------
    held, say
        The frames of `measures.terms_seats`.
    focus
        Code of the focus economy.
    which
        The set of bodies: ``security``, ``regional`` or ``all``.
    """
    return f"{seats_title(held, focus, which)}. {say_title(say, focus)}."


def seats_title(held: pd.DataFrame, focus: str, which: str) -> str:
    """Return in how many bodies the focus sits, and how many of its seats are full, beside the others' share."""
    line = held[held["economy"] == focus].iloc[0]
    where = _sits(line, which) if line["seats"] else _sits_nowhere(line, which)
    if not line["seats"]:
        return where
    if line["seats"] == 1:
        return f"{where}. {_only_seat(full=line['member'] == 1, others=_others(held, focus))}"
    words = {"n": or_none(int(line["member"])), "seats": number(line["seats"]), "share": percent(line["full_share"], 0)}
    own = translate("It is a full member in {n} of the {seats} ({share}){others}", others=_others(held, focus), **words)
    return f"{where}. {own}"


def _only_seat(*, full: bool, others: str) -> str:
    if full:
        return translate("It is a full member there{others}", others=others)
    return translate("It is not a full member there{others}", others=others)


def _sits(line: pd.Series, which: str) -> str:
    words = {"focus": economies.name(line["economy"]), "seats": number(line["seats"]), "total": number(line["bodies"])}
    words["unknown"] = number(line["unknown"])
    if line["unknown"]:
        messages = {
            "security": translate(
                "{focus} is known to sit in {seats} of {total} regional security bodies; for {unknown} it is not known",
                **words,
            ),
            "regional": translate(
                "{focus} is known to sit in {seats} of {total} regional bodies outside security; for {unknown} it is "
                "not known",
                **words,
            ),
            "all": translate(
                "{focus} is known to sit in {seats} of {total} regional bodies; for {unknown} it is not known", **words
            ),
        }
    else:
        messages = {
            "security": translate("{focus} sits in {seats} of {total} regional security bodies", **words),
            "regional": translate("{focus} sits in {seats} of {total} regional bodies outside security", **words),
            "all": translate("{focus} sits in {seats} of {total} regional bodies", **words),
        }
    return messages[which]


def _sits_nowhere(line: pd.Series, which: str) -> str:
    words = {"focus": economies.name(line["economy"]), "total": number(line["bodies"])}
    messages = {
        "security": translate("{focus} is known to sit in none of {total} regional security bodies", **words),
        "regional": translate("{focus} is known to sit in none of {total} regional bodies outside security", **words),
        "all": translate("{focus} is known to sit in none of {total} regional bodies", **words),
    }
    return messages[which]


def _others(held: pd.DataFrame, focus: str) -> str:
    """Return the clause on the others, with its semicolon; empty where none of them sits anywhere."""
    others = held[(held["economy"] != focus) & held["full_share"].notna()]
    if others.empty:
        return ""
    low, high = percent(others["full_share"].min(), 0), percent(others["full_share"].max(), 0)
    if len(others) == 1:
        return translate(
            "; {other} is one in {low} of its own", other=economies.name(others["economy"].iloc[0]), low=low
        )
    if low == high:
        return translate("; each of the others is one in {low} of theirs", low=low)
    return translate("; the others are in {low} to {high} of theirs", low=low, high=high)


def seats_in_words(held: pd.DataFrame) -> str:
    """Return the seats of every economy in words, for who cannot see the chart."""
    return " ".join(
        translate(
            "{economy}: {n} full, {lesser} lesser, {through} through another, of {total} bodies.",
            economy=economies.name(line["economy"]),
            n=number(line["member"]),
            lesser=number(line["other_seat"]),
            through=number(line["through_another"]),
            total=number(line["bodies"]),
        )
        for line in held.to_dict("records")
    )


def seats_label(line: Mapping[Hashable, Any]) -> str:
    """Return the label beside an economy's bar."""
    lesser = line["other_seat"] + line["through_another"]
    words = {"full": number(line["member"]), "lesser": number(lesser)}
    if not lesser:
        return translate("{full} full", **words)
    return translate("{full} full, {lesser} lesser", **words)


def seats_note() -> str:
    """Return how to read the chart of seats."""
    return translate(
        "Solid: full member. Hatched: a lesser seat, as associate, observer, guest or partner, or someone else "
        "standing in. Pale frame: all bodies of the set."
    )


def marks_note(position: pd.DataFrame, *, narrow: bool) -> str:
    """Return how to read the marks and words in the cells of a table of seats.

    Parameters
    ----------
    position
        The lines shown, with ``seat`` and ``status``.
    narrow
        Whether the cells hold marks alone.
    """
    marks = mark_key(position["seat"])
    return marks if narrow else f"{marks}\n{status_key(position['status'])}"


def lesser_subtitle(shown: int, of_set: str) -> str:
    """Return what is shown: the bodies of the set where someone sits below full membership."""
    shown_words = plural(
        "The {count} body where at least one of them sits below full membership.",
        "The {count} bodies where at least one of them sits below full membership.",
        shown,
    )
    return f"{shown_words} {of_set}"


def lesser_title(lesser: pd.DataFrame, focus: str) -> str:
    """Return in how many bodies the focus sits below full membership, and in how many it alone does.

    Parameters
    ----------
    lesser
        The frame of `measures.terms_seats.lesser`.
    focus
        Code of the focus economy.
    """
    name = economies.name(focus)
    below = lesser["seat"].isin(["other_seat", "through_another"])
    own = set(lesser.loc[below & (lesser["economy"] == focus), "body_id"])
    if not own:
        return translate("{focus} is not known to sit below full membership in any of these bodies", focus=name)
    others = lesser[lesser["body_id"].isin(own) & (lesser["economy"] != focus)]
    alone = int((others["seat"] == "member").groupby(others["body_id"]).all().sum())
    words = {"focus": name, "alone": number(alone)}
    if not alone:
        return plural(
            "{focus} sits below full membership in {count} body, where it is not the only one",
            "{focus} sits below full membership in {count} bodies, in none of them as the only one",
            len(own),
            **words,
        )
    return plural(
        "{focus} sits below full membership in {count} body, where all the others compared here are full members",
        "{focus} sits below full membership in {count} bodies; in {alone} of them all the others are full members",
        len(own),
        **words,
    )


def nobody_lesser() -> str:
    """Return that nobody sits below full membership."""
    return translate("None of the economies compared here sits below full membership in any body of this set.")


def lesser_in_words(lesser: pd.DataFrame, focus: str) -> str:
    """Return the statuses of the focus in these bodies, for who cannot see the table."""
    own = lesser[lesser["economy"] == focus]
    parts = listing(
        translate("{body} ({status})", body=line["short_name"], status=status_word(line["status"]))
        for line in own.to_dict("records")
    )
    return translate(
        "Table of {total} bodies by {count} economies. {focus}: {parts}.",
        total=number(len(own)),
        count=number(lesser["economy"].nunique()),
        focus=economies.name(focus),
        parts=parts,
    )
