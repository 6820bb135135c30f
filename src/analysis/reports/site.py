"""The report's files: a page a chapter, the index, the PDF, and the report in brief."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode

from analysis.parameters import Parameters
from analysis.prose.brief import method
from analysis.reports.about import About
from analysis.reports.blocks import Document
from analysis.reports.brief import brief
from analysis.reports.html import ReportHTMLExporter
from analysis.reports.typst import ReportTypstExporter

BRIEF = "brief.pdf"


@dataclass(frozen=True)
class Executed:
    """A chapter that has run: its notebook, and the document read from it."""

    notebook: NotebookNode
    document: Document


def write_pages(folder: Path, chapters: Sequence[Executed], about: About) -> None:
    """Write a page for each chapter.

    Parameters
    ----------
    folder
        Where the pages go.
    chapters
        The chapters in order.
    about
        The report.

    Raises
    ------
    ExportError
        If a page cannot be made.
    """
    exporter = ReportHTMLExporter()
    for chapter in chapters:
        resources = {"about": about, "document": chapter.document}
        page, _ = exporter.from_notebook_node(chapter.notebook, resources)
        (folder / f"{chapter.document.name}.html").write_text(page, "utf-8")


def write_site(folder: Path, chapters: Sequence[Executed], about: About) -> None:
    """Write the pages, the index and ``report.pdf``.

    Raises
    ------
    ExportError
        If one of them cannot be made.
    """
    documents = [chapter.document for chapter in chapters]
    write_pages(folder, chapters, about)
    (folder / "index.html").write_text(ReportHTMLExporter().index(about, documents), "utf-8")
    (folder / "report.pdf").write_bytes(ReportTypstExporter().from_documents(documents, about))


def write_brief(folder: Path, chapters: Sequence[Executed], about: About, parameters: Parameters) -> None:
    """Write ``brief.pdf``, at most four pages.

    Raises
    ------
    ExportError
        If it cannot be made.
    """
    documents = [chapter.document for chapter in chapters]
    rows = {row for document in documents for row in document.rows}
    sources = {source for document in documents for source in document.sources}
    short = brief(documents, about.title, method(parameters, len(rows), len(sources)))
    (folder / BRIEF).write_bytes(ReportTypstExporter().from_documents([short], about, brief=True))
