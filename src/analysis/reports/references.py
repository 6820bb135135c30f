"""What is cited, as reference managers see it: the sources of the data, and the report itself."""

import re
from collections.abc import Collection, Hashable, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

import pandas as pd

from analysis.parameters import Parameters
from analysis.project import Project
from analysis.prose import references as words
from analysis.tables.store import Data

REPORT = "report"
"""Kind of the report itself, beside the kinds of the table ``sources``."""
ASIDE = re.compile(r"\s*\([^)]*\)")
PARTICLES = frozenset({"da", "de", "di", "du", "la", "van", "von"})


@dataclass(frozen=True)
class Author:
    """A person by family and given name, or, with no given name, a name that is not to be taken apart."""

    family: str
    given: str = ""


@dataclass(frozen=True)
class Reference:
    """One thing that is cited; what is not known is empty.

    Parameters
    ----------
    key
        Id of the source.
    kind
        Kind as in the table ``sources``, or `REPORT`.
    title, publisher, published, url, note
        As in the table ``sources``.
    authors
        Who wrote it.
    """

    key: str
    kind: str
    title: str
    publisher: str
    published: str = ""
    url: str = ""
    note: str = ""
    authors: tuple[Author, ...] = ()


def of_sources(sources: pd.DataFrame) -> list[Reference]:
    """Return the references of the table ``sources``, one an id, in the order of the ids."""
    publishers = set(sources["publisher"])
    rows = sources.drop_duplicates("source_id").sort_values("source_id").to_dict("records")
    return [_of_row(row, publishers) for row in rows]


def of_report(project: Project, parameters: Parameters) -> Reference:
    """Return the reference of the report with these parameters, ``as_of`` filled in, on the tables as cleaned."""
    return Reference(
        key=f"kosovo-report-{parameters.focus.lower()}-{parameters.as_of}",
        kind=REPORT,
        title=words.title(parameters.focus),
        publisher=f"kosovo-report {version('kosovo-report')}",
        published=parameters.as_of,
        note=f"Data (SHA-256): {Data(project.processed).hash}",
        authors=(Author(words.maker()),),
    )


def bibliography(project: Project, parameters: Parameters) -> list[Reference]:
    """Return the report's own reference, and then those of all sources."""
    return [of_report(project, parameters), *of_sources(Data(project.processed)["sources"])]


def authors(text: str, publishers: Collection[str] = ()) -> tuple[Author, ...]:
    """Return the persons that an ``author`` cell names.

    Parameters
    ----------
    text
        Names between commas or semicolons, given names first, or family names alone.
    publishers
        Names known to be no persons: they are not taken apart.
    """
    if text in publishers:
        return (Author(text),)
    return tuple(_author(part) for part in re.split(r"\s*[,;]\s*", ASIDE.sub("", text)) if part)


def _author(name: str) -> Author:
    words = name.split()
    first = next((place for place, word in enumerate(words) if word in PARTICLES), len(words) - 1)
    return Author(" ".join(words[first:]), " ".join(words[:first]))


def _of_row(row: Mapping[Hashable, Any], publishers: Collection[str]) -> Reference:
    known = {str(key): " ".join(str(value).split()) if pd.notna(value) else "" for key, value in row.items()}
    return Reference(
        key=known["source_id"],
        kind=known["kind"],
        title=known["title"],
        publisher=known["publisher"],
        published=known["published"],
        url=known["url"],
        note=known["note"],
        authors=authors(known["author"], publishers),
    )
