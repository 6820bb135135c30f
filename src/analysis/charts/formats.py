"""A chart as the bytes of each format; the same chart gives the same bytes."""

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from matplotlib.backends.backend_pdf import Op, PdfFile, PdfPages

from analysis.charts import fonts, style
from analysis.charts.chart import Chart

SIZE = re.compile(r'\b(width|height)="([\d.]+)pt"')


@dataclass(frozen=True)
class Output:
    """How the picture of a chart is written.

    Parameters
    ----------
    zoom
        How much larger the picture is than it was laid out.
    dpi
        Dots an inch at the final size, of PNG and TIFF.
    transparent
        Whether the paper shows through.
    """

    zoom: float = 1.0
    dpi: int = 300
    transparent: bool = False


def picture(chart: Chart, kind: str, output: Output) -> bytes:
    """Return a chart as ``svg``, ``pdf``, ``png`` or ``tiff``."""
    with style.theme():
        if kind == "svg":
            return _svg(chart, output)
        if kind == "pdf":
            return _pdf(chart, output)
        return _raster(chart, kind, output)


def _svg(chart: Chart, output: Output) -> bytes:
    text = chart.drawn_svg(transparent=True) if output.transparent else chart.svg
    head, tag, rest = text.partition("<defs>")
    if output.zoom != 1:
        head = SIZE.sub(lambda found: f'{found[1]}="{float(found[2]) * output.zoom:.6f}pt"', head)
    return fonts.embed(f"{head}{tag}{rest}").encode()


def _raster(chart: Chart, kind: str, output: Output) -> bytes:
    buffer = io.BytesIO()
    options: dict[str, Any] = {"dpi": (output.dpi, output.dpi)}
    words: dict[str, Any] = {}
    if kind == "tiff":
        options["compression"] = "tiff_lzw"
    else:
        words["metadata"] = {"Title": chart.title, "Description": chart.alt}
    dots = output.dpi * output.zoom
    chart.figure.savefig(buffer, format=kind, dpi=dots, transparent=output.transparent, pil_kwargs=options, **words)
    return buffer.getvalue()


def _pdf(chart: Chart, output: Output) -> bytes:
    buffer = io.BytesIO()
    pages = _EnlargedPages(buffer, {"CreationDate": None, "Title": chart.title, "Subject": chart.alt}, output.zoom)
    with fonts.cut_fast(), pages:
        chart.figure.savefig(pages, format="pdf", transparent=output.transparent)  # type: ignore[arg-type] # it takes them
    return buffer.getvalue()


class _EnlargedFile(PdfFile):
    """A PDF whose pages are larger than what is drawn on them, and show it as large."""

    def __init__(self, target: Any, metadata: Mapping[str, Any], zoom: float) -> None:
        super().__init__(target, metadata=dict(metadata))  # type: ignore[no-untyped-call] # matplotlib leaves it untyped
        self.zoom = zoom

    def newPage(self, width: float, height: float) -> None:  # noqa: N802 - matplotlib's name
        super().newPage(width * self.zoom, height * self.zoom)  # type: ignore[no-untyped-call] # as above
        if self.zoom != 1:
            self.output(self.zoom, 0, 0, self.zoom, 0, 0, Op.concat_matrix)  # type: ignore[no-untyped-call] # as above


class _EnlargedPages(PdfPages):
    """What matplotlib writes to, with our own file behind it."""

    def __init__(self, target: Any, metadata: Mapping[str, Any], zoom: float) -> None:
        super().__init__(target, metadata=dict(metadata))
        self._file = _EnlargedFile(target, metadata, zoom)
