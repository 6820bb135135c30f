"""An order of steps by gain and openness, and how far it hangs on the assumptions behind it.

Gain and openness are means of elements between 0 and 1. None of the weights is known, so the order is drawn thousands
of times: with other weights, other spacings of the index, and any value for what nobody reports.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from analysis.errors import MeasureError
from analysis.measures.arrays import Array
from analysis.measures.index import PILLARS, aggregate
from analysis.measures.index_uncertainty import DRAWS, LEAST_DRAWS, QUANTILES, SEED
from analysis.measures.scenarios_elements import GAIN, OPENNESS
from analysis.measures.scenarios_gains import NOW, by_variant

_FIRST = 3
_AFTER = 1e-6


def order(found: pd.DataFrame, varied: pd.DataFrame, *, draws: int = DRAWS, seed: int = SEED) -> pd.DataFrame:
    """Put the steps in order, and return how stable each place is.

    The base order takes equal weights inside gain and openness and between the two, and the middle of what is not
    known. A draw takes all weights from flat distributions, those of the pillars of the index too, one spacing and
    name of ``varied``, and any value between the bounds of each element. A step that needs another one first never
    comes before it.

    Parameters
    ----------
    found
        What `scenarios_elements.elements` returns.
    varied
        What `scenarios_gains.varied` returns.
    draws
        Number of draws, at least 2,000.
    seed
        Seed of the random numbers; the same seed gives the same order and bands.

    Returns
    -------
    pandas.DataFrame
        The lines of ``found`` in the base order, with ``gain_score``, ``openness`` and ``score`` (0 to 1), ``place``
        (1 = first), ``place_middle``, ``place_low`` and ``place_high`` (median, 5th and 95th percentile of the
        draws), ``p_first`` (share of the draws in which it is among the first three), ``by_gain`` and ``by_openness``
        (its place if only gain, or only openness, counted; ties share the better place), ``draws``, ``seed``.

    Raises
    ------
    MeasureError
        If there are fewer than 2,000 draws.
    """
    if draws < LEAST_DRAWS:
        raise MeasureError(f"{draws} draws are too few for a band.", f"Take at least {LEAST_DRAWS}.")
    if found.empty:
        return found.assign(**{name: pd.Series(dtype="float64") for name in _ADDED})
    names = [[name for name in part if f"{name}_low" in found] for part in (GAIN, OPENNESS)]
    before = _before(found)
    middle = [_means(found, part) for part in names]
    score = _after(np.mean(middle, axis=0)[None], before)[0]
    drawn = places(found, varied, random(found, draws, seed))
    low, half, high = np.quantile(drawn, QUANTILES, axis=0)
    lines = found.assign(
        gain_score=middle[0],
        openness=middle[1],
        score=score,
        place_low=low,
        place_middle=half,
        place_high=high,
        p_first=(drawn <= _FIRST).mean(axis=0),
        by_gain=_rank(middle[0][None])[0],
        by_openness=_rank(middle[1][None])[0],
        draws=draws,
        seed=seed,
    )
    lines = lines.sort_values("score", ascending=False, kind="stable", ignore_index=True)
    return lines.assign(place=range(1, len(lines) + 1))


_ADDED = ["gain_score", "openness", "score", "place_low", "place_middle", "place_high", "p_first"]
_ADDED += ["by_gain", "by_openness", "draws", "seed", "place"]


def random(found: pd.DataFrame, draws: int, seed: int) -> dict[str, Array]:
    """Return the random numbers of the draws by what they are for; the first axis of each runs over the draws."""
    names = len(GAIN) + len(OPENNESS)
    numbers = np.random.default_rng(seed).random((draws, 2 + names + len(PILLARS) + names * len(found)))
    parts = np.split(numbers, np.cumsum([1, 1, len(GAIN), len(OPENNESS), len(PILLARS)]), axis=1)
    balance, variant, gain, openness, pillars, fill = parts
    return {
        "balance": balance,
        "variant": variant,
        "gain": _weights(gain),
        "openness": _weights(openness),
        "pillars": _weights(pillars),
        "fill": fill.reshape(draws, names, len(found)),
    }


def _weights(numbers: Array) -> Array:
    """Turn uniform numbers into flat Dirichlet draws, not yet scaled to add up to 1."""
    result: Array = -np.log1p(-numbers)
    return result


def places(found: pd.DataFrame, varied: pd.DataFrame, numbers: dict[str, Array]) -> Array:
    """Return the place of each step in each draw, 1 = first.

    Parameters
    ----------
    found, varied
        As in `order`.
    numbers
        What `random` returns, or the same part of the draws of each.
    """
    every = {name: place for place, name in enumerate((*GAIN, *OPENNESS))}
    sums = []
    for part, weights in ((GAIN, numbers["gain"]), (OPENNESS, numbers["openness"])):
        names = [name for name in part if f"{name}_low" in found]
        used = weights[:, [part.index(name) for name in names]]
        used = used / used.sum(axis=1, keepdims=True)
        values = [_value(found, varied, name, numbers, every[name]) for name in names]
        sums.append(sum(used[:, place, None] * value for place, value in enumerate(values)))
    score = numbers["balance"] * sums[0] + (1 - numbers["balance"]) * sums[1]
    return _rank(_after(score, _before(found)))


def _value(found: pd.DataFrame, varied: pd.DataFrame, name: str, numbers: dict[str, Array], place: int) -> Array:
    if name == GAIN[0]:
        return _added(found, varied, numbers)
    low, high = (found[f"{name}_{end}"].to_numpy(dtype=float) for end in ("low", "high"))
    result: Array = low + numbers["fill"][:, place] * (high - low)
    return result


def _added(found: pd.DataFrame, varied: pd.DataFrame, numbers: dict[str, Array]) -> Array:
    """Return what each step adds to the index in each draw, as a share of the most that any step adds."""
    tables = np.stack(list(by_variant(varied.loc[[NOW, *found["body_id"]]]).values()))
    pick = np.minimum((len(tables) * numbers["variant"][:, 0]).astype(int), len(tables) - 1)
    scores = aggregate(tables[pick], numbers["pillars"][:, None], "arithmetic")
    added = scores[:, 1:] - scores[:, :1]
    result: Array = added / np.maximum(added.max(axis=1, keepdims=True), _AFTER)
    return result


def _means(found: pd.DataFrame, names: Sequence[str]) -> Array:
    middles = [(found[f"{name}_low"] + found[f"{name}_high"]) / 2 for name in names]
    result: Array = np.mean(middles, axis=0)
    return result


def _before(found: pd.DataFrame) -> dict[int, list[int]]:
    """Return for each step the steps that it needs first, by their places in the frame."""
    at: Mapping[str, int] = {name: place for place, name in enumerate(found["short_name"])}
    return {
        place: [at[name] for name in str(needs).split("; ") if name in at] for place, needs in enumerate(found["needs"])
    }


def _after(score: Array, before: Mapping[int, Sequence[int]]) -> Array:
    """Lower the score of a step that needs others first to just below theirs."""
    score = score.copy()
    for place, needed in before.items():
        for first in needed:
            score[:, place] = np.minimum(score[:, place], score[:, first] - _AFTER)
    return score


def _rank(score: Array) -> Array:
    result: Array = 1 + (score[:, None, :] > score[:, :, None] + _AFTER / 10).sum(axis=-1)
    return result
