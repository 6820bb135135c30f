"""How a body decides, read from the words of its decision rule."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class DecisionRules(TableModel):
    """How a body decides, read from the words of its decision rule."""

    body_id: str = common.body_id()
    rule: str = column(
        "Rule",
        "The project's reading of the words; other: they name no rule of voting.",
        "code",
        required=True,
        allowed=("consensus", "unanimity", "two_thirds", "majority", "ballot", "other"),
        example="consensus",
    )
    covers: str = column(
        "Covers",
        "admission: the words, or an application that was decided, are about new members; decisions: the words do "
        "not single out admission; part: they are about a part of the work only.",
        "code",
        required=True,
        allowed=("admission", "decisions", "part"),
        example="admission",
    )
    one_can_stop: str = column(
        "One can stop it",
        "Whether by these words a single participant with a say can stop what the rule covers.",
        "code",
        required=True,
        allowed=("yes", "no", "not_said"),
        example="yes",
    )
    words: str = column(
        "Words", "The decision rule as the table of bodies has it.", required=True, example="consensus of the Members"
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Decision rules"
        description = (
            "The project's reading of each decision rule in the table of bodies: what kind of rule it is, whether it "
            "speaks of admission, and whether one participant alone can stop what it covers. A body without a row has "
            "no known rule."
        )
        metadata = about("Bodies", key=("body_id",))
