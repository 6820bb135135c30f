"""Why an economy is outside a body, where no veto is needed to explain it."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Absences(TableModel):
    """Why an economy is outside a body, where no veto is needed to explain it."""

    body_id: str = common.body_id()
    economy: str = common.economy("Economy that is outside.")
    reason: str = column(
        "Reason",
        "geography: the body is for another part of the region; own_choice: the economy itself stayed out.",
        "code",
        required=True,
        allowed=("geography", "own_choice"),
        example="geography",
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Absences without a veto"
        description = (
            "The project's reading of why an economy is outside a body where its absence has nothing to do with a "
            "veto. Such an absence is never blamed on one."
        )
        metadata = about("Membership", key=("body_id", "economy"))
