"""References as BibTeX, RIS and CSL-JSON, which reference managers such as Zotero read."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from analysis.reports.references import REPORT, Author, Reference

BIBTEX = {"official_report": "techreport", "think_tank": "techreport", REPORT: "techreport"}
RIS = {"official_report": "RPRT", "think_tank": "RPRT", REPORT: "RPRT", "news": "NEWS", "academic": "GEN"}
CSL = {
    "official_report": "report",
    "think_tank": "report",
    REPORT: "report",
    "news": "article-newspaper",
    "academic": "document",
}
"""Types by kind; all other kinds are pages of the web. Of scholarly work the table does not tell which sort it is."""
LATEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{mark: f"\\{mark}" for mark in "&%$#_"},
    }
)
UNSAFE = re.compile(r"[\s\\{}<>\"^`|]")
"""What no address may hold as it is, and what would end a field of BibTeX."""


def bibtex(references: Iterable[Reference]) -> str:
    """Return references as BibTeX in UTF-8; titles keep their capitals."""
    return "\n".join(_entry(reference) for reference in references)


def ris(references: Iterable[Reference]) -> str:
    """Return references as RIS."""
    return "\n".join("".join(f"{tag}  - {value}\n" for tag, value in _tags(item)) for item in references)


def csl(references: Iterable[Reference]) -> str:
    """Return references as CSL-JSON."""
    return json.dumps([_item(reference) for reference in references], ensure_ascii=False, indent=1) + "\n"


def _entry(reference: Reference) -> str:
    kind = BIBTEX.get(reference.kind, "online")
    fields = {
        "author": " and ".join(map(_bibtex_name, reference.authors)),
        "title": f"{{{_latex(reference.title)}}}",
        "institution" if kind == "techreport" else "organization": _latex(reference.publisher),
        "year": reference.published[:4],
        "date": reference.published,
        "url": UNSAFE.sub(_quoted, reference.url),
        "keywords": reference.kind,
        "annote": _latex(reference.note),
    }
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items() if value)
    return f"@{kind}{{{reference.key},\n{lines}}}\n"


def _tags(reference: Reference) -> Iterator[tuple[str, str]]:
    yield "TY", RIS.get(reference.kind, "ELEC")
    yield "ID", reference.key
    for author in reference.authors:
        yield "AU", f"{author.family}, {author.given}" if author.given else author.family
    values = {
        "TI": reference.title,
        "PB": reference.publisher,
        "PY": reference.published[:4],
        "DA": _ris_date(reference.published),
        "UR": UNSAFE.sub(_quoted, reference.url),
        "KW": reference.kind,
        "N1": reference.note,
    }
    yield from ((tag, _plain(value)) for tag, value in values.items() if value)
    yield "ER", ""


def _item(reference: Reference) -> dict[str, Any]:
    item = {
        "id": reference.key,
        "type": CSL.get(reference.kind, "webpage"),
        "title": _plain(reference.title),
        "publisher": _plain(reference.publisher),
        "URL": UNSAFE.sub(_quoted, reference.url),
        "keyword": reference.kind,
        "annote": _plain(reference.note),
    }
    values: dict[str, Any] = {key: value for key, value in item.items() if value}
    if reference.authors:
        values["author"] = [_csl_name(author) for author in reference.authors]
    if reference.published:
        values["issued"] = {"date-parts": [[int(part) for part in reference.published.split("-")]]}
    return values


def _bibtex_name(author: Author) -> str:
    """Return a name as BibTeX reads it; one that is not to be taken apart stands in braces."""
    if author.given:
        return f"{_latex(author.family)}, {_latex(author.given)}"
    return f"{{{_latex(author.family)}}}"


def _csl_name(author: Author) -> dict[str, str]:
    return {"family": author.family, "given": author.given} if author.given else {"literal": author.family}


def _latex(text: str) -> str:
    return _plain(text).translate(LATEX)


def _plain(text: str) -> str:
    """Return text on one line, without the control characters that would end a line or a field."""
    return "".join(" " if unicodedata.category(mark).startswith(("C", "Zl", "Zp")) else mark for mark in text).strip()


def _quoted(found: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in found[0].encode())


def _ris_date(partial: str) -> str:
    """Return a partial date as RIS has it: year, month, day and a fourth part, each of which may be empty."""
    parts = partial.split("-") if partial else []
    return "/".join([*parts, *[""] * (4 - len(parts))]) if parts else ""
