"""Leading posts against the staff that there is: whether leaders are fewer than an economy's part of the staff.

The test takes the staff as given and asks how surprising the leaders would be, had they been drawn from it blindly.
"""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import significance, staffing_lists, trace

POOLED = ""
"""Stands in place of a body's id for all bodies together."""


def against_staff(lists: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Set the leading posts of an economy against its staff, by body and over all bodies together.

    Parameters
    ----------
    lists
        From `staffing_lists.lists`. A body needs a list of all staff and one of leading posts (see
        `staffing_lists.LEADING`), of one source and date.
    economy
        Code of the economy. Bodies without any staff from it have nothing to tell and are left out.

    Returns
    -------
    pandas.DataFrame
        One line a body, then one for all bodies (``body_id`` is `POOLED`; only from two bodies on): ``body_id``,
        ``short_name``, ``stated``, ``bodies``, ``leaders`` (leading posts), ``held`` (of them known to be from the
        economy), ``unknown``, ``staff``, ``staff_held``, ``staff_unknown``, ``expected`` (leading posts by its part of
        the known staff), ``p_low`` and ``p_high`` (one-sided chance of so few or fewer, the least and the largest over
        all that the unknown may be: the other staff from the economy and the leaders not, or the reverse), ``p_zero``
        (chance of not one leader, all known: the least that the test could give), ``odds_ratio`` (Mantel-Haenszel,
        leaders against the other staff; missing where it has no value), ``rows`` and ``sources``.
    """
    pairs = _pairs(lists, economy)
    lines = [_line(staff["body_id"], staff["short_name"], [(leaders, staff)]) for leaders, staff in pairs]
    if len(pairs) > 1:
        lines.append(_line(POOLED, POOLED, pairs))
    return pd.DataFrame(lines, columns=_COLUMNS)


_COLUMNS = [
    *("body_id", "short_name", "stated", "bodies", "leaders", "held", "unknown", "staff", "staff_held"),
    *("staff_unknown", "expected", "p_low", "p_high", "p_zero", "odds_ratio", "rows", "sources"),
]

Pair = tuple[Mapping[Hashable, Any], Mapping[Hashable, Any]]
"""The leading posts of a body, and all of its staff."""


def _pairs(lists: pd.DataFrame, economy: str) -> list[Pair]:
    found = staffing_lists.combined(lists, staffing_lists.LEADING, economy).to_dict("records")
    leaders = {(line["body_id"], line["stated"], line["sources"]): line for line in found}
    staff = staffing_lists.combined(lists, ("all",), economy).sort_values("short_name", kind="stable")
    pairs = [
        (leaders[key], line)
        for line in staff[staff["held"] > 0].to_dict("records")
        if (key := (line["body_id"], line["stated"], line["sources"])) in leaders
    ]
    return [pair for pair in pairs if _fits(*pair)]


def _fits(leaders: Mapping[Hashable, Any], staff: Mapping[Hashable, Any]) -> bool:
    """Tell whether the leaders can be part of the staff."""
    sizes = [{**line, "others": line["posts"] - line["held"] - line["unknown"]} for line in (leaders, staff)]
    return all(sizes[0][part] <= sizes[1][part] for part in ("held", "unknown", "others"))


def _line(body: str, name: str, pairs: list[Pair]) -> dict[str, Any]:
    sums = {
        "leaders": sum(first["posts"] for first, _ in pairs),
        "held": sum(first["held"] for first, _ in pairs),
        "unknown": sum(first["unknown"] for first, _ in pairs),
        "staff": sum(staff["posts"] for _, staff in pairs),
        "staff_held": sum(staff["held"] for _, staff in pairs),
        "staff_unknown": sum(staff["unknown"] for _, staff in pairs),
        "expected": sum(first["posts"] * staff["held"] / staff["posts"] for first, staff in pairs),
    }
    rest = [staff["unknown"] - first["unknown"] for first, staff in pairs]
    known = [(first["posts"], staff["held"], staff["posts"]) for first, staff in pairs]
    many = [(posts, own + more, staff) for (posts, own, staff), more in zip(known, rest, strict=True)]
    few = [(first["posts"], staff["held"] + first["unknown"], staff["posts"]) for first, staff in pairs]
    return {
        "body_id": body,
        "short_name": name,
        "stated": pairs[0][1]["stated"] if body else trace.join(*(staff["stated"] for _, staff in pairs)),
        "bodies": len(pairs),
        **sums,
        "p_low": significance.pooled_leaders(sums["held"], many),
        "p_high": significance.pooled_leaders(sums["held"] + sums["unknown"], few),
        "p_zero": significance.pooled_leaders(0, known),
        "odds_ratio": _odds_ratio(pairs),
        **trace.columns(pd.DataFrame([part for pair in pairs for part in pair])),
    }


def _odds_ratio(pairs: list[Pair]) -> float:
    tables = []
    for first, staff in pairs:
        other = staff["posts"] - first["posts"]
        own = staff["held"] - first["held"]
        tables.append((first["held"], first["posts"] - first["held"], own, other - own))
    try:
        return significance.pooled_odds_ratio(tables)
    except MeasureError:
        return float("nan")
