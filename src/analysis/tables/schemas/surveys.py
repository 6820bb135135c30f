"""An answer to a survey question."""

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import TableModel, about


class Surveys(TableModel):
    """An answer to a survey question."""

    survey: str = column(
        "Survey",
        "Which survey.",
        "code",
        required=True,
        allowed=("balkan_barometer", "securimeter", "kosovo_security_barometer", "wbsb_kcss", "wbsb_bcsp"),
        example="balkan_barometer",
    )
    year: str = common.year("Year of the survey.", required=False)
    economy: str = common.economy("Economy of those asked.", groups={"WB6": "the six together"})
    question_paraphrased: str = column(
        "Question", "The question, paraphrased.", required=True, example="Regional cooperation helps the own economy"
    )
    answer: str = column("Answer", "The answer counted.", required=True, example="agree")
    share: str = column(
        "Share",
        "Share of those asked, or a mean, as the unit says.",
        "number",
        unit="see unit",
        minimum=0,
        maximum=100,
        example="77",
    )
    unit: str = column(
        "Unit",
        "Unit of the share.",
        "code",
        required=True,
        allowed={"percent": "per cent of those asked", "mean_of_5": "mean on a scale to 5"},
        example="percent",
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()
    as_of: str = common.as_of()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Surveys"
        description = (
            "Answers from the Balkan Barometer, SecuriMeter and security barometers. Questions changed "
            "between years: see the notes before comparing."
        )
        metadata = about("Surveys")
