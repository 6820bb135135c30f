"""Staff by nationality: the one share that is known against the band of benchmarks, and what the figures cannot tell.

The share has neither numerator nor denominator, so it gets no interval, no test and no trend. What can be said is
for which staff totals it would be significantly low.
"""

import pandas as pd

from analysis.measures import power, trace
from analysis.measures.staffing_rules import GROUPS, head_counts, is_mission
from analysis.measures.stated import stated_by

LIMIT = 10_000
"""Largest staff total that `totals_needed` looks at."""

AGGREGATE = "regional_orgs"
"""Id that stands for all regional organisations taken together."""

KINDS = ("share", "headcount", "lower_bound", "local_staff", "ceiling", "planned", "no_figure")
"""Kinds of staff figure, the most telling first."""


def shares(staffing: pd.DataFrame, economy: str, as_of: str = "") -> pd.DataFrame:
    """Return the newest stated share of an economy among the staff of regional organisations.

    Parameters
    ----------
    staffing
        The processed table.
    economy
        Code of the economy.
    as_of
        Day by which the share was stated, as YYYY-MM-DD; empty: any day.

    Returns
    -------
    pandas.DataFrame
        At most one line: ``economy``, ``body_id``, ``share`` (of 1), ``stated`` (partial date), ``note``
        (what the table remarks on it), ``rows``, ``sources``. Empty where no source gives a share.
    """
    stated = (staffing["measure"] == "share") & (staffing["body_id"] == AGGREGATE)
    own = (
        stated_by(staffing[stated & (staffing["economy"] == economy)], as_of)
        .sort_values("as_of_earliest", kind="stable", na_position="first")
        .tail(1)
    )
    return pd.DataFrame(
        {
            "economy": own["economy"],
            "body_id": own["body_id"],
            "share": own["share"].astype(float) / 100,
            "stated": own["as_of"],
            "note": own["note"],
            "rows": own["row_id"],
            "sources": own["source_id"],
        }
    ).reset_index(drop=True)


