"""The numbers that benchmarks are computed from: population by source, and GDP as a stand-in for contributions."""

from collections.abc import Iterable, Sequence

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import benchmarks

CENSUS = "census"
"""The population basis that takes each economy's latest census, from whichever source."""


def bases(population: pd.DataFrame, members: Iterable[str]) -> list[str]:
    """Return the population bases that count every member: ``census``, and the ids of sources of estimates.

    A basis is read whole or not at all: two sources are never mixed, but for the census, which every economy takes
    by itself.
    """
    wanted = set(members)
    counted = _current(population).groupby("basis")["economy"].agg(set)
    found = [str(basis) for basis, economies in counted.items() if wanted <= economies]
    return sorted(found, key=lambda basis: (basis != CENSUS, basis))


def inputs(population: pd.DataFrame, gdp: pd.DataFrame, members: Sequence[str], basis: str) -> pd.DataFrame:
    """Return the inputs of `benchmarks.shares` for a member set.

    Parameters
    ----------
    population, gdp
        The processed tables of these names.
    members
        Codes of the economies in the body.
    basis
        One of `bases`. Of each economy its newest figure with standing ``current`` is taken; competing counts of
        the same census are not.

    Returns
    -------
    pandas.DataFrame
        One row a member: ``economy``, ``population`` (persons), ``contribution`` (GDP in current US dollars), and
        the year, rows and sources of both (``population_year`` and so on).

    Raises
    ------
    MeasureError
        If the basis does not count every member, or if one has no GDP.
    """
    people = _current(population)
    people = _newest(people[people["basis"] == basis].rename(columns={"population": "value"}))
    money = _newest(gdp[gdp["indicator"] == "gdp_current"])
    frame = pd.DataFrame({"economy": list(members)})
    for kind, table in (("population", people), ("contribution", money)):
        known = table[["economy", "value", "year", "row_id", "source_id"]]
        known.columns = pd.Index(["economy", kind, f"{kind}_year", f"{kind}_rows", f"{kind}_sources"])
        frame = frame.merge(known, on="economy", how="left")
        if frame[kind].isna().any():
            missing = ", ".join(frame.loc[frame[kind].isna(), "economy"])
            raise MeasureError(f"No {kind} on the basis {basis!r} for {missing}.")
    return frame


def band(population: pd.DataFrame, gdp: pd.DataFrame, members: Sequence[str]) -> pd.DataFrame:
    """Return all benchmark shares over a member set, on every population basis that counts all members.

    Parameters
    ----------
    population, gdp
        The processed tables of these names.
    members
        Codes of the economies in the body.

    Returns
    -------
    pandas.DataFrame
        ``benchmark``, ``basis`` (empty where no population is used), ``economy``, ``share`` (of 1), ``first_year``
        and ``last_year`` of the numbers used (missing for equal shares), ``rows`` and ``sources``.
    """
    found = []
    for basis in bases(population, members):
        known = inputs(population, gdp, members, basis)
        found.append(benchmarks.shares(known).assign(basis=basis).merge(_years(known), on="benchmark"))
    if not found:
        raise MeasureError(f"No population source counts all of {', '.join(members)}.")
    lines = pd.concat(found, ignore_index=True)
    lines.loc[lines["benchmark"].isin(["equal", "gdp"]), "basis"] = ""
    lines = lines.drop_duplicates(["benchmark", "basis", "economy"], ignore_index=True)
    return lines[["benchmark", "basis", "economy", "share", "first_year", "last_year", "rows", "sources"]]


def _current(population: pd.DataFrame) -> pd.DataFrame:
    """Return the chosen counts with their basis."""
    chosen = population[population["standing"] == "current"]
    return chosen.assign(basis=chosen["source_id"].where(chosen["kind"] == "estimate", CENSUS))


def _newest(table: pd.DataFrame) -> pd.DataFrame:
    return table.sort_values("year", kind="stable").drop_duplicates("economy", keep="last")


def _years(known: pd.DataFrame) -> pd.DataFrame:
    """Return the first and last year of the numbers behind each benchmark."""
    lines = []
    for name, kinds in benchmarks.USES.items():
        years = [year for kind in kinds for year in known[f"{kind}_year"]]
        lines.append((name, min(years, default=pd.NA), max(years, default=pd.NA)))
    years_by_name = pd.DataFrame(lines, columns=["benchmark", "first_year", "last_year"])
    return years_by_name.astype({"first_year": "Int64", "last_year": "Int64"})
