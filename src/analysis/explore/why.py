"""What stands behind one cell of the matrix or one number: rows, sources, competing accounts, and what cleaning did."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import pandas as pd

from analysis import economies
from analysis.explore import page, teach
from analysis.explore.choices import Asked, body
from analysis.explore.frames import bodies, readable
from analysis.languages import date, translate
from analysis.measures import body_sets, headlines_registry, membership
from analysis.measures.trace import SEPARATOR
from analysis.prose.membership_words import status_word
from analysis.tables.store import Data

PAIR = ("economy", "body_id")


@dataclass(frozen=True)
class Why:
    """All that it takes to check a statement.

    Parameters
    ----------
    text
        The statement.
    rule
        How it follows from the rows.
    rows
        The rows behind it by table, readable; of a cell of the matrix every account of it, with ``used``.
    sources
        The sources that they name.
    competing
        Where accounts differ: the chosen and the competing value, their rows and sources, and why one was chosen.
    ledger
        What cleaning changed in these rows.
    """

    text: str
    rule: str
    rows: Mapping[str, pd.DataFrame] = field(repr=False)
    sources: pd.DataFrame = field(repr=False)
    competing: pd.DataFrame = field(repr=False)
    ledger: pd.DataFrame = field(repr=False)
    data: Data = field(repr=False)

    def _repr_mimebundle_(self, **_: object) -> dict[str, Any]:
        parts = [page.paragraph(self.text, "strong"), page.paragraph(self.rule)]
        for rows in self.rows.values():
            parts += [page.paragraph(rows.attrs["table"], "h4"), page.table(_filled(rows))]
        parts += [page.paragraph(translate("Sources"), "h4"), page.sources(self.data, self.sources["source_id"])]
        for heading, frame, none in self._checks():
            parts += [page.paragraph(heading, "h4"), page.table(_filled(frame)) if len(frame) else page.paragraph(none)]
        return {"text/html": "\n".join(parts), "text/plain": f"{self.text}\n{self.rule}\n{self._counted()}"}

    def _checks(self) -> list[tuple[str, pd.DataFrame, str]]:
        none, untouched = translate("No account differs."), translate("Cleaning changed nothing in these rows.")
        return [
            (translate("Competing accounts"), self.competing, none),
            (translate("Cleaning"), self.ledger, untouched),
        ]

    def _counted(self) -> str:
        rows = sum(map(len, self.rows.values()))
        parts = {"rows": rows, "sources": len(self.sources), "competing": len(self.competing)}
        return ", ".join(f"{name}: {count}" for name, count in {**parts, "ledger": len(self.ledger)}.items())


def _filled(frame: pd.DataFrame) -> pd.DataFrame:
    """Leave out columns in which nothing stands: what is known has little room beside them."""
    return frame.dropna(axis="columns", how="all")


def behind(data: Data, ids: Collection[str], text: str, rule: str = "", used: Collection[str] = ()) -> Why:
    """Return what stands behind rows.

    Parameters
    ----------
    data
        The processed tables.
    ids
        Ids of the rows.
    text, rule
        What they state, and by which rule.
    used
        The ones of them that the statement rests on, where others stand beside them.
    """
    wanted = set(ids)
    rows = {name: _rows(data, name, wanted, set(used)) for name in sorted({row.partition("/")[0] for row in wanted})}
    cited = sorted({source for frame in rows.values() for source in frame.get("source_id", [])})
    conflicts, ledger = data["conflicts"], data["ledger"]
    differing = conflicts["chosen_row_id"].isin(wanted) | conflicts["competing_row_id"].isin(wanted)
    touched = ledger["row_id"].isin(wanted) | ledger["after"].isin(wanted)
    sources = data.sources_named(cited)
    return Why(text, rule, rows, sources, conflicts[differing], ledger[touched], data)


def _rows(data: Data, name: str, wanted: set[str], used: set[str]) -> pd.DataFrame:
    table = data[name]
    frame = readable(data, name, table[table["row_id"].isin(wanted)])
    if used:
        frame.insert(0, "used", frame["row_id"].isin(used).map({True: "yes", False: "no"}))
    return frame


def cell(asked: Asked, economy: str, identity: str) -> Why:
    """Return what stands behind one cell of the matrix.

    Parameters
    ----------
    asked
        The day and the language.
    economy, identity
        Code of the economy, and id of the body.

    Raises
    ------
    ParameterError
        If there is no such economy or body.
    """
    data = asked.data
    body(identity, data)
    line = _position(asked, economy, identity)
    held = data["membership"]
    accounts = held.loc[(held["economy"] == economy) & (held["body_id"] == identity), "row_id"]
    away = data["absences"]
    absent = away.loc[(away["economy"] == economy) & (away["body_id"] == identity), "row_id"]
    used = [row for row in str(line["rows"]).split(SEPARATOR) if row]
    named = f"{economies.name(economy)}, {bodies(data)[identity]}, {date(asked.as_of)}: {status_word(line['status'])}"
    return behind(data, {*accounts, *absent, *used}, named, _basis(line["basis"]), [*used, *absent])


def _position(asked: Asked, economy: str, identity: str) -> Mapping[str, Any]:
    """Return the line of the matrix for one economy and body, computed as for the whole matrix."""
    tables = asked.data["bodies"], asked.data["membership"]
    known = set(tables[1]["economy"])
    if economy not in known:
        from analysis.tables.names.economies import nearest  # noqa: PLC0415 - only who errs needs the names

        raise teach.unknown("economy", economy, known, nearest(economy))
    # NATO and the Partnership for Peace are told in one line, and only together.
    together = body_sets.NATO_PAIR if identity in body_sets.NATO_PAIR else (identity,)
    chosen = body_sets.existing(tables[0][tables[0]["body_id"].isin(together)], tables[1], asked.as_of)
    lines = membership.position(chosen, tables[1], [economy], asked.as_of)
    if lines.empty:
        raise teach.unknown(f"body on {asked.as_of}", identity, set())
    return {str(key): value for key, value in lines.iloc[0].items()}


def _basis(basis: str) -> str:
    """Return in words how a position follows from its rows; see `measures.membership.position`."""
    words = {
        "spell": translate("The row's dates cover the day."),
        "list": translate("The row has no start; it is taken to hold from the day for which it is stated."),
        "not_yet": translate("The known spell begins later."),
        "ended": translate("The known spell is over."),
        "unclear": translate("It cannot be told whether a row already applied on the day."),
        "no_row": translate("No row states a position."),
    }
    return words[basis]


def number(asked: Asked, identity: str) -> Why:
    """Return what stands behind one headline number.

    Raises
    ------
    ParameterError
        If there is no number of this id, with the ids that were perhaps meant.
    """
    lines = registry(asked).set_index("id")
    if identity not in lines.index:
        raise teach.unknown("headline", identity, set(lines.index))
    line = lines.loc[identity]
    value = line["value"] if pd.notna(line["value"]) else f"{line['low']} to {line['high']}"
    whole = f" / {line['of']}" if pd.notna(line["of"]) else ""
    ids = [row for row in str(line["rows"]).split(SEPARATOR) if row]
    return behind(asked.data, ids, f"{identity} ({line['as_of']}): {value}{whole} {line['unit']}", str(line["rule"]))


def registry(asked: Asked) -> pd.DataFrame:
    """Return every headline number; see `measures.headlines_registry.registry`."""
    return _registry(asked.data, asked.parameters).copy()


@lru_cache(maxsize=8)
def _registry(data: Data, parameters: Any) -> pd.DataFrame:
    return headlines_registry.registry(data, parameters)
