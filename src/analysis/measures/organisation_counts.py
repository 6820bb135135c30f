"""How many international organisations a reference work counts for an economy: rough benchmarks, each by itself.

The CIA Factbook leaves regional bodies out of its list for Kosovo; Correlates of War counts states only and has errors.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.errors import MeasureError

FACTBOOK = "CIA Factbook"
"""The reference work with the newest counts."""


def counts(table: pd.DataFrame, work: str, economies: Sequence[str], as_of: str) -> pd.DataFrame:
    """Return the newest counts of one reference work, all of one year.

    Parameters
    ----------
    table
        The processed table ``igo_counts``.
    work
        The reference work, as in its column ``source``.
    economies
        Codes of the economies, in the order wanted.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``organisations`` (their total number), ``stated`` (partial date), ``counted`` (work and year;
        `membership.combine` puts counts of different things apart by it), ``rows`` and ``sources``; the newest year
        in which the work counts each of the economies. Empty where there is none.
    """
    known = table[(table["source"] == work) & (table["as_of_earliest"] <= pd.Timestamp(as_of))]
    known = known[known["economy"].isin(list(economies)) & known["n_total"].notna()]
    whole = known.groupby("year")["economy"].nunique()
    years = whole[whole == len(set(economies))].index
    known = known[known["year"] == max(years)] if len(years) else known.iloc[:0]
    place = known["economy"].map({code: place for place, code in enumerate(economies)})
    known = known.assign(
        place=place,
        organisations=known["n_total"],
        stated=known["as_of"],
        counted=known["source"] + " " + known["year"].astype("str"),
        rows=known["row_id"],
        sources=known["source_id"],
    )
    columns = ["economy", "organisations", "stated", "counted", "rows", "sources"]
    return known.sort_values("place")[columns].reset_index(drop=True)


def compared(rows: pd.DataFrame) -> pd.DataFrame:
    """Return rows of ``igo_counts`` that are to be set against each other, if they are counts of one work and year.

    Raises
    ------
    MeasureError
        If they come from different reference works or years: each has a list and errors of its own.
    """
    works = sorted((rows["source"] + " " + rows["year"].astype("str")).unique())
    if len(works) > 1:
        raise MeasureError(
            f"Counts of {', '.join(works)} rest on different lists and may not be set against each other.",
            "Show each by itself, with its date.",
        )
    return rows
