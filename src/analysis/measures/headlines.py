"""The headline numbers of the report: each with its bounds, benchmark, day, rule, rows and sources.

A number that does not apply to the focus economy, or that nobody states, has no line.
"""

from collections.abc import Iterator
from typing import Any

import pandas as pd

from analysis.measures import body_sets, crime_justice, leadership, membership, recognition, staffing, trace, yardsticks
from analysis.parameters import Parameters
from analysis.tables.store import Data

COLUMNS = ["id", "value", "low", "high", "of", "benchmark", "partner", "start", "as_of", "rule", "rows", "sources"]

RULES = {
    "members": "regional_set = yes; a current row for each of the six; status member on the day",
    "share": "measure = share; the newest by the day",
    "ratio": "share divided by the focus' share of the benchmark among focus and peers; years differ",
    "heads": "office_kind = executive_head; nationality unknown counts in high alone",
    "recognitions": "standing = current; status = recognised; claimed withdrawals not taken off",
    "claimed": "the focus' own newest dated count, as claimed",
    "answers": "answers divided by requests, of one source and one period; longest period",
}
"""How each kind of number is counted, in the words of the tables."""


def headlines(data: Data, parameters: Parameters) -> pd.DataFrame:
    """Return the headline numbers.

    Parameters
    ----------
    data
        The processed tables.
    parameters
        The report's parameters, ``as_of`` filled in.

    Returns
    -------
    pandas.DataFrame
        One line a number: ``id``; ``value``; ``low`` and ``high``, its bounds where something is not known, or the
        range of several economies; ``of``, the whole that it is a part of; ``benchmark`` (id, where it is a ratio to
        one); ``partner`` (the other economy, of answers); ``start`` and ``as_of``, the partial dates from and to which
        it is true; ``rule``; ``rows`` and ``sources``. The ids are ``members_focus`` and ``members_others`` (no
        ``value``); ``staff_share`` (of 1) and ``staff_of_<benchmark>`` (1 is par); ``heads`` and ``heads_others`` (no
        ``value``; known ones alone); ``recognitions`` and ``recognitions_claimed`` (the focus' own newest count);
        ``answers_received`` and ``answers_given`` (answers a request).
    """
    lines = [*_members(data, parameters), *_staff(data, parameters), *_heads(data, parameters)]
    lines += [*_recognitions(data, parameters), *_answers(data, parameters)]
    return pd.DataFrame(lines, columns=COLUMNS)


def _members(data: Data, parameters: Parameters) -> Iterator[dict[str, Any]]:
    day = parameters.as_of
    chosen = body_sets.choose(data["bodies"], data["membership"], parameters.bodies, day)
    group = [parameters.focus, *parameters.others]
    counts = membership.counts(membership.position(chosen, data["membership"], group, day))
    own, others = counts.iloc[0], counts.iloc[1:]
    shared = {"of": own["bodies"], "as_of": day, "rule": RULES["members"]}
    bounds = {"value": own["lower"], "low": own["lower"], "high": own["upper"]}
    yield {"id": "members_focus", **bounds, **shared, **trace.columns(counts.iloc[:1])}
    span = {"low": others["lower"].min(), "high": others["upper"].max()}
    yield {"id": "members_others", **span, **shared, **trace.columns(others)}


def _staff(data: Data, parameters: Parameters) -> Iterator[dict[str, Any]]:
    share = staffing.shares(data["staffing"], parameters.focus, parameters.as_of)
    if share.empty:
        return
    stated = share.iloc[0]
    line = {"value": stated["share"], "low": stated["share"], "high": stated["share"], "as_of": stated["stated"]}
    yield {"id": "staff_share", **line, "of": 1, "rule": RULES["share"], **trace.columns(share)}
    band = yardsticks.band(data["population"], data["gdp"], parameters.group)
    compared = staffing.against(share, band, parameters.focus)
    for benchmark in dict.fromkeys(["equal", "population", parameters.benchmark]):
        # The first basis is the census; the others stand in the chapter on staff.
        lines = compared[compared["benchmark"] == benchmark].sort_values("basis", key=_census_first, kind="stable")
        span = {"value": lines["ratio"].iloc[0], "low": lines["ratio"].min(), "high": lines["ratio"].max()}
        about = {"benchmark": benchmark, "as_of": stated["stated"], "rule": RULES["ratio"]}
        yield {"id": f"staff_of_{benchmark}", **span, **about, **trace.columns(lines)}


def _census_first(basis: pd.Series) -> pd.Series:
    return basis != yardsticks.CENSUS


def _heads(data: Data, parameters: Parameters) -> Iterator[dict[str, Any]]:
    holders, cited = data["office_holders"], data.sources_of("office_holders")
    heads = leadership.leaders(holders, cited, "executive_head", parameters.as_of)
    bounds = leadership.bounds(heads, parameters.focus)
    line, shared = bounds.iloc[0], {"as_of": parameters.as_of, "rule": RULES["heads"]}
    counted = {"value": line["own"], "low": line["own"], "high": line["at_most"], "of": line["posts"]}
    yield {"id": "heads", **counted, **shared, **trace.columns(bounds)}
    others = [leadership.bounds(heads, economy).iloc[0]["own"] for economy in parameters.others]
    span = {"low": min(others), "high": max(others), "of": line["posts"]}
    yield {"id": "heads_others", **span, **shared, **trace.columns(bounds)}


def _recognitions(data: Data, parameters: Parameters) -> Iterator[dict[str, Any]]:
    table = data["recognition"]
    rows = recognition.acts(table[table["recognised"] == parameters.focus], "recognised", parameters.as_of)
    if rows.empty:
        return
    found = recognition.total(rows, parameters.as_of)
    counted = {"value": found["value"], "low": found["value"], "high": found["value"] + found["perhaps"]}
    behind = {"rows": found["rows"], "sources": found["sources"]}
    yield {"id": "recognitions", **counted, "as_of": parameters.as_of, "rule": RULES["recognitions"], **behind}
    claims = recognition.claims(data["recognition_counts"], parameters.as_of)
    for claim in claims[claims["claimant"] == parameters.focus].tail(1).to_dict("records"):
        counted = dict.fromkeys(("value", "low", "high"), claim["recognise"])
        behind = {"rows": claim["rows"], "sources": claim["sources"]}
        yield {"id": "recognitions_claimed", **counted, "as_of": claim["stated"], "rule": RULES["claimed"], **behind}


def _answers(data: Data, parameters: Parameters) -> Iterator[dict[str, Any]]:
    lines = crime_justice.legal_assistance(data["cooperation_flows"], parameters.as_of).dropna(subset="per_request")
    asked = lines[lines["asker"] == parameters.focus].head(1)
    if asked.empty:
        return
    mine = asked.iloc[0]
    same = ["period_start", "period_end", "sources"]
    back = lines[(lines["asker"] == mine["asked"]) & (lines["asked"] == mine["asker"])].merge(asked[same], on=same)
    for name, found in (("answers_received", asked), ("answers_given", back)):
        for line in found.to_dict("records"):
            ratio = dict.fromkeys(("value", "low", "high"), line["per_request"])
            about = {"of": line["requests"], "partner": mine["asked"], "rule": RULES["answers"]}
            about |= {"start": line["period_start"], "as_of": line["period_end"]}
            yield {"id": name, **ratio, **about, "rows": line["rows"], "sources": line["sources"]}
