"""Sentences on the doubt about the index: how firm a place is, and how wide a score."""

import pandas as pd

from analysis import economies
from analysis.languages import number, percent, translate
from analysis.prose.index import band, places, points

SURE = 0.9
"""From this share of the draws on a place is called firm."""

WIDE = 0.2
"""A score whose band is at least this wide (of 1) is called uncertain."""


def firmness(every: pd.DataFrame, fixed: pd.DataFrame, focus: str) -> str:
    """Return the sentence on how firm the focus' place and score are.

    Parameters
    ----------
    every, fixed
        Frames of `measures.index_uncertainty.bands` over all choices, and with fixed goalposts.
    focus
        Code of the focus economy.
    """
    own = every[every["economy"] == focus].iloc[0]
    score = fixed[fixed["economy"] == focus].iloc[0]
    filled = {
        "draws": number(own["draws"]),
        "places": places(own["rank_low"], own["rank_high"]),
        "n": number(len(every)),
        "band": band(score["score_low"], score["score_high"]),
    }
    if own["rank_low"] == own["rank_high"]:
        return translate(
            "In {draws} draws of the choices behind the index its place stays {places} of {n} (5th to 95th "
            "percentile), while its score ranges from {band} on fixed goalposts.",
            **filled,
        )
    return translate(
        "In {draws} draws of the choices behind the index it takes places {places} of {n} (5th to 95th percentile), "
        "and its score ranges from {band} on fixed goalposts.",
        **filled,
    )


def end_place(every: pd.DataFrame, focus: str) -> str:
    """Return the sentence on how often the focus is alone in last place or in first; empty where it never is."""
    own = every[every["economy"] == focus].iloc[0]
    shares = {"last": percent(own["p_last"]), "first": percent(own["p_first"])}
    if own["p_last"] and own["p_first"]:
        return translate("It is alone in last place in {last} of the draws and alone in first in {first}.", **shares)
    if own["p_last"]:
        return translate("It is alone in last place in {last} of the draws, and never alone in first.", **shares)
    if own["p_first"]:
        return translate("It is alone in first place in {first} of the draws, and never alone in last.", **shares)
    return translate("It is never alone in first place or in last.")


def scores_title(every: pd.DataFrame, fixed: pd.DataFrame, focus: str) -> str:
    """Return the title of the chart of bands: the place of the focus, and how far its score is known."""
    own = every[every["economy"] == focus].iloc[0]
    score = fixed[fixed["economy"] == focus].iloc[0]
    filled = {"focus": economies.name(focus), "band": band(score["score_low"], score["score_high"])}
    wide = score["score_high"] - score["score_low"] >= WIDE
    if own["p_last"] >= SURE and wide:
        return translate("{focus} is last under nearly every choice, but its score ranges from {band} of 100", **filled)
    if own["p_last"] >= SURE:
        return translate("{focus} is last under nearly every choice, with {band} of 100 points", **filled)
    if own["p_first"] >= SURE:
        return translate("{focus} is first under nearly every choice, with {band} of 100 points", **filled)
    return translate(
        "{focus} takes places {places} of {n}, as the choices fall; its score ranges from {band}",
        places=places(own["rank_low"], own["rank_high"]),
        n=number(len(every)),
        **filled,
    )


def scores_subtitle(every: pd.DataFrame) -> str:
    """Return what the chart of bands shows."""
    return translate(
        "Median and 5th to 95th percentile of {draws} draws over scale, weights, mean, spacing, set of bodies, "
        "benchmark, population and what is not known.",
        draws=number(every["draws"].iloc[0]),
    )


def of_score(line: pd.Series) -> str:
    """Return the label of a band: the median and both ends, in points."""
    ends = band(line["score_low"], line["score_high"])
    return translate("{score} ({ends})", score=points(line["score"]), ends=ends)


def scores_note() -> str:
    """Return how to read the chart of bands."""
    return translate(
        "Left: thick bar and its median, draws on fixed goalposts; thin line, draws on any scale, where the lowest of "
        "the group is near 0 by construction; ring, the base index. Right: places over all draws."
    )


def bands_in_words(every: pd.DataFrame, fixed: pd.DataFrame) -> str:
    """Return the bands of every economy in words, for who cannot see the chart."""
    lines = []
    for own, score in zip(every.to_dict("records"), fixed.to_dict("records"), strict=True):
        lines.append(
            translate(
                "{economy}: median {score} points on fixed goalposts ({band}), place {middle} ({places}).",
                economy=economies.name(own["economy"]),
                score=points(score["score"]),
                band=band(score["score_low"], score["score_high"]),
                middle=number(own["rank"]),
                places=places(own["rank_low"], own["rank_high"]),
            )
        )
    return " ".join(lines)


def panel(name: str) -> str:
    """Return the heading of a panel."""
    return {
        "scores": translate("Score, points of 100"),
        "places": translate("Place, 1 is best"),
        "fixed": translate("On fixed goalposts"),
        "every": translate("On any scale"),
    }[name]
