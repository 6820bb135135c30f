"""Sentences on the totals that each side claims, and on claimed withdrawals."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import date, number, translate
from analysis.measures.terms import KOSOVO
from analysis.prose.amounts import or_none


def claims_title(claims: pd.DataFrame, total: Mapping[str, Any]) -> str:
    """Return the last total of each side beside the number that has a source here.

    Parameters
    ----------
    claims
        The frame of `measures.recognition.claims`.
    total
        The count of recognitions by `measures.recognition.total`.
    """
    words = {"total": number(total["value"])}
    for side in (KOSOVO, "SRB"):
        own = claims[(claims["claimant"] == side) & (claims["adds_up"] != "no")]
        if own.empty:
            return translate("{total} recognitions have a source here; not both sides have given a total", **words)
        words |= {f"n_{side}": number(own.iloc[-1]["recognise"]), f"day_{side}": date(own.iloc[-1]["stated"])}
    return translate(
        "Kosovo counted {n_XKX} recognitions ({day_XKX}) and Serbia {n_SRB} ({day_SRB}); {total} have a source here",
        **words,
    )


def claims_subtitle(as_of: str) -> str:
    """Return what the chart of claimed totals shows."""
    return translate("Recognitions as each claimant counted them, dated totals until {day}", day=date(as_of))


def claims_note(claims: pd.DataFrame) -> str:
    """Return how to read the chart of claimed totals."""
    words = translate(
        "The totals count different things (members of the United Nations, or all) on different days; none can be "
        "taken off another."
    )
    if not (claims["adds_up"] == "no").any():
        return words
    odd = translate("Hatched: recognisers, refusers and unclear cases do not add up to the United Nations' members.")
    return f"{words} {odd}"


def claim_label(line: Mapping[Hashable, Any]) -> str:
    """Return who claims a total and when."""
    offices = {
        "mfa": translate("foreign ministry"),
        "president": translate("president"),
        "foreign_minister": translate("foreign minister"),
        "editors": "",
    }
    who = {"wikipedia": "Wikipedia", "statista": "Statista"}.get(line["claimant"]) or economies.name(line["claimant"])
    words = {"who": who, "office": offices.get(line["office"], str(line["office"])), "day": date(line["stated"])}
    return translate("{who}, {office}, {day}", **words) if words["office"] else translate("{who}, {day}", **words)


def claims_in_words(claims: pd.DataFrame) -> str:
    """Return the claimed totals in words, for who cannot see the chart."""
    return " ".join(
        translate("{claim}: {n}.", claim=claim_label(line), n=number(line["recognise"]))
        for line in claims.to_dict("records")
    )


def on_record_label(total: Mapping[str, Any]) -> str:
    """Return the label of the line of sourced recognitions."""
    return translate("{n} with a source here", n=number(total["value"]))


def withdrawals_caption(withdrawn: pd.DataFrame) -> str:
    """Return what the table of claimed withdrawals says."""
    recorded = int((withdrawn["recorded"] == "yes").sum())
    if len(withdrawn) == 1 and recorded:
        return translate("One withdrawal has been claimed, of a recognition on record, which stays counted.")
    if len(withdrawn) == 1:
        return translate("One withdrawal has been claimed, of a recognition that is not on record.")
    return translate(
        "{count} withdrawals have been claimed; {recorded} of them of a recognition on record, which stays counted.",
        count=number(len(withdrawn)),
        recorded=or_none(recorded),
    )
