"""Tables on recognition: claimed withdrawals, steps of applications, named blockers, and directed facts."""

import pandas as pd

from analysis import economies
from analysis.charts import origin
from analysis.charts.listing import Column, Listing
from analysis.languages import listing, translate
from analysis.measures.recognition_blockers import by_body
from analysis.prose import membership_words as vocabulary
from analysis.prose import recognition_ballots as ballot_words
from analysis.prose import recognition_bilateral as bilateral_words
from analysis.prose import recognition_bodies as body_words
from analysis.prose import recognition_claims as claim_words
from analysis.prose import recognition_lists as words


def withdrawals(frame: pd.DataFrame) -> Listing:
    """List claimed withdrawals beside the recognitions that they are said to undo.

    Parameters
    ----------
    frame
        The frame of `measures.recognition_withdrawals.withdrawals`.
    """
    shown = frame.assign(
        name=economies.names(frame["economy"]),
        recognised=[words.recognised_on(line) for line in frame.to_dict("records")],
        claimed=frame["claimed_on"].map(words.day),
        told=frame["remark"].map(origin.name_sources, na_action="ignore"),
    )
    return Listing(
        name="recognition_withdrawals",
        caption=claim_words.withdrawals_caption(frame),
        frame=shown,
        columns=[
            Column("name", translate("Economy")),
            Column("recognised", translate("Recognised")),
            Column("claimed", translate("Withdrawal claimed")),
            Column("told", translate("Remark"), lang="en"),
        ],
        note=words.withdrawals_note(),
    )


def steps(frame: pd.DataFrame) -> Listing:
    """List the steps of Kosovo's applications.

    Parameters
    ----------
    frame
        The frame of `measures.recognition_votes.steps`.
    """
    shown = frame.assign(
        when=frame["date"].map(words.day), votes=[words.figures(line) for line in frame.to_dict("records")]
    )
    return Listing(
        name="recognition_bids",
        caption=ballot_words.steps_caption(frame),
        frame=shown,
        columns=[
            Column("short_name", translate("Body")),
            Column("when", translate("When")),
            Column("bid", translate("What was asked"), lang="en"),
            Column("outcome", translate("What came of it"), lang="en"),
            Column("votes", translate("Votes"), align="right"),
        ],
        note=words.steps_note(),
    )


def blockers(frame: pd.DataFrame, focus: str) -> Listing:
    """List the bodies where a source names who stood against Kosovo.

    Parameters
    ----------
    frame
        The frame of `measures.recognition_blockers.blockers`, one line a body and blocker.
    focus
        Code of the focus economy.
    """
    bodies = by_body(frame)
    shown = bodies.assign(
        who=[listing(economies.names(codes.split("; "))) for codes in bodies["economy"]],
        when=bodies["named_in"].map(words.day),
        status_word=bodies["status"].map(vocabulary.status_word),
    )
    return Listing(
        name="recognition_blockers",
        caption=body_words.blockers_caption(frame, focus),
        frame=shown,
        columns=[
            Column("short_name", translate("Body")),
            Column("status_word", translate("Position of Kosovo")),
            Column("who", translate("Named")),
            Column("when", translate("First named")),
            Column("named_as", translate("In the words of the table"), lang="en"),
        ],
        note=words.blockers_note(),
    )


def bilateral(frame: pd.DataFrame, count: int, focus: str) -> Listing:
    """List what Kosovo and others have with each other, each fact in its direction.

    Parameters
    ----------
    frame
        Lines of `measures.recognition_bilateral.between` or `towards_kosovo`.
    count
        Facts from the focus towards Kosovo by `measures.recognition_bilateral.count`.
    focus
        Code of the focus economy.
    """
    shown = bilateral_words.worded(frame).assign(
        since_word=frame["since"].map(words.day), stated_word=frame["stated"].map(words.day)
    )
    return Listing(
        name="recognition_bilateral",
        caption=bilateral_words.caption(count, focus),
        frame=shown,
        columns=[
            Column("topic_word", translate("Topic")),
            Column("from_name", translate("From")),
            Column("to_name", translate("Towards")),
            Column("state_word", translate("State")),
            Column("since_word", translate("Since")),
            Column("stated_word", translate("Stated for")),
        ],
        note=bilateral_words.note(),
    )
