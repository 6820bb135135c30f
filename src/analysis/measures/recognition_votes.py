"""Votes on Kosovo as they went, and where single economies stood in them.

Objections under a treaty and speeches in a debate are positions, not votes; the two are never counted together.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from typing import Any

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.accounts import current, single

CAST = ("for", "against", "abstain")
"""What a vote can be; anything else in the table of votes is none."""

KINDS = {"objection": "objections", "spoke_against": "speeches"}
"""Positions that are no votes."""

SHARES = {"two_thirds": Fraction(2, 3)}
"""Share of the votes for and against that a rule asks for."""


def ballots(bids: pd.DataFrame, elsewhere: pd.DataFrame, rules: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the counted votes on Kosovo: those in the table of bids, and those that other tables tell of in notes.

    Parameters
    ----------
    bids, elsewhere, rules
        The processed tables ``bids``, ``ballots`` and ``decision_rules``.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``day`` (first day of the date), ``date``, ``question``, ``on_admission`` (yes or no),
        ``votes_for``, ``votes_against``, ``abstentions`` (missing where not told), ``cast`` (for and against),
        ``share_for`` (of ``cast``), ``needed`` and ``short`` (votes for that the body's rule on admission asks for,
        and how many were wanting, zero if none; missing where no such rule is known), ``outcome`` (as the source has
        it), ``rows``, ``sources``; in order of time.

    Raises
    ------
    MeasureError
        If two accounts of one vote are both current.
    """
    own = current(bids, ["body_id", "date", "bid"]).rename(columns={"bid": "question"})
    own = own.assign(on_admission=own["question"].str.startswith("membership,").map({True: "yes", False: "no"}))
    frame = pd.concat([own, elsewhere], ignore_index=True).dropna(subset=["votes_for", "votes_against"])
    single(frame.drop(columns="standing"), ["body_id", "date", "question"])
    frame = frame[frame["date_earliest"] <= pd.Timestamp(as_of)]
    cast = frame["votes_for"] + frame["votes_against"]
    frame = frame.assign(day=frame["date_earliest"], cast=cast, share_for=(frame["votes_for"] / cast).astype(float))
    frame = _with_needed(frame, rules)
    columns = ["body_id", "day", "date", "question", "on_admission", "votes_for", "votes_against", "abstentions"]
    columns += ["cast", "share_for", "needed", "short", "outcome", "rows", "sources"]
    return frame[columns].sort_values("day", kind="stable", ignore_index=True)


def _with_needed(frame: pd.DataFrame, rules: pd.DataFrame) -> pd.DataFrame:
    known = rules[(rules["covers"] == "admission") & rules["rule"].isin(SHARES)].set_index("body_id")
    lines = []
    for row in frame.to_dict("records"):
        ruled = known.loc[[row["body_id"]]] if row["body_id"] in known.index else known.iloc[:0]
        line: dict[Any, Any] = {"needed": pd.NA, "short": pd.NA, "rows": row["row_id"], "sources": row["source_id"]}
        if row["on_admission"] == "yes" and not ruled.empty:
            needed = ceil(SHARES[ruled["rule"].iloc[0]] * int(row["cast"]))
            line |= {"needed": needed, "short": max(0, needed - int(row["votes_for"]))}
            line["rows"] = trace.join(line["rows"], *ruled["row_id"])
            line["sources"] = trace.join(line["sources"], *ruled["source_id"])
        lines.append(line)
    found = pd.DataFrame(lines, index=frame.index, columns=["needed", "short", "rows", "sources"])
    return frame.drop(columns="needed").join(found.astype({"needed": "Int64", "short": "Int64"}))


