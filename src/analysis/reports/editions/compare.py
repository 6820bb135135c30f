"""What changed between two editions: things that are new, gone or different, with the rows and sources behind each."""

import csv
import io
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from analysis.reports.editions.entry import Entry
from analysis.reports.editions.facts import kept

COMPARED: Mapping[str, tuple[str, ...]] = {
    "headlines": ("value", "low", "high", "of"),
    "memberships": ("status", "since", "designation"),
    "spells": ("until",),
    "leaders": ("end", "nationality"),
    "staff": ("headcount", "share"),
    "verdicts": ("verdict", "yes", "no", "unknown"),
    "conflicts": ("used", "other"),
    "set_aside": ("count",),
}
"""Kinds of things in the order in which they are told, with the fields that are compared."""
CHARTS = "charts"
DIGITS = 3
"""Decimals of numbers that are compared: no more of them is printed."""
BEHIND = ("rows", "sources")
"""Columns of a chart's numbers that say where they come from: a row that only moved changes no number."""

Item = Mapping[str, Any]


@dataclass(frozen=True)
class Side:
    """An edition that is compared, which may still be in the making.

    Parameters
    ----------
    name, built
        Its name, and when it was made.
    parameters
        The parameters that it was made with.
    folder
        Where it lies.
    pages
        Where its pages and charts in the language of the comparison lie.
    """

    name: str
    built: str
    parameters: Mapping[str, Any]
    folder: Path
    pages: Path

    @classmethod
    def of(cls, entry: Entry, language: str = "") -> Self:
        """Return an edition as a side; its charts in a language, if it has that, else in its first."""
        pages = entry.folder / language
        first = not language or language == entry.languages[0] or not pages.is_dir()
        return cls(entry.name, entry.built, entry.parameters, entry.folder, entry.folder if first else pages)


@dataclass(frozen=True)
class Change:
    """A thing that changed.

    Parameters
    ----------
    kind
        Its kind: ``headlines``, one of `COMPARED`, or ``charts``.
    identity
        Its id.
    before, after
        What the editions say of it; ``None`` where one says nothing.
    """

    kind: str
    identity: str
    before: Item | None
    after: Item | None

    @property
    def rows(self) -> list[str]:
        """Ids of the rows behind it, in the newer edition if that has it."""
        return list((self.after or self.before or {}).get("rows", ()))

    @property
    def sources(self) -> list[str]:
        """Ids of the sources behind it, in either edition."""
        return sorted({source for item in (self.before, self.after) if item for source in item.get("sources", ())})


@dataclass(frozen=True)
class Difference:
    """What changed between two editions.

    Parameters
    ----------
    before, after
        The editions.
    parameters
        Names of the parameters that differ, with both values.
    changes
        The changes, by kind.
    unknown
        Kinds that cannot be compared, because one of the editions lacks them, with the reason.
    """

    before: Side
    after: Side
    parameters: Mapping[str, tuple[Any, Any]]
    changes: tuple[Change, ...]
    unknown: Mapping[str, str]


def compare(before: Side, after: Side) -> Difference:
    """Return what changed from one edition to another."""
    old, old_lacks = kept(before.folder)
    new, new_lacks = kept(after.folder)
    unknown = {**old_lacks, **new_lacks}
    changes = (
        []
        if "" in unknown
        else [change for kind in COMPARED if kind not in unknown for change in _changes(kind, old, new)]
    )
    return Difference(before, after, _parameters(before, after), (*changes, *_charts(before, after)), unknown)


def _parameters(before: Side, after: Side) -> dict[str, tuple[Any, Any]]:
    names = {**before.parameters, **after.parameters}
    pairs = {name: (before.parameters.get(name), after.parameters.get(name)) for name in names}
    return {name: pair for name, pair in pairs.items() if pair[0] != pair[1] and name != "language"}


def _changes(kind: str, old: Mapping[str, Sequence[Item]], new: Mapping[str, Sequence[Item]]) -> Iterator[Change]:
    before = {item["id"]: item for item in old.get(kind, ())}
    after = {item["id"]: item for item in new.get(kind, ())}
    for identity in {**after, **before}:
        one, other = before.get(identity), after.get(identity)
        if one is None or other is None or not all(_same(one.get(name), other.get(name)) for name in COMPARED[kind]):
            yield Change(kind, identity, one, other)


def _same(one: Any, other: Any) -> bool:
    """Return whether two values are the same as far as they are printed."""
    if isinstance(one, int | float) and isinstance(other, int | float):
        return round(one, DIGITS) == round(other, DIGITS)
    return bool(one == other)


def _charts(before: Side, after: Side) -> Iterator[Change]:
    """Yield the charts whose numbers differ."""
    old, new = _cards(before.pages), _cards(after.pages)
    for name in {**new, **old}:
        one, other = old.get(name), new.get(name)
        if one is None or other is None:
            yield Change(CHARTS, name, _told(one) if one else None, _told(other) if other else None)
            continue
        lines = _numbers(one.with_suffix(".csv")), _numbers(other.with_suffix(".csv"))
        if lines[0] != lines[1]:
            differing = max((lines[0] - lines[1]).total(), (lines[1] - lines[0]).total())
            yield Change(CHARTS, name, _told(one), {**_told(other), "lines": differing})


def _cards(folder: Path) -> dict[str, Path]:
    """Return the cards of an edition's charts by name."""
    return {file.stem: file for file in sorted((folder / "figures").glob("*.json"))}


def _told(card: Path) -> dict[str, Any]:
    try:
        values = json.loads(card.read_text("utf-8"))
    except (OSError, ValueError):
        values = {}
    return {
        "title": card.stem,
        "rows": [],
        "sources": [],
        **{key: values[key] for key in ("title", *BEHIND) if key in values},
    }


def _numbers(file: Path) -> Counter[tuple[str, ...]]:
    """Return the lines of a chart's numbers without where they come from, each as often as it stands there."""
    try:
        text = file.read_text("utf-8-sig")
    except OSError:
        return Counter()
    heading, *lines = csv.reader(io.StringIO(text))
    places = [place for place, name in enumerate(heading) if name not in BEHIND]
    return Counter(tuple(line[place] for place in places if place < len(line)) for line in [heading, *lines])
