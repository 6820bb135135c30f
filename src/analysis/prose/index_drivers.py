"""Sentences on what drives the doubt about the index: shares of variance, and one alternative at a time."""

import pandas as pd

from analysis import economies
from analysis.languages import listing, number, percent, translate
from analysis.prose import index_words as words
from analysis.prose.index import points

STILL = 1e-6
"""Below this variance a score is said not to move."""


def drivers_title(fixed: pd.DataFrame, focus: str) -> str:
    """Return the title of the chart of variance shares: what moves the score most on fixed goalposts."""
    first = fixed.iloc[0]
    name = economies.name(focus)
    if first["variance"] < STILL:
        return translate("On fixed goalposts the score of {focus} hardly moves, whatever is chosen", focus=name)
    return translate(
        "On fixed goalposts {choice} moves the score of {focus} most: alone and together with other choices {share} of "
        "its variance",
        choice=words.choice_inside(first["input"]),
        focus=name,
        share=percent(first["total"], 0),
    )


def drivers_subtitle() -> str:
    """Return what the chart of variance shares shows."""
    return translate("Share of the variance of the score that goes back to each choice (Sobol).")


def drivers_note(every: pd.DataFrame) -> str:
    """Return how to read the chart of variance shares."""
    return translate(
        "Dark: the choice alone. Light: with its interplay with others, so the ends add up to more than 100%. "
        "Design with {points} points.",
        points=number(every["points"].iloc[0]),
    )


def drivers_in_words(every: pd.DataFrame, fixed: pd.DataFrame) -> str:
    """Return the variance shares in words, for who cannot see the chart."""
    return translate(
        "With every choice drawn: {every}. On fixed goalposts: {fixed}.", every=_shares(every), fixed=_shares(fixed)
    )


def _shares(lines: pd.DataFrame) -> str:
    return listing(
        translate("{choice} {total}", choice=words.choice_inside(line["input"]), total=percent(line["total"], 0))
        for line in lines.to_dict("records")
    )


def widest(alternatives: pd.DataFrame) -> tuple[str, float, float]:
    """Return the choice, other than the scale, whose alternatives part the median score most, and both ends."""
    known = alternatives[alternatives["input"] != "normalisation"].dropna(subset="score")
    ends = known.groupby("input", sort=False)["score"].agg(["min", "max"])
    name = str((ends["max"] - ends["min"]).idxmax())
    low, high = ends.loc[name].to_numpy(dtype=float)
    return name, float(low), float(high)


def alternatives_title(alternatives: pd.DataFrame, focus: str) -> str:
    """Return the title of the chart of alternatives: between which medians the widest choice moves the focus."""
    name, low, high = widest(alternatives)
    filled = {"focus": economies.name(focus), "choice": words.choice_inside(name)}
    if points(low) == points(high):
        return translate("No single choice moves the median score of {focus} on fixed goalposts", **filled)
    return translate(
        "Taken one by one, {choice} moves the median score of {focus} most: from {low} to {high} points",
        low=points(low),
        high=points(high),
        **filled,
    )


def alternatives_subtitle(alternatives: pd.DataFrame) -> str:
    """Return what the chart of alternatives shows."""
    return translate(
        "Median and 5th to 95th percentile of {draws} draws with one choice held and all others drawn, on fixed "
        "goalposts but for the last group.",
        draws=number(alternatives["draws"].iloc[0]),
    )


def alternatives_in_words(alternatives: pd.DataFrame) -> str:
    """Return the medians by alternative in words, for who cannot see the chart."""
    parts = []
    for name, lines in alternatives.groupby("input", sort=False):
        levels = listing(
            translate("{level} {score}", level=words.alternative(str(name), line["level"]), score=points(line["score"]))
            for line in lines.to_dict("records")
        )
        parts.append(translate("{choice}: {levels}.", choice=words.choice(str(name)), levels=levels))
    return " ".join(parts)


def alternatives_note() -> str:
    """Return how to read the chart of alternatives."""
    return translate(
        "Dot and number: median. Bar: 5th to 95th percentile. On the scales made from the group the lowest economy is "
        "near 0 whatever it does, so those scores say how far behind it is, not how much it has."
    )


def of_variance(alone: float, total: float) -> str:
    """Return the label of a bar: the whole share, and that of the choice alone."""
    return translate("{total} ({alone} alone)", total=percent(total, 0), alone=percent(alone, 0))


def held() -> str:
    """Return the words for a choice that is not drawn."""
    return translate("held")
