"""Who carries which kind of information, and on whose terms."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Channels(TableModel):
    """Who carries which kind of information, and on whose terms."""

    channel: str = column("Channel", "Id of the channel.", "code", required=True, example="interpol")
    operator: str = column("Operator", "Who runs it.", required=True, example="unmik")
    scope: str = column("Scope", "What it carries.", required=True, example="notices and police messages")
    start: str = common.date("Start", "Since when.")
    end: str = common.date("End", "Until when.")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Channels"
        description = "Who carries which kind of police or judicial information for Kosovo, and on whose terms."
        metadata = about("Crime and justice", spell=("start", "end"))
