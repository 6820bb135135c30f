"""When leaders and chairs were in office, as far as it is known: no start, end or length is guessed.

A start or an end may be a day, a month or a year, or not known at all. Where it is not known, the days on which a
source saw the holder in office (the table ``sightings``) are the only ones that are sure.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import leadership, representation, trace
from analysis.tables.store import Data

HOLDER = ["body_id", "office", "name"]
SPANS = ["sure_from", "sure_to", "may_from", "may_to"]
DAYS = ["start_low", "start_high", "end_low", "end_high"]

SHOWN = ("executive_head", "deputy", "chair")
"""Kinds of office that a timeline can show; a chair is shown, and never enters a share."""


def spells(data: Data, kinds: Sequence[str], economy: str, as_of: str) -> pd.DataFrame:
    """Return the spells in office of some kinds of office up to a day.

    Parameters
    ----------
    data
        The processed tables.
    kinds
        Some of `SHOWN`.
    economy
        Code of the focus economy, for ``inside``.
    as_of
        The day, as YYYY-MM-DD. What a source tells of later days is left out; who ends later is in office on it.

    Returns
    -------
    pandas.DataFrame
        One line a spell: ``body_id``, ``short_name``, ``office_kind``, ``office``, ``name``, ``economy`` (or
        `leadership.UNKNOWN`), ``start_low`` and ``start_high`` (first and last day on which it may have begun;
        missing where not known), ``end_low`` and ``end_high`` likewise, ``still`` (in office on the day because a
        later end is stated), ``seen_first`` and ``seen_last`` (the days from and to which sources surely saw
        the holder; missing if they did not), ``sure_from`` and ``sure_to`` (first and last day surely in office by all
        of these; the wrong way round where no day is sure), ``may_from`` and ``may_to`` (the same with the widest
        reading of partial dates; what lies beyond an unknown start or end is not in), ``inside`` (whether ``economy``
        is a member of the body on the day), ``rows`` and ``sources``.

    Raises
    ------
    MeasureError
        If a kind of office cannot be shown.
    """
    if refused := set(kinds).difference(SHOWN):
        raise MeasureError(f"No timeline is made of {', '.join(sorted(refused))}.")
    rows = data["office_holders"]
    rows = leadership.holding(rows[rows["office_kind"].isin(kinds)], data.sources_of("office_holders"), as_of)
    rows = _clipped(rows, pd.Timestamp(as_of))
    rows = _with_sightings(rows, data["sightings"], pd.Timestamp(as_of))
    rows = _spans(_begun(rows, data["sightings"])).merge(data["bodies"][["body_id", "short_name"]], on="body_id")
    within = leadership.inside(rows, (data["bodies"], data["membership"]), economy, as_of)["body_id"]
    rows = rows.assign(inside=rows["body_id"].isin(within))
    head = ["body_id", "short_name", "office_kind", "office", "name", "economy"]
    return rows[[*head, *DAYS, "still", "seen_first", "seen_last", *SPANS, "inside", "rows", "sources"]]


def _clipped(rows: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Return the rows with the days of start and end, nothing later than the day."""
    still = rows["end_earliest"] > day
    return rows.assign(
        start_low=rows["start_earliest"],
        start_high=rows["start_latest"].where(~(rows["start_latest"] > day), day),
        end_low=rows["end_earliest"].where(~still, day),
        end_high=rows["end_latest"].where(~(rows["end_latest"] > day), day),
        still=still,
    )


