"""Sentences on membership by field of cooperation."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.languages import number, translate
from analysis.prose.membership import bounds, of_total
from analysis.prose.membership_words import field_name


def title(fields: pd.DataFrame, focus: str) -> str:
    """Return the title of the chart by field: where the focus is furthest behind all the others.

    Parameters
    ----------
    fields
        The frame of `measures.gaps.compare` by ``field``.
    focus
        Code of the focus economy.
    """
    widest = fields.sort_values("gap", kind="stable").iloc[-1]
    if widest["gap"] <= 0:
        return translate("In no field is {focus} known to be behind all the others", focus=economies.name(focus))
    words = {
        "field": field_name(widest["field"]),
        "focus": economies.name(focus),
        "n": number(widest["focus_upper"]),
        "total": number(widest["bodies"]),
        "low": number(widest["others_low"]),
        "high": number(widest["others_high"]),
    }
    if words["low"] == words["high"]:
        return translate(
            "The gap is widest here: {field}. {focus} is a member of {n} of {total} bodies, the others of {low}",
            **words,
        )
    return translate(
        "The gap is widest here: {field}. {focus} is a member of {n} of {total} bodies, the others of {low} to {high}",
        **words,
    )


def in_words(fields: pd.DataFrame, focus: str) -> str:
    """Return the counts by field in words, for who cannot see the chart."""
    return " ".join(
        translate(
            "{field}: {focus} {n} of {total}, the others {others}.",
            field=field_name(line["field"]),
            focus=economies.name(focus),
            n=bounds(line["focus_lower"], line["focus_upper"]),
            total=number(line["bodies"]),
            others=bounds(line["others_low"], line["others_high"]),
        )
        for line in fields.to_dict("records")
    )


def labels(line: Mapping[Hashable, Any], focus: str) -> tuple[str, str]:
    """Return the two labels of a field: the focus' memberships, and the range of the others'."""
    own = translate(
        "{focus}: {n}",
        focus=economies.name(focus),
        n=of_total(line["focus_lower"], line["focus_upper"], line["bodies"]),
    )
    return own, translate("the others: {n}", n=bounds(line["others_low"], line["others_high"]))


def note(fields: pd.DataFrame) -> str:
    """Return the note on the fields, and on counts that are bounds."""
    grouping = translate("The fields are this project's grouping of the bodies' domains.")
    if (fields["focus_lower"] == fields["focus_upper"]).all():
        return grouping
    return f"{grouping} {translate('A line ends at the least and the most memberships that the rows allow.')}"
