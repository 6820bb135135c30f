"""Words for what Kosovo and another economy have with each other."""

import pandas as pd

from analysis import economies
from analysis.languages import plural, translate
from analysis.measures.terms import KOSOVO


def topic_word(topic: str) -> str:
    """Return a topic as a heading."""
    words = {
        "recognition": translate("Recognition"),
        "embassy": translate("Embassy"),
        "visa": translate("Visa"),
        "id_travel": translate("Travel by identity card"),
        "police_agreement": translate("Police agreement"),
        "extradition": translate("Extradition"),
        "mla": translate("Legal assistance"),
    }
    return words[topic]


def state_word(state: str) -> str:
    """Return a state in a few words."""
    words = {
        "agreement_signed": translate("agreement signed"),
        "embassy": translate("embassy"),
        "embassy_charge": translate("embassy under a chargé d'affaires"),
        "entry_exit_document": translate("entry and exit document"),
        "id_allowed": translate("identity card accepted"),
        "id_not_allowed": translate("identity card not accepted"),
        "liaison_officer": translate("liaison officer"),
        "non_resident_accreditation": translate("accredited from elsewhere"),
        "none": translate("none"),
        "not_recognised": translate("not recognised"),
        "opposes_membership": translate("opposes membership in organisations"),
        "reciprocity_without_agreement": translate("reciprocity without agreement"),
        "recognised": translate("recognised"),
        "via_eu_office": translate("through the EU office"),
        "via_eulex": translate("through EULEX"),
        "visa_free": translate("free of visa"),
        "visa_required": translate("visa required"),
    }
    return words[state]


def caption(count: int, focus: str) -> str:
    """Return what the table of directed facts says.

    Parameters
    ----------
    count
        Facts towards Kosovo, counted in one direction.
    focus
        Code of the focus economy.
    """
    if focus == KOSOVO:
        return translate("What the others compared here have towards Kosovo, the newest statement of each.")
    return plural(
        "What {focus} and Kosovo have with each other, the newest statement of each and every agreement; {count} "
        "topic is recorded from {focus} towards Kosovo.",
        "What {focus} and Kosovo have with each other, the newest statement of each and every agreement; {count} "
        "topics are recorded from {focus} towards Kosovo.",
        count,
        focus=economies.name(focus),
    )


def nothing(focus: str) -> str:
    """Return that no directed fact between the focus and Kosovo is known."""
    if focus == KOSOVO:
        return translate("The table of bilateral facts holds nothing that the others have towards Kosovo by that day.")
    return translate(
        "The table of bilateral facts holds nothing between {focus} and Kosovo by that day, travel apart.",
        focus=economies.name(focus),
    )


def note() -> str:
    """Return how to read the table of directed facts."""
    return translate(
        "Each row runs in one direction; a mutual fact stands twice, so rows are no pairs. Many are undated."
    )


def worded(facts: pd.DataFrame) -> pd.DataFrame:
    """Return directed facts with their words: ``topic_word``, ``from_name``, ``to_name``, ``state_word``."""
    return facts.assign(
        topic_word=[topic_word(topic) for topic in facts["topic"]],
        from_name=economies.names(facts["from_economy"]),
        to_name=economies.names(facts["to_economy"]),
        state_word=[state_word(state) for state in facts["state"]],
    )
