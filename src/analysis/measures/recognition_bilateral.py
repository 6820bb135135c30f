"""What Kosovo and another economy have with each other: directed facts, never pairs."""

from collections.abc import Sequence

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures.stated import stated_by
from analysis.measures.terms import KOSOVO

TOPICS = ("recognition", "embassy", "visa", "id_travel", "police_agreement", "extradition", "mla")
"""Topics in the order in which they are shown."""

TRAVEL = ("visa", "id_travel")
"""Topics of the chapter on mobility."""


def facts(bilateral: pd.DataFrame, one: str, other: str, as_of: str) -> pd.DataFrame:
    """Return the directed facts between two economies.

    Parameters
    ----------
    bilateral
        The processed table.
    one, other
        Codes of the two economies.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``topic``, ``from_economy``, ``to_economy``, ``state``, ``since``, ``stated``, ``remark``, ``standing``
        (``latest``: newest fact of this topic and direction; ``earlier``), ``rows`` and ``sources``; by topic, newest
        first.
    """
    pair = {one, other}
    known = stated_by(bilateral, as_of)
    known = known[~(known["since_earliest"] > pd.Timestamp(as_of))]
    rows = known[known["economy_a"].isin(pair) & known["economy_b"].isin(pair)]
    age = rows["as_of_earliest"].fillna(rows["since_earliest"])
    rows = rows.assign(topic_order=rows["topic"].map(TOPICS.index), age=age)
    rows = rows.sort_values(["topic_order", "economy_a", "age"], ascending=[True, True, False], kind="stable")
    again = rows.duplicated(["topic", "economy_a"])
    frame = rows.assign(standing=again.map({True: "earlier", False: "latest"})).rename(
        columns={
            "economy_a": "from_economy",
            "economy_b": "to_economy",
            "as_of": "stated",
            "note": "remark",
            "row_id": "rows",
            "source_id": "sources",
        }
    )
    columns = ["topic", "from_economy", "to_economy", "state", "since", "stated", "remark", "standing"]
    return frame[[*columns, "rows", "sources"]].reset_index(drop=True)


def count(facts: pd.DataFrame) -> int:
    """Count the topics on which facts run in one direction.

    Raises
    ------
    MeasureError
        If the facts run in both directions: a mutual fact stands twice, so rows are no pairs.
    """
    sides = set(zip(facts["from_economy"], facts["to_economy"], strict=True))
    if any((b, a) in sides for a, b in sides):
        raise MeasureError(
            "Facts between two economies are directed and mutual ones stand twice: rows may not be counted as pairs.",
            "Count one direction.",
        )
    return int(facts["topic"].nunique())


def towards_kosovo(bilateral: pd.DataFrame, economies: Sequence[str], as_of: str) -> pd.DataFrame:
    """Return the newest facts from each economy towards Kosovo on recognition and embassies, in `facts`' columns."""
    found = [facts(bilateral, economy, KOSOVO, as_of) for economy in economies if economy != KOSOVO]
    lines = pd.concat(found, ignore_index=True)
    kept = (lines["to_economy"] == KOSOVO) & (lines["standing"] == "latest")
    lines = lines[kept & lines["topic"].isin(["recognition", "embassy"])]
    return lines.sort_values("topic", key=lambda topic: topic.map(TOPICS.index), kind="stable", ignore_index=True)


def between(bilateral: pd.DataFrame, focus: str, as_of: str) -> pd.DataFrame:
    """Return the newest facts between an economy and Kosovo in both directions, travel left to its own chapter.

    Agreements are kept all: a newer one does not end an older one.
    """
    lines = facts(bilateral, KOSOVO, focus, as_of)
    kept = (lines["standing"] == "latest") | (lines["state"] == "agreement_signed")
    return lines[kept & ~lines["topic"].isin(TRAVEL)].reset_index(drop=True)
