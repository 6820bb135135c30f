"""How far the index depends on choices: thousands of draws over them, and bands of score and rank.

A draw takes every choice anew (`index_grid.SWITCHES`) and the weights of the pillars from a flat Dirichlet
distribution. Draws are rows of a table of random numbers made from one seed; each row is computed by itself, so the
results are the same however the rows are shared out.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import index
from analysis.measures.arrays import Array
from analysis.measures.index_grid import AGGREGATIONS, SWITCHES, TIE, Grid

INPUTS = (*SWITCHES, "weights")
"""Everything that a draw takes anew."""

DRAWS = 4096
"""Number of draws, unless told otherwise."""

LEAST_DRAWS = 2000
"""Fewer draws give no band."""

QUANTILES = (0.05, 0.5, 0.95)

SEED = 2012
"""Seed of the draws, unless told otherwise."""


def uniforms(draws: int, pillars: int, seed: int) -> Array:
    """Return the random numbers of the draws: one row a draw, one column a switch, then one a pillar's weight."""
    return np.random.default_rng(seed).random((draws, len(SWITCHES) + pillars))


def hold(grid: Grid, numbers: Array, held: Mapping[str, str]) -> Array:
    """Return random numbers that hold some switches at one alternative.

    Parameters
    ----------
    grid
        From `index_grid.grid`.
    numbers
        Rows of `uniforms`.
    held
        The alternative of each switch held.

    Raises
    ------
    MeasureError
        If there is no such switch or alternative.
    """
    numbers = numbers.copy()
    for name, level in held.items():
        levels = grid.levels.get(name, ())
        if level not in levels:
            raise MeasureError(f"The index cannot hold {name!r} at {level!r}.", f"Switches: {', '.join(SWITCHES)}.")
        numbers[:, SWITCHES.index(name)] = (levels.index(level) + 0.5) / len(levels)
    return numbers


def scores(grid: Grid, numbers: Array) -> Array:
    """Return the scores of all economies in each draw.

    Parameters
    ----------
    grid
        From `index_grid.grid`.
    numbers
        Rows of `uniforms`, any part of them in any order.

    Returns
    -------
    numpy.ndarray
        One row a draw, one column an economy; NaN where nothing is known of an economy.
    """
    picks = [
        np.minimum((len(grid.levels[name]) * numbers[:, column]).astype(int), len(grid.levels[name]) - 1)
        for column, name in enumerate(SWITCHES[:-1])
    ]
    values = grid.table[tuple(picks)]
    # Minus the logarithms of uniform numbers, scaled to add up to 1, are a flat Dirichlet draw.
    weights = -np.log1p(-numbers[:, None, len(SWITCHES) :])
    geometric = numbers[:, len(SWITCHES) - 1, None] >= 1 / len(AGGREGATIONS)
    return np.where(
        geometric, index.aggregate(values, weights, "geometric"), index.aggregate(values, weights, "arithmetic")
    )


def ranks(found: Array) -> Array:
    """Return ranks in each draw, 1 = best; who ties shares the better rank, and who has no score has none."""
    with np.errstate(invalid="ignore"):
        placed = 1 + (found[:, None, :] > found[:, :, None] + TIE).sum(axis=-1)
    return np.where(np.isnan(found), np.nan, placed)


def last(found: Array) -> Array:
    """Tell for each draw and economy whether it is alone at the bottom: no other is as low or lower."""
    with np.errstate(invalid="ignore"):
        result: Array = (found[:, None, :] <= found[:, :, None] + TIE).sum(axis=-1) == 1
    return result


def quantiles(table: Array) -> Array:
    """Return the `QUANTILES` of each column over what is known of it; NaN where nothing ever is."""
    known = ~np.isnan(table).all(axis=0)
    result = np.full((len(QUANTILES), table.shape[1]), np.nan)
    result[:, known] = np.nanquantile(table[:, known], QUANTILES, axis=0)
    return result


def bands(grid: Grid, *, held: Mapping[str, str] | None = None, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """Return median and 5 to 95 per cent band of score and rank.

    Parameters
    ----------
    grid
        From `index_grid.grid`.
    held
        Switches that are not drawn, each with its alternative.
    draws
        Number of draws, at least 2,000.
    seed
        Seed of the random numbers; the same seed gives the same bands.

    Returns
    -------
    pandas.DataFrame
        One line an economy: ``economy``, ``score``, ``score_low``, ``score_high``, ``rank``, ``rank_low`` (better),
        ``rank_high`` (worse), ``p_first`` and ``p_last`` (share of the draws in which it is alone at the top, or at
        the bottom), ``draws``, ``seed``, ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If there are fewer than 2,000 draws, or a switch cannot be held.
    """
    if draws < LEAST_DRAWS:
        raise MeasureError(f"{draws} draws are too few for a band.", f"Take at least {LEAST_DRAWS}.")
    found = scores(grid, hold(grid, uniforms(draws, len(grid.pillars), seed), held or {}))
    placed = ranks(found)
    score, rank = (quantiles(table) for table in (found, placed))
    lines = pd.DataFrame(
        {
            "economy": grid.economies,
            **dict(zip(("score_low", "score", "score_high"), score, strict=True)),
            **dict(zip(("rank_low", "rank", "rank_high"), rank, strict=True)),
            "p_first": last(-found).mean(axis=0),
            "p_last": last(found).mean(axis=0),
            "draws": draws,
            "seed": seed,
        }
    )
    return lines.merge(grid.trace, on="economy")
