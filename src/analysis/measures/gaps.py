"""Where an economy is not a member, what is said of why, and how its count depends on the set of bodies."""

from collections.abc import Iterator, Sequence

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import body_sets, membership, spells, trace

ARRANGEMENT = pd.Timestamp(2012, 2, 24)
"""Day of the arrangement on the representation of Kosovo in regional bodies."""

RECENT_YEARS = 5
"""A statement is recent if it is for a day at most this many years before the day asked about."""


def outside(position: pd.DataFrame, absences: pd.DataFrame, focus: str) -> pd.DataFrame:
    """Return the bodies of which the focus is not surely a member.

    Parameters
    ----------
    position
        A frame from `membership.position`.
    absences
        The processed table: absences that have nothing to do with a veto.
    focus
        Code of the focus economy.

    Returns
    -------
    pandas.DataFrame
        The focus' lines with ``others`` (other economies in the frame), ``members`` (how many of them are members) and
        ``reason``: ``named`` (a source names who stands against it, in ``blocked_by``), ``geography``,
        ``own_choice`` or ``not_stated``. Rows and sources are those of the whole body and of the reason.

    Raises
    ------
    MeasureError
        If a row names a blocker where no veto may be told.
    """
    own = position[(position["economy"] == focus) & (position["seat"] != "member")]
    behind = trace.aggregate(position, ["body_id"])
    own = (
        own.drop(columns=["rows", "sources"])
        .merge(behind, on="body_id")
        .merge(absences[["body_id", "economy", "reason", "row_id", "source_id"]], on=["body_id", "economy"], how="left")
    )
    blamed = own.loc[own["reason"].notna() & own["blocked_by"].notna(), "short_name"]
    if not blamed.empty:
        raise MeasureError(
            f"No veto may be told of {', '.join(blamed)}: the table of absences gives another reason.",
            "Leave blocked_by empty there, or take the row out of absences.",
        )
    others = position[position["economy"] != focus]
    inside = others[others["seat"] == "member"].groupby("body_id").size()
    return own.assign(
        others=others["economy"].nunique(),
        members=own["body_id"].map(inside).fillna(0).astype(int),
        reason=own["reason"].mask(own["blocked_by"].notna(), "named").fillna("not_stated"),
        rows=[trace.join(*cells) for cells in zip(own["rows"], own["row_id"], strict=True)],
        sources=[trace.join(*cells) for cells in zip(own["sources"], own["source_id"], strict=True)],
    ).drop(columns=["row_id", "source_id"])


def competing(position: pd.DataFrame, table: pd.DataFrame, focus: str, as_of: str) -> pd.DataFrame:
    """Return the accounts of the focus' positions that are not counted because another one is.

    Parameters
    ----------
    position
        A frame from `membership.position`.
    table
        The processed table of membership.
    focus
        Code of the focus economy.
    as_of
        The day, as YYYY-MM-DD: accounts that surely do not hold on it are left out.

    Returns
    -------
    pandas.DataFrame
        One line an account whose status differs from the one counted: ``body_id``, ``short_name``, ``status``
        (counted), ``other_status``, ``other_since`` and ``other_stated`` (partial dates), ``other_note`` (what the
        table remarks), ``rows`` and ``sources`` of both accounts.
    """
    own = position[position["economy"] == focus]
    rows = table[(table["account"] == "competing") & (table["economy"] == focus)]
    rows = rows[spells.covers(rows, pd.Timestamp(as_of), spells.newest(table)) != spells.NO]
    names = {"status": "other_status", "since": "other_since", "as_of": "other_stated", "note": "other_note"}
    rows = rows.rename(columns=names)[["body_id", *names.values(), "row_id", "source_id"]]
    both = own[["body_id", "short_name", "status", "rows", "sources"]].merge(rows, on="body_id")
    both = both[both["status"] != both["other_status"]]
    both = both.assign(
        rows=[trace.join(*cells) for cells in zip(both["rows"], both["row_id"], strict=True)],
        sources=[trace.join(*cells) for cells in zip(both["sources"], both["source_id"], strict=True)],
    )
    return both.drop(columns=["row_id", "source_id"]).reset_index(drop=True)


