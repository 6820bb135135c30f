"""How a body named Kosovo before and after the arrangement of 2012."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class DesignationChanges(TableModel):
    """How a body named Kosovo before and after the arrangement of 2012."""

    body_id: str = common.body_id()
    before_2012_02_24: str = column(
        "Before", "Name or standing before 24 February 2012.", required=True, example="UNMIK on behalf of Kosovo"
    )
    after: str = column("After", "Name or standing after.", required=True, example="Kosovo*")
    changed: str = column(
        "Changed",
        "Whether the arrangement changed the name, in the project's reading.",
        "code",
        required=True,
        allowed={
            "yes": "another name, or another standing",
            "no": "as before, or outside both times",
            "partly": "changed in part",
            "in_practice": "changed in practice, not in the treaty",
            "new": "the body did not exist before",
        },
        example="yes",
    )
    date_of_change: str = common.date("Date of change", "When the name changed.")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Designation before and after 24 February 2012"
        description = (
            "How each body named Kosovo before and after the arrangement on regional representation of 24 "
            "February 2012."
        )
        metadata = about("Designation", key=("body_id",))
