"""Table of a yardstick from outside: the number of organisations that a reference work lists for each economy."""

import pandas as pd

from analysis import economies
from analysis.charts.listing import Column, Listing
from analysis.languages import translate
from analysis.prose import membership_yardsticks as words


def organisations(frame: pd.DataFrame, focus: str) -> Listing:
    """List the number of organisations by economy.

    Parameters
    ----------
    frame
        The frame of `measures.membership_yardsticks.organisations`, not empty.
    focus
        Code of the focus economy.
    """
    shown = frame.assign(name=economies.names(frame["economy"]), day=frame["stated"].map(words.stated))
    columns = [
        Column("name", translate("Economy")),
        Column("organisations", translate("Organisations"), align="right"),
        Column("day", translate("Stated for")),
    ]
    return Listing("membership_organisations", words.caption(frame, focus), shown, columns, words.note(frame))
