"""What is missing, its three kinds kept apart: a fact of absence, what nobody reports, and what does not apply.

A source that shows an economy outside a body tells a fact. No row at all tells nothing: not reported is not absent, and
never zero. Where a thing cannot be, such as the designation of an economy other than Kosovo, nothing is missing.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.measures import body_sets, membership, staffing, trace
from analysis.measures.stated import stated_by
from analysis.measures.terms import KOSOVO
from analysis.tables.store import Data

KINDS = ("inside", "fact", "not_applicable", "not_reported")
"""What is known of a seat, see `seats`."""


def everywhere(data: Data, economies: Sequence[str], as_of: str) -> pd.DataFrame:
    """Return the position of each economy in every body of the tables, whatever its set.

    Bodies whose only lists are old are left out. The frame is one of `membership.position`, for telling what is known,
    and not for counts of memberships.
    """
    bodies, table = data["bodies"], data["membership"]
    marked = bodies[bodies["family"].isin(body_sets.FAMILIES["all"])]
    old = {*body_sets.OLD_LISTS, *body_sets.from_old_source(marked, table, economies)}
    chosen = body_sets.existing(marked[~marked["body_id"].isin(old)], table, as_of)
    return membership.position(chosen, table, economies, as_of)


def seats(position: pd.DataFrame, absences: pd.DataFrame) -> pd.DataFrame:
    """Return how far the position of each economy is known.

    Parameters
    ----------
    position
        From `everywhere`.
    absences
        The processed table.

    Returns
    -------
    pandas.DataFrame
        ``economy``, in the order of the positions; a number of bodies for each of `KINDS`: ``inside`` (any seat),
        ``fact`` (a source shows it outside), ``not_applicable`` (outside by geography or its own choice),
        ``not_reported`` (no row tells, or none that surely applies on the day); ``bodies``; ``rows`` and ``sources``.
    """
    found = _kinds(position, absences)
    order = list(position["economy"].unique())
    counted = pd.crosstab(found["economy"], found["kind"]).reindex(index=order, columns=list(KINDS))
    counted = counted.fillna(0).astype(int).assign(bodies=position["body_id"].nunique())
    return counted.reset_index().merge(trace.aggregate(found, ["economy"]), on="economy")


def _kinds(position: pd.DataFrame, absences: pd.DataFrame) -> pd.DataFrame:
    found = position.merge(absences[["body_id", "economy", "reason"]], on=["body_id", "economy"], how="left")
    kind = found["seat"].map({"outside": "fact", "unknown": "not_reported"}).fillna("inside")
    return found.assign(kind=kind.mask((kind == "fact") & found["reason"].notna(), "not_applicable"))


def not_reported(data: Data, position: pd.DataFrame, focus: str, as_of: str) -> pd.DataFrame:
    """Return what nobody reports, each beside the whole that it is a part of.

    Parameters
    ----------
    data
        The processed tables.
    position
        From `everywhere`, the focus among the economies.
    focus, as_of
        Code of the focus economy, and the day as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``item`` (an id), ``missing`` and ``of`` (numbers), ``share`` (of 1); ``rows`` and ``sources`` of what is
        missing, or of what is known where what is missing has no row; the largest share first.
    """
    own = position[position["economy"] == focus]
    lines = [*_people(data), *_spells(data, as_of), *_bodies(data, focus, as_of)]
    unknown = own["seat"] == "unknown"
    lines.append({**_line("position", own, unknown), **trace.columns(own[~unknown])})
    frame = pd.DataFrame([line for line in lines if line["of"]])
    return frame.assign(share=frame["missing"] / frame["of"]).sort_values(
        "share", ascending=False, kind="stable", ignore_index=True
    )


def _people(data: Data) -> list[dict[str, Any]]:
    holders = data["office_holders"]
    heads = holders[holders["office_kind"] == "executive_head"]
    return [
        _line("head_nationality", heads, heads["nationality_known"] == "no"),
        _line("holder_nationality", holders, holders["nationality_known"] == "no"),
        _line("holder_start", holders, holders["start"].isna()),
    ]


def _spells(data: Data, as_of: str) -> list[dict[str, Any]]:
    table = data["membership"]
    members = table[(table["account"] == "chosen") & (table["status"] == "member") & (table["standing"] == "current")]
    members = members[~(members["since_earliest"] > pd.Timestamp(as_of))]
    acts = data["recognition"].query("standing == 'current' and status == 'recognised'")
    acts = acts[~(acts["date_earliest"] > pd.Timestamp(as_of))]
    return [
        _line("member_start", members, members["since"].isna()),
        _line("recognition_day", acts, acts["date_precision"] != "day"),
    ]


def _bodies(data: Data, focus: str, as_of: str) -> list[dict[str, Any]]:
    region = data["bodies"].query("regional_set == 'yes'")
    totals = staffing.secretariats(data["staffing"], data["bodies"], as_of)
    rules = data["decision_rules"]
    paid = data["contributions"].dropna(subset="amount")
    return [
        _unknown("staff_total", region, totals["body_id"], totals),
        _unknown("staff_split", region, staffing.splits(data["staffing"], data["bodies"], as_of), totals),
        _unknown("decision_rule", region, rules["body_id"], rules),
        _unknown("payment", region, paid.loc[paid["economy"] == focus, "body_id"], paid),
    ]


def _line(item: str, rows: pd.DataFrame, missing: pd.Series) -> dict[str, Any]:
    return {"item": item, "missing": int(missing.sum()), "of": len(rows), **trace.columns(rows[missing])}


def _unknown(item: str, region: pd.DataFrame, known: Sequence[str] | pd.Series, behind: pd.DataFrame) -> dict[str, Any]:
    missing = ~region["body_id"].isin(list(known))
    shown = behind[behind["body_id"].isin(region["body_id"])]
    return {"item": item, "missing": int(missing.sum()), "of": len(region), **trace.columns(shown)}


def known_absences(data: Data, position: pd.DataFrame, focus: str, as_of: str) -> pd.DataFrame:
    """Return absences that are known, or where nothing can stand: nothing is missing there.

    Parameters
    ----------
    data
        The processed tables.
    position
        From `everywhere`, the focus among the economies.
    focus, as_of
        Code of the focus economy, and the day as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``kind``, ``item``, ``count``, ``rows`` and ``sources``. Of the kind ``fact``: ``outside`` (bodies where a row
        shows the focus outside, no geography or choice explaining it), ``no_agreement`` (sources that say that it has
        no police or justice agreement) and, for Kosovo, ``not_recognised`` (economies of which a source says that they
        do not recognise it). Of the kind ``not_applicable``: ``geography`` and ``own_choice`` (bodies that the focus
        is outside of for that reason) and ``designation`` (rows of membership of economies other than Kosovo, which
        have no designation; without rows and sources, as nobody states it).
    """
    own = _kinds(position, data["absences"]).query("economy == @focus")
    agreements = stated_by(data["police_agreements"], as_of).query("exists == 'no'")
    none = agreements[(agreements[["economy_a", "economy_b"]] == focus).any(axis=1)]
    lines = [_count("fact", "outside", own[own["kind"] == "fact"]), _count("fact", "no_agreement", none)]
    if focus == KOSOVO:
        acts = data["recognition"].query("standing == 'current' and status == 'not_recognised'")
        lines.append(_count("fact", "not_recognised", stated_by(acts, as_of)))
    lines += [_count("not_applicable", reason, own[own["reason"] == reason]) for reason in ("geography", "own_choice")]
    others = int((data["membership"]["economy"] != KOSOVO).sum())
    designation = {"kind": "not_applicable", "item": "designation", "count": others, "rows": "", "sources": ""}
    return pd.DataFrame([*lines, designation])


def _count(kind: str, item: str, rows: pd.DataFrame) -> dict[str, Any]:
    return {"kind": kind, "item": item, "count": len(rows), **trace.columns(rows)}
