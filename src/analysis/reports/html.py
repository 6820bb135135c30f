"""Pages: an nbconvert exporter with a template of our own, without scripts and without a request to anywhere."""

import base64
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment
from markupsafe import Markup
from nbconvert.exporters import TemplateExporter
from nbformat import NotebookNode
from traitlets import default
from traitlets.config import Config

from analysis.charts import fonts
from analysis.charts.listing import to_html
from analysis.charts.save_table import PREFIX
from analysis.languages import date, number, tag, translate
from analysis.prose import claims_words
from analysis.reports import document, markdown
from analysis.reports.about import About
from analysis.reports.behind import behind
from analysis.reports.blocks import Document, Figure
from analysis.reports.editions.changes import Changes, short
from analysis.reports.markdown import Node
from analysis.reports.notes import headline_anchor, notes

TEMPLATES = Path(__file__).parent / "templates" / "kosovo_html"
FILES = (("svg", "SVG"), ("pdf", "PDF"), ("png", "PNG"), ("csv", "CSV"), ("xlsx", "XLSX"), ("json", "JSON"))
"""The publication set of a chart: file ending and the name printed on the link."""
REFERENCES = (("references.bib", "BibTeX"), ("references.ris", "RIS"), ("references.json", "CSL-JSON"))
"""The files of what is cited, beside the index."""
TABLE_FILES = (("csv", "CSV"), ("xlsx", "XLSX"))
"""The same of a table."""


class ReportHTMLExporter(TemplateExporter):
    """Exports an executed chapter as a page that stands alone.

    ``resources["about"]`` may hold the report that the page belongs to (`About`), and ``resources["document"]`` the
    chapter already read (`Document`); without them the page has no neighbours and no downloads.

    Raises
    ------
    ExportError
        See `analysis.reports.document.read`.
    """

    export_from_notebook = "Report page"
    output_mimetype = "text/html"
    template_name = "kosovo_html"
    template_file = "chapter.html.j2"

    @default("file_extension")
    def _html(self) -> str:
        return ".html"

    @default("template_paths")
    def _only_ours(self) -> list[str]:
        """Look for templates in this package alone: none of the machine's can take their place."""
        return [str(TEMPLATES)]

    @property
    def default_config(self) -> Config:
        """No preprocessor of nbconvert's: the document is read from the notebook as it was run."""
        return Config()

    def __init__(self, config: Config | None = None, **kw: Any) -> None:
        super().__init__(config=config, **kw)  # type: ignore[no-untyped-call] # nbconvert is untyped

    def from_notebook_node(  # type: ignore[override] # nbconvert's own exporters return text here too
        self, nb: NotebookNode, resources: dict[str, Any] | None = None, **kw: Any
    ) -> tuple[str, dict[str, Any]]:
        """Return the page of a notebook, and the resources."""
        resources = dict(resources or {})
        if "document" not in resources:
            resources["document"] = document.read(nb, resources.get("metadata", {}).get("name", "notebook"))
        resources.setdefault("about", About(title=resources["document"].title, language=tag()))
        resources |= {"notes": notes(resources["document"]), "behind": behind([resources["document"]])}
        page: tuple[str, dict[str, Any]] = super().from_notebook_node(nb, resources, **kw)
        return page

    def index(self, about: About, documents: Iterable[Document]) -> str:
        """Return the report's first page.

        Parameters
        ----------
        about
            The report.
        documents
            Its chapters, whose headline numbers the page repeats.
        """
        chapters = list(documents)
        numbers = {number["id"]: number for chapter in chapters for number in chapter.headlines}
        template = self.environment.get_template("index.html.j2")
        return str(template.render(about=about, headlines=list(numbers.values()), behind=behind(chapters)))

    def changes(self, about: About, changes: Changes) -> str:
        """Return the page of what changed since another edition.

        Parameters
        ----------
        about
            The report; without chapters, the page stands alone.
        changes
            What changed, in words.
        """
        return str(self.environment.get_template("changes.html.j2").render(about=about, changes=changes))

    def _create_environment(self) -> Environment:
        environment: Environment = super()._create_environment()  # type: ignore[no-untyped-call] # as above
        environment.autoescape = True
        environment.trim_blocks = environment.lstrip_blocks = True
        environment.filters.update(
            html=_html,
            inline=_inline,
            table=_table,
            sha256=digest,
            amount=number,
            short=short,
            row_lines=claims_words.rows,
        )
        environment.globals.update(
            translate=translate, day=date, font_faces=_font_faces, headline_anchor=headline_anchor
        )
        environment.globals.update(files=FILES, table_files=TABLE_FILES, table_prefix=PREFIX, references=REFERENCES)
        return environment


def digest(text: str) -> str:
    """Return the SHA-256 of a style sheet as a Content Security Policy names it, to let in that one and no other."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}"


def _html(nodes: Iterable[Node]) -> Markup:
    return Markup(markdown.to_html(nodes))  # noqa: S704 - to_html escapes every text


def _inline(nodes: Iterable[Node]) -> Markup:
    """Return the text of paragraphs without the paragraphs."""
    return Markup(" ").join(_html(node["children"]) for node in nodes if "children" in node)


def _table(model: Mapping[str, Any], caption: str) -> Markup:
    """Return a table whose caption can be kept in sight while the table scrolls sideways."""
    table = to_html({**model, "caption": caption})
    table = table.replace("<caption>", "<caption><span>", 1).replace("</caption>", "</span></caption>", 1)
    return Markup(table)  # noqa: S704 - to_html escapes every text


def _font_faces(chapter: Document) -> Markup:
    """Return the style rules that carry the letters of a chapter's charts, so that labels keep their widths."""
    pairs = [figure.drawing.characters() for figure in chapter.of(Figure)]
    faces = ""
    for weight, parts in zip(("normal", "bold"), zip(*pairs, strict=True), strict=False):
        if used := "".join(sorted(set("".join(parts)))):
            faces += fonts.face(used, weight)
    return Markup(faces)  # noqa: S704 - Base64 and our own words
