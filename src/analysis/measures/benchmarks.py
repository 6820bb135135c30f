"""Benchmark shares: what an economy's fair share of posts would be, under eight ideas of fairness.

"Under-represented" never stands alone: it names its benchmark. Each is computed over a member set, which is the set
of a body's own participants on that date, and sums to 1 over it.
"""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace

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
    found = [_lines(name, inputs, contribution) for name in BENCHMARKS if contribution or name != "gdp"]
    return pd.concat(found, ignore_index=True)


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
    known = weights.membership + weights.population + (weights.contribution if contribution else 0)
    mixed = (weights.membership * _equal(inputs) + weights.population * _of_sum(inputs["population"])) / known
    return mixed + weights.contribution * _of_sum(inputs["contribution"]) / known if contribution else mixed


def _equal(inputs: pd.DataFrame) -> pd.Series:
    return pd.Series(1 / len(inputs), index=inputs.index)


def _of_sum(values: pd.Series) -> pd.Series:
    return values / values.sum()


def _values(name: str, inputs: pd.DataFrame, contribution: bool) -> pd.Series:
    population, equal = _of_sum(inputs["population"]), _equal(inputs)
    root = _of_sum(inputs["population"].astype(float).pow(0.5))
    values = {"equal": equal, "population": population, "sqrt": root}
    values["half_half"] = (population + root) / 2
    values["eu_three"] = (population + root + equal) / 3
    values["un"] = mix(inputs, UN, contribution=contribution)
    values["unesco"] = mix(inputs, UNESCO, contribution=contribution)
    return values[name] if name in values else _of_sum(inputs["contribution"])


def _lines(name: str, inputs: pd.DataFrame, contribution: bool) -> pd.DataFrame:
    used = [kind for kind in USES[name] if contribution or kind != "contribution"]
    behind = {
        column: trace.join(*(cell for kind in used for cell in inputs.get(f"{kind}_{column}", ())))
        for column in ("rows", "sources")
    }
    values = _values(name, inputs, contribution).to_numpy()
    return pd.DataFrame({"benchmark": name, "economy": inputs["economy"].to_numpy(), "share": values, **behind})


def _check(inputs: pd.DataFrame, needed: Sequence[str]) -> None:
    if inputs.empty or inputs["economy"].duplicated().any():
        raise MeasureError("A benchmark needs a member set that names each economy once.")
    for column in needed:
        if column not in inputs or inputs[column].isna().any():
            raise MeasureError(
                f"A member has no {column}, so no benchmark that uses it can be computed.",
                "Leave the contributions out with contribution=False, or take another population source.",
            )
