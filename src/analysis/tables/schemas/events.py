"""A dated event."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about

KINDS = (
    "agreement",
    "application",
    "chair",
    "concession",
    "initiative",
    "legal",
    "membership",
    "obstruction",
    "participation",
    "ratification",
    "recognition",
    "sanction",
    "status",
    "summit",
    "vote",
)


class Events(TableModel):
    """A dated event."""

    date: str = common.date("Date", "Date of the event.", required=True)
    event: str = column("Event", "What happened.", required=True, example="Joint Declaration signed in Vienna")
    kind: str = column(
        "Kind",
        "The project's reading. Obstruction counts both directions, Kosovo's own acts too.",
        "code",
        required=True,
        allowed=KINDS,
        example="agreement",
    )
    body_id: str = common.body_id("Body concerned, if one is.", required=False)
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Events"
        description = "Dated events of regional cooperation and Kosovo's part in it, since 1999."
        metadata = about("Timeline")
