"""Sentences on the tables of the index."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import listing, number, percent, translate
from analysis.measures.index import LEAST_KNOWN
from analysis.prose import index_words as words
from analysis.prose.index import base, points


def without_caption(found: pd.DataFrame, totals: pd.DataFrame, focus: str) -> str:
    """Return the caption of the table that leaves out each pillar in turn.

    Parameters
    ----------
    found
        The frame of `measures.index.without_each`.
    totals
        The frame of `measures.index.totals`.
    focus
        Code of the focus economy.
    """
    own = found[found["economy"] == focus].dropna(subset="arithmetic")
    base_rank = totals.loc[totals["economy"] == focus, "rank"].iloc[0]
    if own.empty or pd.isna(base_rank):
        return translate("The index of {focus} with each pillar left out in turn", focus=economies.name(focus))
    moved = own[own["rank"] != base_rank]
    filled = {"focus": economies.name(focus), "rank": number(base_rank)}
    if moved.empty:
        return translate("{focus} keeps place {rank} whichever pillar is left out", **filled)
    return translate(
        "{focus} moves from place {rank} when the index leaves out {pillars}",
        pillars=listing(words.pillar_inside(name) for name in moved["left_out"]),
        **filled,
    )


def goalposts_caption() -> str:
    """Return the caption of the table of goalposts."""
    return translate("What 0 and 100 points mean for each indicator, whoever is compared")


def totals_caption(totals: pd.DataFrame, focus: str) -> str:
    """Return the caption of the table of totals."""
    return base(totals, focus)


def totals_note() -> str:
    """Return how to read the table of totals."""
    return translate(
        "Base index: pillars and indicators with equal weights, even steps. The geometric mean punishes imbalance; a "
        "pillar at 0 enters it with 1 point. Bounds: all of the unknown 0, and all of it 100. Who is known by less "
        "than {least} of the weight gets no place.",
        least=percent(LEAST_KNOWN, 0),
    )


def weakest(line: Mapping[Hashable, Any]) -> str:
    """Return the lowest known pillar with its points, in a cell; empty where none is known."""
    if pd.isna(line["minimum"]):
        return ""
    return translate("{pillar} {points}", pillar=words.pillar_inside(line["weakest"]), points=points(line["minimum"]))
