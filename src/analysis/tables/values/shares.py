"""Shares: of 100 or of 1, with a sign of per cent or without; 0.09 alone in a column of per cent is asked about."""

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import Literal

import pandas as pd

from analysis.tables.values.numbers import Figure
from analysis.tables.values.result import Answer, Outcomes, Question
from analysis.tables.values.spacing import tidy

Scale = Literal["", "per cent", "fraction"]
"""What the numbers of a column are: shares of 100, shares of 1, or no shares."""

_LEAST_ADDENDS, _NEARLY = 3, Decimal("0.001")


def meant(numbers: Mapping[str, int]) -> tuple[Scale, str]:
    """Return what the numbers without a sign in a column of per cent are, and what tells it.

    Parameters
    ----------
    numbers
        The numbers of one file without a sign of per cent, with a point for decimals, and how often each stands there.

    Returns
    -------
    tuple
        ``per cent`` if one is above 1, or none lies between 0 and 1; ``fraction`` if three or more add up to 1; else
        nothing: that is a question.
    """
    values: Counter[Decimal] = Counter()
    for number, count in numbers.items():
        values[Decimal(number)] += count
    if any(value > 1 for value in values) or not any(0 < value < 1 for value in values):
        return "per cent", ""
    total = sum((value * count for value, count in values.items()), Decimal())
    if sum(values.values()) >= _LEAST_ADDENDS and abs(total - 1) <= _NEARLY:
        return "fraction", "fraction of 1, as the column adds up to 1"
    return "", ""


def convert(figures: Mapping[str, Figure | Question], scale: Scale, cells: pd.Series) -> Outcomes:
    """Return what becomes of written shares.

    Parameters
    ----------
    figures
        Written numbers, each text once.
    scale
        What the column holds.
    cells
        The cells of the column in one file.
    """
    written, why = scale, ""
    if scale == "per cent" and figures:
        plain = {text: one.plain for text, one in figures.items() if isinstance(one, Figure) and not one.percent}
        numbers: Counter[str] = Counter()
        for cell, count in cells.value_counts().items():
            if (text := tidy(str(cell))) in plain:
                numbers[plain[text]] += int(count)
        written, why = meant(numbers)
    done: Outcomes = {}
    for text, one in figures.items():
        done[text] = one if isinstance(one, Question) else _share(one, scale, written, why)
    return done


def _share(figure: Figure, scale: Scale, written: Scale, why: str) -> Answer | Question:
    if figure.percent:
        rules = (*figure.rules, "per cent sign")
        if scale == "fraction":
            return Answer(_shifted(figure.plain, -2), (*rules, "per cent as a fraction of 1"))
        return Answer(figure.plain, rules)
    if written == scale:
        return Answer(figure.plain, figure.rules)
    if written == "fraction":
        return Answer(_shifted(figure.plain, 2), (*figure.rules, why))
    if not 0 < Decimal(figure.plain) <= 1:
        return Answer(figure.plain, figure.rules)
    more = _shifted(figure.plain, 2)
    return Question(
        f"could be {figure.plain} per cent, or the fraction that is {more} per cent",
        f"Write {figure.plain} % or {more} %.",
    )


def _shifted(number: str, places: int) -> str:
    return f"{Decimal(number).scaleb(places):f}"
