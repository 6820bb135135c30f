"""What further seats would change: the count of memberships and the index, computed anew with each seat given.

The goalposts of the index are fixed, so the score of the focus does not depend on the others, and a seat given to it
moves nobody else.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import index, index_inputs, index_scales, membership, terms
from analysis.measures.arrays import Array
from analysis.measures.index_inputs import Inputs

NAMES = {"marked": "Kosovo*", "own_name": "Kosovo"}
"""Assumptions on the name under which Kosovo would sit in a new seat, and the designation that stands for each."""

NOW = "now"
"""The case in which nothing changes."""

BASE = ("even", "marked")
"""Spacing and name of the base scenario."""


def cases(inputs: Inputs, focus: str, seats: Mapping[str, Mapping[str, str]], *, named: str = BASE[1]) -> Inputs:
    """Return inputs of the index in which each case stands as an economy of its own.

    Parameters
    ----------
    inputs
        From `index_inputs.read`.
    focus
        Code of the focus economy.
    seats
        For each case, by its name, the status given to the focus in each body, by its id. `NOW`, without a change,
        stands first.
    named
        Name under which Kosovo would sit in the new seats, one of `NAMES`; other economies sit under their own.

    Raises
    ------
    MeasureError
        If a seat is given in a body that is neither counted nor one of information exchange, or under no known name.
    """
    if named not in NAMES:
        raise MeasureError(f"There is no name {named!r} for a new seat.", f"The names are {', '.join(NAMES)}.")
    there = set(inputs.position["body_id"]) | set(inputs.exchange["body_id"])
    strange = sorted({body for given in seats.values() for body in given} - there)
    if strange:
        raise MeasureError(f"The index does not rest on {', '.join(strange)}, so a seat there changes nothing in it.")
    every = {NOW: {}, **seats}
    designation = NAMES[named] if focus == terms.KOSOVO else pd.NA
    return replace(
        inputs,
        economies=tuple(every),
        position=_copies(inputs.position, focus, every, designation),
        exchange=_copies(inputs.exchange, focus, every, designation),
    )


def pillars(
    copies: Inputs, inputs: Inputs, focus: str, *, bodies: str, benchmark: str = "equal"
) -> dict[str, pd.DataFrame]:
    """Return `index.pillars` of every case under each spacing; leadership is that of the focus in all of them.

    Parameters
    ----------
    copies
        What `cases` returns.
    inputs
        The inputs that it was made from.
    focus, bodies, benchmark
        The focus economy, the set of bodies, and the benchmark of leadership.
    """
    tallied = index_inputs.tally(copies, bodies)
    led = index.pillars(index_inputs.heads(replace(inputs, economies=(focus,)), bodies, benchmark))
    heads = [led.assign(economy=case) for case in copies.economies]
    return {
        spacing: pd.concat([index.pillars(index_scales.ladder(tallied, spacing)), *heads], ignore_index=True)
        for spacing in index_scales.SPACINGS
    }


def varied(inputs: Inputs, ways: pd.DataFrame, focus: str, *, bodies: str, benchmark: str = "equal") -> pd.DataFrame:
    """Return the pillars of the focus now and with each single seat, under every spacing and name.

    Parameters
    ----------
    inputs, focus, bodies, benchmark
        As in `pillars`.
    ways
        What `scenarios.ways` returns; its ``target`` is the seat given.

    Returns
    -------
    pandas.DataFrame
        One line a case: `NOW`, then the ids of the bodies of ``ways``; one column a spacing, name and pillar, 0 to 1,
        missing where the pillar is not known.
    """
    seats = {body: {body: target} for body, target in zip(ways["body_id"], ways["target"], strict=True)}
    found = {}
    for named in NAMES if focus == terms.KOSOVO else [BASE[1]]:
        copies = cases(inputs, focus, seats, named=named)
        for spacing, frame in pillars(copies, inputs, focus, bodies=bodies, benchmark=benchmark).items():
            for pillar, lines in frame.groupby("pillar", sort=False):
                found[spacing, named, pillar] = lines.set_index("economy")["value"]
    return pd.DataFrame(found).loc[[NOW, *seats]]


def gains(ways: pd.DataFrame, varied: pd.DataFrame) -> pd.DataFrame:
    """Return what each single seat would add to the count and to the index.

    Parameters
    ----------
    ways
        What `scenarios.ways` returns.
    varied
        What `varied` returns.

    Returns
    -------
    pandas.DataFrame
        The lines of ``ways`` with ``count_gain`` (full memberships of the set), ``gain`` (of the arithmetic index,
        equal weights, `BASE`), ``gain_low`` and ``gain_high`` (least and most over all spacings and names); most
        gain first.
    """
    added = {variant: _added(table) for variant, table in by_variant(varied).items()}
    every = np.array(list(added.values()))
    lines = ways.assign(
        count_gain=((ways["target"] == "member") & (ways["set"] == "counted")).astype(int),
        gain=added[BASE],
        gain_low=every.min(axis=0),
        gain_high=every.max(axis=0),
    )
    return lines.sort_values("gain", ascending=False, kind="stable", ignore_index=True)


def by_variant(varied: pd.DataFrame) -> dict[tuple[str, str], Array]:
    """Return the pillars of all cases (lines) in the order of `index.PILLARS`, for each spacing and name."""
    variants = dict.fromkeys((str(column[0]), str(column[1])) for column in varied.columns.to_flat_index())
    return {
        variant: varied[[(*variant, pillar) for pillar in index.PILLARS]].to_numpy(dtype=float) for variant in variants
    }


def _added(table: Array) -> Array:
    scores = index.aggregate(table, np.ones(len(index.PILLARS)), "arithmetic")
    result: Array = scores[1:] - scores[0]
    return result


def _copies(
    position: pd.DataFrame, focus: str, every: Mapping[str, Mapping[str, str]], designation: object
) -> pd.DataFrame:
    """Return the focus' lines once a case, with the seats given; ``economy`` holds the case."""
    own = position[position["economy"] == focus].assign(of=focus)
    copies = pd.concat([own] * len(every), ignore_index=True)
    copies["economy"] = np.repeat(list(every), len(own))
    seats = {(case, body): status for case, given in every.items() for body, status in given.items()}
    given = pd.Series([seats.get(key) for key in zip(copies["economy"], copies["body_id"], strict=True)], dtype="str")
    # A seat that is only raised keeps the name under which the economy sits there already.
    sat = copies["status"].isin([*membership.SEATS["member"], *membership.SEATS["other_seat"]])
    kept = given.isna() | (sat & copies["designation"].notna())
    return copies.assign(
        status=given.fillna(copies["status"]), designation=copies["designation"].where(kept, designation)
    )
