"""The words of the index: pillars, indicators with their goalposts, and the choices that are drawn anew."""

import pandas as pd

from analysis.languages import translate
from analysis.prose import benchmarks


def pillar(name: str) -> str:
    """Return the name of a pillar, as a heading."""
    return {
        "membership": translate("Membership"),
        "terms": translate("Terms"),
        "access": translate("Access"),
        "leadership": translate("Leadership"),
    }[name]


def pillar_inside(name: str) -> str:
    """Return the name of a pillar, as it stands inside a sentence."""
    return {
        "membership": translate("membership"),
        "terms": translate("terms"),
        "access": translate("access"),
        "leadership": translate("leadership"),
    }[name]


def pillar_asks(name: str) -> str:
    """Return the question of a pillar in a few words, as it stands above a panel."""
    return {
        "membership": translate("what seat,\nin every body of the set"),
        "terms": translate("whose name, what seat,\nwhere inside"),
        "access": translate("police and judicial\ninformation"),
        "leadership": translate("heads of secretariats\nagainst the benchmark"),
    }[name]


def goalposts() -> pd.DataFrame:
    """Return what 0 and 1 mean for each indicator, and which steps lie between: ``pillar``, ``indicator`` and so on."""
    lines = [
        {
            "pillar": pillar("membership"),
            "indicator": translate("Seat in each body of the set"),
            "nought": translate("outside"),
            "between": translate("another stands in; guest, observer or agreement; associate"),
            "one": translate("full member"),
        },
        {
            "pillar": pillar("terms"),
            "indicator": translate("Name in the bodies where it is inside"),
            "nought": translate("another speaks for it"),
            "between": translate("its name with an asterisk or a resolution's number"),
            "one": translate("its own name, without a mark"),
        },
        {
            "pillar": pillar("terms"),
            "indicator": translate("Seat in the bodies where it is inside"),
            "nought": translate("no seat"),
            "between": translate("the steps of the seat"),
            "one": translate("full member"),
        },
        {
            "pillar": pillar("access"),
            "indicator": translate("Channel to each body of police and judicial information"),
            "nought": translate("none"),
            "between": translate("through another"),
            "one": translate("its own, by seat or agreement"),
        },
        {
            "pillar": pillar("leadership"),
            "indicator": translate("Heads of the secretariats of bodies that it is a member of"),
            "nought": translate("none of its nationals"),
            "between": translate("in proportion"),
            "one": translate("as many as the benchmark expects, or more"),
        },
    ]
    return pd.DataFrame(lines)


def choice(name: str) -> str:
    """Return the name of a choice that is drawn anew."""
    return {
        "bodies": translate("Set of bodies"),
        "spacing": translate("Spacing of the steps"),
        "benchmark": translate("Benchmark of leadership"),
        "population": translate("Count of population"),
        "missing": translate("What is not known"),
        "normalisation": translate("Scale"),
        "aggregation": translate("Kind of mean"),
        "weights": translate("Weights of the pillars"),
    }[name]


def choice_inside(name: str) -> str:
    """Return the name of a choice, as it stands inside a sentence."""
    return {
        "bodies": translate("the set of bodies"),
        "spacing": translate("the spacing of the steps"),
        "benchmark": translate("the benchmark of leadership"),
        "population": translate("the count of population"),
        "missing": translate("what is assumed of the unknown"),
        "normalisation": translate("the scale"),
        "aggregation": translate("the kind of mean"),
        "weights": translate("the weights of the pillars"),
    }[name]


def alternative(name: str, level: str) -> str:
    """Return the name of one alternative of a choice, as a chart labels it."""
    if name == "benchmark":
        return benchmarks.name(level)
    if name == "population":
        return benchmarks.basis(level)
    words = {
        ("bodies", "security"): translate("security bodies"),
        ("bodies", "regional"): translate("bodies in other fields"),
        ("bodies", "all"): translate("bodies in all fields"),
        ("spacing", "even"): translate("even steps"),
        ("spacing", "steep"): translate("steep steps"),
        ("spacing", "lenient"): translate("lenient: lesser seats count for much"),
        ("spacing", "strict"): translate("strict: only the top step counts"),
        ("missing", "known"): translate("left out"),
        ("missing", "none"): translate("all of it 0"),
        ("missing", "all"): translate("all of it 1"),
        ("normalisation", "goalposts"): translate("fixed goalposts"),
        ("normalisation", "min_max"): translate("from the lowest to the highest economy"),
        ("normalisation", "ranks"): translate("ranks"),
        ("normalisation", "z"): translate("distance from the mean"),
        ("aggregation", "arithmetic"): translate("arithmetic mean"),
        ("aggregation", "geometric"): translate("geometric mean"),
    }
    return words[name, level]


def set_of_bodies(name: str) -> str:
    """Return a set of bodies, as it stands inside a sentence."""
    return {
        "security": translate("regional security bodies"),
        "regional": translate("regional bodies outside security"),
        "all": translate("regional bodies in all fields"),
    }[name]


def heading(name: str) -> str:
    """Return the heading of a column of the tables of the index."""
    return {
        "pillar": translate("Pillar"),
        "indicator": translate("Indicator"),
        "nought": translate("0 points"),
        "between": translate("between"),
        "one": translate("100 points"),
        "economy": translate("Economy"),
        "rank": translate("Place"),
        "arithmetic": translate("Arithmetic mean"),
        "geometric": translate("Geometric mean"),
        "weakest": translate("Lowest pillar"),
        "bounds": translate("Bounds of the arithmetic mean"),
        "known_weight": translate("Known, % of weight"),
        "left_out": translate("Pillar left out"),
    }[name]
