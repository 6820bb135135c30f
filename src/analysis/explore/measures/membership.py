"""Membership of bodies: how many, which position in each, and where the focus economy is outside."""

import pandas as pd

from analysis.explore.asking import question
from analysis.explore.choices import Asked
from analysis.explore.result import Result
from analysis.measures import gaps
from analysis.measures import membership as measure
from analysis.prose import membership as prose
from analysis.prose import membership_fields as field_prose

__all__ = ["by_field", "count", "outside", "position"]


def __dir__() -> list[str]:
    """Offer the words alone on Tab."""
    return __all__


def positions(asked: Asked) -> pd.DataFrame:
    """Return the position of each economy in each body; see `measures.membership.position`."""
    return measure.position(asked.bodies(), asked.data["membership"], asked.economies, asked.as_of)


@question("focus", "peers", "as_of", "bodies", "language")
def position(asked: Asked) -> Result:
    """Return the position of each economy in each body on a day: the matrix as a frame.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> frame = measures.membership.position(focus="XKX").frame
    >>> frame[(frame["body_id"] == "racviac") & (frame["economy"] == "XKX")]["status"].to_list()
    ['invited_participant']
    """
    frame = positions(asked)
    return Result(
        prose.matrix_title(gaps.outside(frame, asked.data["absences"], asked.focus), asked.focus), frame, asked
    )


@question("focus", "peers", "as_of", "bodies", "language")
def count(asked: Asked) -> Result:
    """Count the bodies in which each economy is a member, and in which it sits otherwise.

    Examples
    --------
    >>> from analysis.explore import data, measures
    >>> measures.membership.count(focus="ALB", bodies=data.bodies(field="police", bodies="security")).text
    'Albania is a member of ... chosen bodies. The others are members of ...'
    """
    counts = measure.counts(positions(asked))
    own = counts.iloc[0]
    lower, upper = int(own["lower"]), int(own["upper"])
    return Result(prose.count_title(counts, asked.focus, asked.which), counts, asked, lower, lower, upper)


@question("focus", "peers", "as_of", "bodies", "language")
def by_field(asked: Asked) -> Result:
    """Set the memberships of the focus economy beside those of the others, field by field.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> frame = measures.membership.by_field().frame
    >>> list(frame["field"])[0]
    'police'
    """
    fields = gaps.compare(measure.counts(positions(asked), ["field"]), asked.focus, "field")
    return Result(field_prose.title(fields, asked.focus), fields, asked)


@question("focus", "peers", "as_of", "bodies", "language")
def outside(asked: Asked) -> Result:
    """Return the bodies of which the focus economy is not surely a member, and what is said of why.

    Examples
    --------
    >>> from analysis.explore import measures
    >>> "racviac" in set(measures.membership.outside(focus="XKX").frame["body_id"])
    True
    """
    found = gaps.outside(positions(asked), asked.data["absences"], asked.focus)
    return Result(prose.matrix_title(found, asked.focus), found, asked, len(found), len(found), len(found))
