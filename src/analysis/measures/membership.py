"""Membership of bodies: the position of each economy on a day, counts with bounds, and entries over time.

`body_sets` chooses the bodies. Only chosen rows count; competing accounts stand beside them and are never counted.
"""

from collections.abc import Sequence

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import body_sets, spells, trace

SEATS = {
    "member": ("member",),
    "other_seat": ("associate", "observer", "invited_participant", "partner_agreement"),
    "through_another": ("via_unmik", "via_eulex", "via_nato"),
    "outside": ("applicant", "applied_rejected", "excluded", "none", "not_yet", "ended"),
    "unknown": ("unclear", "not_reported"),
}
"""Kinds of seat, and the statuses that each takes in.

Beside the statuses of the table: ``not_yet`` and ``ended`` (the known spell had not begun, or was over, on that day),
``unclear`` (it cannot be told whether a row already applied) and ``not_reported`` (there is no row).
"""

COUNTED = "membership"
"""What `counts` counts: rows of the membership table, never an organisation list of a reference work."""

_SEAT_OF = {status: seat for seat, statuses in SEATS.items() for status in statuses}
_PAIR = ["body_id", "economy"]
_OF_BODY = ["body_id", "short_name", "name", "domain", "field"]
_OF_ROW = ["since", "until", "designation", "facilitator", "blocked_by"]


def position(chosen: pd.DataFrame, membership: pd.DataFrame, economies: Sequence[str], as_of: str) -> pd.DataFrame:
    """Return the position of each economy in each body on a day.

    Parameters
    ----------
    chosen
        Bodies from `body_sets.choose` or `body_sets.wide`.
    membership
        The processed table.
    economies
        Codes of the economies, in the order wanted.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        One line a body and economy: the body's ``body_id``, ``short_name``, ``name``, ``domain`` and ``field``;
        ``economy``; ``status``; ``seat`` (see `SEATS`); ``possible`` (where unclear: the statuses of the rows that
        may apply); ``since``, ``until``, ``designation``, ``facilitator`` and ``blocked_by`` of the row that surely
        applies; ``stated`` (partial date for which that row is true) and ``stated_earliest``; ``basis`` (``spell``:
        dated spell; ``list``: undated row, taken to hold from its date on; ``not_yet``, ``ended``, ``unclear``,
        ``no_row``); ``rows`` and ``sources``.

    Raises
    ------
    MeasureError
        If the bodies hold NATO or the Partnership for Peace without the other, or lists of different times.
    """
    body_sets.refuse_mixture(chosen, membership, economies)
    day = pd.Timestamp(as_of)
    rows = membership[(membership["account"] == "chosen") & membership["economy"].isin(economies)]
    rows = rows[rows["body_id"].isin(chosen["body_id"])]
    rows = rows.assign(cover=spells.covers(rows, day, spells.newest(membership)))
    known = pd.concat([_sure(rows), _not_sure(rows, day)])
    pairs = chosen[_OF_BODY].merge(pd.DataFrame({"economy": list(economies)}), how="cross")
    frame = pairs.merge(known, on=_PAIR, how="left")
    frame = frame.fillna({"status": "not_reported", "basis": "no_row", "rows": "", "sources": ""})
    columns = [*_OF_BODY, "economy", "status", "possible", *_OF_ROW, "stated", "stated_earliest", "basis"]
    once = _nato_once(frame[[*columns, "rows", "sources"]])
    return once.assign(seat=once["status"].map(_SEAT_OF))


