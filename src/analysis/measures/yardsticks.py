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
    return Figures(population).bases(members)


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
    return Figures(population, gdp).inputs(members, basis)


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
    return Figures(population, gdp).band(members)


def band_or_equal(figures: "Figures", members: Sequence[str]) -> pd.DataFrame:
    """Return `band`, or where no source counts the population of every member, the equal share alone."""
    try:
        return figures.band(members)
    except MeasureError:
        equal = pd.DataFrame({"economy": list(members), "benchmark": "equal", "basis": ""})
        return equal.assign(share=1 / max(len(equal), 1), rows="", sources="")


class Figures:
    """The figures that benchmarks are computed from, chosen once for many member sets.

    Parameters
    ----------
    population, gdp
        The processed tables of these names; without the second only `bases` can be told.
    """

    def __init__(self, population: pd.DataFrame, gdp: pd.DataFrame | None = None) -> None:
        counts = _current(population).rename(columns={"population": "value"})
        self._people = {str(basis): _newest(rows) for basis, rows in counts.groupby("basis")}
        self._money = pd.DataFrame() if gdp is None else _newest(gdp[gdp["indicator"] == "gdp_current"])

    def bases(self, members: Iterable[str]) -> list[str]:
        """Return what the function `bases` does."""
        wanted = set(members)
        found = [basis for basis, people in self._people.items() if wanted <= set(people.index)]
        return sorted(found, key=lambda basis: (basis != CENSUS, basis))

    def inputs(self, members: Sequence[str], basis: str) -> pd.DataFrame:
        """Return what the function `inputs` does."""
        people = self._people.get(basis, self._money.iloc[:0])
        frame = pd.DataFrame({"economy": list(members)})
        for kind, table in (("population", people), ("contribution", self._money)):
            known = table.reindex(frame["economy"])
            columns = {"value": kind, "year": f"{kind}_year", "row_id": f"{kind}_rows", "source_id": f"{kind}_sources"}
            for column, name in columns.items():
                frame[name] = known[column].array
            if frame[kind].isna().any():
                missing = ", ".join(frame.loc[frame[kind].isna(), "economy"])
                raise MeasureError(f"No {kind} on the basis {basis!r} for {missing}.")
        return frame

    def band(self, members: Sequence[str]) -> pd.DataFrame:
        """Return what the function `band` does."""
        found = []
        for basis in self.bases(members):
            known = self.inputs(members, basis)
            shares, years = benchmarks.shares(known), _years(known)
            for column, by_benchmark in years.items():
                shares[column] = shares["benchmark"].map(by_benchmark).astype("Int64")
            found.append(shares.assign(basis=basis))
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
    """Return the newest figure of each economy, by its code."""
    newest = table.sort_values("year", kind="stable").drop_duplicates("economy", keep="last")
    return newest.set_index("economy")


def _years(known: pd.DataFrame) -> dict[str, dict[str, object]]:
    """Return the first and the last year of the numbers behind each benchmark, missing where none is used."""
    years = {kind: known[f"{kind}_year"].tolist() for kind in ("population", "contribution")}
    used = {name: [year for kind in kinds for year in years[kind]] for name, kinds in benchmarks.USES.items()}
    return {
        "first_year": {name: min(found, default=pd.NA) for name, found in used.items()},
        "last_year": {name: max(found, default=pd.NA) for name, found in used.items()},
    }
