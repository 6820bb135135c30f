"""The blocks of a report: what a chapter is made of, whatever it is printed as."""

import base64
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, ClassVar, TypeVar

from analysis.errors import ExportError
from analysis.reports import markdown, svg
from analysis.reports.markdown import Node


@dataclass(frozen=True)
class Prose:
    """Markdown."""

    kind: ClassVar[str] = "prose"
    nodes: list[Node]


@dataclass(frozen=True)
class Answer:
    """The chapter's answer in a sentence or two."""

    kind: ClassVar[str] = "answer"
    nodes: list[Node]


@dataclass(frozen=True)
class Sources:
    """The list of the chapter's sources; each item begins with the source's id as code."""

    kind: ClassVar[str] = "sources"
    nodes: list[Node]

    @property
    def items(self) -> list[list[Node]]:
        """The items of the list, each as its blocks."""
        return [item for node in self.nodes if node["type"] == "list" for item in node["items"]]


@dataclass(frozen=True)
class Headlines:
    """Headline numbers that stand side by side; each is the mapping that `Chapter.headline` was given."""

    kind: ClassVar[str] = "headlines"
    numbers: list[Mapping[str, Any]]


@dataclass(frozen=True)
class Figure:
    """A chart with its card, cropped to the drawing: the page prints title and subtitle."""

    kind: ClassVar[str] = "figure"
    number: str
    card: Mapping[str, Any]
    drawing: svg.Drawing

    @property
    def anchor(self) -> str:
        """Where a link finds the figure on its page."""
        return f"figure-{self.card['name']}"

    @property
    def published(self) -> bool:
        """Whether it is a chart of ours, whose publication set lies in ``figures``."""
        return "sources" in self.card


@dataclass(frozen=True)
class Picture:
    """A picture that is no chart of ours; only its description goes with it."""

    kind: ClassVar[str] = "picture"
    number: str
    alt: str
    type: str
    data: bytes

    @property
    def uri(self) -> str:
        """The picture as an address that holds its content."""
        return f"data:{self.type};base64,{base64.b64encode(self.data).decode('ascii')}"


@dataclass(frozen=True)
class Table:
    """A table by its model."""

    kind: ClassVar[str] = "table"
    number: str
    model: Mapping[str, Any]

    @property
    def anchor(self) -> str:
        """Where a link finds the table on its page."""
        return f"table-{self.model['name']}"


@dataclass(frozen=True)
class Text:
    """What a cell printed."""

    kind: ClassVar[str] = "text"
    text: str


@dataclass(frozen=True)
class Code:
    """The code of a cell, folded away on a page and left out of the PDF."""

    kind: ClassVar[str] = "code"
    source: str
    cell_id: str


@dataclass(frozen=True)
class Failure:
    """Why a chapter is missing."""

    kind: ClassVar[str] = "failure"
    nodes: list[Node]


Block = Prose | Answer | Sources | Headlines | Figure | Picture | Table | Text | Code | Failure
Kind = TypeVar("Kind", bound=Block)


@dataclass(frozen=True)
class Document:
    """A chapter ready to be printed.

    Parameters
    ----------
    name
        File name of the notebook without ending.
    number
        Number of the chapter in the report, from 1.
    title
        Its title, without markup.
    blocks
        What it prints, in order; the first one begins with the title.
    sources, rows
        Ids of the sources and of the table rows behind it, sorted.
    """

    name: str
    number: int
    title: str
    blocks: list[Block]
    sources: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()

    def of(self, kind: type[Kind]) -> list[Kind]:
        """Return the blocks of one kind."""
        return [block for block in self.blocks if isinstance(block, kind)]

    @property
    def headings(self) -> list[Node]:
        """The headings in order, the title first."""
        return [node for block in self.of(Prose) for node in block.nodes if node["type"] == "heading"]

    @property
    def headlines(self) -> list[Mapping[str, Any]]:
        """The chapter's headline numbers."""
        return [number for block in self.of(Headlines) for number in block.numbers]

    @property
    def missing(self) -> bool:
        """Whether the chapter could not be made, and this stands in for it."""
        return bool(self.of(Failure))

    @property
    def answer(self) -> list[Node]:
        """The chapter's answer, or why it is missing; empty if it gives none."""
        if self.missing:
            return [node for block in self.of(Failure) for node in block.nodes[:1]]
        return [node for block in self.of(Answer) for node in block.nodes]


def alone(document: Document, others: Collection[str]) -> Document:
    """Return a chapter that is printed by itself: its links to the others, given by name, keep their text only."""
    blocks: list[Block] = [
        replace(block, nodes=markdown.unlinked(block.nodes, others))
        if isinstance(block, Prose | Answer | Sources)
        else block
        for block in document.blocks
    ]
    return replace(document, blocks=blocks)


def unique_names(documents: Iterable[Document]) -> None:
    """Check that no two chapters write a chart or a table of the same name over each other's files.

    Raises
    ------
    ExportError
        Naming the chart or table and both chapters.
    """
    seen: dict[str, str] = {}
    for name, chapter in _exhibits(documents):
        if seen.setdefault(name, chapter) != chapter:
            raise ExportError(f"{seen[name]} and {chapter} both show a {name}.", "Give each its own name.")


def _exhibits(documents: Iterable[Document]) -> Iterator[tuple[str, str]]:
    for document in documents:
        yield from ((f"chart {figure.card['name']!r}", document.name) for figure in document.of(Figure))
        yield from ((f"table {table.model['name']!r}", document.name) for table in document.of(Table))
