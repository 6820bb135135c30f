"""Words on yardsticks from outside: numbers of organisations in a reference work."""

import pandas as pd

from analysis import economies
from analysis.economies import WB6
from analysis.languages import date, listing, number, translate
from analysis.measures.terms import KOSOVO


def caption(frame: pd.DataFrame, focus: str) -> str:
    """Return what the Factbook counts for the focus, beside the others of the region.

    Parameters
    ----------
    frame
        The frame of `measures.membership_yardsticks.organisations`, not empty.
    focus
        Code of the focus economy.
    """
    region = frame[~frame["comparator"]]
    own, others = region[region["economy"] == focus], region[region["economy"] != focus]["organisations"]
    words = {
        "focus": economies.name(focus),
        "low": number(others.min()),
        "high": number(others.max()),
    }
    if own.empty:
        return translate(
            "No count of organisations by the CIA Factbook is in the tables for {focus}; for the others it lists {low} "
            "to {high}",
            **words,
        )
    words["n"] = number(own["organisations"].iloc[0])
    return translate(
        "The CIA Factbook lists {focus} with {n} organisations, the others of the region with {low} to {high}", **words
    )


def note(frame: pd.DataFrame) -> str:
    """Return why these numbers are rough, and what they may not be set against."""
    parts = [
        translate(
            "All organisations worldwide that the Factbook names, by its own list: a rough yardstick, not to be set "
            "against the counts of this chapter, nor against other reference works."
        )
    ]
    if (frame["economy"] == KOSOVO).any():
        parts.append(
            translate(
                "Its list for Kosovo leaves out all regional bodies, and bodies that Kosovo is a member of, such as "
                "the EBRD and the Council of Europe Development Bank."
            )
        )
    compared = frame.loc[frame["comparator"], "economy"]
    if len(compared):
        parts.append(translate("For comparison: {economies}.", economies=listing(economies.names(compared))))
    return " ".join(parts)


def none() -> str:
    """Return the sentence for a day by which no reference work had counted."""
    return translate("Up to that day no reference work in the tables counts organisations.")


def covered(focus: str) -> str:
    """Return for whom the figure of nine law-enforcement bodies speaks; empty for the six that it covers."""
    if focus in WB6:
        return ""
    return translate(
        "It covers the six Western Balkan economies alone and says nothing of {focus}.", focus=economies.name(focus)
    )


def stated(day: str) -> str:
    """Return the day for which a number is stated."""
    return date(day)
