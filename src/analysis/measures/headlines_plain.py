"""Headline numbers as plain values, to be written as JSON: missing is null, ids are lists, parameters have values."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd

from analysis.measures.trace import SEPARATOR


def numbers(found: pd.DataFrame, given: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Return headline numbers as plain values.

    Parameters
    ----------
    found
        From `headlines_registry.registry`.
    given
        The values of the report's parameters by name.
    """
    return [_number(line, given) for line in found.to_dict("records")]


def _number(line: Mapping[Hashable, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    values = {str(key): plain(cell) for key, cell in line.items()}
    for key in ("rows", "sources"):
        values[key] = str(line[key]).split(SEPARATOR) if line[key] else []
    return values | {"parameters": {name: given[name] for name in str(line["parameters"]).split(SEPARATOR) if name}}


def plain(cell: Any) -> Any:
    """Return a cell as a plain value: text, a whole number, a number, or ``None`` where it is missing."""
    if isinstance(cell, str):
        return cell
    if pd.isna(cell):
        return None
    return int(cell) if float(cell).is_integer() else float(cell)
