"""Sentences on entries into bodies over time, as far as the start of a membership is known."""

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, translate


def title(entries: pd.DataFrame, focus: str) -> str:
    """Return the title of the chart of entries: when the dated memberships begin.

    Parameters
    ----------
    entries
        The frame of `measures.entries.entries`, with at least one line.
    focus
        Code of the focus economy.
    """
    name = economies.name(focus)
    first = entries[entries["members"] > 0].groupby("economy")["year"].min()
    if focus not in first:
        return translate("None of the memberships of {focus} has a known start", focus=name)
    others = first.drop(focus)
    words = {"focus": name, "year": str(first[focus])}
    if others.empty:
        return translate("The dated memberships of {focus} begin in {year}", **words)
    low, high = str(others.min()), str(others.max())
    if len(others) == 1:
        other = economies.name(str(others.index[0]))
        return translate(
            "The dated memberships of {focus} begin in {year}, those of {other} in {low}", other=other, low=low, **words
        )
    if low == high:
        return translate(
            "The dated memberships of {focus} begin in {year}, those of the others in {low}", low=low, **words
        )
    return translate(
        "The dated memberships of {focus} begin in {year}, those of the others between {low} and {high}",
        low=low,
        high=high,
        **words,
    )


def label(economy: str, members: int, undated: int) -> str:
    """Return the label at the end of an economy's line: dated members and those without a known start."""
    words = {"economy": economies.name(economy), "members": number(members), "undated": number(undated)}
    if undated:
        return translate("{economy}: {members} dated + {undated} undated", **words)
    return translate("{economy}: {members}", **words)


def in_words(entries: pd.DataFrame) -> str:
    """Return the entries of each economy in words, for who cannot see the chart."""
    parts = []
    for economy, lines in entries.groupby("economy", sort=False):
        years = [str(year) for year in lines.loc[lines["entered"] > 0, "year"]]
        end = label(str(economy), lines["members"].iloc[-1], lines["undated"].iloc[-1])
        parts.append(translate("{label}; entries in {years}.", label=end, years=listing(years)) if years else f"{end}.")
    return " ".join(parts)


def subtitle(which: str, as_of: str) -> str:
    """Return what is measured and to which day."""
    day = date(as_of)
    if which == "security":
        return translate("Members of regional security bodies by year, as far as dated, to {day}.", day=day)
    if which == "regional":
        return translate("Members of regional bodies outside security by year, as far as dated, to {day}.", day=day)
    return translate("Members of regional bodies by year, as far as dated, to {day}.", day=day)


def note() -> str:
    """Return the note on dates: which of them count as a start, and what is not in the lines."""
    return translate(
        "A start may be the signature, the provisional use or the entry into force of a treaty. A membership whose "
        "start no source gives stands in no year: it is counted at the end of the line as undated."
    )


def arrangement() -> str:
    """Return the label of the line at the arrangement of 2012."""
    return translate("arrangement of 24 February 2012")


def none() -> str:
    """Return the sentence for a set in which no membership has a known start."""
    return translate("No membership in this set of bodies has a known start.")
