"""A total of recognitions as someone claims it."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class RecognitionCounts(TableModel):
    """A total of recognitions as someone claims it."""

    claimant: str = common.economy(
        "Who counts: an economy, or a reference work.",
        title="Claimant",
        groups={"wikipedia": "Wikipedia and its copies", "statista": "Statista"},
    )
    claimant_office: str = column("Office", "Who speaks for the claimant.", required=True, example="foreign_minister")
    as_of: str = common.as_of()
    recognise: str = common.count("Recognise", "States said to recognise Kosovo.", "states")
    do_not_recognise: str = common.count("Do not recognise", "States said not to.", "states")
    unclear: str = common.count("Unclear", "States said to be unclear.", "states")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Claimed totals of recognitions"
        description = "Totals of recognitions as claimed by governments and reference works, by date."
        metadata = about("Recognition")
