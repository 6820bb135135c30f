"""Kosovo against the five others in a law-enforcement body, by one figure."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class LawEnforcementBodies(TableModel):
    """Kosovo against the five others in a law-enforcement body, by one figure."""

    body_id: str = common.body_id()
    organisation: str = column("Organisation", "Name in the figure.", required=True, example="Europol")
    kosovo_status: str = column("Kosovo", "Kosovo in the figure.", required=True, example="working arrangement")
    other_western_balkans_status: str = column(
        "The five others", "The five others in the figure, which calls them alike.", required=True, example="members"
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of(required=True)

    class Config(TableModel.Config):
        """The table itself."""

        title = "Nine law-enforcement bodies"
        description = "Nine bodies in a figure of the Global Initiative of 2023: Kosovo against the five others."
        metadata = about("Crime and justice", key=("body_id",))
