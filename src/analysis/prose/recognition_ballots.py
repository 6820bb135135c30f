"""Sentences on the results of votes on Kosovo, and on the steps of its applications."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.languages import date, number, percent, plural, translate


def ballots_title(ballots: pd.DataFrame) -> str:
    """Return by how many votes admission was missed.

    Parameters
    ----------
    ballots
        The frame of `measures.recognition_votes.ballots`.
    """
    decided = ballots.dropna(subset=["needed"])
    missed = decided[decided["short"] > 0]
    if decided.empty:
        return translate("No vote on the admission of Kosovo with a known rule is on record by that day")
    if missed.empty:
        return translate("Kosovo got the two thirds needed in every vote on admission with a known rule")
    low, high = number(missed["short"].min()), number(missed["short"].max())
    words = {"total": number(len(decided)), "low": low, "high": high}
    if low == high:
        return plural(
            "In {count} of {total} votes on admission Kosovo missed the needed two thirds, by {low} votes",
            "In {count} of {total} votes on admission Kosovo missed the needed two thirds, each time by {low} votes",
            len(missed),
            **words,
        )
    return translate(
        "In {n} of {total} votes on admission Kosovo missed the needed two thirds, by {low} to {high} votes",
        n=number(len(missed)),
        **words,
    )


def ballots_subtitle(as_of: str) -> str:
    """Return what the chart of ballots shows."""
    return translate("Votes for Kosovo as a share of those for and against, until {day}", day=date(as_of))


def ballots_note() -> str:
    """Return how to read the chart of ballots."""
    return translate(
        "Mark: two thirds of the votes for and against, where the body's known rule on admission asks for it. "
        "Abstentions are left out of the share. Hatched: on admission itself. Votes without both figures are not drawn."
    )


def ballot_label(line: Mapping[Hashable, Any], body: str) -> str:
    """Return which vote a row is about."""
    return translate("{body}, {day}: {question}", body=body, day=date(line["date"]), question=line["question"])


def ballot_result(line: Mapping[Hashable, Any]) -> str:
    """Return the numbers of a vote, and how many were wanting."""
    words = {key: number(line[f"votes_{key}"]) for key in ("for", "against")}
    if pd.notna(line["abstentions"]):
        told = translate("{yes} for, {no} against, {abstained} abstained", yes=words["for"], no=words["against"],
                         abstained=number(line["abstentions"]))  # fmt: skip
    else:
        told = translate("{yes} for, {no} against", yes=words["for"], no=words["against"])
    if pd.notna(line["short"]) and line["short"] > 0:
        return translate("{told}: {short} short of {needed}", told=told, short=number(line["short"]),
                         needed=number(line["needed"]))  # fmt: skip
    return told


def share(value: float) -> str:
    """Return a share as a label of the scale."""
    return percent(value, 0)


def ballots_in_words(ballots: pd.DataFrame, names: Mapping[str, str]) -> str:
    """Return the results in words, for who cannot see the chart."""
    return " ".join(
        translate(
            "{ballot}; {result}.",
            ballot=ballot_label(line, names[line["body_id"]]),
            result=ballot_result(line),
        )
        for line in ballots.to_dict("records")
    )


def steps_caption(steps: pd.DataFrame) -> str:
    """Return what the table of bids says."""
    return plural(
        "{count} step of applications by or for Kosovo is on record, by one account.",
        "{count} steps of applications by or for Kosovo are on record, each by one account.",
        len(steps),
    )
