"""Where a source tells of a refusal of Kosovo, and where it names who stands against it.

Absence from a list of members is neither. Who blocks may not be guessed from who does not recognise Kosovo.
"""

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.recognition_bodies import codes
from analysis.measures.terms import KOSOVO

REFUSED = ("excluded", "applied_rejected")
"""Statuses that tell of a refusal."""


def refused(membership: pd.DataFrame, chosen: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the rows that tell of a refusal of Kosovo in some bodies by a day, those of earlier times too.

    Parameters
    ----------
    membership
        The processed table.
    chosen
        Bodies from `body_sets.choose`.
    as_of
        The day, as YYYY-MM-DD.
    """
    rows = membership[(membership["economy"] == KOSOVO) & (membership["account"] == "chosen")]
    rows = rows[rows["status"].isin(REFUSED)].merge(chosen[["body_id", "short_name"]], on="body_id")
    began = rows["since_earliest"].fillna(rows["as_of_earliest"])
    return refusals(rows[~(began > pd.Timestamp(as_of))])


def refusals(lines: pd.DataFrame) -> pd.DataFrame:
    """Return lines that are to be taken for refusals of Kosovo, if every one of them is one.

    Parameters
    ----------
    lines
        Positions of Kosovo that are to be taken for refusals.

    Raises
    ------
    MeasureError
        If a status tells of no refusal: absence from a list is neither a refusal nor an exclusion.
    """
    other = lines[~lines["status"].isin(REFUSED)]
    if not other.empty:
        told = ", ".join(other["short_name"] + ": " + other["status"])
        raise MeasureError(
            f"Absence from a list is no exclusion, and a lesser seat is no refusal: {told}.",
            "Take the statuses excluded and applied_rejected alone.",
        )
    return lines


def blockers(lines: pd.DataFrame, membership: pd.DataFrame) -> pd.DataFrame:
    """Return one line a body and named blocker.

    Parameters
    ----------
    lines
        Positions of Kosovo with ``blocked_by``.
    membership
        The processed table, for the first row that names the blocker: a newer row may merely carry the name on.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``status``, ``economy`` (the blocker), ``named_as`` (the source's words),
        ``named_in`` (partial date of the first row that names it, missing where undated), ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If a line has no blocker: who blocks may not be guessed from who does not recognise Kosovo.
    """
    empty = lines[lines["blocked_by"].isna()]
    if not empty.empty:
        raise MeasureError(
            f"No source names a blocker in {', '.join(empty['short_name'])}; not recognising Kosovo is no proof of it.",
            "Take the lines whose blocked_by is filled.",
        )
    frame = lines.rename(columns={"blocked_by": "named_as"}).drop(columns="economy")
    frame = frame.assign(economy=frame["named_as"].map(codes)).explode("economy").dropna(subset=["economy"])
    first = [_first(membership, *pair) for pair in zip(frame["body_id"], frame["economy"], strict=True)]
    frame = frame.assign(
        named_in=pd.array([row["as_of"] for row in first], dtype="str"),
        rows=[trace.join(a, row["row_id"]) for a, row in zip(frame["rows"], first, strict=True)],
        sources=[trace.join(a, row["source_id"]) for a, row in zip(frame["sources"], first, strict=True)],
    )
    columns = ["body_id", "short_name", "status", "economy", "named_as", "named_in", "rows", "sources"]
    return frame[columns].reset_index(drop=True)


def as_known(position: pd.DataFrame, membership: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return positions of which ``blocked_by`` is kept only where a row of that day or before names a blocker.

    A row that holds from an earlier day on may carry a name that a later vote or statement brought up.

    Parameters
    ----------
    position
        Lines of `membership.position`.
    membership
        The processed table.
    as_of
        The day, as YYYY-MM-DD.
    """
    rows = membership[(membership["economy"] == KOSOVO) & (membership["account"] == "chosen")]
    rows = rows[rows["blocked_by"].notna()]
    # An undated naming is kept: nothing shows that it came later.
    told = rows.loc[~(rows["as_of_earliest"] > pd.Timestamp(as_of)), "body_id"]
    kept = position["body_id"].isin(told) & (position["economy"] == KOSOVO)
    return position.assign(blocked_by=position["blocked_by"].where(kept))


def by_body(named: pd.DataFrame) -> pd.DataFrame:
    """Return the lines of `blockers` once a body: ``economy`` holds all blockers, joined by "; ", first named first."""
    keys = ["body_id", "short_name", "status", "named_as"]
    lines = []
    for key, rows in named.groupby(keys, sort=False):
        told = {"economy": "; ".join(rows["economy"]), "named_in": rows["named_in"].iloc[0]}
        lines.append({**dict(zip(keys, key, strict=True)), **told, **trace.columns(rows)})
    return pd.DataFrame(lines, columns=[*keys, "economy", "named_in", "rows", "sources"])


def _first(membership: pd.DataFrame, body: str, code: str) -> pd.Series:
    """Return the oldest chosen row on Kosovo in a body that names an economy as blocking."""
    rows = membership[(membership["body_id"] == body) & (membership["economy"] == KOSOVO)]
    rows = rows[(rows["account"] == "chosen") & rows["blocked_by"].map(lambda text: code in codes(text))]
    return rows.sort_values("as_of_earliest").iloc[0]
