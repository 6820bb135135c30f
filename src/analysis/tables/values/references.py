"""Cells that name an economy, a group of economies or a body: which one is meant, if only one can be."""

from collections.abc import Iterable

from analysis.tables.columns import Column
from analysis.tables.names import economies
from analysis.tables.names.index import Index, Resolved
from analysis.tables.values import vocabulary
from analysis.tables.values.result import Answer, Outcomes, Question


def convert(column: Column, texts: Iterable[str], bodies: Index | None) -> Outcomes:
    """Return what names stand for, each text once; unknown names are left out.

    Parameters
    ----------
    column
        A column that refers to economies or bodies.
    texts
        What stands in the cells.
    bodies
        The names of bodies, if they are known.
    """
    done: Outcomes = {}
    for text in texts:
        if column.refers_to == "economies":
            done |= _economy(column, text, bodies)
        elif bodies:
            done |= _outcome(text, [bodies(text)], "name of a body")
    return done


def _economy(column: Column, text: str, bodies: Index | None) -> Outcomes:
    if column.groups and (group := vocabulary.convert([text], vocabulary.meanings(column.groups))):
        return group
    found = [economies.resolve(text)]
    if column.or_body and bodies:
        found.append(bodies(text))
    return _outcome(text, found, "name of an economy" if found[0].code else "name of a body")


def _outcome(text: str, found: list[Resolved], rule: str) -> Outcomes:
    codes = [one.code for one in found if one.code]
    possible = dict.fromkeys([*codes, *(code for one in found for code in one.candidates)])
    if len(codes) == 1 and len(possible) == 1:
        return {text: Answer(codes[0], (rule,))}
    if not possible:
        return {}
    return {text: Question(f"could be {' or '.join(possible)}", "Write the one that is meant.")}
