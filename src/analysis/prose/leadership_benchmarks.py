"""Heads of bodies against what benchmarks expect, in words, for both readings of the unknown nationalities."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.economies import name
from analysis.languages import number, percent, plural, translate
from analysis.measures.power import LEVEL
from analysis.prose import benchmarks

LEAST_P = 0.001
"""A smaller chance is printed as smaller than this."""


def chosen(pooled: pd.DataFrame, benchmark: str, focus: str) -> dict[Any, Any] | None:
    """Return the line of a benchmark and economy from `measures.leadership_benchmarks.pooled`; none without a post."""
    lines = pooled[(pooled["benchmark"] == benchmark) & (pooled["economy"] == focus) & (pooled["posts"] > 0)]
    return None if lines.empty else dict(lines.iloc[0])


def title(pooled: pd.DataFrame, benchmark: str, focus: str) -> str:
    """Return whether heads from the focus economy are significantly few against a benchmark; a title."""
    line = chosen(pooled, benchmark, focus)
    if line is None:
        return translate(
            "No head of a body with {focus} as a member is known for which this can be computed: {benchmark}",
            focus=name(focus),
            benchmark=benchmarks.name(benchmark),
        )
    words = {**_words(line), "benchmark": benchmarks.name(benchmark)}
    if line["p_all"] <= LEVEL:
        return translate(
            "Heads of governmental bodies from {focus} are significantly few against the {benchmark}, whoever the "
            "unknown are",
            **words,
        )
    if line["p_none"] <= LEVEL:
        return translate(
            "Whether heads of governmental bodies from {focus} are significantly few against the {benchmark} depends "
            "on the unknown",
            **words,
        )
    if line["held"] >= line["expected"]:
        return translate(
            "Heads of governmental bodies from {focus}: {held} known, no fewer than the {expected} that the "
            "{benchmark} expects",
            **words,
        )
    if pd.isna(line["largest"]):
        return translate(
            "Heads of governmental bodies from {focus}: {held} known where the {benchmark} expects {expected}; too few "
            "posts for a test",
            **words,
        )
    return translate(
        "Heads of governmental bodies from {focus}: {held} known where the {benchmark} expects {expected}; that may "
        "be chance",
        **words,
    )


def answer(pooled: pd.DataFrame, benchmark: str, focus: str) -> str:
    """Return the test in sentences, with both readings of the unknown and what the test could see at all."""
    line = chosen(pooled, benchmark, focus)
    if line is None:
        return translate(
            "No person is known who headed a governmental body of the region while {focus} was a member of it and for "
            "whose post this can be computed: {benchmark}.",
            focus=name(focus),
            benchmark=benchmarks.name(benchmark),
        )
    return translate("{counts} {chances} {power}", counts=counts(line), chances=_chances(line), power=_power(line))


def counts(line: Mapping[Any, Any]) -> str:
    """Return how many heads are known to come from the focus economy, beside what a benchmark expects."""
    return plural(
        "{count} person is known to have headed a governmental body of the region while {focus} was a member; {held} "
        "known to be from {focus}, nationality not stated for {unknown}. The {benchmark} expects {expected}.",
        "{count} persons are known to have headed governmental bodies of the region while {focus} was a member "
        "(bodies: {bodies}); {held} known to be from {focus}, nationality not stated for {unknown}. The {benchmark} "
        "expects {expected}.",
        int(line["posts"]),
        **_words(line),
    )


def _chances(line: Mapping[Any, Any]) -> str:
    words = {"none": p_value(line["p_none"]), "all": p_value(line["p_all"])}
    if not line["unknown"]:
        return translate(
            "Had chance filled the posts, so few or fewer would come out with a chance of {none}.", **words
        )
    return translate(
        "Had chance filled the posts, so few or fewer would come out with a chance of {none} if none of the unknown is "
        "from there, and of {all} if all are.",
        **words,
    )


def _power(line: Mapping[Any, Any]) -> str:
    if pd.isna(line["largest"]):
        return translate("With so few posts not even a count of zero would be significantly low.")
    return translate(
        "Up to {largest} would be significantly low; a chance half as large as the fair one would be noticed in "
        "{power} of cases.",
        largest=number(line["largest"]),
        power=percent(line["power"], 0),
    )


def across(pooled: pd.DataFrame, focus: str) -> str:
    """Return against which benchmarks the heads are significantly few, for each reading of the unknown."""
    lines = pooled[(pooled["economy"] == focus) & (pooled["posts"] > 0)]
    if lines.empty:
        return translate("There is nothing to compare for {focus}.", focus=name(focus))
    low = {column: lines.loc[lines[column] <= LEVEL, "benchmark"] for column in ("p_none", "p_all")}
    if low["p_none"].empty:
        return plural(
            "Against {count} benchmark that can be computed, heads from {focus} are not significantly few in either "
            "reading.",
            "Against none of the {count} benchmarks that can be computed are heads from {focus} significantly few, in "
            "either reading.",
            len(lines),
            focus=name(focus),
        )
    return translate(
        "Heads from {focus} are significantly few against: {none}, if none of the unknown is from there; and if all "
        "are: {all}.",
        focus=name(focus),
        none=_listed(low["p_none"]),
        all=_listed(low["p_all"]),
    )


def _listed(found: pd.Series) -> str:
    return "; ".join(benchmarks.name(benchmark) for benchmark in found) or translate("no benchmark")


def p_value(value: float) -> str:
    """Return a chance as a number, never as 0 or 1 where it is only close to it."""
    if value < LEAST_P:
        return translate("under {least}", least=number(LEAST_P, 3))
    if value > 1 - 0.005:  # what would print as 1.00
        return translate("over {most}", most=number(0.99, 2))
    return number(value, 3 if value < 0.1 else 2)  # noqa: PLR2004 - a digit more for small ones


def chances(line: Mapping[Any, Any]) -> str:
    """Return both chances of a line, short."""
    if pd.isna(line["p_none"]):
        return translate("no post")
    return translate("{low} to {high}", low=p_value(line["p_none"]), high=p_value(line["p_all"]))


def alt(lines: pd.DataFrame, others: pd.DataFrame) -> str:
    """Return what a reader who cannot see the chart has to know: each line's counts and chances."""
    first = (_told(benchmarks.name(line["benchmark"]), line) for line in lines.to_dict("records"))
    second = (_told(name(line["economy"]), line) for line in others.to_dict("records"))
    return translate(
        "Heads by benchmark: {first}. By economy: {second}.", first="; ".join(first), second="; ".join(second)
    )


def _told(label: str, line: Mapping[Any, Any]) -> str:
    return translate(
        "{label}: {held} known, at most {most} of {posts}, expected {expected}, chance {chances}",
        label=label,
        chances=chances(line),
        most=number(line["at_most"]),
        **{key: _words(line)[key] for key in ("held", "posts", "expected")},
    )


def _words(line: Mapping[Any, Any]) -> dict[str, str]:
    return {
        "focus": name(line["economy"]),
        "benchmark": benchmarks.name(line["benchmark"]),
        "expected": number(line["expected"], 1),
        **{key: number(line[key]) for key in ("bodies", "posts", "held", "unknown")},
    }
