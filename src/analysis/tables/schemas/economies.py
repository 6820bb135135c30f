"""An economy of South East Europe with its names."""

from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Economies(TableModel):
    """An economy of South East Europe with its names."""

    code: str = column(
        "Code",
        "ISO 3166-1 alpha-3, and XKX for Kosovo.",
        "code",
        required=True,
        pattern=(r"[A-Z]{3}", "three capital letters"),
        example="ALB",
    )
    name_en: str = column("Name in English", "Name in English.", required=True, example="Albania")
    name_sq: str = column("Name in Albanian", "Name in Albanian.", required=True, example="Shqipëria")
    name_sr_latn: str = column("Name in Serbian", "Name in Serbian, Latin script.", required=True, example="Albanija")
    aliases: str = column("Other names", "Other names that sources use.", "list", example="BiH; B&H")
    wb6: str = column(
        "One of the six",
        "Whether it is one of the six economies of the Western Balkans.",
        "yes_no",
        required=True,
        example="yes",
    )

    class Config(TableModel.Config):
        """The table itself."""

        title = "Economies"
        description = "The fourteen economies of South East Europe: code, names in three languages, other names in use."
        metadata = about("Economies", key=("code",))
