"""The sources of a chapter as numbered notes, tied both ways to the numbers, figures and tables that rest on them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

from analysis.languages import translate
from analysis.reports.blocks import Document, Figure, Headlines, Sources, Table
from analysis.reports.markdown import Node, text_of


@dataclass(frozen=True)
class Place:
    """Where a chapter rests on sources: the anchor and the name of a figure, a table or a headline number."""

    anchor: str
    label: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Note:
    """A source of a chapter.

    Parameters
    ----------
    number
        Its number in the chapter, from 1.
    nodes
        What the chapter's list says about it.
    places
        What rests on it.
    """

    number: int
    nodes: Sequence[Node]
    places: tuple[Place, ...]


@dataclass(frozen=True)
class Notes:
    """The numbered sources of a chapter.

    Parameters
    ----------
    items
        The notes in order.
    numbers
        Number of each source by its id.
    """

    items: tuple[Note, ...]
    numbers: dict[str, int]

    def of(self, sources: Iterable[str]) -> list[int]:
        """Return the numbers of sources, in order; those that the chapter does not list are left out."""
        return sorted(self.numbers[source] for source in set(sources) & self.numbers.keys())


def notes(chapter: Document) -> Notes:
    """Return the sources that a chapter lists, in the order of its list."""
    listed = list(chain.from_iterable(block.items for block in chapter.of(Sources)))
    numbers = {source_id(item): number for number, item in enumerate(listed, 1)}
    places = list(_places(chapter))
    items = (
        Note(number, item, tuple(place for place in places if source_id(item) in place.sources))
        for number, item in enumerate(listed, 1)
    )
    return Notes(tuple(items), numbers)


def source_id(item: Sequence[Node]) -> str:
    """Return the id that a source's item begins with, or its text if it begins with none."""
    words = item[0].get("children", [])
    first = words[0] if words and words[0]["type"] == "code" else {"text": text_of(words)}
    return str(first["text"])


def headline_anchor(number: int) -> str:
    """Return where a link finds a chapter's headline number, counted from 1."""
    return f"headline-{number}"


def _places(chapter: Document) -> Iterator[Place]:
    count = 0
    for block in chapter.blocks:
        if isinstance(block, Headlines):
            for line in block.numbers:
                count += 1
                yield Place(headline_anchor(count), str(line["value"]), tuple(line.get("sources", ())))
        elif isinstance(block, Figure):
            label = translate("Figure {number}", number=block.number)
            yield Place(block.anchor, label, tuple(block.card.get("sources", ())))
        elif isinstance(block, Table):
            label = translate("Table {number}", number=block.number)
            yield Place(block.anchor, label, tuple(block.model.get("sources", ())))
