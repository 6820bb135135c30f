"""A body: an organisation, initiative, network or frame."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about

DOMAINS = (
    "aggregate",
    "agriculture",
    "anti_corruption",
    "anti_fraud",
    "arms_control",
    "asset_recovery",
    "aviation",
    "border",
    "business",
    "civil_protection",
    "civil_society",
    "classified_information",
    "culture",
    "customs",
    "cyber",
    "defence",
    "economic",
    "education",
    "energy",
    "finance",
    "financial_intelligence",
    "general",
    "governance",
    "health",
    "human_rights",
    "intelligence",
    "internal_security",
    "justice",
    "local_government",
    "macro_region",
    "migration",
    "military",
    "military_medical",
    "mission",
    "parliamentary",
    "parliamentary_oversight",
    "police",
    "police_customs",
    "police_data",
    "police_training",
    "prosecution",
    "security",
    "small_arms",
    "social",
    "trade",
    "transport",
    "youth",
)

SECRETARIATS = (
    "no",
    "rotating",
    "via CEPOL",
    "via Eurojust",
    "via Europol",
    "via ICMPD",
    "via KFOR",
    "via SEESAC",
    "yes",
)


class Bodies(TableModel):
    """A body: an organisation, initiative, network or frame."""

    body_id: str = column(
        "Body",
        "Id of the body, made up by the project.",
        "code",
        required=True,
        pattern=(r"[a-z][a-z0-9_]*", "lower-case letters, digits and underscores"),
        example="racviac",
    )
    family: str = column(
        "Family",
        "Which list of bodies it stands in.",
        "code",
        required=True,
        allowed={
            "security": "security cooperation",
            "regional": "regional cooperation in general, and European and worldwide bodies for comparison",
            "other": "missions, offices and aggregates, never counted as organisations",
        },
        example="security",
    )
    name: str = column("Name", "Full name.", required=True, example="RACVIAC - Centre for Security Cooperation")
    short_name: str = column("Short name", "Abbreviation or short form.", example="RACVIAC")
    domain: str = column("Domain", "Field of work.", "code", required=True, allowed=DOMAINS, example="defence")
    seat_city: str = column("Seat", "City of the secretariat.", example="Rakitje")
    seat_economy: str = common.economy("Economy of the secretariat.", title="Economy of the seat", required=False)
    founded: str = common.date("Founded", "Date of founding; the note says what is counted as founding.")
    legal_basis: str = column(
        "Legal basis", "Treaty, declaration or decision that the body rests on.", example="Agreement of 14 April 2010"
    )
    has_secretariat: str = column(
        "Secretariat",
        "Whether the body has a secretariat of its own, one that rotates with the chair, or that of another body.",
        "code",
        allowed=SECRETARIATS,
        example="yes",
    )
    decision_rule: str = column("Decision rule", "How it decides, above all on members.", example="consensus")
    website: str = column("Website", "Own address.", "url", example="https://www.racviac.org")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    regional_set: str = column(
        "In the headline set",
        "Whether the body is one of the region, counted in headline figures; the choice is the project's own.",
        "yes_no",
        required=True,
        example="yes",
    )

    class Config(TableModel.Config):
        """The table itself."""

        title = "Bodies"
        description = (
            "Organisations, initiatives, networks and frames, each once. The family says which list a body "
            "stands in; bodies of the family other are missions, offices and aggregates that rows point to, "
            "never counted as organisations."
        )
        metadata = about("Bodies", key=("body_id",))
