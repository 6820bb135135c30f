"""What changed between two editions, for a reader: as text, as plain values, and as a page."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from analysis.prose import changes as words
from analysis.prose import claims_words
from analysis.reports.editions.compare import Change, Difference
from analysis.reports.editions.facts import kept

PAGE = "changes.html"
FEW = 12
"""Up to so many sources behind a change are named; of more, how many there are."""


@dataclass(frozen=True)
class Told:
    """A change in a sentence, and what is behind it."""

    sentence: str
    rows: Sequence[str]
    sources: Sequence[str]


@dataclass(frozen=True)
class Section:
    """The changes of a kind."""

    kind: str
    heading: str
    changes: Sequence[Told]


@dataclass(frozen=True)
class Changes:
    """What changed, in the current language.

    Parameters
    ----------
    title, compared, total
        The title, which editions are compared, and how much changed.
    notes
        Parameters that differ, and what cannot be compared.
    sections
        The changes by kind.
    """

    title: str
    compared: str
    total: str
    notes: Sequence[str]
    sections: Sequence[Section]


def tell(difference: Difference) -> Changes:
    """Return what changed in the current language."""
    numbers = kept(difference.after.folder)[0].get("headlines", [])
    parameters = difference.after.parameters
    texts = words.headline_texts(numbers, parameters.get("focus", ""), parameters.get("bodies", ""))
    kinds = dict.fromkeys(change.kind for change in difference.changes)
    sections = [
        Section(kind, words.kind(kind), [_told(change, texts) for change in difference.changes if change.kind == kind])
        for kind in kinds
    ]
    notes = [words.parameter(name, *pair) for name, pair in difference.parameters.items()]
    if difference.unknown:
        notes.append(words.unknown(list(difference.unknown)))
    compared = words.compared(difference.before.built, difference.after.built)
    return Changes(words.title(), compared, words.total(len(difference.changes)), notes, sections)


def _told(change: Change, texts: dict[str, str]) -> Told:
    return Told(words.sentence(change.kind, change.before, change.after, texts), change.rows, change.sources)


def text(changes: Changes) -> str:
    """Return what changed as lines of text, each change with what is behind it."""
    lines = [changes.compared, changes.total, *changes.notes]
    for section in changes.sections:
        lines += ["", section.heading]
        for change in section.changes:
            lines += [f"- {change.sentence}", *_behind(change)]
    return "\n".join(lines)


def _behind(change: Told) -> list[str]:
    parts = (("rows", claims_words.rows(change.rows)), ("sources", short(change.sources)))
    return [f"    {name}: {told}" for name, told in parts if told]


def short(ids: Sequence[str]) -> str:
    """Return ids one after the other; of many the first few and how many there are."""
    more = f" … ({len(ids)})" if len(ids) > FEW else ""
    return ", ".join(ids[:FEW]) + more


def plain(difference: Difference, changes: Changes) -> dict[str, Any]:
    """Return what changed as plain values, to be written as JSON: every row and source, and both values."""
    told = [change for section in changes.sections for change in section.changes]
    ordered = sorted(
        difference.changes, key=lambda change: [section.kind for section in changes.sections].index(change.kind)
    )
    return {
        "before": difference.before.name,
        "after": difference.after.name,
        "parameters": {name: {"before": pair[0], "after": pair[1]} for name, pair in difference.parameters.items()},
        "not_compared": dict(difference.unknown),
        "changes": [
            {
                "kind": change.kind,
                "id": change.identity,
                "before": change.before,
                "after": change.after,
                **asdict(sentence),
            }
            for change, sentence in zip(ordered, told, strict=True)
        ],
    }
