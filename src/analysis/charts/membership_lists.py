"""Tables of membership: the bodies of which the focus is not a member, and the count over other sets of bodies."""

import pandas as pd

from analysis.charts import origin
from analysis.charts.listing import Column, Listing
from analysis.languages import translate
from analysis.prose import membership_lists as words
from analysis.prose import membership_words as vocabulary
from analysis.prose.membership import bounds

HELD = ("spell", "list")
"""Where a row surely applies, so that it has a date to print; see `measures.membership.position`."""


def outside(frame: pd.DataFrame, focus: str) -> Listing:
    """List the bodies of which the focus is not known to be a member, and what is said of why.

    Parameters
    ----------
    frame
        The frame of `measures.gaps.outside`.
    focus
        Code of the focus economy.
    """
    lines = frame.to_dict("records")
    shown = frame.assign(
        seat_word=[vocabulary.status_word(line["status"]) for line in lines],
        when=[words.when(line["since"], line["stated"]) if line["basis"] in HELD else "" for line in lines],
        name_used=[words.designation(line["designation"]) for line in lines],
        inside=[words.inside(line["members"], line["others"]) for line in lines],
        against=[vocabulary.reason(line["reason"], line["blocked_by"]) for line in lines],
    )
    columns = [
        Column("short_name", translate("Body")),
        Column("seat_word", translate("Position")),
        Column("when", translate("Since, or stated for")),
        Column("inside", translate("Other members")),
        Column("against", translate("Who is against")),
    ]
    if shown["name_used"].ne("").any():
        columns.insert(3, Column("name_used", translate("Name used")))
    return Listing(
        name="membership_outside",
        caption=words.outside_caption(frame, focus),
        frame=shown,
        columns=columns,
        note=words.outside_note(),
    )


def competing(frame: pd.DataFrame, focus: str) -> Listing:
    """List the accounts of the focus' positions that differ from the one counted.

    Parameters
    ----------
    frame
        The frame of `measures.gaps.competing`.
    focus
        Code of the focus economy.
    """
    lines = frame.to_dict("records")
    shown = frame.assign(
        counted=[vocabulary.status_word(line["status"]) for line in lines],
        other=[vocabulary.status_word(line["other_status"]) for line in lines],
        when=[words.when(line["other_since"], line["other_stated"]) for line in lines],
        told_by=frame["sources"].map(origin.name_sources),
    )
    return Listing(
        name="membership_competing",
        caption=words.competing_caption(frame, focus),
        frame=shown,
        columns=[
            Column("short_name", translate("Body")),
            Column("counted", translate("Counted")),
            Column("other", translate("Other account")),
            Column("when", translate("Since, or stated for")),
            Column("told_by", translate("Sources of both")),
        ],
        note=words.competing_note(),
    )


def sensitivity(frame: pd.DataFrame, left_out: pd.DataFrame, focus: str) -> Listing:
    """List the counts of members over other sets of bodies.

    Parameters
    ----------
    frame
        The frame of `measures.gaps.sensitivity`.
    left_out
        The frame of `measures.body_sets.left_out` over all families.
    focus
        Code of the focus economy.
    """
    lines = frame.to_dict("records")
    shown = frame.assign(
        set_name=[vocabulary.set_name(line["set"]) for line in lines],
        focus_members=[bounds(line["focus_lower"], line["focus_upper"]) for line in lines],
        others_members=[bounds(line["others_low"], line["others_high"]) for line in lines],
    )
    return Listing(
        name="membership_sensitivity",
        caption=words.sensitivity_caption(frame, focus),
        frame=shown,
        columns=[
            Column("set_name", translate("Set of bodies")),
            Column("bodies", translate("Bodies"), align="right"),
            Column("focus_members", words.focus_heading(focus), align="right"),
            Column("others_members", translate("Others"), align="right"),
        ],
        note=words.sensitivity_note(left_out),
    )
