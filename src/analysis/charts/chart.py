"""A finished chart: the figure with its head and foot, the plotted numbers, and the words that go with it."""

import io
import textwrap
from collections.abc import Mapping
from contextvars import ContextVar
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import pandas as pd
from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.figure import Figure

from analysis.charts import style
from analysis.errors import ExhibitError
from analysis.languages import translate

CARD_TYPE = "application/vnd.kosovo-report.chart+json"
"""Media type of a chart's card in a notebook's output, read by the exporters."""

MARGIN_MM = 2.0
LINE_HEIGHT = 1.35
PRINT_DPI = 300
"""Text is measured at the resolution of print: on a coarser grid its letters are rounded to other widths."""
HINTING = 0.98
"""Part of the width that lines may fill, since a screen may round letters to be wider than in print."""


@dataclass(frozen=True)
class Chart:
    """A chart that can be shown, saved and cited.

    Parameters
    ----------
    name
        File name without ending, in lower case and underscores.
    title
        The answer to the chart's question, as a sentence.
    subtitle
        What is measured, over which set, and when.
    alt
        What a reader who cannot see the chart has to know.
    data
        The plotted numbers, one row a mark, with the columns ``rows`` and ``sources``.
    figure
        The drawn figure.
    note
        What the chart does not show, or how to read it.
    """

    name: str
    title: str
    subtitle: str
    alt: str
    data: pd.DataFrame
    figure: Figure = field(repr=False)
    note: str = ""

    def __post_init__(self) -> None:
        for part in ("title", "subtitle", "alt"):
            if not str(getattr(self, part)).strip():
                raise ExhibitError(f"Chart {self.name!r} has no {part}.", f"Pass {part}= when the chart is finished.")
        missing = {"rows", "sources"} - set(self.data.columns)
        if missing:
            raise ExhibitError(
                f"Chart {self.name!r}: its data lack {', '.join(sorted(missing))}.",
                "Pass the frame that a measure returned, with the rows and sources of each number.",
            )

    @property
    def sources(self) -> tuple[str, ...]:
        """Ids of the sources behind the plotted numbers, sorted."""
        return ids(self.data["sources"])

    @property
    def rows(self) -> tuple[str, ...]:
        """Ids of the table rows behind the plotted numbers, sorted."""
        return ids(self.data["rows"])

    def card(self) -> dict[str, Any]:
        """Return the chart's words, sources and rows as plain values."""
        return {
            "name": self.name,
            "title": self.title,
            "subtitle": self.subtitle,
            "alt": self.alt,
            "note": self.note,
            "sources": list(self.sources),
            "rows": list(self.rows),
        }

    def svg(self) -> str:
        """Return the chart as SVG with its text as text."""
        buffer = io.StringIO()
        with style.theme():
            self.figure.savefig(buffer, format="svg", metadata={"Date": None, "Title": self.title})
        return buffer.getvalue()

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, Any], dict[str, Any]]:
        data = {"image/svg+xml": self.svg(), CARD_TYPE: self.card(), "text/plain": f"{self.title}\n{self.alt}"}
        return data, {"image/svg+xml": {"alt": self.alt}}


def ids(column: pd.Series) -> tuple[str, ...]:
    """Return the separate ids in a column of ids joined by ``"; "``, sorted."""
    return tuple(sorted({part for cell in column.dropna() for part in str(cell).split("; ") if part}))


def finish(
    figure: Figure,
    *,
    name: str,
    title: str,
    subtitle: str,
    alt: str,
    data: pd.DataFrame,
    note: str = "",
) -> Chart:
    """Add head and foot to a drawn figure and return the chart.

    The title, the subtitle, the note and the source line are wrapped to the figure's width, and the figure grows by
    the room they take, so nothing is cut and the drawing keeps its height.

    Parameters
    ----------
    figure, name, title, subtitle, alt, data, note
        See `Chart`.

    Raises
    ------
    ExhibitError
        If the title, the subtitle, the alt text or the trace columns are missing.
    """
    chart = Chart(name, title, subtitle, alt, data, figure, note)
    head = [(title, 11.0, "bold", style.TEXT), (subtitle, 8.5, "normal", style.MUTED)]
    foot = [(note, 7.0, "normal", style.MUTED), (source_line(chart.sources), 7.0, "normal", style.MUTED)]
    with style.theme():
        _frame(figure, head, foot)
    return chart


_names: ContextVar[Mapping[str, str]] = ContextVar("source names", default=MappingProxyType({}))


def name_sources(names: Mapping[str, str]) -> None:
    """Set the short names of sources that source lines print; a source without a name stands under its id."""
    _names.set(names)


def source_line(sources: tuple[str, ...], most: int = 4) -> str:
    """Return the line that names a chart's sources: all of them, or the first few and how many more.

    The full list stands in the chart's card and in the report's bibliography.
    """
    known = _names.get()
    names = sorted({known.get(source, source) for source in sources})
    shown = "; ".join(names[:most])
    if len(names) <= most:
        return translate("Sources: {names}.", names=shown)
    return translate("Sources: {names}; and {count} more, listed with the data.", names=shown, count=len(names) - most)


Line = tuple[str, float, str, str]


def _frame(figure: Figure, head: list[Line], foot: list[Line]) -> None:
    width, height = figure.get_size_inches()
    blocks_head = [_wrapped(figure, line, width) for line in head if line[0]]
    blocks_foot = [_wrapped(figure, line, width) for line in foot if line[0]]
    gap = 1.5 * style.MM
    margin = MARGIN_MM * style.MM
    top = margin + sum(block[1] + gap for block in blocks_head) + gap
    bottom = margin + sum(block[1] + gap for block in blocks_foot) + gap
    total = height + top + bottom
    figure.set_size_inches(width, total)
    figure.set_layout_engine("constrained", rect=(0.01, bottom / total, 0.98, height / total))
    _place(figure, blocks_head, total - margin, gap, total)
    _place(figure, blocks_foot, bottom - gap, gap, total)


def _place(figure: Figure, blocks: list[tuple[str, float, Line]], top: float, gap: float, total: float) -> None:
    width = figure.get_size_inches()[0]
    for text, tall, (_, size, weight, colour) in blocks:
        figure.text(
            MARGIN_MM * style.MM / width,
            top / total,
            text,
            fontsize=size,
            fontweight=weight,
            color=colour,
            va="top",
            ha="left",
            linespacing=LINE_HEIGHT,
            parse_math=False,
        )
        top -= tall + gap


def _wrapped(figure: Figure, line: Line, width: float) -> tuple[str, float, Line]:
    """Return a line's text wrapped to the width, and its height in inches."""
    text, size, weight, _ = line
    room = (width - 2 * MARGIN_MM * style.MM) * PRINT_DPI * HINTING
    renderer = RendererAgg(1, 1, PRINT_DPI)  # type: ignore[no-untyped-call] # matplotlib leaves it untyped
    probe = figure.text(0, 0, "", fontsize=size, fontweight=weight, parse_math=False)

    def measure(part: str) -> float:
        probe.set_text(part)
        return float(probe.get_window_extent(renderer, dpi=PRINT_DPI).width)

    lines: list[str] = []
    for paragraph in text.split("\n"):
        average = max(measure(paragraph) / max(len(paragraph), 1), 1e-6)
        count = int(room / average)
        # Characters differ in width: take words off the guess until every line fits.
        while count > 1 and any(measure(part) > room for part in textwrap.wrap(paragraph, count)):
            count -= 1
        lines += textwrap.wrap(paragraph, count) or [""]
    probe.remove()
    return "\n".join(lines), len(lines) * size * LINE_HEIGHT * style.POINT, line
