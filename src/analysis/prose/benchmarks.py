"""Names and meanings of the benchmarks, and of the counts of population behind them."""

import pandas as pd

from analysis.languages import listing, number, translate
from analysis.measures.yardsticks import CENSUS

PUBLISHERS = {"wb-pop": "World Bank", "cia-factbook": "CIA Factbook"}
"""Publishers of population estimates, by the beginning of the source id."""


def name(benchmark: str) -> str:
    """Return the short name of a benchmark, as a chart labels it."""
    return {
        "equal": translate("equal share"),
        "population": translate("population share"),
        "sqrt": translate("square root of population"),
        "half_half": translate("half population, half root"),
        "gdp": translate("GDP share"),
        "un": translate("UN formula"),
        "unesco": translate("UNESCO formula"),
        "eu_three": translate("EU-like mean of three"),
    }[benchmark]


def meaning(benchmark: str) -> str:
    """Return the idea of fairness behind a benchmark."""
    return {
        "equal": translate("Every member has the same part."),
        "population": translate("Every citizen counts alike."),
        "sqrt": translate("Larger members have more, but less than in proportion."),
        "half_half": translate("Mean of the two population keys."),
        "gdp": translate("Who can pay more has more; a stand-in for contributions to the budget."),
        "un": translate("40% equal, 5% by population, 55% by contribution (here GDP), as at the UN Secretariat."),
        "unesco": translate("65% equal, 5% by population, 30% by contribution (here GDP), as at UNESCO."),
        "eu_three": translate("Mean of population, its root and equal shares, after the EU's enlargement targets."),
    }[benchmark]


def basis(code: str) -> str:
    """Return the name of a count of population; an unknown source stands under its id."""
    if code == CENSUS:
        return translate("latest census")
    return next((label for start, label in PUBLISHERS.items() if code.startswith(start)), code)


def years(lines: pd.DataFrame) -> str:
    """Return the years of the numbers behind benchmark shares, such as ``2013 to 2024``; empty where there are none."""
    first, last = lines["first_year"].min(), lines["last_year"].max()
    if pd.isna(first):
        return ""
    return str(first) if first == last else translate("{first} to {last}", first=first, last=last)


def span(values: pd.Series, digits: int = 2) -> str:
    """Return the least and the largest of some numbers, such as ``0.80 to 0.93``, or one number where they agree."""
    low, high = number(values.min(), digits), number(values.max(), digits)
    return low if low == high else translate("{low} to {high}", low=low, high=high)


def by_basis(lines: pd.DataFrame, column: str, digits: int = 2) -> str:
    """Return a number by population count in words, such as ``0.93 (latest census) and 0.91 (World Bank)``."""
    return listing(
        translate("{value} ({basis})", value=number(line[column], digits), basis=basis(line["basis"]))
        if line["basis"]
        else number(line[column], digits)
        for line in lines.to_dict("records")
    )
