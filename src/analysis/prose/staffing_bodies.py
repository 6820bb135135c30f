"""Staff of bodies against what benchmarks expect, by body and level, in words."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.economies import name
from analysis.languages import listing, percent, plural, translate
from analysis.measures.power import LEVEL
from analysis.prose import benchmarks
from analysis.prose.amounts import or_none
from analysis.prose.leadership_benchmarks import p_value
from analysis.prose.staffing_lists import level, of, when

ALL = "all"


def of_benchmark(against: pd.DataFrame, benchmark: str) -> pd.DataFrame:
    """Return the lines of one benchmark; of equal shares where it can be computed for no body."""
    lines = against[against["benchmark"] == benchmark]
    return lines if len(lines) else against[against["benchmark"] == "equal"]


def title(against: pd.DataFrame, benchmark: str, focus: str) -> str:
    """Return in how many bodies the known share of staff is below its fair share, and where surely so; a title.

    Parameters
    ----------
    against
        From `measures.staffing_bodies.against`.
    benchmark
        Id of the benchmark.
    focus
        Code of the focus economy.
    """
    lines = of_benchmark(against, benchmark)
    whole = lines[lines["level"] == ALL] if (lines["level"] == ALL).any() else lines
    below = whole[whole["at_most"] < whole["expected"]]
    words = {"focus": name(focus), "benchmark": benchmarks.name(whole["benchmark"].iloc[0])}
    words |= {"below": or_none(len(below)), "sure": or_none(int((whole["q_all"] <= LEVEL).sum()))}
    return plural(
        "{focus}: share of staff below the {benchmark} in {below} of {count} list, and significantly in {sure}",
        "{focus}: share of staff below the {benchmark} in {below} of {count} lists, and significantly in {sure}",
        len(whole),
        **words,
    )


def subtitle(against: pd.DataFrame, benchmark: str) -> str:
    """Return what the chart by body measures."""
    return translate(
        "Known part of the staff by body and level, with its exact 95% interval; fair shares among the members of each "
        "body on the day of its list: all benchmarks (bar) and the {benchmark} (mark)",
        benchmark=benchmarks.name(of_benchmark(against, benchmark)["benchmark"].iloc[0]),
    )


def alt(against: pd.DataFrame, benchmark: str) -> str:
    """Return what a reader who cannot see the chart by body has to know."""
    lines = of_benchmark(against, benchmark)
    return translate(
        "Staff by body against the {benchmark}. {lines}.",
        benchmark=benchmarks.name(lines["benchmark"].iloc[0]),
        lines="; ".join(_told(line) for line in lines.to_dict("records")),
    )


def _told(line: Mapping[Hashable, Any]) -> str:
    return translate(
        "{body}, {level}, {date}: {held}, fair share {fair}, chance {chance}",
        body=line["short_name"],
        level=level(line["level"]),
        date=when(line["stated"]),
        held=of(line["held"], line["unknown"], line["posts"]),
        fair=percent(line["fair_share"]),
        chance=chance(line["q_none"], line["q_all"]),
    )


def chance(none: float, every: float) -> str:
    """Return a chance, or both where the staff of unknown economy make a difference."""
    low, high = p_value(none), p_value(every)
    return low if low == high else translate("{low} to {high}", low=low, high=high)


def verdict(against: pd.DataFrame, benchmark: str, focus: str) -> str:
    """Return in which bodies the staff are significantly few after correction, and what the tests could see."""
    lines = of_benchmark(against, benchmark)
    whole = lines[lines["level"] == ALL]
    if whole.empty:
        return translate("No list counts all staff of a body, so there is no test over bodies.")
    words = {"focus": name(focus), "benchmark": benchmarks.name(whole["benchmark"].iloc[0])}
    sure = whole.loc[whole["q_all"] <= LEVEL, "short_name"]
    open_ = whole.loc[(whole["q_all"] > LEVEL) & (whole["q_none"] <= LEVEL), "short_name"]
    parts = [_found(sure, len(whole), words), _open(open_), _power(whole)]
    return " ".join(part for part in parts if part)


def _found(sure: pd.Series, tested: int, words: Mapping[str, str]) -> str:
    if sure.empty:
        return plural(
            "Tested against the {benchmark} over {count} body, staff from {focus} are not significantly few.",
            "Tested against the {benchmark} over {count} bodies, corrected for their number, staff from {focus} are "
            "significantly few in no body for certain.",
            tested,
            **words,
        )
    return plural(
        "Tested against the {benchmark}, staff from {focus} are significantly few in {bodies}, of {count} body.",
        "Tested against the {benchmark}, staff from {focus} are significantly few in {bodies}, of {count} bodies and "
        "corrected for their number.",
        tested,
        bodies=listing(sure),
        **words,
    )


def _open(bodies: pd.Series) -> str:
    if bodies.empty:
        return ""
    return translate("It turns on the staff of unknown economy in {bodies}.", bodies=listing(bodies))


def _power(whole: pd.DataFrame) -> str:
    """Return what the tests could have seen: it belongs beside every "not significant"."""
    blind = whole.loc[whole["largest"].isna(), "short_name"]
    able = whole[whole["largest"].notna()]
    parts = []
    if len(blind):
        parts.append(
            translate("Too small a staff for the test to find even nobody too few: {bodies}.", bodies=listing(blind))
        )
    if len(able):
        parts.append(
            translate(
                "A chance half as large as the fair one would be noticed in {power} of cases.",
                power=listing(
                    translate("{power} ({body})", power=percent(line["power"], 0), body=line["short_name"])
                    for line in able.to_dict("records")
                ),
            )
        )
    return " ".join(parts)
