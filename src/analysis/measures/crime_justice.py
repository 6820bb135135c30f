"""How courts help each other: requests for legal assistance, the answers they met, and extraditions.

Counts exist for Kosovo and its partners only; no source counts those between the others.
"""

import re

import pandas as pd

from analysis.economies import NAMES
from analysis.measures import trace
from analysis.measures.crime_flow_rules import ratio, total
from analysis.measures.crime_flows import ANSWERS, KOSOVO, REQUESTS, current
from analysis.measures.stated import stated_by

FULL_YEAR = 364
"""Days from 1 January to 31 December of a common year."""

_GOVERNMENT = re.compile(r"^Claim of the government of (.+)")


def legal_assistance(flows: pd.DataFrame, as_of: str = "") -> pd.DataFrame:
    """Return requests for legal assistance and the answers they met, by source, period and side.

    Parameters
    ----------
    flows
        The table ``cooperation_flows``.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    pandas.DataFrame
        ``asker``, ``asked``, ``period_start``, ``period_end``, ``from_day``, ``to_day``, ``requests``, ``answers``,
        ``per_request`` (answers per request, a ratio and no rate of success; missing where nothing was asked),
        ``part`` (True where the period lies inside another line's), ``rows``, ``sources``; longest period first.
    """
    counts = current(flows, as_of, [REQUESTS, ANSWERS])
    asked, answered = counts[counts["metric"] == REQUESTS], counts[counts["metric"] == ANSWERS]
    lines = [_exchange(request, answered) for _, request in asked.iterrows()]
    frame = pd.DataFrame(lines, columns=_EXCHANGE)
    frame["part"] = [_inside(line, frame) for _, line in frame.iterrows()]
    span = (frame["to_day"] - frame["from_day"]).rename("span")
    order = frame.assign(span=span).sort_values(["span", "requests"], ascending=False).index
    return frame.loc[order].reset_index(drop=True)


_EXCHANGE = [
    *("asker", "asked", "period_start", "period_end", "from_day", "to_day", "requests", "answers", "per_request"),
    *("rows", "sources"),
]


def _exchange(request: pd.Series, answered: pd.DataFrame) -> dict[str, object]:
    """Return one line: a count of requests with the answers of the same source and period."""
    same = answered[
        (answered["source_id"] == request["source_id"])
        & (answered["period_start"] == request["period_start"])
        & (answered["period_end"] == request["period_end"])
        & (answered["from_economy"] == request["to_economy"])
        & (answered["to_economy"] == request["from_economy"])
    ]
    answer = same.iloc[0] if len(same) else None
    return {
        "asker": request["from_economy"],
        "asked": request["to_economy"],
        "period_start": request["period_start"],
        "period_end": request["period_end"],
        "from_day": request["period_start_earliest"],
        "to_day": request["period_end_latest"],
        "requests": float(request["value"]),
        "answers": float("nan") if answer is None else float(answer["value"]),
        "per_request": float("nan") if answer is None else ratio(answer, request),
        **trace.columns(pd.concat([request.to_frame().T, same])),
    }


def _inside(line: pd.Series, frame: pd.DataFrame) -> bool:
    wider = frame[(frame["from_day"] <= line["from_day"]) & (frame["to_day"] >= line["to_day"])]
    wider = wider[(wider["asker"] == line["asker"]) & (wider["asked"] == line["asked"])]
    return bool(len(wider) > 1)


def contradictions(flows: pd.DataFrame, as_of: str = "") -> pd.DataFrame:
    """Return the claims that contradict a count of legal assistance, to be shown beside it.

    Returns
    -------
    pandas.DataFrame
        ``metric``, ``from_economy``, ``to_economy``, ``value``, ``speaker`` (the economy whose government the note
        names as the speaker; missing where it names none), ``note``, ``rows``, ``sources``.
    """
    known = stated_by(flows, as_of)
    claims = known[known["metric"].isin([REQUESTS, ANSWERS]) & (known["standing"] == "competing")]
    claims = claims.assign(rows=claims["row_id"], sources=claims["source_id"])
    claims["speaker"] = claims["note"].map(_speaker)
    columns = ["metric", "from_economy", "to_economy", "value", "speaker", "note", "rows", "sources"]
    return claims[columns].reset_index(drop=True)


def _speaker(note: object) -> str | None:
    found = _GOVERNMENT.search(str(note))
    return next((code for code, names in NAMES.items() if found and found[1].startswith(names["en"])), None)


