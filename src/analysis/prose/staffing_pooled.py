"""Staff over all bodies together against what benchmarks expect, in words."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.economies import name
from analysis.languages import number, percent, plural, translate
from analysis.measures.power import LEVEL
from analysis.prose import benchmarks
from analysis.prose.staffing_bodies import chance, of_benchmark


def title(pooled: pd.DataFrame, benchmark: str, focus: str) -> str:
    """Return whether the staff of all bodies together are significantly few; a title."""
    line = _chosen(pooled, benchmark)
    words = {**_words(line), "focus": name(focus)}
    if line["p_all"] <= LEVEL:
        return translate(
            "{focus}: {held} of {posts} staff over all bodies are significantly few against the {benchmark}", **words
        )
    if line["p_none"] <= LEVEL:
        return translate(
            "{focus}: whether {held} of {posts} staff over all bodies are significantly few against the {benchmark} "
            "depends on staff of unknown economy",
            **words,
        )
    return translate(
        "{focus}: {held} of {posts} staff over all bodies, where the {benchmark} expects {expected}", **words
    )


def text(pooled: pd.DataFrame, benchmark: str, focus: str) -> str:
    """Return the test over all bodies together in sentences, with what it could see."""
    line = _chosen(pooled, benchmark)
    words = {**_words(line), "focus": name(focus)}
    head = plural(
        "In {count} body with {focus} as a member, {held} of {posts} staff are known to be from it, and {unknown} are "
        "of unknown economy; the {benchmark} expects {expected}. So few or fewer would come out by chance in {chance}.",
        "In {count} bodies with {focus} as a member, {held} of {posts} staff are known to be from it, and {unknown} "
        "are of unknown economy; the {benchmark} expects {expected}. So few or fewer would come out with a chance of "
        "{chance}.",
        int(line["bodies"]),
        **words,
    )
    if pd.isna(line["largest"]):
        return translate("{head} With so few posts not even a count of zero would be significantly low.", head=head)
    return translate(
        "{head} Up to {largest} would be significantly low; a chance half as large as the fair one would be noticed in "
        "{power} of cases.",
        head=head,
        largest=number(line["largest"]),
        power=percent(line["power"], 0),
    )


def alt(pooled: pd.DataFrame) -> str:
    """Return what a reader who cannot see the chart of all bodies together has to know."""
    return translate(
        "Staff over all bodies by benchmark: {lines}.",
        lines="; ".join(
            translate(
                "{benchmark}: {held} known, {unknown} unknown of {posts}, expected {expected}, chance {chance}",
                **_words(line),
            )
            for line in pooled.to_dict("records")
        ),
    )


def _chosen(pooled: pd.DataFrame, benchmark: str) -> Mapping[Hashable, Any]:
    return of_benchmark(pooled, benchmark).to_dict("records")[0]


def _words(line: Mapping[Hashable, Any]) -> dict[str, str]:
    counts = {key: number(line[key]) for key in ("bodies", "posts", "held", "unknown")}
    more = {"expected": number(line["expected"], 1), "chance": chance(line["p_none"], line["p_all"])}
    return {**counts, **more, "benchmark": benchmarks.name(line["benchmark"])}
