"""Which staff lists there are, what is missing, and how to bring it, in words."""

import pandas as pd

from analysis.economies import name
from analysis.languages import date, listing, number, plural, translate

TEMPLATE = "kosovo-report template staffing"
FOLDER = "data/raw/staffing"


def level(code: str) -> str:
    """Return the name of a level of staff, or of several joined by "; "."""
    names = {
        "all": translate("all staff"),
        "leadership": translate("leadership"),
        "management": translate("management"),
        "professional": translate("professional staff"),
        "support": translate("support staff"),
        "seconded": translate("seconded staff"),
    }
    return listing(names[part] for part in code.split("; "))


def when(stated: str) -> str:
    """Return the date of a list in words, or several joined by "; ", or that it has none."""
    return listing(date(part) for part in sorted(set(stated.split("; ")))) if pd.notna(stated) else translate("undated")


def lists(found: pd.DataFrame, used: pd.DataFrame, focus: str) -> str:
    """Return which staff lists the section rests on.

    Parameters
    ----------
    found, used
        From `measures.staffing_lists`.
    focus
        Code of the focus economy.
    """
    if used.empty:
        return " ".join(part for part in (missing(focus), left_out(found, focus)) if part)
    bodies = used.drop_duplicates("body_id")
    members = used[used["member"]].drop_duplicates("body_id")
    head = plural(
        "The data hold a staff list by economy of {count} body that tells of {focus}: {bodies}.",
        "The data hold staff lists by economy of {count} bodies that tell of {focus}: {bodies}.",
        len(bodies),
        focus=name(focus),
        bodies=listing(
            translate("{body} ({date})", body=line["short_name"], date=when(line["stated"]))
            for line in bodies.to_dict("records")
        ),
    )
    outside = bodies.loc[~bodies["body_id"].isin(members["body_id"]), "short_name"]
    parts = [head, _outside(outside, focus), _not_whole(used), left_out(found, focus)]
    return " ".join(part for part in parts if part)


def missing(focus: str) -> str:
    """Return what cannot be told without a staff list, and how to bring one."""
    return translate(
        "No dated staff list of a body by economy that tells of {focus} is among the data, so its part of the staff of "
        "single bodies cannot be told: the command {command} writes a table to fill in, which belongs into {folder}.",
        focus=name(focus),
        command=TEMPLATE,
        folder=FOLDER,
    )


def without_bodies(focus: str) -> str:
    """Return why no body's staff can be compared, and how to bring what is missing."""
    return translate(
        "No body's share, interval, test or power can be shown without a dated staff list of a body that {focus} is a "
        "member of: fill in the table that the command {command} writes.",
        focus=name(focus),
        command=TEMPLATE,
    )


def without_pooled(focus: str) -> str:
    """Return why no bodies can be taken together, and how to bring what is missing."""
    return translate(
        "Nothing can be taken together without the head counts of all staff, by economy, of bodies that {focus} is a "
        "member of: fill in the table that the command {command} writes.",
        focus=name(focus),
        command=TEMPLATE,
    )


def without_ranges(focus: str) -> str:
    """Return why there is no desirable range, and how to bring what is missing."""
    return translate(
        "A desirable range needs the staff of a body that {focus} is a member of, by economy, and the population and "
        "product of every member: fill in the table that the command {command} writes.",
        focus=name(focus),
        command=TEMPLATE,
    )


def _outside(bodies: pd.Series, focus: str) -> str:
    if bodies.empty:
        return ""
    return translate(
        "It was no member of {bodies} at that time, so no benchmark expects anything of {focus} there.",
        bodies=listing(bodies),
        focus=name(focus),
    )


def _not_whole(used: pd.DataFrame) -> str:
    bodies = used.loc[~used["whole"], "short_name"].drop_duplicates()
    if bodies.empty:
        return ""
    return translate(
        "No total is stated for {bodies}; the economies listed are taken to be the whole staff.", bodies=listing(bodies)
    )


def left_out(found: pd.DataFrame, focus: str) -> str:
    """Return which head counts by economy are not used, and why; ``found`` is from `measures.staffing_lists.lists`."""
    reasons = {
        "undated": translate("no date"),
        "twice": translate("an economy stands twice"),
        "too_few": translate("the parts are more than the total"),
        "one_only": translate("one economy, without a total"),
    }
    lines = [
        translate("{body}, {level} ({reason})", body=line["short_name"], level=level(line["level"]), reason=reason)
        for line in found.to_dict("records")
        if (reason := reasons.get(line["state"], ""))
    ]
    if not lines:
        return ""
    return plural(
        "{count} further head count by economy is no list that a share can be taken of: {lists}.",
        "{count} further head counts by economy are no lists that a share can be taken of: {lists}.",
        len(lines),
        lists=listing(lines),
        focus=name(focus),
    )


def silent(found: pd.DataFrame, focus: str) -> str:
    """Return which lists tell nothing of the economy; ``found`` is from `measures.staffing_lists.silent`."""
    if found.empty:
        return ""
    return plural(
        "{count} list names others but not {focus}, and states no total, so nothing is known of it there: {lists}.",
        "{count} lists name others but not {focus}, and state no total, so nothing is known of it there: {lists}.",
        len(found),
        focus=name(focus),
        lists=listing(
            translate("{body}, {level}", body=line["short_name"], level=level(line["level"]))
            for line in found.to_dict("records")
        ),
    )


def of(held: int, unknown: int, posts: int) -> str:
    """Return the staff from an economy of a total, such as ``2 to 7 of 40`` where five are of unknown economy."""
    words = {"held": number(held), "posts": number(posts)}
    if unknown:
        return translate("{held} to {most} of {posts}", most=number(held + unknown), **words)
    return translate("{held} of {posts}", **words)
