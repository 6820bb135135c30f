"""Claims on seats: few in security bodies, and unequal to those of the five others."""

from typing import Any

import pandas as pd

from analysis.measures import body_sets, membership, organisation_counts, terms_seats
from analysis.measures.claims_parts import GROUP, answered, fewer, frame, own_and_others, part
from analysis.tables.store import Data


def limited(data: Data, as_of: str) -> pd.DataFrame:
    """Judge that Kosovo has few seats in security bodies: fewer than each of the five others, in two sets of bodies."""
    wide = body_sets.wide(data["bodies"], data["membership"], "security", GROUP, as_of)
    lines = [
        fewer("security", membership.counts(position(data, "security", as_of))),
        fewer("wider", membership.counts(membership.position(wide, data["membership"], GROUP, as_of))),
    ]
    return frame("C4", lines)


def unequal(data: Data, as_of: str) -> pd.DataFrame:
    """Judge that Kosovo's position is unequal to that of the five others: seats, say, and the Factbook's list."""
    security = position(data, "security", as_of)
    listed = organisation_counts.counts(data["igo_counts"], organisation_counts.FACTBOOK, GROUP, as_of)
    lines = [
        fewer("security", membership.counts(security)),
        fewer("other_fields", membership.counts(position(data, "regional", as_of))),
        say(terms_seats.say(security, data["decision_rules"])),
        factbook(listed),
    ]
    return frame("C8", lines)


def position(data: Data, which: str, as_of: str) -> pd.DataFrame:
    """Return the positions of the six in a headline set of bodies."""
    chosen = body_sets.choose(data["bodies"], data["membership"], which, as_of)
    return membership.position(chosen, data["membership"], GROUP, as_of)


def say(lines: pd.DataFrame) -> dict[str, Any]:
    """Judge that Kosovo's consent is needed in fewer bodies than that of each of the five others.

    Parameters
    ----------
    lines
        From `terms_seats.say`.
    """
    own, others = own_and_others(lines)
    most = own["needed"] + own["unknown"]
    holds = answered(
        yes=most < others["needed"].min(), no=own["needed"] >= (others["needed"] + others["unknown"]).min()
    )
    told = {"value": own["needed"], "most": most, "of": own["consensus"]}
    span = {"low": others["needed"].min(), "high": (others["needed"] + others["unknown"]).max()}
    return part("say", holds, [lines], **told, **span)


def factbook(listed: pd.DataFrame) -> dict[str, Any]:
    """Judge that the CIA Factbook lists fewer organisations for Kosovo than for each of the five others.

    Parameters
    ----------
    listed
        From `organisation_counts.counts`; empty where the work does not count each of the six.
    """
    if listed.empty:
        return part("factbook", "unknown")
    own, others = own_and_others(listed)
    low, high = others["organisations"].min(), others["organisations"].max()
    holds = answered(yes=own["organisations"] < low, no=own["organisations"] >= low)
    return part("factbook", holds, [listed], value=own["organisations"], low=low, high=high, day=own["stated"])
