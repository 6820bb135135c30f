"""Which choice moves the index: shares of the variance of a score (Sobol), and the score under each alternative."""

from collections.abc import Mapping
from typing import Literal

import numpy as np
import pandas as pd
from scipy import stats

from analysis.errors import MeasureError
from analysis.measures.arrays import Array
from analysis.measures.index_grid import SWITCHES, Grid
from analysis.measures.index_uncertainty import DRAWS, INPUTS, SEED, hold, last, quantiles, ranks, scores, uniforms

POINTS = 2048
"""Points of the Sobol design, a power of 2; the index is computed (inputs + 2) times as often."""


def variance_shares(
    grid: Grid, focus: str, *, held: Mapping[str, str] | None = None, points: int = POINTS, seed: int = SEED
) -> pd.DataFrame:
    """Return how much of the variance of an economy's score goes back to each choice.

    Saltelli's design of 2010 by `scipy.stats.sobol_indices`; the weights of all pillars are one input. ``first`` is
    what the choice does alone, ``total`` what it does alone and together with others, so ``total`` less ``first`` is
    interplay.

    Parameters
    ----------
    grid
        From `index_grid.grid`.
    focus
        Code of the economy.
    held
        Switches that are not drawn, each with its alternative.
    points
        Points of the design, a power of 2.
    seed
        Seed of the scrambling; the same seed gives the same shares.

    Returns
    -------
    pandas.DataFrame
        One line an input that is drawn, largest total first: ``input`` (a name of `INPUTS`), ``first`` and ``total``
        (shares of 1; small negative estimates are set to 0), ``variance`` (of the score), ``points``, ``seed``,
        ``rows`` and ``sources``.

    Raises
    ------
    MeasureError
        If the economy is not one of the grid, or its score is not known in every draw.
    """
    place = _place(grid, focus)
    width = len(SWITCHES) + len(grid.pillars)
    sample = stats.qmc.Sobol(2 * width, rng=seed).random(points)
    one, two = sample[:, :width], sample[:, width:]
    names = [name for name in INPUTS if name not in (held or {})]
    crossed = []
    for name in names:
        mixed = one.copy()
        mixed[:, _columns(name, width)] = two[:, _columns(name, width)]
        crossed.append(mixed)
    drawn = [scores(grid, hold(grid, numbers, held or {}))[:, place] for numbers in (one, two, *crossed)]
    if np.isnan(drawn).any():
        raise MeasureError(f"The score of {focus} is not known in every draw, so its variance has no shares.")
    design: dict[Literal["f_A", "f_B", "f_AB"], Array] = {
        "f_A": drawn[0][None],
        "f_B": drawn[1][None],
        "f_AB": np.array(drawn[2:])[:, None],
    }
    found = stats.sobol_indices(func=design, n=points)
    behind = grid.trace[grid.trace["economy"] == focus].iloc[0]
    lines = pd.DataFrame(
        {
            "input": names,
            "first": np.clip(found.first_order, 0, 1),
            "total": np.clip(found.total_order, 0, 1),
            "variance": float(np.var(np.concatenate(drawn[:2]))),
            "points": points,
            "seed": seed,
            "rows": behind["rows"],
            "sources": behind["sources"],
        }
    )
    return lines.sort_values("total", ascending=False, kind="stable", ignore_index=True)


def by_alternative(
    grid: Grid, focus: str, *, held: Mapping[str, str] | None = None, draws: int = DRAWS, seed: int = SEED
) -> pd.DataFrame:
    """Return an economy's score and rank with each alternative held in turn, all else drawn.

    Parameters
    ----------
    grid
        From `index_grid.grid`.
    focus
        Code of the economy.
    held
        Switches held at an alternative throughout, but where their own turn comes.
    draws, seed
        As in `index_uncertainty.bands`.

    Returns
    -------
    pandas.DataFrame
        One line a switch and alternative: ``input``, ``level``, ``score_low``, ``score``, ``score_high`` (5th, 50th
        and 95th percentile), ``rank`` (median), ``p_last`` (share of the draws in which no other is as low or
        lower), ``draws``, ``seed``, ``rows``, ``sources``.
    """
    place = _place(grid, focus)
    numbers = uniforms(draws, len(grid.pillars), seed)
    behind = grid.trace.loc[grid.trace["economy"] == focus, ["rows", "sources"]].iloc[0].to_dict()
    lines = []
    for name, levels in grid.levels.items():
        for level in levels:
            found = scores(grid, hold(grid, numbers, {**(held or {}), name: level}))
            own = slice(place, place + 1)
            low, middle, high = quantiles(found[:, own])[:, 0]
            lines.append(
                {
                    "input": name,
                    "level": level,
                    "score_low": low,
                    "score": middle,
                    "score_high": high,
                    "rank": float(quantiles(ranks(found)[:, own])[1, 0]),
                    "p_last": float(np.mean(last(found)[:, place])),
                    "draws": draws,
                    "seed": seed,
                    **behind,
                }
            )
    return pd.DataFrame(lines)


def _place(grid: Grid, focus: str) -> int:
    if focus not in grid.economies:
        raise MeasureError(f"{focus} is not one of the economies compared: {', '.join(grid.economies)}.")
    return grid.economies.index(focus)


def _columns(name: str, width: int) -> slice:
    at = INPUTS.index(name)
    return slice(at, width) if name == INPUTS[-1] else slice(at, at + 1)
