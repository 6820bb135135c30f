"""Sentences on the name of Kosovo in each body, on who stood in for it, and on the arrangement of 2012."""

import pandas as pd

from analysis.languages import date, listing, number, translate
from analysis.measures.terms_points import ABSENT, REGION
from analysis.prose.amounts import or_none


def class_word(name: str) -> str:
    """Return a class of designation as a label; see `measures.terms.CLASSES`."""
    words = {
        "republic": translate("Republic of Kosovo"),
        "plain": translate("Kosovo, without a mark"),
        "asterisk": translate("Kosovo* (with the footnote)"),
        "unmik": translate("UNMIK in its place"),
        "not_reported": translate("Present, name not found"),
        "outside": translate("No seat"),
        "unknown": translate("Not known"),
    }
    return words[name]


def group_word(name: str) -> str:
    """Return a group of bodies as a heading; see `measures.terms.GROUPS`."""
    words = {
        "security": translate("Regional security bodies"),
        "regional": translate("Other regional bodies"),
        "wider": translate("Bodies beyond the region"),
    }
    return words[name]


def answer(classed: pd.DataFrame) -> str:
    """Return the part of the chapter's answer on the name of Kosovo.

    Parameters
    ----------
    classed
        The frame of `measures.terms.classes`.
    """
    return f"{classes_title(classed)}."


def classes_title(classed: pd.DataFrame) -> str:
    """Return under which names Kosovo sits in the bodies of the region."""
    region = classed[classed["group"].isin(REGION) & ~classed["class"].isin(ABSENT)]
    if region.empty:
        return translate("Kosovo is not known to take part in any regional body")
    found = region["class"].value_counts()
    words = {name: or_none(int(found.get(name, 0))) for name in ("republic", "plain", "asterisk", "unmik")}
    if len(region) == 1:
        return translate(
            "Kosovo is known to take part in one regional body; the name there: {name}",
            name=class_word(str(region["class"].iloc[0])),
        )
    told = translate(
        "Of {total} regional bodies where Kosovo is known to take part, it is called Kosovo* in {asterisk}, Kosovo "
        "without a mark in {plain} and Republic of Kosovo in {republic}",
        total=number(len(region)),
        **words,
    )
    if "unmik" not in found:
        return told
    return translate("{told}; in {unmik} UNMIK stands in for it", told=told, unmik=words["unmik"])


def classes_in_words(counts: pd.DataFrame) -> str:
    """Return the counts in words, for who cannot see the chart."""
    parts = []
    for group, lines in counts.groupby("group", sort=False):
        told = listing(
            translate("{name}: {n}", name=class_word(line["class"]), n=number(line["bodies"]))
            for line in lines.to_dict("records")
            if line["bodies"]
        )
        parts.append(translate("{group} - {told}.", group=group_word(str(group)), told=told))
    return " ".join(parts)


def group_heading(group: str, total: int) -> str:
    """Return a group of bodies with its size, as a heading."""
    return translate("{group}: {total}", group=group_word(group), total=number(total))


def classes_subtitle(as_of: str) -> str:
    """Return what the chart of names counts."""
    return translate("Bodies by the name under which Kosovo takes part, {day}", day=date(as_of))


def classes_note() -> str:
    """Return how to read the chart of names."""
    return translate(
        "The class is the project's reading of the body's own usage where there is one, else of the printed name. A "
        "name with the number of the resolution in brackets is classed with the asterisk. A missing seat says "
        "nothing on the name."
    )
