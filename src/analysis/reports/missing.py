"""The page of a chapter that could not be made: its title, and a banner that says why."""

from pathlib import Path

from nbformat import NotebookNode
from nbformat.v4 import new_notebook

from analysis import languages
from analysis.prose import failures as words
from analysis.reports import markdown, notebooks
from analysis.reports.blocks import Document, Failure, Prose
from analysis.reports.markdown import Node
from analysis.reports.record import ChapterRecord


def missing(record: ChapterRecord, source: Path, number: int) -> Document:
    """Return the document that stands in for a chapter.

    Parameters
    ----------
    record
        What became of it.
    source
        Its notebook, which gives the title.
    number
        Its number in the report.
    """
    title = languages.prose(_title(source)) or record.notebook
    heading: Node = {"type": "heading", "level": 1, "id": markdown.slug(title), "children": [_text(title)]}
    sentences = [words.state(record.state)]
    if record.cell:
        sentences.append(words.cell(record.cell, record.cell_id))
    reason = ": ".join(part for part in (record.error, record.message) if part)
    nodes = [_paragraph(_text(" ".join(sentences)))]
    if reason:
        nodes.append(_paragraph({"type": "code", "text": reason}))
    nodes.append(_paragraph(_text(words.advice())))
    return Document(record.notebook, number, title, [Prose([heading]), Failure(nodes)])


def blank() -> NotebookNode:
    """Return a notebook without cells, for a page that shows none."""
    return new_notebook()  # type: ignore[no-untyped-call,no-any-return] # nbformat is untyped


def _title(source: Path) -> str:
    """Return the first heading of a notebook; empty where it has none, or is none."""
    try:
        cells = notebooks.read(source).cells
    except (OSError, ValueError):
        return ""
    lines = (line for cell in cells if cell.cell_type == "markdown" for line in cell.source.splitlines())
    return next((line.removeprefix("# ").strip() for line in lines if line.startswith("# ")), "")


def _text(text: str) -> Node:
    return {"type": "text", "text": text}


def _paragraph(child: Node) -> Node:
    return {"type": "paragraph", "children": [child]}
