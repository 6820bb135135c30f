"""How far an agreement has come in an economy, by one dated statement."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class AgreementStatus(TableModel):
    """How far an agreement has come in an economy, by one dated statement."""

    agreement_id: str = column(
        "Agreement", "Id of the agreement.", "code", required=True, refers_to="agreements", example="crm-fom-id"
    )
    economy: str = common.economy()
    stage: str = column(
        "Stage",
        "How far it has come.",
        "code",
        required=True,
        allowed=("signed", "pending", "ratified", "in_force", "blocked"),
        example="ratified",
    )
    standing: str = common.standing()
    date: str = common.date("Date", "Date of the step.")
    as_of: str = common.as_of(required=True)
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Stages of agreements"
        description = (
            "One row a dated statement on an agreement and an economy. There is no stage for 'agreed but not "
            "carried out': such rows are pending."
        )
        metadata = about("Mobility", position=("agreement_id", "economy"))
