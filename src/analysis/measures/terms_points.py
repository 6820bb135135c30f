"""The eleven points of the arrangement of 2012, each beside what the tables can test of it."""

from typing import Any

import pandas as pd

from analysis.measures import trace
from analysis.measures.terms import ARRANGEMENT

REGION = ("security", "regional")
OWN = ("member", "other_seat")
ABSENT = ("outside", "unknown")
_DAYS_A_YEAR = 365.25

TESTS = {2: "name", 4: "own_seat", 5: "new_bodies", 6: "unmik", 10: "scope", 11: "interim"}
"""What is tested for each point; no table tests the others."""


def points(
    terms: pd.DataFrame, classed: pd.DataFrame, changed: pd.DataFrame, stood_in: pd.DataFrame, as_of: str
) -> pd.DataFrame:
    """Return the points of the arrangement with their reading and their test.

    Parameters
    ----------
    terms
        The processed table ``footnote_terms``.
    classed, changed, stood_in
        Frames from `terms.classes`, `terms.changes` and `terms_spells.stand_ins`.
    as_of
        The day, as YYYY-MM-DD.

    Returns
    -------
    pandas.DataFrame
        ``point``, ``content``, ``kind`` (``gain``, ``limit`` or ``other``, as the reading of the effect begins),
        ``effect`` (the reading without that word), ``test`` (see `TESTS`, ``none``), ``number`` and ``out_of`` (what
        the test counted, missing where there is none), ``names`` (short names of the bodies counted, joined by
        ", "), ``rows``, ``sources``; in order of the points.
    """
    region = classed[classed["group"].isin(REGION)]
    found = {
        "name": _name(region),
        "own_seat": _own_seat(region),
        "new_bodies": _line(changed[changed["state"] == "new"]),
        "unmik": _unmik(stood_in),
        "scope": _line(region[region["class"] == "outside"], region),
        "interim": {"number": int((pd.Timestamp(as_of) - ARRANGEMENT).days // _DAYS_A_YEAR)},
    }
    lines = []
    for term in terms.sort_values("point").to_dict("records"):
        test = TESTS.get(int(term["point"]), "none")
        own = {"rows": term["row_id"], "sources": term["source_id"]}
        evidence: dict[str, Any] = {"number": pd.NA, "out_of": pd.NA, "names": "", **found.get(test, {})}
        evidence |= {key: trace.join(own[key], evidence.get(key)) for key in own}
        lines.append({"point": term["point"], "content": term["content"], **_effect(term), "test": test, **evidence})
    columns = ["point", "content", "kind", "effect", "test", "number", "out_of", "names", "rows", "sources"]
    frame = pd.DataFrame(lines, columns=columns)
    return frame.astype({"number": "Int64", "out_of": "Int64"})


def _effect(term: dict[Any, Any]) -> dict[str, str]:
    kind, colon, rest = str(term["effect_for_kosovo"]).partition(": ")
    if colon and kind in ("gain", "limit"):
        return {"kind": kind, "effect": rest}
    return {"kind": "other", "effect": str(term["effect_for_kosovo"])}


def _line(counted: pd.DataFrame, out_of: pd.DataFrame | None = None) -> dict[str, Any]:
    whole = counted if out_of is None else out_of
    size = pd.NA if out_of is None else len(out_of)
    names = ", ".join(counted["short_name"])
    return {"number": len(counted), "out_of": size, "names": names, **trace.columns(whole)}


def _name(region: pd.DataFrame) -> dict[str, Any]:
    """Count the bodies that print the asterisk among those whose name for Kosovo is known."""
    named = region[~region["class"].isin([*ABSENT, "not_reported"])]
    return _line(named[named["class"] == "asterisk"], named)


def _own_seat(region: pd.DataFrame) -> dict[str, Any]:
    """Count the bodies in which Kosovo has a seat of its own among those in which it is present at all."""
    inside = region[~region["class"].isin(ABSENT)]
    return _line(inside[inside["seat"].isin(OWN)], inside)


def _unmik(stood_in: pd.DataFrame) -> dict[str, Any]:
    """Count the spells of UNMIK that are over among those that ran on the day of the arrangement."""
    running = (stood_in["start"] < ARRANGEMENT) & ~(stood_in["end"] < ARRANGEMENT)
    then = stood_in[(stood_in["operator"] == "unmik") & running]
    return _line(then[then["state"] == "over"], then)
