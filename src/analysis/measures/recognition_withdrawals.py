"""Claimed withdrawals of recognition, each beside the recognition that it is said to undo; none is ever taken off."""

import pandas as pd

from analysis.measures import trace
from analysis.measures.recognition import acts, one_kind


def withdrawals(recognition: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the claimed withdrawals beside the recognitions that they are said to undo.

    Parameters
    ----------
    recognition
        The processed table.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``economy``; ``recognised_on`` (partial date, missing where undated or no recognition is recorded);
        ``recorded`` (yes: a recognition is recorded and stays counted; no); ``claimed_on`` and
        ``claimed_on_earliest``; ``remark`` (the note of the row); ``rows`` and ``sources``; in order of the claims.
    """
    claimed = acts(recognition, "withdrawn_claimed", as_of)
    one_kind(claimed)
    known = acts(recognition, "recognised", as_of).set_index("recogniser")
    lines = []
    for row in claimed.sort_values("began", kind="stable").to_dict("records"):
        found = known.loc[[row["recogniser"]]] if row["recogniser"] in known.index else known.iloc[:0]
        recorded = not found.empty
        line = {"economy": row["recogniser"], "recognised_on": found["date"].iloc[0] if recorded else pd.NA}
        line |= {"recorded": "yes" if recorded else "no", "claimed_on": row["date"], "remark": row["note"]}
        line |= {"claimed_on_earliest": row["date_earliest"]}
        both = pd.concat([found.reset_index(), claimed[claimed["recogniser"] == row["recogniser"]]])
        lines.append({**line, **trace.columns(both)})
    columns = ["economy", "recognised_on", "recorded", "claimed_on", "claimed_on_earliest", "remark"]
    return pd.DataFrame(lines, columns=[*columns, "rows", "sources"])
