"""Who may enter where with an identity card, and who needs a visa: directed facts, never counted as pairs."""

import itertools
from collections.abc import Sequence

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.stated import holding

TOPICS = ("id_travel", "visa")
UNION = "EU"


def entry(bilateral: pd.DataFrame, group: Sequence[str], as_of: str = "") -> pd.DataFrame:
    """Return what holders of each economy's papers need to enter each other economy.

    Parameters
    ----------
    bilateral
        The table ``bilateral``. Its facts are directed: ``economy_a`` is where the traveller comes from.
    group
        Economies to show.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    pandas.DataFrame
        ``traveller``, ``destination``, ``need`` (``id_card``; ``visa``; ``no_visa`` where no visa is needed but nothing
        is said of the identity card; ``agreement`` where a source reports an agreement on it and nothing of its use;
        ``passport`` where the card is refused and no visa is reported; ``not_reported``), ``since`` and ``as_of`` of
        the statement, ``rows``, ``sources``.
    """
    known = holding(bilateral[bilateral["topic"].isin(TOPICS)], as_of, "since")
    newest = known[["since_earliest", "as_of_earliest"]].max(axis=1)
    known = known.assign(newest=newest).sort_values("newest", na_position="first", kind="stable")
    lines = []
    for traveller, destination in itertools.permutations(group, 2):
        facts = known[(known["economy_a"] == traveller) & (known["economy_b"] == destination)]
        lines.append({"traveller": traveller, "destination": destination, **_need(facts)})
    return pd.DataFrame(lines)


def to_union(bilateral: pd.DataFrame, traveller: str, as_of: str = "") -> pd.DataFrame:
    """Return what holders of an economy's papers need to enter the European Union: one line, or none.

    Returns
    -------
    pandas.DataFrame
        The columns of `entry`.
    """
    known = holding(bilateral[bilateral["topic"] == "visa"], as_of, "since")
    facts = known[(known["economy_a"] == traveller) & (known["economy_b"] == UNION)]
    facts = facts.sort_values("since_earliest", na_position="first", kind="stable")
    lines = [{"traveller": traveller, "destination": UNION, **_need(facts)}] if len(facts) else []
    return pd.DataFrame(lines, columns=["traveller", "destination", "need", "since", "as_of", "rows", "sources"])


def _need(facts: pd.DataFrame) -> dict[str, object]:
    """Return what the latest facts on card and visa mean together."""
    latest = {topic: facts[facts["topic"] == topic].tail(1) for topic in TOPICS}
    states = {topic: rows["state"].iloc[0] if len(rows) else "" for topic, rows in latest.items()}
    used = pd.concat([rows for rows in latest.values() if len(rows)] or [facts])
    need = _meaning(states["id_travel"], states["visa"])
    if need in ("id_card", "agreement"):
        used = latest["id_travel"]
    told = used.iloc[-1] if len(used) else {"since": None, "as_of": None}
    return {"need": need, "since": told["since"], "as_of": told["as_of"], **trace.columns(used)}


def _meaning(card: str, visa: str) -> str:
    if card == "id_allowed":
        return "id_card"
    if visa == "visa_required":
        return "visa"
    if card == "id_not_allowed":
        return "passport"
    if card == "agreement_signed":
        return "agreement"
    return "no_visa" if visa == "visa_free" else "not_reported"


def pairs(facts: pd.DataFrame, ends: tuple[str, str], kind: Sequence[str]) -> pd.DataFrame:
    """Return directed facts of one kind as pairs, each once, and whether both directions are on record.

    Parameters
    ----------
    facts
        Rows of ``bilateral``, or of `entry`.
    ends
        The columns of the two economies.
    kind
        The columns that say what the fact is.

    Returns
    -------
    pandas.DataFrame
        ``first``, ``second`` (codes in order), ``both_ways``, ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If the rows hold facts of different kinds: they would be counted as one.
    """
    for column in kind:
        if len(facts[column].unique()) > 1:
            raise MeasureError(f"The facts differ in {column}: count one kind of fact at a time.")
    if facts.empty:
        return pd.DataFrame(columns=["first", "second", "both_ways", "rows", "sources"])
    codes = [sorted(pair) for pair in facts[list(ends)].to_numpy()]
    told = facts.assign(first=[pair[0] for pair in codes], second=[pair[1] for pair in codes])
    both = told.groupby(["first", "second"])[ends[0]].nunique().rename("both_ways") > 1
    return both.reset_index().merge(trace.aggregate(told, ["first", "second"]), on=["first", "second"])
