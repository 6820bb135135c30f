"""A fact of one economy towards another."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about

STATES = (
    "agreement_signed",
    "embassy",
    "embassy_charge",
    "entry_exit_document",
    "id_allowed",
    "id_not_allowed",
    "liaison_officer",
    "non_resident_accreditation",
    "none",
    "not_recognised",
    "opposes_membership",
    "reciprocity_without_agreement",
    "recognised",
    "via_eu_office",
    "via_eulex",
    "visa_free",
    "visa_required",
)


class Bilateral(TableModel):
    """A fact of one economy towards another."""

    economy_a: str = common.economy("Economy whose stance it is.", title="From")
    economy_b: str = common.economy(
        "Economy that the stance is towards.",
        title="Towards",
        groups={"EU": "the European Union", "*": "any state without an agreement"},
    )
    topic: str = column(
        "Topic",
        "What the fact is about.",
        "code",
        required=True,
        allowed={
            "recognition": "recognition",
            "embassy": "embassies and liaison offices",
            "visa": "visas",
            "id_travel": "travel by identity card",
            "police_agreement": "police cooperation",
            "extradition": "extradition",
            "mla": "mutual legal assistance",
        },
        example="visa",
    )
    state: str = column("State", "How it stands.", "code", required=True, allowed=STATES, example="visa_free")
    since: str = common.date("Since", "Since when.")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Bilateral relations"
        description = (
            "Directed facts of one economy towards another: recognition, embassy, visa, travel by identity "
            "card, police agreement, extradition, legal assistance. Mutual facts stand twice; rows are never "
            "counted as pairs."
        )
        metadata = about("Recognition")
