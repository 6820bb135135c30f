"""Staff of bodies in the United Nations' desirable ranges, in both variants for small bodies.

The ranges are about posts subject to geographical distribution: leadership, management and professional staff where a
list tells them apart, else all staff.
"""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.errors import MeasureError
from analysis.measures import desirable_ranges, index_heads, staffing_lists, trace, yardsticks
from analysis.measures.desirable_ranges import Floors
from analysis.tables.store import Data

VARIANTS: tuple[Floors, ...] = ("off", "scaled")
"""The variants for small bodies: without floors, and with floors in proportion to the membership part."""


def ranges(lists: pd.DataFrame, data: Data, bands: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Return the desirable range of an economy in each body, and where its staff stand in it.

    Parameters
    ----------
    lists
        From `staffing_lists.lists`.
    data
        The processed tables. GDP stands in for contributions.
    bands
        From `leadership_benchmarks.bands`: the count of population is the one used there.
    economy
        Code of the economy. Bodies of which it was no member on the list's day, and those where a member has no
        population or product in the tables, are left out.

    Returns
    -------
    pandas.DataFrame
        One line a body and variant: ``body_id``, ``short_name``, ``level``, ``stated``, ``members``, ``posts``,
        ``held``, ``unknown``, ``at_most``, ``floors`` (see `VARIANTS`), ``lower``, ``midpoint``, ``upper`` (posts),
        ``status`` and ``status_all`` (see `desirable_ranges.status`; the second if all of the unknown are from the
        economy), ``basis``, ``rows`` and ``sources``.
    """
    counted, table = _counted(lists, economy), data["membership"]
    basis = next((basis for basis in bands["basis"] if basis), "")
    lines = []
    for line in counted.to_dict("records"):
        members = index_heads.members(table, line["body_id"], line["day"])
        if economy not in members:
            continue
        try:
            known = yardsticks.inputs(data["population"], data["gdp"], members, basis)
        except MeasureError:  # a member has no population or product in the tables
            continue
        lines += [_line(line, known.assign(basis=basis), floors, economy) for floors in VARIANTS]
    return pd.DataFrame(lines, columns=_COLUMNS)


def _counted(lists: pd.DataFrame, economy: str) -> pd.DataFrame:
    """Return the posts of each body: those of graded levels where professional staff are told apart, else all."""
    graded = staffing_lists.combined(lists, staffing_lists.GRADED, economy)
    graded = graded[graded["level"].str.contains("professional").astype(bool)]
    whole = staffing_lists.combined(lists, ("all",), economy)
    counted = pd.concat([graded, whole[~whole["body_id"].isin(graded["body_id"])]])
    return counted.sort_values("short_name", kind="stable")


_COLUMNS = [
    *("body_id", "short_name", "level", "stated", "members", "posts", "held", "unknown", "at_most", "floors"),
    *("lower", "midpoint", "upper", "status", "status_all", "basis", "rows", "sources"),
]


def _line(line: Mapping[Hashable, Any], inputs: pd.DataFrame, floors: Floors, economy: str) -> dict[Hashable, Any]:
    found = desirable_ranges.ranges(inputs, float(line["posts"]), floors=floors)
    ends = found.loc[found["economy"] == economy, ["lower", "midpoint", "upper"]]
    lower, midpoint, upper = ends.to_numpy(dtype=float)[0].tolist()
    held, most = int(line["held"]), int(line["held"]) + int(line["unknown"])
    behind: dict[Hashable, Any] = {
        name: trace.join(line[name], *_of_inputs(inputs, name)) for name in ("rows", "sources")
    }
    return {
        **line,
        "members": len(inputs),
        "at_most": most,
        "floors": floors,
        "lower": lower,
        "midpoint": midpoint,
        "upper": upper,
        "status": desirable_ranges.status(held, lower, midpoint, upper),
        "status_all": desirable_ranges.status(most, lower, midpoint, upper),
        "basis": inputs["basis"].iloc[0],
        **behind,
    }


def _of_inputs(inputs: pd.DataFrame, name: str) -> list[str]:
    return [*inputs[f"population_{name}"], *inputs[f"contribution_{name}"]]
