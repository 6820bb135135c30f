"""Which bodies are counted: the chosen sets, and the fields of cooperation that they are grouped by.

The choice of bodies is the project's own, so every count names its set and `membership.sensitivity` shows what
another set would give.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.economies import WB6
from analysis.errors import MeasureError

FAMILIES = {"security": ("security",), "regional": ("regional",), "all": ("security", "regional")}
"""The values of the parameter ``bodies``, and the families of bodies that each takes in."""

FIELDS = {
    "police": ("police", "police_customs", "police_data", "police_training", "customs"),
    "justice": (
        "prosecution",
        "asset_recovery",
        "anti_corruption",
        "anti_fraud",
        "financial_intelligence",
        "justice",
        "human_rights",
    ),
    "defence": (
        "defence",
        "military",
        "military_medical",
        "intelligence",
        "classified_information",
        "arms_control",
        "aviation",
        "security",
    ),
    "internal_security": ("internal_security", "migration", "border", "small_arms", "civil_protection", "cyber"),
    "politics": (
        "general",
        "macro_region",
        "parliamentary",
        "parliamentary_oversight",
        "governance",
        "local_government",
    ),
    "economy": ("economic", "trade", "finance", "business", "energy", "transport", "agriculture"),
    "society": ("civil_society", "culture", "education", "health", "social", "youth"),
}
"""The project's own grouping of domains, in the order in which they are shown; any other domain is ``other``."""

OTHER_FIELD = "other"

OLD_LISTS = {"cmep": 2004, "fiu_conf": 2011, "cepol": 2012, "greco": 2016}
"""Bodies whose only lists are true for that year; they are never counted with the lists of today."""

OLD_SOURCE = "cow-igo-v3"
"""Correlates of War: true for 2014, and known to have errors. Outside the regional sets its rows are not counted."""

NATO_PAIR = ("nato", "nato_pfp")
"""Read together: who joined NATO left the Partnership for Peace by it, which is no step back."""

_FIELD_OF = {domain: field for field, domains in FIELDS.items() for domain in domains}
_ORDER = {field: place for place, field in enumerate([*FIELDS, OTHER_FIELD])}


def choose(bodies: pd.DataFrame, membership: pd.DataFrame, which: str, as_of: str) -> pd.DataFrame:
    """Return the bodies of a headline set that existed on a day.

    The set is every body with ``regional_set`` yes for which a current row states the position of each of the six,
    so its size does not change with the focus or the peers.

    Parameters
    ----------
    bodies, membership
        The processed tables of these names.
    which
        ``security``, ``regional`` or ``all``.
    as_of
        The day, as YYYY-MM-DD. A body surely founded later is left out; one without a known founding date is not.

    Returns
    -------
    pandas.DataFrame
        The rows of ``bodies`` with ``field``, in the order of the fields.
    """
    marked = bodies[bodies["family"].isin(FAMILIES[which]) & (bodies["regional_set"] == "yes")]
    return existing(stated(marked, membership, WB6), membership, as_of)


def left_out(bodies: pd.DataFrame, membership: pd.DataFrame, which: str) -> pd.DataFrame:
    """Return the bodies of the region that `choose` leaves out because a position of one of the six is not stated."""
    marked = bodies[bodies["family"].isin(FAMILIES[which]) & (bodies["regional_set"] == "yes")]
    return marked[~marked["body_id"].isin(stated(marked, membership, WB6)["body_id"])]


def wide(
    bodies: pd.DataFrame, membership: pd.DataFrame, which: str, economies: Sequence[str], as_of: str
) -> pd.DataFrame:
    """Return every body of a family for which a current row states the position of each of the six.

    European, NATO and worldwide bodies are in. Left out are `OLD_LISTS`, bodies outside the regional sets where the
    position of one of ``economies`` rests on `OLD_SOURCE`, and one of the `NATO_PAIR` without the other. The columns
    are those of `choose`.
    """
    marked = bodies[bodies["family"].isin(FAMILIES[which])]
    known = stated(marked, membership, WB6)
    known = known[~known["body_id"].isin({*OLD_LISTS, *from_old_source(known, membership, economies)})]
    if not set(NATO_PAIR) <= set(known["body_id"]):
        known = known[~known["body_id"].isin(NATO_PAIR)]
    return existing(known, membership, as_of)


def from_old_source(bodies: pd.DataFrame, membership: pd.DataFrame, economies: Sequence[str]) -> set[str]:
    """Return the ids of bodies outside the regional sets where a position rests on `OLD_SOURCE`."""
    current = (membership["standing"] == "current") & membership["economy"].isin(economies)
    old = membership.loc[current & (membership["source_id"] == OLD_SOURCE), "body_id"]
    return set(bodies.loc[bodies["body_id"].isin(old) & (bodies["regional_set"] != "yes"), "body_id"])


def refuse_mixture(bodies: pd.DataFrame, membership: pd.DataFrame, economies: Sequence[str]) -> None:
    """Refuse bodies whose positions may not be counted together.

    Raises
    ------
    MeasureError
        If the bodies hold one of the `NATO_PAIR` without the other, or lists of different times.
    """
    if bodies["body_id"].isin(NATO_PAIR).sum() == 1:
        raise MeasureError(
            "NATO and the Partnership for Peace are read together: Albania, Montenegro and North Macedonia left the "
            "Partnership by joining NATO.",
            "Choose both bodies or neither.",
        )
    old = from_old_source(bodies, membership, economies).union(OLD_LISTS).intersection(bodies["body_id"])
    if old and len(bodies) > 1:
        raise MeasureError(
            f"Lists of different times may not be counted together; these are old: {', '.join(sorted(old))}.",
            "Leave them out, or look at one such body by itself.",
        )


def stated(bodies: pd.DataFrame, membership: pd.DataFrame, economies: Sequence[str]) -> pd.DataFrame:
    """Return the bodies for which a current row states the position of each of ``economies``."""
    current = membership[(membership["standing"] == "current") & membership["economy"].isin(economies)]
    known = current.groupby("body_id")["economy"].nunique()
    return bodies[bodies["body_id"].isin(known[known == len(set(economies))].index)]


def existing(bodies: pd.DataFrame, membership: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the bodies not surely founded after a day, with their ``field``, in the order of the fields."""
    first_seat = membership.groupby("body_id")["since_earliest"].min()
    # Some tables date a first member before the founding: the earlier of the two shows that the body was there.
    founded = pd.concat([bodies["founded_earliest"], bodies["body_id"].map(first_seat)], axis=1).min(axis=1)
    there = bodies["founded_earliest"].isna() | (founded <= pd.Timestamp(as_of))
    kept = bodies[there]
    kept = kept.assign(field=kept["domain"].map(_FIELD_OF).fillna(OTHER_FIELD))
    return kept.sort_values("field", key=lambda field: field.map(_ORDER), kind="stable").reset_index(drop=True)
