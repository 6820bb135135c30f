"""On whose terms Kosovo takes part: its name in each body, who stood in for it, and what the arrangement of 2012 did.

Only Kosovo has a designation. The seats of any economy, full or lesser, are measured in `terms_seats`.
"""

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import body_sets, trace

KOSOVO = "XKX"
"""The only economy with a designation."""

ARRANGEMENT = pd.Timestamp("2012-02-24")
"""Day of the arrangement on regional representation."""

PRINTED = {
    "Republic of Kosovo": "republic",
    "Kosovo": "plain",
    "Assembly of Kosovo": "plain",
    "Kosovo Police": "plain",
    "Kosovo*": "asterisk",
    "Kosovo (UNSCR 1244)": "asterisk",
    "UNMIK": "unmik",
    "UNMIK on behalf of Kosovo": "unmik",
    "UNMIK/Kosovo": "unmik",
}
"""Class of a printed designation, for bodies that the table of positions gives no reading of.

A name with the resolution's number in brackets is status-neutral like the asterisk, and classed with it, as the
table of positions does.
"""

CLASSES = ("republic", "plain", "asterisk", "unmik", "not_reported", "outside", "unknown")
"""Classes of designation, from a state's name to no seat.

``not_reported``: inside, no source shows the name; ``unknown``: whether it was inside on that day is not known.
"""

GROUPS = ("security", "regional", "wider")
"""Regional security bodies, other regional bodies, and bodies beyond the region."""

INSIDE = ("member", "other_seat", "through_another")
_DAYS_A_YEAR = 365.25


def in_force(as_of: str) -> bool:
    """Return whether the arrangement had been made by a day, given as YYYY-MM-DD."""
    return pd.Timestamp(as_of) >= ARRANGEMENT


