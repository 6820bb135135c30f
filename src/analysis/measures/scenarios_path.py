"""Where an order of steps leads: the count and the index of the focus after each step, beside the others now."""

import pandas as pd

from analysis.measures import index, index_inputs, trace
from analysis.measures.index_inputs import Inputs
from analysis.measures.scenarios_gains import BASE, NOW, cases, pillars


def path(inputs: Inputs, order: pd.DataFrame, focus: str, *, bodies: str, benchmark: str = "equal") -> pd.DataFrame:
    """Return the count and the index after each step of an order, all earlier steps taken too.

    Parameters
    ----------
    inputs, focus, bodies, benchmark
        As in `scenarios_gains.pillars`.
    order
        Steps in order: ``body_id``, ``short_name``, ``target``, ``rows``, ``sources``.

    Returns
    -------
    pandas.DataFrame
        ``place`` (0 = now), ``body_id`` and ``short_name`` of the step (missing for 0), ``members`` (full memberships
        in the set), ``arithmetic``, ``geometric`` and ``minimum`` (see `index.totals`), ``rows``, ``sources``.
    """
    targets = list(zip(order["body_id"], order["target"], strict=True))
    seats = {body: dict(targets[: place + 1]) for place, (body, _) in enumerate(targets)}
    copies = cases(inputs, focus, seats)
    totals = index.totals(pillars(copies, inputs, focus, bodies=bodies, benchmark=benchmark)[BASE[0]])
    lines = totals.set_index("economy").loc[[NOW, *seats]].reset_index(names="body_id")
    step = lines["body_id"].where(lines["body_id"] != NOW)
    return lines[["arithmetic", "geometric", "minimum"]].assign(
        place=range(len(lines)),
        body_id=step,
        short_name=step.map(dict(zip(order["body_id"], order["short_name"], strict=True))),
        members=lines["body_id"].map(_members(copies, bodies)).fillna(0).astype(int),
        rows=[trace.join(cell, *order["rows"][:place]) for place, cell in enumerate(lines["rows"])],
        sources=[trace.join(cell, *order["sources"][:place]) for place, cell in enumerate(lines["sources"])],
    )


def others(inputs: Inputs, focus: str, *, bodies: str, benchmark: str = "equal") -> pd.DataFrame:
    """Return the count and the index of the other economies as they are now.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``members`` (full memberships in the set), ``arithmetic`` (see `index.totals`), ``rows``,
        ``sources``.
    """
    totals = index.totals(index_inputs.pillars(inputs, bodies, benchmark=benchmark))
    lines = totals.assign(members=totals["economy"].map(_members(inputs, bodies)).fillna(0).astype(int))
    return lines.loc[lines["economy"] != focus, ["economy", "members", "arithmetic", "rows", "sources"]]


def _members(inputs: Inputs, bodies: str) -> pd.Series:
    counted = inputs.counted(bodies)
    return counted[counted["status"] == "member"].groupby("economy").size()
