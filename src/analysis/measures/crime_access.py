"""Who sits at the tables of police and prosecutors: the GI-TOC figure of nine, and the membership table."""

from collections.abc import Sequence

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import body_sets, trace
from analysis.measures.membership import position
from analysis.measures.stated import stated_by

DOMAINS = ("police", "police_customs", "police_data", "prosecution", "asset_recovery")
"""Domains of the bodies of the region in which police and prosecutors work together."""

ACCESS = {
    "member": "member",
    "partner_agreement": "agreement",
    "associate": "lesser",
    "observer": "lesser",
    "invited_participant": "lesser",
    "via_unmik": "carried",
    "via_eulex": "carried",
    "via_nato": "carried",
    "applicant": "outside",
    "applied_rejected": "outside",
    "excluded": "outside",
    "none": "outside",
    "not_yet": "outside",
    "ended": "outside",
    "unclear": "not_reported",
    "not_reported": "not_reported",
}
"""Status, as `analysis.measures.membership.position` gives it, to degree of access."""


def platforms(
    figure: pd.DataFrame, bodies: pd.DataFrame, membership: pd.DataFrame, group: Sequence[str], as_of: str
) -> pd.DataFrame:
    """Return the position of each economy in the bodies of police and prosecutors.

    The bodies are the nine of the GI-TOC figure and those of the regional set whose domain is in `DOMAINS`; positions
    are those of `analysis.measures.membership.position`.

    Parameters
    ----------
    figure
        The table ``law_enforcement_bodies``.
    bodies, membership
        The tables of these names.
    group
        Economies to show.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``short_name``, ``in_figure``, ``economy``, ``status``, ``seat`` (as in
        `analysis.measures.membership.SEATS`), ``access`` (a value of `ACCESS`), ``stated`` (partial date of the row),
        ``rows``, ``sources``; the nine first, in the figure's order.
    """
    regional = bodies[(bodies["regional_set"] == "yes") & bodies["domain"].isin(DOMAINS)]["body_id"]
    wanted = list(dict.fromkeys([*figure["body_id"], *regional]))
    chosen = body_sets.existing(bodies[bodies["body_id"].isin(wanted)], membership, as_of)
    chosen = chosen.set_index("body_id").reindex([body for body in wanted if body in set(chosen["body_id"])])
    held = position(chosen.reset_index(), membership, group, as_of)
    held = held.assign(
        in_figure=held["body_id"].isin(figure["body_id"]),
        short_name=held["short_name"].fillna(held["name"]),
        access=held["status"].map(ACCESS),
    )
    columns = ["body_id", "short_name", "in_figure", "economy", "status", "seat", "access", "stated"]
    return held[[*columns, "rows", "sources"]]


def memberships(positions: pd.DataFrame) -> pd.DataFrame:
    """Return the number of bodies of each degree of access, by economy.

    Parameters
    ----------
    positions
        A frame of `platforms`.

    Returns
    -------
    pandas.DataFrame
        ``economy``, ``member``, ``agreement``, ``lesser``, ``carried``, ``outside``, ``not_reported``, ``bodies`` (all
        of them), ``rows``, ``sources``.
    """
    degrees = list(dict.fromkeys(ACCESS.values()))
    counted = pd.crosstab(positions["economy"], positions["access"])
    counted = counted.reindex(index=positions["economy"].unique(), columns=degrees, fill_value=0).reset_index()
    counted["bodies"] = counted[degrees].sum(axis=1)
    return counted.merge(trace.aggregate(positions, ["economy"]), on="economy")


def figure_of_nine(figure: pd.DataFrame, as_of: str = "") -> pd.DataFrame:
    """Return the GI-TOC figure of nine bodies: Kosovo's status against that of the five others.

    Parameters
    ----------
    figure
        The table ``law_enforcement_bodies``.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    pandas.DataFrame
        ``body_id``, ``organisation``, ``kosovo``, ``others`` (in the figure's words), ``same`` (True where Kosovo has
        what the others have), ``caveat`` (what other sources correct; the five are then not alike), ``as_of``,
        ``rows``, ``sources``.
    """
    figure = stated_by(figure, as_of)
    same = figure["kosovo_status"] == figure["other_western_balkans_status"].str.removesuffix("s")
    lines = figure.assign(
        kosovo=figure["kosovo_status"],
        others=figure["other_western_balkans_status"],
        same=same,
        caveat=figure["note"],
        rows=figure["row_id"],
        sources=figure["source_id"],
    )
    columns = ["body_id", "organisation", "kosovo", "others", "same", "caveat", "as_of", "rows", "sources"]
    return lines[columns].reset_index(drop=True)


def status_of_others(nine: pd.DataFrame, body_id: str) -> str:
    """Return the status that the five others share in a body of the figure of nine.

    Parameters
    ----------
    nine
        A frame of `figure_of_nine`.
    body_id
        One of its bodies.

    Raises
    ------
    MeasureError
        If other sources show that the five do not share one status there.
    """
    line = nine[nine["body_id"] == body_id].iloc[0]
    if pd.notna(line["caveat"]):
        raise MeasureError(
            f"The five others are not alike in {line['organisation']}: {line['caveat']}.",
            "Read the position of each economy from the membership table.",
        )
    return str(line["others"])
