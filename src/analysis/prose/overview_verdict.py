"""Why the verdict on the share of staff depends on the benchmark, and the overview's answer."""

import pandas as pd

from analysis import economies
from analysis.languages import date, number, translate
from analysis.prose import benchmarks, staffing
from analysis.prose.overview import by_id

NEAR = 0.9
"""From this ratio to a benchmark on, a share is called near par or above."""


def answer(lines: pd.DataFrame, membership: str, focus: str) -> str:
    """Return the chapter's answer: memberships, and the share of staff against two benchmarks where it is known.

    Parameters
    ----------
    lines
        The frame of `measures.headlines.headlines`.
    membership
        The sentence on memberships, see `membership.count_title`.
    focus
        Code of the focus economy.
    """
    known = by_id(lines)
    if "staff_share" not in known:
        return membership
    equal, population = (known[f"staff_of_{key}"]["value"] for key in ("equal", "population"))
    words = {"share": staffing.share(known["staff_share"]["value"]), "focus": economies.name(focus)}
    words |= {"equal": number(equal, 2), "population": number(population, 2)}
    if (equal >= NEAR) == (population >= NEAR):
        staff = translate(
            "The {share} of staff stated for {focus} is {equal} of an equal share and {population} of its population "
            "share.",
            **words,
        )
    else:
        staff = translate(
            "The {share} of staff stated for {focus} is {equal} of an equal share but {population} of its population "
            "share, so whether that is too little depends on the benchmark.",
            **words,
        )
    return f"{membership} {staff}"


def verdict(lines: pd.DataFrame, focus: str, chosen: str) -> str:
    """Return why the verdict on the share of staff depends on the benchmark, or that it does not.

    Parameters
    ----------
    lines
        The frame of `measures.headlines.headlines`.
    focus
        Code of the focus economy.
    chosen
        The benchmark to be named beside equal shares and population.
    """
    known, name = by_id(lines), economies.name(focus)
    if "staff_share" not in known:
        return translate(
            "Up to {day} no source here says how many of the staff of regional organisations come from {focus}, so "
            "whether it is under-represented among them cannot be told.",
            focus=name,
            day=date(known["heads"]["as_of"]),
        )
    equal, population = (known[f"staff_of_{key}"]["value"] for key in ("equal", "population"))
    words = {"share": staffing.share(known["staff_share"]["value"]), "focus": name}
    words |= {"equal": number(equal, 2), "population": number(population, 2)}
    told = translate(
        "The {share} of staff is {equal} of an equal share, which counts every member alike, and {population} of the "
        "population share, which counts every person alike.",
        **words,
    )
    parts = [told, _why(equal >= NEAR, population >= NEAR, name)]
    if chosen not in ("equal", "population"):
        ratio = number(known[f"staff_of_{chosen}"]["value"], 2)
        parts.append(
            translate("Against the {benchmark} it is {ratio}.", benchmark=benchmarks.name(chosen), ratio=ratio)
        )
    return " ".join(parts)


def _why(equal: bool, population: bool, focus: str) -> str:
    if equal and population:
        return translate("It is near par or above by both.")
    if not equal and not population:
        return translate("It falls short by both.")
    if population:
        return translate(
            "{focus} has fewer people than the average of the economies compared: counted by members it falls short, "
            "by people it is near par. Whether it is under-represented depends on the benchmark.",
            focus=focus,
        )
    return translate(
        "{focus} has more people than the average of the economies compared: counted by people it falls short, "
        "by members it is near par. Whether it is under-represented depends on the benchmark.",
        focus=focus,
    )
