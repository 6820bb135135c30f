"""A joint action day."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class JointActions(TableModel):
    """A joint action day."""

    action: str = column("Action", "Name of the action.", required=True, example="JAD Western Balkans 2018")
    start: str = common.date("Start", "First day.")
    end: str = common.date("End", "Last day.")
    countries_total: str = common.count("Participants", "Number of participating economies.", "economies")
    kosovo_listed: str = column(
        "Kosovo listed", "Whether Kosovo is in the list of participants; empty: no list known.", "yes_no", example="yes"
    )
    officers: str = common.count("Officers", "Officers taking part.", "persons")
    arrests: str = common.count("Arrests", "Arrests.", "persons")
    firearms_seized: str = common.count("Firearms", "Firearms seized.", "firearms")
    drugs_kg: str = column("Drugs", "Drugs seized.", "number", unit="kilograms", minimum=0, example="47")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Joint action days"
        description = "Joint action days of European and regional police, 2018 to 2023."
        metadata = about("Crime and justice", key=("action",), spell=("start", "end"))
