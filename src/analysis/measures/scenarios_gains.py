"""What further seats would change: the count of memberships and the index, computed anew with each seat given.

The goalposts of the index are fixed, so the score of the focus does not depend on the others, and a seat given to it
moves nobody else.
"""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import index, index_inputs, index_scales, terms, trace
from analysis.measures.index_inputs import Inputs

NAMES = {"marked": "Kosovo*", "own_name": "Kosovo"}
"""Assumptions on the name under which Kosovo would sit in a new seat, and the designation that stands for each."""

NOW = "now"


def cases(
    inputs: Inputs,
    focus: str,
    seats: Mapping[str, Mapping[str, str]],
    *,
    bodies: str,
    spacing: str = "even",
    benchmark: str = "equal",
    named: str = "marked",
) -> pd.DataFrame:
    """Compute the count and the index of the focus in each of several cases.

    Parameters
    ----------
    inputs
        From `index_inputs.read`.
    focus
        Code of the focus economy.
    seats
        For each case, by its name, the status given to the focus in each body, by its id. `NOW`, without a change,
        is added.
    bodies
        The set of bodies that the count is made over.
    spacing, benchmark
        As in `index_inputs.pillars`.
    named
        Name under which Kosovo would sit in the new seats, one of `NAMES`; other economies sit under their own.

    Returns
    -------
    pandas.DataFrame
        One line a case, `NOW` first: ``case``, ``members`` (full memberships in the set), ``arithmetic``,
        ``geometric`` and ``minimum`` (the index, 0 to 1, fixed goalposts, equal weights, over what is known),
        ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If a seat is given in a body that is neither counted nor one of information exchange, or under no known name.
    """
    if named not in NAMES:
        raise MeasureError(f"There is no name {named!r} for a new seat.", f"The names are {', '.join(NAMES)}.")
    _known(inputs, seats)
    every = {NOW: {}, **seats}
    designation = NAMES[named] if focus == terms.KOSOVO else pd.NA
    copies = replace(
        inputs,
        economies=tuple(every),
        position=_copies(inputs.position, focus, every, designation),
        exchange=_copies(inputs.exchange, focus, every, designation),
    )
    ladders = index.pillars(index_scales.ladder(index_inputs.tally(copies, bodies), spacing))
    heads = index.pillars(index_inputs.heads(replace(inputs, economies=(focus,)), bodies, benchmark))
    led = [heads.assign(economy=case) for case in every]
    totals = index.totals(pd.concat([ladders, *led], ignore_index=True))
    counted = copies.counted(bodies)
    members = counted[counted["status"] == "member"].groupby("economy").size()
    totals = totals.assign(case=totals["economy"], members=totals["economy"].map(members).fillna(0).astype(int))
    columns = ["case", "members", "arithmetic", "geometric", "minimum", "rows", "sources"]
    return totals.set_index("economy").loc[list(every), columns].reset_index(drop=True)


def gains(inputs: Inputs, ways: pd.DataFrame, focus: str, *, bodies: str, benchmark: str = "equal") -> pd.DataFrame:
    """Return what each single seat would add to the count and to the index.

    Parameters
    ----------
    inputs, focus, bodies, benchmark
        As in `cases`.
    ways
        What `scenarios.ways` returns; its ``target`` is the seat given.

    Returns
    -------
    pandas.DataFrame
        The lines of ``ways`` with ``count_gain`` (full memberships), ``gain`` (of the arithmetic index, even
        spacing, the name marked), ``gain_low`` and ``gain_high`` (least and most over all spacings and names); most
        gain first.
    """
    found = varied(inputs, ways, focus, bodies=bodies, benchmark=benchmark)
    base = cases(inputs, focus, _single(ways), bodies=bodies, benchmark=benchmark).set_index("case")
    base = base[["members", "arithmetic"]].astype(float)
    added = (base - base.loc[NOW]).loc[list(ways["body_id"])]
    lines = ways.assign(
        count_gain=added["members"].to_numpy(dtype=int),
        gain=added["arithmetic"].to_numpy(),
        gain_low=found.min(axis="columns").to_numpy(),
        gain_high=found.max(axis="columns").to_numpy(),
    )
    return lines.sort_values("gain", ascending=False, kind="stable", ignore_index=True)


