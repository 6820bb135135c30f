"""Who may hold a post in a body, read from the words of its appointment rule."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Eligibility(TableModel):
    """Who may hold a post in a body, read from the words of its appointment rule."""

    body_id: str = common.body_id()
    post: str = column("Post", "The post, or the kind of posts.", required=True, example="Director")
    office_kind: str = column(
        "Kind of office",
        "As in the table of office holders.",
        "code",
        required=True,
        allowed=("executive_head", "deputy", "senior", "chair", "staff"),
        example="executive_head",
    )
    eligibility: str = column(
        "Who may hold it",
        "The project's reading of the words. citizens: only those of the circle; region: it comes from the circle; "
        "turn: it goes round the circle; secondment: sent by one of the circle; not_local: anyone but those of the "
        "circle; open_call: a call without a known condition of nationality; not_stated: the rule says who chooses or "
        "for how long, not who may be chosen.",
        "code",
        required=True,
        allowed=("citizens", "region", "turn", "secondment", "not_local", "open_call", "not_stated"),
        example="citizens",
    )
    members_of: str = common.body_id("Body whose members are the circle, in whole or in part.", required=False)
    economies: str = column(
        "Economies", "Economies of the circle that the rule or the project names.", "list", example="ALB; BIH"
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Who may be appointed"
        description = (
            "The project's reading of the appointment rules: the circle that a post may be filled from. Each row "
            "rests on the row of the appointment rules with the same body, source and place."
        )
        metadata = about("Staff and leaders", key=("body_id", "post"))
