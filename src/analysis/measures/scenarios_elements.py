"""What speaks for a step: elements of gain and of openness, each between 0 and 1, bounded where nobody reports."""

from typing import Any

import pandas as pd

from analysis.measures import index_scales, terms
from analysis.measures.index_inputs import SEAT_STEP

GAIN = ("added", "company")
"""Elements of gain. ``added``: what the seat adds to the index, as a share of the largest addition of any step.
``company``: the share of the other economies compared that have at least the seat that the scenario gives."""

OPENNESS = ("foothold", "precedent", "majority", "recognition", "unopposed")
"""Elements of openness. ``foothold``: the seat held now, even spacing. ``precedent``: the share of full seats in the
bodies under the same umbrella, or else of the same field. ``majority``: 0 where one participant can stop a decision,
1 where not. ``recognition``: the share of full members that recognise Kosovo, for Kosovo alone. ``unopposed``: 0 where
a source names a blocker, else 1."""

_LEAST = 1e-6


def elements(gains: pd.DataFrame, focus: str) -> pd.DataFrame:
    """Return the elements of gain and openness of each step.

    Parameters
    ----------
    gains
        What `scenarios_gains.gains` returns; only its steps are taken.
    focus
        Code of the focus economy.

    Returns
    -------
    pandas.DataFrame
        The lines that are steps, with ``<element>_low`` and ``<element>_high`` for each of `GAIN` and `OPENNESS`: the
        same number where it is known, and the least and the most that it can be where it is not.
    """
    steps = gains[gains["step"].astype(bool)].reset_index(drop=True)
    seats = dict(zip(index_scales.LADDERS["seat"], index_scales.SPACINGS["even"]["seat"], strict=True))
    most = max(float(steps["gain"].max()), _LEAST) if len(steps) else 1.0
    vote = steps["one_can_stop"].map({"yes": 0.0, "no": 1.0}).where(steps["covers"] != "part")
    known = {
        "added": steps["gain"] / most,
        "company": steps["alike"] / steps["others"],
        "foothold": steps["status"].map(SEAT_STEP).map(seats),
        "precedent": steps["sits"] / steps["kin"].where(steps["kin"] > 0),
        "majority": vote,
        "unopposed": (steps["reason"] != "named").astype(float),
    }
    bounds = {name: (value.fillna(0.0), value.fillna(1.0)) for name, value in known.items()}
    if focus == terms.KOSOVO:
        bounds["recognition"] = _recognition(steps)
    columns = {
        f"{name}_{end}": bounds[name][place].astype(float)
        for name in (*GAIN, *OPENNESS)
        if name in bounds
        for place, end in enumerate(("low", "high"))
    }
    return steps.assign(**columns)


def _recognition(steps: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """Return the share of full members that recognise Kosovo, if all of those not recorded do not, and if all do."""
    refusing, unrecorded = (steps[name].map(_number) for name in ("refusing", "not_recorded"))
    voters = steps["voters"].astype("Float64")
    low, high = 1 - (refusing + unrecorded) / voters, 1 - refusing / voters
    return low.fillna(0.0), high.fillna(1.0)


def _number(cell: Any) -> int:
    return len(str(cell).split("; ")) if pd.notna(cell) and cell else 0
