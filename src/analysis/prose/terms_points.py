"""Sentences on the points of the arrangement of 2012 and what the tables show of each."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.languages import number, plural, translate


def kind_word(kind: str) -> str:
    """Return whether a point is a gain or a limit for Kosovo, in the project's reading."""
    return {"gain": translate("gain"), "limit": translate("limit")}[kind]


def meaning(line: Mapping[Hashable, Any]) -> str:
    """Return the reading of a point: gain, limit or neither, and what the effect is."""
    if line["kind"] == "other":
        return str(line["effect"])
    return translate("{kind}: {effect}", kind=kind_word(line["kind"]), effect=line["effect"])


def point_test(line: Mapping[Hashable, Any]) -> str:
    """Return what the tables show of one point of the arrangement.

    Parameters
    ----------
    line
        A line of `measures.terms_points.points`.
    """
    words = {"names": line["names"]}
    for key in ("number", "out_of"):
        words[key] = "" if pd.isna(line[key]) else number(line[key])
    return _test(line["test"], 0 if pd.isna(line["number"]) else int(line["number"]), words)


def _test(test: str, count: int, words: Mapping[str, str]) -> str:
    messages = {
        "none": translate("No table here tests it."),
        "name": translate(
            "{number} of {out_of} regional bodies whose name for Kosovo is known print the asterisk.", **words
        ),
        "own_seat": translate(
            "In {number} of {out_of} regional bodies where Kosovo is present it has a seat of its own.", **words
        ),
        "new_bodies": translate(
            "Younger bodies and seats that took Kosovo in under its own name: {number} ({names}).", **words
        ),
        "unmik": translate(
            "Bodies where UNMIK stood in for Kosovo on that day: {out_of}. Known to be over: {number} ({names}).",
            **words,
        ),
        "scope": translate(
            "Kosovo has no seat in {number} of {out_of} regional bodies, which alone does not show a breach.", **words
        ),
        "interim": plural("Still there after {count} year.", "Still there after {count} years.", count),
    }
    if not count and test in ("new_bodies", "unmik"):
        return {
            "new_bodies": translate("No younger body is recorded yet."),
            "unmik": translate(
                "Bodies where UNMIK stood in for Kosovo on that day: {out_of}. None is known to be over.", **words
            ),
        }[test]
    return messages[test]
