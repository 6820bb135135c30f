"""Position of Kosovo in a body today, in the project's reading."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Positions(TableModel):
    """Position of Kosovo in a body today, in the project's reading."""

    body_id: str = common.body_id()
    status: str = column(
        "Status", "As in the table membership.", "code", required=True, allowed=common.STATUSES, example="member"
    )
    designation_class: str = column(
        "Class of designation",
        "How Kosovo is named, in the project's reading.",
        "code",
        required=True,
        allowed={
            "republic": "Republic of Kosovo",
            "plain": "Kosovo",
            "asterisk": "Kosovo* with the footnote",
            "unmik": "UNMIK, or UNMIK on its behalf",
            "none": "not inside, so no name",
        },
        example="asterisk",
    )
    since: str = common.date("Since", "Start of the position.")
    own_decision_vote: str = column(
        "Own vote",
        "Whether Kosovo itself votes on decisions.",
        "code",
        allowed=("yes", "no", "disputed"),
        example="yes",
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    reason: str = column("Reason", "Why the project reads the position so.", example="consensus body")

    class Config(TableModel.Config):
        """The table itself."""

        title = "Kosovo's position today"
        description = (
            "The project's reading of Kosovo's position today, one row a body, with the class of its designation."
        )
        metadata = about("Membership", key=("body_id",))