def extraditions(flows: pd.DataFrame, economy: str = KOSOVO, as_of: str = "") -> pd.DataFrame:
    """Return extraditions to and from an economy where the source gives the direction and counts all partners.

    Parameters
    ----------
    flows
        The table ``cooperation_flows``.
    economy
        The economy that hands over and receives.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    pandas.DataFrame
        ``year``, ``period_start``, ``period_end``, ``full_year``, ``received``, ``handed_over`` (persons), ``rows``,
        ``sources``; by period.
    """
    counts = current(flows, as_of, ["extraditions_completed"])
    counts = counts[(counts[["from_economy", "to_economy"]] == "ALL").any(axis=1) & counts["period_start"].notna()]
    lines = []
    for (start, end), group in counts.groupby(["period_start", "period_end"]):
        to, out = group[group["to_economy"] == economy], group[group["from_economy"] == economy]
        days = (group["period_end_latest"].iloc[0] - group["period_start_earliest"].iloc[0]).days
        lines.append(
            {
                "year": int(str(start)[:4]),
                "period_start": start,
                "period_end": end,
                "full_year": days >= FULL_YEAR,
                "received": to["value"].sum(min_count=1),
                "handed_over": out["value"].sum(min_count=1),
                **trace.columns(pd.concat([to, out])),
            }
        )
    columns = ["year", "period_start", "period_end", "full_year", "received", "handed_over", "rows", "sources"]
    return pd.DataFrame(lines, columns=columns)


def extraditions_undirected(flows: pd.DataFrame, economy: str = KOSOVO, as_of: str = "") -> pd.DataFrame:
    """Return the newest full-year count of extraditions whose direction is not stated, by partner.

    These never stand beside the directed counts of `extraditions`.

    Parameters
    ----------
    flows
        The table ``cooperation_flows``.
    economy
        The economy that the count is about.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    pandas.DataFrame
        ``year``, ``partner`` (``ALL`` is the total, ``OTHER`` what it leaves for partners not named), ``value``
        (persons), ``rows``, ``sources``; largest first, the total on top and the rest at the end.
    """
    counts = current(flows, as_of, ["extraditions_total"])
    days = (counts["period_end_latest"] - counts["period_start_earliest"]).dt.days
    whole_year = (days >= FULL_YEAR) & (counts["from_economy"] == economy)
    counts = counts[(counts["direction"] == "not_stated") & whole_year]
    counts = counts[counts["period_end_latest"] == counts["period_end_latest"].max()]
    whole, parts = counts[counts["to_economy"] == "ALL"], counts[counts["to_economy"] != "ALL"]
    lines = counts.assign(partner=counts["to_economy"], rows=counts["row_id"], sources=counts["source_id"])
    if len(whole) and len(parts):
        named = total(parts)
        rest = float(whole["value"].iloc[0]) - float(str(named["value"]))
        line = {"year": whole["year"].iloc[0], "partner": "OTHER", "value": rest, **trace.columns(counts)}
        lines = pd.concat([lines, pd.DataFrame([line])])
    place = lines["partner"].map({"ALL": 0, "OTHER": 2}).fillna(1)
    lines = lines.assign(place=place).sort_values(["place", "value"], ascending=[True, False], kind="stable")
    kept: pd.DataFrame = lines[["year", "partner", "value", "rows", "sources"]]
    return kept.reset_index(drop=True)


def never_extradited(flows: pd.DataFrame, as_of: str = "") -> pd.DataFrame:
    """Return the pairs of economies between which a source says that nobody was ever handed over, in either direction.

    Returns
    -------
    pandas.DataFrame
        ``first``, ``second`` (codes in order), ``as_of`` (partial date of the statement), ``rows``, ``sources``.
    """
    counts = current(flows, as_of, ["extraditions_completed"])
    none = counts[(counts["value"] == 0) & counts["period_start"].isna()]
    pairs = [sorted(pair) for pair in none[["from_economy", "to_economy"]].to_numpy()]
    none = none.assign(first=[pair[0] for pair in pairs], second=[pair[1] for pair in pairs])
    lines = [
        {"first": first, "second": second, "as_of": group["as_of"].min(), **trace.columns(group)}
        for (first, second), group in none.groupby(["first", "second"])
        if group["from_economy"].nunique() == 2  # noqa: PLR2004 - both directions
    ]
    return pd.DataFrame(lines, columns=["first", "second", "as_of", "rows", "sources"])
