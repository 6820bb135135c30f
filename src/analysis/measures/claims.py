"""The fifteen claims of the brief, each with the parts that rows can speak of and the verdict that follows.

The claims are about Kosovo and the five others of the Western Balkans; focus and peers of a report change nothing.
"""

import pandas as pd

from analysis.measures import (
    claims_accession,
    claims_crime,
    claims_forward,
    claims_membership,
    claims_mobility,
    claims_people,
    claims_recognition,
    claims_terms,
    trace,
)
from analysis.measures.claims_parts import ANSWERS, BRIEF, COLUMNS, verdict
from analysis.tables.store import Data

BY_BENCHMARK = ("C7",)
"""Claims whose parts are the whole claim, as judged by one benchmark each."""

STATED = {
    "C3": ("agreement_status", ""),
    "C6": ("appointment_rules", ""),
    "C7": ("staffing", ""),
    "C9": ("bilateral", "recognition"),
    "C12": ("bilateral", "police_agreement"),
    "C13": ("appointment_rules", ""),
}
"""Tables (and topics) with a row that quotes the brief for a claim: its locator says where the claim stands."""


def parts(data: Data, as_of: str) -> pd.DataFrame:
    """Return the parts of every claim with what rows say of them.

    Parameters
    ----------
    data
        The processed tables.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``claim`` (C1 to C15), ``part``, ``holds`` (see `claims_parts.ANSWERS`), the numbers that it rests on (see
        `claims_parts.part`), ``rows`` and ``sources``; in order of the claims.
    """
    found = [
        claims_accession.condition(data, as_of),
        claims_accession.platform(data, as_of),
        claims_terms.arrangement(data, as_of),
        claims_membership.limited(data, as_of),
        claims_terms.intermediaries(data, as_of),
        claims_people.leaders_and_staff(data, as_of),
        claims_people.staff_share(data, as_of),
        claims_membership.unequal(data, as_of),
        claims_recognition.obstacle(data, as_of),
        claims_mobility.blocked(data, as_of),
        claims_crime.access(data, as_of),
        claims_crime.with_serbia(data, as_of),
        claims_terms.formal(data, as_of),
        claims_forward.strategy(),
        claims_forward.priorities(data, as_of),
    ]
    return pd.concat(found, ignore_index=True)[["claim", *COLUMNS]]


def verdicts(found: pd.DataFrame) -> pd.DataFrame:
    """Return the verdict on each claim.

    Parameters
    ----------
    found
        From `parts`.

    Returns
    -------
    pandas.DataFrame
        ``claim``, ``verdict`` (see `claims_parts.verdict`), ``yes``, ``no`` and ``unknown`` (how many parts have each
        answer), ``rows`` and ``sources`` of all parts; in order of the claims.
    """
    lines = []
    for claim, own in found.groupby("claim", sort=False):
        sizes = {answer: int((own["holds"] == answer).sum()) for answer in ANSWERS}
        judged = verdict(own["holds"], by_benchmark=claim in BY_BENCHMARK)
        lines.append({"claim": claim, "verdict": judged, **sizes, **trace.columns(own)})
    return pd.DataFrame(lines)


def places(data: Data) -> dict[str, str]:
    """Return where in the brief a claim stands, by claim, as far as a row that quotes the brief for it tells."""
    found = {}
    for claim, (table, topic) in STATED.items():
        rows = data[table]
        rows = rows[rows["source_id"] == BRIEF]
        if topic:
            rows = rows[rows["topic"] == topic]
        found[claim] = trace.join(*rows["locator"])
    return {claim: place for claim, place in found.items() if place}