def changes(table: pd.DataFrame, bodies: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return what each body called Kosovo before and after the arrangement, and how long the change took.

    Parameters
    ----------
    table
        The processed table ``designation_changes``.
    bodies
        The processed table of this name.
    as_of
        The day, as YYYY-MM-DD; what came later is ``not_yet``.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``regional_set``, ``before``, ``after``; ``state`` (``yes``, ``partly``,
        ``in_practice``, ``new``: body or seat is younger than the arrangement, so no change of a name, ``no``,
        ``not_yet``); ``date_of_change``, ``earliest``, ``latest``; ``years_lower`` and ``years_upper`` since the
        arrangement, missing where undated; ``rows`` and ``sources``. Dated ones first, in order of date.
    """
    frame = table.merge(bodies[["body_id", "short_name", "regional_set"]], on="body_id", how="left")
    frame = frame.rename(
        columns={
            "before_2012_02_24": "before",
            "date_of_change_earliest": "earliest",
            "date_of_change_latest": "latest",
            "row_id": "rows",
            "source_id": "sources",
        }
    )
    later = frame["earliest"] > pd.Timestamp(as_of)
    frame["state"] = frame["changed"].mask(later, "not_yet")
    for bound, day in (("years_lower", "earliest"), ("years_upper", "latest")):
        reached = frame[day].where(~(frame[day] > pd.Timestamp(as_of)), pd.Timestamp(as_of))
        frame[bound] = ((reached - ARRANGEMENT).dt.days / _DAYS_A_YEAR).clip(lower=0)
    columns = ["body_id", "short_name", "regional_set", "before", "after", "state", "date_of_change"]
    columns += ["earliest", "latest", "years_lower", "years_upper", "rows", "sources"]
    return frame[columns].sort_values(["latest", "short_name"], na_position="last", ignore_index=True)


def renamed(changed: pd.DataFrame) -> pd.DataFrame:
    """Return the bodies of the region that dropped an old name for Kosovo and took a new one.

    Parameters
    ----------
    changed
        Lines of `changes`.

    Raises
    ------
    MeasureError
        If a line is of a body or seat younger than the arrangement: there was no name to change.
    """
    new = changed[changed["state"] == "new"]
    if not new.empty:
        raise MeasureError(
            f"{', '.join(new['short_name'])}: the body or the seat is younger than the arrangement, so no name of "
            "Kosovo changed there.",
            "Count new bodies apart from changes.",
        )
    return changed[(changed["state"] == "yes") & (changed["regional_set"] == "yes")]


def named_bodies(bodies: pd.DataFrame, membership: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the bodies, of the region and beyond, for which a current row states the position of Kosovo.

    Bodies whose only lists are many years old are left out, as in `body_sets.wide`. The columns are those of
    `body_sets.choose`, and the lines fit `membership.position`.
    """
    marked = bodies[bodies["family"].isin(body_sets.FAMILIES["all"])]
    known = body_sets.stated(marked, membership, [KOSOVO])
    old = {*body_sets.OLD_LISTS, *body_sets.from_old_source(known, membership, [KOSOVO])}
    return body_sets.existing(known[~known["body_id"].isin(old)], membership, as_of)


def classes(position: pd.DataFrame, readings: pd.DataFrame, bodies: pd.DataFrame) -> pd.DataFrame:
    """Return the class of the name under which Kosovo appears in each body.

    Parameters
    ----------
    position
        Lines of `membership.position` for Kosovo alone.
    readings
        The processed table ``positions``: the project's reading, used where it is about the same status; elsewhere
        the printed designation decides by `PRINTED`.
    bodies
        The processed table of this name.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``group`` (see `GROUPS`), ``status``, ``seat``, ``designation``, ``class`` (see
        `CLASSES`), ``basis`` (``reading``, ``printed`` or ``none``), ``own_vote``, ``rows``, ``sources``.

    Raises
    ------
    MeasureError
        If the lines are of another economy: only Kosovo has a designation.
    """
    others = sorted(set(position["economy"]) - {KOSOVO})
    if others:
        raise MeasureError(
            f"Designations are recorded for Kosovo (XKX) alone, not for {', '.join(others)}.",
            "Ask for the seats of other economies in `terms_seats`.",
        )
    read = readings.rename(columns={"row_id": "read_row", "source_id": "read_source"})
    read = read[["body_id", "status", "designation_class", "own_decision_vote", "read_row", "read_source"]]
    frame = position.merge(read, on=["body_id", "status"], how="left")
    frame = frame.merge(bodies[["body_id", "family", "regional_set"]], on="body_id", how="left")
    frame["group"] = frame["family"].where(frame["regional_set"] == "yes", "wider")
    inside, known = frame["seat"].isin(INSIDE), frame["designation_class"].notna()
    printed = frame["designation"].map(PRINTED)
    frame["class"] = frame["designation_class"].fillna(printed).replace("none", pd.NA).fillna("not_reported")
    frame["class"] = frame["class"].where(inside, "outside").mask(frame["seat"] == "unknown", "unknown")
    frame["basis"] = known.map({True: "reading", False: "printed"}).where(known | printed.notna(), "none")
    for column, extra in (("rows", "read_row"), ("sources", "read_source")):
        frame[column] = [trace.join(a, b) for a, b in zip(frame[column], frame[extra], strict=True)]
    frame = frame.rename(columns={"own_decision_vote": "own_vote"})
    columns = ["body_id", "short_name", "group", "status", "seat", "designation", "class", "basis", "own_vote"]
    return frame[[*columns, "rows", "sources"]]


def class_counts(classed: pd.DataFrame) -> pd.DataFrame:
    """Count bodies by group and class of designation.

    Returns
    -------
    pandas.DataFrame
        ``group``, ``class``, ``bodies`` (their number, zero where there is none), ``names`` (short names joined by
        ", "), ``rows``, ``sources``; every class of every group, in the order of `GROUPS` and `CLASSES`.
    """
    lines = []
    for group in GROUPS:
        for name in CLASSES:
            rows = classed[(classed["group"] == group) & (classed["class"] == name)]
            line = {"group": group, "class": name, "bodies": len(rows), "names": ", ".join(rows["short_name"])}
            lines.append({**line, **trace.columns(rows)})
    return pd.DataFrame(lines)
