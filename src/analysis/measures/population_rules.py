"""How counts of population may be compared over time."""

import pandas as pd

from analysis.errors import MeasureError

REBASED = {("XKX", "wb-pop-2026-03"): 2024}
"""Year in which a source took a new census in without revising the years before."""


def change(earlier: pd.Series, later: pd.Series) -> int:
    """Return by how many people the population of an economy changed between two rows of the table.

    Parameters
    ----------
    earlier, later
        Rows of the processed table ``population``.

    Raises
    ------
    MeasureError
        If economy or kind differ, if estimates come from two sources, if a competing count is among them, or if the
        source was rebased in between: a break of level is no change of people.
    """
    if earlier["economy"] != later["economy"] or earlier["kind"] != later["kind"]:
        raise MeasureError("A change of population is that of one economy, by censuses or by estimates.")
    if "competing" in {earlier["standing"], later["standing"]}:
        raise MeasureError("A competing count of a census is no second point in time.")
    if earlier["kind"] == "estimate" and earlier["source_id"] != later["source_id"]:
        raise MeasureError("Two sources of estimates count differently.", "Read one source at a time.")
    rebased = REBASED.get((later["economy"], later["source_id"]))
    if rebased and earlier["year"] < rebased <= later["year"]:
        raise MeasureError(
            f"The source took a new census in for {rebased}: the fall is a break of level, no drop of people.",
            "Compare the two censuses.",
        )
    return int(later["population"] - earlier["population"])
