"""A day, month or year in which a source saw a holder in office."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Sightings(TableModel):
    """A day, month or year in which a source saw a holder in office."""

    body_id: str = common.body_id()
    office: str = column("Office", "As in the table of office holders.", required=True, example="Secretary General")
    name: str = column("Name", "As in the table of office holders; empty where that is.", example="A. B.")
    seen: str = common.date("Seen in office", "When the source saw the holder in office.", required=True)
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Days seen in office"
        description = (
            "Days, months and years in which a source saw a holder in office, as the notes of the table of office "
            "holders tell them. Most spells have no known start or end, and these are all that is known."
        )
        metadata = about("Staff and leaders")
