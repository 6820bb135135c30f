"""The blocks of a chapter as plain values for the PDF's template, and their drawings as files beside it."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from analysis.languages import translate
from analysis.reports.blocks import (
    Answer,
    Block,
    Document,
    Failure,
    Figure,
    Headlines,
    Picture,
    Prose,
    Sources,
    Table,
    Text,
)
from analysis.reports.letters import printable
from analysis.reports.markdown import Node
from analysis.reports.notes import source_id
from analysis.reports.typst_table import layout

INTERNAL = re.compile(r"(\w+)\.html(?:#.*)?")


def chapter(part: Document, names: Sequence[str], folder: Path) -> dict[str, Any]:
    """Return a chapter as plain values.

    Parameters
    ----------
    part
        The chapter.
    names
        Names of all chapters of the PDF, to which links may point.
    folder
        Where its drawings are written.
    """
    blocks = [_block(block, names, folder) for block in part.blocks]
    return {
        "title": part.title,
        "label": _label(part.name),
        "blocks": [block for block in blocks if block],
    }


def bibliography(parts: Iterable[Document]) -> list[dict[str, Any]]:
    """Return the sources of all chapters, each once, in the order of their ids.

    Chapters name them by id, and the list at the end tells what each of them is.
    """
    items = (item for part in parts for block in part.of(Sources) for item in block.items)
    entries = {source_id(item): item for item in items}
    return [{"label": label, "nodes": item} for label, item in sorted(entries.items())]


def _label(name: str) -> str:
    return f"chapter-{name}"


def _block(block: Block, names: Sequence[str], folder: Path) -> dict[str, Any] | None:
    values: dict[str, Any] | None = None
    if isinstance(block, Prose | Answer | Failure):
        values = {"nodes": [_node(node, names) for node in block.nodes if node.get("level") != 1]}
    elif isinstance(block, Sources):
        values = {"labels": [source_id(item) for item in block.items]} if block.items else {"nodes": block.nodes}
    elif isinstance(block, Headlines):
        values = {"numbers": [{"value": str(item["value"]), "text": item["text"]} for item in block.numbers]}
    elif isinstance(block, Figure):
        values = _figure(block, folder)
    elif isinstance(block, Picture):
        values = _picture(block, folder)
    elif isinstance(block, Table):
        values = _table(block)
    elif isinstance(block, Text):
        values = {"text": block.text}
    return {"kind": "figure" if isinstance(block, Picture) else block.kind, **values} if values else None


def _node(node: Node, names: Sequence[str]) -> Node:
    """Return a node whose links within the report point to chapters of the PDF, or nowhere."""
    node = dict(node)
    if node["type"] == "link" and not node["url"].startswith(("http", "mailto")):
        target = INTERNAL.fullmatch(node["url"])
        node["chapter"] = _label(target[1]) if target and target[1] in names else ""
        node["url"] = ""
    if "children" in node:
        node["children"] = [_node(child, names) for child in node["children"]]
    if "items" in node:
        node["items"] = [[_node(child, names) for child in item] for item in node["items"]]
    if node["type"] == "table":
        node["head"] = [[_node(child, names) for child in cell] for cell in node["head"]]
        node["rows"] = [[[_node(child, names) for child in cell] for cell in row] for row in node["rows"]]
    return node


def _figure(block: Figure, folder: Path) -> dict[str, Any]:
    file = f"figure-{block.number}.svg"
    (folder / file).write_text(printable(block.drawing.document()), "utf-8")
    card = block.card
    words = {"title": card["title"], "subtitle": card["subtitle"], "alt": card["alt"]}
    label = translate("Figure {number}", number=block.number)
    return {"file": file, "width": block.drawing.width, "label": label, **words}


def _picture(block: Picture, folder: Path) -> dict[str, Any]:
    file = f"figure-{block.number}.{block.type.rpartition('/')[2]}"
    (folder / file).write_bytes(block.data)
    label = translate("Figure {number}", number=block.number)
    return {"file": file, "width": 1000.0, "label": label, "title": "", "alt": block.alt}


def _table(block: Table) -> dict[str, Any]:
    model = block.model
    return {
        "label": translate("Table {number}", number=block.number),
        "title": model["caption"],
        "note": model["note"],
        "headings": model["headings"],
        "cells": model["cells"],
        "align": model["align"],
        **layout(model),
    }