def varied(inputs: Inputs, ways: pd.DataFrame, focus: str, *, bodies: str, benchmark: str = "equal") -> pd.DataFrame:
    """Return the gain of the arithmetic index from each seat under every assumption.

    Returns
    -------
    pandas.DataFrame
        One line a body of ``ways`` (its id is the index), one column a spacing and name.
    """
    found = {}
    for spacing in index_scales.SPACINGS:
        for named in NAMES if focus == terms.KOSOVO else list(NAMES)[:1]:
            lines = cases(
                inputs, focus, _single(ways), bodies=bodies, spacing=spacing, benchmark=benchmark, named=named
            )
            scores = lines.set_index("case")["arithmetic"].astype(float)
            found[spacing, named] = scores.drop(NOW) - float(scores[NOW])
    return pd.DataFrame(found).loc[list(ways["body_id"])]


def path(inputs: Inputs, order: pd.DataFrame, focus: str, *, bodies: str, benchmark: str = "equal") -> pd.DataFrame:
    """Return the count and the index after each step of an order, all earlier steps taken too.

    Parameters
    ----------
    inputs, focus, bodies, benchmark
        As in `cases`.
    order
        Steps in order: ``body_id``, ``short_name``, ``target``, ``rows``, ``sources``.

    Returns
    -------
    pandas.DataFrame
        ``place`` (0 = now), ``body_id`` and ``short_name`` of the step (missing for 0), ``members``, ``arithmetic``,
        ``geometric``, ``minimum``, ``rows``, ``sources``.
    """
    taken: dict[str, str] = {}
    seats = {}
    for body, target in zip(order["body_id"], order["target"], strict=True):
        taken[body] = target
        seats[body] = dict(taken)
    lines = cases(inputs, focus, seats, bodies=bodies, benchmark=benchmark)
    named = dict(zip(order["body_id"], order["short_name"], strict=True))
    return lines.assign(
        place=range(len(lines)),
        body_id=lines["case"].where(lines["case"] != NOW),
        short_name=lines["case"].map(named),
        rows=[trace.join(cell, *order["rows"][:place]) for place, cell in enumerate(lines["rows"])],
        sources=[trace.join(cell, *order["sources"][:place]) for place, cell in enumerate(lines["sources"])],
    ).drop(columns="case")


def others(inputs: Inputs, focus: str, *, bodies: str, benchmark: str = "equal") -> pd.DataFrame:
    """Return the count and the index of the other economies as they are now.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``members`` (full memberships in the set), ``arithmetic`` (see `cases`), ``rows``, ``sources``.
    """
    totals = index.totals(index_inputs.pillars(inputs, bodies, benchmark=benchmark))
    counted = inputs.counted(bodies)
    members = counted[counted["status"] == "member"].groupby("economy").size()
    lines = totals.assign(members=totals["economy"].map(members).fillna(0).astype(int))
    return lines.loc[lines["economy"] != focus, ["economy", "members", "arithmetic", "rows", "sources"]]


def _single(ways: pd.DataFrame) -> dict[str, dict[str, str]]:
    return {body: {body: target} for body, target in zip(ways["body_id"], ways["target"], strict=True)}


def _known(inputs: Inputs, seats: Mapping[str, Mapping[str, str]]) -> None:
    there = set(inputs.position["body_id"]) | set(inputs.exchange["body_id"])
    strange = sorted({body for given in seats.values() for body in given} - there)
    if strange:
        raise MeasureError(f"The index does not rest on {', '.join(strange)}, so a seat there changes nothing in it.")


def _copies(
    position: pd.DataFrame, focus: str, every: Mapping[str, Mapping[str, str]], designation: object
) -> pd.DataFrame:
    """Return the focus' lines once a case, with the seats given; ``economy`` holds the case."""
    own = position[position["economy"] == focus].assign(of=focus)
    parts = [_given(own, seats, designation).assign(economy=case) for case, seats in every.items()]
    return pd.concat(parts, ignore_index=True)


def _given(own: pd.DataFrame, seats: Mapping[str, str], designation: object) -> pd.DataFrame:
    if not seats:
        return own
    given = own["body_id"].map(seats)
    sat = own["seat"].isin(["member", "other_seat"])
    return own.assign(
        status=given.fillna(own["status"]),
        # A seat that is only raised keeps the name under which the economy sits there already.
        designation=own["designation"].where(given.isna() | (sat & own["designation"].notna()), designation),
    )
