"""The set of files of one chart: SVG, PDF, PNG, the plotted numbers as CSV, and a JSON card."""

import hashlib
import io
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.charts import fonts, style
from analysis.charts.chart import Chart
from analysis.errors import ExhibitError, PublishError

LICENCE = "CC BY 4.0 for the chart; the facts belong to their sources"
FORMATS = ("svg", "pdf", "png", "csv", "json")


def save(chart: Chart, folder: Path, parameters: Mapping[str, Any] | None = None) -> list[Path]:
    """Write a chart's publication set and return the files.

    Parameters
    ----------
    chart
        The finished chart.
    folder
        Where the files go; it is made if need be.
    parameters
        The report's parameters, for the card.

    Raises
    ------
    ExhibitError
        If the chart's name is not a plain file name.
    PublishError
        If a file cannot be written.
    """
    if not re.fullmatch(r"[a-z0-9_]+", chart.name):
        raise ExhibitError(f"Chart name {chart.name!r} is not made of lower-case letters, digits and underscores.")
    content = {
        "svg": fonts.embed(chart.svg).encode(),
        "pdf": _drawn(chart, "pdf", {"CreationDate": None, "Title": chart.title, "Subject": chart.alt}),
        "png": _drawn(chart, "png", {"Title": chart.title, "Description": chart.alt}),
        "csv": chart.data.to_csv(index=False, lineterminator="\n").encode(),
    }
    content["json"] = _card(chart, content, parameters or {})
    try:
        folder.mkdir(parents=True, exist_ok=True)
        files = [folder / f"{chart.name}.{kind}" for kind in FORMATS]
        for file in files:
            file.write_bytes(content[file.suffix[1:]])
    except OSError as error:
        raise PublishError(f"Cannot write the chart {chart.name!r} to {folder}: {error.strerror}.") from None
    return files


def _drawn(chart: Chart, kind: str, metadata: dict[str, Any]) -> bytes:
    buffer = io.BytesIO()
    with style.theme():
        chart.figure.savefig(buffer, format=kind, metadata=metadata)
    return buffer.getvalue()


def _card(chart: Chart, content: Mapping[str, bytes], parameters: Mapping[str, Any]) -> bytes:
    card = {
        **chart.card(),
        "parameters": dict(parameters),
        "licence": LICENCE,
        "files": {f"{chart.name}.{kind}": hashlib.sha256(data).hexdigest() for kind, data in content.items()},
    }
    return (json.dumps(card, ensure_ascii=False, indent=2) + "\n").encode()
