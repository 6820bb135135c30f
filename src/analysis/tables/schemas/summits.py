"""A summit of the Berlin Process."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Summits(TableModel):
    """A summit of the Berlin Process."""

    no: str = common.count("Number", "Number given by the project.", "", required=True, example="1")
    year: str = common.year("Year of the summit.")
    date: str = common.date("Date", "Day of the summit.")
    city: str = column("City", "Where it met.", example="Berlin")
    economy: str = common.economy("Economy that hosted it.")
    host_chair: str = column("Chair", "Who chaired for the host.", example="Angela Merkel")
    what_was_signed_or_adopted: str = column(
        "Signed or adopted", "What was signed or adopted.", example="Joint Declaration on establishing RYCO"
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Summits of the Berlin Process"
        description = "The summits of the Berlin Process, numbered by the project, the online meeting of 2021 included."
        metadata = about("Timeline", key=("no",))
