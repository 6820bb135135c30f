"""Markdown as a small tree that both exporters understand, and that tree as HTML.

The tree holds text, never markup: raw HTML in Markdown stays what it looks like, a text. Every node is a plain
dictionary, so that the PDF's template can read it as JSON.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from html import escape
from typing import Any

import mistune

from analysis.languages import translate

Node = dict[str, Any]

LINK = re.compile(r"(https?://|mailto:|#)", re.IGNORECASE)
CHAPTER_LINK = re.compile(r"(\d\d_[a-z0-9_]+)\.(?:ipynb|html)(#[\w-]+)?")
CONTAINERS = {"strong": "strong", "emphasis": "em", "strikethrough": "s"}

_parse = mistune.create_markdown(renderer=None, plugins=["table", "strikethrough"])


def parse(text: str) -> list[Node]:
    """Return the blocks of a Markdown text.

    Raises
    ------
    ValueError
        If the text holds an image: pictures come from charts, which carry their description.
    """
    return _blocks(_parse(text))  # type: ignore[arg-type] # without a renderer, mistune returns tokens


def _blocks(tokens: Iterable[Node]) -> list[Node]:
    return [block for token in tokens if (block := _block(token))]


def _block(token: Node) -> Node | None:
    kind = token["type"]
    if kind == "heading":
        return {"type": "heading", "level": token["attrs"]["level"], "children": _inlines(token["children"])}
    if kind in ("paragraph", "block_text"):
        return {"type": "paragraph", "children": _inlines(token["children"])}
    if kind == "list":
        items = [_blocks(item["children"]) for item in token["children"]]
        return {"type": "list", "ordered": token["attrs"]["ordered"], "items": items}
    if kind == "block_quote":
        return {"type": "quote", "children": _blocks(token["children"])}
    if kind == "table":
        return _table(token)
    return _leaf(kind, token.get("raw", ""))


def _leaf(kind: str, raw: str) -> Node | None:
    if kind == "block_code":
        return {"type": "pre", "text": raw.rstrip("\n")}
    if kind == "thematic_break":
        return {"type": "rule"}
    if kind == "block_html":
        return {"type": "paragraph", "children": [{"type": "text", "text": raw.strip()}]}
    return None


def _table(token: Node) -> Node:
    head, body = token["children"]
    return {
        "type": "table",
        "align": [cell["attrs"]["align"] or "left" for cell in head["children"]],
        "head": [_inlines(cell["children"]) for cell in head["children"]],
        "rows": [[_inlines(cell["children"]) for cell in row["children"]] for row in body["children"]],
    }


def _inlines(tokens: Iterable[Node]) -> list[Node]:
    nodes: list[Node] = []
    for token in tokens:
        node = _inline(token)
        if nodes and node["type"] == nodes[-1]["type"] == "text":
            nodes[-1]["text"] += node["text"]
        else:
            nodes.append(node)
    return nodes


def _inline(token: Node) -> Node:
    kind = token["type"]
    if kind in CONTAINERS:
        return {"type": kind, "children": _inlines(token["children"])}
    if kind == "link":
        return _link(token)
    if kind == "image":
        raise ValueError("an image in Markdown; show a chart instead, which carries its description")
    if kind == "linebreak":
        return {"type": "break"}
    if kind == "codespan":
        return {"type": "code", "text": token["raw"]}
    return {"type": "text", "text": " " if kind == "softbreak" else token["raw"]}


def _link(token: Node) -> Node:
    """Return a link to the web or within the report; any other address is dropped and its text kept."""
    url = token["attrs"]["url"]
    chapter = CHAPTER_LINK.fullmatch(url)
    if chapter:
        url = f"{chapter[1]}.html{chapter[2] or ''}"
    elif not LINK.match(url):
        url = ""
    return {"type": "link", "url": url, "children": _inlines(token["children"])}


def unlinked(nodes: Iterable[Any], chapters: Collection[str]) -> list[Any]:
    """Return nodes whose links to some chapters, given by name, keep their text only."""
    found: list[Any] = []
    for node in nodes:
        if isinstance(node, list):
            found.append(unlinked(node, chapters))
        elif isinstance(node, dict):
            parts = {key: unlinked(cell, chapters) if isinstance(cell, list) else cell for key, cell in node.items()}
            chapter = CHAPTER_LINK.fullmatch(str(parts.get("url", "")))
            found.append({**parts, "url": ""} if chapter and chapter[1] in chapters else parts)
        else:
            found.append(node)
    return found


def text_of(nodes: Iterable[Node]) -> str:
    """Return the bare text of inline nodes."""
    return "".join(text_of(node["children"]) if "children" in node else node.get("text", " ") for node in nodes)


def slug(text: str) -> str:
    """Return a text as an anchor: lower-case letters and digits with hyphens, accents left out."""
    letters = unicodedata.normalize("NFKD", text).lower()
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return re.sub(r"[^a-z0-9]+", "-", bare).strip("-") or "section"


def to_html(nodes: Iterable[Node]) -> str:
    """Return nodes as HTML; every text is escaped."""
    return "".join(_html(node) for node in nodes)


def _html(node: Node) -> str:
    kind = node["type"]
    if kind == "text":
        return escape(node["text"])
    if kind in CONTAINERS:
        return f"<{CONTAINERS[kind]}>{to_html(node['children'])}</{CONTAINERS[kind]}>"
    if kind == "link":
        inner = to_html(node["children"])
        return f'<a href="{escape(node["url"])}">{inner}</a>' if node["url"] else inner
    if kind == "list":
        tag = "ol" if node["ordered"] else "ul"
        return f"<{tag}>{''.join(f'<li>{_item(item)}</li>' for item in node['items'])}</{tag}>\n"
    return _html_block(node)


def _html_block(node: Node) -> str:
    kind = node["type"]
    if kind == "heading":
        level = f"h{node['level']}"
        return f'<{level} id="{escape(node.get("id", ""))}">{to_html(node["children"])}</{level}>\n'
    if kind == "paragraph":
        return f"<p>{to_html(node['children'])}</p>\n"
    if kind == "quote":
        return f"<blockquote>{to_html(node['children'])}</blockquote>\n"
    if kind == "table":
        return _html_table(node)
    if kind in ("code", "pre"):
        code = f"<code>{escape(node['text'])}</code>"
        return f'<pre tabindex="0">{code}</pre>\n' if kind == "pre" else code
    return {"break": "<br>", "rule": "<hr>\n"}[kind]


def _item(blocks: list[Node]) -> str:
    """Return a list item; one that is a single paragraph stands without a paragraph's space."""
    lead = to_html(blocks[0]["children"]) if blocks and blocks[0]["type"] == "paragraph" else to_html(blocks[:1])
    return lead + to_html(blocks[1:])


def _html_table(node: Node) -> str:
    def cells(row: list[list[Node]], tag: str) -> str:
        sides = zip(row, node["align"], strict=False)
        return "".join(f'<{tag} class="{side}">{to_html(cell)}</{tag[:2]}>' for cell, side in sides)

    head = cells(node["head"], 'th scope="col"')
    body = "".join(f"<tr>{cells(row, 'td')}</tr>\n" for row in node["rows"])
    box = f'<div class="wide" role="region" tabindex="0" aria-label="{escape(translate("Table"))}">'
    return f"{box}<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table></div>\n"
