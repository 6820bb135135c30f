"""Number of organisations that an economy belongs to, by one outside list."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class IgoCounts(TableModel):
    """Number of organisations that an economy belongs to, by one outside list."""

    economy: str = common.economy()
    year: str = common.year("Year of the list.")
    source: str = column(
        "List", "Whose list.", "code", required=True, allowed=("CIA Factbook", "COW IGO v3"), example="CIA Factbook"
    )
    as_of: str = common.as_of(required=True)
    n_total: str = common.count("Total", "Organisations listed.", "organisations", required=True)
    n_member: str = common.count("As member", "Of these as full member.", "organisations", required=True)
    n_associate: str = common.count("As associate", "Of these as associate.", "organisations")
    n_observer: str = common.count("As observer", "Of these as observer.", "organisations", required=True)
    n_missing: str = common.count("Not known", "Organisations for which the list has no data.", "organisations")
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Counts of organisations by others"
        description = (
            "Number of organisations that an economy belongs to by the CIA Factbook and the Correlates of "
            "War project: rough yardsticks that are never set against each other or against the table "
            "membership."
        )
        metadata = about("Membership")
