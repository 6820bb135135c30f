"""Gross domestic product of an economy in a year."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Gdp(TableModel):
    """Gross domestic product of an economy in a year."""

    economy: str = common.economy()
    year: str = common.year()
    indicator: str = column(
        "Indicator",
        "Which product: gdp_current, at current prices.",
        "code",
        required=True,
        allowed=("gdp_current",),
        example="gdp_current",
    )
    value: str = column(
        "Value",
        "The product in the unit named.",
        "number",
        required=True,
        unit="US dollars",
        minimum=0,
        example="27084000000",
    )
    unit: str = column("Unit", "Currency of the value.", "code", required=True, allowed=("USD",), example="USD")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of(required=True)

    class Config(TableModel.Config):
        """The table itself."""

        title = "Gross domestic product"
        description = "Gross domestic product at current prices, from one source for all fourteen economies."
        metadata = about("Economies", key=("economy", "year", "indicator"))
