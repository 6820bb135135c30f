"""Make rows of the tables readable: names beside codes, what cleaning added left out, headings in words if wanted."""

from collections.abc import Iterable, Mapping
from typing import Any

import pandas as pd

from analysis import economies
from analysis.explore import teach
from analysis.prose.short_names import ShortNames
from analysis.tables.schemas import tables
from analysis.tables.store import Data

DERIVED = ("_earliest", "_latest", "_precision")
"""Endings of the columns that cleaning derives from a partial date."""
LAST = ("row_id", "source_id", "locator", "note")
"""Columns that say where a row comes from; they stand at the end."""


def readable(data: Data, name: str, rows: pd.DataFrame, *, labels: bool = False) -> pd.DataFrame:
    """Return rows of a table as a person reads them.

    Parameters
    ----------
    data
        The processed tables.
    name
        Name of the table.
    rows
        Rows of it.
    labels
        Whether headings and coded values are the words of the data dictionary, and codes give way to names.

    Returns
    -------
    pandas.DataFrame
        The columns of the table, and before each code the name that it stands for: ``body`` of ``body_id``,
        ``economy_name`` of ``economy``, ``source`` of ``source_id`` and so on. The days that cleaning derives from
        partial dates are left out. ``attrs["table"]`` is the table's title, ``attrs["labels"]`` its headings in words.
    """
    kept = [column for column in rows.columns if not column.endswith(DERIVED)]
    named = {column: _name_of(column) for column in _codes(name, kept)}
    frame = rows[kept].reset_index(drop=True)
    for column, title in named.items():
        frame.insert(list(frame.columns).index(column), title, _names(data, column, frame[column]))
    order = sorted(frame.columns, key=lambda column: column in (*LAST, "source"))
    fields = _fields(data, name)
    frame = frame[order]
    if labels:
        frame = _labelled(frame, fields, [*named])
    frame.attrs = {"table": _title(data, name), "labels": {key: str(field["title"]) for key, field in fields.items()}}
    return frame


def _codes(name: str, kept: Iterable[str]) -> list[str]:
    """Return the columns whose codes stand for bodies, economies or sources."""
    described = tables()[name].columns if name in tables() else {}
    pointing = {column for column, about in described.items() if about.refers_to in ("bodies", "economies", "sources")}
    return [column for column in kept if column in pointing]


def _name_of(column: str) -> str:
    return column.removesuffix("_id") if column.endswith("_id") else f"{column}_name"


def _names(data: Data, column: str, codes: pd.Series) -> pd.Series:
    known: Mapping[str, str] = bodies(data)
    if column == "source_id":
        known = ShortNames(data)
    found = {code: known[code] if code in known else economies.name(code) for code in codes.dropna().unique()}
    return codes.map(found).astype("str")


def bodies(data: Data) -> dict[str, str]:
    """Return the short name of each body by its id."""
    table = data["bodies"]
    return dict(zip(table["body_id"], table["short_name"].fillna(table["name"]), strict=True))


def _resource(data: Data, name: str) -> dict[str, Any]:
    return next(part for part in data.package["resources"] if part["name"] == name)


def _title(data: Data, name: str) -> str:
    return str(_resource(data, name)["title"])


def _fields(data: Data, name: str) -> dict[str, dict[str, Any]]:
    return {field["name"]: field for field in _resource(data, name)["schema"]["fields"]}


def _labelled(frame: pd.DataFrame, fields: Mapping[str, dict[str, Any]], codes: list[str]) -> pd.DataFrame:
    for column, field in fields.items():
        words = {part["value"]: part["label"] for part in field.get("categories", []) if isinstance(part, dict)}
        if column in frame and words:
            frame[column] = frame[column].map(lambda value, words=words: words.get(value, value))
    titles = {_name_of(column): fields[column]["title"] for column in codes}
    titles |= {str(column): fields[str(column)]["title"] for column in frame if column in fields}
    return frame.drop(columns=codes).rename(columns=titles)


def described(data: Data, name: str) -> pd.DataFrame:
    """Return the columns of a table: ``column``, ``title``, ``meaning`` and ``values``, those of a closed list."""
    lines = [
        {
            "column": key,
            "title": field["title"],
            "meaning": field["description"],
            "values": ", ".join(map(str, field.get("constraints", {}).get("enum", []))),
        }
        for key, field in _fields(data, name).items()
        if not key.endswith(DERIVED)
    ]
    return pd.DataFrame(lines)


def filtered(data: Data, name: str, wanted: Mapping[str, Any]) -> pd.DataFrame:
    """Return the rows of a table with the values wanted.

    Parameters
    ----------
    data
        The processed tables.
    name
        Name of the table.
    wanted
        For each column a value or several; ``None`` for any.

    Raises
    ------
    ParameterError
        If there is no such table or column, or a value occurs nowhere in its column.
    """
    if name not in data.names:
        raise teach.unknown("table", name, data.names)
    rows = data[name]
    teach.options(f"data.{name}", wanted, list(rows.columns))
    for column, value in wanted.items():
        if value is not None:
            rows = rows[rows[column].isin(values(data[name][column], column, value))]
    return rows


def values(cells: pd.Series, column: str, value: Any) -> list[Any]:
    """Return a value, or several, as a list, each of which occurs in a column.

    Raises
    ------
    ParameterError
        If one occurs nowhere, with what was perhaps meant.
    """
    found = list(value) if isinstance(value, list | tuple | set | pd.Series) else [value]
    known = set(cells.dropna())
    for one in found:
        if one not in known:
            raise teach.unknown(column, one, set(map(str, known)), _meant(column, one))
    return found


def _meant(column: str, value: object) -> tuple[str, ...]:
    """Return the codes of economies that a name stands for."""
    if column == "body_id":
        return ()
    from analysis.tables.names.economies import nearest  # noqa: PLC0415 - only who errs needs the names

    return nearest(str(value))
