"""What can be said about leaders by nationality."""

import pandas as pd

from analysis.economies import name
from analysis.languages import listing, number, percent, plural, translate
from analysis.measures.leadership import UNKNOWN


def heads(bounds: pd.DataFrame, focus: str) -> str:
    """Return how many heads are known to come from the focus economy; a title.

    Parameters
    ----------
    bounds
        From `measures.leadership.bounds` over the executive heads.
    focus
        Code of the focus economy.
    """
    line = bounds.iloc[0]
    words = {"focus": name(focus), "posts": number(line["posts"]), "unknown": number(line["unknown"])}
    if not line["posts"]:
        return translate("No head of a regional body is known")
    if not line["unknown"]:
        return plural(
            "{count} of {posts} heads of regional bodies has come from {focus}",
            "{count} of {posts} heads of regional bodies have come from {focus}",
            int(line["own"]),
            **words,
        )
    if not line["own"]:
        return translate(
            "None of {posts} heads of regional bodies is known to be from {focus}; the nationality of {unknown} is not "
            "known",
            **words,
        )
    return plural(
        "{count} of {posts} heads of regional bodies is known to be from {focus}; the nationality of {unknown} is not "
        "known",
        "{count} of {posts} heads of regional bodies are known to be from {focus}; the nationality of {unknown} is not "
        "known",
        int(line["own"]),
        **words,
    )


def spread(bounds: pd.DataFrame, focus: str) -> str:
    """Return the share of heads from the focus economy with both bounds, in a sentence."""
    line = bounds.iloc[0]
    if not line["posts"]:
        return translate("No holder of these posts is known.")
    return translate(
        "These are {posts} spells in office of {persons} persons in {bodies} bodies. The nationality of {unknown} is "
        "not stated, so the share of {focus} lies between {low} (none of them) and {high} (all of them).",
        posts=number(line["posts"]),
        persons=number(line["persons"]),
        bodies=number(line["bodies"]),
        unknown=number(line["unknown"]),
        focus=name(focus),
        low=percent(line["share_low"], 0),
        high=percent(line["share_high"], 0),
    )


def inside(bounds: pd.DataFrame, focus: str) -> str:
    """Return the same for the bodies that the focus economy is a member of."""
    line = bounds.iloc[0]
    if not line["posts"]:
        return translate("No head is known of a body that {focus} is a member of.", focus=name(focus))
    return plural(
        "{focus} is a member of {count} of these bodies. Heads of it: {posts}; known to be from {focus}: {own}; "
        "nationality not stated: {unknown}.",
        "{focus} is a member of {count} of these bodies. Heads of them: {posts}; known to be from {focus}: {own}; "
        "nationality not stated: {unknown}.",
        int(line["bodies"]),
        focus=name(focus),
        own=number(line["own"]),
        posts=number(line["posts"]),
        unknown=number(line["unknown"]),
    )


def economy(code: str) -> str:
    """Return the name of an economy, or the words for an unknown nationality."""
    return translate("not stated") if code == UNKNOWN else name(code)


def heads_alt(counted: pd.DataFrame, deputies: pd.DataFrame) -> str:
    """Return what a reader who cannot see the chart of heads and deputies has to know.

    Parameters
    ----------
    counted, deputies
        From `measures.leadership.by_economy`.
    """
    return translate(
        "Bars by nationality. Heads: {heads}. Deputies: {deputies}.", heads=_counts(counted), deputies=_counts(deputies)
    )


def _counts(counted: pd.DataFrame) -> str:
    parts = (
        translate("{economy} {posts}", economy=economy(line["economy"]), posts=number(line["posts"]))
        for line in counted.to_dict("records")
    )
    return listing(parts) or translate("none known")


def named(own: pd.DataFrame, focus: str) -> str:
    """Return who is known to have led, in a caption; ``own`` is from `measures.leadership.named`."""
    if own.empty:
        return translate("No leader of a regional body is known to be from {focus}.", focus=name(focus))
    apart = int((~own["governmental"]).sum())
    found = plural(
        "{count} leading post is known to have been held by someone from {focus}.",
        "{count} leading posts are known to have been held by someone from {focus}.",
        len(own),
        focus=name(focus),
    )
    if not apart:
        return found
    exception = plural(
        "{count} of them is in a body of chambers or municipalities, not of governments.",
        "{count} of them are in bodies of chambers or municipalities, not of governments.",
        apart,
    )
    return translate("{found} {exception}", found=found, exception=exception)


def office(kind: str) -> str:
    """Return the name of a kind of office."""
    return {
        "executive_head": translate("head"),
        "deputy": translate("deputy"),
        "senior": translate("senior post"),
        "chair": translate("chair"),
        "staff": translate("staff"),
    }[kind]
