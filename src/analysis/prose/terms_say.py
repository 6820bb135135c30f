"""Sentences on where an economy's consent is needed, and on what the sections about Kosovo alone are about."""

import pandas as pd

from analysis import economies
from analysis.languages import date, number, plural, translate
from analysis.measures.terms import KOSOVO
from analysis.prose.amounts import or_none


def say_title(say: pd.DataFrame, focus: str) -> str:
    """Return in how many bodies the focus, and the others, could stop a decision.

    Parameters
    ----------
    say
        The frame of `measures.terms_seats.say`.
    focus
        Code of the focus economy.
    """
    line = say[say["economy"] == focus].iloc[0]
    if not line["consensus"]:
        return translate("No body of this set is known to need the consent of every member")
    others = say.loc[say["economy"] != focus, "needed"]
    low, high = number(others.min()), number(others.max())
    words = {"focus": economies.name(focus), "n": or_none(int(line["needed"])), "total": number(line["consensus"])}
    words |= {"low": low, "high": high}
    if len(others) == 1:
        return translate(
            "Of {total} bodies known to need the consent of every member, {focus} is a full member of {n} and {other} "
            "of {low}",
            other=economies.name(say.loc[others.index[0], "economy"]),
            **words,
        )
    if low == high:
        return translate(
            "Of {total} bodies known to need the consent of every member, {focus} is a full member of {n} and each of "
            "the others of {low}",
            **words,
        )
    return translate(
        "Of {total} bodies known to need the consent of every member, {focus} is a full member of {n} and the others "
        "of {low} to {high}",
        **words,
    )


def say_in_words(say: pd.DataFrame) -> str:
    """Return the numbers of every economy in words, for who cannot see the chart."""
    return " ".join(
        translate(
            "{economy}: {n} as a full member, {lesser} below it, {outside} without a seat.",
            economy=economies.name(line["economy"]),
            n=number(line["needed"]),
            lesser=number(line["lesser"]),
            outside=number(line["outside"]),
        )
        for line in say.to_dict("records")
    )


def say_label(needed: int, total: int, *, narrow: bool) -> str:
    """Return the count under an economy's column; where columns are narrow, the number alone."""
    if narrow:
        return number(needed)
    return translate("{n} of {total}", n=number(needed), total=number(total))


def say_row() -> str:
    """Return the label of the row of counts."""
    return translate("Full member in")


def say_subtitle(which: str, as_of: str) -> str:
    """Return what is shown: status in the bodies whose rule lets one member stop a decision."""
    if which == "security":
        return translate(
            "Status in the regional security bodies known to decide by consensus or unanimity, {day}", day=date(as_of)
        )
    return translate("Status in the regional bodies known to decide by consensus or unanimity, {day}", day=date(as_of))


def say_note(say: pd.DataFrame, focus: str) -> str:
    """Return the note on what is not known of decision rules."""
    line = say[say["economy"] == focus].iloc[0]
    name = economies.name(focus)
    told = [
        translate("The rules are the project's reading of short texts; admission is not always named in them."),
    ]
    if line["not_known"]:
        told.append(
            plural(
                "In {count} further body where {focus} is a full member the rule is not known.",
                "In {count} further bodies where {focus} is a full member the rule is not known.",
                int(line["not_known"]),
                focus=name,
            )
        )
    if line["unknown"]:
        told.append(
            plural(
                "In {count} of the bodies shown the position of {focus} is not known.",
                "In {count} of the bodies shown the position of {focus} is not known.",
                int(line["unknown"]),
                focus=name,
            )
        )
    return " ".join(told)


def not_in_force() -> str:
    """Return that a day lies before the arrangement."""
    return translate("On that day the arrangement of 24 February 2012 had not been made.")


def scope(focus: str) -> str:
    """Return what the sections on names, stand-ins and the arrangement are about, for any focus."""
    if focus == KOSOVO:
        return translate(
            "Kosovo is the one economy that these tables show under different names in different bodies, so the charts "
            "of this section are about it alone."
        )
    return translate(
        "The tables on names, on who stood in and on the arrangement are about Kosovo only, so there is nothing of the "
        "kind to show for {focus}. What does apply to it are the seats and the consent above.",
        focus=economies.name(focus),
    )
