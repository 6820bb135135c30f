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


def _no_person(rows: pd.DataFrame) -> pd.Series:
    return (rows["economy"] == "TOTAL") & rows.get(PERSON, pd.Series(False, index=rows.index))


PERSON = "_person"
"""Column that marks the rows that are one person each, where a list is one of persons."""

RULES = (
    Rule(
        "economy",
        "the list has one row a person, and a total is none",
        "Remove the row; persons are counted without it. If rows are no persons, fill in their head counts.",
        _no_person,
    ),
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


FILLING = (
    (
        "A staff list of a body by economy: one row a body, economy and level, the measure headcount. Add a row with "
        "TOTAL for all staff, else it cannot be told whether the list is whole."
    ),
    (
        "A staff list of persons: one row a person, and measure, head count and share left empty in every row (or "
        "without these columns). Each row counts one person. An empty economy is a nationality that the list does not "
        "give. Names are not needed; a column of names is left out, and so are the notes."
    ),
    "Write the date of the list in every row: a head count without a date is divided by nothing.",
)
"""How a list may be filled in."""


class Staffing(TableModel):
    """Staff of a body from an economy, in total, or from the rest, by one kind of measure."""

    body_id: str = common.body_id()
    economy: str = common.economy(
        "Economy that the staff come from.",
        groups={
            "TOTAL": "all staff",
            "OTHER": "the rest: staff of no economy that the list names",
            "UNKNOWN": "staff whose nationality the list does not give",
        },
    )
    level: str = column(
        "Level",
        "Which staff. Staff of leadership, management, professional and support level are apart; a seconded "
        "person may be of any of them.",
        "code",
        required=True,
        allowed={
            "all": "staff of every level, or of a level that the list does not give",
            "leadership": "head, deputies and directors",
            "management": "heads of units below the leadership",
            "professional": "experts and officers",
            "support": "administration, technical and local support",
            "seconded": "sent by a participant",
        },
        example="all",
        absent="all",
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
        absent="headcount",
    )
    headcount: str = common.count("Head count", "Number of people or posts, as the measure says.", "persons")
    share: str = column(
        "Share", "Share of the body's staff.", "number", unit="per cent", minimum=0, maximum=100, example="9"
    )
    as_of: str = common.as_of()
    source_id: str = common.source_id()
    locator: str = common.locator(absent="the whole list")
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Staff"
        description = (
            "Staff of bodies and missions: head counts, lower bounds, ceilings, local staff and one share. "
            "The kinds of measure are never added or compared with each other."
        )
        metadata = about("Staff and leaders", rules=RULES, filling=FILLING)
