"""Claims on crime: no access to the platforms of police, and hardly any cooperation with Serbia."""

from typing import Any

import pandas as pd

from analysis.measures import crime_access, crime_cooperation, crime_justice
from analysis.measures.claims_parts import GROUP, answered, frame, own_and_others, part
from analysis.measures.terms import KOSOVO
from analysis.tables.store import Data

SERBIA = "SRB"
ALMOST_NONE = 0.1
"""From fewer answers a request than this on, legal assistance is called almost non-existent: a reading of our own."""
ROUTES = ("serbian_moi", "mla_non_recognisers")
"""Channels by which police and courts of Kosovo reach those of Serbia."""


def access(data: Data, as_of: str) -> pd.DataFrame:
    """Judge that Kosovo lacks access to the platforms through which police exchange information."""
    tables = data["law_enforcement_bodies"], data["bodies"], data["membership"]
    positions = crime_access.platforms(*tables, GROUP, as_of)
    return frame("C11", platforms(positions))


def platforms(positions: pd.DataFrame) -> list[dict[str, Any]]:
    """Judge that Kosovo is a member of fewer platforms than each other, and wholly outside of more than each other.

    Parameters
    ----------
    positions
        From `crime_access.platforms`.
    """
    own, others = own_and_others(crime_access.memberships(positions))
    unknown, whole = own["not_reported"], {"of": own["bodies"]}
    unsure = others["not_reported"]
    most = others.assign(members=others["member"] + unsure, out=others["outside"] + unsure)
    members = answered(yes=own["member"] + unknown < others["member"].min(), no=own["member"] >= most["members"].min())
    out = answered(yes=own["outside"] > most["out"].max(), no=own["outside"] + unknown <= others["outside"].max())
    mine = positions[(positions["economy"] == KOSOVO) & (positions["access"] == "outside")]
    seats = {"value": own["member"], "low": others["member"].min(), "high": most["members"].max()}
    gone = {"value": own["outside"], "low": others["outside"].min(), "high": most["out"].max()}
    return [
        part("members", members, [positions], **seats, **whole),
        part("outside", out, [positions], **gone, **whole, names="; ".join(mine["short_name"])),
    ]


def with_serbia(data: Data, as_of: str) -> pd.DataFrame:
    """Judge that cooperation with Serbia is almost non-existent, and that it needs other routes."""
    flows = data["cooperation_flows"]
    lines = [
        courts(crime_justice.legal_assistance(flows, as_of)),
        extraditions(crime_justice.never_extradited(flows, as_of)),
        police(crime_cooperation.police_requests(flows, as_of)),
        routes(crime_cooperation.channels(data["channels"], as_of)),
    ]
    return frame("C12", lines)


def courts(exchange: pd.DataFrame) -> dict[str, Any]:
    """Judge that Serbia hardly answers requests for legal assistance, in the newest period that is counted.

    Parameters
    ----------
    exchange
        From `crime_justice.legal_assistance`.
    """
    asked = exchange[(exchange["asker"] == KOSOVO) & (exchange["asked"] == SERBIA)]
    asked = asked.dropna(subset="per_request")
    if asked.empty:
        return part("courts", "unknown")
    newest = asked.sort_values(["to_day", "from_day"], kind="stable").iloc[-1]
    few = bool(newest["per_request"] < ALMOST_NONE)
    counts = {"value": newest["answers"], "of": newest["requests"], "low": newest["per_request"]}
    period = {"start": newest["period_start"], "day": newest["period_end"], "high": asked["per_request"].iloc[0]}
    return part("courts", answered(yes=few, no=not few), [asked], **counts, **period)


def extraditions(never: pd.DataFrame) -> dict[str, Any]:
    """Judge that nobody was ever handed over between the two.

    Parameters
    ----------
    never
        From `crime_justice.never_extradited`.
    """
    pair = never[(never["first"] == SERBIA) & (never["second"] == KOSOVO)]
    told = {"day": pair["as_of"].iloc[0]} if len(pair) else {}
    return part("extraditions", answered(yes=bool(len(pair)), no=False), [pair], **told)


def police(requests: pd.DataFrame) -> dict[str, Any]:
    """Judge that no requests pass between the police of the two.

    Parameters
    ----------
    requests
        From `crime_cooperation.police_requests`; the newest reading counts.
    """
    own = requests[requests["partner"] == SERBIA].sort_values(["to_day", "value"], kind="stable")
    if own.empty:
        return part("police", "unknown")
    line = own.iloc[-1]
    told = {"value": line["value"], "names": line["bound"], "start": line["period_start"], "day": line["period_end"]}
    return part("police", answered(yes=line["value"] == 0, no=line["value"] > 0), [own.tail(1)], **told)


def routes(channels: pd.DataFrame) -> dict[str, Any]:
    """Judge that what passes has to take other routes: others carry it, and Kosovo's own officers none of it.

    Parameters
    ----------
    channels
        From `crime_cooperation.channels`.
    """
    there = channels[channels["channel"].isin(ROUTES)]
    own = there["own"].astype(bool)
    holds = answered(yes=len(there) > 0 and not own.any(), no=bool(own.any()))
    carriers = "; ".join(there.loc[~own, "carrier"].drop_duplicates())
    return part("routes", holds, [there], value=int((~own).sum()), of=len(there), names=carriers)
