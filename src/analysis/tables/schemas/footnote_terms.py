"""A point of the arrangement on regional representation."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class FootnoteTerms(TableModel):
    """A point of the arrangement on regional representation."""

    point: str = common.count("Point", "Number of the point.", "", required=True, example="1")
    content: str = column(
        "Content",
        "What the point says, paraphrased.",
        required=True,
        example="the only name used is Kosovo with an asterisk",
    )
    effect_for_kosovo: str = column(
        "Effect for Kosovo", "The project's reading of the effect.", required=True, example="no Republic in the name"
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Points of the arrangement of 2012"
        description = "The eleven points of the arrangement on regional representation of 24 February 2012."
        metadata = about("Designation", key=("point",))
