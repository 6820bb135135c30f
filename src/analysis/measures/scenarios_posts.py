"""Posts to parity: how many people of a secretariat's known staff each benchmark would give to the focus."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.measures import staffing, trace, yardsticks
from analysis.measures.index_heads import members
from analysis.measures.staffing_rules import head_counts
from analysis.tables.store import Data


def parity(data: Data, focus: str, as_of: str, joined: Sequence[str] = ()) -> pd.DataFrame:
    """Return the posts that each benchmark gives to the focus in the secretariats whose staff total is known.

    Parameters
    ----------
    data
        The processed tables.
    focus
        Code of the focus economy.
    as_of
        The day, as YYYY-MM-DD; of each body the newest total stated by then is taken.
    joined
        Ids of bodies that are looked at as if the focus had joined them; of all others only those that it is a full
        member of are.

    Returns
    -------
    pandas.DataFrame
        One line a body, benchmark and population basis: ``body_id``, ``short_name``, ``headcount`` (people),
        ``stated`` (partial date; missing where undated), ``member`` (whether the focus was a full member then; if not,
        the shares are those that it would have as one more member), ``size`` (of the member set, the focus in),
        ``benchmark``, ``basis`` (see `yardsticks.band`), ``share`` (of 1), ``posts`` (share of the head count),
        ``held`` (posts held by its nationals, missing where no head count by economy is known), ``gap`` (held less
        posts), ``rows``, ``sources``. Where a member's population is not known, only the equal share is there.
    """
    found = staffing.secretariats(data["staffing"], data["bodies"], as_of)
    lines = [_body(data, line, focus, as_of) for line in found.to_dict("records")]
    kept = [line for line in lines if line["member"].all() or line["body_id"].isin(joined).all()]
    return pd.concat(kept, ignore_index=True) if kept else pd.DataFrame(columns=_COLUMNS)


_COLUMNS = ["body_id", "short_name", "headcount", "stated", "member", "size", "benchmark", "basis", "share"]
_COLUMNS += ["posts", "held", "gap", "rows", "sources"]


def _body(data: Data, total: Mapping[Hashable, Any], focus: str, as_of: str) -> pd.DataFrame:
    body = str(total["body_id"])
    day = min(_day(data["staffing"], str(total["rows"]), as_of), pd.Timestamp(as_of))
    inside = members(data["membership"], body, day)
    figures = yardsticks.Figures(data["population"], data["gdp"])
    band = yardsticks.band_or_equal(figures, tuple(sorted({*inside, focus})))
    own = band[band["economy"] == focus]
    held = held_posts(data["staffing"], data["bodies"], focus, total)
    posts = own["share"] * float(total["headcount"])
    lines = own.assign(
        **{name: total[name] for name in ("body_id", "short_name", "headcount", "stated")},
        member=focus in inside,
        size=band["economy"].nunique(),
        posts=posts,
        held=held,
        gap=held - posts,
        rows=[trace.join(total["rows"], cell) for cell in own["rows"]],
        sources=[trace.join(total["sources"], cell) for cell in own["sources"]],
    )
    return lines[_COLUMNS]


def held_posts(table: pd.DataFrame, bodies: pd.DataFrame, focus: str, total: Mapping[Hashable, Any]) -> float:
    """Return the posts held by nationals of an economy by the source of a total; NaN where it counts none.

    Parameters
    ----------
    table, bodies
        The processed tables ``staffing`` and ``bodies``.
    focus
        Code of the economy.
    total
        A line of `staffing.secretariats`.

    Raises
    ------
    MeasureError
        If the figure that stands beside the total is no head count: lower bounds, ceilings and local staff are not.
    """
    rows = table[(table["body_id"] == total["body_id"]) & (table["economy"] == focus) & (table["level"] == "all")]
    stated = "" if pd.isna(total["stated"]) else total["stated"]
    rows = rows[(rows["source_id"] == total["sources"]) & (rows["as_of"].fillna("") == stated)]
    counted = head_counts(rows, bodies)
    return float(counted["headcount"].sum()) if len(counted) else float("nan")


def _day(table: pd.DataFrame, row: str, as_of: str) -> pd.Timestamp:
    """Return the first day for which a total is stated, or ``as_of`` where it is undated."""
    stated = table.loc[table["row_id"] == row, "as_of_earliest"].iloc[0]
    return pd.Timestamp(as_of) if pd.isna(stated) else pd.Timestamp(stated)
