"""Staff of bodies against what each benchmark expects: by body and level, and over all bodies together.

Each body is compared over its own members on the day of its list. A list is a full count: a chance says how surprising
it would be, had every post been filled blindly. Staff of unknown economy are read both ways.
"""

from collections.abc import Hashable, Mapping
from typing import Any

import numpy as np
import pandas as pd

from analysis.measures import intervals, leadership_benchmarks, power, significance, trace
from analysis.measures.leadership_benchmarks import HALF
from analysis.tables.store import Data

SIDES = ("none", "all")
"""Readings of the staff of unknown economy: none of them is from the economy, or all are."""


def bands(data: Data, used: pd.DataFrame) -> pd.DataFrame:
    """Return the benchmark shares over the members of the bodies that the economy was a member of.

    See `leadership_benchmarks.bands`; without any such list the frame has its columns and no line.
    """
    mine = used[used["member"]]
    if mine.empty:
        return pd.DataFrame(columns=["benchmark", "basis", "economy", "share", "members", "rows", "sources"])
    return leadership_benchmarks.bands(data, mine)


def against(used: pd.DataFrame, bands: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Set the staff from an economy against every benchmark, by body and level.

    Parameters
    ----------
    used
        From `staffing_lists.used`. Bodies of which the economy was no member get no line.
    bands
        From `bands`.
    economy
        Code of the economy.

    Returns
    -------
    pandas.DataFrame
        One line a body, level and benchmark: ``body_id``, ``short_name``, ``level``, ``stated``, ``whole``,
        ``members`` (how many), ``benchmark``, ``basis``, ``fair_share`` (of 1), ``posts``, ``held``, ``unknown``,
        ``at_most``, ``share`` (known, of 1), ``expected``, ``gap`` (both in posts; the gap is that of the known),
        ``ratio`` (share divided by fair share), ``low`` and ``high`` (ends of the exact 95% interval of the share, the
        lower if none of the unknown is from the economy and the upper if all are), ``p_none`` and ``p_all`` (one-sided
        chance of so few or fewer in either reading), ``q_none`` and ``q_all`` (the same, corrected over the bodies of
        one level and benchmark after Benjamini and Hochberg), ``certainty`` (probability after Jeffreys that the chance
        lies below four fifths of the fair share, none of the unknown being from the economy), ``largest`` (the largest
        count that would be significantly low; missing if not even 0 is), ``power`` (how likely the test is to notice a
        chance half as large as the fair one), ``rows`` and ``sources``.
    """
    lines = []
    for line in used[used["member"]].to_dict("records"):
        own = bands[(bands["members"] == line["members"]) & (bands["economy"] == economy)]
        lines += [_line(line, fair) for fair in own.to_dict("records")]
    frame = pd.DataFrame(lines, columns=[*_HEAD, *_COUNTS, *_TESTS, "rows", "sources"])
    if frame.empty:
        return frame
    for side in SIDES:
        frame[f"q_{side}"] = frame.groupby(["benchmark", "level"])[f"p_{side}"].transform(significance.adjust)
    return frame


_HEAD = ["body_id", "short_name", "level", "stated", "whole", "members", "benchmark", "basis", "fair_share"]
_COUNTS = ["posts", "held", "unknown", "at_most", "share", "expected", "gap", "ratio"]
_TESTS = ["low", "high", "p_none", "p_all", "certainty", "largest", "power"]


def _line(line: Mapping[Hashable, Any], fair: Mapping[Hashable, Any]) -> dict[str, Any]:
    head = {name: line[name] for name in ("body_id", "short_name", "level", "stated", "whole", "posts", "held")}
    head |= {"members": len(line["members"]), "benchmark": fair["benchmark"], "basis": fair["basis"]}
    share, posts, held, unknown = float(fair["share"]), int(line["posts"]), int(line["held"]), int(line["unknown"])
    head |= {"fair_share": share, "unknown": unknown, "at_most": held + unknown, "share": held / posts}
    head |= {"expected": posts * share, "gap": held - posts * share, "ratio": held / posts / share}
    behind = {name: trace.join(line[name], fair[name]) for name in ("rows", "sources")}
    return {**head, **_tested(held, held + unknown, posts, share), **behind}


def _tested(held: int, at_most: int, posts: int, fair: float) -> dict[str, float]:
    largest = power.rejection(posts, fair)
    return {
        "low": intervals.of_share(held, posts, method="clopper_pearson").low,
        "high": intervals.of_share(at_most, posts, method="clopper_pearson").high,
        "p_none": significance.binomial(held, posts, fair),
        "p_all": significance.binomial(at_most, posts, fair),
        "certainty": significance.certainty_below(held, posts, fair),
        "largest": np.nan if largest is None else largest,
        "power": power.of_test(posts, fair * HALF, fair),
    }


def pooled(used: pd.DataFrame, bands: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Set the staff from an economy against every benchmark, over all bodies with a list of all staff together.

    Returns
    -------
    pandas.DataFrame
        The lines of `leadership_benchmarks.pooled` with at least one post; the posts are those of the staff.
    """
    mine = used[used["member"] & (used["level"] == "all")]
    lines = leadership_benchmarks.pooled(_posts(mine, economy), bands, [economy]) if len(mine) else pd.DataFrame()
    return lines[lines["posts"] > 0].reset_index(drop=True) if len(lines) else lines


def _posts(used: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Return one line a post: known to be the economy's, known to be another's, or of unknown economy (missing)."""
    lines = []
    for line in used.to_dict("records"):
        others = line["posts"] - line["held"] - line["unknown"]
        shown = {name: line[name] for name in ("body_id", "members", "rows", "sources")}
        sizes = ((economy, line["held"]), ("OTHER", others), (np.nan, line["unknown"]))
        lines += [{**shown, "nationality": code} for code, size in sizes for _ in range(size)]
    return pd.DataFrame(lines, columns=["body_id", "nationality", "members", "rows", "sources"])
