"""The parts that a claim of the brief falls into, what rows say of each, and how they make a verdict.

A claim says several things at once. Each part is answered by itself, and the verdict follows from the answers by one
rule for all claims, so that a reader can see what it hangs on.
"""

from collections.abc import Iterable, Sequence
from typing import Any

import pandas as pd

from analysis.economies import WB6
from analysis.measures import trace
from analysis.measures.terms import KOSOVO

BRIEF = "kcss-2023-rukiqi"
"""Source id of the brief. Its own statements are what is judged, so they are no evidence for it."""

OTHERS = tuple(code for code in WB6 if code != KOSOVO)
GROUP = (KOSOVO, *OTHERS)
"""Whom the claims are about, whatever the focus and the peers of a report: Kosovo, and the five beside it."""

ANSWERS = ("yes", "no", "unknown")
"""What rows say of a part: it holds, it does not, or they cannot tell."""

VERDICTS = ("supported", "in_part", "benchmark", "contradicted", "untestable")
"""Verdicts on a claim, see `verdict`."""

TOLD = ("value", "most", "of", "low", "high", "chance", "names", "start", "day")
COLUMNS = ["part", "holds", *TOLD, "rows", "sources"]


def part(name: str, holds: str, behind: Iterable[pd.DataFrame] = (), **told: Any) -> dict[str, Any]:
    """Return one line on a part of a claim.

    Parameters
    ----------
    name
        Id of the part.
    holds
        One of `ANSWERS`.
    behind
        Frames that it rests on, rows of processed tables or measures' frames.
    **told
        Some of `TOLD`: ``value`` (the number for Kosovo), ``most`` (its upper bound, where something is not known),
        ``of`` (the whole that it is a part of), ``low`` and ``high`` (what it is set against), ``chance`` (a p-value),
        ``names`` (ids or names joined by "; "), ``start`` and ``day`` (partial dates).
    """
    parts = [trace.columns(frame) for frame in behind]
    cells = {column: trace.join(*(cell[column] for cell in parts)) for column in ("rows", "sources")}
    return {"part": name, "holds": holds, **dict.fromkeys(TOLD), **told, **cells}


def frame(claim: str, lines: Sequence[dict[str, Any]]) -> pd.DataFrame:
    """Return the lines of one claim as a frame: ``claim`` and `COLUMNS`."""
    numbers = dict.fromkeys(("value", "most", "of", "low", "high", "chance"), "float64")
    texts = dict.fromkeys(("names", "start", "day"), "str")
    return pd.DataFrame(lines, columns=COLUMNS).astype({**numbers, **texts}).assign(claim=claim)


def answered(*, yes: bool, no: bool) -> str:
    """Return the answer from two tests that cannot both pass: unknown where neither does."""
    return "yes" if yes else "no" if no else "unknown"


def verdict(holds: Iterable[str], *, by_benchmark: bool = False) -> str:
    """Return the verdict on a claim from the answers on its parts.

    Every part holds: ``supported``. Some hold: ``in_part``; or ``benchmark``, where the parts are the claim by one
    benchmark each. None holds, and no more are unknown than fail: ``contradicted``. Else: ``untestable``.

    Parameters
    ----------
    holds
        The answers, each one of `ANSWERS`.
    by_benchmark
        Whether each part is the whole claim as judged by one benchmark.
    """
    given = list(holds)
    yes, no, unknown = (given.count(answer) for answer in ANSWERS)
    if not yes:
        return "contradicted" if no and no >= unknown else "untestable"
    if not no:
        return "supported" if by_benchmark or not unknown else "in_part"
    return "benchmark" if by_benchmark else "in_part"


def own_and_others(lines: pd.DataFrame) -> tuple[Any, pd.DataFrame]:
    """Return Kosovo's line and those of the five others."""
    return lines[lines["economy"] == KOSOVO].iloc[0], lines[lines["economy"] != KOSOVO]


def fewer(name: str, counts: pd.DataFrame) -> dict[str, Any]:
    """Judge whether Kosovo has fewer memberships than each of the five others, whatever is not known.

    Parameters
    ----------
    name
        Id of the part.
    counts
        From `membership.counts`.
    """
    own, others = own_and_others(counts)
    holds = answered(yes=own["upper"] < others["lower"].min(), no=own["lower"] >= others["upper"].min())
    told = {"value": own["lower"], "most": own["upper"], "of": own["bodies"]}
    return part(name, holds, [counts], **told, low=others["lower"].min(), high=others["upper"].max())
