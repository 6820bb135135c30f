"""A step of an application and what came of it."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Bids(TableModel):
    """A step of an application and what came of it."""

    body_id: str = common.body_id("Body applied to.")
    economy: str = common.economy("Economy that applied.")
    date: str = common.date("Date", "Date of the step.", required=True)
    bid: str = column("Bid", "What was asked for.", required=True, example="membership application")
    outcome: str = column("Outcome", "What came of it.", required=True, example="not accepted, no vote")
    standing: str = common.standing(past=False)
    votes_for: str = common.count("Votes for", "Votes for the bid.", "votes")
    votes_against: str = common.count("Votes against", "Votes against the bid.", "votes")
    abstentions: str = common.count("Abstentions", "Abstentions.", "votes")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Bids"
        description = "Applications of Kosovo, and the votes on them."
        metadata = about("Membership", subject=("body_id", "economy", "date", "bid"))
