"""A holder of an office in a body, as one source names them."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class OfficeHolders(TableModel):
    """A holder of an office in a body, as one source names them."""

    body_id: str = common.body_id()
    office: str = column("Office", "Title of the office.", required=True, example="Secretary General")
    office_kind: str = column(
        "Kind of office",
        "Kind of office, in the project's reading.",
        "code",
        required=True,
        allowed={
            "executive_head": "head of the secretariat or body",
            "deputy": "deputy of the head",
            "senior": "senior post below the head",
            "chair": "chair, rotating or elected",
            "mission_head": "head of a mission",
            "staff": "below senior level, or posted by a participant; never counted as a leader",
        },
        example="executive_head",
    )
    name: str = column("Name", "Name of the holder, where named.", example="A. B.")
    nationality: str = common.economy(
        "Economy that the holder comes from; empty: no source says.",
        title="Nationality",
        required=False,
        known_as="nationality_known",
    )
    start: str = common.date("Start", "Start in office. Empty: only seen in office on the dates in the note.")
    end: str = common.date("End", "End in office. Empty: only seen in office on the dates in the note.")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Office holders"
        description = (
            "Heads, deputies, chairs, senior and other named staff of bodies, and heads of missions. An "
            "unknown nationality is unknown, not another one."
        )
        metadata = about("Staff and leaders", spell=("start", "end"))
