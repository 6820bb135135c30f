"""The way forward: the bodies that the focus is outside of, what decides there, and where it already sits.

Absence from a list shows that there was no seat, neither a refusal nor who refused: a blocker is named only where a
source names one. Where geography or the economy's own choice explains an absence, joining is no step of the order.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.measures import gaps, index_scales, membership, recognition, recognition_bodies, terms, trace
from analysis.measures.index_inputs import SEAT_STEP, Inputs
from analysis.measures.scenarios_kin import precedents
from analysis.tables.store import Data

SETS = ("counted", "exchange")
"""Where a body stands: in the set that the counts are made over, or among the bodies of information exchange."""

NO_STEP = ("geography", "own_choice")
"""Reasons for being outside that make joining no step."""

_RULE = ["rule", "covers", "one_can_stop", "words"]
_VETO = ["refusing", "not_recorded", "named", "verdict", "voters"]


def ways(inputs: Inputs, data: Data, focus: str, bodies: str, as_of: str) -> pd.DataFrame:
    """Return the bodies that the focus is not a full member of, with all that bears on a seat there.

    Parameters
    ----------
    inputs
        From `index_inputs.read`.
    data
        The processed tables.
    focus
        Code of the focus economy.
    bodies
        The set of bodies: ``security``, ``regional`` or ``all``. The bodies of information exchange that are not in
        it follow, as far as the focus has less access there than most of the others.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``name``, ``field``, ``set`` (see `SETS`), ``status`` (of the focus), ``seat``,
        ``reason`` and ``blocked_by`` (see `gaps.outside`), ``others`` and ``members`` (other economies compared, and
        how many are full members), ``usual`` (the status that most of the others have), ``target`` (the seat that the
        scenario gives: ``usual`` where it is more than the focus has, else ``member``), ``alike`` (how many of the
        others have at least that seat), ``step`` (whether joining is a step of the order: the usual seat is more than
        the focus has, and neither geography nor choice explains the absence); ``rule``, ``covers``, ``one_can_stop``,
        ``words`` (see table ``decision_rules``) and ``stoppable`` (one participant can stop what the rule covers);
        ``needs`` (bodies above it that the focus is not a member of) and ``precedents`` (bodies of the same umbrella,
        or else of the same field, that it is a full member of; short names joined by "; "), ``kin`` (how many bodies
        were looked at for precedents) and ``sits`` (in how many of them it is a full member); and for Kosovo
        ``voters`` (full members listed), ``refusing`` and ``not_recorded`` (those that do not recognise it, and those
        whose stance nobody recorded; codes joined by "; "), ``named`` (blockers that a source names) and ``verdict``
        (see `recognition_bodies.inside`), all missing for other economies and for bodies beyond the region, of which
        the tables do not list every member; ``rows`` and ``sources``.
    """
    counted = inputs.counted(bodies)
    exchange = inputs.exchange[~inputs.exchange["body_id"].isin(counted["body_id"])]
    parts = [
        gaps.outside(part, data["absences"], focus).assign(set=name)
        for name, part in zip(SETS, (counted, exchange), strict=True)
    ]
    found = pd.concat([part for part in parts if not part.empty] or parts[:1], ignore_index=True)
    found = found[found["seat"] != "unknown"]
    both = pd.concat([counted, exchange])
    others = both[(both["economy"] != focus) & (both["seat"] != "unknown")]
    found = found.merge(_usual(others), on="body_id", how="left")
    more = found["usual"].map(_place) > found["status"].map(_place)
    found = found.assign(target=found["usual"].where(more, "member"), step=more & ~found["reason"].isin(NO_STEP))
    found = found.assign(alike=_alike(others, found))
    found = found[(found["set"] == "counted") | found["step"]]
    found = _with_rule(found, data["decision_rules"])
    found = found.merge(precedents(counted, found, data["bodies"], focus), on="body_id", how="left")
    return _with_stances(found, data, focus, as_of).reset_index(drop=True)[_COLUMNS]


_COLUMNS = ["body_id", "short_name", "name", "field", "set", "status", "seat", "reason", "blocked_by", "others"]
_COLUMNS += [
    "members",
    "usual",
    "target",
    "alike",
    "step",
    *_RULE,
    "stoppable",
    "needs",
    "precedents",
    "kin",
    "sits",
    *_VETO,
]
_COLUMNS += ["rows", "sources"]


def unknown(inputs: Inputs, focus: str, bodies: str) -> pd.DataFrame:
    """Return the lines of the focus whose position nobody states, and which no scenario can change."""
    counted = inputs.counted(bodies)
    return counted[(counted["economy"] == focus) & (counted["seat"] == "unknown")]


def _place(status: object) -> int:
    """Return how high a seat stands on the ladder of the index; -1 where it is not known."""
    step = SEAT_STEP.get(str(status))
    return index_scales.LADDERS["seat"].index(step) if step else -1


def _usual(others: pd.DataFrame) -> pd.DataFrame:
    """Return the status that most of the others have in each body; of two as frequent the higher one."""
    sizes = others.groupby(["body_id", "status"], sort=False).size().rename("size").reset_index()
    sizes = sizes.assign(place=sizes["status"].map(_place)).sort_values(["size", "place"], kind="stable")
    last = sizes.drop_duplicates("body_id", keep="last")
    return last[["body_id", "status"]].rename(columns={"status": "usual"})


def _alike(others: pd.DataFrame, found: pd.DataFrame) -> list[int]:
    """Return how many of the others have at least the seat that the scenario gives."""
    places = others["status"].map(_place)
    return [
        int((places[others["body_id"] == body] >= _place(target)).sum())
        for body, target in zip(found["body_id"], found["target"], strict=True)
    ]


def _with_rule(found: pd.DataFrame, rules: pd.DataFrame) -> pd.DataFrame:
    ruled = rules.rename(columns={"row_id": "rule_row", "source_id": "rule_source"})
    frame = found.merge(ruled[["body_id", *_RULE, "rule_row", "rule_source"]], on="body_id", how="left")
    frame["stoppable"] = (frame["one_can_stop"] == "yes") & (frame["covers"] != "part")
    return _traced(frame, "rule_row", "rule_source")


def _with_stances(found: pd.DataFrame, data: Data, focus: str, as_of: str) -> pd.DataFrame:
    regional = data["bodies"].loc[data["bodies"]["regional_set"] == "yes", "body_id"]
    listed = found.loc[found["body_id"].isin(regional), "body_id"]
    if focus != terms.KOSOVO or listed.empty:
        return found.reindex(columns=[*found.columns, *_VETO])
    inside = stances(data, list(listed), as_of)
    inside = inside.rename(columns={"members": "voters", "rows": "veto_rows", "sources": "veto_sources"})
    frame = found.merge(inside[["body_id", *_VETO, "veto_rows", "veto_sources"]], on="body_id", how="left")
    return _traced(frame, "veto_rows", "veto_sources")


def stances(data: Data, bodies: Sequence[str], as_of: str) -> pd.DataFrame:
    """Return `recognition_bodies.inside` over every full member that the tables list for some bodies."""
    table = data["membership"]
    chosen = data["bodies"][data["bodies"]["body_id"].isin(bodies)].assign(field="")
    rows = table[table["body_id"].isin(bodies) & (table["status"] == "member")]
    economies = sorted(set(rows["economy"]) | {terms.KOSOVO})
    position = membership.position(chosen, table, economies, as_of)
    stance = recognition.stances(data["recognition"], economies, as_of)
    return recognition_bodies.inside(position, stance, data["decision_rules"], data["absences"])


def _traced(frame: pd.DataFrame, rows: str, sources: str) -> pd.DataFrame:
    for column, extra in (("rows", rows), ("sources", sources)):
        frame[column] = [trace.join(*cells) for cells in zip(frame[column], frame[extra], strict=True)]
    return frame
