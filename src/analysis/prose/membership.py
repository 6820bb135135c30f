"""Sentences on membership: what the counts and the matrix say."""

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, plural, translate
from analysis.prose import membership_chosen as chosen
from analysis.prose.membership_words import seat_word, status_word


def subtitle(which: str, total: int, as_of: str) -> str:
    """Return what is counted and when, for charts over one set of bodies."""
    words = {"total": number(total), "day": date(as_of)}
    if which == chosen.CHOSEN:
        return chosen.subtitle(words)
    if which == "security":
        return translate("Regional security bodies: {total}. Position on {day}.", **words)
    if which == "regional":
        return translate("Regional bodies in fields other than security: {total}. Position on {day}.", **words)
    return translate("Regional bodies in all fields: {total}. Position on {day}.", **words)


def stated(counts: pd.DataFrame) -> str:
    """Return the note on how old the statements are that a count rests on."""
    first, last = counts["stated_earliest"].min(), counts["stated_latest"].max()
    if pd.isna(first):
        return translate("None of the rows says for which day it is true.")
    return translate(
        "The positions rest on lists and reports for days between {first} and {last}; the one in use for each body "
        "is taken to hold on until a newer one is found.",
        first=str(first.year),
        last=str(last.year),
    )


def member_of(counts: pd.DataFrame, focus: str, which: str) -> str:
    """Return the sentence on how many bodies the focus is a member of.

    Parameters
    ----------
    counts
        The frame of `measures.membership.counts`, one line an economy.
    focus
        Code of the focus economy.
    which
        The set of bodies: ``security``, ``regional``, ``all``, or `membership_chosen.CHOSEN`.
    """
    line = counts[counts["economy"] == focus].iloc[0]
    words = {"focus": economies.name(focus), "n": number(line["lower"]), "total": number(line["bodies"])}
    if line["lower"] < line["upper"]:
        words["rest"] = number(line["unknown"])
        return _at_least(which, words) if line["lower"] else _none_known(which, words)
    if which == chosen.CHOSEN:
        return chosen.member_of(words)
    if which == "security":
        return translate("{focus} is a member of {n} of {total} regional security bodies.", **words)
    if which == "regional":
        return translate("{focus} is a member of {n} of {total} regional bodies outside security.", **words)
    return translate("{focus} is a member of {n} of {total} regional bodies.", **words)


def _at_least(which: str, words: dict[str, str]) -> str:
    if which == chosen.CHOSEN:
        return chosen.at_least(words)
    if which == "security":
        return translate(
            "{focus} is a member of at least {n} of {total} regional security bodies; for {rest} it is not known.",
            **words,
        )
    if which == "regional":
        return translate(
            "{focus} is a member of at least {n} of {total} regional bodies outside security; "
            "for {rest} it is not known.",
            **words,
        )
    return translate(
        "{focus} is a member of at least {n} of {total} regional bodies; for {rest} it is not known.", **words
    )


def _none_known(which: str, words: dict[str, str]) -> str:
    if which == chosen.CHOSEN:
        return chosen.none_known(words)
    if which == "security":
        return translate(
            "{focus} is not known to be a member of any of {total} regional security bodies; "
            "for {rest} it cannot be told.",
            **words,
        )
    if which == "regional":
        return translate(
            "{focus} is not known to be a member of any of {total} regional bodies outside security; "
            "for {rest} it cannot be told.",
            **words,
        )
    return translate(
        "{focus} is not known to be a member of any of {total} regional bodies; for {rest} it cannot be told.", **words
    )


def others_of(counts: pd.DataFrame, focus: str) -> str:
    """Return the sentence on how many of the same bodies the other economies are members of."""
    others = counts[counts["economy"] != focus]
    words = {"low": number(others["lower"].min()), "high": number(others["upper"].max())}
    unknown = (others["lower"] < others["upper"]).any()
    if len(others) == 1:
        words["other"] = economies.name(others["economy"].iloc[0])
        if unknown:
            return translate("{other} is a member of at least {low} and at most {high}.", **words)
        return translate("{other} is a member of {low}.", **words)
    if unknown:
        return translate(
            "The others are members of at least {low} and at most {high}; some positions are not known.", **words
        )
    if words["low"] == words["high"]:
        return translate("Each of the others is a member of {low}.", **words)
    return translate("The others are members of {low} to {high}.", **words)


def count_title(counts: pd.DataFrame, focus: str, which: str) -> str:
    """Return the title of the chart of counts: the focus, then the others."""
    return f"{member_of(counts, focus, which)} {others_of(counts, focus)}"


def seats_in_words(counts: pd.DataFrame) -> str:
    """Return the counts of every economy in words, for who cannot see the chart."""
    lines = []
    for line in counts.to_dict("records"):
        seats = [seat for seat in ("member", "other_seat", "through_another", "outside", "unknown") if line[seat]]
        parts = listing(translate("{seat} {n}", seat=seat_word(seat).lower(), n=number(line[seat])) for seat in seats)
        lines.append(translate("{economy}: {parts}.", economy=economies.name(line["economy"]), parts=parts))
    return " ".join(lines)


def matrix_title(outside: pd.DataFrame, focus: str) -> str:
    """Return the title of the matrix: the bodies that all the others belong to and the focus does not.

    Parameters
    ----------
    outside
        The frame of `measures.gaps.outside`.
    focus
        Code of the focus economy.
    """
    name = economies.name(focus)
    known = outside[outside["seat"] != "unknown"]
    alone = int((known["members"] == known["others"]).sum())
    if alone:
        return plural(
            "In {count} body all the others are members and {focus} is not",
            "In {count} bodies all the others are members and {focus} is not",
            alone,
            focus=name,
        )
    if len(known) < len(outside):
        return translate("No body is known in which all the others are members and {focus} is not", focus=name)
    return translate("{focus} is a member of every body in which all the others are members", focus=name)


def matrix_in_words(position: pd.DataFrame, focus: str) -> str:
    """Return the focus' statuses with the bodies of each, for who cannot see the matrix."""
    own = position[position["economy"] == focus]
    parts = [
        translate("{status}: {bodies}", status=status_word(str(status)), bodies=listing(bodies["short_name"]))
        for status, bodies in own.groupby("status", sort=False)
    ]
    return translate(
        "Table of {total} bodies by {count} economies with the status in each cell. Positions of {focus}: {statuses}.",
        total=number(len(own)),
        count=number(position["economy"].nunique()),
        focus=economies.name(focus),
        statuses="; ".join(parts),
    )


def bounds(lower: int, upper: int) -> str:
    """Return a count, or its bounds where some positions are not known."""
    if lower == upper:
        return number(lower)
    return translate("{lower} to {upper}", lower=number(lower), upper=number(upper))


def of_total(lower: int, upper: int, total: int) -> str:
    """Return a count of all, such as ``5 of 23``, with bounds where some positions are not known."""
    return translate("{n} of {total}", n=bounds(lower, upper), total=number(total))
