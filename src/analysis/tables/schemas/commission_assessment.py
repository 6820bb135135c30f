"""A finding of the European Commission on an economy."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class CommissionAssessment(TableModel):
    """A finding of the European Commission on an economy."""

    economy: str = common.economy()
    year: str = common.year("Year of the report.")
    chapter: str = column("Chapter", "Chapter or subject.", required=True, example="24 justice, freedom and security")
    assessment: str = column("Assessment", "Level or finding.", example="early stage")
    progress: str = column("Progress", "Progress on the year before.", example="limited progress")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of(required=True)

    class Config(TableModel.Config):
        """The table itself."""

        title = "Assessments of the European Commission"
        description = (
            "Findings of the European Commission, and counts made from its reports by others; thin. Mean "
            "levels were worked out by outlets, not by the Commission."
        )
        metadata = about("Crime and justice")
