"""Appointments and time in office by economy, in words."""

import pandas as pd

from analysis.economies import name
from analysis.languages import number, percent, plural, translate
from analysis.prose import benchmarks, leadership

YEAR = 365.25


def title(timed: pd.DataFrame, focus: str) -> str:
    """Return how much of the time that can be counted heads from the focus economy were in office; a title.

    Parameters
    ----------
    timed
        From `measures.leadership_timeline.time`, over executive heads.
    focus
        Code of the focus economy.
    """
    own, words = timed[timed["economy"] == focus], {"focus": name(focus)}
    if not timed["dated"].sum():
        return translate("For no head of a regional body are both ends of the time in office known")
    if own.empty:
        return translate("No head known to be from {focus}, so no time in office can be counted", **words)
    if not own["dated"].iloc[0]:
        return plural(
            "{focus}: {count} spell of a head known, whose length is not; no time in office can be counted",
            "{focus}: {count} spells of heads known, whose lengths are not; no time in office can be counted",
            int(own["posts"].iloc[0]),
            **words,
        )
    return translate(
        "Heads from {focus} were in office for {share} of the time that can be counted",
        share=_span(own, "share", percent_of=True),
        **words,
    )


def subtitle() -> str:
    """Return what the chart of appointments and time shows."""
    return translate(
        "Executive heads of regional bodies by nationality: spells in office, and years over the spells with a known "
        "start and end"
    )


def note(timed: pd.DataFrame, focus: str) -> str:
    """Return how many spells are left out of the time in office."""
    own = timed.loc[timed["economy"] == focus, "left_out"]
    return translate(
        "Dated: start and end known. Left out of the years, and white at the left: {count} of {posts} spells; known to "
        "be from {focus} of these: {own}. Hatched: the range that a date known to the year or month only leaves.",
        count=number(timed["left_out"].sum()),
        posts=number(timed["posts"].sum()),
        focus=name(focus),
        own=number(own.sum()),
    )


def years(line: pd.DataFrame) -> str:
    """Return the years in office of one line, as a range where the dates leave one."""
    return _span(line, "days", percent_of=False)


def alt(timed: pd.DataFrame) -> str:
    """Return what a reader who cannot see the chart of appointments and time has to know."""
    parts = (
        translate(
            "{economy}: {posts}, of them dated {dated}, {years} years",
            economy=leadership.economy(line["economy"]),
            posts=number(line["posts"]),
            dated=number(line["dated"]),
            years=years(pd.DataFrame([line])),
        )
        for line in timed.to_dict("records")
    )
    return translate("Spells of heads by nationality. {parts}.", parts="; ".join(parts))


def _span(line: pd.DataFrame, column: str, *, percent_of: bool) -> str:
    low, high = line[f"{column}_low"], line[f"{column}_high"]
    if not percent_of:
        return benchmarks.span(pd.concat([low, high]) / YEAR, 1)
    first, last = percent(low.iloc[0], 0), percent(high.iloc[0], 0)
    return first if first == last else translate("{first} to {last}", first=first, last=last)
