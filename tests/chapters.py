"""Run a chapter in this process, and look for what no reader should meet in its words."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import nbformat
import pytest
from matplotlib.text import Text
from support import REPOSITORY

from analysis import notebook
from analysis.charts import Chart, Listing
from analysis.economies import SEE14, names
from analysis.notebook import SPEECH_TYPE
from analysis.project import ROOT_VARIABLE
from analysis.tables.store import Data

Shown = Chart | Listing | dict[str, Any]
"""What a chapter displays: a chart, a table, or the formats of a paragraph."""

NOTEBOOKS = sorted((REPOSITORY / "notebooks").glob("[0-9][0-9]_*.ipynb"))

_NUMBER = r"(?<![\d.,/-])"
_NAMES = "|".join(re.escape(name) for name in names(SEE14))
_WHICH = "more|further|other|full|known|dated|regional"
_THINGS = (
    "account|agreement|appointment|bid|body|case|channel|deputy|draw|economy|entry|field|head|holder|list|member"
    "|membership|name|national|office|pillar|place|point|post|recognition|request|rule|seat|secretariat|source|stage"
    "|statement|step|table|vote|withdrawal|year"
)

ABSURD: dict[str, str] = {
    "a missing value in print": r"\bnan\b|\bNaN\b|\bNaT\b|<NA>|\bNone\b(?! of| is| are)|\binf\b",
    "a share of nothing": r"\b\d+ of 0\b(?![.,]\d)",
    "a placeholder": r"[{}]",
    "two spaces": r"(?<=\S) {2,}(?=\w)",
    "a gap before a mark": r"\s[,;:.!](?!\d|\.)|\(\s|\s\)",
    "two marks in a row": r"[,;:][,;:.]|(?<!\.)\.\.(?!\.)|\(\)|[,;]\s*$",
    "a list without items": r":\s*[.;)]",
    "one of many": rf"{_NUMBER}1 (?:(?:{_WHICH}) )?(?:bodies|economies|(?:{_THINGS})s)\b",
    "many of one": rf"{_NUMBER}(?:0|[2-9]|\d{{2,}}) (?:(?:{_WHICH}) )?(?:{_THINGS})\b",
    "less than nothing": r"(?<!\w)[-\u2212]0(?:\.0+)?(?![\d.])",
    "a range of one number": r"\b(?:from |between )?(\d[\d.,]*%?) (?:to|and) \1(?![\d.,%])",
    "a word twice": r"\b(?!that |had )([A-Za-z]+) \1\b",
    "an economy beside itself": rf"\b({_NAMES})(?:,| and| or| against| by) \1\b",
    "a sentence without a capital": r"[a-z)]\. [a-z]",
    "a word of the tables": r"(?<![/\w])[a-z]+_[a-z_]+\b(?![/.])",
    "too many decimals": r"\d\.\d{4,}",
    "the wrong article": r"\b[Aa] (?:[aio]|e(?!u)|u(?!n[ais]|se|k))[a-z]+\b|\b[Aa]n (?![aeiouhAEIOUFHLMNRSX8])\w+",
}
"""What no sentence, label or cell may hold: a name for it, and the pattern that finds it."""


def run(path: Path, data: Data, patch: pytest.MonkeyPatch, **parameters: Any) -> list[Shown]:
    """Run the code cells of a notebook as a kernel would, and return what it shows.

    The head and foot of charts are not laid out: their words are looked at here, and their places elsewhere.
    """
    shown: list[Shown] = []
    show: Callable[..., None] = lambda thing, **_: shown.append(thing)  # noqa: E731 - shorter than a function
    patch.setattr(notebook, "display", show)
    patch.setattr(notebook, "Data", lambda *_: data)
    patch.setattr("analysis.charts.chart.frame", lambda *_: None)
    patch.setenv(ROOT_VARIABLE, str(data.folder.parents[1]))
    space: dict[str, Any] = {}
    for cell in nbformat.read(path, as_version=nbformat.NO_CONVERT).cells:
        if cell.cell_type == "code":
            exec(compile(cell.source, f"{path.stem}:{cell.id}", "exec"), space)  # noqa: S102 - our own notebook
        if "parameters" in cell.metadata.get("tags", []):
            space.update(parameters)
    return shown


def texts(thing: Shown) -> Iterator[str]:
    """Yield every text of a thing shown that a reader meets, but the list of sources."""
    if isinstance(thing, Chart):
        yield from (thing.title, thing.subtitle, thing.alt, thing.note)
        yield from (text.get_text() for text in thing.figure.findobj(Text) if text.get_visible())
    elif isinstance(thing, Listing):
        model = thing.model()
        yield from (model["caption"], model["note"], *model["headings"])
        yield from (cell for cells in model["cells"] for cell in cells)
    elif thing.get(SPEECH_TYPE, {}).get("role") != "sources":
        yield thing["text/markdown"].replace("\\", "")


def problems(text: str, sources: frozenset[str] = frozenset()) -> list[str]:
    """Return what is wrong with a text, each with the words where it is; ``sources`` are ids that no reader knows."""
    found = [
        f"{name}: {text[max(match.start() - 60, 0) : match.end() + 40]!r}"
        for name, pattern in ABSURD.items()
        for match in re.finditer(pattern, text)
    ]
    for opening, closing in ("()", "[]", "“”"):
        if text.count(opening) != text.count(closing):
            found.append(f"brackets that do not close: {text!r}")
    ids = sources & set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)+", text))
    return [*found, *(f"the id of a source: {identity} in {text!r}" for identity in sorted(ids))]


def empty(thing: Shown) -> bool:
    """Tell whether a chart has no mark, a table no line, or a paragraph no word."""
    if isinstance(thing, Chart):
        return not any(axes.has_data() or axes.texts for axes in thing.figure.axes)
    if isinstance(thing, Listing):
        return thing.frame.empty
    return not thing["text/markdown"].strip()