def register(votes: pd.DataFrame, economies: Sequence[str], as_of: str) -> pd.DataFrame:
    """Return where each economy stood in each vote, round of objections and debate.

    Parameters
    ----------
    votes
        The processed table.
    economies
        Codes of the economies, in the order wanted.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``vote_id``; ``kind`` (``vote``, ``objections`` or ``speeches``); ``day``, ``date``; ``body``, ``subject``;
        ``economy``; ``position`` (``for``, ``against``, ``abstain``, ``objection``, ``spoke_against``; ``not_named``:
        the source names others and not this one, which tells nothing of how it voted); ``rows`` and ``sources``;
        votes first, each kind in order of time.
    """
    known = votes[votes["date_earliest"] <= pd.Timestamp(as_of)]
    single(known, ["vote_id", "economy"])
    lines = []
    for (vote_id, day), rows in known.groupby(["vote_id", "date_earliest"]):
        told = {name: rows[name].iloc[0] for name in _OF_VOTE}
        head = {"vote_id": vote_id, "kind": kind_of(rows), "day": day, **told}
        for economy in economies:
            own = rows[rows["economy"] == economy]
            position = "not_named" if own.empty else own["vote"].iloc[0]
            seen = trace.columns(rows if own.empty else own)
            lines.append({**head, "economy": economy, "position": position, **seen})
    columns = ["vote_id", "kind", "day", *_OF_VOTE, "economy", "position", "rows", "sources"]
    frame = pd.DataFrame(lines, columns=columns)
    order = frame["kind"].map({kind: place for place, kind in enumerate(["vote", *KINDS.values()])})
    return frame.assign(order=order).sort_values(["order", "day"], kind="stable").drop(columns="order")


_OF_VOTE = ["date", "body", "subject"]


def kind_of(rows: pd.DataFrame) -> str:
    """Return what the rows of one vote id are: ``vote``, ``objections`` or ``speeches``.

    Raises
    ------
    MeasureError
        If they mix votes with objections or speeches.
    """
    kinds = {"vote" if position in CAST else KINDS[position] for position in rows["vote"]}
    if len(kinds) > 1:
        raise MeasureError(
            f"Votes, objections and speeches are different things and stand apart: {', '.join(sorted(kinds))}.",
            "Give each its own vote_id.",
        )
    return kinds.pop()


def tally(votes: pd.DataFrame) -> pd.DataFrame:
    """Count the economies that a source names in each vote.

    The names are a part of those who voted; the result of the vote stands in `ballots`.

    Parameters
    ----------
    votes
        Rows of the table of votes.

    Returns
    -------
    pandas.DataFrame
        ``vote_id``; ``named_for``, ``named_against``, ``named_abstain``; ``rows`` and ``sources``.

    Raises
    ------
    MeasureError
        If a row is an objection or a speech: neither is a vote.
    """
    other = votes[~votes["vote"].isin(CAST)]
    if not other.empty:
        told = ", ".join(sorted(set(other["vote_id"])))
        raise MeasureError(
            f"Objections and speeches are not votes and are not counted as such: {told}.",
            "Count the votes alone, and list the others as positions.",
        )
    single(votes, ["vote_id", "economy"])
    named = pd.crosstab(votes["vote_id"], votes["vote"]).reindex(columns=list(CAST), fill_value=0)
    named = named.add_prefix("named_").rename_axis(columns=None).reset_index()
    return named.merge(trace.aggregate(votes, ["vote_id"]), on="vote_id")


def steps(bids: pd.DataFrame, bodies: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the steps of Kosovo's applications, one account each.

    Returns
    -------
    pandas.DataFrame
        ``short_name``, ``date``, ``bid``, ``outcome``, ``votes_for``, ``votes_against``, ``abstentions``, ``rows``,
        ``sources``; by body, in order of time.
    """
    rows = current(bids, ["body_id", "date", "bid"])
    rows = rows[rows["date_earliest"] <= pd.Timestamp(as_of)].merge(bodies[["body_id", "short_name"]], on="body_id")
    rows = rows.sort_values(["short_name", "date_earliest"], kind="stable", ignore_index=True)
    columns = ["short_name", "date", "bid", "outcome", "votes_for", "votes_against", "abstentions"]
    return rows.rename(columns={"row_id": "rows", "source_id": "sources"})[[*columns, "rows", "sources"]]
