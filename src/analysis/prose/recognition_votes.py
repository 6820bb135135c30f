"""Sentences on votes: results, how single economies voted, and what was no vote."""

from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, plural, translate
from analysis.measures.recognition_votes import CAST
from analysis.measures.terms import KOSOVO

MINUS = "\N{MINUS SIGN}"


def position_word(position: str) -> str:
    """Return how an economy voted, objected or spoke, in one or two words."""
    words = {
        "for": translate("for"),
        "against": translate("against"),
        "abstain": translate("abstained"),
        "objection": translate("objected"),
        "spoke_against": translate("spoke against"),
        "not_named": translate("not named"),
    }
    return words[position]


def position_mark(position: str) -> str:
    """Return the sign of a position, which tells them apart without colour."""
    return {"for": "+", "against": MINUS, "abstain": "○", "not_named": " "}.get(position, MINUS)


def stance_word(stance: str) -> str:
    """Return a stance on recognition in a word or two."""
    words = {
        "recognises": translate("yes"),
        "does_not": translate("no"),
        "not_yet": translate("not yet"),
        "ambiguous": translate("disputed"),
        "not_recorded": translate("not recorded"),
    }
    return words[stance]


def register_title(register: pd.DataFrame, stances: pd.DataFrame, focus: str) -> str:
    """Return how recognition and votes go together or, for a focus other than Kosovo, how it voted.

    Parameters
    ----------
    register
        The frame of `measures.recognition_votes.register`.
    stances
        The frame of `measures.recognition.stances`.
    focus
        Code of the focus economy.
    """
    votes = register[register["kind"] == "vote"]
    if focus != KOSOVO:
        return own_votes(register, focus)
    stance = stances.set_index("economy")["stance"]
    by = votes.groupby("position")["economy"].agg(lambda codes: list(dict.fromkeys(codes)))
    against = [code for code in by.get("against", []) if stance.get(code) == "recognises"]
    abstained = [code for code in by.get("abstain", []) if stance.get(code) == "does_not"]
    told = [*_apart(against, abstained)]
    if not told:
        return translate("No vote is on record in which an economy of the region voted apart from its stance")
    return ". ".join(told)


def _apart(against: list[str], abstained: list[str]) -> Iterator[str]:
    if against:
        yield plural(
            "{names} recognises Kosovo and has voted against it",
            "{names} recognise Kosovo and have voted against it",
            len(against),
            names=listing(economies.names(against)),
        )
    if abstained:
        yield plural(
            "{names} does not recognise Kosovo and has abstained",
            "{names} do not recognise Kosovo and have abstained",
            len(abstained),
            names=listing(economies.names(abstained)),
        )


def own_votes(register: pd.DataFrame, focus: str) -> str:
    """Return how often the focus is named in votes on Kosovo, and how it voted."""
    own = register[register["economy"] == focus]
    votes = own[own["kind"] == "vote"]
    name = economies.name(focus)
    counted = votes["position"].value_counts()
    named = int(counted.drop("not_named", errors="ignore").sum())
    words = {"focus": name, "n": number(named)}
    if votes.empty:
        return translate("No vote on Kosovo with names is on record by that day")
    told = plural(
        "{focus} is not named in the one vote on Kosovo that is on record with names",
        "{focus} is named in none of {count} votes on Kosovo",
        len(votes),
        focus=name,
    )
    if named:
        parts = listing(_times(position, int(counted[position])) for position in CAST if position in counted)
        told = plural(
            "{focus} is named in the one vote on Kosovo that is on record with names: {parts}",
            "{focus} is named in {n} of {count} votes on Kosovo: {parts}",
            len(votes),
            parts=parts,
            **words,
        )
    if (own["position"] == "objection").any():
        return translate("{told}; it also objected under a treaty", told=told)
    return told


def _times(position: str, count: int) -> str:
    messages = {
        "for": translate("{n} for", n=number(count)),
        "against": translate("{n} against", n=number(count)),
        "abstain": translate("{n} abstained", n=number(count)),
    }
    return messages[position]


def register_subtitle(as_of: str) -> str:
    """Return what the table of votes shows."""
    return translate("How economies of the region voted on Kosovo, and what was no vote, until {day}", day=date(as_of))


def register_note() -> str:
    """Return how to read the table of votes."""
    return translate(
        "Not named: the source names others and not this one, which tells nothing of its vote. An objection under a "
        "treaty and a speech in a debate are no votes. What names nobody of the region is left out."
    )


def register_in_words(register: pd.DataFrame, focus: str) -> str:
    """Return the positions by vote in words, for who cannot see the table."""
    parts = []
    for (body, day), lines in register.groupby(["body", "date"], sort=False):
        told = [
            translate(
                "{position}: {names}",
                position=position_word(str(position)),
                names=listing(economies.names(rows["economy"])),
            )
            for position, rows in lines[lines["position"] != "not_named"].groupby("position", sort=False)
        ]
        names = "; ".join(told) or translate("none of the region is named")
        parts.append(translate("{body}, {day}: {names}.", body=str(body), day=date(str(day)), names=names))
    if focus != KOSOVO:
        parts.insert(0, f"{own_votes(register, focus)}.")
    return " ".join(parts)


def vote_heading(line: Mapping[Hashable, Any]) -> str:
    """Return the heading of one vote, round of objections or debate."""
    names = {
        "objections": translate("Objections: {body}", body=line["body"]),
        "speeches": translate("Speeches: {body}", body=line["body"]),
    }
    head = names.get(str(line["kind"]), str(line["body"]))
    return translate("{head}, {year}", head=head, year=str(line["day"].year))


def stance_heading() -> str:
    """Return the heading of the column of stances."""
    return translate("Recognises Kosovo")
