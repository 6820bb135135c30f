"""The pillars of the index under every combination of choices, laid out for the draws to pick from."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd
from scipy import stats

from analysis.errors import MeasureError
from analysis.measures import benchmarks, body_sets, index, index_heads, index_inputs, index_scales, trace
from analysis.measures.arrays import Array

SWITCHES = ("bodies", "spacing", "benchmark", "population", "missing", "normalisation", "aggregation")
"""The choices between alternatives, in the order of the axes of `Grid.table`; the last one has no axis."""

MISSING = ("known", "none", "all")
"""What is not known is left out, or is all 0, or is all 1."""

NORMALISATIONS = ("goalposts", "min_max", "ranks", "z")
"""Fixed goalposts, and three scales made from the sample: (y - min) / (max - min), (rank - 1) / (n - 1) from the
lowest, and the normal distribution function of the z score."""

AGGREGATIONS = ("arithmetic", "geometric")

TIE = 1e-9
"""Values closer than this are tied."""

_BOUNDS = ("value", "low", "high")


@dataclass(frozen=True)
class Grid:
    """The pillars of every economy under every combination of choices.

    Parameters
    ----------
    economies, pillars
        Names along the last two axes of ``table``.
    levels
        The alternatives of each of `SWITCHES`.
    table
        Pillar values, 0 to 1, missing as NaN; one axis a switch but the last, then economies, then pillars.
    trace
        ``economy``, ``rows`` and ``sources`` behind each economy's values.
    """

    economies: tuple[str, ...]
    pillars: tuple[str, ...]
    levels: Mapping[str, tuple[str, ...]]
    table: Array
    trace: pd.DataFrame


def grid(inputs: index_inputs.Inputs) -> Grid:
    """Compute the pillars under every combination of set, spacing, benchmark, population, missing and normalisation.

    Raises
    ------
    MeasureError
        If fewer than two economies are compared.
    """
    if len(inputs.economies) < 2:  # noqa: PLR2004 - a scale made from a sample takes two
        raise MeasureError("The index compares economies; at least two are needed.")
    levels = {
        "bodies": tuple(body_sets.FAMILIES),
        "spacing": tuple(index_scales.SPACINGS),
        "benchmark": benchmarks.BENCHMARKS,
        "population": inputs.bases,
        "missing": MISSING,
    }
    values = np.stack([_of_set(inputs, bodies, levels) for bodies in levels["bodies"]])
    scaled = np.stack([normalise(values, how) for how in NORMALISATIONS], axis=-3)
    behind = [index_inputs.pillars(inputs, bodies, benchmark="un") for bodies in levels["bodies"]]
    return Grid(
        economies=inputs.economies,
        pillars=index.PILLARS,
        levels={**levels, "normalisation": NORMALISATIONS, "aggregation": AGGREGATIONS},
        table=scaled,
        trace=trace.aggregate(pd.concat(behind), ["economy"]),
    )


def _of_set(inputs: index_inputs.Inputs, bodies: str, levels: Mapping[str, tuple[str, ...]]) -> Array:
    """Return pillar values by spacing, benchmark, population, missing, economy and pillar."""
    tallied, persons = index_inputs.tally(inputs, bodies), inputs.headed(bodies)
    ladders = [_bounds(index.pillars(index_scales.ladder(tallied, spacing)), inputs) for spacing in levels["spacing"]]
    shares = _shares(inputs.bands, levels)
    heads = [
        index_scales.parity_scores(
            index_heads.numbers(persons, index_heads.expectation(persons, share, inputs.economies), inputs.economies)
        )
        for share in shares
    ]
    sizes = (len(levels["benchmark"]), len(levels["population"]), len(_BOUNDS), len(inputs.economies), 1)
    found = np.array([[scored[key] for key in _BOUNDS] for scored in heads]).reshape(sizes)
    return _joined(np.stack(ladders)[:, None, None], found[None])


def _shares(
    bands: pd.DataFrame, levels: Mapping[str, tuple[str, ...]]
) -> Iterator[dict[tuple[tuple[str, ...], str], float]]:
    """Yield the benchmark shares by member set and economy, for each benchmark and population."""
    columns = [bands[name] for name in ("members", "economy", "share", "benchmark", "basis")]
    found: dict[tuple[str, str], dict[tuple[tuple[str, ...], str], float]] = {}
    for members, economy, share, benchmark, basis in zip(*columns, strict=True):
        found.setdefault((benchmark, basis), {})[members, economy] = share
    for benchmark in levels["benchmark"]:
        for basis in levels["population"]:
            yield {**found.get((benchmark, ""), {}), **found.get((benchmark, basis), {})}


def _bounds(frame: pd.DataFrame, inputs: index_inputs.Inputs) -> Array:
    """Return values with what is missing left out, all 0 and all 1: by missing, economy and pillar."""
    order = pd.MultiIndex.from_product([inputs.economies, index.PILLARS[:-1]])
    found = frame.set_index(["economy", "pillar"])[list(_BOUNDS)].reindex(order).to_numpy()
    return np.moveaxis(found.reshape(len(inputs.economies), -1, len(_BOUNDS)), -1, 0)


def _joined(*parts: Array) -> Array:
    """Join arrays along their last axis, after spreading the others to a common shape."""
    shape = np.broadcast_shapes(*(part.shape[:-1] for part in parts))
    return np.concatenate([np.broadcast_to(part, (*shape, part.shape[-1])) for part in parts], axis=-1)


def normalise(values: Array, how: str) -> Array:
    """Put pillar values on a scale of 0 to 1.

    Parameters
    ----------
    values
        Pillar values on fixed goalposts; the last two axes run over economies and pillars.
    how
        A name of `NORMALISATIONS`.

    Returns
    -------
    numpy.ndarray
        Scaled values of the same shape. Where all known economies are alike a scale made from the sample gives 0.5.
    """
    if how == "goalposts":
        return values
    known = ~np.isnan(values)
    if how == "ranks":
        return _placed(values, known)
    size = np.maximum(known.sum(axis=-2, keepdims=True), 1)
    filled = np.where(known, values, 0.0)
    if how == "z":
        mean = filled.sum(axis=-2, keepdims=True) / size
        spread = np.sqrt((np.where(known, values - mean, 0.0) ** 2).sum(axis=-2, keepdims=True) / size)
        score = np.divide(values - mean, spread, out=np.zeros_like(values), where=spread > TIE)
        return np.where(known, stats.norm.cdf(score), np.nan)
    low = np.where(known, values, np.inf).min(axis=-2, keepdims=True)
    span = np.where(known, values, -np.inf).max(axis=-2, keepdims=True) - low
    with np.errstate(invalid="ignore"):
        scaled = np.divide(values - low, span, out=np.full_like(values, 0.5), where=span > TIE)
    return np.where(known, scaled, np.nan)


def _placed(values: Array, known: Array) -> Array:
    """Return (rank - 1) / (n - 1) from the lowest; ties share the mean of their ranks."""
    mine, other = values[..., :, None, :], values[..., None, :, :]
    with np.errstate(invalid="ignore"):
        below = (other < mine - TIE).sum(axis=-2) + 0.5 * ((np.abs(other - mine) <= TIE).sum(axis=-2) - 1)
    others = known.sum(axis=-2, keepdims=True) - 1
    placed = np.divide(below, others, out=np.full(values.shape, 0.5), where=others > 0)
    return np.where(known, placed, np.nan)