def _sure(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the row that surely applies, one a body and economy: the one that began last."""
    sure = rows[rows["cover"] == spells.YES].sort_values(["since_earliest", "as_of_earliest"], na_position="first")
    sure = sure.drop_duplicates(_PAIR, keep="last")
    names = {"as_of": "stated", "as_of_earliest": "stated_earliest", "row_id": "rows", "source_id": "sources"}
    sure = sure.assign(basis=sure["since"].isna().map({True: "list", False: "spell"}))
    return sure.rename(columns=names)[[*_PAIR, "status", "basis", *_OF_ROW, *names.values()]]


def _not_sure(rows: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    """Return a line for each body and economy with rows of which none surely applies."""
    open_rows = rows[(rows["cover"] != spells.YES).groupby([rows[key] for key in _PAIR]).transform("all")]
    lines = []
    for (body, economy), found in open_rows.groupby(_PAIR):
        maybe = found[found["cover"] == spells.MAYBE]
        if maybe.empty:
            status = "not_yet" if (found["since_earliest"] > day).any() else "ended"
            line = {"possible": pd.NA, **trace.columns(found)}
        else:
            status, line = "unclear", {"possible": trace.join(*maybe["status"]), **trace.columns(maybe)}
        lines.append({"body_id": body, "economy": economy, "status": status, "basis": status, **line})
    columns = [*_PAIR, "status", "basis", "possible", "rows", "sources"]
    return pd.DataFrame(lines, columns=columns).astype("str")


def _nato_once(frame: pd.DataFrame) -> pd.DataFrame:
    """Fold the Partnership for Peace into NATO's lines: a partner has an agreement with the body it has not joined."""
    if not frame["body_id"].isin(body_sets.NATO_PAIR).any():
        return frame
    frame = frame.copy()
    partners = frame[frame["body_id"] == "nato_pfp"].set_index("economy")
    for place, nato in frame[frame["body_id"] == "nato"].iterrows():
        partner = partners.loc[nato["economy"]]
        if nato["status"] != "member" and partner["status"] == "member":
            frame.loc[place, ["status", "since"]] = ["partner_agreement", partner["since"]]
        for column in ("rows", "sources"):
            frame.loc[place, column] = trace.join(nato[column], partner[column])
    return frame[frame["body_id"] != "nato_pfp"].reset_index(drop=True)


def counts(position: pd.DataFrame, by: Sequence[str] = ()) -> pd.DataFrame:
    """Count the seats of each economy.

    Parameters
    ----------
    position
        A frame from `position`.
    by
        Further columns to count by, such as ``field``.

    Returns
    -------
    pandas.DataFrame
        The columns of ``by``; ``economy``; the number of bodies in each kind of seat (see `SEATS`); ``bodies`` (all);
        ``lower`` and ``upper``, the bounds of membership (none, or all, of the unknown being member);
        ``stated_earliest`` and ``stated_latest``, the days between which the rows were stated; ``counted``; ``rows``
        and ``sources``.

    Raises
    ------
    MeasureError
        If the frame is not one of positions, such as a reference work's number of organisations, or holds none.
    """
    if not {"body_id", "seat"} <= set(position.columns):
        raise MeasureError(
            "Only positions from the membership table are counted here; a reference work's number of organisations "
            "rests on another list and may not be set against it."
        )
    if position.empty:
        raise MeasureError("No body of this set existed on that day.", "Choose a later day or another set of bodies.")
    keys = [*by, "economy"]
    kinds = position[keys].assign(**{seat: (position["seat"] == seat).astype(int) for seat in SEATS})
    seats = kinds.groupby(keys, sort=False).sum().reset_index()
    days = position.groupby(keys, sort=False)["stated_earliest"].agg(stated_earliest="min", stated_latest="max")
    seats = seats.merge(days.reset_index(), on=keys).merge(trace.aggregate(position, keys), on=keys)
    seats["bodies"] = seats[list(SEATS)].sum(axis=1)
    seats["lower"], seats["upper"] = seats["member"], seats["member"] + seats["unknown"]
    order = position[keys].drop_duplicates().merge(seats.assign(counted=COUNTED), on=keys)
    return order[[*keys, *SEATS, "bodies", "lower", "upper", *_TAIL]]


_TAIL = ["stated_earliest", "stated_latest", "counted", "rows", "sources"]


def tally(position: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Return the number of bodies by ``status`` for one economy, most first; no two statuses are ever added.

    ``none`` (absent from a list, nothing said of why) stays apart from ``excluded`` (a source says it was kept out).
    """
    own = position[position["economy"] == economy]
    sizes = own.groupby("status", sort=False).size().rename("bodies").reset_index()
    return sizes.merge(trace.aggregate(own, ["status"]), on="status").sort_values(
        "bodies", ascending=False, kind="stable", ignore_index=True
    )


def combine(*frames: pd.DataFrame) -> pd.DataFrame:
    """Put frames of counts side by side for one chart or table.

    Raises
    ------
    MeasureError
        If they do not count the same thing, by their column ``counted``.
    """
    kinds = sorted({kind for frame in frames for kind in frame["counted"].unique()})
    if len(kinds) > 1:
        raise MeasureError(
            f"Counts of different things may not be set against each other: {', '.join(kinds)}.",
            "Show each by itself, with its own list and date.",
        )
    return pd.concat(frames, ignore_index=True)
