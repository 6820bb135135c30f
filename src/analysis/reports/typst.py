"""The PDF: an nbconvert exporter that compiles with Typst to PDF/UA-1 and PDF/A-2a.

Typst gets one template and one JSON file. A text is a string there and is never read as markup, and the compiler may
read nothing outside a temporary folder.
"""

import datetime
import io
import json
import os
import tempfile
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

import pikepdf
import typst
from nbconvert.exporters import Exporter
from nbformat import NotebookNode
from traitlets import default
from traitlets.config import Config

from analysis import languages
from analysis.charts import fonts
from analysis.errors import ExportError
from analysis.languages import translate
from analysis.reports import document, typst_blocks
from analysis.reports.about import About
from analysis.reports.behind import EPOCH, behind
from analysis.reports.blocks import Document
from analysis.reports.letters import printable

TEMPLATE = Path(__file__).parent / "templates" / "kosovo_typst" / "report.typ"
STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
AUTHOR = "kosovo-report"


class ReportTypstExporter(Exporter):
    """Exports an executed chapter, or a whole report, as one PDF.

    ``resources["about"]`` may hold what the PDF says about itself (`About`).

    Raises
    ------
    ExportError
        If a chapter cannot be printed (see `analysis.reports.document.read`), or Typst refuses the whole.
    """

    export_from_notebook = "Report PDF"
    output_mimetype = "application/pdf"

    @default("file_extension")
    def _pdf(self) -> str:
        return ".pdf"

    def __init__(self, config: Config | None = None, **kw: Any) -> None:
        super().__init__(config=config, **kw)  # type: ignore[no-untyped-call] # nbconvert is untyped

    def from_notebook_node(  # type: ignore[override] # nbconvert's own PDF exporters return bytes here too
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[bytes, dict[str, Any]]:
        """Return the PDF of one notebook, and the resources."""
        nb, made = super().from_notebook_node(nb, resources, **kw)
        chapter = document.read(nb, made.get("metadata", {}).get("name", "notebook"))
        about = (resources or {}).get("about", About(title=chapter.title, language=languages.tag()))
        return self.from_documents([chapter], about), made

    def from_documents(self, documents: Sequence[Document], about: About, *, brief: bool = False) -> bytes:
        """Return chapters as one PDF.

        Parameters
        ----------
        documents
            The chapters in order.
        about
            The report.
        brief
            Whether to leave out the title page, the contents and the bibliography.
        """
        with tempfile.TemporaryDirectory() as scratch:
            root = Path(scratch)
            names = [chapter.name for chapter in documents]
            chapters = [typst_blocks.chapter(part, names, root) for part in documents]
            report = _report(about, chapters) | {"facts": [*about.facts, *behind(documents)], "brief": brief}
            report["bibliography"] = [] if brief else typst_blocks.bibliography(documents)
            content = json.dumps(printable(report), ensure_ascii=False)
            (root / "report.json").write_text(content, "utf-8")
            (root / TEMPLATE.name).write_bytes(TEMPLATE.read_bytes())
            return _packed(_compile(root, timestamp(about.as_of)), about.language)


def _compile(root: Path, moment: int) -> bytes:
    try:
        return typst.compile(
            root / TEMPLATE.name, root=root, font_paths=_fonts(), pdf_standards=[*STANDARDS], timestamp=moment
        )
    except typst.TypstError as error:
        raise ExportError(f"The PDF could not be made: {error.message}.", " ".join(error.hints)) from None


def _packed(content: bytes, language: str) -> bytes:
    """Return a PDF with its objects packed: Typst writes each of its tags out in full, which makes half of the file.

    Its language is named anew, because Typst leaves the script out of it.
    """
    buffer = io.BytesIO()
    with pikepdf.open(io.BytesIO(content)) as pdf:
        pdf.Root.Lang = pikepdf.String(language)
        pdf.save(buffer, object_stream_mode=pikepdf.ObjectStreamMode.generate, deterministic_id=True)
    return buffer.getvalue()


def _report(about: About, chapters: list[dict[str, Any]]) -> dict[str, Any]:
    day = languages.date(about.as_of) if about.as_of else ""
    language, _, script = about.language.partition("-")
    return {
        "title": about.title,
        "author": AUTHOR,
        "subtitle": translate("Position as of {day}", day=day) if day else "",
        "description": translate("Position as of {day}", day=day) if day else about.title,
        "language": language,
        "script": script.lower(),
        "contents": translate("Contents") if len(chapters) > 1 else "",
        "chapters": chapters,
        "sources": translate("Sources"),
    }


def timestamp(as_of: str) -> int:
    """Return the PDF's date in seconds since 1970: ``SOURCE_DATE_EPOCH``, else the report's day, else 1970.

    The clock is not asked, so the same report gives the same bytes.
    """
    fixed = os.environ.get(EPOCH, "")
    if fixed.isdecimal():
        return int(fixed)
    if not as_of:
        return 0
    return int(datetime.datetime.fromisoformat(as_of).replace(tzinfo=datetime.UTC).timestamp())


@lru_cache(maxsize=1)
def _fonts() -> typst.Fonts:
    """Return matplotlib's fonts and the compiler's own, so that a PDF looks the same on any machine."""
    return typst.Fonts(include_system_fonts=False, font_paths=[str(fonts.folder())])
