"""Headline numbers of the chapters on membership, terms, recognition, police and courts, and mobility.

Beside those of the front page (`headlines`); the lines have the columns of `headlines.COLUMNS`.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis.measures import (
    body_sets,
    crime_access,
    crime_cooperation,
    crime_justice,
    membership,
    mobility,
    organisation_counts,
    recognition,
    recognition_blockers,
    recognition_bodies,
    recognition_votes,
    terms,
    terms_seats,
    trace,
)
from analysis.parameters import Parameters
from analysis.tables.store import Data

Lines = Iterator[dict[str, Any]]

RULES = {
    "position": "regional_set = yes; a current row for each of the six; the focus' status on the day",
    "factbook": "n_total of the newest year that counts focus and peers; set against no other list",
    "full_seats": "status member; of all seats that the focus holds in the set",
    "consent": "status member where one_can_stop = yes and the rule is not about a part only",
    "renamed": "changed = yes; regional_set = yes; date of change by the day",
    "name": "designation_class of the reading for the same status, else of the printed designation",
    "withdrawals": "standing = current; status = withdrawn_claimed",
    "veto": "bodies of the set without the focus as a member, by what is known of blocker, rule and members",
    "ballot": "current rows of bids on admission; as counted",
    "legal": "standing = current; of one source and one period; all court matters",
    "police": "police and prosecution bodies; status of the focus on the day",
    "nine": "kosovo_status = other_western_balkans_status in the figure of nine",
    "requests": "requests received and sent counted together; newest reading; more than in low alone",
    "in_force": "current or latest earlier stage by the day = in_force; the dialogue left out",
}
"""How each kind of number is counted, in the words of the tables."""


def memberships(data: Data, parameters: Parameters) -> Lines:
    """Yield the positions of the focus other than member, and the counts of the CIA Factbook."""
    position = _position(data, parameters)
    found = membership.tally(position, parameters.focus)
    for line in found[found["status"] != "member"].to_dict("records"):
        about = {"of": found["bodies"].sum(), "as_of": parameters.as_of, "rule": RULES["position"]}
        yield {"id": f"position_{line['status']}", "value": line["bodies"], **about, **_behind(line)}
    known = organisation_counts.counts(
        data["igo_counts"], organisation_counts.FACTBOOK, parameters.group, parameters.as_of
    )
    own, others = known[known["economy"] == parameters.focus], known[known["economy"].isin(parameters.others)]
    for line in own.to_dict("records"):
        about = {"as_of": line["stated"], "rule": RULES["factbook"]}
        yield {"id": "factbook_focus", "value": line["organisations"], **about, **_behind(line)}
        span = {"low": others["organisations"].min(), "high": others["organisations"].max()}
        yield {"id": "factbook_others", **span, **about, **trace.columns(others)}


def terms_of_seats(data: Data, parameters: Parameters) -> Lines:
    """Yield full seats and the say of the focus, and for Kosovo its names."""
    position, day = _position(data, parameters), {"as_of": parameters.as_of}
    held = terms_seats.held(position).iloc[0].to_dict()
    yield {"id": "full_seats", "value": held["member"], "of": held["seats"], **day, "rule": RULES["full_seats"]} | (
        _behind(held)
    )
    say = terms_seats.say(position, data["decision_rules"]).iloc[0].to_dict()
    yield {"id": "consent_needed", "value": say["needed"], "of": say["consensus"], **day, "rule": RULES["consent"]} | (
        _behind(say)
    )
    if parameters.focus == terms.KOSOVO:
        yield from _names(data, parameters.as_of)


def _names(data: Data, as_of: str) -> Lines:
    changed = terms.changes(data["designation_changes"], data["bodies"], as_of)
    renamed = terms.renamed(changed[changed["state"] != "new"])
    yield {"id": "renamed_bodies", "value": len(renamed), "as_of": as_of, "rule": RULES["renamed"]} | (
        trace.columns(renamed)
    )
    named = terms.named_bodies(data["bodies"], data["membership"], as_of)
    own = membership.position(named, data["membership"], [terms.KOSOVO], as_of)
    classed = terms.classes(own, data["positions"], data["bodies"])
    for name, rows in classed.groupby("class"):
        about = {"value": len(rows), "of": len(classed), "as_of": as_of, "rule": RULES["name"]}
        yield {"id": f"name_{name}", **about, **trace.columns(rows)}


def recognitions(data: Data, parameters: Parameters) -> Lines:
    """Yield, for Kosovo, claimed withdrawals, votes on its admission, and bodies by what is known of a veto."""
    if parameters.focus != terms.KOSOVO:
        return
    day = parameters.as_of
    rows = recognition.acts(data["recognition"], "withdrawn_claimed", day)
    total = recognition.total(rows, day)
    span = {"value": total["value"], "low": total["value"], "high": total["value"] + total["perhaps"]}
    yield {"id": "withdrawals_claimed", **span, "as_of": day, "rule": RULES["withdrawals"], **_behind(total)}
    inside = _inside(data, parameters)
    for verdict, found in inside.groupby("verdict"):
        about = {"value": len(found), "of": len(inside), "as_of": day, "rule": RULES["veto"]}
        yield {"id": f"veto_{verdict}", **about, **trace.columns(found)}
    yield from _ballots(data, day)


def _inside(data: Data, parameters: Parameters) -> pd.DataFrame:
    table, day = data["membership"], parameters.as_of
    chosen = body_sets.choose(data["bodies"], table, parameters.bodies, day)
    listed = recognition_bodies.economies_inside(chosen, table, parameters.focus)
    position = membership.position(chosen, table, listed, day)
    position = recognition_blockers.as_known(position, table, day)
    stances = recognition.stances(data["recognition"], listed, day)
    return recognition_bodies.inside(position, stances, data["decision_rules"], data["absences"])


def _ballots(data: Data, as_of: str) -> Lines:
    votes = recognition_votes.ballots(data["bids"], data["ballots"], data["decision_rules"], as_of)
    votes = votes[votes["on_admission"] == "yes"]
    places = votes.groupby(["body_id", "date"]).cumcount() + 1
    for place, line in zip(places, votes.to_dict("records"), strict=True):
        for column, word in (("votes_for", "for"), ("votes_against", "against"), ("abstentions", "abstained")):
            name = f"ballot_{line['body_id']}_{line['date']}_{place}_{word}"
            yield {"id": name, "value": line[column], "as_of": line["date"], "rule": RULES["ballot"], **_behind(line)}


def courts_and_police(data: Data, parameters: Parameters) -> Lines:
    """Yield requests and answers behind the rates of the front page, and seats at the tables of the police."""
    flows, day = data["cooperation_flows"], parameters.as_of
    lines = crime_justice.legal_assistance(flows, day).dropna(subset="answers")
    for line in lines[(lines[["asker", "asked"]] == parameters.focus).any(axis=1)].to_dict("records"):
        yield from _exchange(line, parameters.focus)
    economies = [parameters.focus, *parameters.others]
    figure = data["law_enforcement_bodies"]
    positions = crime_access.platforms(figure, data["bodies"], data["membership"], economies, day)
    own = crime_access.memberships(positions).iloc[0].to_dict()
    yield {"id": "police_seats", "value": own["member"], "of": own["bodies"], "as_of": day, "rule": RULES["police"]} | (
        _behind(own)
    )
    if parameters.focus == terms.KOSOVO:
        yield from _kosovo_police(data, day)


def _exchange(line: dict[Any, Any], focus: str) -> Lines:
    asked = line["asker"] == focus
    partner = line["asked"] if asked else line["asker"]
    span = {"start": line["period_start"], "as_of": line["period_end"]}
    about = {"partner": partner, **span, "rule": RULES["legal"], **_behind(line)}
    part = "_part" if line["part"] else ""
    names = ("requests_sent", "answers_got") if asked else ("requests_got", "answers_sent")
    yield {"id": f"legal_{names[0]}{part}", "value": line["requests"], **about}
    yield {"id": f"legal_{names[1]}{part}", "value": line["answers"], "of": line["requests"], **about}


def _kosovo_police(data: Data, as_of: str) -> Lines:
    nine = crime_access.figure_of_nine(data["law_enforcement_bodies"], as_of)
    if len(nine):
        about = {"value": int(nine["same"].sum()), "of": len(nine), "as_of": nine["as_of"].max()}
        yield {"id": "police_figure_same", **about, "rule": RULES["nine"], **trace.columns(nine)}
    counts = crime_cooperation.police_requests(data["cooperation_flows"], as_of)
    for line in (
        counts[counts["counting"] == "received_and_sent"].drop_duplicates("partner", keep="last").to_dict("records")
    ):
        exact = line["bound"] == "exact"
        span = {"value": line["value"], "low": line["value"], "high": line["value"] if exact else None}
        about = {"partner": line["partner"], "start": line["period_start"], "as_of": line["period_end"]}
        yield {"id": f"police_requests_{line['partner']}", **span, **about, "rule": RULES["requests"], **_behind(line)}


def agreements(data: Data, parameters: Parameters) -> Lines:
    """Yield the agreements on mobility in force for the focus and for the others."""
    economies = [parameters.focus, *parameters.others]
    states = mobility.states(data["agreement_status"], data["agreements"], economies, parameters.as_of)
    counts = mobility.stages(states)
    if counts.empty:
        return
    own, others = counts.iloc[0].to_dict(), counts.iloc[1:]
    about = {"as_of": parameters.as_of, "rule": RULES["in_force"]}
    yield {"id": "agreements_focus", "value": own["in_force"], "of": own["agreements"], **about, **_behind(own)}
    span = {"low": others["in_force"].min(), "high": others["in_force"].max()}
    yield {"id": "agreements_others", **span, **about, **trace.columns(others)}


def _position(data: Data, parameters: Parameters) -> pd.DataFrame:
    chosen = body_sets.choose(data["bodies"], data["membership"], parameters.bodies, parameters.as_of)
    economies = [parameters.focus, *parameters.others]
    return membership.position(chosen, data["membership"], economies, parameters.as_of)


def _behind(line: dict[Any, Any]) -> dict[str, Any]:
    return {"rows": line["rows"], "sources": line["sources"]}
