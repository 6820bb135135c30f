"""A made-up world for the index and the scenarios: three bodies, one of exchange, three economies."""

from typing import Any

import numpy as np
import pandas as pd

from analysis.measures import index_scales
from analysis.measures.index_grid import AGGREGATIONS, NORMALISATIONS, Grid, normalise
from analysis.measures.index_inputs import Inputs

ECONOMIES = ("XKX", "ALB", "SRB")
SEATS: dict[str, dict[str, str]] = {
    "club": {"XKX": "member", "ALB": "member", "SRB": "member"},
    "guild": {"XKX": "observer", "ALB": "member", "SRB": "member"},
    "league": {"XKX": "none", "ALB": "member", "SRB": "none"},
}
EXCHANGE: dict[str, dict[str, str]] = {"desk": {"XKX": "via_unmik", "ALB": "member", "SRB": "partner_agreement"}}
NAMES = {"club": "Kosovo", "guild": "Kosovo*"}


def position(seats: dict[str, dict[str, str]], **columns: Any) -> pd.DataFrame:
    """Return positions in the shape of `membership.position`, one a body and economy."""
    kinds = {"member": "member", "none": "outside", "via_unmik": "through_another", "not_reported": "unknown"}
    lines = [
        {
            "body_id": body,
            "short_name": body.upper(),
            "name": body.title(),
            "domain": "police",
            "field": "police",
            "economy": economy,
            "of": economy,
            "status": status,
            "seat": kinds.get(status, "other_seat"),
            "family": "security",
            "designation": NAMES.get(body) if economy == "XKX" else None,
            "blocked_by": None,
            "rows": f"membership:{body}-{economy}",
            "sources": f"source-{body}",
            **columns,
        }
        for body, found in seats.items()
        for economy, status in found.items()
    ]
    return pd.DataFrame(lines).astype({"designation": "str", "blocked_by": "str"})


def persons(*heads: tuple[str, str | None, tuple[str, ...]]) -> pd.DataFrame:
    """Return heads in the shape of `index_heads.posts`: body, nationality, members."""
    frame = pd.DataFrame(list(heads), columns=["body_id", "nationality", "members"])
    return frame.assign(rows=[f"holders:{place}" for place in range(len(frame))], sources="made-up")


def bands(*member_sets: tuple[str, ...]) -> pd.DataFrame:
    """Return equal shares in the shape of `index_heads.bands`."""
    lines = [
        {"benchmark": "equal", "basis": "", "members": members, "economy": code, "share": 1 / len(members)}
        for members in member_sets
        for code in members
    ]
    return pd.DataFrame(lines).assign(rows="", sources="")


def inputs(**changed: Any) -> Inputs:
    """Return the inputs of the index over the made-up world; nobody is known to have headed a body."""
    parts: dict[str, Any] = {
        "economies": ECONOMIES,
        "position": position(SEATS),
        "exchange": position(EXCHANGE),
        "persons": persons(("club", None, ECONOMIES)),
        "bands": bands(ECONOMIES),
        "bases": ("census",),
    }
    return Inputs(**{**parts, **changed})


def grid(values: list[list[float]], **levels: tuple[str, ...]) -> Grid:
    """Return a grid of the same pillar values (economies by pillars) under every choice but the scale."""
    table = pd.DataFrame(values).to_numpy(dtype=float)
    alternatives = {
        "bodies": ("security",),
        "spacing": tuple(index_scales.SPACINGS),
        "benchmark": ("equal",),
        "population": ("census",),
        "missing": ("known",),
        **levels,
        "normalisation": levels.get("normalisation", NORMALISATIONS),
        "aggregation": AGGREGATIONS,
    }
    switches = ("bodies", "spacing", "benchmark", "population", "missing")
    scaled = np.stack([normalise(table, how) for how in alternatives["normalisation"]])
    full = np.broadcast_to(scaled, (*(len(alternatives[name]) for name in switches), *scaled.shape))
    economies = ECONOMIES[: len(values)]
    trace = pd.DataFrame({"economy": economies, "rows": "row", "sources": "source"})
    return Grid(economies, tuple("abcd"[: table.shape[1]]), alternatives, full, trace)
