"""Sentences on the crime index, Kosovo apart."""

import pandas as pd

from analysis.economies import name, names
from analysis.languages import listing, number, translate


def index(change: pd.DataFrame, scores: pd.DataFrame, focus: str) -> str:
    """Say what the crime score of the focus is, and in how many of the others it fell.

    Parameters
    ----------
    change
        A frame of `analysis.measures.crime_index.change`.
    scores
        A frame of `analysis.measures.crime_index.crime_index`.
    focus
        Code of the focus economy.
    """
    others = change[change["economy"] != focus]
    return " ".join(part for part in (_own(change, scores, focus), _fell(others)) if part)


def _own(change: pd.DataFrame, scores: pd.DataFrame, focus: str) -> str:
    own = change[change["economy"] == focus]
    if len(own):
        return translate(
            "The crime score of {focus} went from {start} in {start_year} to {end} in {end_year}.",
            focus=name(focus),
            start=number(own["start"].iloc[0], 2),
            end=number(own["end"].iloc[0], 2),
            start_year=own["start_year"].iloc[0],
            end_year=own["end_year"].iloc[0],
        )
    if (scores["apart"] & (scores["economy"] == focus)).any():
        return translate(
            "The crime index scores {focus} apart: its numbers have no rank among the others.", focus=name(focus)
        )
    single = scores[(scores["economy"] == focus) & (scores["indicator"] == "criminality")]
    if len(single):
        return translate(
            "The crime score of {focus} was {score} in {year}; there is none of another year to compare it with.",
            focus=name(focus),
            score=number(single["score"].iloc[-1], 2),
            year=single["year"].iloc[-1],
        )
    return translate("The data hold no crime score of {focus}.", focus=name(focus))


def _fell(others: pd.DataFrame) -> str:
    if others.empty:
        return ""
    fell = others[others["change"] < 0]["economy"]
    if fell.empty:
        return translate("Among the others in the index the score fell in none.")
    if len(fell) == len(others):
        return translate(
            "Among the others in the index the score fell in all: {economies}.", economies=listing(names(fell))
        )
    rest = others[~others["economy"].isin(fell)]["economy"]
    return translate(
        "Among the others in the index the score fell in {count} of {total}, and not in {rest}.",
        count=number(len(fell)),
        total=number(len(others)),
        rest=listing(names(rest)),
    )


def apart(scores: pd.DataFrame) -> str:
    """Say what Kosovo's own scores are; empty where none is among the scores."""
    own = scores[scores["apart"] & (scores["indicator"] == "criminality")]
    if own.empty:
        return ""
    sure, contested = own[~own["contested"]], own[own["contested"]]
    text = [
        translate(
            "Kosovo is not among the 193 of the published workbook; GI-TOC scored it apart with {score} in {year}.",
            score=number(line["score"], 2),
            year=line["year"],
        )
        for line in sure.to_dict("records")
    ]
    text += [
        translate(
            "The {score} of {year} is a statement of Kosovo Police that another source contradicts.",
            score=number(line["score"], 2),
            year=line["year"],
        )
        for line in contested.to_dict("records")
    ]
    return " ".join(text)
