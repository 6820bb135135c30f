"""Staff lists: head counts of one body on one date by economy, as a researcher or a body has them.

A list is what one source says of one body, level of staff and date. Its total is the one that it states; where it
states none and names no rest, its rows are taken as the whole, and nothing is known of an economy that it leaves out.
"""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.measures import index_heads, trace
from analysis.measures.staffing_rules import GROUPS, LIAISON, is_mission
from analysis.measures.stated import stated_by

LEVELS = ("all", "leadership", "management", "professional", "support", "seconded")
"""Levels of staff in the order in which they are shown; of these, leadership to support are apart."""

LEADING = ("leadership", "management")
"""Levels of leading posts."""

GRADED = ("leadership", "management", "professional")
"""Levels that the United Nations' ranges are about: local support and seconded staff are not among them."""

STATES = ("used", "older", "undated", "twice", "too_few", "one_only")
"""What becomes of a list: ``used``; ``older`` (a newer one of the same body and level is used, or a better one of the
same date); ``undated``; ``twice`` (names an economy twice); ``too_few`` (its total is less than its parts, or nobody);
``one_only`` (one economy, without a total or a rest)."""

_LIST = ["body_id", "level", "as_of", "source_id"]
_AGGREGATE = "aggregate"


def lists(staffing: pd.DataFrame, bodies: pd.DataFrame, as_of: str = "") -> pd.DataFrame:
    """Return the staff lists by economy.

    Parameters
    ----------
    staffing, bodies
        The processed tables of these names. Only head counts are read; missions, aggregates and liaison officers are
        left out.
    as_of
        Day by which a list was stated, as YYYY-MM-DD; empty: any day.

    Returns
    -------
    pandas.DataFrame
        One line a list: ``body_id``, ``short_name``, ``level``, ``stated`` (partial date), ``day`` (the last that it
        can mean), ``posts`` (all staff of the list), ``whole`` (whether it states a total or a rest), ``counts``
        (people by economy and group, the total left out), ``state`` (see `STATES`), ``rows`` and ``sources``. By body
        and level, used lists first. A total without any economy is no list.
    """
    apart = bodies.loc[bodies["domain"] == _AGGREGATE, "body_id"]
    rows = stated_by(staffing[staffing["measure"] == "headcount"], as_of)
    rows = rows[~is_mission(rows, bodies) & ~rows["body_id"].isin(apart)]
    rows = rows[~(rows["body_id"].isin(LIAISON) & (rows["level"] == "seconded"))]
    first = bodies.drop_duplicates("body_id")
    names = dict(zip(first["body_id"], first["short_name"].fillna(first["name"]), strict=True))
    columns = [
        "body_id",
        "short_name",
        "level",
        "stated",
        "day",
        "posts",
        "whole",
        "counts",
        "state",
        "rows",
        "sources",
    ]
    found = [_list(key, group, names, as_of) for key, group in rows.groupby(_LIST, sort=False, dropna=False)]
    frame = pd.DataFrame([line for line in found if line], columns=columns)
    return _newest(frame)


def _list(key: Any, rows: pd.DataFrame, names: Mapping[str, str], as_of: str) -> dict[str, Any] | None:
    body, level, stated, _ = key
    named = rows.loc[~rows["economy"].isin(GROUPS), "economy"]
    if named.empty:
        return None
    counts = {str(code): int(people) for code, people in zip(rows["economy"], rows["headcount"], strict=True)}
    parts = sum(people for code, people in counts.items() if code != "TOTAL")
    whole = bool({"TOTAL", "OTHER"} & set(counts))
    line = {"body_id": body, "short_name": names.get(body, body), "level": level, "stated": stated}
    line |= {"day": _day(rows["as_of_latest"].iloc[0], as_of), "posts": counts.pop("TOTAL", parts), "whole": whole}
    state = _state(rows, line, parts)
    return {**line, "counts": counts, "state": state, **trace.columns(rows)}


def _day(latest: Any, as_of: str) -> Any:
    return min(latest, pd.Timestamp(as_of)) if as_of and pd.notna(latest) else latest


def _state(rows: pd.DataFrame, line: Mapping[str, Any], parts: int) -> str:
    if pd.isna(line["stated"]):
        return "undated"
    if rows["economy"].duplicated().any():
        return "twice"
    if line["posts"] < max(parts, 1):
        return "too_few"
    return "used" if line["whole"] or len(rows) > 1 else "one_only"


