"""An agreement on mobility, trade, roaming or normalisation."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Agreements(TableModel):
    """An agreement on mobility, trade, roaming or normalisation."""

    agreement_id: str = column(
        "Agreement", "Id of the agreement, made up by the project.", "code", required=True, example="crm-fom-id"
    )
    title: str = column(
        "Title",
        "Title of the agreement.",
        required=True,
        example="Agreement on Freedom of Movement with Identity Cards",
    )
    framework: str = column(
        "Framework", "Under whose roof it was made.", "code", required=True, example="berlin_process/crm"
    )
    place: str = column("Place", "Where it was signed.", example="Berlin")
    signed: str = common.date("Signed", "When it was signed.")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Agreements"
        description = (
            "Agreements of the Common Regional Market, CEFTA, on roaming and green lanes, of the Brussels "
            "dialogue and of Washington."
        )
        metadata = about("Mobility", key=("agreement_id",))
