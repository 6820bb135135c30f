"""Tables of the index: the goalposts, the totals, and the totals with each pillar left out."""

import pandas as pd

from analysis import economies
from analysis.charts.listing import Column, Listing
from analysis.measures.index import PILLARS
from analysis.prose import index_tables as words
from analysis.prose import index_words as vocabulary
from analysis.prose.index import band


def goalposts() -> Listing:
    """Return the table of what 0 and 100 points mean for each indicator."""
    frame = vocabulary.goalposts().assign(rows="", sources="")
    columns = [Column(key, vocabulary.heading(key)) for key in ("pillar", "indicator", "nought", "between", "one")]
    return Listing("index_goalposts", words.goalposts_caption(), frame, columns)


def totals(frame: pd.DataFrame, focus: str) -> Listing:
    """Return the table of the base index: both means, the lowest pillar, and how much is known.

    Parameters
    ----------
    frame
        The frame of `measures.index.totals`.
    focus
        The focus economy.
    """
    shown = frame.sort_values("rank", kind="stable")
    shown = shown.assign(
        name=economies.names(shown["economy"]),
        weakest=[words.weakest(line) for line in shown.to_dict("records")],
        bounds=[band(low, high) for low, high in zip(shown["low"], shown["high"], strict=True)],
        **{key: 100 * shown[key] for key in ("arithmetic", "geometric", "known_weight")},
    )
    columns = [
        Column("name", vocabulary.heading("economy")),
        Column("rank", vocabulary.heading("rank"), align="right"),
        Column("arithmetic", vocabulary.heading("arithmetic"), digits=1, align="right"),
        Column("geometric", vocabulary.heading("geometric"), digits=1, align="right"),
        Column("weakest", vocabulary.heading("weakest")),
        Column("bounds", vocabulary.heading("bounds"), align="right"),
        Column("known_weight", vocabulary.heading("known_weight"), align="right"),
    ]
    return Listing("index_totals", words.totals_caption(frame, focus), shown, columns, words.totals_note())


def without(found: pd.DataFrame, base: pd.DataFrame, focus: str) -> Listing:
    """Return the table of the focus' score and place with each pillar left out in turn.

    Parameters
    ----------
    found
        The frame of `measures.index.without_each`.
    base
        The frame of `measures.index.totals`.
    focus
        The focus economy.
    """
    own = found[found["economy"] == focus].set_index("left_out").loc[list(PILLARS)].reset_index()
    shown = own.assign(
        left_out=[vocabulary.pillar(name) for name in own["left_out"]],
        **{key: 100 * own[key] for key in ("arithmetic", "geometric")},
    )
    columns = [
        Column("left_out", vocabulary.heading("left_out")),
        Column("rank", vocabulary.heading("rank"), align="right"),
        Column("arithmetic", vocabulary.heading("arithmetic"), digits=1, align="right"),
        Column("geometric", vocabulary.heading("geometric"), digits=1, align="right"),
    ]
    return Listing("index_without", words.without_caption(found, base, focus), shown, columns)
