"""Leading posts against the staff that there is, in words."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.economies import name
from analysis.languages import number, percent, plural, translate
from analysis.measures.power import LEVEL
from analysis.measures.staffing_leaders import POOLED
from analysis.prose.staffing_bodies import chance
from analysis.prose.staffing_lists import TEMPLATE, of, when


def body(line: Mapping[Hashable, Any]) -> str:
    """Return the name of a line: the body, or all of them."""
    return translate("all bodies") if line["body_id"] == POOLED else str(line["short_name"])


def title(leaders: pd.DataFrame, focus: str) -> str:
    """Return whether leading posts are significantly few, given the staff; a title."""
    line = leaders.to_dict("records")[-1]
    words = {"focus": name(focus), "held": number(line["held"]), "leaders": number(line["leaders"])}
    words["expected"] = number(line["expected"], 1)
    if line["p_high"] <= LEVEL:
        return translate(
            "{focus} holds {held} of {leaders} leading posts, significantly few: its part of staff gives {expected}",
            **words,
        )
    return translate(
        "{focus} holds {held} of {leaders} leading posts known by economy; its part of the staff would give {expected}",
        **words,
    )


def text(leaders: pd.DataFrame, focus: str) -> str:
    """Return the test in sentences; ``leaders`` is from `measures.staffing_leaders.against_staff`."""
    line = leaders.to_dict("records")[-1]
    head = plural(
        "In {count} body, {leading} leading posts and {staff} staff are from {focus}. Were the leaders "
        "drawn blindly from the staff, so few or fewer would come out with a chance of {chance}.",
        "In {count} bodies together, {leading} leading posts and {staff} staff are from {focus}. Were the "
        "leaders drawn blindly from the staff of each, so few or fewer would come out with a chance of {chance}.",
        int(line["bodies"]),
        leading=of(line["held"], line["unknown"], line["leaders"]),
        staff=of(line["staff_held"], line["staff_unknown"], line["staff"]),
        focus=name(focus),
        chance=chance(line["p_low"], line["p_high"]),
    )
    if line["p_zero"] > LEVEL:
        return translate("{head} There are too few leading posts for even none to be significantly few.", head=head)
    return head


def missing(focus: str) -> str:
    """Return what is missing for this test, and how to bring it."""
    return translate(
        "No list gives both the leading posts and all staff of a body on one date with staff from {focus}, so its "
        "leaders cannot be set against its staff: fill in the column level in the table that the command {command} "
        "writes.",
        focus=name(focus),
        command=TEMPLATE,
    )


def alt(leaders: pd.DataFrame) -> str:
    """Return what a reader who cannot see the chart of leaders has to know."""
    return translate(
        "Part of the leading posts beside part of all staff. {lines}.",
        lines="; ".join(
            translate(
                "{body}, {date}: {leading} leading posts ({share}), {staff} staff ({part}), chance {chance}",
                body=body(line),
                date=when(line["stated"]),
                leading=of(line["held"], line["unknown"], line["leaders"]),
                share=percent(line["held"] / line["leaders"]),
                staff=of(line["staff_held"], line["staff_unknown"], line["staff"]),
                part=percent(line["staff_held"] / line["staff"]),
                chance=chance(line["p_low"], line["p_high"]),
            )
            for line in leaders.to_dict("records")
        ),
    )
