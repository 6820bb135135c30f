"""Yardsticks from outside: how many organisations a reference work lists for an economy, beside three comparators.

The numbers rest on the reference work's own list and never stand beside a count of the membership table.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.economies import SEE14
from analysis.measures import organisation_counts


def organisations(table: pd.DataFrame, economies: Sequence[str], as_of: str) -> pd.DataFrame:
    """Return the Factbook's newest numbers of organisations for some economies and for its comparators in the table.

    Parameters
    ----------
    table
        The processed table ``igo_counts``.
    economies
        Codes of the economies; those that the table has no Factbook number of are left out.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        The columns of `organisation_counts.counts`, and ``comparator`` (True for economies outside South East Europe,
        which the table holds for comparison); most organisations first. Empty where no number was stated by then.
    """
    stated = table[(table["source"] == organisation_counts.FACTBOOK) & (table["as_of_earliest"] <= pd.Timestamp(as_of))]
    wanted = stated["economy"].isin([*economies, *(set(stated["economy"]) - set(SEE14))])
    codes = list(stated.loc[wanted, "economy"].drop_duplicates())
    found = organisation_counts.counts(table, organisation_counts.FACTBOOK, codes, as_of)
    found = found.assign(comparator=~found["economy"].isin(SEE14))
    return found.sort_values("organisations", ascending=False, kind="stable", ignore_index=True)
