"""A composite index of position: pillars, and totals that keep what is missing missing.

The steps are those of the OECD and JRC handbook (2008) for few units: fixed goalposts (`index_scales`), pillars shown
before the total, an arithmetic and a geometric mean, the lowest pillar, and bounds for what is not known.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.arrays import Array

PILLARS = ("membership", "terms", "access", "leadership")
"""The pillars, in the order of the chapter."""

FLOOR = 0.01
"""The least value that enters a geometric mean, so that one pillar at 0 does not make the whole 0."""

LEAST_KNOWN = 0.6
"""Share of the weight that must be known before an economy gets a place: a score of what little is known is none."""


def pillars(indicators: pd.DataFrame) -> pd.DataFrame:
    """Average the indicators of each pillar, with equal weights.

    Returns
    -------
    pandas.DataFrame
        ``pillar``, ``economy``, ``value`` (mean of the known indicators; missing if none is known), ``low``,
        ``high``, ``known`` (share of 1 of what the pillar rests on that is known), ``rows``, ``sources``.
    """
    share = (indicators["known"] / indicators["total"].where(indicators["total"] > 0)).fillna(0.0)
    keys = ["pillar", "economy"]
    means = indicators.assign(known=share).groupby(keys, sort=False)[["value", "low", "high", "known"]].mean()
    return means.reset_index().merge(trace.aggregate(indicators, keys), on=keys)


def totals(pillar_values: pd.DataFrame, weights: Mapping[str, float] | None = None) -> pd.DataFrame:
    """Put the pillars together, by the arithmetic and by the geometric mean.

    Parameters
    ----------
    pillar_values
        What `pillars` returns.
    weights
        Weight of each pillar, above 0; equal by default. They are scaled to add up to 1 over what is known.

    Returns
    -------
    pandas.DataFrame
        One row an economy: ``economy``, ``arithmetic``, ``geometric`` (both 0 to 1, over the known pillars),
        ``minimum`` and ``weakest`` (value and name of the lowest pillar), ``low`` and ``high`` (bounds of the
        arithmetic mean), ``known_weight`` (share of 1), ``rank`` (by the arithmetic mean, 1 = best, ties share the
        better rank; missing where less than `LEAST_KNOWN` is known), ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If a weight is missing or not above 0.
    """
    names = list(dict.fromkeys(pillar_values["pillar"]))
    given = dict.fromkeys(names, 1.0) if weights is None else dict(weights)
    if any(given.get(pillar, 0) <= 0 for pillar in names):
        raise MeasureError("Every pillar needs a weight above 0.", f"Give weights for {', '.join(names)}.")
    weight = np.array([given[pillar] for pillar in names])
    weight = weight / weight.sum()
    table = {key: _wide(pillar_values, key, names) for key in ("value", "low", "high", "known")}
    value = table["value"]
    lines = pd.DataFrame(
        {
            "arithmetic": aggregate(value.to_numpy(), weight, "arithmetic"),
            "geometric": aggregate(value.to_numpy(), weight, "geometric"),
            "minimum": value.min(axis="columns"),
            "weakest": _weakest(value),
            **{key: table[key].to_numpy() @ weight for key in ("low", "high")},
            "known_weight": table["known"].to_numpy() @ weight,
        },
        index=value.index,
    )
    placed = lines["arithmetic"].where(lines["known_weight"] >= LEAST_KNOWN).round(9)
    lines["rank"] = placed.rank(ascending=False, method="min").astype("Int64")
    return lines.reset_index().merge(trace.aggregate(pillar_values, ["economy"]), on="economy")


def aggregate(values: Array, weights: Array, how: str) -> Array:
    """Return weighted means along the last axis, over what is known.

    Parameters
    ----------
    values
        Pillar values, missing as NaN; the last axis runs over the pillars.
    weights
        Weights above 0, of the same shape or one that broadcasts to it.
    how
        ``arithmetic`` lets a good pillar pay for a bad one; ``geometric``, exp(sum w ln max(y, FLOOR)), punishes
        imbalance.

    Returns
    -------
    numpy.ndarray
        The means; NaN where no pillar is known.
    """
    known = ~np.isnan(values)
    used = np.where(known, weights, 0.0)
    sums = used.sum(axis=-1)
    filled = np.where(known, values, 1.0)
    if how == "geometric":
        filled = np.log(np.maximum(filled, FLOOR))
    mean = np.divide((used * filled).sum(axis=-1), sums, out=np.full(sums.shape, np.nan), where=sums > 0)
    result: Array = np.exp(mean) if how == "geometric" else mean
    return result


def without_each(pillar_values: pd.DataFrame) -> pd.DataFrame:
    """Return the totals with each pillar left out in turn.

    Returns
    -------
    pandas.DataFrame
        The columns of `totals`, and ``left_out``, the name of the pillar.
    """
    names = list(dict.fromkeys(pillar_values["pillar"]))
    parts = [totals(pillar_values[pillar_values["pillar"] != name]).assign(left_out=name) for name in names]
    return pd.concat(parts, ignore_index=True)


def _wide(pillar_values: pd.DataFrame, key: str, names: list[str]) -> pd.DataFrame:
    order = list(dict.fromkeys(pillar_values["economy"]))
    return pillar_values.set_index(["economy", "pillar"])[key].unstack("pillar").loc[order, names]  # noqa: PD010


def _weakest(value: pd.DataFrame) -> pd.Series:
    some = value.notna().any(axis="columns")
    return value[some].idxmin(axis="columns").reindex(value.index)
