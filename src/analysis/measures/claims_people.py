"""Claims on people: few leaders where Kosovo is a member, and the nine per cent of staff by every benchmark."""

from typing import Any

import pandas as pd

from analysis.measures import leadership_benchmarks, scenarios_posts, staffing, yardsticks
from analysis.measures.benchmarks import BENCHMARKS
from analysis.measures.claims_parts import OTHERS, answered, frame, part
from analysis.measures.power import LEVEL
from analysis.measures.terms import KOSOVO
from analysis.tables.store import Data


def leaders_and_staff(data: Data, as_of: str) -> pd.DataFrame:
    """Judge that Kosovo is under-represented where it is a member, above all among leaders."""
    persons = leadership_benchmarks.persons(data, as_of)
    pooled = leadership_benchmarks.pooled(persons, leadership_benchmarks.bands(data, persons), [KOSOVO])
    return frame("C6", [staff_by_body(scenarios_posts.parity(data, KOSOVO, as_of)), leaders(pooled)])


def staff_by_body(parity: pd.DataFrame) -> dict[str, Any]:
    """Judge that Kosovo has fewer posts than its share in the secretariats that count their staff by economy.

    Parameters
    ----------
    parity
        From `scenarios_posts.parity`, over the bodies that Kosovo is a member of.
    """
    known = parity[parity["held"].notna()]
    bodies = {"value": known["body_id"].nunique(), "of": parity["body_id"].nunique()}
    short, level = known["gap"] < 0, known["gap"] >= 0
    holds = answered(yes=len(known) > 0 and bool(short.all()), no=len(known) > 0 and bool(level.all()))
    return part("staff", holds, [parity], **bodies)


def leaders(pooled: pd.DataFrame) -> dict[str, Any]:
    """Judge that heads from Kosovo are significantly few, by every benchmark and whoever the unknown are.

    Parameters
    ----------
    pooled
        From `leadership_benchmarks.pooled`, for Kosovo.
    """
    lines = pooled[pooled["posts"] > 0]
    if lines.empty:
        return part("leaders", "unknown", value=0, most=0, of=0)
    holds = answered(yes=bool((lines["p_all"] <= LEVEL).all()), no=bool((lines["held"] >= lines["expected"]).all()))
    counts = {"value": lines["held"].max(), "most": lines["at_most"].max(), "of": lines["posts"].max()}
    span = {"low": lines["expected"].min(), "high": lines["expected"].max(), "chance": lines["p_none"].min()}
    return part("leaders", holds, [lines], **counts, **span)


def staff_share(data: Data, as_of: str) -> pd.DataFrame:
    """Judge the stated share of staff by each benchmark: whether it is less than Kosovo's share of the six."""
    share = staffing.shares(data["staffing"], KOSOVO, as_of)
    band = yardsticks.band(data["population"], data["gdp"], (KOSOVO, *OTHERS))
    return frame("C7", by_benchmark(staffing.against(share, band, KOSOVO)))


def by_benchmark(compared: pd.DataFrame) -> list[dict[str, Any]]:
    """Judge whether a share is below the fair one, for each benchmark over all counts of population.

    Parameters
    ----------
    compared
        From `staffing.against`.

    Returns
    -------
    list
        One part a benchmark: ``value`` (the share, of 1), ``low`` and ``high`` (its ratio to the fair share).
    """
    lines = []
    for benchmark in BENCHMARKS:
        found = compared[(compared["benchmark"] == benchmark) & compared["ratio"].notna()]
        below, level = bool((found["ratio"] < 1).all()), bool((found["ratio"] >= 1).all())
        holds = answered(yes=len(found) > 0 and below, no=len(found) > 0 and level)
        span = {"value": found["share"].max(), "low": found["ratio"].min(), "high": found["ratio"].max()}
        lines.append(part(benchmark, holds, [found], **span))
    return lines
