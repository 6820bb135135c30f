"""The set of files of one chart: pictures, the plotted numbers, and a JSON card that says what they are."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from analysis import languages
from analysis.charts import origin, workbook
from analysis.charts.chart import Chart
from analysis.charts.fit import fitted
from analysis.charts.formats import Output, picture
from analysis.charts.grey import greyed
from analysis.charts.paper import Paper, parse
from analysis.errors import ExhibitError, ParameterError, PublishError
from analysis.languages import plural, translate

PICTURES = ("svg", "pdf", "png", "tiff")
"""Formats of the picture itself; the numbers and the card always go with it."""
USUAL = ("svg", "pdf", "png")


def save(
    chart: Chart,
    name: str = "",
    folder: Path | str = ".",
    *,
    formats: Iterable[str] = USUAL,
    width: str = "page",
    dpi: int | None = None,
    grey: bool = False,
    transparent: bool = False,
) -> list[Path]:
    """Write a chart's publication set and return the files.

    Parameters
    ----------
    chart
        The finished chart.
    name
        File name without ending; by default the chart's own.
    folder
        Where the files go; it is made if need be.
    formats
        Formats of the picture, of `PICTURES`.
    width
        The paper, as `analysis.charts.paper.parse` reads it.
    dpi
        Dots an inch of PNG and TIFF; by default those of the paper.
    grey
        Whether to draw without colour.
    transparent
        Whether the paper shows through.

    Raises
    ------
    ParameterError
        If a format or the paper is unknown.
    ExhibitError
        If the name is not a plain file name, or the chart cannot be read on that paper.
    PublishError
        If a file cannot be written.
    """
    # A copy would be drawn again.
    named = replace(chart, name=name) if name and name != chart.name else chart
    if not re.fullmatch(r"[a-z0-9_]+", named.name):
        raise ExhibitError(f"Chart name {named.name!r} is not made of lower-case letters, digits and underscores.")
    content = contents(named, _known(formats), parse(width), dpi=dpi, grey=grey, transparent=transparent)
    target = Path(folder)
    try:
        target.mkdir(parents=True, exist_ok=True)
        for file, data in content.items():
            (target / file).write_bytes(data)
    except OSError as error:
        raise PublishError(f"Cannot write the chart {named.name!r} to {target}: {error.strerror}.") from None
    return [target / file for file in content]


def check(formats: Iterable[str], width: str) -> None:
    """Refuse unknown formats and paper before anything is drawn; see `save`."""
    _known(formats)
    parse(width)


def contents(
    chart: Chart, formats: Iterable[str], paper: Paper, *, dpi: int | None, grey: bool, transparent: bool
) -> dict[str, bytes]:
    """Return the files of a chart's publication set by name; the parameters are those of `save`."""
    laid, zoom = fitted(chart, paper)
    drawn = greyed(laid) if grey else laid
    output = Output(zoom, dpi or paper.dpi, transparent)
    content = {f"{chart.name}.{kind}": picture(drawn, kind, output) for kind in formats}
    content[f"{chart.name}.csv"] = workbook.csv(chart.data)
    content[f"{chart.name}.xlsx"] = workbook.xlsx(chart.data, about(chart))
    content[f"{chart.name}.json"] = _card(chart, content, {"width": str(paper), "grey": grey})
    return content


def about(chart: Chart) -> list[tuple[str, str]]:
    """Return what a chart and its numbers are, with labels in the current language."""
    lines = [
        (translate("Title"), chart.title),
        (translate("Subtitle"), chart.subtitle),
        (translate("Note"), chart.note),
        (translate("Sources"), origin.source_line(chart.sources, most=len(chart.sources))),
        (translate("Licence"), origin.LICENCE),
        (translate("How to cite this report"), origin.current().citation),
    ]
    return [line for line in lines if line[1]]


def _known(formats: Iterable[str]) -> list[str]:
    chosen = [part for kind in formats if (part := kind.strip().lower().removeprefix("."))]
    for kind in chosen:
        if kind not in PICTURES:
            raise ParameterError(f"--format: {kind!r} is not one of {', '.join(PICTURES)}.")
    return list(dict.fromkeys(chosen))


def _card(chart: Chart, content: Mapping[str, bytes], look: Mapping[str, Any]) -> bytes:
    known = origin.current()
    card = {
        **chart.card(),
        "description": description(chart),
        "source_line": origin.source_line(chart.sources),
        "language": languages.tag(),
        "as_of": known.as_of,
        "licence": origin.LICENCE,
        "citation": known.citation,
        "parameters": dict(known.parameters),
        "data_sha256": known.data,
        **look,
        "files": {name: hashlib.sha256(data).hexdigest() for name, data in content.items()},
    }
    return (json.dumps(card, ensure_ascii=False, indent=2) + "\n").encode()


def description(chart: Chart) -> str:
    """Return the long description: all that a reader who cannot see the chart needs, where the alt text is short."""
    count = plural("The file of numbers holds {count} row.", "The file of numbers holds {count} rows.", len(chart.data))
    parts = [chart.title, chart.subtitle, chart.alt, chart.note, count, origin.source_line(chart.sources)]
    return "\n".join(part for part in parts if part)
