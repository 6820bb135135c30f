"""For which totals of staff a stated share would be significantly low, in words."""

import pandas as pd

from analysis.economies import name
from analysis.languages import number, translate
from analysis.prose import benchmarks
from analysis.prose.staffing import share


def title(needed: pd.DataFrame) -> str:
    """Return the title of the chart of staff totals; ``needed`` is from `measures.staffing.totals_needed`."""
    stated, least = share(needed["share"].iloc[0]), needed["always"].min()
    if pd.isna(least):
        return translate(
            "{share} would be significantly low against no benchmark, whatever the size of the staff up to {limit}",
            share=stated,
            limit=number(needed["limit"].iloc[0]),
        )
    strictest = needed.loc[needed["always"] == least, "benchmark"].iloc[0]
    population = needed.loc[needed["benchmark"] == "population", "always"]
    words = {"share": stated, "strictest": benchmarks.name(strictest), "least": number(least)}
    if strictest == "population" or population.isna().all():
        return translate("{share} would be significantly low against the {strictest} from {least} staff on", **words)
    words["totals"] = benchmarks.span(population.dropna(), 0)
    if population.isna().any():
        return translate(
            "{share} would be significantly low against the {strictest} from {least} staff on, against the population "
            "share from {totals} on or, by another count of population, never",
            **words,
        )
    return translate(
        "{share} would be significantly low against the {strictest} from {least} staff on, against the population "
        "share only from {totals} on",
        **words,
    )


def alt(needed: pd.DataFrame) -> str:
    """Return what a reader who cannot see the chart of staff totals has to know."""
    parts = []
    for benchmark, lines in needed.groupby("benchmark", sort=False):
        known = lines["always"].dropna()
        text = benchmarks.span(known, 0) if len(known) else translate("never")
        parts.append(translate("{benchmark}: {totals}", benchmark=benchmarks.name(str(benchmark)), totals=text))
    return translate(
        "Smallest total of staff from which on the share is significantly low at one-sided 5%: {parts}.",
        parts="; ".join(parts),
    )


def none(focus: str) -> str:
    """Return why nothing can be said about staff totals where no share is stated."""
    return translate(
        "No share of staff from {focus} is stated, so it cannot be asked how large a staff would have to be for it to "
        "be significantly low.",
        focus=name(focus),
    )