def compare(counts: pd.DataFrame, focus: str, by: str) -> pd.DataFrame:
    """Set the focus' memberships beside those of the others.

    Parameters
    ----------
    counts
        The frame of `membership.counts`, counted by a further column.
    focus
        Code of the focus economy.
    by
        That column, such as ``field``.

    Returns
    -------
    pandas.DataFrame
        One line a value of ``by``: ``bodies``; ``focus_lower`` and ``focus_upper``, the bounds of the focus'
        memberships; ``others_low`` and ``others_high``, the least and the most of the others within their bounds;
        ``gap``, by how many bodies the focus is surely behind each of the others (negative: not behind all);
        ``counted``, ``rows`` and ``sources``.
    """
    lines = []
    for value, group in counts.groupby(by, sort=False):
        own, others = group[group["economy"] == focus].iloc[0], group[group["economy"] != focus]
        line = {by: value, "bodies": own["bodies"], "focus_lower": own["lower"], "focus_upper": own["upper"]}
        line |= {"others_low": others["lower"].min(), "others_high": others["upper"].max()}
        line |= {"gap": line["others_low"] - line["focus_upper"], "counted": own["counted"]}
        lines.append({**line, **trace.columns(group)})
    return pd.DataFrame(lines)


def sensitivity(
    bodies: pd.DataFrame, table: pd.DataFrame, economies: Sequence[str], *, as_of: str, which: str
) -> pd.DataFrame:
    """Return the count of members over other sets of bodies than the chosen one.

    Parameters
    ----------
    bodies, table
        The processed tables ``bodies`` and ``membership``.
    economies
        Codes of the economies, the focus first.
    as_of
        The day, as YYYY-MM-DD.
    which
        The chosen set; its parts are counted too: bodies with a secretariat of their own, bodies whose lists are
        recent, bodies founded before and since the arrangement of 2012.

    Returns
    -------
    pandas.DataFrame
        One line a ``set`` that is not empty, with the columns of `compare`.
    """
    positions = _positions(bodies, table, economies, as_of=as_of, which=which)
    found = [membership.counts(position).assign(set=name) for name, position in positions if len(position)]
    return compare(membership.combine(*found), economies[0], "set")


def _positions(
    bodies: pd.DataFrame, table: pd.DataFrame, economies: Sequence[str], *, as_of: str, which: str
) -> Iterator[tuple[str, pd.DataFrame]]:
    chosen = body_sets.choose(bodies, table, "all", as_of)
    position = membership.position(chosen, table, economies, as_of)
    for family, taken in body_sets.FAMILIES.items():
        yield family, _of(position, chosen[chosen["family"].isin(taken)])
    chosen = chosen[chosen["family"].isin(body_sets.FAMILIES[which])]
    yield "secretariat", _of(position, chosen[chosen["has_secretariat"] == "yes"])
    yield "recent", _recent(_of(position, chosen), as_of)
    yield "founded_before", _of(position, chosen[chosen["founded_latest"] < ARRANGEMENT])
    yield "founded_since", _of(position, chosen[chosen["founded_earliest"] >= ARRANGEMENT])
    for family in ("security", "all"):
        wide = body_sets.wide(bodies, table, family, economies, as_of)
        yield f"every_{family}", membership.position(wide, table, economies, as_of)


def _of(position: pd.DataFrame, bodies: pd.DataFrame) -> pd.DataFrame:
    return position[position["body_id"].isin(bodies["body_id"])]


def _recent(position: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Keep the bodies of which no position is stated for a day long before."""
    start = pd.Timestamp(as_of) - pd.DateOffset(years=RECENT_YEARS)
    old = position.loc[position["stated_earliest"] < start, "body_id"]
    dated = position.loc[position["stated_earliest"].notna(), "body_id"]
    return position[position["body_id"].isin(dated) & ~position["body_id"].isin(old)]
