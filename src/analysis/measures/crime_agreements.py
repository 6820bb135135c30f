"""Police and justice agreements: who made them for whom, counted without those that do not exist."""

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import trace
from analysis.measures.stated import holding, stated_by

MISSIONS = ("eulex", "unmik")
"""Missions whose arrangements are their own, not Kosovo's."""

FIELDS = ("police", "extradition", "justice")
"""Fields of agreements: police and border, extradition, legal assistance and courts."""

_SAME = ["kind", "source_id", "signed", "in_force"]
_FACTS = ["partner", "kind", "since", "state", "rows", "sources"]
_ONCE = ["partner", "field", "sources"]
_TOPICS = ("police_agreement", "extradition", "mla")
_WORDS = {
    "extradition": ("extradition",),
    "justice": ("judicial", "legal assistance", "sentenced", "prosecution", "mla"),
}
_COURTS = ("eurojust", "eppo")


def agreements(table: pd.DataFrame, economy: str, as_of: str = "") -> pd.DataFrame:
    """Return the agreements that an economy made itself, each once.

    A protocol of several partners stands once per partner in the table, and once here.

    Parameters
    ----------
    table
        The table ``police_agreements``.
    economy
        Code of the economy.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    pandas.DataFrame
        ``kind``, ``partners`` (codes and body ids joined by ``"; "``), ``signed``, ``in_force`` (partial dates, or
        missing), ``as_of``, ``rows``, ``sources``.
    """
    known = holding(table, as_of, "signed")
    own = known[(known["exists"] == "yes") & (known[["economy_a", "economy_b"]] == economy).any(axis=1)]
    own = own[~own[["economy_a", "economy_b"]].isin(MISSIONS).any(axis=1)]
    partner = own["economy_b"].where(own["economy_a"] == economy, own["economy_a"])
    lines = []
    for (kind, *_), group in own.assign(partner=partner).groupby(_SAME, sort=False, dropna=False):
        first = group.iloc[0]
        dates = {"signed": first["signed"], "in_force": first["in_force"], "as_of": first["as_of"]}
        lines.append({"kind": kind, "partners": trace.join(*group["partner"]), **dates, **trace.columns(group)})
    return pd.DataFrame(lines, columns=["kind", "partners", "signed", "in_force", "as_of", "rows", "sources"])


def count(rows: pd.DataFrame, economy: str) -> int:
    """Return how many agreements rows of ``police_agreements`` stand for.

    Parameters
    ----------
    rows
        Rows of the table, already narrowed to those meant to be counted.
    economy
        The economy whose agreements they are.

    Raises
    ------
    MeasureError
        If rows say that there is no agreement, or are arrangements of a mission, or of somebody else.
    """
    if (rows["exists"] != "yes").any():
        raise MeasureError("Rows that say there is no agreement are among those to count.", "Leave out exists = no.")
    parties = rows[["economy_a", "economy_b"]]
    if parties.isin(MISSIONS).any(axis=None):
        raise MeasureError("Arrangements of EULEX and UNMIK are not an economy's own.", "Leave the missions' rows out.")
    if not (parties == economy).any(axis=1).all():
        raise MeasureError(f"Agreements of others than {economy} are among those to count.")
    return len(rows.drop_duplicates(_SAME))


def by_partner(table: pd.DataFrame, bilateral: pd.DataFrame, economy: str, as_of: str = "") -> pd.DataFrame:
    """Return the police and justice agreements on record for an economy, by partner and field.

    To the economy's own agreements come those of the table ``bilateral`` that no row of ``police_agreements`` with the
    same partner, field and source holds already. Its mutual facts stand there twice and count once.

    Parameters
    ----------
    table, bilateral
        The tables ``police_agreements`` and ``bilateral``.
    economy
        Code of the economy.
    as_of
        Day for which the position is stated, ``YYYY-MM-DD``.

    Returns
    -------
    pandas.DataFrame
        ``partner``, ``field`` (one of `FIELDS`), ``signed`` (partial dates, empty text where not known; none for a
        line that only says that there is no agreement), ``absent`` (True where a source says so and no agreement is on
        record), ``rows``, ``sources``; partners with most agreements first.
    """
    own = agreements(table, economy, as_of).rename(columns={"signed": "since"})
    own = own.assign(partner=own["partners"].str.split(trace.SEPARATOR), state="agreement_signed").explode("partner")
    told = pd.concat([own, _missing(table, economy, as_of)])[_FACTS]
    told, more = _by_field(told), _by_field(_bilateral(bilateral, economy, as_of))
    # Both tables may hold the same fact of the same source.
    known = pd.MultiIndex.from_frame(told[_ONCE])
    facts = pd.concat([told, more[~pd.MultiIndex.from_frame(more[_ONCE]).isin(known)]])
    lines = []
    for (partner, field), group in facts.groupby(["partner", "field"], sort=False):
        signed = tuple(group[group["state"] == "agreement_signed"]["since"].fillna(""))
        line = {"partner": partner, "field": field, "signed": signed, "absent": not signed}
        lines.append({**line, **trace.columns(group)})
    frame = pd.DataFrame(lines, columns=["partner", "field", "signed", "absent", "rows", "sources"])
    size = frame["signed"].map(len).groupby(frame["partner"]).transform("sum").astype(int)
    ordered = frame.astype({"absent": bool}).assign(size=-size).sort_values(["size", "partner", "field"], kind="stable")
    return ordered.drop(columns="size").reset_index(drop=True)


def _missing(table: pd.DataFrame, economy: str, as_of: str) -> pd.DataFrame:
    """Return what a source says that an economy has no agreement on."""
    known = stated_by(table, as_of)
    none = known[(known["exists"] == "no") & (known[["economy_a", "economy_b"]] == economy).any(axis=1)]
    partner = none["economy_b"].where(none["economy_a"] == economy, none["economy_a"])
    return none.assign(partner=partner, since=None, state="none", rows=none["row_id"], sources=none["source_id"])


def _bilateral(bilateral: pd.DataFrame, economy: str, as_of: str) -> pd.DataFrame:
    """Return an economy's facts on agreements, mutual ones once."""
    known = holding(bilateral, as_of, "since")
    facts = known[known["topic"].isin(_TOPICS) & known["state"].isin(["agreement_signed", "none"])]
    facts = facts[(facts[["economy_a", "economy_b"]] == economy).any(axis=1)]
    partner = facts["economy_b"].where(facts["economy_a"] == economy, facts["economy_a"])
    facts = facts.assign(partner=partner, kind=facts["topic"], rows=facts["row_id"], sources=facts["source_id"])
    return facts.drop_duplicates(["partner", "topic", "state", "since", "source_id"])[_FACTS]


def _by_field(facts: pd.DataFrame) -> pd.DataFrame:
    """Return facts with the fields that their kind speaks of, one line a field."""
    fields = [_fields(*line) for line in zip(facts["kind"], facts["partner"], strict=True)]
    return facts.assign(field=pd.Series(fields, index=facts.index, dtype="object")).explode("field")


def _fields(kind: str, partner: str) -> list[str]:
    """Return the fields of an agreement by the words of its kind, police where nothing else fits."""
    found = [field for field, words in _WORDS.items() if any(word in kind for word in words)]
    return found or (["justice"] if partner in _COURTS else ["police"])
