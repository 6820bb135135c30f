"""Collect the messages of code, page templates and notebooks, and bring the catalogues up to date with them.

For those who translate: ``python -m analysis.languages.extract`` (``make messages``) adds new messages to the
catalogues with an empty translation and takes out those that are no longer used.
"""

import ast
import json
import sys
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any, BinaryIO

from babel.messages import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from analysis.languages import blocks
from analysis.languages.catalogue import FOLDER

KEYWORDS: dict[str, Any] = {"translate": None, "say": None, "answer": None, "plural": (1, 2)}
"""What messages are passed to, and which arguments are messages."""

LANGUAGES = ("sq", "sr")
"""The languages with a catalogue."""

PACKAGE = Path(__file__).parents[1]
WIDTH = 110

Found = tuple[int, str | None, Any, Any]


def messages(notebooks: Path) -> Catalog:
    """Return all messages of the package and of a folder of notebooks.

    Parameters
    ----------
    notebooks
        The folder of chapters.
    """
    catalogue = Catalog(charset="utf-8", fuzzy=False)
    for folder, methods in _sources(notebooks):
        found = extract_from_dir(folder, method_map=methods, keywords=KEYWORDS)
        for name, _, message, comments, _ in sorted(found, key=lambda each: each[:2]):
            catalogue.add(message, None, [(f"{folder.name}/{name}", 1)], auto_comments=comments)
    return catalogue


def _sources(notebooks: Path) -> list[tuple[Path, list[tuple[str, str]]]]:
    here = "analysis.languages.extract"
    code = [("**.py", f"{here}:code_messages"), ("**.j2", "jinja2")]
    # The start page is no chapter: it is read in JupyterLab, whose own words are English.
    chapters = [("index.ipynb", "ignore"), ("*.ipynb", f"{here}:notebook_messages")]
    return [(PACKAGE, code), (notebooks, chapters)]


def code_messages(file: BinaryIO, keywords: Collection[str], tags: Any, options: Any) -> Iterator[Found]:
    """Yield the messages of a Python module for Babel, whose own reader passes over calls inside of calls."""
    del tags, options
    yield from _calls(file.read().decode("utf-8"), keywords)


def notebook_messages(file: BinaryIO, keywords: Collection[str], tags: Any, options: Any) -> Iterator[Found]:
    """Yield the messages of a notebook for Babel: blocks of its Markdown, and what its code says."""
    del tags, options
    for number, cell in enumerate(json.load(file)["cells"], start=1):
        source = "".join(cell["source"])
        if cell["cell_type"] == "markdown":
            yield from ((number, "translate", block, []) for block in blocks(source))
        else:
            yield from _calls(source, keywords)


def _calls(source: str, keywords: Collection[str]) -> Iterator[Found]:
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "id", getattr(node.func, "attr", ""))
        texts = [part.value for part in node.args if isinstance(part, ast.Constant) and isinstance(part.value, str)]
        if name in keywords and texts:
            yield node.lineno, name, tuple(texts[:2]) if name == "plural" else texts[0], []


def update(notebooks: Path) -> None:
    """Bring every catalogue up to date; translations of messages that are unchanged stay.

    Parameters
    ----------
    notebooks
        The folder of chapters.
    """
    template = messages(notebooks)
    for language in LANGUAGES:
        path = FOLDER / f"{language}.po"
        catalogue = Catalog(locale=language, charset="utf-8", fuzzy=False)
        if path.exists():
            with path.open("rb") as file:
                catalogue = read_po(file, locale=language)
        catalogue.update(template, no_fuzzy_matching=True)
        with path.open("wb") as file:
            file.write(_header(catalogue).encode())
            write_po(file, catalogue, width=WIDTH, ignore_obsolete=True, include_lineno=False, omit_header=True)


def _header(catalogue: Catalog) -> str:
    """Return the entry that says how to read the file; without dates, which would change it at every update."""
    lines = {
        "Language": catalogue.locale_identifier,
        "Plural-Forms": catalogue.plural_forms,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Transfer-Encoding": "8bit",
    }
    return "\n".join(['msgid ""', 'msgstr ""', *(f'"{key}: {value}\\n"' for key, value in lines.items()), "", ""])


if __name__ == "__main__":
    update(Path(sys.argv[1] if len(sys.argv) > 1 else "notebooks"))
