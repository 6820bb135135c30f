"""Scales of the index: ladders of ordered steps, and posts held against posts expected.

Every indicator has fixed goalposts, set by meaning and not by the sample: 0 is shut out, 1 is the seat, the name, the
access or the share of posts that a full participant has. What is not known is left out of a value and comes back in its
bounds: all of it 0, and all of it 1.
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.arrays import Array

LADDERS: Mapping[str, tuple[str, ...]] = {
    "seat": ("outside", "through_another", "guest", "associate", "member"),
    "name": ("another_speaks", "marked", "own_name"),
    "access": ("none", "through_another", "own"),
}
"""The ordered steps of each ladder, lowest first."""

SPACINGS: Mapping[str, Mapping[str, tuple[float, ...]]] = {
    "even": {"seat": (0, 0.25, 0.5, 0.75, 1), "name": (0, 0.5, 1), "access": (0, 0.5, 1)},
    "steep": {"seat": (0, 0.1, 0.4, 0.8, 1), "name": (0, 0.25, 1), "access": (0, 0.25, 1)},
    "lenient": {"seat": (0, 0.5, 0.75, 0.9, 1), "name": (0, 0.75, 1), "access": (0, 0.75, 1)},
    "strict": {"seat": (0, 0, 0, 0, 1), "name": (0, 0, 1), "access": (0, 0, 1)},
}
"""Scores of the steps. ``even`` and ``steep`` are those of the method note, the others bracket them: ``strict``
counts only the top step, ``lenient`` brings the middle steps close to it."""

LEAST_EXPECTED = 1.0
"""Least number of posts that a benchmark must expect before posts held are scored: below it nobody falls short."""

INDICATOR = ["pillar", "indicator", "economy"]
VALUES = ["value", "low", "high", "known", "total"]
POSTS = ("held", "unknown", "expected_known", "expected", "posts")
_COUNTS = [*(str(at) for at in range(max(len(steps) for steps in LADDERS.values()))), "unknown"]


def tally(steps: pd.DataFrame, economies: Sequence[str]) -> pd.DataFrame:
    """Count the steps that each economy stands on.

    Parameters
    ----------
    steps
        One row an indicator, economy and body: ``pillar``, ``indicator``, ``ladder``, ``economy``, ``step`` (a name
        of `LADDERS`; missing where nobody says), ``rows``, ``sources``.
    economies
        The economies that get a line each, also those without a row.

    Returns
    -------
    pandas.DataFrame
        One line an indicator and economy: ``pillar``, ``indicator``, ``economy``, ``ladder``, the number of bodies
        on each step (columns 0, 1, ... from the lowest), ``unknown``, ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If a step is not one of its ladder.
    """
    place = {(name, step): str(at) for name, ladder in LADDERS.items() for at, step in enumerate(ladder)}
    keys = list(zip(steps["ladder"], steps["step"], strict=True))
    strange = sorted({f"{name}: {step}" for name, step in keys if pd.notna(step) and (name, step) not in place})
    if strange:
        raise MeasureError(f"Not steps of a ladder of the index: {', '.join(strange)}.")
    at = pd.Series([place.get(key, "unknown") for key in keys], index=steps.index)
    kinds = steps[["pillar", "indicator", "ladder"]].drop_duplicates()
    lines = kinds.merge(pd.DataFrame({"economy": list(economies)}), how="cross")
    counts = pd.get_dummies(at, dtype=int).reindex(columns=_COUNTS, fill_value=0)
    counts = pd.concat([steps[INDICATOR], counts], axis="columns").groupby(INDICATOR).sum().reset_index()
    lines = lines.merge(counts, how="left", on=INDICATOR)
    lines = lines.merge(trace.aggregate(steps, INDICATOR), how="left", on=INDICATOR)
    return lines.fillna({**dict.fromkeys(_COUNTS, 0), "rows": "", "sources": ""})


def ladder(tallied: pd.DataFrame, spacing: str = "even") -> pd.DataFrame:
    """Score the steps of ladders: one value an indicator and economy.

    Parameters
    ----------
    tallied
        What `tally` returns.
    spacing
        A name of `SPACINGS`.

    Returns
    -------
    pandas.DataFrame
        ``pillar``, ``indicator``, ``economy``, ``value`` (mean score of the known steps, 0 to 1; missing if none is
        known), ``low`` and ``high`` (every missing step 0, or 1), ``known`` and ``total`` (numbers of steps),
        ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If the spacing is unknown.
    """
    if spacing not in SPACINGS:
        raise MeasureError(f"There is no spacing {spacing!r}.", f"The spacings are {', '.join(SPACINGS)}.")
    scores = np.zeros((len(tallied), len(_COUNTS) - 1))
    for name, values in SPACINGS[spacing].items():
        scores[(tallied["ladder"] == name).to_numpy(), : len(values)] = values
    counts = tallied[_COUNTS].to_numpy(dtype=float)
    known, total, points = counts[:, :-1].sum(axis=1), counts.sum(axis=1), (counts[:, :-1] * scores).sum(axis=1)
    return tallied[INDICATOR].assign(
        value=_ratio(points, known, np.nan),
        low=_ratio(points, total, 0.0),
        high=_ratio(points + counts[:, -1], total, 1.0),
        known=known,
        total=total,
        rows=tallied["rows"],
        sources=tallied["sources"],
    )


def parity(heads: pd.DataFrame) -> pd.DataFrame:
    """Score posts held against posts expected, 1 at parity or above.

    Parameters
    ----------
    heads
        One row an indicator and economy: ``pillar``, ``indicator``, ``economy``, ``held``, ``unknown`` (posts whose
        holder's nationality is not known), ``expected_known`` (benchmark share of the posts with a known
        nationality), ``expected`` (of all posts), ``posts`` (all posts), ``rows``, ``sources``.

    Returns
    -------
    pandas.DataFrame
        The columns of `ladder`. ``low``: none of the unknown is the economy's; ``high``: all are. Where less than
        `LEAST_EXPECTED` posts with a known holder are expected, the value is missing, nothing counts as known, and
        the bounds are 0 and 1: even a fair body would have nobody to show.
    """
    scored = parity_scores({name: heads[name].to_numpy(dtype=float) for name in POSTS})
    return heads[INDICATOR].assign(**scored, rows=heads["rows"], sources=heads["sources"])


def parity_scores(posts: Mapping[str, Array]) -> dict[str, Array]:
    """Return the columns ``value`` to ``total`` of `parity`, from arrays of any one shape named as in `POSTS`."""
    enough = posts["expected_known"] >= LEAST_EXPECTED
    known = np.where(enough, posts["expected_known"], 0.0)
    every = np.where(enough, posts["expected"], 0.0)
    return {
        "value": np.minimum(_ratio(posts["held"], known, np.nan), 1.0),
        "low": np.minimum(_ratio(posts["held"], every, 0.0), 1.0),
        "high": np.minimum(_ratio(posts["held"] + posts["unknown"], every, 1.0), 1.0),
        "known": np.where(enough, posts["posts"] - posts["unknown"], 0.0),
        "total": posts["posts"].astype(float),
    }


def _ratio(part: Array, whole: Array, otherwise: float) -> Array:
    result: Array = np.divide(part, whole, out=np.full(whole.shape, otherwise), where=whole > 0)
    return result
