"""What every chart is held to: text that can be read, inside the figure, none over another."""

from collections.abc import Callable, Iterator
from itertools import combinations

import pytest
from matplotlib.axis import Axis
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.text import Text
from matplotlib.transforms import Bbox

from analysis.charts import Chart, style

SMALLEST = 7.0


def drawn(chart: Chart) -> Iterator[tuple[Text, Bbox]]:
    """Yield the texts that a reader sees, with the room that each takes, in pixels."""
    texts = [*chart.figure.texts]
    for axes in chart.figure.axes:
        texts += [*axes.texts, axes.title, axes._left_title, axes._right_title, axes.xaxis.label, axes.yaxis.label]
        texts += [label for axis in (axes.xaxis, axes.yaxis) for label in _tick_labels(axis)]
        legend = axes.get_legend()
        texts += [*legend.get_texts(), legend.get_title()] if legend else []
    for text in texts:
        if text.get_visible() and text.get_text().strip():
            # An annotation counts its arrow in; what must stay free is its words.
            yield text, Text.get_window_extent(text)


def _tick_labels(axis: Axis) -> list[Text]:
    """Return the labels of the ticks inside the limits; matplotlib keeps others too, and does not draw them."""
    low, high = sorted(axis.get_view_interval())
    ticks = [tick for tick in axis.get_major_ticks() if low - 1e-9 <= tick.get_loc() <= high + 1e-9]
    return [label for tick in ticks for label in (tick.label1, tick.label2)]


@pytest.fixture
def legible() -> Callable[[Chart], None]:
    """Check a chart's text: no smaller than seven points, inside the figure, and free of any other text."""

    def check(chart: Chart) -> None:
        with style.theme():
            chart.figure.set_dpi(150)
            FigureCanvasAgg(chart.figure).draw()
            texts = list(drawn(chart))
        width, height = chart.figure.bbox.width, chart.figure.bbox.height
        for text, box in texts:
            assert text.get_fontsize() >= SMALLEST, text.get_text()
            inside = box.x0 >= -2 and box.y0 >= -2 and box.x1 <= width + 2 and box.y1 <= height + 2
            assert inside, f"{chart.name}: outside the figure: {text.get_text()!r}"
        for (one, here), (other, there) in combinations(texts, 2):
            shared = Bbox.intersection(here, there)
            touching = shared is not None and shared.width > 2 and shared.height > 2
            assert not touching, f"{chart.name}: {one.get_text()!r} over {other.get_text()!r}"

    return check
