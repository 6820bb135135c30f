"""A budget, a share of it or a payment."""

import pandas as pd

from analysis.tables import common
from analysis.tables.columns import column
from analysis.tables.table import Rule, TableModel, about


def _without_currency(rows: pd.DataFrame) -> pd.Series:
    return (rows["amount"] == "") != (rows["currency"] == "")


def _without_sum(rows: pd.DataFrame) -> pd.Series:
    return (rows["amount"] == "") & (rows["share"] == "")


RULES = (
    Rule(
        "currency",
        "an amount needs its currency, and a currency an amount",
        "Fill in both, or neither.",
        _without_currency,
    ),
    Rule(
        "amount",
        "the row has neither an amount nor a share",
        "Fill in one of them, or delete the row.",
        _without_sum,
    ),
)


class Contributions(TableModel):
    """A budget, a share of it or a payment."""

    body_id: str = common.body_id()
    economy: str = common.economy(
        "Economy that pays.",
        groups={
            "TOTAL": "the whole budget",
            "EU": "the European Union",
            "WB6": "the six together",
            "SEE_PARTIES": "the six South East European parties of the Transport Community",
            "DONOR_MIN": "the least sum that gives a donor a seat",
        },
    )
    year: str = common.year(required=False)
    amount: str = column(
        "Amount",
        "Sum in the currency named, not converted.",
        "number",
        unit="see currency",
        minimum=0,
        example="2496960",
    )
    currency: str = column(
        "Currency",
        "Currency of the amount.",
        "code",
        pattern=(r"[A-Z]{3}", "a currency code of three capital letters"),
        example="EUR",
    )
    share: str = column(
        "Share", "Share of the budget.", "number", unit="fraction of 1", minimum=0, maximum=1, example="0.8"
    )
    source_id: str = common.source_id()
    locator: str = common.locator()
    note: str = common.note()

    class Config(TableModel.Config):
        """The table itself."""

        title = "Contributions"
        description = "Budgets, shares and payments that are known. No row says what Kosovo pays to any body."
        metadata = about("Money", rules=RULES)
