"""The position on one scale: memberships, heads and staff as shares, the focus beside the others and benchmarks."""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis.measures import body_sets, leadership, membership, staffing, trace, yardsticks
from analysis.parameters import Parameters
from analysis.tables.store import Data

COLUMNS = ["measure", "of", "economy", "benchmark", "low", "high", "n_low", "n_high", "stated", "rows", "sources"]


def strips(data: Data, parameters: Parameters) -> pd.DataFrame:
    """Return what the chart of the whole position shows, one line a mark.

    Parameters
    ----------
    data
        The processed tables.
    parameters
        The report's parameters, ``as_of`` filled in.

    Returns
    -------
    pandas.DataFrame
        ``measure`` (``security`` and ``regional``: membership of these bodies; ``heads``: executive heads of regional
        bodies by nationality; ``staff``: the stated share of staff, where there is one); ``of`` (bodies or posts in
        all, missing for staff); ``economy`` and, for a mark that is a benchmark share of the focus, ``benchmark``;
        ``low`` and ``high`` (shares of 1: without, and with, all that is not known); ``n_low`` and ``n_high`` (the
        same as numbers); ``stated`` (partial date of the share of staff); ``rows`` and ``sources``. The focus comes
        first in each measure.
    """
    lines = [*_memberships(data, parameters), *_heads(data, parameters), *_staff(data, parameters)]
    return pd.DataFrame(lines, columns=COLUMNS)


def _group(parameters: Parameters) -> list[str]:
    return [parameters.focus, *parameters.others]


def _memberships(data: Data, parameters: Parameters) -> Iterator[dict[str, Any]]:
    for which in ("security", "regional"):
        chosen = body_sets.choose(data["bodies"], data["membership"], which, parameters.as_of)
        position = membership.position(chosen, data["membership"], _group(parameters), parameters.as_of)
        for line in membership.counts(position).to_dict("records") if len(position) else ():
            yield _line(which, line["economy"], (line["lower"], line["upper"]), line["bodies"], line)


def _heads(data: Data, parameters: Parameters) -> Iterator[dict[str, Any]]:
    holders, cited = data["office_holders"], data.sources_of("office_holders")
    heads = leadership.leaders(holders, cited, "executive_head", parameters.as_of)
    for economy in _group(parameters):
        line = leadership.bounds(heads, economy).iloc[0]
        if line["posts"]:
            yield _line("heads", economy, (line["own"], line["at_most"]), line["posts"], line)


def _line(measure: str, economy: str, bounds: tuple[int, int], of: int, behind: Any) -> dict[str, Any]:
    low, high = bounds
    about = {"measure": measure, "of": of, "economy": economy, "n_low": low, "n_high": high}
    return {**about, "low": low / of, "high": high / of, "rows": behind["rows"], "sources": behind["sources"]}


def _staff(data: Data, parameters: Parameters) -> Iterator[dict[str, Any]]:
    share = staffing.shares(data["staffing"], parameters.focus, parameters.as_of)
    if share.empty:
        return
    stated = {"measure": "staff", "economy": parameters.focus, "stated": share["stated"].iloc[0]}
    yield {**stated, "low": share["share"].iloc[0], "high": share["share"].iloc[0], **trace.columns(share)}
    band = yardsticks.band(data["population"], data["gdp"], parameters.group)
    compared = staffing.against(share, band, parameters.focus)
    for benchmark in dict.fromkeys(["equal", "population", parameters.benchmark]):
        fair = compared[compared["benchmark"] == benchmark]
        span = {"low": fair["fair_share"].min(), "high": fair["fair_share"].max()}
        yield {**stated, "benchmark": benchmark, **span, **trace.columns(fair)}
