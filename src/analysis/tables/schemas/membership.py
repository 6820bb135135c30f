"""Position of an economy in a body, as one source states it."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about

DESIGNATIONS = (
    "Assembly of Kosovo",
    "KOSTT",
    "Kosovo",
    "Kosovo (UNSCR 1244)",
    "Kosovo Police",
    "Kosovo*",
    "Republic of Kosovo",
    "UNMIK",
    "UNMIK on behalf of Kosovo",
    "UNMIK/Kosovo",
    "none",
)


class Membership(TableModel):
    """Position of an economy in a body, as one source states it."""

    body_id: str = common.body_id()
    economy: str = common.economy()
    status: str = column(
        "Status",
        "Position of the economy in the body. Absence is neither a refusal nor an exclusion.",
        "code",
        required=True,
        allowed=common.STATUSES,
        example="member",
    )
    standing: str = common.standing()
    since: str = common.date(
        "Since",
        "Start of the spell. For treaty bodies signature, provisional use or entry into force: the note says which.",
    )
    until: str = common.date("Until", "End of the spell.")
    designation: str = column(
        "Designation",
        "Name under which Kosovo appears, in one spelling each; none where it is not inside. "
        "The printed form stands in the note where it differs. News rows show the outlet's own style: only primary "
        "sources show the body's.",
        "code",
        allowed=DESIGNATIONS,
        example="Kosovo*",
    )
    facilitator: str = column("Facilitator", "Who opened the way or stands in.", example="EU (footnote arrangement)")
    blocked_by: str = column(
        "Blocked by", "Who blocks, as the source names it; empty does not mean that nobody does.", example="SRB; RUS"
    )
    as_of: str = common.as_of()
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Membership: body by economy"
        description = (
            "Position of each economy in each body: current, past and competing accounts. A spell has a "
            "start and an end, each perhaps unknown."
        )
        metadata = about("Membership", position=("body_id", "economy"), spell=("since", "until"))
