"""An executed notebook as the report's own blocks: what both exporters print, checked once for both."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from nbformat import NotebookNode

from analysis import languages
from analysis.charts.chart import CARD_TYPE
from analysis.charts.listing import TABLE_TYPE
from analysis.errors import ExportError
from analysis.notebook import SPEECH_TYPE
from analysis.reports import markdown, svg
from analysis.reports.blocks import (
    Answer,
    Block,
    Code,
    Document,
    Figure,
    Headlines,
    Picture,
    Prose,
    Sources,
    Table,
    Text,
)
from analysis.reports.markdown import Node
from analysis.reports.notebooks import INJECTED, tags

PLACEHOLDER = "No description has been provided"
"""What nbconvert prints for a picture without a description."""
SPOKEN: dict[str, type[Answer | Sources]] = {"answer": Answer, "sources": Sources}
"""Role of a speech to the block that it becomes; any other is prose."""
RASTERS = ("image/png", "image/jpeg")


def read(notebook: NotebookNode, name: str, number: int = 1) -> Document:
    """Return an executed notebook as a document.

    Parameters
    ----------
    notebook
        The notebook with its outputs.
    name
        Its file name without ending.
    number
        Its number in the report.

    Raises
    ------
    ExportError
        Naming the notebook and the cell, if it holds an error, a picture without a description, a heading that jumps
        a level, no title or more than one, a script, or anything that would be loaded from elsewhere.
    """
    reader = _Reader(name, number)
    for position, cell in enumerate(notebook.cells, 1):
        reader.cell(position, cell)
    return reader.document()


@dataclass
class _Reader:
    """Reads the cells of one notebook in turn."""

    name: str
    number: int
    where: str = ""
    blocks: list[Block] = field(default_factory=list)
    anchors: set[str] = field(default_factory=set)
    titles: list[str] = field(default_factory=list)
    level: int = 0
    sources: set[str] = field(default_factory=set)
    rows: set[str] = field(default_factory=set)

    def cell(self, position: int, cell: NotebookNode) -> None:
        """Take in a cell."""
        self.where = f"{self.name}, cell {position} ({cell.get('id', '')})"
        if cell.cell_type == "markdown":
            self._add(Prose(self._markdown(languages.prose(cell.source), cell.source)))
        if cell.cell_type != "code":
            return
        for output in cell.outputs:
            self._output(output)
        # Neither the defaults nor the values put in their place: the page lists the parameters in words.
        if cell.source.strip() and not {"parameters", INJECTED} & tags(cell):
            self._add(Code(cell.source.strip(), cell.get("id", "")))

    def document(self) -> Document:
        """Return the document, if it has what every page needs."""
        if not self.titles:
            raise ExportError(f"{self.name} has no title.", "Begin the notebook with a Markdown cell `# Title`.")
        sources, rows = tuple(sorted(self.sources)), tuple(sorted(self.rows))
        return Document(self.name, self.number, self.titles[0], self.blocks, sources, rows)

    def _fail(self, what: str, todo: str = "") -> ExportError:
        return ExportError(f"{self.where}: {what}.", todo)

    def _add(self, block: Block) -> None:
        if not self.titles and not isinstance(block, Code):
            raise self._fail(
                "something is shown before the title", "Begin the notebook with a Markdown cell `# Title`."
            )
        self.blocks.append(block)

    def _markdown(self, text: str, original: str = "") -> list[Node]:
        """Return the blocks of a text; anchors come from its original, so that they are the same in every language."""
        try:
            nodes, known = markdown.parse(text), markdown.parse(original or text)
        except ValueError as error:
            raise self._fail(str(error)) from None
        names = [markdown.text_of(node["children"]) for node in known if node["type"] == "heading"]
        headings = [node for node in nodes if node["type"] == "heading"]
        for node, name in zip(headings, names, strict=True):
            self._heading(node, name)
        return nodes

    def _heading(self, node: Node, name: str) -> None:
        text, level = markdown.text_of(node["children"]), node["level"]
        if level == 1 and self.titles:
            raise self._fail(f"a second title, {text!r}", "A chapter has one heading of level 1, its title.")
        if level > self.level + 1:
            raise self._fail(f"the heading {text!r} jumps from level {self.level} to {level}")
        if level == 1:
            self.titles.append(text)
        self.level = level
        node["id"] = self._anchor(markdown.slug(name))

    def _anchor(self, wanted: str) -> str:
        anchor, count = wanted, 1
        while anchor in self.anchors:
            count += 1
            anchor = f"{wanted}-{count}"
        self.anchors.add(anchor)
        return anchor

    def _output(self, output: NotebookNode) -> None:
        if output.output_type == "error":
            raise self._fail(f"the notebook holds an error, {output.ename}: {output.evalue}")
        if output.output_type == "stream":
            if output.name == "stdout":
                self._text(output.text)
            return
        data = output.data
        self._trace(data)
        if CARD_TYPE in data:
            self._figure(data[CARD_TYPE], data)
        elif TABLE_TYPE in data:
            self._table(data[TABLE_TYPE])
        elif SPEECH_TYPE in data or "text/markdown" in data:
            self._speech(data)
        elif pictures := [kind for kind in ("image/svg+xml", *RASTERS) if kind in data]:
            self._picture(pictures[0], data[pictures[0]], output.metadata)
        else:
            self._text(data.get("text/plain", ""))

    def _text(self, text: str) -> None:
        if text.strip():
            self._add(Text(text.rstrip("\n")))

    def _trace(self, data: Mapping[str, Any]) -> None:
        for kind in (CARD_TYPE, TABLE_TYPE, SPEECH_TYPE):
            self.sources.update(data.get(kind, {}).get("sources", ()))
            self.rows.update(data.get(kind, {}).get("rows", ()))

    def _speech(self, data: Mapping[str, Any]) -> None:
        speech = data.get(SPEECH_TYPE, {})
        if speech.get("role") == "headline":
            if self.blocks and isinstance(self.blocks[-1], Headlines):
                self.blocks[-1].numbers.append(speech)
            else:
                self._add(Headlines([speech]))
        else:
            kind = SPOKEN.get(speech.get("role", ""), Prose)
            self._add(kind(self._markdown(data["text/markdown"])))

    def _figure(self, card: Mapping[str, Any], data: Mapping[str, Any]) -> None:
        self._described(card["alt"], f"chart {card['name']!r}")
        if "image/svg+xml" not in data:
            raise self._fail(f"chart {card['name']!r} has no drawing")
        drawing = self._drawing(data["image/svg+xml"], [card["title"], card["subtitle"]])
        self._unique(f"figure-{card['name']}", f"chart {card['name']!r}")
        self._add(Figure(self._next(Figure, Picture), card, drawing))

    def _table(self, model: Mapping[str, Any]) -> None:
        self._unique(f"table-{model['name']}", f"table {model['name']!r}")
        self._add(Table(self._next(Table), model))

    def _picture(self, kind: str, data: str, metadata: Mapping[str, Any]) -> None:
        alt = str(metadata.get(kind, {}).get("alt", ""))
        self._described(alt, "a picture")
        if kind == "image/svg+xml":
            card = {"name": f"picture-{len(self.blocks)}", "alt": alt, "title": "", "subtitle": "", "note": ""}
            self._add(Figure(self._next(Figure, Picture), card, self._drawing(data, [])))
            return
        try:
            content = base64.b64decode(data, validate=False)
        except binascii.Error:
            raise self._fail("a broken picture") from None
        self._add(Picture(self._next(Figure, Picture), alt, kind, content))

    def _drawing(self, source: str, head: list[str]) -> svg.Drawing:
        try:
            return svg.read(source, head)
        except ValueError as error:
            raise self._fail(str(error)) from None

    def _described(self, alt: str, what: str) -> None:
        if not alt.strip() or PLACEHOLDER in alt:
            raise self._fail(f"{what} without a description", "Show a chart made by `finish(..., alt=...)`.")

    def _unique(self, anchor: str, what: str) -> None:
        if anchor in self.anchors:
            raise self._fail(f"{what} is shown twice", "Give each its own name.")
        self.anchors.add(anchor)

    def _next(self, *kinds: type[Any]) -> str:
        return f"{self.number}.{1 + sum(isinstance(block, kinds) for block in self.blocks)}"
