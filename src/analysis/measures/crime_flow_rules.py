"""What may be added, divided and compared among counts of cooperation, and what may not.

The counts of ``cooperation_flows`` come from many hands: each has its own way of counting, its own period and its own
parts. Every sum, rate and growth of the suite goes through this module, which refuses what the sources do not allow.
"""

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.crime_flows import ANSWERS, REQUESTS, WHOLES, kinds

_ONE_KIND = {
    "metric": "different things are counted",
    "unit": "the units differ",
    "counting": "one way of counting takes requests received, another those received and sent, a third does not say",
    "direction": "a count without direction cannot stand beside a directed one",
    "standing": "a competing claim contradicts the count",
}


def comparable(flows: pd.DataFrame) -> None:
    """Refuse flows that are not counts of one kind.

    Raises
    ------
    MeasureError
        If metric, unit, way of counting, direction or standing differ, or if a single case is among several rows.
    """
    told = kinds(flows)
    for column, reason in _ONE_KIND.items():
        if len(told[column].unique()) > 1:
            raise MeasureError(f"{_named(told)}: {reason}.", "Show the counts apart, each with its own period.")
    if len(told) > 1 and told["single"].any():
        raise MeasureError(f"{_named(told)}: single cases told by news are no count.", "Name the cases one by one.")


def total(flows: pd.DataFrame) -> dict[str, object]:
    """Return the sum of counts that may be added.

    Counts may be added over different partners in one source and one period, or for one pair over periods that do not
    overlap.

    Parameters
    ----------
    flows
        Rows of ``cooperation_flows``.

    Returns
    -------
    dict
        ``value``, ``bound`` (``exact``, ``about`` or ``more_than``), ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If the rows mix kinds, hold a whole and its parts, or cover overlapping or unknown periods.
    """
    comparable(flows)
    told = kinds(flows)
    if flows["metric"].str.startswith("joint_action_day").any():
        raise MeasureError(f"{_named(told)} repeats the action of the same year in the table of joint actions.")
    pairs = told[["from_economy", "to_economy"]].drop_duplicates()
    if len(pairs) == 1:
        _apart(told)
    else:
        _partners(told)
    bound = next((word for word in ("more_than", "about") if (told["bound"] == word).any()), "exact")
    return {"value": float(told["value"].sum()), "bound": bound, **trace.columns(flows)}


def ratio(answers: pd.Series, requests: pd.Series) -> float:
    """Return answers per request, missing where nothing was asked.

    Answers may concern older requests, so the rate can exceed 1 and is no rate of success.

    Parameters
    ----------
    answers, requests
        One row each of ``cooperation_flows``: what one side asked, and what it got back.

    Raises
    ------
    MeasureError
        If source or period differ, or the answers are not those of the side asked.
    """
    if (answers["metric"], requests["metric"]) != (ANSWERS, REQUESTS):
        raise MeasureError(f"Only answers can be divided by requests, not {answers['metric']} by {requests['metric']}.")
    for column in ("source_id", "period_start", "period_end"):
        if answers[column] != requests[column]:
            raise MeasureError(
                f"Answers and requests differ in {column}: {answers[column]} and {requests[column]}.",
                "Divide inside one source and one period only.",
            )
    if (answers["from_economy"], answers["to_economy"]) != (requests["to_economy"], requests["from_economy"]):
        raise MeasureError("The answers do not come from the side that was asked.")
    asked = float(requests["value"])
    return float(answers["value"]) / asked if asked else float("nan")


def growth(flows: pd.DataFrame) -> dict[str, object]:
    """Return what a running count gained from its earlier to its later reading.

    Parameters
    ----------
    flows
        Two rows of ``cooperation_flows`` with the same partner, start and way of counting.

    Returns
    -------
    dict
        ``value``, ``bound``, ``start`` and ``end`` (the ends of the two periods), ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If the two readings were counted in different ways or do not run from the same day, or the earlier one is a
        lower bound.
    """
    comparable(flows)
    for column in ("from_economy", "to_economy", "channel", "period_start"):
        if len(flows[column].unique()) > 1:
            raise MeasureError(f"The two readings differ in {column}: their difference is no growth.")
    earlier, later = kinds(flows).sort_values("period_end_earliest").to_dict("records")
    if earlier["bound"] != "exact":
        raise MeasureError("The earlier reading is no exact count: what was added since cannot be told.")
    gained = float(later["value"]) - float(earlier["value"])
    ends = {"start": earlier["period_end"], "end": later["period_end"]}
    return {"value": gained, "bound": later["bound"], **ends, **trace.columns(flows)}


def crimes(flows: pd.DataFrame) -> pd.DataFrame:
    """Return flows that are to be read as counts of crime, if they are.

    Raises
    ------
    MeasureError
        If requests or answers of legal assistance are among them: they count all court matters, civil ones too.
    """
    courts = sorted(set(flows.loc[flows["metric"].isin([REQUESTS, ANSWERS]), "metric"]))
    if courts:
        raise MeasureError(
            f"{' and '.join(courts)} count all court matters, civil and criminal: they are no figures of crime.",
            "Call them legal assistance.",
        )
    return flows


def _named(flows: pd.DataFrame) -> str:
    return " and ".join(sorted(set(flows["metric"])))


def _apart(flows: pd.DataFrame) -> None:
    """Refuse periods of one pair that are unknown or overlap."""
    if flows[["period_start", "period_end"]].isna().any(axis=None):
        raise MeasureError(f"{_named(flows)}: a period is not known, so overlaps cannot be ruled out.")
    ordered = flows.sort_values(["period_start_earliest", "period_end_latest"])
    for before, after in zip(ordered.to_dict("records")[:-1], ordered.to_dict("records")[1:], strict=True):
        if after["period_start_earliest"] <= before["period_end_latest"]:
            raise MeasureError(
                f"{before['period_start']} to {before['period_end']} and {after['period_start']} to "
                f"{after['period_end']} overlap: the one is part of the other.",
                "Show the two periods apart.",
            )


def _partners(flows: pd.DataFrame) -> None:
    """Refuse partners that are counted twice, or not in one source and period."""
    sides = {*flows["from_economy"], *flows["to_economy"]}
    if sides & set(WHOLES):
        raise MeasureError(f"{_named(flows)}: a total over several partners holds its parts already.")
    if flows.duplicated(["from_economy", "to_economy"]).any():
        raise MeasureError(f"{_named(flows)}: a pair stands there twice.", "Add over partners or over periods.")
    for column in ("source_id", "period_start", "period_end"):
        if len(flows[column].unique()) > 1:
            raise MeasureError(f"{_named(flows)}: the partners' counts differ in {column}.")
