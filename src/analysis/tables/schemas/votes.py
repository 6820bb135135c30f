"""How an economy voted, objected or spoke."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Votes(TableModel):
    """How an economy voted, objected or spoke."""

    vote_id: str = column(
        "Vote", "Id of the vote, round of objections or debate.", "code", required=True, example="unesco-2015"
    )
    date: str = common.date("Date", "Date of the vote.", required=True)
    body: str = column(
        "Organ", "Organ that voted, as the source names it.", required=True, example="UNESCO General Conference"
    )
    subject: str = column("Subject", "What was voted on.", required=True, example="Kosovo's admission")
    economy: str = common.economy()
    vote: str = column(
        "Vote",
        "What the economy did.",
        "code",
        required=True,
        allowed={
            "for": "voted for",
            "against": "voted against",
            "abstain": "abstained",
            "objection": "objected under a treaty, which is no vote",
            "spoke_against": "spoke against, as reported, which is no vote",
        },
        example="for",
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Votes"
        description = "How single economies voted, objected or spoke on a bid of Kosovo; the lists are not complete."
        metadata = about("Membership")
