"""Who stood in for Kosovo in a body, and who opened a door or helps."""

import pandas as pd

from analysis.measures import spells
from analysis.measures.terms import KOSOVO

ROLES = {"through_another": "stands_in", "member": "opened", "other_seat": "opened", "outside": "helps"}
"""What someone else does for Kosovo in a body, by the seat that Kosovo has."""


def stand_ins(membership: pd.DataFrame, bodies: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the spells in which someone else stood in for Kosovo in a body.

    Parameters
    ----------
    membership, bodies
        The processed tables of these names.
    as_of
        The day, as YYYY-MM-DD; spells that surely began later are left out.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``operator`` (``unmik``, ``eulex`` or ``nato``), ``account`` (``chosen`` or
        ``competing``), ``start`` and ``end`` (first and last day surely covered as far as dated, else missing),
        ``since`` and ``until`` as the source has them, ``seen`` (newest day for which it is stated) and ``seen_in``
        (the same as the source has it), ``state``
        (``over``, ``goes_on`` or ``unclear``), ``rows``, ``sources``; in order of start.
    """
    day = pd.Timestamp(as_of)
    rows = membership[(membership["economy"] == KOSOVO) & membership["status"].str.startswith("via_")]
    rows = rows[~(rows["since_earliest"] > day)]
    cover = spells.covers(rows, day, spells.newest(membership))
    states = {spells.YES: "goes_on", spells.NO: "over", spells.MAYBE: "unclear"}
    frame = rows.assign(
        operator=rows["status"].str.removeprefix("via_"),
        state=cover.map(states),
        start=rows["since_earliest"],
        end=rows["until_latest"].where(rows["until_latest"] <= day),
        seen=rows["as_of_latest"].where(rows["as_of_latest"] <= day, day).where(rows["as_of_latest"].notna()),
    ).merge(bodies[["body_id", "short_name"]], on="body_id", how="left")
    frame = frame.rename(columns={"as_of": "seen_in", "row_id": "rows", "source_id": "sources"})
    columns = ["body_id", "short_name", "operator", "account", "start", "end", "since", "until", "seen", "seen_in"]
    return frame[[*columns, "state", "rows", "sources"]].sort_values(["start", "short_name"], ignore_index=True)


def helpers(position: pd.DataFrame) -> pd.DataFrame:
    """Return the bodies in which someone else stands in for Kosovo, or is named as having opened or held the door.

    Parameters
    ----------
    position
        Lines of `membership.position` for Kosovo.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``status``, ``facilitator`` (as the source has it, missing where the status alone
        says who stands in), ``role`` (``stands_in``; ``opened``: Kosovo has a seat of its own; ``helps``: Kosovo is
        outside), ``stated``, ``rows``, ``sources``. The roles are different things and are not added.
    """
    frame = position.assign(role=position["seat"].map(ROLES))
    kept = (frame["role"] == "stands_in") | frame["facilitator"].notna()
    order = {role: place for place, role in enumerate(dict.fromkeys(ROLES.values()))}
    columns = ["body_id", "short_name", "status", "facilitator", "role", "stated", "rows", "sources"]
    frame = frame[kept & frame["role"].notna()][columns]
    return frame.sort_values("role", key=lambda role: role.map(order), kind="stable", ignore_index=True)
