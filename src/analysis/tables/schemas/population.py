"""Number of people of an economy by one census or estimate."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Population(TableModel):
    """Number of people of an economy by one census or estimate."""

    economy: str = common.economy()
    year: str = common.year("Year of the census or estimate.")
    population: str = common.count("Population", "Number of people.", "persons", required=True, example="2402113")
    kind: str = column(
        "Kind", "A census, or an estimate.", "code", required=True, allowed=("census", "estimate"), example="census"
    )
    standing: str = common.standing(past=False)
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of(required=True)

    class Config(TableModel.Config):
        """The table itself."""

        title = "Population"
        description = (
            "Census results, the latest Factbook estimate and the World Bank figure for each of the fourteen "
            "economies; read one source at a time."
        )
        metadata = about("Economies", subject=("economy", "year", "kind"))
