"""A chart that keeps the question that it answers, so that its files speak the same language and name the same day."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any

from analysis.charts import Chart
from analysis.charts import save as write
from analysis.charts.save import USUAL
from analysis.explore.asking import question
from analysis.explore.choices import Asked
from analysis.project import find_project


@dataclass(frozen=True)
class Drawn(Chart):
    """A chart and the question that it answers."""

    asked: Asked | None = field(default=None, repr=False, compare=False)


def drawing(*names: Any) -> Callable[[Callable[[Asked], Chart]], Callable[..., Drawn]]:
    """Let a function that draws for a checked question be called with the choices themselves; see `question`."""

    def wrap(draw: Callable[[Asked], Chart]) -> Callable[..., Drawn]:
        def kept(asked: Asked) -> Drawn:
            return of(draw(asked), asked)

        kept.__name__, kept.__doc__, kept.__module__ = draw.__name__, draw.__doc__, draw.__module__
        asking: Callable[..., Drawn] = question(*names)(kept)
        return asking

    return wrap


def of(chart: Chart, asked: Asked) -> Drawn:
    """Return a chart with the question that it answers."""
    return Drawn(**{part.name: getattr(chart, part.name) for part in fields(Chart)}, asked=asked)


def save(
    chart: Chart,
    name: str = "",
    folder: Path | str | None = None,
    *,
    formats: Iterable[str] = USUAL,
    width: str = "page",
    dpi: int | None = None,
    grey: bool = False,
    transparent: bool = False,
) -> list[Path]:
    """Write a chart's publication set: pictures, numbers as CSV and XLSX, and a card on how to cite it.

    Parameters
    ----------
    chart
        The chart.
    name
        File name without ending; by default the chart's own.
    folder
        Where the files go; by default ``reports/charts`` of the project.
    formats
        Formats of the picture, of svg, pdf, png and tiff.
    width
        ``column``, ``page``, ``slide``, ``social``, or a size such as ``120mm`` or ``160x90mm``.
    dpi, grey, transparent
        Dots an inch, whether without colour, and whether without white paper.

    Returns
    -------
    list of pathlib.Path
        The files.

    Raises
    ------
    ParameterError, ExhibitError, PublishError
        As `analysis.charts.save`, which does the work.

    Examples
    --------
    >>> from analysis.explore import charts
    >>> import tempfile
    >>> chart = charts.membership_counts(focus="MKD", language="sq")
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     [path.name for path in charts.save(chart, "my_chart", folder, formats=["svg"])]
    ['my_chart.svg', 'my_chart.csv', 'my_chart.xlsx', 'my_chart.json']
    """
    target = folder or find_project().reports / "charts"
    look: dict[str, Any] = {"formats": formats, "width": width, "dpi": dpi, "grey": grey, "transparent": transparent}
    asked = getattr(chart, "asked", None)
    if asked is None:
        return write(chart, name, target, **look)
    with asked.in_force():
        return write(chart, name, target, **look)
