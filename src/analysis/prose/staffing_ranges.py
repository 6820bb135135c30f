"""Staff in the United Nations' desirable ranges, in words."""

import pandas as pd

from analysis.economies import name
from analysis.languages import number, plural, translate
from analysis.prose.amounts import or_none
from analysis.prose.staffing_lists import level, of, when

BELOW = ("unrepresented", "underrepresented")


def status(code: str) -> str:
    """Return the label of a place in the range."""
    return {
        "unrepresented": translate("unrepresented"),
        "underrepresented": translate("underrepresented"),
        "within_below_midpoint": translate("within range, lower half"),
        "within_above_midpoint": translate("within range, upper half"),
        "overrepresented": translate("overrepresented"),
    }[code]


def statuses(none: str, every: str) -> str:
    """Return the label, or both where the staff of unknown economy make a difference."""
    if none == every:
        return status(none)
    return translate("{low}, to {high}", low=status(none), high=status(every))


def variant(floors: str) -> str:
    """Return the name of a variant for small bodies."""
    return {"off": translate("no floors"), "scaled": translate("scaled floors")}[floors]


def title(ranges: pd.DataFrame, focus: str) -> str:
    """Return in how many bodies the staff fall below the range in both variants; a title."""
    below = ranges["status"].isin(BELOW).groupby(ranges["body_id"], sort=False)
    bodies, either = below.all(), below.any()
    words = {"focus": name(focus), "below": or_none(int(bodies.sum())), "either": or_none(int(either.sum()))}
    if bodies.sum() == either.sum():
        return plural(
            "{focus}: known staff below the UN's desirable range in {below} of {count} body",
            "{focus}: known staff below the UN's desirable range in {below} of {count} bodies",
            len(bodies),
            **words,
        )
    return plural(
        "{focus}: whether known staff are below the UN's desirable range depends on the variant, in {count} body",
        "{focus}: known staff below the UN's desirable range in {below} or {either} of {count} bodies, depending on "
        "the variant",
        len(bodies),
        **words,
    )


def alt(ranges: pd.DataFrame) -> str:
    """Return what a reader who cannot see the chart of ranges has to know."""
    return translate(
        "Posts in the desirable range by body and variant. {lines}.",
        lines="; ".join(
            translate(
                "{body}, {level}, {date}, {variant}: {held}, range {lower} to {upper}, {status}",
                body=line["short_name"],
                level=level(line["level"]),
                date=when(line["stated"]),
                variant=variant(line["floors"]),
                held=of(line["held"], line["unknown"], line["posts"]),
                lower=number(max(line["lower"], 0), 1),
                upper=number(line["upper"], 1),
                status=statuses(line["status"], line["status_all"]),
            )
            for line in ranges.to_dict("records")
        ),
    )


def counted(ranges: pd.DataFrame) -> str:
    """Return which levels the posts of each body are of."""
    bodies = ranges.drop_duplicates("body_id").to_dict("records")
    parts = (translate("{body} ({level})", body=line["short_name"], level=level(line["level"])) for line in bodies)
    return translate("Posts counted: {bodies}.", bodies="; ".join(parts))
