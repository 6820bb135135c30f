"""Counts of cooperation and what their notes say of the way they were counted."""

from collections.abc import Sequence

import pandas as pd

from analysis.measures.stated import stated_by

REQUESTS = "mla_requests_sent"
ANSWERS = "mla_answers_received"
POLICE = "police_info_requests"
KOSOVO = "XKX"
"""The economy whose requests the counts are about."""
WHOLES = ("ALL", "OTHER", "TOTAL")
"""Codes that stand for several partners at once."""


def kinds(flows: pd.DataFrame) -> pd.DataFrame:
    """Return flows with what their notes say of the way they were counted.

    Parameters
    ----------
    flows
        Rows of ``cooperation_flows``.

    Returns
    -------
    pandas.DataFrame
        The rows with ``counting`` (``received``, ``received_and_sent`` or ``not_stated`` for police requests, else
        empty), ``bound`` (``exact``, ``about``, ``more_than``), ``direction`` of extraditions (``directed``,
        ``in_and_out``, ``not_stated``, else empty) and ``single`` (True for a case known by itself).
    """
    notes = flows["note"].fillna("")
    values = flows["value"].astype("float64")
    police = flows["metric"] == POLICE
    both = notes.str.contains(r"\breceived and sent\b")
    received = notes.str.contains(r"\breceived\b")
    counting = pd.Series("not_stated", index=flows.index).mask(received, "received").mask(both, "received_and_sent")
    # Only at the start of a note do these words speak of the number itself.
    bound = pd.Series("exact", index=flows.index).mask(notes.str.match(r"Approximate"), "about")
    bound = bound.mask(notes.str.match(r'"?[Mm]ore than \d'), "more_than")
    total = flows["metric"] == "extraditions_total"
    undirected = notes.str.contains("direction not stated")
    direction = pd.Series("", index=flows.index).mask(flows["metric"].str.startswith("extradition"), "directed")
    direction = direction.mask(total, "in_and_out").mask(undirected, "not_stated")
    single = notes.str.contains(r"\bsingle case\b|\bdo not add\b") | flows["metric"].str.contains("_case")
    return flows.assign(
        value=values, counting=counting.where(police, ""), bound=bound, direction=direction, single=single
    )


def current(flows: pd.DataFrame, as_of: str, metrics: Sequence[str]) -> pd.DataFrame:
    """Return the counts of some metrics to use on a day, with what `kinds` says of them; no competing claims."""
    known = stated_by(flows, as_of)
    return kinds(known[known["metric"].isin(list(metrics)) & (known["standing"] == "current")])
