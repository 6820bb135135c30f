"""Made-up chapters, tables and projects for the tests of this room."""

import hashlib
import json
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook, new_output

from analysis.charts.chart import CARD_TYPE
from analysis.charts.listing import TABLE_TYPE
from analysis.notebook import SPEECH_TYPE
from analysis.project import Project

PARAMETERS = 'focus = "XKX"\npeers = ["ALB"]\nas_of = ""\nbenchmark = "equal"\nbodies = "security"\nlanguage = "en"'
SOURCES = [
    ("row_id", "string"),
    ("source_id", "string"),
    ("title", "string"),
    ("publisher", "string"),
    ("author", "string"),
    ("published", "string"),
    ("url", "string"),
    ("kind", "string"),
    ("note", "string"),
]


def markdown(text: str) -> NotebookNode:
    return new_markdown_cell(text)


def code(text: str, *outputs: NotebookNode) -> NotebookNode:
    return new_code_cell(text, outputs=list(outputs), execution_count=1 if outputs else None)


def notebook(*cells: NotebookNode, title: str = "Made-up chapter") -> NotebookNode:
    """Return a notebook with a title, the cell of parameters, and the cells given, named c0, c1, ..."""
    all_cells = [markdown(f"# {title}"), new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]}), *cells]
    for position, cell in enumerate(all_cells):
        cell["id"] = f"c{position}"
    # A kernel of that name does not exist: the runner must not ask for it.
    kernel = {"name": "made-up", "display_name": "Made up", "language": "python"}
    return new_notebook(cells=all_cells, metadata={"kernelspec": kernel, "language_info": {"name": "python"}})


def shown(data: dict[str, Any], metadata: dict[str, Any] | None = None) -> NotebookNode:
    return new_output("display_data", data=data, metadata=metadata or {})


def said(text: str, role: str = "", **values: Any) -> NotebookNode:
    speech = {SPEECH_TYPE: {"role": role, "text": text, **values}} if role else {}
    return shown({"text/markdown": text, "text/plain": text, **speech})


def headline(name: str, value: str, text: str) -> NotebookNode:
    return said(text, "headline", id=name, value=value, sources=["made-up-1"], rows=["made_up/a:2"])


def drawing(text: str = "label", title: str = "A made-up title", subtitle: str = "Made-up numbers, 2026") -> str:
    """Return an SVG as matplotlib writes it, with the head that the suite's charts have."""
    return f"""<?xml version="1.0" encoding="utf-8" standalone="no"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns:xlink="http://www.w3.org/1999/xlink" width="200pt" height="100pt" viewBox="0 0 200 100"
  xmlns="http://www.w3.org/2000/svg" version="1.1">
 <title>x</title>
 <metadata><made xmlns="http://made-up.example/">up</made></metadata>
 <defs><style type="text/css">*{{stroke-linejoin: round; stroke-linecap: butt}}</style></defs>
 <g id="figure_1">
  <g id="patch_1"><path d="M 0 100 L 200 100 L 200 0 L 0 0 z" style="fill: #ffffff"/></g>
  <g id="axes_1"><path id="m1" d="M 0 0 L 9 9" clip-path="url(#p1)" style="stroke: #003f72"/><use xlink:href="#m1"/></g>
  <g id="text_1"><text style="font-size: 8px; font-family: 'DejaVu Sans'" x="9" y="60">{text}</text></g>
  <g id="text_2"><text style="font-weight: 700; font-size: 11px; font-family: 'DejaVu Sans'"
    transform="translate(5 16)">{title}</text></g>
  <g id="text_3"><text style="font-size: 8px; font-family: 'DejaVu Sans'" x="5" y="30">{subtitle}</text></g>
 </g>
 <defs><clipPath id="p1"><rect x="0" y="40" width="200" height="60"/></clipPath></defs>
</svg>"""


def chart(name: str = "made_up", svg: str | None = None, **card: Any) -> NotebookNode:
    words = {
        "name": name,
        "title": "A made-up title",
        "subtitle": "Made-up numbers, 2026",
        "alt": "A made-up description.",
        "note": "A made-up note.",
        "sources": ["made-up-1"],
        "rows": ["made_up/a:2", "made_up/a:3"],
    }
    return shown({"image/svg+xml": drawing() if svg is None else svg, CARD_TYPE: words | card, "text/plain": "x"})


