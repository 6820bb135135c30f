"""The words of mobility: agreements by short names, stages, and what a traveller needs."""

from collections.abc import Mapping
from typing import Any

import pandas as pd

from analysis.languages import date, translate


def agreement(agreement_id: str, title: str) -> str:
    """Return the short name of an agreement, or its title where it has none."""
    return {
        "crm-fom-id": translate("Travel with ID cards"),
        "crm-rhe": translate("University degrees"),
        "crm-mra3": translate("Doctors, dentists, architects"),
        "crm-mra4": translate("Nurses, vets, pharmacists, midwives"),
        "crm-access-he": translate("Admission to study"),
        "crm-ap-2021-2024": translate("Common Regional Market plan 2021-2024"),
        "crm-ap-2025-2028": translate("Common Regional Market plan 2025-2028"),
        "cefta-2024-package": translate("CEFTA decisions of 2024"),
        "rra-2014": translate("Roaming, four economies"),
        "rra-2019": translate("Roaming, all six"),
        "eu-wb-roaming-2022": translate("Roaming with the EU"),
        "green-lanes-2020": translate("Green lanes at borders"),
        "bd-fom-2011": translate("Freedom of movement"),
        "bd-diplomas-2011": translate("Diplomas"),
        "bd-civil-registry-2011": translate("Civil registry books"),
        "bd-cadastre-2011": translate("Cadastre"),
        "bd-customs-stamps-2011": translate("Customs stamps"),
        "bd-ibm-2011": translate("Crossing points"),
        "bd-ibm-protocol-2012": translate("Crossing points, protocol"),
        "bd-regional-2012": translate("Regional representation"),
        "bd-first-agreement-2013": translate("First agreement of 2013"),
        "bd-liaison-2013": translate("Liaison officers"),
        "bd-customs-revenue-2013": translate("Customs revenue"),
        "bd-telecom-2013": translate("Telecommunications"),
        "bd-energy-2013": translate("Energy"),
        "bd-mla": translate("Legal assistance"),
        "bd-insurance": translate("Vehicle insurance"),
        "bd-plates-2016": translate("Licence plates"),
        "bd-entry-exit-2022": translate("ID cards at the crossings"),
        "bd-path-2023": translate("Path to normalisation"),
        "bd-ohrid-annex-2023": translate("Ohrid annex"),
        "washington-2020": translate("Washington commitments"),
    }.get(agreement_id, title)


def stage(code: object) -> str:
    """Return a stage in a word, as it stands in a cell."""
    return {
        "signed": translate("signed"),
        "ratified": translate("ratified"),
        "in_force": translate("in force"),
        "pending": translate("pending"),
        "blocked": translate("blocked"),
    }.get(str(code), translate("no report"))


def stage_mark(code: object) -> str:
    """Return the sign of a stage, which tells them apart without colour."""
    return {"signed": "◔", "ratified": "◕", "in_force": "●", "pending": "◌", "blocked": "✕"}.get(str(code), "?")


def stage_key() -> str:
    """Return the note that explains the stages and their dates."""
    return translate(
        "Pending: agreed, but not ratified or not carried out. A date is that of the step; ~ before a date: when a "
        "source last saw that stage, which may be long ago. No report: not a party, or nothing found."
    )


def marks(words: Mapping[str, str]) -> str:
    """Return the key to marks that stand without words."""
    return ", ".join(f"{mark} {word}" for mark, word in words.items()) + "."


def when(line: Mapping[Any, Any] | pd.Series) -> str:
    """Return the year or the month of a step, with ~ where it is that of a statement only."""
    partial = str(line["when"])
    short = f"{partial[5:7]}/{partial[:4]}" if len(partial) > 4 else partial  # noqa: PLR2004 - more than a year
    return short if line["dated"] else f"~{short}"


def need(code: str) -> str:
    """Return what a traveller needs, as it stands in a cell."""
    return {
        "id_card": translate("ID card"),
        "visa": translate("visa"),
        "no_visa": translate("no visa"),
        "agreement": translate("agreed"),
        "passport": translate("passport"),
    }.get(code, translate("no report"))


def need_mark(code: str) -> str:
    """Return the sign of what a traveller needs."""
    return {"id_card": "●", "visa": "✕", "no_visa": "◐", "agreement": "◔", "passport": "◇"}.get(code, "?")


def told(line: Mapping[Any, Any] | pd.Series) -> str:
    """Return one folded step in words: the stage and its date, or the dates between which it was seen."""
    words = {
        "stage": stage(line["stage"]),
        "first": date(str(line["first"])),
        "last": date(str(line["last"])),
    }
    if line["first"] != line["last"]:
        return translate("{stage} {first} to {last}", **words)
    if line["dated"]:
        return translate("{stage} {first}", **words)
    return translate("{stage} when seen, {first}", **words)
