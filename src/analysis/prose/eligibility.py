"""What can be said about who may be appointed."""

import pandas as pd

from analysis.economies import name
from analysis.languages import number, plural, translate


def appointable(counted: pd.DataFrame, focus: str) -> str:
    """Return from how many posts the focus economy is shut out, beside the others; a title.

    Parameters
    ----------
    counted
        From `measures.eligibility.count`.
    focus
        Code of the focus economy.
    """
    line = counted[counted["economy"] == focus].iloc[0]
    others = counted[counted["economy"] != focus]
    words = {"focus": name(focus), "closed": number(line["closed"]), "most": number(others["barred"].max())}
    if not line["closed"]:
        return translate("No rule is known that says who may hold a post")
    if not line["barred"]:
        return translate(
            "{focus}: no post is closed to its nationals, of {closed} that only a circle of economies may fill", **words
        )
    if others.empty or others["barred"].max() >= line["barred"]:
        return plural(
            "{focus}: {count} post is closed to its nationals, of {closed} that only a circle of economies may fill",
            "{focus}: {count} posts are closed to its nationals, of {closed} that only a circle of economies may fill",
            int(line["barred"]),
            **words,
        )
    if not others["barred"].max():
        return plural(
            "{focus}: {count} post is closed to its nationals, of {closed} that only a circle of economies may fill; "
            "to the others compared none is",
            "{focus}: {count} posts are closed to its nationals, of {closed} that only a circle of economies may fill; "
            "to the others compared none is",
            int(line["barred"]),
            **words,
        )
    return plural(
        "{focus}: {count} post is closed to its nationals, of {closed} that only a circle of economies may fill; to "
        "the others compared at most {most}",
        "{focus}: {count} posts are closed to its nationals, of {closed} that only a circle of economies may fill; "
        "to the others compared at most {most}",
        int(line["barred"]),
        **words,
    )


def state(code: str) -> str:
    """Return whether a post is open to nationals of an economy, in words."""
    return {
        "barred": translate("closed: outside the circle"),
        "unsettled": translate("unsettled: inside without full membership"),
        "unknown": translate("not known: position not recorded"),
        "may": translate("may be appointed"),
        "open": translate("open call"),
        "not_stated": translate("the rule does not say"),
    }[code]


def appointable_alt(counted: pd.DataFrame) -> str:
    """Return what a reader who cannot see the chart of posts has to know."""
    parts = [
        translate(
            "{economy}: closed {barred}, unsettled {unsettled}, not known {unknown}, open to it {may}",
            economy=name(line["economy"]),
            **{state: number(line[state]) for state in ("barred", "unsettled", "unknown", "may")},
        )
        for line in counted.to_dict("records")
    ]
    return translate("Table of posts by economy with a mark for each. {parts}.", parts="; ".join(parts))


def rest(counted: pd.DataFrame) -> str:
    """Return how many further rules say nothing of nationality."""
    line = counted.iloc[0]
    return translate(
        "{open} further posts are filled by an open call without a known condition of nationality; for {not_stated} "
        "the rule says who chooses, not who may be chosen.",
        open=number(line["open"]),
        not_stated=number(line["not_stated"]),
    )