def _newest(frame: pd.DataFrame) -> pd.DataFrame:
    """Keep one list a body and level in use: the newest, and of one date the one that is whole and names the most."""
    ranked = frame.assign(
        usable=frame["state"] == "used",
        named=[len(counts) for counts in frame["counts"]],
        place=frame["level"].map({level: place for place, level in enumerate(LEVELS)}),
    )
    order = ["short_name", "place", "usable", "day", "whole", "named"]
    ranked = ranked.sort_values(order, ascending=[True, True, False, False, False, False], kind="stable")
    again = ranked["usable"] & ranked.duplicated(["body_id", "level"])
    ranked.loc[again, "state"] = "older"
    return ranked[frame.columns].reset_index(drop=True)


def held(line: Mapping[Hashable, Any], economy: str) -> tuple[int, int] | None:
    """Return how many of a list's staff are from an economy, and how many more may be.

    Parameters
    ----------
    line
        A line of `lists`.
    economy
        Code of the economy.

    Returns
    -------
    tuple or None
        Those known to be from it, and those whose economy is not told. None where the list does not name the economy
        and is not known to be whole: unreported is not zero.
    """
    counts = line["counts"]
    unknown = line["posts"] - sum(counts.values()) + counts.get("UNKNOWN", 0)
    if economy in counts:
        return counts[economy], unknown
    return (0, unknown + counts.get("OTHER", 0)) if line["whole"] else None


def used(lists: pd.DataFrame, membership: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Return the lists in use that tell something of an economy, with the members of their bodies on that day.

    Returns
    -------
    pandas.DataFrame
        The lines of ``lists``, and ``held``, ``unknown`` (see `held`), ``members`` (a sorted tuple of codes, those on
        the list's day) and ``member`` (whether the economy is among them).
    """
    lines = []
    for line in lists[lists["state"] == "used"].to_dict("records"):
        known = held(line, economy)
        if known:
            members = index_heads.members(membership, line["body_id"], line["day"])
            told: dict[Hashable, Any] = {"held": known[0], "unknown": known[1], "members": members}
            lines.append({**line, **told, "member": economy in members})
    return pd.DataFrame(lines, columns=[*lists.columns, "held", "unknown", "members", "member"])


def silent(lists: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Return the lists in use that tell nothing of an economy: they do not name it, and are not known to be whole."""
    mine = lists[lists["state"] == "used"]
    untold = [held(line, economy) is None for line in mine.to_dict("records")]
    return mine[pd.Series(untold, index=mine.index, dtype="bool")]


def combined(lists: pd.DataFrame, levels: Sequence[str], economy: str) -> pd.DataFrame:
    """Return one line a body for several levels that are apart, from lists of one source and date.

    Parameters
    ----------
    lists
        From `lists`.
    levels
        Levels of which nobody is in two.
    economy
        Code of the economy.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``stated``, ``day``, ``level`` (those that are there, joined by "; "), ``posts``,
        ``held``, ``unknown`` (see `held`), ``rows`` and ``sources``: of each body the newest date of a list of one of
        the levels. Bodies of which a list tells nothing of the economy are left out.
    """
    rows = lists[lists["level"].isin(levels) & lists["state"].isin(["used", "older"])]
    # Of the lists of one date the one in use comes last.
    rows = rows.sort_values(["day", "state"], kind="stable")
    lines = []
    for _, group in rows.groupby("body_id", sort=False):
        last = group.iloc[-1]
        same = group[(group["stated"] == last["stated"]) & (group["sources"] == last["sources"])]
        told = [held(line, economy) for line in same.to_dict("records")]
        known = [pair for pair in told if pair]
        if len(known) == len(told):
            names = trace.SEPARATOR.join(level for level in LEVELS if level in set(same["level"]))
            sums = {"posts": same["posts"].sum(), "held": sum(own for own, _ in known)}
            sums["unknown"] = sum(more for _, more in known)
            place: dict[str, Any] = {name: last[name] for name in ("body_id", "short_name", "stated", "day")}
            lines.append({**place, "level": names, **sums, **trace.columns(same)})
    columns = ["body_id", "short_name", "stated", "day", "level", "posts", "held", "unknown", "rows", "sources"]
    return pd.DataFrame(lines, columns=columns)
