"""Lay a chart out for the paper that it is wanted on."""

from analysis.charts import legible, style
from analysis.charts.chart import Chart
from analysis.charts.layout import LEAST_PART
from analysis.charts.paper import Paper
from analysis.charts.style import Sheet
from analysis.errors import ExhibitError

STEPS = 5
"""So many sizes of type are tried between the largest that the paper allows and that of a page."""


def fitted(chart: Chart, paper: Paper) -> tuple[Chart, float]:
    """Return a chart laid out so that it is readable on paper, and how much it is then to be enlarged.

    Nothing is ever made smaller than it is on a page: type is at least seven points at the final size.

    Parameters
    ----------
    chart
        The chart.
    paper
        The paper.

    Raises
    ------
    ExhibitError
        If the chart cannot be drawn again, or some text would be cut or lie over another on that paper.
    """
    if paper == Paper(style.PAGE_WIDTH_MM, None, paper.dpi):
        return chart, 1.0
    if chart.again is None:
        raise ExhibitError(
            f"Chart {chart.name!r} cannot be laid out anew.", "Let the function that draws it be `redrawable`."
        )
    if paper.height is None:
        return _on_width(chart, paper), paper.zoom
    return _on_page(chart, paper)


def _on_width(chart: Chart, paper: Paper) -> Chart:
    laid = _laid(chart, Sheet(paper.width / paper.zoom))
    if faults := legible.faults(laid.figure):
        raise ExhibitError(
            f"Chart {chart.name!r} cannot be read at {paper}: {faults[0]}.", "Take wider paper, such as --width page."
        )
    return laid


def _on_page(chart: Chart, paper: Paper) -> tuple[Chart, float]:
    """Try the largest type first; the more room the drawing needs, the smaller the type becomes."""
    height = float(paper.height or 0)
    usual = chart.figure.get_size_inches()[1] / style.MM
    largest = max(1.0, min(paper.zoom, height / (LEAST_PART * usual)))
    reason = ""
    for step in range(STEPS):
        zoom = largest - step * (largest - 1) / (STEPS - 1)
        try:
            laid = _laid(chart, Sheet(paper.width / zoom, height / zoom))
        except ExhibitError as error:
            reason = error.what
            continue
        faults = legible.faults(laid.figure)
        if not faults:
            return laid, zoom
        reason = f"{faults[0]}."
    raise ExhibitError(f"Chart {chart.name!r} cannot be read at {paper}: {reason}", "Take larger paper.")


def _laid(chart: Chart, sheet: Sheet) -> Chart:
    with style.on(sheet):
        return chart.again() if chart.again else chart