def _with_sightings(rows: pd.DataFrame, sightings: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    seen = sightings[sightings["seen_earliest"] <= day]
    pairs = rows.merge(seen, on=HOLDER, suffixes=("", "_seen"))
    # Who held a post twice has two spells: a sighting belongs to the one whose dates allow it.
    allowed = ~(pairs["seen_latest"] < pairs["start_low"]) & ~(pairs["seen_earliest"] > pairs["end_high"])
    pairs = pairs[allowed]
    found = pairs.groupby("row_id").agg(seen_first=("seen_latest", "min"), seen_last=("seen_earliest", "max"))
    # A month or a year alone is no sure span: its middle stands for it.
    middle = (found["seen_last"] + (found["seen_first"] - found["seen_last"]) / 2).dt.normalize()
    crossed = found["seen_first"] > found["seen_last"]
    found = found.assign(**{side: found[side].mask(crossed, middle) for side in ("seen_first", "seen_last")})
    behind = pairs.groupby("row_id").agg(rows=("row_id_seen", _join), sources=("source_id_seen", _join))
    joined = rows.merge(found, on="row_id", how="left").merge(behind, on="row_id", how="left")
    return joined.assign(
        rows=[trace.join(*cells) for cells in zip(joined["row_id"], joined["rows"], strict=True)],
        sources=[trace.join(*cells) for cells in zip(joined["source_id"], joined["sources"], strict=True)],
    )


def _begun(rows: pd.DataFrame, sightings: pd.DataFrame) -> pd.DataFrame:
    """Return the rows without those of whom only later days are known: nobody can tell that they had begun."""
    without = rows["start_low"].isna() & rows["seen_first"].isna()
    seen_later = pd.MultiIndex.from_frame(rows[HOLDER]).isin(pd.MultiIndex.from_frame(sightings[HOLDER]))
    later = without & (rows["still"] | (rows["end_low"].isna() & seen_later))
    return rows[~later].reset_index(drop=True)


def _spans(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with the days surely and perhaps in office; missing where no day is known at all."""
    froms, tos = rows[["start_high", "seen_first"]], rows[["end_low", "seen_last"]]
    sure_from, sure_to = froms.min(axis="columns"), tos.max(axis="columns")
    # One known day is all there is: the span begins and ends there.
    sure_from, sure_to = sure_from.fillna(rows["end_low"]), sure_to.fillna(rows["start_high"])
    may_from = rows["start_low"].fillna(sure_from)
    may_to = rows["end_high"].fillna(sure_to)
    return rows.assign(sure_from=sure_from, sure_to=sure_to, may_from=may_from, may_to=may_to)


def _join(cells: pd.Series) -> str:
    return trace.join(*cells)


def dated(spells: pd.DataFrame) -> pd.Series:
    """Tell which spells have a known start and a known end (or are known to go on beyond the day)."""
    return spells[DAYS].notna().all(axis="columns")


def time(spells: pd.DataFrame) -> pd.DataFrame:
    """Return appointments and time in office by economy, over the spells whose start and end are known.

    Parameters
    ----------
    spells
        From `spells`, of one kind of leading post.

    Returns
    -------
    pandas.DataFrame
        ``economy`` (a code or `leadership.UNKNOWN`), ``posts`` (all spells), ``dated``, ``left_out`` (spells without
        a known start or end), ``days_low`` and ``days_high`` (days in office as the dates' precision leaves them),
        ``share_low`` and ``share_high`` (of all days of the dated spells, of 1; missing where there are none),
        ``rows`` and ``sources``; most spells first, the unknown last.

    Raises
    ------
    MeasureError
        If chairs are among the spells: they are listed unevenly and get no share.
    """
    if not set(spells["office_kind"]) <= set(leadership.LEADING):
        raise MeasureError("No share of time is made over chairs.", "They are listed unevenly; show them one by one.")
    known = spells.assign(dated=dated(spells))
    counted = known.groupby("economy").agg(posts=("dated", "size"), dated=("dated", "sum"))
    frame = counted.reset_index().merge(trace.aggregate(known, ["economy"]), on="economy")
    frame = frame.assign(left_out=frame["posts"] - frame["dated"])
    for side, (first, last) in {"low": ("start_high", "end_low"), "high": ("start_low", "end_high")}.items():
        frame[f"days_{side}"] = frame["economy"].map(_days(known[known["dated"]], first, last)).fillna(0).astype(int)
    low, high = frame["days_low"], frame["days_high"]
    frame["share_low"] = low / (low + high.sum() - high)
    frame["share_high"] = high / (high + low.sum() - low)
    frame = frame.assign(last=frame["economy"] == leadership.UNKNOWN)
    frame = frame.sort_values(["last", "posts"], ascending=[True, False], kind="stable", ignore_index=True)
    columns = ["economy", "posts", "dated", "left_out", "days_low", "days_high", "share_low", "share_high"]
    return frame[[*columns, "rows", "sources"]]


def _days(dated: pd.DataFrame, first: str, last: str) -> pd.Series:
    # With dates of a year alone a spell may have lasted no day that is sure.
    sure = dated[dated[first] <= dated[last]].rename(columns={first: "start", last: "end"})
    return representation.time_in_office(sure).set_index("economy")["days"]
