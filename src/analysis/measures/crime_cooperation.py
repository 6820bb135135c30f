"""How police reach each other: the channels that carry their messages, and counts of the requests.

Counts of requests exist for Kosovo and its partners only; no source counts those between the others.
"""

import pandas as pd

from analysis.measures.crime_flow_rules import growth
from analysis.measures.crime_flows import POLICE, current
from analysis.measures.stated import holding


def police_requests(flows: pd.DataFrame, as_of: str = "") -> pd.DataFrame:
    """Return the counts of police information requests, each with its way of counting.

    Counts made in different ways stand in the same frame but are never subtracted from each other; `growth` refuses.

    Parameters
    ----------
    flows
        The table ``cooperation_flows``.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    pandas.DataFrame
        ``partner`` (an economy, a body, or ``ALL``), ``counting``, ``bound``, ``period_start``, ``period_end``,
        ``from_day``, ``to_day`` (days), ``value`` (requests, or the ``unit`` named), ``rows``, ``sources``; by way
        of counting, period and size.
    """
    counts = current(flows, as_of, [POLICE])
    lines = counts.assign(
        partner=counts["to_economy"],
        from_day=counts["period_start_earliest"],
        to_day=counts["period_end_latest"],
        rows=counts["row_id"],
        sources=counts["source_id"],
    )
    order = lines["counting"].map({"received": 0, "received_and_sent": 1, "not_stated": 2})
    lines = lines.assign(order=order).sort_values(["order", "to_day", "value"], ascending=[True, True, False])
    columns = ["partner", "counting", "bound", "period_start", "period_end", "from_day", "to_day", "value", "unit"]
    return lines[[*columns, "rows", "sources"]].reset_index(drop=True)


def police_growth(flows: pd.DataFrame, partner: str, as_of: str = "") -> dict[str, object] | None:
    """Return what the running count of police requests with a partner gained between its last two readings.

    Only readings taken in the same way from the same day are used.

    Parameters
    ----------
    flows
        The table ``cooperation_flows``.
    partner
        An economy, or the id of a body.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    dict or None
        See `analysis.measures.crime_flow_rules.growth`; None where no two readings can be compared.
    """
    counts = current(flows, as_of, [POLICE])
    counts = counts[(counts["to_economy"] == partner) & (counts["counting"] != "not_stated")]
    for _, readings in counts.sort_values("period_end_earliest", ascending=False).groupby(
        ["counting", "period_start"], sort=False
    ):
        if len(readings) > 1:
            return growth(readings.head(2))
    return None


def channels(routes: pd.DataFrame, as_of: str = "") -> pd.DataFrame:
    """Return who carries which kind of information between Kosovo and others, as far as still in use.

    Parameters
    ----------
    routes
        The table ``channels``.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    pandas.DataFrame
        ``channel``, ``carrier``, ``own`` (True where Kosovo's own institutions carry it), ``scope``, ``start`` (empty
        where not known), ``as_of``, ``rows``, ``sources``; by channel, carried ones first.
    """
    known = holding(routes, as_of, "start", "end")
    own = known["operator"].str.lower().str.startswith("kosovo")
    lines = known.assign(carrier=known["operator"], own=own, rows=known["row_id"], sources=known["source_id"])
    lines = lines.sort_values(["channel", "own", "start_earliest"], kind="stable")
    columns = ["channel", "carrier", "own", "scope", "start", "as_of", "rows", "sources"]
    return lines[columns].reset_index(drop=True)
