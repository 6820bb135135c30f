"""The pillar leadership: who headed the secretariats, against what a benchmark would expect of each member."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from analysis.measures import leadership, spells, trace, yardsticks
from analysis.measures.arrays import Array
from analysis.tables.store import Data


def posts(data: Data, bodies: Sequence[str], as_of: str) -> pd.DataFrame:
    """Return the persons who have headed a secretariat, each with the members whose turn it could have been.

    Parameters
    ----------
    data
        The processed tables. Only executive heads count: chairs rotate and are listed unevenly, and deputies are
        known by nationality too rarely.
    bodies
        Ids of the bodies.
    as_of
        Heads who surely took office later are left out.

    Returns
    -------
    pandas.DataFrame
        One line a person and body: ``body_id``, ``nationality`` (missing where not known), ``members`` (a sorted
        tuple of codes: the members on the day by which the person was surely in office: the known start, else the
        day on which the source was published, else ``as_of``),
        ``rows``, ``sources``.
    """
    table, sources, day = data["membership"], data.sources_of("office_holders"), pd.Timestamp(as_of)
    heads = leadership.leaders(data["office_holders"], sources, "executive_head", as_of)
    heads = heads[heads["body_id"].isin(bodies)].sort_values("start_earliest", na_position="last", kind="stable")
    seen = heads["source_id"].map(sources.groupby("source_id")["published_latest"].min())
    by = heads["start_latest"].fillna(seen).fillna(day)
    # Who served twice, or first as acting head, counts once: the unit is the person. Without a name nobody can tell.
    heads = heads.assign(person=heads["name"].fillna(heads["row_id"]), by=by.where(by < day, day))
    lines = []
    for (body, _), person in heads.groupby(["body_id", "person"], sort=False):
        first = person.iloc[0]
        found = {"nationality": first["nationality"], "members": members(table, str(body), first["by"])}
        lines.append({"body_id": body, **found, **trace.columns(person)})
    return pd.DataFrame(lines, columns=["body_id", "nationality", "members", "rows", "sources"])


def members(membership: pd.DataFrame, body: str, day: pd.Timestamp) -> tuple[str, ...]:
    """Return the members of a body on a day, sorted; who may have been one already, or still, is in."""
    rows = membership[(membership["body_id"] == body) & (membership["status"] == "member")]
    rows = rows[rows["account"] == "chosen"]
    cover = spells.covers(rows, day, spells.newest(membership))
    return tuple(sorted(rows.loc[cover != spells.NO, "economy"].unique()))


def bands(population: pd.DataFrame, gdp: pd.DataFrame, member_sets: Sequence[tuple[str, ...]]) -> pd.DataFrame:
    """Return `yardsticks.band` over each member set, with ``members``, the set.

    Where no population source counts every member, only equal shares are there.
    """
    found = []
    figures = yardsticks.Figures(population, gdp)
    for members in dict.fromkeys(member_sets):
        band = yardsticks.band_or_equal(figures, members)
        found.append(band.assign(members=pd.Series([members] * len(band), dtype=object)))
    return pd.concat(found, ignore_index=True)


def expected(
    persons: pd.DataFrame, lines: pd.DataFrame, economies: Sequence[str], benchmark: str, basis: str
) -> pd.DataFrame:
    """Set the heads from each economy beside those that a benchmark would expect.

    Parameters
    ----------
    persons, lines
        What `posts` and `bands` return.
    economies
        The economies that get a line.
    benchmark
        Id of the benchmark. A body where it cannot be computed is left out.
    basis
        Population basis, see `yardsticks.bases`; benchmarks that use no population have none.

    Returns
    -------
    pandas.DataFrame
        What `index.parity` takes: for each economy, over the persons appointed while it was a member.
    """
    used = lines[(lines["benchmark"] == benchmark) & lines["basis"].isin(["", basis])]
    share = dict(zip(zip(used["members"], used["economy"], strict=True), used["share"], strict=True))
    expectations = expectation(persons, share, economies)
    behind = []
    for own in expectations.T:
        mine = persons[own > 0]
        behind.append(trace.columns(pd.concat([mine, used[used["members"].isin(mine["members"])]])))
    head = pd.DataFrame({"pillar": "leadership", "indicator": "heads", "economy": list(economies)})
    counted = pd.DataFrame(numbers(persons, expectations, economies))
    return pd.concat([head, counted, pd.DataFrame(behind, columns=["rows", "sources"])], axis="columns")


def expectation(
    persons: pd.DataFrame, share: Mapping[tuple[tuple[str, ...], str], float], economies: Sequence[str]
) -> Array:
    """Return the benchmark share of each economy (columns) in each post (lines); 0 where it was not a member.

    Parameters
    ----------
    persons
        From `posts`.
    share
        Shares by member set and economy.
    economies
        The economies of the columns.
    """
    found = [[share.get((members, economy), 0.0) for economy in economies] for members in persons["members"]]
    return np.array(found, dtype=float).reshape(len(persons), len(economies))


def numbers(persons: pd.DataFrame, expectations: Array, economies: Sequence[str]) -> dict[str, Array]:
    """Return the columns ``held`` to ``posts`` of `expected`, one number an economy."""
    nationality = persons["nationality"].fillna("").to_numpy(dtype=str)[:, None]
    known, inside = nationality != "", expectations > 0
    return {
        "held": (inside & (nationality == np.array(economies))).sum(axis=0),
        "unknown": (inside & ~known).sum(axis=0),
        "expected_known": (expectations * known).sum(axis=0),
        "expected": expectations.sum(axis=0),
        "posts": inside.sum(axis=0),
    }
