"""The data dictionary as a page of the report's kind: it stands alone, and loads and runs nothing."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from analysis.languages import translate
from analysis.reports import markdown
from analysis.reports.about import About
from analysis.reports.html import TEMPLATES, digest
from analysis.reports.markdown import Node


def page(text: str) -> str:
    """Return the data dictionary as an HTML page.

    Parameters
    ----------
    text
        The dictionary as Markdown, from `tables.dictionary.build`.
    """
    nodes = markdown.parse(text)
    headings = [node for node in nodes if node["type"] == "heading"]
    for heading in headings:
        heading["id"] = markdown.slug(markdown.text_of(heading["children"]))
    title = markdown.text_of(headings[0]["children"])
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(translate=translate)
    environment.filters.update(html=_html, sha256=digest)
    template = environment.get_template("dictionary.html.j2")
    return template.render(about=About(title=title), title=title, nodes=nodes, headings=headings[1:])


def _html(nodes: list[Node]) -> Markup:
    return Markup(markdown.to_html(nodes))  # noqa: S704 - to_html escapes every text
