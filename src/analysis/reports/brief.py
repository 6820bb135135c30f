"""The report in brief: its first chapter's answer and numbers, a few charts, and how it was made, on four pages."""

from collections.abc import Sequence

from analysis.languages import translate
from analysis.reports.blocks import Answer, Block, Document, Figure, Headlines, Prose
from analysis.reports.markdown import Node

NAME = "brief"
CHARTS = 3
NUMBERS = 9
"""Most headline numbers: with more, the first page would run over."""


def brief(documents: Sequence[Document], title: str, method: str) -> Document:
    """Return the chapters of a report in brief.

    Parameters
    ----------
    documents
        The chapters in order. The first that gives an answer and numbers lends them; the first few that show a chart
        lend their first.
    title
        Title of the report.
    method
        How it was made, in a paragraph.
    """
    answers = [block for part in documents for block in part.of(Answer)]
    numbers = next((part.headlines for part in documents if part.headlines), [])
    charts = [next(iter(part.of(Figure))) for part in documents if part.of(Figure)]
    blocks: list[Block] = [*answers[:1]]
    if numbers:
        blocks.append(Headlines(list(numbers[:NUMBERS])))
    blocks += [Prose(_section(translate("How this report was made"), method)), *charts[:CHARTS]]
    return Document(NAME, 1, title, blocks)


def _section(heading: str, text: str) -> list[Node]:
    return [
        {"type": "heading", "level": 2, "children": [{"type": "text", "text": heading}]},
        {"type": "paragraph", "children": [{"type": "text", "text": text}]},
    ]
