"""Whether every text of a laid-out chart can be read: from the boxes of the renderer itself."""

from collections.abc import Iterator

import numpy as np
from matplotlib.axis import Axis
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.text import Text

from analysis.charts import style

SLACK = 0.35 * style.MM
"""So many inches two boxes may share, or one stand out: letters do not fill the boxes that are counted for them."""


def faults(figure: Figure) -> list[str]:
    """Return what cannot be read: texts outside the figure, and pairs that lie over each other; empty if all is well.

    Parameters
    ----------
    figure
        A figure that is laid out.
    """
    with style.theme():
        figure.draw_without_rendering()
        shown = list(texts(figure))
        boxes = np.array([box(text) for text in shown]).reshape(-1, 4)
    width, height = figure.bbox.width, figure.bbox.height
    slack = SLACK * figure.dpi
    outside = (boxes[:, :2] < -slack).any(axis=1) | (boxes[:, 2] > width + slack) | (boxes[:, 3] > height + slack)
    cut = [f"{_short(shown[place])} is cut" for place in np.flatnonzero(outside)]
    shared = np.minimum(boxes[:, None, 2:], boxes[None, :, 2:]) - np.maximum(boxes[:, None, :2], boxes[None, :, :2])
    over = np.argwhere(np.triu((shared > slack).all(axis=2), 1))
    return cut + [f"{_short(shown[one])} lies over {_short(shown[other])}" for one, other in over]


def texts(figure: Figure) -> Iterator[Text]:
    """Yield the texts that a reader sees, tick labels only inside their scale."""
    found: list[Text] = [*figure.texts]
    for axes in figure.axes:
        titles = [axes.title, axes._left_title, axes._right_title]  # type: ignore[attr-defined] # they have no public name
        found += [*axes.texts, *titles, axes.xaxis.label, axes.yaxis.label]
        scales = [axis for axis in (axes.xaxis, axes.yaxis) if axes.axison and axis.get_visible()]
        found += [label for axis in scales for label in _tick_labels(axis)]
    for legend in figure.findobj(Legend):
        found += [*legend.get_texts(), legend.get_title()]
    yield from (text for text in found if text.get_visible() and text.get_text().strip())


def box(text: Text) -> tuple[float, float, float, float]:
    """Return the box of a text's words in pixels, without the arrow that an annotation may have."""
    extent = Text.get_window_extent(text)
    return extent.x0, extent.y0, extent.x1, extent.y1


def _tick_labels(axis: Axis) -> list[Text]:
    """Return the labels of the ticks inside the limits; matplotlib keeps others too, and does not draw them."""
    low, high = sorted(axis.get_view_interval())
    room = (high - low) * 1e-6
    ticks = [tick for tick in axis.get_major_ticks() if low - room <= tick.get_loc() <= high + room]
    return [label for tick in ticks for label in (tick.label1, tick.label2)]


def _short(text: Text) -> str:
    words = " ".join(text.get_text().split())
    return repr(words if len(words) <= 40 else f"{words[:39]}…")  # noqa: PLR2004 - what fits a line
