"""What staff figures may be added or divided: head counts of people, of one body, on one date. Nothing else.

Lower bounds are not shares, local staff are not a nationality, a ceiling counts posts and not people, and missions
are no regional bodies. Every sum and every share of staff goes through here.
"""

import pandas as pd

from analysis.errors import MeasureError

REASONS = {
    "lower_bound": "A lower bound counts those who were named, not the staff.",
    "local_staff": "Local staff are recruited on the spot, which is not a nationality.",
    "ceiling": "A ceiling counts authorised posts, not people.",
    "planned": "A plan counts posts that were meant to be, not people.",
    "share": "A share without its numerator and denominator can be neither added, divided nor tested.",
    "no_figure": "The source gives no number.",
}
"""Why rows of each measure other than a head count are refused."""

LIAISON = ("europol",)
"""Bodies whose seconded officers are staff of the police that sent them."""

GROUPS = ("TOTAL", "OTHER", "UNKNOWN")
"""Codes that stand for all staff, the rest, or those of unknown nationality, in place of an economy."""


def is_mission(rows: pd.DataFrame, bodies: pd.DataFrame) -> pd.Series:
    """Tell for each row whether it is about a mission: EULEX, UNMIK and the OSCE's never enter a regional figure."""
    missions = bodies.loc[bodies["domain"] == "mission", "body_id"]
    return rows["body_id"].isin(missions)


def head_counts(rows: pd.DataFrame, bodies: pd.DataFrame) -> pd.DataFrame:
    """Return rows of the table of staff unchanged if all of them are head counts of bodies that are no missions.

    Raises
    ------
    MeasureError
        With the reason, for any other kind of measure, a mixture of kinds, a mission, or liaison officers.
    """
    kinds = set(rows["measure"])
    if len(kinds) > 1:
        raise MeasureError(f"Kinds of staff figure may not be mixed: {', '.join(sorted(kinds))}.")
    for kind in kinds - {"headcount"}:
        raise MeasureError(f"{REASONS[kind]} (measure {kind})")
    missions = sorted(set(rows.loc[is_mission(rows, bodies), "body_id"]))
    if missions:
        raise MeasureError(f"Missions are no regional bodies: {', '.join(missions)}.")
    sent = sorted(set(rows.loc[rows["body_id"].isin(LIAISON) & (rows["level"] == "seconded"), "body_id"]))
    if sent:
        raise MeasureError(f"Liaison officers are staff of the police that sent them, not of {', '.join(sent)}.")
    return rows


def total(rows: pd.DataFrame, bodies: pd.DataFrame) -> int:
    """Return the staff of several bodies together.

    Parameters
    ----------
    rows
        One row of the table of staff for each body.
    bodies
        The table of bodies.

    Raises
    ------
    MeasureError
        As `head_counts`; if a body stands twice (the same people sit there in several years, and the total holds
        its parts); or if the rows are not about the same economy and level.
    """
    counted = head_counts(rows, bodies)
    if counted["body_id"].duplicated().any():
        raise MeasureError("A body stands twice: head counts of several dates, or a part and its whole, never add up.")
    if len(counted[["economy", "level"]].drop_duplicates()) != 1:
        raise MeasureError("A sum of head counts is over one economy, or the totals, and one level of staff.")
    return int(counted["headcount"].sum())


def share(part: pd.DataFrame, whole: pd.DataFrame, bodies: pd.DataFrame) -> float:
    """Return the share of one economy among a body's staff, of 1.

    Parameters
    ----------
    part, whole
        One row of the table of staff each: the economy's people, and all.
    bodies
        The table of bodies.

    Raises
    ------
    MeasureError
        As `head_counts`; if the two rows are not of the same body, date and level; or if the date is not known.
    """
    both = head_counts(pd.concat([part, whole]), bodies)
    if len(part) != 1 or len(whole) != 1 or whole["economy"].item() != "TOTAL" or part["economy"].item() in GROUPS:
        raise MeasureError("A share divides one economy's head count by one total.")
    if both["as_of"].isna().any():
        raise MeasureError("A head count without a date divides nothing, and is divided by nothing.")
    if len(both[["body_id", "as_of", "level"]].drop_duplicates()) != 1:
        raise MeasureError("A share is of one body, one date and one level of staff.")
    return float(part["headcount"].item() / whole["headcount"].item())
