"""Sentences on the index and its pillars: what they say of the focus, and what is not known."""

import pandas as pd

from analysis import economies
from analysis.languages import date, listing, number, percent, plural, translate
from analysis.measures.index import LEAST_KNOWN
from analysis.prose import benchmarks
from analysis.prose import index_words as words

CLOSE = 0.05
"""Scores closer than this (of 1) are called about level."""


def points(score: float) -> str:
    """Return a score of 0 to 1 in points of 100."""
    return number(100 * score)


def band(low: float, high: float) -> str:
    """Return the ends of a band of scores in points, or one number where they agree."""
    ends = points(low), points(high)
    return ends[0] if ends[0] == ends[1] else translate("{low} to {high}", low=ends[0], high=ends[1])


def places(low: float, high: float) -> str:
    """Return a band of ranks, or one rank where both ends agree."""
    ends = number(low), number(high)
    return ends[0] if ends[0] == ends[1] else translate("{low} to {high}", low=ends[0], high=ends[1])


def base(totals: pd.DataFrame, focus: str) -> str:
    """Return the sentence on the base index of the focus.

    Parameters
    ----------
    totals
        The frame of `measures.index.totals`.
    focus
        Code of the focus economy.
    """
    own = totals[totals["economy"] == focus].iloc[0]
    filled = {"focus": economies.name(focus)}
    if pd.isna(own["arithmetic"]):
        return translate("Nothing is known of {focus} that the index could rest on.", **filled)
    if pd.isna(own["rank"]):
        return translate(
            "Only {share} of what the index rests on is known for {focus}, too little for a place; its score can be "
            "anything from {low} to {high} of 100.",
            share=percent(own["known_weight"], 0),
            low=points(own["low"]),
            high=points(own["high"]),
            **filled,
        )
    with_it = [code for code in totals.loc[totals["rank"] == own["rank"], "economy"] if code != focus]
    placed = int(totals["rank"].notna().sum())
    filled |= {"score": points(own["arithmetic"]), "rank": number(own["rank"]), "n": number(placed)}
    if with_it:
        return translate(
            "{focus} scores {score} of 100 and shares place {rank} of {n} with {others}.",
            others=listing(economies.names(with_it)),
            **filled,
        )
    return translate("{focus} scores {score} of 100, place {rank} of {n}.", **filled)


def pillars_title(pillar_values: pd.DataFrame, focus: str) -> str:
    """Return the title of the chart of pillars: where the focus lags most, or leads."""
    gaps = pillar_gaps(pillar_values, focus)
    name = economies.name(focus)
    if gaps.empty:
        return translate("No pillar of {focus} is known well enough to set it beside the others", focus=name)
    worst, best = gaps.iloc[0], gaps.iloc[-1]
    if worst["gap"] < -CLOSE:
        return translate(
            "{focus} lags most in {pillar}: {own} points against a median of {others} among the others",
            focus=name,
            pillar=words.pillar_inside(worst["pillar"]),
            own=points(worst["value"]),
            others=points(worst["others"]),
        )
    if best["gap"] > CLOSE:
        return translate(
            "{focus} lags in none of the pillars that are known well enough, and leads most in {pillar}: {own} points "
            "against a median of {others}",
            focus=name,
            pillar=words.pillar_inside(best["pillar"]),
            own=points(best["value"]),
            others=points(best["others"]),
        )
    return translate(
        "{focus} is about level with the middle of the others in every pillar that is known well enough", focus=name
    )


def pillar_gaps(pillar_values: pd.DataFrame, focus: str) -> pd.DataFrame:
    """Return the well-known pillars of the focus beside the median of the others, the largest lag first."""
    enough = (pillar_values["economy"] == focus) & (pillar_values["known"] >= LEAST_KNOWN)
    own = pillar_values[enough].set_index("pillar")["value"]
    others = pillar_values[pillar_values["economy"] != focus].groupby("pillar", sort=False)["value"].median()
    gaps = pd.DataFrame({"value": own, "others": others}).dropna()
    gaps["gap"] = gaps["value"] - gaps["others"]
    return gaps.sort_values("gap", kind="stable").reset_index(names="pillar")


def unknown_pillars(pillar_values: pd.DataFrame, focus: str) -> str:
    """Return why pillars of the focus have no value; empty where all have one."""
    own = pillar_values[(pillar_values["economy"] == focus) & pillar_values["value"].isna()]
    name, missing = economies.name(focus), list(own["pillar"])
    sentences = []
    if "leadership" in missing:
        missing.remove("leadership")
        sentences.append(
            translate(
                "Leadership of {focus} has no score: over the heads whose nationality is known, the benchmark expects "
                "less than one from {focus}, so even under fair treatment there might be nobody to show. The score is "
                "taken over the other pillars, and the bounds tell what leadership could add.",
                focus=name,
            )
        )
    if missing:
        sentences.append(
            plural(
                "One pillar of {focus} is not known, {pillars}; it is left out of the score and comes back in its "
                "bounds.",
                "{count} pillars of {focus} are not known, {pillars}; they are left out of the score and come back in "
                "its bounds.",
                len(missing),
                focus=name,
                pillars=listing(words.pillar_inside(pillar) for pillar in missing),
            )
        )
    return " ".join(sentences)


def pillars_in_words(pillar_values: pd.DataFrame) -> str:
    """Return the pillars of every economy in words, for who cannot see the chart."""
    lines = []
    for code, own in pillar_values.groupby("economy", sort=False):
        parts = listing(
            translate("{pillar} not known", pillar=words.pillar_inside(line["pillar"]))
            if pd.isna(line["value"])
            else translate("{pillar} {score}", pillar=words.pillar_inside(line["pillar"]), score=points(line["value"]))
            for line in own.to_dict("records")
        )
        lines.append(translate("{economy}: {parts}.", economy=economies.name(str(code)), parts=parts))
    return " ".join(lines)


def subtitle(which: str, benchmark: str, as_of: str) -> str:
    """Return what the index is computed over and when."""
    return translate(
        "Points of 100 between fixed goalposts: {bodies}, position on {day}; leadership against the benchmark "
        "{benchmark}.",
        bodies=words.set_of_bodies(which),
        day=date(as_of),
        benchmark=benchmarks.name(benchmark),
    )


def pillars_note() -> str:
    """Return how to read the chart of pillars."""
    return translate(
        "Dot: what is known. Bar: from all of the unknown being 0 to all of it being 1. Hollow bar: no value, because "
        "nothing is known, or because the benchmark expects less than one post."
    )
