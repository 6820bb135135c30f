"""Sentences on police and justice agreements."""

import pandas as pd

from analysis.economies import name
from analysis.languages import plural, translate


def agreements(by_partner: pd.DataFrame, focus: str) -> str:
    """Say with how many partners the focus has agreements on record.

    Parameters
    ----------
    by_partner
        A frame of `analysis.measures.crime_agreements.by_partner`.
    focus
        Code of the focus economy.
    """
    partners = by_partner[~by_partner["absent"]]["partner"].nunique()
    if not partners:
        return translate("The data hold no police or justice agreement of {focus}.", focus=name(focus))
    return plural(
        "{focus} has a police or justice agreement on record with {count} partner.",
        "{focus} has police or justice agreements on record with {count} partners.",
        partners,
        focus=name(focus),
    )


def on_record(signed: tuple[str, ...], *, absent: bool) -> str:
    """Return the cell for the agreements of one field: the years of signature, how many are undated, or ``none``."""
    if absent:
        return translate("none")
    years = sorted(year[:4] for year in signed if year)
    undated = sum(not year for year in signed)
    if not undated:
        return ", ".join(years)
    told = plural("{count} undated", "{count} undated", undated)
    return ", ".join([*years, told])
