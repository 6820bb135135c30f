"""The result of a vote on Kosovo that stands in a note of another table."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Ballots(TableModel):
    """The result of a vote on Kosovo that stands in a note of another table."""

    body_id: str = common.body_id("Body that voted.")
    date: str = common.date("Date", "Date of the vote.", required=True)
    organ: str = column("Organ", "Organ that voted.", required=True, example="General Conference")
    question: str = column("Question", "What was voted on.", required=True, example="admission of Kosovo")
    on_admission: str = column(
        "On admission", "Whether the vote itself decided on admission.", "yes_no", required=True, example="yes"
    )
    votes_for: str = common.count("Votes for", "Votes for.", "votes", required=True, example="92")
    votes_against: str = common.count("Votes against", "Votes against.", "votes", required=True, example="50")
    abstentions: str = common.count("Abstentions", "Abstentions.", "votes", example="29")
    needed: str = common.count("Needed", "Votes needed, where the source says it.", "votes", example="95")
    outcome: str = column(
        "Outcome", "What came of it.", "code", required=True, allowed=("adopted", "rejected"), example="rejected"
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Ballots outside the table of bids"
        description = (
            "Results of votes on Kosovo that the table of bids does not hold, because they stand in notes of other "
            "tables. Votes that are bids of their own stay in the table of bids."
        )
        metadata = about("Membership", key=("body_id", "date", "organ"))
