"""Benchmark shares: what an economy's fair share of posts would be, under eight ideas of fairness.

"Under-represented" never stands alone: it names its benchmark. Each is computed over a member set, which is the set
of a body's own participants on that date, and sums to 1 over it.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.arrays import Array

USES = {
    "equal": (),
    "population": ("population",),
    "sqrt": ("population",),
    "half_half": ("population",),
    "gdp": ("contribution",),
    "un": ("population", "contribution"),
    "unesco": ("population", "contribution"),
    "eu_three": ("population",),
}
"""What each benchmark is computed from, beside the member set."""

BENCHMARKS = tuple(USES)
"""Ids of the benchmarks, as in the parameter ``benchmark``."""


class Weights(NamedTuple):
    """Weights of a mixed benchmark: membership, population, contribution; they add up to 1."""

    membership: float
    population: float
    contribution: float


UN = Weights(0.40, 0.05, 0.55)
"""System of desirable ranges of the United Nations Secretariat; FAO has used it since 2004."""
UNESCO = Weights(0.65, 0.05, 0.30)
"""UNESCO since 2003."""
UN_VARIANTS = (Weights(0.25, 0.05, 0.70), Weights(0.39, 0.07, 0.54), Weights(0.38, 0.07, 0.55))
"""Other weights discussed at the United Nations, for sensitivity runs."""


def shares(inputs: pd.DataFrame, *, contribution: bool = True) -> pd.DataFrame:
    """Return every benchmark share over a member set.

    Parameters
    ----------
    inputs
        One row a member: ``economy``, ``population`` (persons) and, with ``contribution``, ``contribution`` (any
        unit; GDP stands in where no payments are known). `measures.yardsticks.inputs` makes it from the tables and
        adds the rows and sources of both numbers.
    contribution
        Whether the contributions are used. Without them the mixes spread their weight over membership and
        population, and ``gdp`` is left out.

    Returns
    -------
    pandas.DataFrame
        ``benchmark``, ``economy``, ``share`` (of 1; sums to 1 a benchmark), ``rows`` and ``sources``.

    Raises
    ------
    MeasureError
        If the member set is empty or names an economy twice, or if a number is missing.
    """
    _check(inputs, ["population", "contribution"] if contribution else ["population"])
    names = [name for name in BENCHMARKS if contribution or name != "gdp"]
    values, size = _values(inputs, contribution), len(inputs)
    behind = [_behind(name, inputs, contribution) for name in names]
    return pd.DataFrame(
        {
            "benchmark": np.repeat(names, size),
            "economy": np.tile(inputs["economy"].to_numpy(), len(names)),
            "share": np.concatenate([values[name] for name in names]),
            "rows": np.repeat([cells["rows"] for cells in behind], size),
            "sources": np.repeat([cells["sources"] for cells in behind], size),
        }
    )


def mix(inputs: pd.DataFrame, weights: Weights, *, contribution: bool = True) -> pd.Series:
    """Return the shares of a mixed benchmark, in the order of ``inputs``.

    Parameters
    ----------
    inputs
        As in `shares`.
    weights
        Weights of membership, population and contribution.
    contribution
        Without it the third weight is dropped and the two others are raised in proportion.
    """
    paid = _of_sum(inputs["contribution"]) if contribution else None
    return pd.Series(_mixed(_of_sum(inputs["population"]), paid, weights), index=inputs.index)


def _mixed(population: Array, paid: Array | None, weights: Weights) -> Array:
    known = weights.membership + weights.population + (0 if paid is None else weights.contribution)
    mixed: Array = (weights.membership * _equal(len(population)) + weights.population * population) / known
    return mixed if paid is None else mixed + weights.contribution * paid / known


def _equal(size: int) -> Array:
    return np.full(size, 1 / size)


def _of_sum(values: pd.Series) -> Array:
    numbers = values.to_numpy(dtype=float)
    result: Array = numbers / numbers.sum()
    return result


def _values(inputs: pd.DataFrame, contribution: bool) -> dict[str, Array]:
    """Return the shares of every benchmark, in the order of ``inputs``."""
    population, equal = _of_sum(inputs["population"]), _equal(len(inputs))
    paid = _of_sum(inputs["contribution"]) if contribution else None
    root = np.sqrt(inputs["population"].to_numpy(dtype=float))
    root = root / root.sum()
    values = {"equal": equal, "population": population, "sqrt": root}
    values["half_half"] = (population + root) / 2
    values["eu_three"] = (population + root + equal) / 3
    values["un"], values["unesco"] = (_mixed(population, paid, weights) for weights in (UN, UNESCO))
    return values if paid is None else {**values, "gdp": paid}


def _behind(name: str, inputs: pd.DataFrame, contribution: bool) -> dict[str, str]:
    used = [kind for kind in USES[name] if contribution or kind != "contribution"]
    return {
        column: trace.join(*(cell for kind in used for cell in inputs.get(f"{kind}_{column}", ())))
        for column in ("rows", "sources")
    }


def _check(inputs: pd.DataFrame, needed: Sequence[str]) -> None:
    if inputs.empty or inputs["economy"].duplicated().any():
        raise MeasureError("A benchmark needs a member set that names each economy once.")
    for column in needed:
        if column not in inputs or inputs[column].isna().any():
            raise MeasureError(
                f"A member has no {column}, so no benchmark that uses it can be computed.",
                "Leave the contributions out with contribution=False, or take another population source.",
            )
