"""Words of the tables on recognition."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.languages import date, translate


def day(value: Any) -> str:
    """Return a partial date in words, and nothing for a missing one."""
    return "" if pd.isna(value) else date(str(value))


def recognised_on(line: Mapping[Hashable, Any]) -> str:
    """Return when an economy recognised Kosovo that is said to have withdrawn it."""
    if line["recorded"] == "no":
        return translate("no recognition on record")
    return day(line["recognised_on"]) or translate("not dated")


def figures(line: Mapping[Hashable, Any]) -> str:
    """Return votes for, against and abstained in one cell, each as far as it is told."""
    cells = [line["votes_for"], line["votes_against"], line["abstentions"]]
    if all(pd.isna(cell) for cell in cells):
        return ""
    return "-".join("?" if pd.isna(cell) else str(int(cell)) for cell in cells)


def withdrawals_note() -> str:
    """Return how to read the table of claimed withdrawals."""
    return translate(
        "Claims of Serbia unless the remark says otherwise. None of them is taken off the number of recognitions."
    )


def steps_note() -> str:
    """Return how to read the table of bids."""
    return translate(
        "Votes: for-against-abstained; a question mark where a figure is not told. Other accounts of the same step "
        "stay in the data."
    )


def blockers_note() -> str:
    """Return how to read the table of named blockers."""
    return translate(
        "As the sources name them; the day is that of the first statement, which later ones may only carry on. To be "
        "named here is to have stood against a place of Kosovo, which need not be a veto."
    )
