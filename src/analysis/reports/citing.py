"""How to cite the report and its sources: in words, and as files beside the report."""

from collections.abc import Callable, Iterable
from pathlib import Path

from analysis.languages import translate
from analysis.parameters import Parameters
from analysis.project import Project
from analysis.prose import references as words
from analysis.reports import reference_formats as formats
from analysis.reports.references import Reference, bibliography
from analysis.tables.store import Data

WRITERS: dict[str, Callable[[Iterable[Reference]], str]] = {
    "bibtex": formats.bibtex,
    "ris": formats.ris,
    "csl": formats.csl,
}
FILES = {"bibtex": "references.bib", "ris": "references.ris", "csl": "references.json"}
"""Names of the files beside a report, by format."""


def cite(project: Project, parameters: Parameters, form: str) -> str:
    """Return how to cite the report, and the sources of its data.

    Parameters
    ----------
    project
        The project, its tables cleaned.
    parameters
        The report's parameters, ``as_of`` filled in.
    form
        ``text``, or a key of `WRITERS`.
    """
    if form in WRITERS:
        return WRITERS[form](bibliography(project, parameters))
    data = Data(project.processed)
    sources = data["sources"].drop_duplicates("source_id").sort_values("source_id")
    lines = [_line(words.reference(source), source["url"]) for source in sources.fillna({"url": ""}).to_dict("records")]
    head = [
        translate("How to cite this report"),
        "",
        words.report(parameters.focus, parameters.as_of, data.hash),
        "",
        translate("Sources"),
        "",
    ]
    return "\n".join([*head, *lines]) + "\n"


def write(folder: Path, project: Project, parameters: Parameters) -> list[str]:
    """Write the references as files beside a report and return their names.

    Parameters
    ----------
    folder
        The report's folder.
    project, parameters
        See `cite`.
    """
    references = bibliography(project, parameters)
    for form, name in FILES.items():
        (folder / name).write_text(WRITERS[form](references), encoding="utf-8", newline="\n")
    return list(FILES.values())


def _line(text: str, url: str) -> str:
    return f"{text} {url}".rstrip()
