"""Sentences on posts to parity in the secretariats whose staff total is known."""

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, plural, translate
from analysis.prose import benchmarks


def title(posts: pd.DataFrame, focus: str, benchmark: str) -> str:
    """Return the title of the chart of posts: parity under the chosen benchmark, and over all of them.

    Parameters
    ----------
    posts
        The frame of `measures.scenarios_posts.parity`, not empty.
    focus
        Code of the focus economy.
    benchmark
        The benchmark that sentences name first.
    """
    first = posts[posts["benchmark"] == benchmark]
    first = posts[posts["benchmark"] == "equal"] if first.empty else first
    top = first.sort_values("posts", ascending=False, kind="stable").iloc[0]
    filled = {
        "focus": economies.name(focus),
        "body": top["short_name"],
        "posts": number(top["posts"], 1),
        "benchmark": benchmarks.name(str(top["benchmark"])),
        "most": number(posts["posts"].max(), 1),
    }
    if filled["most"] == filled["posts"]:
        return translate(
            "Parity for {focus} is at most {posts} posts by any benchmark: by {benchmark}, in {body}", **filled
        )
    return translate(
        "By {benchmark} parity for {focus} is at most {posts} posts, in {body}; by any benchmark at most {most}",
        **filled,
    )


def subtitle() -> str:
    """Return what the chart of posts shows."""
    return translate(
        "Posts that each benchmark gives out of the known staff total of a secretariat, over the members of that body."
    )


def note(posts: pd.DataFrame, focus: str) -> str:
    """Return how to read the chart of posts, and what is not known."""
    name = economies.name(focus)
    parts = [
        translate(
            "Filled: equal share; ring: population; bar: least to most over all benchmarks and counts of population. "
            "Totals are of different days and are never added."
        )
    ]
    joined = posts.loc[~posts["member"].astype(bool), "short_name"].unique()
    if len(joined):
        parts.append(translate("As if {focus} had joined: {bodies}.", focus=name, bodies=listing(joined)))
    few = posts.groupby("short_name", sort=False)["benchmark"].nunique()
    lone = [str(body) for body, size in few.items() if size == 1]
    if lone:
        parts.append(
            translate(
                "Equal share alone, because the population of a member is not in the tables: {bodies}.",
                bodies=listing(lone),
            )
        )
    if posts["held"].isna().all():
        parts.append(translate("How many posts {focus} holds there is not reported.", focus=name))
    return " ".join(parts)


def in_words(posts: pd.DataFrame) -> str:
    """Return the posts by body in words, for who cannot see the chart."""
    return " ".join(
        translate(
            "{body}: {staff} staff; posts: {posts}.",
            body=body,
            staff=number(rows["headcount"].iloc[0]),
            posts=of_body(rows),
        )
        for body, rows in posts.groupby("short_name", sort=False)
    )


def remark(posts: pd.DataFrame, focus: str) -> str:
    """Return the sentence on what is known of posts and what is not."""
    name = economies.name(focus)
    if posts.empty:
        return translate(
            "No staff total is known of any secretariat of a body that {focus} is a full member of, so no posts to "
            "parity can be told.",
            focus=name,
        )
    held = posts[posts["benchmark"] == "equal"]
    counted = held[held["held"].notna()]
    if counted.empty:
        return plural(
            "The staff total of {count} secretariat is known, but no head count by economy: the posts that {focus} "
            "lacks or has beyond parity cannot be told, only what parity would be.",
            "The staff totals of {count} secretariats are known, but no head count by economy: the posts that {focus} "
            "lacks or has beyond parity cannot be told, only what parity would be.",
            len(held),
            focus=name,
        )
    return " ".join(_held(line, name) for line in counted.to_dict("records"))


def _held(line: dict[object, object], name: str) -> str:
    return translate(
        "{focus} holds {held} of {staff} posts in {body}, against {posts} by equal share.",
        focus=name,
        held=number(float(str(line["held"]))),
        staff=number(float(str(line["headcount"]))),
        body=line["short_name"],
        posts=number(float(str(line["posts"])), 1),
    )


def staff(line: pd.Series) -> str:
    """Return a secretariat with its head count and date, as a label of two lines."""
    filled = {"body": line["short_name"], "staff": number(line["headcount"])}
    if pd.isna(line["stated"]):
        return translate("{body}\n{staff} staff, undated", **filled)
    return translate("{body}\n{staff} staff, {day}", day=date(line["stated"]), **filled)


def of_body(rows: pd.DataFrame) -> str:
    """Return the label of one secretariat: the equal share, and the least and the most of all benchmarks."""
    equal = number(rows.loc[rows["benchmark"] == "equal", "posts"].iloc[0], 1)
    low, high = number(rows["posts"].min(), 1), number(rows["posts"].max(), 1)
    if set(rows["benchmark"]) == {"equal"}:
        return translate("{equal} by equal share", equal=equal)
    return translate("{equal} by equal share; {low} to {high} by all", equal=equal, low=low, high=high)


def axis() -> str:
    """Return the name of the axis."""
    return translate("posts")
