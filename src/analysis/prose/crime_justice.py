"""Sentences on legal assistance and extraditions."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.economies import name
from analysis.languages import date, number, plural, translate
from analysis.measures.crime_flows import ANSWERS, KOSOVO
from analysis.prose.parties import party


def rates(exchange: pd.DataFrame) -> str:
    """Say how many answers each side got per request in the longest period.

    Parameters
    ----------
    exchange
        A frame of `analysis.measures.crime_justice.legal_assistance`.
    """
    lines = _kosovo_first(exchange[~exchange["part"] & exchange["per_request"].notna()]).to_dict("records")
    if not lines:
        return translate("No source counts requests for legal assistance together with the answers.")
    words = {
        "asker": name(lines[0]["asker"]),
        "asked": name(lines[0]["asked"]),
        "rate": number(lines[0]["per_request"], 2),
    }
    back = [line for line in lines[1:] if (line["asker"], line["asked"]) == (lines[0]["asked"], lines[0]["asker"])]
    if not back:
        return translate("{asker} got {rate} answers from {asked} for each request for legal assistance.", **words)
    return translate(
        "{asker} got {rate} answers from {asked} for each request for legal assistance, {asked} got {back} from "
        "{asker}.",
        back=number(back[0]["per_request"], 2),
        **words,
    )


def exchange(lines: pd.DataFrame, *, part: bool = False) -> str:
    """Say who asked whom how often and what came back; empty where there is no such period.

    Parameters
    ----------
    lines
        A frame of `analysis.measures.crime_justice.legal_assistance`.
    part
        Whether to tell of the periods that lie inside a longer one, or of the longer ones.
    """
    kept = _kosovo_first(lines[lines["part"] == part])
    return " ".join(_period(group, part=part) for _, group in kept.groupby(["period_start", "period_end"], sort=False))


def _period(lines: pd.DataFrame, *, part: bool) -> str:
    """Tell of one period: the first side with the dates, the other after it."""
    first, *rest = lines.to_dict("records")
    words = {"start": date(first["period_start"]), "end": date(first["period_end"]), **_sides(first)}
    if part:
        text = translate(
            "From {start} to {end}, a part of that time, {asker} sent {asked} {requests} requests and got {answers} "
            "answers.",
            **words,
        )
    else:
        text = translate(
            "From {start} to {end} {asker} sent {asked} {requests} requests and got {answers} answers.", **words
        )
    return " ".join([text, *(_reply(line) for line in rest)])


def _reply(line: Mapping[Hashable, Any]) -> str:
    if line["requests"] == 0 and line["answers"] == 0:
        return translate("In the same time {asker} sent {asked} no request and got no answer.", **_sides(line))
    return translate(
        "In the same time {asker} sent {asked} {requests} requests and got {answers} answers.", **_sides(line)
    )


def _sides(line: Mapping[Hashable, Any]) -> dict[str, str]:
    sides = {"asker": name(line["asker"]), "asked": name(line["asked"])}
    return {**sides, "requests": _count(line["requests"]), "answers": _count(line["answers"])}


def _count(value: float) -> str:
    return translate("an unknown number of") if pd.isna(value) else number(value)


def _kosovo_first(lines: pd.DataFrame) -> pd.DataFrame:
    return lines.assign(first=lines["asker"] != KOSOVO).sort_values("first", kind="stable")


def claims(contradictions: pd.DataFrame) -> str:
    """Say which claims contradict the counts; empty where none does.

    Parameters
    ----------
    contradictions
        A frame of `analysis.measures.crime_justice.contradictions`.
    """
    told = " ".join(_claim(line) for line in contradictions.to_dict("records"))
    return translate("Claims on record contradict these counts. {claims}", claims=told) if told else ""


def _claim(line: Mapping[Hashable, Any]) -> str:
    words = {"sender": name(str(line["from_economy"])), "other": name(str(line["to_economy"]))}
    value = float(str(line["value"]))
    if pd.notna(line["speaker"]):
        return _claim_of_a_government(str(line["metric"]), value, words | {"speaker": name(str(line["speaker"]))})
    if line["metric"] == ANSWERS and not value:
        return translate("One report says that {sender} never answered {other}.", **words)
    if line["metric"] == ANSWERS:
        return plural(
            "One report says that {sender} gave {other} {count} answer.",
            "One report says that {sender} gave {other} {count} answers.",
            int(value),
            **words,
        )
    if not value:
        return translate("One report says that {sender} never sent {other} a request.", **words)
    return plural(
        "One report says that {sender} sent {other} {count} request.",
        "One report says that {sender} sent {other} {count} requests.",
        int(value),
        **words,
    )


def _claim_of_a_government(metric: str, value: float, words: Mapping[str, str]) -> str:
    if metric == ANSWERS and not value:
        return translate("The government of {speaker} says that {sender} never answered {other}.", **words)
    if metric == ANSWERS:
        return plural(
            "The government of {speaker} says that {sender} gave {other} {count} answer.",
            "The government of {speaker} says that {sender} gave {other} {count} answers.",
            int(value),
            **words,
        )
    if not value:
        return translate("The government of {speaker} says that {sender} never sent {other} a request.", **words)
    return plural(
        "The government of {speaker} says that {sender} sent {other} {count} request.",
        "The government of {speaker} says that {sender} sent {other} {count} requests.",
        int(value),
        **words,
    )


def extraditions(counts: pd.DataFrame) -> str:
    """Say how many persons were handed over in the last full year counted by direction.

    Parameters
    ----------
    counts
        A frame of `analysis.measures.crime_justice.extraditions`.
    """
    full = counts[counts["full_year"]]
    if full.empty:
        return translate("No year of extraditions to and from Kosovo is counted by direction.")
    line = full.iloc[-1]
    return translate(
        "In {year}, the last full year counted by direction, {received} persons were handed over to Kosovo and "
        "{handed_over} by it.",
        year=line["year"],
        received=number(line["received"]),
        handed_over=number(line["handed_over"]),
    )


def undirected(counts: pd.DataFrame, bodies: Mapping[str, str]) -> str:
    """Say what the newest count without direction is, and with whom most; empty where there is none.

    Parameters
    ----------
    counts
        A frame of `analysis.measures.crime_justice.extraditions_undirected`.
    bodies
        Short names of bodies by id.
    """
    whole = counts[counts["partner"] == "ALL"]
    named = counts[~counts["partner"].isin(["ALL", "OTHER"])]
    if whole.empty or named.empty:
        return ""
    return translate(
        "For {year} Kosovo Police counted {total} extraditions without saying in which direction, {value} of them with "
        "{partner}, more than with anyone else. They are not set beside the counts by direction.",
        year=whole["year"].iloc[0],
        total=number(whole["value"].iloc[0]),
        partner=party(named["partner"].iloc[0], bodies),
        value=number(named["value"].iloc[0]),
    )


def never(pairs: pd.DataFrame) -> str:
    """Say between whom nobody was ever extradited; empty where no source says so of anybody.

    Parameters
    ----------
    pairs
        A frame of `analysis.measures.crime_justice.never_extradited`.
    """
    return " ".join(
        translate(
            "Between {first} and {second} nobody had ever been extradited by {as_of}, in either direction.",
            first=name(line["first"] if line["second"] != KOSOVO else KOSOVO),
            second=name(line["second"] if line["second"] != KOSOVO else line["first"]),
            as_of=date(line["as_of"]),
        )
        for line in pairs.to_dict("records")
    )