def against(share: pd.DataFrame, band: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Set a stated share against every benchmark of a member set.

    Parameters
    ----------
    share
        From `shares`.
    band
        From `yardsticks.band`.
    economy
        Code of the economy.

    Returns
    -------
    pandas.DataFrame
        ``benchmark``, ``basis``, ``fair_share`` (the benchmark share, of 1), ``first_year``, ``last_year``,
        ``members`` (number of economies in the set), ``share`` and ``ratio`` (share divided by benchmark share; both
        missing where no share is stated), ``rows`` and ``sources``; the largest fair share first.
    """
    lines = band[band["economy"] == economy].rename(columns={"share": "fair_share"}).drop(columns="economy")
    stated = float(share["share"].iloc[0]) if len(share) else float("nan")
    lines = lines.assign(members=band["economy"].nunique(), share=stated, ratio=stated / lines["fair_share"])
    for column in ("rows", "sources"):
        lines[column] = [trace.join(cell, *share[column]) for cell in lines[column]]
    order = lines.groupby("benchmark")["fair_share"].transform("max")
    ordered = lines.assign(order=order).sort_values(["order", "benchmark", "basis"], ascending=[False, True, True])
    columns = ["benchmark", "basis", "fair_share", "first_year", "last_year", "members", "share", "ratio"]
    return ordered[[*columns, "rows", "sources"]].reset_index(drop=True)


def totals_needed(compared: pd.DataFrame, *, limit: int = LIMIT, level: float = power.LEVEL) -> pd.DataFrame:
    """Return for which staff totals the stated share would be significantly low against each benchmark.

    Parameters
    ----------
    compared
        From `against`.
    limit
        Largest total looked at.
    level
        One-sided level of the exact binomial test.

    Returns
    -------
    pandas.DataFrame
        The lines of ``compared`` with a share, and ``first`` and ``always``: the smallest total at which it is
        significantly low, and the one from which on it always is (both missing where there is none up to the limit);
        and ``limit``. No real total is known, so this is no test of the share.
    """
    known = compared.dropna(subset="share").reset_index(drop=True)
    found = [
        power.totals_for_share(share, fair, limit=limit, level=level)
        for share, fair in zip(known["share"], known["fair_share"], strict=True)
    ]
    totals = pd.DataFrame(found, columns=["first", "always"]).astype("Int64")
    return known.assign(first=totals["first"], always=totals["always"], limit=limit)


def secretariats(staffing: pd.DataFrame, bodies: pd.DataFrame, as_of: str = "") -> pd.DataFrame:
    """Return the newest known total of staff of each body of the region.

    Parameters
    ----------
    staffing, bodies
        The processed tables of these names.
    as_of
        Day by which the total was stated, as YYYY-MM-DD; undated ones stay.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``headcount`` (people), ``stated`` (partial date, missing where undated),
        ``rows`` and ``sources``; the largest first. Head counts only, and no missions.
    """
    regional = bodies.loc[bodies["regional_set"] == "yes", ["body_id", "short_name"]]
    rows = staffing[(staffing["economy"] == "TOTAL") & (staffing["measure"] == "headcount")]
    rows = rows[rows["level"] == "all"]
    rows = stated_by(rows[rows["body_id"].isin(regional["body_id"])], as_of)
    rows = rows.sort_values("as_of_earliest", kind="stable", na_position="first").drop_duplicates(
        "body_id", keep="last"
    )
    named = head_counts(rows, bodies).merge(regional, on="body_id")
    named = named.rename(columns={"as_of": "stated", "row_id": "rows", "source_id": "sources"})
    columns = ["body_id", "short_name", "headcount", "stated", "rows", "sources"]
    return named.sort_values("headcount", ascending=False, kind="stable", ignore_index=True)[columns]


def kinds(staffing: pd.DataFrame, bodies: pd.DataFrame, economy: str, as_of: str = "") -> pd.DataFrame:
    """Count the statements about staff by kind, so that a reader sees what cannot be told.

    Parameters
    ----------
    staffing, bodies
        The processed tables of these names.
    economy
        Code of the economy whose own statements are counted apart.
    as_of
        Day by which they were stated, as YYYY-MM-DD; undated ones stay.

    Returns
    -------
    pandas.DataFrame
        One line for each of `KINDS`: ``measure``; ``statements``; of these ``own`` (about the economy),
        ``others`` (about another economy) and ``whole`` (totals and the rest); ``missions`` (those about missions,
        whomever they count); ``rows`` and ``sources``. Statements are never added across kinds.
    """
    known = stated_by(staffing, as_of)
    about = known["economy"].where(known["economy"].isin([economy, *GROUPS]), "others")
    known = known.assign(about=about.replace({economy: "own", **dict.fromkeys(GROUPS, "whole")}))
    known = known.assign(mission=is_mission(known, bodies))
    lines = [_kind(kind, known[known["measure"] == kind]) for kind in KINDS]
    return pd.DataFrame(lines)


def _kind(kind: str, rows: pd.DataFrame) -> dict[str, object]:
    parts = {part: int((rows["about"] == part).sum()) for part in ("own", "others", "whole")}
    mission = int(rows["mission"].sum())
    return {"measure": kind, "statements": len(rows), **parts, "missions": mission, **trace.columns(rows)}


def splits(staffing: pd.DataFrame, bodies: pd.DataFrame, as_of: str = "") -> list[str]:
    """Return the ids of bodies, missions left out, whose whole staff some source counts by economy."""
    rows = stated_by(staffing, as_of)
    rows = rows[(rows["measure"] == "headcount") & (rows["level"] == "all") & ~is_mission(rows, bodies)]
    totals = set(rows.loc[rows["economy"] == "TOTAL", "body_id"])
    split = set(rows.loc[~rows["economy"].isin(GROUPS), "body_id"])
    return sorted(totals & split)
