"""The claim on mobility: Bosnia and Herzegovina blocked the agreements, and nobody travels with an identity card."""

from typing import Any

import pandas as pd

from analysis.measures import mobility, mobility_travel
from analysis.measures.claims_accession import PLATFORM
from analysis.measures.claims_parts import BRIEF, answered, frame, part
from analysis.measures.terms import KOSOVO
from analysis.tables.store import Data

BLOCKER = "BIH"
ENDS = {"kosovars": (KOSOVO, BLOCKER), "bosnians": (BLOCKER, KOSOVO)}
"""Who travels where in each part."""
DONE = ("ratified", "in_force")


def blocked(data: Data, as_of: str) -> pd.DataFrame:
    """Judge what became of the agreements in Bosnia and Herzegovina, and with what papers people travel."""
    made = data["agreements"]
    made = made[made["framework"].str.startswith(PLATFORM)]
    states = mobility.states(data["agreement_status"], made, [BLOCKER], as_of)
    ever = mobility.placed(data["agreement_status"], as_of)
    ever = ever[(ever["economy"] == BLOCKER) & (ever["stage"] == "blocked") & (ever["standing"] != "competing")]
    pair = (KOSOVO, BLOCKER)
    now = mobility_travel.entry(data["bilateral"], pair, as_of)
    then = mobility_travel.entry(data["bilateral"], pair, min(as_of, published(data.sources_named([BRIEF]))))
    travel = [travels(name, now, then) for name in ENDS]
    return frame("C10", [cards(states), others(states, ever), *travel])


def published(sources: pd.DataFrame) -> str:
    """Return the last day on which the brief may have come out, as YYYY-MM-DD."""
    return f"{sources.loc[sources['source_id'] == BRIEF, 'published_latest'].max():%Y-%m-%d}"


def cards(states: pd.DataFrame) -> dict[str, Any]:
    """Judge that the agreement on travel with identity cards is blocked there.

    Parameters
    ----------
    states
        From `mobility.states`, for Bosnia and Herzegovina.
    """
    own = states[states["agreement_id"] == mobility.ID_CARDS]
    holds = answered(yes=bool((own["stage"] == "blocked").any()), no=bool(own["stage"].isin(DONE).any()))
    told = {"names": own["stage"].iloc[0], "day": own["when"].iloc[0]} if len(own) else {}
    return part("cards", holds, [own], **told)


def others(states: pd.DataFrame, ever: pd.DataFrame) -> dict[str, Any]:
    """Judge that further agreements of the Berlin Process are blocked there.

    Parameters
    ----------
    states
        From `mobility.states`, for Bosnia and Herzegovina.
    ever
        Rows of ``agreement_status`` that tell of a block there, at whatever time.
    """
    rest = states[(states["agreement_id"] != mobility.ID_CARDS) & states["stage"].notna()]
    now = int((rest["stage"] == "blocked").sum())
    before = ever[ever["agreement_id"].isin(rest["agreement_id"])]
    holds = answered(yes=now > 0, no=len(rest) > 0 and not now)
    told = {"value": now, "most": before["agreement_id"].nunique(), "of": len(rest)}
    return part("others", holds, [rest, before], **told)


def travels(name: str, now: pd.DataFrame, then: pd.DataFrame) -> dict[str, Any]:
    """Judge that people of one side cannot enter the other with an identity card.

    Parameters
    ----------
    name
        Id of the part, a key of `ENDS`.
    now, then
        From `mobility_travel.entry`: on the day, and when the brief came out.
    """
    line, before = (_line(lines, *ENDS[name]) for lines in (now, then))
    holds = answered(yes=line["need"] in ("visa", "passport"), no=line["need"] == "id_card")
    dates = {"start": line["since"], "day": line["as_of"]}
    behind = [pd.DataFrame([line]), pd.DataFrame([before])]
    return part(name, holds, behind, names=f"{line['need']}; {before['need']}", **dates)


def _line(lines: pd.DataFrame, traveller: str, destination: str) -> pd.Series:
    return lines[(lines["traveller"] == traveller) & (lines["destination"] == destination)].iloc[0]
