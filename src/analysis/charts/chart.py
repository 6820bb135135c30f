"""A finished chart: the figure with its head and foot, the plotted numbers, and the words that go with it."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property, partial, wraps
from typing import Any, ParamSpec

import pandas as pd
from matplotlib.figure import Figure

from analysis.charts import origin, style
from analysis.charts.layout import frame
from analysis.errors import ExhibitError

P = ParamSpec("P")

CARD_TYPE = "application/vnd.kosovo-report.chart+json"
"""Media type of a chart's card in a notebook's output, read by the exporters."""


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
    again
        Draws the chart anew, for another sheet; set by `redrawable`.
    """

    name: str
    title: str
    subtitle: str
    alt: str
    data: pd.DataFrame
    figure: Figure = field(repr=False)
    note: str = ""
    again: "Callable[[], Chart] | None" = field(default=None, repr=False, compare=False)

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

    @cached_property
    def svg(self) -> str:
        """The chart as SVG with its text as text."""
        return self.drawn_svg()

    def drawn_svg(self, *, transparent: bool = False) -> str:
        """Return the chart as SVG with its text as text, on white or on no paper at all."""
        buffer = io.StringIO()
        metadata = {"Date": None, "Title": self.title}
        with style.theme():
            self.figure.savefig(buffer, format="svg", transparent=transparent, metadata=metadata)
        return buffer.getvalue()

    def _repr_mimebundle_(self, **_: object) -> tuple[dict[str, Any], dict[str, Any]]:
        data = {"image/svg+xml": self.svg, CARD_TYPE: self.card(), "text/plain": f"{self.title}\n{self.alt}"}
        return data, {"image/svg+xml": {"alt": self.alt}}


def redrawable(draw: Callable[P, Chart]) -> Callable[P, Chart]:
    """Let the charts of a function be drawn again, so that they can be laid out for other paper."""

    @wraps(draw)
    def drawing(*args: P.args, **kwargs: P.kwargs) -> Chart:
        return replace(draw(*args, **kwargs), again=partial(draw, *args, **kwargs))

    return drawing


def headline(text: str) -> str:
    """Return a title or caption without the full stop at its end: it is a heading, even where it is sentences."""
    return text.removesuffix(".")


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
    chart = Chart(name, headline(title), subtitle, alt, data, figure, note)
    head = [(chart.title, 11.0, "bold", style.TEXT), (subtitle, 8.5, "normal", style.MUTED)]
    foot = [(note, 7.0, "normal", style.MUTED), (origin.source_line(chart.sources), 7.0, "normal", style.MUTED)]
    with style.theme():
        frame(figure, head, foot)
    return chart
