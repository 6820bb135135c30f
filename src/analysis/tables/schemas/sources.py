"""A source that rows of the other tables cite."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Sources(TableModel):
    """A source that rows of the other tables cite."""

    source_id: str = column(
        "Source",
        "Id of the source: publisher or topic and year, made up by the project.",
        "code",
        required=True,
        example="racviac-members",
    )
    title: str = column("Title", "Title as the source prints it, or what it is.", required=True, example="Members")
    publisher: str = column("Publisher", "Who published it.", required=True, example="RACVIAC")
    author: str = column("Author", "Who wrote it, where named.", example="Dorjeta Rukiqi")
    published: str = common.date("Published", "Date of publication, as precise as known.")
    url: str = column(
        "Address",
        "Address of the page or file; some are incomplete, see the note.",
        "code",
        example="https://www.racviac.org",
    )
    kind: str = column(
        "Kind",
        "What sort of source it is.",
        "code",
        required=True,
        allowed={
            "primary": "the body, government, treaty or law itself",
            "official_report": "a report by an official organ on others",
            "academic": "scholarly work",
            "think_tank": "a research institute or civil society organisation",
            "reference": "an encyclopaedia or collection of data",
            "news": "press, broadcasters and agencies",
        },
        example="primary",
    )
    note: str = common.note(marks_example=True)

    class Config(TableModel.Config):
        """The table itself."""

        title = "Sources"
        description = "Every source that a table cites: one row an id and address."
        metadata = about("Sources", key=("source_id", "url"))
