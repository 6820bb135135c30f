"""Claims on the setting: regional cooperation as a condition of accession, and the Berlin Process as its platform."""

import pandas as pd

from analysis.measures import body_sets, membership, mobility
from analysis.measures.claims_parts import GROUP, answered, frame, own_and_others, part
from analysis.measures.stated import stated_by
from analysis.measures.terms import KOSOVO
from analysis.tables.store import Data

AGREEMENT = "saa"
PLATFORM = "berlin_process"
TOPIC = "regional cooperation"
CHAPTERS = ("23", "24")
FIRST_YEAR = 2014
"""The year from which the brief counts the Berlin Process."""


def condition(data: Data, as_of: str) -> pd.DataFrame:
    """Judge that regional cooperation is a condition of accession, and for Kosovo a duty by treaty."""
    tables = data["bodies"], data["membership"]
    findings = stated_by(data["commission_assessment"], as_of)
    findings = findings[findings["economy"] == KOSOVO]
    about = data["bodies"][data["bodies"]["body_id"] == AGREEMENT]
    return frame("C1", [duty(_seat(*tables, AGREEMENT, as_of), about), reports(findings), chapters(findings)])


def duty(seat: pd.DataFrame, about: pd.DataFrame) -> dict[str, object]:
    """Judge that Kosovo is party to the Stabilisation and Association Agreement, which has a title on the topic.

    Parameters
    ----------
    seat
        Kosovo's line of `membership.position` in the agreement, or none.
    about
        The agreement's row of ``bodies``, whose note tells of the title.
    """
    party = (seat["seat"] == "member").any()
    told = about["note"].str.contains(TOPIC, case=False, na=False).any()
    holds = answered(yes=bool(party and told), no=bool((seat["seat"] == "outside").any()))
    return part("duty", holds, [seat, about], day=seat["since"].iloc[0] if party else None)


def reports(findings: pd.DataFrame) -> dict[str, object]:
    """Judge that the Commission reports on regional cooperation when it reports on Kosovo's accession."""
    on_it = findings[findings["chapter"].str.startswith(TOPIC)].sort_values("as_of_earliest", kind="stable")
    told = {"value": len(on_it), "of": len(findings), "day": on_it["as_of"].iloc[-1] if len(on_it) else None}
    return part("reports", answered(yes=bool(len(on_it)), no=False), [on_it], **told)


def chapters(findings: pd.DataFrame) -> dict[str, object]:
    """Judge that chapters 23 and 24 are where it stands: a finding under one of them names regional cooperation."""
    under = findings[findings["chapter"].str.startswith(CHAPTERS)]
    on_it = under[under["assessment"].str.contains(TOPIC, case=False, na=False)]
    # That no finding here names it shows nothing: the tables hold a few findings of each report.
    return part("chapters", answered(yes=bool(len(on_it)), no=False), [under], value=len(on_it), of=len(under))


def platform(data: Data, as_of: str) -> pd.DataFrame:
    """Judge that the Berlin Process has been the main platform since 2014, and that Kosovo takes an active part."""
    held = _held(data["summits"], as_of)
    made = data["agreements"]
    made = made[made["framework"].str.startswith(PLATFORM)]
    states = mobility.states(data["agreement_status"], made, GROUP, as_of)
    lines = [
        yearly(held),
        inside(_seat(data["bodies"], data["membership"], PLATFORM, as_of)),
        agreements(mobility.stages(states) if len(states) else states),
        # No table ranks platforms against each other.
        part("main", "unknown"),
    ]
    return frame("C2", lines)


def _held(summits: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the summits that had surely been held; one of an unknown day by the end of its year."""
    ends = pd.to_datetime(summits["year"].astype("str") + "-12-31")
    return summits[summits["date_latest"].fillna(ends) <= pd.Timestamp(as_of)]


def yearly(held: pd.DataFrame) -> dict[str, object]:
    """Judge that summits have been held each year since 2014.

    Parameters
    ----------
    held
        Rows of ``summits`` that had been held.
    """
    if held.empty:
        return part("yearly", "unknown")
    years = sorted({int(year) for year in held["year"]})
    whole = list(range(FIRST_YEAR, years[-1] + 1))
    told = {"value": len(years), "of": len(whole), "start": str(years[0]), "day": str(years[-1])}
    return part("yearly", answered(yes=years == whole, no=years != whole), [held], **told)


def inside(seat: pd.DataFrame) -> dict[str, object]:
    """Judge that Kosovo takes part in the Berlin Process itself, from its line of `membership.position`."""
    member, outside = (seat["seat"] == "member").any(), seat["seat"].isin(["outside", "through_another"]).any()
    since = seat["since"].iloc[0] if member else None
    return part("inside", answered(yes=bool(member), no=bool(outside)), [seat], day=since)


def agreements(stages: pd.DataFrame) -> dict[str, object]:
    """Judge that Kosovo carries out what is agreed there no less than the middle one of the five others.

    Parameters
    ----------
    stages
        From `mobility.stages`, over the agreements of the Berlin Process; empty where none is on record.
    """
    if stages.empty:
        return part("agreements", "unknown")
    own, others = own_and_others(stages)
    active = bool(own["in_force"] >= others["in_force"].median())
    told = {"value": own["in_force"], "of": own["agreements"]}
    span = {"low": others["in_force"].min(), "high": others["in_force"].max()}
    return part("agreements", answered(yes=active, no=not active), [stages], **told, **span)


def _seat(bodies: pd.DataFrame, table: pd.DataFrame, body: str, as_of: str) -> pd.DataFrame:
    there = body_sets.existing(bodies[bodies["body_id"] == body], table, as_of)
    return membership.position(there, table, [KOSOVO], as_of)
