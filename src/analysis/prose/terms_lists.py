"""Words of the tables on terms: helpers and stand-ins, channels, and the points of the arrangement."""

import pandas as pd

from analysis.languages import plural, translate


def role_word(role: str) -> str:
    """Return what someone else does for Kosovo; see `measures.terms_spells.ROLES`."""
    words = {
        "stands_in": translate("stands in for it"),
        "opened": translate("opened or holds the door to its own seat"),
        "helps": translate("helps it from outside"),
    }
    return words[role]


def helpers_caption(helpers: pd.DataFrame) -> str:
    """Return what the table of helpers says."""
    standing_in = int((helpers["role"] == "stands_in").sum())
    return plural(
        "In {count} body or arrangement someone else stands in for Kosovo; the others named here opened a door or "
        "help.",
        "In {count} bodies and arrangements someone else stands in for Kosovo; the others named here opened a door or "
        "help.",
        standing_in,
    )


def helpers_note() -> str:
    """Return how to read the table of helpers."""
    return translate(
        "Named are those whom a source names. An empty day means that the source gives none. The kinds of help differ "
        "and are not added."
    )


def channels_caption(channels: pd.DataFrame) -> str:
    """Return what the table of channels says."""
    carried = int((~channels["own"]).sum())
    return plural(
        "Of the routes for police and judicial information, {count} runs through someone else.",
        "Of the routes for police and judicial information, {count} run through someone else.",
        carried,
    )


def points_caption(points: pd.DataFrame) -> str:
    """Return what the table of the points says."""
    tested = int((points["test"] != "none").sum())
    return plural(
        "What the points of the arrangement say, and for {count} of them what the tables show.",
        "What the points of the arrangement say, and for {count} of them what the tables show.",
        tested,
    )


def points_note() -> str:
    """Return how to read the table of the points."""
    return translate(
        "What each point means for Kosovo is the project's reading. A regional body is one of the headline sets of "
        "security and other regional bodies."
    )
