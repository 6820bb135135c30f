"""What a chapter calls: open the data with the report's parameters, say sentences, show charts and tables.

A notebook imports nothing else from this package but measures, prose and charts.
"""

import os
import re
from collections.abc import Callable, Hashable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pandas as pd
from IPython.display import display

from analysis import languages
from analysis.charts import Chart, Listing, Origin, origin, save, save_table
from analysis.charts.chart import ids
from analysis.economies import name
from analysis.languages import translate
from analysis.languages.inflection import Inflected
from analysis.parameters import Parameters
from analysis.project import find_project
from analysis.prose import references
from analysis.prose.short_names import ShortNames
from analysis.tables.store import Data

FIGURES_VARIABLE = "KOSOVO_REPORT_FIGURES"
"""Environment variable naming the folder for publication sets; a report run sets it, JupyterLab does not."""

READS_VARIABLE = "KOSOVO_REPORT_READS"
"""Environment variable naming the file to which a chapter adds, line by line, what it reads of the data."""

DATA_VARIABLE = "KOSOVO_REPORT_DATA"
"""Environment variable with a stand-in for the hash of the whole data, which a report run puts in afterwards.

A chapter rests on a part of the data only; with the hash of all in its files, it could never be kept for another day.
"""

SPEECH_TYPE = "application/vnd.kosovo-report.speech+json"
"""Media type that marks a sentence's part in the report: the chapter's answer, or a headline number."""

_MARKDOWN = str.maketrans({mark: f"\\{mark}" for mark in "\\`*_[]<>#|$~"})


def plain(text: object) -> str:
    """Return text from the data so that Markdown prints it as it is; a name keeps its forms."""
    if isinstance(text, Inflected):
        return text.each(plain)
    return str(text).translate(_MARKDOWN)


@dataclass
class Chapter:
    """One notebook at work.

    Parameters
    ----------
    parameters
        The checked parameters, ``as_of`` filled in.
    data
        The processed tables.
    """

    parameters: Parameters
    data: Data
    _sources: set[str] = field(default_factory=set)
    _rows: set[str] = field(default_factory=set)

    @property
    def focus(self) -> str:
        """Name of the focus economy in the report's language."""
        return name(self.parameters.focus)

    def say(self, message: str, role: str = "", behind: pd.DataFrame | None = None, **values: object) -> None:
        """Show a paragraph of Markdown; ``{named}`` values are printed as they are, never as markup.

        ``{focus}`` and ``{as_of}`` need not be passed. ``behind`` is the measure's frame that the sentence rests on,
        where no chart or table shows it: its rows and sources join those of the chapter.
        """
        if behind is not None:
            self._note(ids(behind["sources"]), ids(behind["rows"]))
        # A sentence that has nothing to say is empty, and leaves its blanks behind.
        text = re.sub(" {2,}", " ", translate(message, **self._words(values))).strip()
        data: dict[str, Any] = {"text/markdown": text, "text/plain": text}
        if role:
            data[SPEECH_TYPE] = {"role": role, "text": text}
        _display(data)

    def answer(self, message: str, behind: pd.DataFrame | None = None, **values: object) -> None:
        """Show the chapter's answer in a sentence or two; the report's index repeats it."""
        self.say(message, role="answer", behind=behind, **values)

    def headline(self, headline: Mapping[str, Any]) -> None:
        """Show a headline number.

        Parameters
        ----------
        headline
            A mapping with ``id``, ``value``, ``text``, ``benchmark``, ``as_of``, ``rows`` and ``sources``.
        """
        text = f"**{plain(headline['value'])}** {plain(headline['text'])}"
        speech = {"role": "headline", **headline}
        self._note(headline["sources"], headline["rows"])
        _display({"text/markdown": text, "text/plain": text, SPEECH_TYPE: speech})

    def show(self, exhibit: Chart | Listing) -> None:
        """Show a chart or a table; in a report run, write its files too."""
        if folder := os.environ.get(FIGURES_VARIABLE):
            save(exhibit, folder=folder) if isinstance(exhibit, Chart) else save_table(exhibit, folder)
        self._note(exhibit.sources, exhibit.rows)
        if (collected := _collected.get()) is not None:
            collected.append(exhibit)
        else:
            display(exhibit)  # type: ignore[no-untyped-call] # IPython has no types

    def sources(self) -> None:
        """Show the sources behind everything that this chapter has shown so far."""
        used = self.data.sources_named(self._sources).drop_duplicates("source_id").sort_values("source_id")
        lines = "\n".join(f"- {self._citation(source)}" for source in used.to_dict("records"))
        text = f"{lines}\n" if lines else translate("No row of the data stands behind this chapter.")
        speech = {"role": "sources", "sources": sorted(self._sources), "rows": sorted(self._rows)}
        _display({"text/markdown": text, "text/plain": text, SPEECH_TYPE: speech})

    def _words(self, values: Mapping[str, object]) -> dict[str, str]:
        words = {"focus": self.focus, "as_of": languages.date(self.parameters.as_of), **values}
        return {key: plain(value) for key, value in words.items()}

    def _note(self, sources: Any, rows: Any) -> None:
        self._sources.update(sources)
        self._rows.update(rows)

    @staticmethod
    def _citation(source: Mapping[Hashable, Any]) -> str:
        link = f" <{source['url']}>" if pd.notna(source["url"]) else ""
        return f"`{source['source_id']}` {plain(references.reference(source))}{link}"


_collected: ContextVar[list[Chart | Listing] | None] = ContextVar("collected", default=None)


@contextmanager
def collecting() -> Iterator[list[Chart | Listing]]:
    """Collect the charts and tables that chapters show inside the block, in place of showing anything."""
    collected: list[Chart | Listing] = []
    token = _collected.set(collected)
    try:
        yield collected
    finally:
        _collected.reset(token)


def _display(data: Mapping[str, Any]) -> None:
    if _collected.get() is not None:
        return
    display(data, raw=True)  # type: ignore[no-untyped-call] # IPython has no types


def start(**values: Any) -> Chapter:
    """Open a chapter: check the parameters, set the language and read where the data lie.

    Parameters
    ----------
    **values
        The parameters of `Parameters`, as they stand in the notebook's ``parameters`` cell.

    Raises
    ------
    ParameterError
        If a parameter is unknown or impossible.
    MissingDataError
        If the tables have not been cleaned yet.
    """
    parameters = Parameters.parse(**values)
    languages.use(parameters.language)
    data = Data(find_project().processed, _recorder())
    if not parameters.as_of:
        parameters = parameters.model_copy(update={"as_of": data.newest})
    origin.use(origin_of(parameters, data))
    return Chapter(parameters, data)


def _recorder() -> Callable[[str], None] | None:
    """Return what writes down the parts of the data that are read, in a report run."""
    file = os.environ.get(READS_VARIABLE)
    if not file:
        return None

    def record(what: str) -> None:
        with Path(file).open("a", encoding="utf-8") as lines:
            lines.write(f"{what}\n")

    return record


def origin_of(parameters: Parameters, data: Data) -> Origin:
    """Return what all charts of a report with these parameters have in common."""
    whole = os.environ.get(DATA_VARIABLE) or data.hash
    citation = references.report(parameters.focus, parameters.as_of, whole)
    return Origin(ShortNames(data), parameters.as_of, parameters.literals(), whole, citation)
