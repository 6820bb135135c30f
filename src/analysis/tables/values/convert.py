"""Write the cells of one column in the one way that its schema states, or say what cannot be told for certain."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import pandas as pd

from analysis.tables.columns import Column, Kind
from analysis.tables.names import designations
from analysis.tables.names.index import Index
from analysis.tables.values import dates, numbers, references, shares, spacing, vocabulary
from analysis.tables.values.result import Answer, Outcomes, Question

CALENDAR_YEARS = (1900.0, 2100.0)
"""Bounds of the columns that hold calendar years, see `common.year`."""


@dataclass(frozen=True)
class Context:
    """What a column cannot say of itself.

    Parameters
    ----------
    scale
        What its numbers are shares of.
    bodies
        The names of bodies, if they are known.
    """

    scale: shares.Scale = ""
    bodies: Index | None = None


@dataclass(frozen=True)
class Converted:
    """A converted column.

    Parameters
    ----------
    cells
        The cells, canonical where that is certain.
    rules
        For each cell that changed, the names of the rules that changed it.
    questions
        For each cell that cannot be told for certain, the `Question`; such a cell stays as it was written.
    """

    cells: pd.Series
    rules: pd.Series
    questions: pd.Series


def convert(
    column: Column, cells: pd.Series, typed: pd.Series | None = None, context: Context | None = None
) -> Converted:
    """Return the cells of one column of one file in canonical form.

    Parameters
    ----------
    column
        What the schema states about the column.
    cells
        Its cells as text. What one cell cannot tell, such as which mark is a decimal one, the others may.
    typed
        Which cells were numbers or dates of a workbook.
    context
        What else there is to know.
    """
    known = context or Context()
    if typed is None or not typed.any():
        return _one_way(column, cells, known, typed=False)
    parts = [_one_way(column, cells[typed == way], known, typed=way) for way in (False, True)]
    return Converted(
        pd.concat([part.cells for part in parts]).reindex(cells.index),
        pd.concat([part.rules for part in parts]),
        pd.concat([part.questions for part in parts]),
    )


def _one_way(column: Column, cells: pd.Series, context: Context, *, typed: bool) -> Converted:
    """Convert cells that are all typed, or all not."""
    values = spacing.different(cells)
    spaced = spacing.untidy(values)
    found: Outcomes = {}
    if column.kind not in {"text", "url"}:
        texts = dict.fromkeys(text for value in values if (text := spaced.get(value, value)))
        found = _outcomes(column, [*texts], cells, context, typed)
    answers = {text: one for text, one in found.items() if isinstance(one, Answer)}
    asked = {text: one for text, one in found.items() if isinstance(one, Question)}
    new = {text: one.value for text, one in answers.items()}
    rules = {text: "; ".join(one.rules) for text, one in answers.items()}
    for value, text in spaced.items():
        if text in asked:
            asked[value] = asked[text]
        else:
            new[value] = new.get(text, text)
            rules[value] = "; ".join((*spacing.steps(value), *(answers[text].rules if text in answers else ())))
    return Converted(_replaced(cells, new), _mapped(cells, rules), _mapped(cells, asked))


def _mapped(cells: pd.Series, values: Mapping[str, object]) -> pd.Series:
    """Return what belongs to some of the cells, for those alone."""
    if not values:
        return pd.Series(dtype="object", index=cells.index[:0])
    some = cells[cells.isin([*values])]
    return pd.Series([values[cell] for cell in some.to_numpy(dtype=object)], index=some.index, dtype="object")


def _replaced(cells: pd.Series, new: Mapping[str, str]) -> pd.Series:
    if not new:
        return cells
    some = _mapped(cells, new)
    done = cells.copy()
    done.loc[some.index] = some.astype("str")
    return done


def _outcomes(column: Column, texts: list[str], cells: pd.Series, context: Context, typed: bool) -> Outcomes:
    """Return what becomes of tidy texts, as far as the column's kind says: questions, and answers that it accepts."""
    if column.refers_to in {"economies", "bodies"}:
        found = references.convert(column, texts, context.bodies)
    elif column.kind in {"number", "integer"}:
        found = _numbers(column, texts, cells, context, typed)
    else:
        found = _BY_KIND[column.kind](column, [text for text in texts if not _accepts(column, text)])
    return {
        text: one
        for text, one in found.items()
        if isinstance(one, Question) or (one.value != text and (column.refers_to or _accepts(column, one.value)))
    }


def _accepts(column: Column, value: str) -> bool:
    return value in column.allowed if column.allowed else bool(re.fullmatch(column.filled(), value))


def _numbers(column: Column, texts: list[str], cells: pd.Series, context: Context, typed: bool) -> Outcomes:
    if [column.minimum, column.maximum] == [*CALENDAR_YEARS]:
        return dates.convert_years(text for text in texts if not _accepts(column, text))
    whole = column.kind == "integer"
    figures = numbers.convert(texts, typed=typed, whole=whole, maximum=column.maximum)
    if context.scale:
        return shares.convert(figures, context.scale, cells)
    return {
        text: Answer(one.plain, one.rules) if isinstance(one, numbers.Figure) else one
        for text, one in figures.items()
        if isinstance(one, Question) or not one.percent
    }


def _listed(column: Column, texts: Iterable[str]) -> Outcomes:
    if "Kosovo*" in column.allowed:
        found = {text: designations.canonical(text) for text in texts}
        return {text: Answer(name, ("spelling of a designation",)) for text, name in found.items() if name}
    return vocabulary.convert(texts, vocabulary.meanings(column.allowed, tuple(column.meanings.items())))


def _items(_: Column, texts: Iterable[str]) -> Outcomes:
    items = {text: [item.strip() for item in text.split(";")] for text in texts}
    return {text: Answer("; ".join(filter(None, found)), ("separators of a list",)) for text, found in items.items()}


_BY_KIND: Mapping[Kind, Callable[[Column, list[str]], Outcomes]] = {
    "code": _listed,
    "list": _items,
    "partial_date": lambda _, texts: dates.convert(texts),
    "yes_no": lambda _, texts: vocabulary.convert(texts, vocabulary.meanings(vocabulary.YES_NO)),
}
