"""A rule on who may hold or apply for a post."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class AppointmentRules(TableModel):
    """A rule on who may hold or apply for a post."""

    body_id: str = common.body_id()
    rule: str = column(
        "Rule", "The rule, paraphrased.", required=True, example="Participants that pay into the budget form the Board."
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Rules of appointment"
        description = "Who may hold or apply for a post in a body, how posts rotate, who is seconded."
        metadata = about("Staff and leaders")
