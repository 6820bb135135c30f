"""Tables on terms: who helps or stands in, who carries information, and the points of the arrangement of 2012."""

import pandas as pd

from analysis.charts.listing import Column, Listing
from analysis.languages import date, translate
from analysis.prose import crime_cooperation as route_words
from analysis.prose import membership_words as vocabulary
from analysis.prose import terms_lists as words
from analysis.prose import terms_points as point_words


def helpers(frame: pd.DataFrame) -> Listing:
    """List who stands in for Kosovo, opened a door or helps from outside.

    Parameters
    ----------
    frame
        The frame of `measures.terms_spells.helpers`.
    """
    shown = frame.assign(
        who=frame["facilitator"].fillna(frame["status"].map(vocabulary.status_word)),
        status_word=frame["status"].map(vocabulary.status_word),
        role_word=frame["role"].map(words.role_word),
        when=["" if pd.isna(day) else date(day) for day in frame["stated"]],
    )
    return Listing(
        name="terms_helpers",
        caption=words.helpers_caption(frame),
        frame=shown,
        columns=[
            Column("short_name", translate("Body")),
            Column("status_word", translate("Position of Kosovo")),
            Column("who", translate("Who")),
            Column("role_word", translate("What it does")),
            Column("when", translate("Stated for")),
        ],
        note=words.helpers_note(),
    )


def channels(frame: pd.DataFrame) -> Listing:
    """List who carries police and judicial information between Kosovo and others.

    Parameters
    ----------
    frame
        The frame of `measures.crime_cooperation.channels`.
    """
    lines = frame.to_dict("records")
    shown = frame.assign(
        whom=[route_words.counterpart(line["channel"]) for line in lines],
        who=[route_words.carrier(line["carrier"]) for line in lines],
        what=[route_words.terms(line["channel"], line["carrier"], line["scope"]) for line in lines],
    )
    return Listing(
        name="terms_channels",
        caption=words.channels_caption(frame),
        frame=shown,
        columns=[
            Column("whom", translate("Reaches")),
            Column("who", translate("Carried by")),
            Column("what", translate("What, and on whose terms")),
        ],
    )


def points(frame: pd.DataFrame) -> Listing:
    """List the points of the arrangement beside what the tables show of each.

    Parameters
    ----------
    frame
        The frame of `measures.terms_points.points`.
    """
    lines = frame.to_dict("records")
    shown = frame.assign(
        meaning=[point_words.meaning(line) for line in lines],
        shown=[point_words.point_test(line) for line in lines],
    )
    return Listing(
        name="terms_points",
        caption=words.points_caption(frame),
        frame=shown,
        columns=[
            Column("point", translate("Point")),
            Column("content", translate("What it says"), lang="en"),
            Column("meaning", translate("For Kosovo")),
            Column("shown", translate("What the tables show")),
        ],
        note=words.points_note(),
    )
