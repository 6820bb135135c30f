"""Who inside a body does not recognise Kosovo, what its decision rule says, and where a blocker is named.

Absence from a list of members shows that Kosovo was not a member, neither that it was refused nor by whom. A blocker is
named only where the column ``blocked_by`` is filled.
"""

import re
from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.accounts import single
from analysis.measures.terms import KOSOVO
from analysis.tables.names import world

VERDICTS = ("named", "could_block", "rule_unknown", "majority", "nobody", "no_veto")
"""What can be said of a veto against Kosovo in a body, see `inside`."""


def codes(text: Any) -> list[str]:
    """Return the economies that a remark on blockers names by code, in its order; none for groups without names."""
    found = re.findall(r"\b[A-Z]{3}\b", "" if pd.isna(text) else str(text))
    return list(dict.fromkeys(code for code in found if code in world.codes()))


def economies_inside(chosen: pd.DataFrame, membership: pd.DataFrame, focus: str) -> list[str]:
    """Return every economy that the tables list as a full member of some bodies, with Kosovo and the focus first.

    Parameters
    ----------
    chosen
        Bodies from `body_sets.choose`.
    membership
        The processed table.
    focus
        Code of the focus economy.
    """
    rows = membership[membership["body_id"].isin(chosen["body_id"]) & (membership["status"] == "member")]
    return list(dict.fromkeys([focus, KOSOVO, *sorted(rows["economy"].unique())]))


def inside(position: pd.DataFrame, stances: pd.DataFrame, rules: pd.DataFrame, absences: pd.DataFrame) -> pd.DataFrame:
    """Return for each body that Kosovo is known not to be a full member of who inside could stop it.

    Parameters
    ----------
    position
        Lines of `membership.position`, Kosovo among the economies.
    stances
        Lines of `recognition.stances` for the other economies.
    rules, absences
        The processed tables ``decision_rules`` and ``absences``.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``field``; ``status`` of Kosovo; ``rule``, ``covers``, ``words`` (missing where
        no rule is known); ``stoppable`` (one participant can stop what the rule covers); ``members`` (full members
        among the economies given); ``refusing`` (those that do not recognise Kosovo) and ``not_recorded`` (those
        whose stance nobody recorded), codes joined by "; "; ``named`` (codes of the named blockers) and ``named_as``
        (the source's words); ``absence`` (``geography``, ``own_choice``, missing); ``verdict``; ``rows``, ``sources``.

        The verdict is ``named`` where a source names a blocker; ``no_veto`` where the absence is explained without
        one; ``nobody`` where no full member is known not to recognise Kosovo; otherwise by the rule ``could_block``
        (one participant can stop it; nobody is proven to), ``majority`` or ``rule_unknown``.

    Raises
    ------
    MeasureError
        If a blocker is named in a body whose absence is one of geography or of Kosovo's own choice.
    """
    single(rules, ["body_id"])
    own = position[(position["economy"] == KOSOVO) & ~position["seat"].isin(["member", "unknown"])]
    own = own.rename(columns={"rows": "own_rows", "sources": "own_sources"})
    ruled = rules.rename(columns={"row_id": "rule_row", "source_id": "rule_source"}).drop(columns=["note", "locator"])
    why = absences[absences["economy"] == KOSOVO].rename(
        columns={"reason": "absence", "row_id": "why_row", "source_id": "why_source"}
    )
    frame = own.merge(ruled, on="body_id", how="left")
    frame = frame.merge(why[["body_id", "absence", "why_row", "why_source"]], on="body_id", how="left")
    frame = frame.merge(_members(position, stances), on="body_id", how="left")
    frame["named"] = ["; ".join(codes(text)) for text in frame["blocked_by"]]
    frame["stoppable"] = (frame["one_can_stop"] == "yes") & (frame["covers"] != "part")
    frame["verdict"] = [_verdict(line) for line in frame.to_dict("records")]
    for column in ("rows", "sources"):
        parts = frame[[f"own_{column}", f"member_{column}", f"rule_{column[:-1]}", f"why_{column[:-1]}"]]
        frame[column] = [trace.join(*cells) for cells in parts.itertuples(index=False)]
    frame = frame.rename(columns={"blocked_by": "named_as"})
    columns = ["body_id", "short_name", "field", "status", "rule", "covers", "stoppable", "words", "members"]
    columns += ["refusing", "not_recorded", "named", "named_as", "absence", "verdict", "rows", "sources"]
    return frame[columns].reset_index(drop=True)


def _members(position: pd.DataFrame, stances: pd.DataFrame) -> pd.DataFrame:
    full = position[(position["seat"] == "member") & (position["economy"] != KOSOVO)]
    full = full.merge(stances.drop(columns="since"), on="economy", suffixes=("", "_stance"))
    lines = []
    for body, rows in full.groupby("body_id"):
        by = {name: "; ".join(rows.loc[rows["stance"] == name, "economy"]) for name in ("does_not", "not_recorded")}
        traced = {
            f"member_{column}": trace.join(*rows[column], *rows[f"{column}_stance"]) for column in ("rows", "sources")
        }
        line = {"body_id": body, "members": len(rows), "refusing": by["does_not"], "not_recorded": by["not_recorded"]}
        lines.append({**line, **traced})
    columns = ["body_id", "members", "refusing", "not_recorded", "member_rows", "member_sources"]
    return pd.DataFrame(lines, columns=columns)


def _verdict(line: Mapping[Hashable, Any]) -> str:
    if line["named"]:
        if pd.notna(line["absence"]):
            raise MeasureError(
                f"{line['short_name']}: Kosovo is outside by {line['absence']}, so no veto may be blamed for it.",
                "Correct blocked_by in the table membership, or the table absences.",
            )
        return "named"
    if pd.notna(line["absence"]):
        return "no_veto"
    if pd.isna(line["refusing"]) or not line["refusing"]:
        return "nobody"
    if line["stoppable"]:
        return "could_block"
    return "majority" if line["one_can_stop"] == "no" and line["covers"] != "part" else "rule_unknown"
