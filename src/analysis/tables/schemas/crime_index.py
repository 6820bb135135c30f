"""A score of the Global Organized Crime Index."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class CrimeIndex(TableModel):
    """A score of the Global Organized Crime Index."""

    economy: str = common.economy()
    year: str = common.year("Year of the index.")
    indicator: str = column(
        "Indicator",
        "Which score.",
        "code",
        required=True,
        allowed=("criminality", "resilience", "international_cooperation"),
        example="criminality",
    )
    score: str = column(
        "Score",
        "The score: for criminality high is bad, for the others high is good.",
        "number",
        required=True,
        unit="points from 0 to 10",
        minimum=0,
        maximum=10,
        example="5.63",
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of(required=True)

    class Config(TableModel.Config):
        """The table itself."""

        title = "Organised crime index"
        description = (
            "Scores of the Global Initiative: criminality, resilience, international cooperation. Kosovo is "
            "scored apart and never ranked among the others."
        )
        metadata = about("Crime and justice", key=("economy", "year", "indicator"))
