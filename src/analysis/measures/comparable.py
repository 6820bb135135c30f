"""What of the data and its measures can be compared between two editions, each thing under an id that stays the same.

An id never names a row by where it stands: a row that is put in above moves all those below, and changes nothing.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

import pandas as pd

from analysis.measures import claims, coverage_conflicts, headlines_plain, trace
from analysis.measures.headlines_registry import registry
from analysis.parameters import Parameters
from analysis.tables.store import Data

Item = dict[str, Any]
"""A thing: ``id``, its fields, and the ids of its ``rows`` and ``sources``."""


class Kind(NamedTuple):
    """A kind of things: the tables without which there is none, and what makes them."""

    tables: tuple[str, ...]
    make: Callable[[Data, Parameters], pd.DataFrame]


def _table(data: Data, name: str, key: Sequence[str], keep: Sequence[str]) -> pd.DataFrame:
    """Return rows of a table with an id made of some of their columns; several of one id stand together."""
    rows = data[name]
    frame = rows[[*key, *keep]].astype("object").assign(rows=rows["row_id"], sources=rows["source_id"])
    if "body_id" in frame:
        bodies = data["bodies"]
        names = dict(zip(bodies["body_id"], bodies["short_name"].fillna(bodies["name"]), strict=True))
        frame = frame.assign(body=frame["body_id"].map(names).fillna(frame["body_id"]))
    return frame.assign(id=frame[list(key)].fillna("").astype(str).agg("/".join, axis=1))


def _memberships(data: Data, _: Parameters) -> pd.DataFrame:
    frame = _table(data, "membership", ("body_id", "economy"), ("standing", "status", "since", "designation"))
    return frame[frame["standing"] == "current"]


def _spells(data: Data, _: Parameters) -> pd.DataFrame:
    frame = _table(data, "membership", ("body_id", "economy", "status", "since"), ("standing", "until"))
    return frame[frame["standing"] == "past"]


def _leaders(data: Data, _: Parameters) -> pd.DataFrame:
    return _table(data, "office_holders", ("body_id", "office", "name", "start"), ("end", "nationality"))


def _staff(data: Data, _: Parameters) -> pd.DataFrame:
    key = ("body_id", "economy", "level", "measure", "as_of", "source_id")
    return _table(data, "staffing", key, ("headcount", "share"))


def _verdicts(data: Data, parameters: Parameters) -> pd.DataFrame:
    return claims.verdicts(claims.parts(data, parameters.as_of)).rename(columns={"claim": "id"})


def _conflicts(data: Data, _: Parameters) -> pd.DataFrame:
    rows = data["conflicts"].rename(columns={"chosen_value": "used", "competing_value": "other"})
    key = rows[["table", "position", "column", "competing_source_id"]].fillna("").astype(str)
    ids = [trace.join(*pair) for pair in zip(rows["chosen_row_id"], rows["competing_row_id"], strict=True)]
    sources = [trace.join(*pair) for pair in zip(rows["chosen_source_id"], rows["competing_source_id"], strict=True)]
    return rows.assign(id=key.agg("/".join, axis=1), rows=ids, sources=sources)[
        ["id", "table", "position", "column", "used", "other", "rows", "sources"]
    ]


def _set_aside(data: Data, _: Parameters) -> pd.DataFrame:
    frame = coverage_conflicts.set_aside(data["ledger"])
    return frame.assign(id=frame["table"].astype(str) + "/" + frame["reason"].astype(str))


KINDS: Mapping[str, Kind] = {
    "memberships": Kind(("membership", "bodies"), _memberships),
    "spells": Kind(("membership", "bodies"), _spells),
    "leaders": Kind(("office_holders", "bodies"), _leaders),
    "staff": Kind(("staffing", "bodies"), _staff),
    "verdicts": Kind(("membership", "conflicts"), _verdicts),
    "conflicts": Kind(("conflicts",), _conflicts),
    "set_aside": Kind(("ledger",), _set_aside),
}
"""The kinds of things beside the headline numbers."""


def items(kind: str, data: Data, parameters: Parameters) -> list[Item]:
    """Return the things of a kind; none where the data lack its tables.

    Parameters
    ----------
    kind
        One of `KINDS`.
    data
        The processed tables.
    parameters
        The report's parameters, ``as_of`` filled in.
    """
    tables, make = KINDS[kind]
    if not set(tables) <= set(data.names):
        return []
    lines = make(data, parameters).to_dict("records")
    seen: dict[str, int] = {}
    found = []
    for line in lines:
        item = {str(key): headlines_plain.plain(cell) for key, cell in line.items()}
        item |= {key: str(item[key]).split(trace.SEPARATOR) if item[key] else [] for key in ("rows", "sources")}
        # Several rows may state one thing, such as two spells without a date: they are told apart by their order.
        seen[item["id"]] = seen.get(item["id"], 0) + 1
        found.append(item | ({"id": f"{item['id']}#{seen[item['id']]}"} if seen[item["id"]] > 1 else {}))
    return found


def headlines(data: Data, parameters: Parameters) -> list[Item]:
    """Return the headline numbers as plain values; none where the data lack the tables of a report."""
    if not {"membership", "conflicts"} <= set(data.names):
        return []
    return headlines_plain.numbers(registry(data, parameters), parameters.literals())