def table(name: str = "made_up", **model: Any) -> NotebookNode:
    values = {
        "name": name,
        "caption": "A made-up table",
        "note": "",
        "headings": ["Body", "Members"],
        "align": ["left", "right"],
        "cells": [["Made-up body", "5"], ["Other body", "12"]],
        "sources": ["made-up-2"],
        "rows": ["made_up/b:2"],
    }
    return shown({TABLE_TYPE: values | model, "text/html": "<table>", "text/plain": "x"})


def rich(title: str = "Made-up chapter") -> NotebookNode:
    """Return an executed notebook with one of each thing that a chapter can show."""
    return notebook(
        code("start()", said("The **answer** is made up.", "answer")),
        code("numbers", headline("a", "5 of 23", "bodies, made up"), headline("b", "0.54", "of a share, made up")),
        markdown("## First section\n\nSome *prose* with `code`, and [another](01_other.ipynb).\n\n- one\n- two"),
        code("show(chart)", chart()),
        markdown("### How to read it\n\n> Quoted.\n\n1. first\n2. second"),
        code("show(table)", table()),
        code("print(1)", new_output("stream", name="stdout", text="printed\n")),
        code("warn()", new_output("stream", name="stderr", text="UserWarning: never to be seen\n")),
        markdown("## Sources"),
        code("sources()", said("- `made-up-1` Somebody. <https://made-up.example/a>", "sources")),
        title=title,
    )


def write_tables(project: Project, note: str = "") -> None:
    """Write processed tables as cleaning would: one table of sources with one source, and its hash."""
    project.processed.mkdir(parents=True, exist_ok=True)
    fields = [{"name": name, "type": kind} for name, kind in SOURCES]
    package = {
        "newest": "2026-01-31",
        "hash": f"sha256:{hashlib.sha256(note.encode()).hexdigest() if note else 'ab' * 32}",
        "resources": [{"name": "sources", "topic": "Sources", "path": "sources.csv", "schema": {"fields": fields}}],
    }
    (project.processed / "datapackage.json").write_text(json.dumps(package), "utf-8")
    lines = [
        ",".join(name for name, _ in SOURCES),
        f"sources/s:2,made-up-1,A <b>made-up</b> title,P,A,2026,,primary,{note}",
    ]
    (project.processed / "sources.csv").write_text("\n".join(lines) + "\n", "utf-8")


CHART_CELL = """\
import pandas as pd
from analysis.charts import finish, style
frame = pd.DataFrame({"economy": ["A", "B"], "n": [1, 2], "rows": "made_up/a:2", "sources": "made-up-1"})
figure, axes = style.canvas(20)
with style.theme():
    axes[0].barh(frame["economy"], frame["n"])
chart = finish(figure, name=NAME, title="B has twice A", subtitle="Made up, 2026", alt="A 1, B 2.", data=frame)
chapter.show(chart)"""


def small_chapter(name: str) -> NotebookNode:
    """Return a chapter, not yet run, that says its answer and shows a chart of the name given."""
    return notebook(
        code(
            "from analysis.notebook import start\n"
            "chapter = start(\n"
            "    focus=focus, peers=peers, as_of=as_of, benchmark=benchmark, bodies=bodies, language=language\n"
            ")"
        ),
        code('chapter.answer("{focus} is made up on {as_of}.")'),
        code(CHART_CELL.replace("NAME", repr(name))),
        markdown("## Sources"),
        code("chapter.sources()"),
        title=f"Chapter {name}",
    )


def make_project(root: Path, **notebooks: NotebookNode) -> Project:
    """Make a project with made-up tables and the notebooks given by name."""
    project = Project(root)
    project.raw.mkdir(parents=True)
    project.notebooks.mkdir()
    write_tables(project)
    for name, content in notebooks.items():
        nbformat.write(content, project.notebooks / f"{name}.ipynb")
    return project
