"""What can be said about a stated share of staff against its benchmarks."""

import pandas as pd

from analysis.economies import name
from analysis.languages import date, listing, number, percent, translate
from analysis.prose import benchmarks


def share(value: float) -> str:
    """Return a share as it was stated: whole per cent where it is whole."""
    return percent(value, 0 if abs(100 * value - round(100 * value)) < 1e-9 else 1)  # noqa: PLR2004 - rounding noise


def answer(stated: pd.DataFrame, compared: pd.DataFrame, focus: str, chosen: str, as_of: str) -> str:
    """Return the chapter's answer on staff.

    Parameters
    ----------
    stated
        From `measures.staffing.shares`.
    compared
        From `measures.staffing.against`, over the economies compared.
    focus
        Code of the focus economy.
    chosen
        Id of the benchmark to name first.
    as_of
        The day up to which statements are known, as YYYY-MM-DD.
    """
    if stated.empty:
        return translate(
            "Up to {day} no source says how many of the staff of regional organisations come from {focus}. Depending "
            "on the benchmark, a fair share among the {members} economies compared would be {low} to {high}.",
            day=date(as_of),
            focus=name(focus),
            **_range(compared),
        )
    return translate(
        "One source says that {share} of the staff of regional organisations came from {focus} in {date}. "
        "{comparison} {verdict}",
        share=share(stated["share"].iloc[0]),
        date=date(stated["stated"].iloc[0]),
        focus=name(focus),
        comparison=comparison(compared, chosen),
        verdict=verdict(compared),
    )


def remark(stated: pd.DataFrame, focus: str) -> str:
    """Return what the data remark on the stated share, or that there is none."""
    if stated.empty:
        return translate(
            "For {focus} no source states a share, so there is nothing to set against these benchmarks.",
            focus=name(focus),
        )
    return translate(
        "What the data remark on the stated share: {note}", note=stated["note"].fillna(translate("nothing")).iloc[0]
    )


def comparison(compared: pd.DataFrame, chosen: str) -> str:
    """Return how the share stands to the chosen benchmark, to equal shares and to population."""
    order = dict.fromkeys([chosen, "equal", "population"])
    parts = []
    for benchmark in order:
        lines = compared[compared["benchmark"] == benchmark]
        ratios = benchmarks.by_basis(lines, "ratio")
        parts.append(translate("{ratios} of the {benchmark}", ratios=ratios, benchmark=benchmarks.name(benchmark)))
    return translate(
        "Among {members} economies that is {parts}.", members=number(compared["members"].iloc[0]), parts=listing(parts)
    )


def verdict(compared: pd.DataFrame) -> str:
    """Return whether the share is below all benchmarks, none, or some of them."""
    if (compared["ratio"] < 1).all():
        return translate("It is below every benchmark.")
    if (compared["ratio"] >= 1).all():
        return translate("It is at or above every benchmark.")
    above = list(dict.fromkeys(compared.loc[compared["ratio"] >= 1, "benchmark"]))
    return translate(
        "Whether that is too little depends on the benchmark: the share reaches {above} and no other.",
        above=listing(translate("the {benchmark}", benchmark=benchmarks.name(benchmark)) for benchmark in above),
    )


def band_title(compared: pd.DataFrame, focus: str) -> str:
    """Return the title of the chart of all benchmarks."""
    words = {"focus": name(focus), **_range(compared)}
    if compared["ratio"].isna().all():
        return translate(
            "No source gives the share of staff from {focus}; a fair share would be {low} to {high}, depending on the "
            "benchmark",
            **words,
        )
    ranked = compared.sort_values("ratio", kind="stable").to_dict("records")
    least, most = ranked[0], ranked[-1]
    words["share"] = share(compared["share"].iloc[0])
    words |= {"least": number(least["ratio"], 2), "most": number(most["ratio"], 2)}
    if most["ratio"] < 1:
        return translate(
            "{focus}: {share} of staff is below every benchmark, {least} to {most} of a fair share", **words
        )
    if least["ratio"] >= 1:
        return translate(
            "{focus}: {share} of staff meets every benchmark, {least} to {most} times a fair share", **words
        )
    return translate(
        "{focus}: {share} of staff is {least} of the {lower} but {most} of the {upper}, so the verdict depends on the "
        "benchmark",
        lower=benchmarks.name(least["benchmark"]),
        upper=benchmarks.name(most["benchmark"]),
        **words,
    )


def band_subtitle(compared: pd.DataFrame, stated: pd.DataFrame) -> str:
    """Return what the chart of all benchmarks measures, and when."""
    years = benchmarks.years(compared)
    if stated.empty:
        return translate("Fair share of staff by benchmark, in per cent; population and GDP of {years}", years=years)
    return translate(
        "Fair share of staff, in per cent, and the share stated for {date}; population and GDP of {years}",
        date=date(stated["stated"].iloc[0]),
        years=years,
    )


def band_alt(compared: pd.DataFrame, focus: str) -> str:
    """Return what a reader who cannot see the chart of all benchmarks has to know."""
    parts = [
        translate(
            "{benchmark} {shares}%",
            benchmark=benchmarks.name(str(benchmark)),
            shares=benchmarks.span(100 * lines["fair_share"], 1),
        )
        for benchmark, lines in compared.groupby("benchmark", sort=False)
    ]
    return translate(
        "Dots for the fair share of {focus} among {members} economies under each benchmark: {parts}.",
        focus=name(focus),
        members=number(compared["members"].iloc[0]),
        parts="; ".join(parts),
    )


def _range(compared: pd.DataFrame) -> dict[str, str]:
    return {
        "members": number(compared["members"].iloc[0]),
        "low": percent(compared["fair_share"].min()),
        "high": percent(compared["fair_share"].max()),
    }
