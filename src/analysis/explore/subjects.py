"""The tables by subject, each with the choices that are made most often."""

import pandas as pd

from analysis.explore import frames
from analysis.explore.asking import ask
from analysis.explore.reading import One, checked, table
from analysis.measures import body_sets


def membership(
    *, economy: One = None, body: One = None, status: One = None, standing: One = None, labels: bool = False
) -> pd.DataFrame:
    """Return the accounts of memberships: current, past and competing ones.

    The position on one day is `measures.membership.position`; what is behind it is `why`.

    Parameters
    ----------
    economy, body, status, standing
        Values to keep; ``body`` is an id.
    labels
        Whether headings and coded values are in words.

    Raises
    ------
    ParameterError
        If a value occurs nowhere, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import data
    >>> frame = data.membership(economy="XKX", body="racviac", standing="current")
    >>> frame[["body", "economy_name", "status"]]
          body economy_name               status
    0  RACVIAC       Kosovo  invited_participant
    """
    return table("membership", labels=labels, economy=economy, body_id=checked(body), status=status, standing=standing)


def bodies(*, domain: One = None, field: One = None, bodies: str | None = None, labels: bool = False) -> pd.DataFrame:
    """Return the bodies; a frame of them can be passed to measures and charts as ``bodies``.

    Parameters
    ----------
    domain
        What they deal with, exactly, such as ``police``.
    field
        The field of cooperation that takes in several domains, such as ``police`` or ``justice``.
    bodies
        A set of the report, ``security``, ``regional`` or ``all``: those that it counts today.
    labels
        Whether headings and coded values are in words.

    Raises
    ------
    ParameterError
        If a value occurs nowhere, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import data
    >>> data.bodies(domain="police", bodies="security")["short_name"].to_list()
    ['PCC SEE', ...]
    """
    asked = ask({"bodies": bodies or "all"})
    rows = frames.filtered(asked.data, "bodies", {"domain": domain})
    placed = body_sets.existing(rows, asked.data["membership"], asked.as_of)
    if bodies:
        placed = placed[placed["body_id"].isin(asked.bodies()["body_id"])]
    if field is not None:
        placed = placed[placed["field"].isin(frames.values(placed["field"], "field", field))]
    return frames.readable(asked.data, "bodies", placed, labels=labels)


def staffing(
    *, economy: One = None, body: One = None, measure: One = None, level: One = None, labels: bool = False
) -> pd.DataFrame:
    """Return what sources say of staff: shares, head counts, lower bounds, ceilings; never to be added up.

    Parameters
    ----------
    economy, body, measure, level
        Values to keep; ``body`` is an id.
    labels
        Whether headings and coded values are in words.

    Raises
    ------
    ParameterError
        If a value occurs nowhere, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import data
    >>> set(data.staffing(economy="XKX", measure="share")["economy_name"])
    {'Kosovo'}
    """
    return table("staffing", labels=labels, economy=economy, body_id=checked(body), measure=measure, level=level)


def leadership(
    *, nationality: One = None, body: One = None, office_kind: One = None, labels: bool = False
) -> pd.DataFrame:
    """Return who led or chaired bodies, and from when to when, as far as it is known.

    Parameters
    ----------
    nationality, body, office_kind
        Values to keep; ``body`` is an id.
    labels
        Whether headings and coded values are in words.

    Raises
    ------
    ParameterError
        If a value occurs nowhere, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import data
    >>> data.leadership(body="rcc", office_kind="executive_head")["name"].to_list()[0]
    'Hido Biščević'
    """
    return table(
        "office_holders", labels=labels, nationality=nationality, body_id=checked(body), office_kind=office_kind
    )


def recognition(*, recogniser: One = None, status: One = None, labels: bool = False) -> pd.DataFrame:
    """Return recognitions and what is claimed of withdrawals.

    Parameters
    ----------
    recogniser, status
        Values to keep.
    labels
        Whether headings and coded values are in words.

    Raises
    ------
    ParameterError
        If a value occurs nowhere, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import data
    >>> data.recognition(recogniser="ALB")["status"].to_list()
    ['recognised']
    """
    return table("recognition", labels=labels, recogniser=recogniser, status=status)


def crime_cooperation(*, metric: One = None, channel: One = None, labels: bool = False) -> pd.DataFrame:
    """Return counts of requests, answers and extraditions; each way of counting stands by itself.

    Parameters
    ----------
    metric, channel
        Values to keep.
    labels
        Whether headings and coded values are in words.

    Raises
    ------
    ParameterError
        If a value occurs nowhere, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import data
    >>> "eulex_ipcu" in set(data.crime_cooperation(metric="police_info_requests")["channel"])
    True
    """
    return table("cooperation_flows", labels=labels, metric=metric, channel=channel)


def mobility(*, agreement: One = None, economy: One = None, stage: One = None, labels: bool = False) -> pd.DataFrame:
    """Return the stages that each economy has reached in each agreement.

    Parameters
    ----------
    agreement, economy, stage
        Values to keep; ``agreement`` is an id.
    labels
        Whether headings and coded values are in words.

    Raises
    ------
    ParameterError
        If a value occurs nowhere, with what was perhaps meant.

    Examples
    --------
    >>> from analysis.explore import data
    >>> "signed" in set(data.mobility(agreement="crm-fom-id", economy="BIH")["stage"])
    True
    """
    return table("agreement_status", labels=labels, agreement_id=agreement, economy=economy, stage=stage)
