"""Staff of a body from an economy, in total, or from the rest, by one kind of measure."""

import pandas as pd

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import Rule, TableModel, about


def _without_share(rows: pd.DataFrame) -> pd.Series:
    return (rows["measure"] == "share") & ((rows["share"] == "") | (rows["headcount"] != ""))


def _without_count(rows: pd.DataFrame) -> pd.Series:
    counted = ~rows["measure"].isin(["share", "no_figure"])
    return counted & ((rows["headcount"] == "") | (rows["share"] != ""))


def _with_figure(rows: pd.DataFrame) -> pd.Series:
    return (rows["measure"] == "no_figure") & ((rows["headcount"] != "") | (rows["share"] != ""))


RULES = (
    Rule(
        "share",
        "the measure is share, so the share must be filled and the head count empty",
        "Fill in the share alone, or correct the measure.",
        _without_share,
    ),
    Rule(
        "headcount",
        "the measure counts people or posts, so the head count must be filled and the share empty",
        "Fill in the head count alone, or correct the measure.",
        _without_count,
    ),
    Rule(
        "measure",
        "the measure is no_figure, so head count and share must be empty",
        "Empty both, or name the measure that the figure is.",
        _with_figure,
    ),
)


class Staffing(TableModel):
    """Staff of a body from an economy, in total, or from the rest, by one kind of measure."""

    body_id: str = common.body_id()
    economy: str = common.economy(
        "Economy that the staff come from.", groups={"TOTAL": "all staff", "OTHER": "the rest"}
    )
    level: str = column(
        "Level",
        "Which staff.",
        "code",
        required=True,
        allowed={"all": "staff of every level", "seconded": "sent by a participant"},
        example="all",
    )
    measure: str = column(
        "Measure",
        "What the number counts. Numbers of different measures are never added or compared.",
        "code",
        required=True,
        allowed={
            "headcount": "people in post",
            "lower_bound": "at least so many people",
            "ceiling": "authorised posts, not people",
            "planned": "people that are planned for",
            "local_staff": "people recruited locally, whatever their nationality",
            "share": "a share of the staff, without a number of people",
            "no_figure": "someone, or a vacancy, without a number",
        },
        example="headcount",
    )
    headcount: str = common.count("Head count", "Number of people or posts, as the measure says.", "persons")
    share: str = column(
        "Share", "Share of the body's staff.", "number", unit="per cent", minimum=0, maximum=100, example="9"
    )
    as_of: str = common.as_of()
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Staff"
        description = (
            "Staff of bodies and missions: head counts, lower bounds, ceilings, local staff and one share. "
            "The kinds of measure are never added or compared with each other."
        )
        metadata = about("Staff and leaders", rules=RULES)
