"""What an edition keeps so that another one can be compared with it: ``headlines.json`` and ``facts.json``."""

import json
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from analysis.parameters import Parameters
from analysis.tables.store import Data

Make = Callable[[Data, Parameters], list[dict[str, Any]]]

HEADLINES, FACTS = "headlines.json", "facts.json"
NAMES = (HEADLINES, FACTS)
TABLE = "membership"
"""A report without this table, such as a made-up one, has nothing to compare."""


def write(folder: Path, data: Data, parameters: Parameters) -> None:
    """Write what is kept into a folder.

    A kind of things whose measure fails is named with its error under ``failed``, so that it is not taken for empty.

    Parameters
    ----------
    folder
        The folder, which is there.
    data
        The processed tables.
    parameters
        The report's parameters, ``as_of`` filled in.
    """
    numbers, kinds, failed = _gathered(data, parameters) if TABLE in data.names else ([], {}, {})
    given = {"parameters": parameters.literals(), "data": data.hash}
    _dump(folder / HEADLINES, {**given, "headlines": numbers})
    _dump(folder / FACTS, {**given, "kinds": kinds, "failed": failed})


def _gathered(data: Data, parameters: Parameters) -> tuple[Sequence[Any], Mapping[str, Any], Mapping[str, str]]:
    from analysis.measures import comparable  # noqa: PLC0415 - importing all measures takes seconds

    makers: dict[str, Make] = {kind: partial(comparable.items, kind) for kind in comparable.KINDS}
    makers["headlines"] = comparable.headlines
    found: dict[str, Any] = {}
    failed = {}
    for kind, make in makers.items():
        try:
            found[kind] = make(data, parameters)
        except Exception as error:  # noqa: BLE001 - a measure that fails makes its chapter fail, not the whole build
            failed[kind] = f"{type(error).__name__}: {error}"
    return found.pop("headlines", []), found, failed


def _dump(file: Path, content: Mapping[str, Any]) -> None:
    file.write_text(json.dumps(content, ensure_ascii=False) + "\n", "utf-8")


def kept(folder: Path) -> tuple[dict[str, list[dict[str, Any]]], dict[str, str]]:
    """Return the things that an edition keeps, by kind and headline numbers among them, and which kinds it lacks.

    Parameters
    ----------
    folder
        The edition's folder. One made before editions kept anything lacks every kind.
    """
    try:
        facts = json.loads((folder / FACTS).read_text("utf-8"))
        numbers = json.loads((folder / HEADLINES).read_text("utf-8"))["headlines"]
    except (OSError, ValueError, KeyError):
        return {}, {"": "not kept"}
    return {"headlines": numbers, **facts["kinds"]}, dict(facts["failed"])
