"""Whether an economy recognises Kosovo, by one source."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Recognition(TableModel):
    """Whether an economy recognises Kosovo, by one source."""

    recogniser: str = common.economy("Economy that recognises or does not.", title="Recogniser")
    recognised: str = common.economy("Economy that is recognised or is not.", title="Recognised")
    status: str = column(
        "Status",
        "What is said of the recognition.",
        "code",
        required=True,
        allowed={
            "recognised": "recognises",
            "withdrawn_claimed": "someone claims that the recognition was withdrawn, mostly Serbia",
            "not_recognised": "named as not recognising",
            "ambiguous": "announced and then contested, refuted or left out of later lists",
        },
        example="recognised",
    )
    standing: str = common.standing(past=False)
    date: str = common.date("Date", "Date of the act.")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of(required=True)

    class Config(TableModel.Config):
        """The table itself."""

        title = "Recognition"
        description = (
            "Who recognises Kosovo: recognitions, claimed withdrawals, ambiguous cases, named economies that "
            "do not. Claimed withdrawals are never taken off in silence."
        )
        metadata = about("Recognition", subject=("recogniser", "recognised", "status"))
