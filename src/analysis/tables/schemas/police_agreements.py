"""A police or judicial agreement, or the statement that there is none."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class PoliceAgreements(TableModel):
    """A police or judicial agreement, or the statement that there is none."""

    economy_a: str = common.economy("Party: an economy, or a body that stands in.", title="Party", or_body=True)
    economy_b: str = common.economy("Other party: an economy or a body.", title="Other party", or_body=True)
    kind: str = column("Kind", "Kind of agreement.", required=True, example="police cooperation agreement")
    signed: str = common.date("Signed", "When it was signed.")
    in_force: str = common.date("In force", "When it came into force.")
    exists: str = column(
        "Exists", "no: a source says that there is no such agreement.", "yes_no", required=True, example="yes"
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Police and judicial agreements"
        description = (
            "Police and judicial agreements, and rows that say there is none (exists = no), which are left "
            "out of counts."
        )
        metadata = about("Crime and justice")
