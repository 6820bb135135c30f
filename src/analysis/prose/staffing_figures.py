"""What the figures on staff count, and what is known of whole secretariats, in words."""

import pandas as pd

from analysis.economies import name
from analysis.languages import listing, number, plural, translate


def kind(measure: str) -> str:
    """Return what a kind of staff figure counts."""
    return {
        "share": translate("share of all staff"),
        "headcount": translate("head count"),
        "lower_bound": translate("at least so many, by name"),
        "local_staff": translate("local staff, not nationality"),
        "ceiling": translate("authorised posts, not people"),
        "planned": translate("planned posts"),
        "no_figure": translate("staff, but no number"),
    }[measure]


def title(kinds: pd.DataFrame, split: int) -> str:
    """Return the title of the chart of staff statements by kind; ``split`` bodies are counted by nationality."""
    statements = number(kinds["statements"].sum())
    if split:
        return plural(
            "Of {statements} statements on staff, those on {count} regional body count its whole staff by nationality",
            "Of {statements} statements on staff, those on {count} regional bodies count their whole staff by "
            "nationality",
            split,
            statements=statements,
        )
    shares = int(kinds.loc[kinds["measure"] == "share", "statements"].sum())
    if not shares:
        return translate(
            "None of {statements} statements on staff gives a share or counts the whole staff of a regional body by "
            "nationality",
            statements=statements,
        )
    return plural(
        "{count} of {statements} statements on staff gives a share, and none counts the whole staff of a regional body "
        "by nationality",
        "{count} of {statements} statements on staff give a share, and none counts the whole staff of a regional body "
        "by nationality",
        shares,
        statements=statements,
    )


def alt(kinds: pd.DataFrame, focus: str) -> str:
    """Return what a reader who cannot see the chart of staff statements has to know."""
    parts = [
        translate(
            "{kind} {statements}, of which {own} on {focus}",
            kind=kind(line["measure"]),
            statements=number(line["statements"]),
            own=number(line["own"]),
            focus=name(focus),
        )
        for line in kinds.to_dict("records")
    ]
    return translate("Numbers of statements on staff by kind: {parts}.", parts="; ".join(parts))


def secretariats(known: pd.DataFrame) -> str:
    """Return what is known of whole secretariats; ``known`` is from `measures.staffing.secretariats`."""
    if known.empty:
        return translate("The total staff of no body of the region is known.")
    largest = known.iloc[0]
    return plural(
        "A head count of all staff is known for {count} body of the region: {bodies}.",
        "A head count of all staff is known for {count} bodies of the region, the largest with {largest} people: "
        "{bodies}.",
        len(known),
        largest=number(largest["headcount"]),
        bodies=listing(
            translate("{body} ({people})", body=line["short_name"], people=number(line["headcount"]))
            for line in known.to_dict("records")
        ),
    )
