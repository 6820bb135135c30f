"""Recognition of Kosovo: who recognises it, since when, and what the two sides count.

A claimed withdrawal is a claim. It is counted and shown beside the recognitions and never taken off them.
"""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.accounts import single
from analysis.measures.terms import KOSOVO

UN_MEMBERS = 193
"""Members of the United Nations: a claimed total of recognisers, refusers and unclear cases must add up to it."""


def acts(recognition: pd.DataFrame, status: str, as_of: str) -> pd.DataFrame:
    """Return the acts of one kind that may have happened by a day.

    Parameters
    ----------
    recognition
        The processed table.
    status
        ``recognised``, ``withdrawn_claimed``, ``not_recognised`` or ``ambiguous``.
    as_of
        The day, as YYYY-MM-DD. An undated act counts from the day for which its row is stated.

    Returns
    -------
    pandas.DataFrame
        The current rows of that status with ``began`` (the first day on which the act may have happened).
    """
    rows = recognition[(recognition["standing"] == "current") & (recognition["status"] == status)]
    began = rows["date_earliest"].fillna(rows["as_of_earliest"])
    return rows.assign(began=began)[~(began > pd.Timestamp(as_of))]


def total(rows: pd.DataFrame, as_of: str) -> dict[str, Any]:
    """Count acts of one kind.

    Parameters
    ----------
    rows
        Rows from `acts`.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    dict
        ``value`` (acts that happened by that day, undated ones included), ``undated`` (how many of them have no
        date), ``perhaps`` (further ones whose partial date leaves open whether they came by that day), ``rows`` and
        ``sources``.

    Raises
    ------
    MeasureError
        If the rows mix kinds, such as recognitions and claimed withdrawals, or tell one act twice.
    """
    one_kind(rows)
    sure = ~(rows["date_latest"] > pd.Timestamp(as_of))
    undated = int(rows["date"].isna().sum())
    return {"value": int(sure.sum()), "undated": undated, "perhaps": int((~sure).sum()), **trace.columns(rows)}


def one_kind(rows: pd.DataFrame) -> None:
    """Refuse rows that may not be counted together.

    Raises
    ------
    MeasureError
        If they differ in status, or tell the same act twice.
    """
    kinds = sorted(set(rows["status"]))
    if "withdrawn_claimed" in kinds and len(kinds) > 1:
        raise MeasureError(
            "Claimed withdrawals are mostly claims of one side: they are neither added to recognitions nor taken off.",
            "Count them by themselves and show them beside.",
        )
    if len(kinds) > 1:
        raise MeasureError(f"Different kinds of act may not be counted together: {', '.join(kinds)}.")
    single(rows, ["recogniser"])


def over_time(rows: pd.DataFrame) -> pd.DataFrame:
    """Return the running number of acts of one kind, with bounds for dates known by month or year alone.

    Parameters
    ----------
    rows
        Rows from `acts`; undated ones are left out, as no curve can place them.

    Returns
    -------
    pandas.DataFrame
        ``day``; ``surely`` (acts that happened by then, each on the last day that its date allows); ``possibly``
        (each on the first day); ``rows`` and ``sources`` of the acts that may have happened that day; in order of
        time.

    Raises
    ------
    MeasureError
        As `total`.
    """
    one_kind(rows)
    dated = rows.dropna(subset=["date_earliest"])
    days = pd.Index(sorted({*dated["date_earliest"], *dated["date_latest"]}))
    lines = []
    for day in days:
        touching = dated[(dated["date_earliest"] == day) | (dated["date_latest"] == day)]
        counted = {
            "surely": int((dated["date_latest"] <= day).sum()),
            "possibly": int((dated["date_earliest"] <= day).sum()),
        }
        lines.append({"day": day, **counted, **trace.columns(touching)})
    return pd.DataFrame(lines, columns=["day", "surely", "possibly", "rows", "sources"])


def claims(counts: pd.DataFrame, as_of: str) -> pd.DataFrame:
    """Return the totals that governments and reference works claim, each as it stands.

    The totals count different things (members of the United Nations, or all) on different days: none is taken off
    another.

    Parameters
    ----------
    counts
        The processed table ``recognition_counts``.
    as_of
        The day, as YYYY-MM-DD; undated totals are left out.

    Returns
    -------
    pandas.DataFrame
        ``claimant``, ``office``, ``day`` (first day of the partial date), ``stated`` (the date as written),
        ``recognise``, ``do_not_recognise``, ``unclear``; ``adds_up`` (``yes`` or ``no``: whether the three make
        `UN_MEMBERS`; ``not_told``: not all three are given); ``remark``; ``rows``, ``sources``; in order of time.
    """
    rows = counts[counts["recognise"].notna() & (counts["as_of_earliest"] <= pd.Timestamp(as_of))]
    parts = rows[["recognise", "do_not_recognise", "unclear"]]
    adds_up = (parts.sum(axis=1) == UN_MEMBERS).map({True: "yes", False: "no"})
    frame = rows.assign(adds_up=adds_up.where(parts.notna().all(axis=1), "not_told")).rename(
        columns={
            "claimant_office": "office",
            "as_of_earliest": "day",
            "as_of": "stated",
            "note": "remark",
            "row_id": "rows",
            "source_id": "sources",
        }
    )
    columns = ["claimant", "office", "day", "stated", "recognise", "do_not_recognise", "unclear", "adds_up", "remark"]
    return frame[[*columns, "rows", "sources"]].sort_values("day", kind="stable", ignore_index=True)


def stances(recognition: pd.DataFrame, economies: Sequence[str], as_of: str) -> pd.DataFrame:
    """Return where each economy stands on the recognition of Kosovo.

    Parameters
    ----------
    recognition
        The processed table.
    economies
        Codes of the economies; Kosovo itself is left out.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``economy``; ``stance`` (``recognises``; ``does_not``: a source says that it does not; ``not_yet``: it
        recognised later; ``ambiguous``; ``not_recorded``: no row, which is no refusal); ``since`` (partial date);
        ``withdrawal_claimed`` (yes or no); ``rows`` and ``sources``.
    """
    rows = recognition[recognition["standing"] == "current"]
    lines = []
    for economy in economies:
        own = rows[rows["recogniser"] == economy]
        if economy != KOSOVO:
            lines.append({"economy": economy, **_stance(own, as_of), **trace.columns(own)})
    return pd.DataFrame(lines, columns=["economy", "stance", "since", "withdrawal_claimed", "rows", "sources"])


def _stance(own: pd.DataFrame, as_of: str) -> dict[str, Any]:
    day = pd.Timestamp(as_of)
    by = {status: acts(own, status, as_of) for status in ("recognised", "withdrawn_claimed", "ambiguous")}
    claimed = {"withdrawal_claimed": "no" if by["withdrawn_claimed"].empty else "yes"}
    recognised = by["recognised"]
    if not recognised.empty and not (recognised["date_latest"] > day).all():
        return {"stance": "recognises", "since": recognised["date"].iloc[0], **claimed}
    if (own["status"] == "recognised").any():
        return {"stance": "not_yet", "since": pd.NA, **claimed}
    if (own["status"] == "not_recognised").any():
        return {"stance": "does_not", "since": pd.NA, **claimed}
    doubtful = not by["ambiguous"].empty or not by["withdrawn_claimed"].empty
    return {"stance": "ambiguous" if doubtful else "not_recorded", "since": pd.NA, **claimed}
