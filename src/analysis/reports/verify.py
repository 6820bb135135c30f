"""Look at a finished report as a reader would meet it: everything promised is there, whole, and stands alone."""

import json
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from xml.etree import ElementTree

from analysis.charts.save_table import PREFIX
from analysis.errors import ExportError
from analysis.reports.blocks import Document, Figure, Table
from analysis.reports.html import FILES, TABLE_FILES
from analysis.reports.page import Page, read_page

PNG = b"\x89PNG\r\n\x1a\n"
SHOWN = 10
"""So many faults are named in the error."""


def verify(folder: Path, documents: Iterable[Document], root: Path, extra: Iterable[str] = ()) -> None:
    """Check a folder of pages.

    Parameters
    ----------
    folder
        The finished folder.
    documents
        The chapters that it must hold, each with its figures.
    root
        The project's folder, whose place must not be told.
    extra
        Other files that must be there.

    Raises
    ------
    ExportError
        Naming what is missing, broken, or would be loaded from elsewhere.
    """
    chapters = list(documents)
    wanted = [*extra, *(f"{chapter.name}.html" for chapter in chapters), *_figures(chapters)]
    faults = [fault for path in wanted if (fault := _fault(folder / path))]
    if not faults:
        missing = {f"{chapter.name}.html" for chapter in chapters if chapter.missing}
        faults = [*_pages(folder, missing), *_places(folder, root)]
    if faults:
        more = f" (and {len(faults) - SHOWN} more)" if len(faults) > SHOWN else ""
        raise ExportError(f"The report is not fit to publish: {'; '.join(faults[:SHOWN])}{more}.")


def _figures(documents: Iterable[Document]) -> Iterator[str]:
    for document in documents:
        for figure in document.of(Figure):
            if figure.published:
                yield from (f"figures/{figure.card['name']}.{ending}" for ending, _ in FILES)
        for table in document.of(Table):
            yield from (f"figures/{PREFIX}{table.model['name']}.{ending}" for ending, _ in TABLE_FILES)


def _fault(file: Path) -> str:
    """Return what is wrong with a file, or nothing."""
    name = f"{file.parent.name}/{file.name}" if file.parent.name == "figures" else file.name
    if not file.is_file():
        return f"{name} is missing"
    content = file.read_bytes()
    if not content:
        return f"{name} is empty"
    return "" if _whole(content, file.suffix) else f"{name} is broken"


def _whole(content: bytes, ending: str) -> bool:
    """Return whether a file's content is what its ending says, from its first to its last bytes."""
    if ending == ".pdf":
        return content.startswith(b"%PDF-") and content.rstrip().endswith(b"%%EOF") and b"startxref" in content[-1024:]
    if ending == ".png":
        return content.startswith(PNG) and content.endswith(b"IEND\xaeB`\x82")
    if ending == ".csv":
        return content.count(b"\n") > 1
    if ending == ".html":
        return content.rstrip().endswith(b"</html>")
    return _parses(content, ending)


def _parses(content: bytes, ending: str) -> bool:
    try:
        if ending == ".json":
            json.loads(content)
        elif ending == ".svg":
            ElementTree.fromstring(content)  # noqa: S314 - our own charts; expat itself stops entity bombs
    except (ValueError, ElementTree.ParseError):
        return False
    return True


def _pages(folder: Path, missing: Collection[str]) -> Iterator[str]:
    pages = {file.name: read_page(file.read_text("utf-8")) for file in sorted(folder.glob("*.html"))}
    for name, page in pages.items():
        yield from (f"{name} {fault}" for fault in page.faults())
        for link in page.links:
            # A chapter that is missing has none of the places that others point to; its page says why.
            if link.partition("#")[0] not in missing and not _leads(folder, pages, name, link):
                yield f"{name} has a link to {link!r}, which leads nowhere"


def _leads(folder: Path, pages: dict[str, Page], name: str, link: str) -> bool:
    """Return whether a link within the report leads to something."""
    path, _, anchor = link.partition("#")
    target = path or name
    if not (folder / target).is_file():
        return False
    return not anchor or (target in pages and anchor in pages[target].ids)


def _places(folder: Path, root: Path) -> Iterator[str]:
    """Yield the files that tell where on this machine the project lies."""
    needle = str(root).encode()
    for file in sorted(folder.rglob("*")):
        if file.is_file() and needle in file.read_bytes():
            yield f"{file.relative_to(folder).as_posix()} holds the project's absolute path"
