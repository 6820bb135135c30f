"""Heads, deputies and other leaders by economy of nationality, with what is not known shown and bounded.

An unknown nationality is unknown, not another one: every share comes with its bounds, all of the unknown being from
the economy, and none. Chairs are listed unevenly and get no share.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import body_sets, membership, trace

UNKNOWN = "UNKNOWN"
"""Stands in place of an economy where no source says where a holder comes from."""

LEADING = ("executive_head", "deputy", "senior")
"""Kinds of office that are leading posts; heads of missions, chairs and staff never enter a count of leaders."""

NOT_GOVERNMENTAL = ("cif", "nalas")
"""Bodies of chambers of commerce and of municipal associations: no governments."""


def leaders(holders: pd.DataFrame, sources: pd.DataFrame, kind: str, as_of: str) -> pd.DataFrame:
    """Return the holders of one kind of leading post, each with an ``economy`` or `UNKNOWN`.

    Parameters
    ----------
    holders, sources
        The processed tables of office holders and sources. A row of the first is one spell in a post; a person with
        two spells has two.
    kind
        One of `LEADING`.
    as_of
        The day, as YYYY-MM-DD: spells that surely began later are left out. A spell without a start counts from the
        day on which its source was published; without that either it stays.

    Raises
    ------
    MeasureError
        If the kind is not a leading post.
    """
    if kind not in LEADING:
        raise MeasureError(
            f"No count of leaders is made over {kind!r}.",
            "Chairs are listed unevenly, missions are no regional bodies, and staff are no leaders.",
        )
    return holding(holders[holders["office_kind"] == kind], sources, as_of)


def holding(holders: pd.DataFrame, sources: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the holders who may have taken office by a day, each with an ``economy`` or `UNKNOWN`; see `leaders`."""
    published = sources.groupby("source_id")["published_earliest"].min()
    begun = holders["start_earliest"].fillna(holders["source_id"].map(published))
    rows = holders[begun.isna() | (begun <= pd.Timestamp(as_of))]
    return rows.assign(economy=rows["nationality"].fillna(UNKNOWN)).reset_index(drop=True)


def by_economy(leaders: pd.DataFrame) -> pd.DataFrame:
    """Count leaders by economy.

    Parameters
    ----------
    leaders
        From `leaders`.

    Returns
    -------
    pandas.DataFrame
        ``economy`` (a code or `UNKNOWN`), ``posts`` (spells in a post), ``persons``, ``bodies``, ``rows`` and
        ``sources``; most posts first, `UNKNOWN` last.
    """
    named = _with_person(leaders)
    counted = named.groupby("economy", sort=True).agg(
        posts=("row_id", "size"), persons=("person", "nunique"), bodies=("body_id", "nunique")
    )
    frame = counted.reset_index().merge(trace.aggregate(named, ["economy"]), on="economy")
    frame = frame.assign(last=frame["economy"] == UNKNOWN)
    ordered = frame.sort_values(["last", "posts"], ascending=[True, False], kind="stable", ignore_index=True)
    return ordered.drop(columns="last")


def bounds(leaders: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Return how many leaders come from an economy, at least and at most.

    Parameters
    ----------
    leaders
        From `leaders`.
    economy
        Code of the economy.

    Returns
    -------
    pandas.DataFrame
        One line: ``posts``, ``persons``, ``bodies``, ``own`` (posts held by its nationals), ``unknown``,
        ``at_most`` (own and unknown), ``share_low`` (no unknown is from it) and ``share_high`` (all are), of 1 and
        missing where there is no post; ``undated`` (posts without a known start); ``rows`` and ``sources``.
    """
    posts, unknown = len(leaders), int((leaders["economy"] == UNKNOWN).sum())
    own = int((leaders["economy"] == economy).sum())
    line = {
        "posts": posts,
        "persons": _with_person(leaders)["person"].nunique(),
        "bodies": leaders["body_id"].nunique(),
        "own": own,
        "unknown": unknown,
        "at_most": own + unknown,
        "share_low": own / posts if posts else float("nan"),
        "share_high": (own + unknown) / posts if posts else float("nan"),
        "undated": int(leaders["start"].isna().sum()),
    }
    return pd.DataFrame([{**line, **trace.columns(leaders)}])


def inside(leaders: pd.DataFrame, tables: tuple[pd.DataFrame, pd.DataFrame], economy: str, as_of: str) -> pd.DataFrame:
    """Return the leaders of those bodies that an economy is a member of on a day.

    Parameters
    ----------
    leaders
        From `leaders`.
    tables
        The processed tables ``bodies`` and ``membership``.
    economy, as_of
        The economy, and the day as YYYY-MM-DD.
    """
    bodies, spells = tables
    led = body_sets.existing(bodies[bodies["body_id"].isin(leaders["body_id"])], spells, as_of)
    seats = membership.position(led, spells, [economy], as_of)
    members = seats.loc[seats["seat"] == "member", "body_id"]
    return leaders[leaders["body_id"].isin(members)]


def named(leaders: Sequence[pd.DataFrame], bodies: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Return the known leaders from an economy by name.

    Parameters
    ----------
    leaders
        Frames from `leaders`, each of another kind of post.
    bodies
        The processed table of bodies.
    economy
        Code of the economy.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``office_kind``, ``office``, ``name``, ``start`` and ``end`` (partial dates),
        ``governmental`` (False for bodies of chambers and municipalities), ``rows`` and ``sources``; in the
        order of the leaders.
    """
    found = pd.concat(leaders, ignore_index=True)
    found = found[found["economy"] == economy].merge(bodies[["body_id", "short_name"]], on="body_id")
    found = found.assign(
        governmental=~found["body_id"].isin(NOT_GOVERNMENTAL), rows=found["row_id"], sources=found["source_id"]
    )
    columns = ["body_id", "short_name", "office_kind", "office", "name", "start", "end", "governmental"]
    return found[[*columns, "rows", "sources"]]


def _with_person(leaders: pd.DataFrame) -> pd.DataFrame:
    """Return the rows with who holds the post; a holder without a name counts as a person of their own."""
    return leaders.assign(person=leaders["name"].fillna(leaders["row_id"]))
