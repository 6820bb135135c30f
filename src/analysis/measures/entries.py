"""Entries into bodies over time: members by year as far as their start is known, and how many starts are not."""

from collections.abc import Hashable, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.measures import trace

COLUMNS = ["economy", "year", "members", "entered", "undated", "rows", "sources"]
_SPELL = ["first", "gone", "row_id", "source_id"]


def entries(position: pd.DataFrame, membership: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the members of the chosen bodies by economy and year.

    A membership counts from the year in which it began. One that has ended counts to the year before its end, or,
    where the end is not known, to the year of the last statement of it. A membership whose start nobody dates cannot
    be put into a year: it stands in ``undated``, so that dated and undated together make the count of members.

    Parameters
    ----------
    position
        The frame of `membership.position` at ``as_of``.
    membership
        The processed table.
    as_of
        The last day of the series, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        One line an economy and year, from the first entry of any of them to the year of ``as_of``: ``economy``,
        ``year``, ``members`` (dated, cumulative), ``entered`` (in that year), ``undated`` (members at ``as_of`` whose
        start is not known, the same in every year), ``rows`` and ``sources`` of both. No line where nothing is dated.
    """
    day = pd.Timestamp(as_of)
    dated = _dated(position, membership, day)
    undated = position[(position["seat"] == "member") & position["since"].isna()]
    years = range(int(dated["first"].min()), day.year + 1) if len(dated) else range(0)
    lines = []
    for economy in position["economy"].drop_duplicates():
        spells = dated.loc[dated["economy"] == economy, _SPELL].to_dict("records")
        starts_unknown = undated[undated["economy"] == economy]
        unknown = {"undated": len(starts_unknown), **trace.columns(starts_unknown)}
        lines += [{"economy": economy, "year": year, **_of_year(year, spells, unknown)} for year in years]
    return pd.DataFrame(lines, columns=COLUMNS)


def _dated(position: pd.DataFrame, membership: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Return the dated memberships with the first year counted and the first one not counted any more."""
    pairs = position[["body_id", "economy"]]
    rows = membership[(membership["account"] == "chosen") & (membership["status"] == "member")]
    rows = rows[rows["since_earliest"] <= day].merge(pairs, on=["body_id", "economy"])
    over = rows["until_latest"].where(rows["until_latest"] <= day).dt.year
    last_stated = rows["as_of_latest"].where((rows["standing"] == "past") & rows["until_latest"].isna()).dt.year + 1
    gone = over.fillna(last_stated).fillna(day.year + 1)
    return rows.assign(first=rows["since_earliest"].dt.year, gone=gone)


def _of_year(year: int, spells: Sequence[Mapping[Hashable, Any]], unknown: Mapping[str, Any]) -> dict[str, object]:
    inside = [spell for spell in spells if spell["first"] <= year < spell["gone"]]
    return {
        "members": len(inside),
        "entered": sum(spell["first"] == year for spell in spells),
        "undated": unknown["undated"],
        "rows": trace.join(unknown["rows"], *(spell["row_id"] for spell in inside)),
        "sources": trace.join(unknown["sources"], *(spell["source_id"] for spell in inside)),
    }
