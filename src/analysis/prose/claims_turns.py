"""What would change the verdict on each claim: sentences that hold whichever verdict it is now."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.languages import number, percent, translate
from analysis.measures.claims_crime import ALMOST_NONE


def turns(claim: str, parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    """Return what the verdict on a claim hangs on, and which data would change it.

    Parameters
    ----------
    claim
        Id of the claim.
    parts
        Its lines of `measures.claims.parts`, by part.
    """
    if claim == "C7":
        return _shares(parts)
    if claim in LEAST_OF_OTHERS:
        return _least(claim, parts[LEAST_OF_OTHERS[claim]])
    return _fixed()[claim]


LEAST_OF_OTHERS = {"C3": "still", "C4": "security", "C8": "security", "C11": "members"}
"""Claims that hang on the least of the five others, and the part that tells it."""


def _least(claim: str, part: Mapping[Hashable, Any]) -> str:
    low = number(part["low"])
    return {
        "C3": translate(
            "The second part would fall once Kosovo were a full member of {low} of these bodies, as the least of the "
            "others surely is.",
            low=low,
        ),
        "C4": translate(
            "It would fall once Kosovo were a full member of {low} of the security bodies of the region, as the least "
            "of the others surely is, and were level in the wider set too.",
            low=low,
        ),
        "C8": translate(
            "It would hold in part only, once Kosovo were level with the least of the others in one of these counts "
            "(for security bodies {low}), and fall once it were so in all.",
            low=low,
        ),
        "C11": translate(
            "It would fall once Kosovo were a member of {low} of these bodies and wholly outside of no more than one "
            "of the others.",
            low=low,
        ),
    }[claim]


def _shares(parts: Mapping[str, Mapping[Hashable, Any]]) -> str:
    known = [part for part in parts.values() if pd.notna(part["value"])]
    if not known:
        return translate("A stated share of staff, with the number of staff and the list of organisations.")
    least = min(part["value"] / part["high"] for part in known)
    most = max(part["value"] / part["low"] for part in known)
    return translate(
        "Too few by every benchmark would be a share below {least}, by none a share of {most} or more. The number of "
        "staff and the list of organisations would allow a test.",
        least=percent(least),
        most=percent(most),
    )


def _fixed() -> dict[str, str]:
    return {
        "C1": translate(
            "A finding on regional cooperation under chapter 23 or 24 would support the open part; an end of the "
            "agreement with the EU would take the duty away."
        ),
        "C2": translate(
            "A year without a summit, an end of Kosovo's seat, or fewer agreements carried out than by the middle one "
            "of the others would speak against it; a count of what each platform brings about would test the rest."
        ),
        "C5": translate(
            "It would hold in full if somebody else sat for Kosovo in more than half of its seats in the security "
            "bodies of the region. It would fall if none of the three stood in anywhere and Kosovo's own officers "
            "carried half of the routes."
        ),
        "C6": translate(
            "The nationality of those heads of whom it is not stated, and staff by economy from the secretariats."
        ),
        "C9": translate(
            "It would hold in full if sources named one of the two in more than half of these bodies and Kosovo had "
            "full seats less often beside them than elsewhere. Recognition by either would speak against it."
        ),
        "C10": translate(
            "It would hold in full if the other agreements were blocked too and neither side could use the ID card, "
            "and fall if the agreements were ratified and both could."
        ),
        "C12": translate(
            "Newer counts of requests and answers. Legal assistance is called almost non-existent below {share} "
            "answers a request, a line of this project's own; the part on police would hold if no request passed.",
            share=number(ALMOST_NONE, 1),
        ),
        "C13": translate(
            "It would hold in full if more than half of its seats in the other fields were lesser ones too and it had "
            "a vote in no more than half of the bodies, and fall with full seats in most security bodies. A record of "
            "attendance and proposals would test the rest."
        ),
        "C14": translate("A table of the aims set, the steps taken and what came of each."),
        "C15": translate(
            "Staff by economy and a record of training and plans would let more of it be tested. The verdict is on "
            "what the advice rests on; advice itself is neither true nor false."
        ),
    }
