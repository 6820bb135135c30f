"""Make a drawing fit a narrow sheet: break its labels into lines, keep fewer ticks, and make it taller."""

import re
from bisect import bisect_left
from itertools import pairwise

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.legend import Legend
from matplotlib.ticker import FixedLocator, MaxNLocator
from matplotlib.transforms import ScaledTranslation

from analysis.charts import asides, legible, style

GROWTH, TRIES = 1.12, 9
"""A drawing grows in such steps, up to so many of them."""
TICKS = 4
GAP_MM = 0.8
"""Least room between two labels of a scale."""
NUMBER = re.compile(r"[\W\d]*\d[\W\d]*")


def reflow(figure: Figure) -> None:
    """Break labels, thin ticks and grow, if the current sheet is narrow.

    Parameters
    ----------
    figure
        A drawing without its head and foot; it becomes taller.
    """
    if not style.sheet().narrow:
        return
    for axes in figure.axes:
        _rows(axes)
        _ticks(axes)
        _words(axes)
    asides.settle(figure)
    for axes in figure.axes:
        _part(figure, axes)
        if legend := axes.get_legend():
            _key(figure, axes, legend)
    _grow(figure)


def _rows(axes: Axes) -> None:
    """Break the names of rows, and show them in each of the panels that share them."""
    if not isinstance(axes.yaxis.get_major_locator(), FixedLocator):
        return
    labels = axes.get_yticklabels()
    words = [asides.rewrap(label, asides.label_room()) for label in labels]
    if words != [label.get_text() for label in labels]:
        axes.set_yticklabels(words)
    axes.tick_params(axis="y", labelleft=bool(labels))


def _ticks(axes: Axes) -> None:
    """Keep fewer ticks on a scale of numbers."""
    if isinstance(axes.xaxis.get_major_locator(), FixedLocator):
        words = [label.get_text() for label in axes.get_xticklabels()]
        if len(words) > TICKS and all(NUMBER.fullmatch(text) for text in words):
            step = -(-len(words) // TICKS)
            axes.set_xticks(axes.get_xticks()[::step], words[::step])
    elif axes.get_xscale() == "linear":
        axes.xaxis.set_major_locator(MaxNLocator(TICKS, steps=[1, 2, 5, 10]))


def _part(figure: Figure, axes: Axes) -> None:
    """Turn the heads of columns that would touch, and leave out every second number of a scale that would."""
    if not (axes.axison and axes.xaxis.get_visible()):
        return
    figure.draw_without_rendering()
    labels = [label for label in axes.get_xticklabels() if label.get_text().strip() and label.get_visible()]
    boxes = [legible.box(label) for label in labels]
    gap = GAP_MM * style.MM * figure.dpi
    if all(after[0] - before[2] >= gap for before, after in pairwise(boxes)):
        return
    words = [label.get_text() for label in axes.get_xticklabels()]
    if all(NUMBER.fullmatch(text) for text in words if text):
        axes.set_xticks(axes.get_xticks()[::2], words[::2])
    else:
        axes.tick_params(axis="x", labelrotation=90)


def _words(axes: Axes) -> None:
    """Break titles and the names of scales to the width of the drawing."""
    room = style.sheet().width_mm * style.MM - asides.label_room()
    for text in (axes.title, axes._left_title, axes._right_title, axes.xaxis.label):  # type: ignore[attr-defined] # no public name
        text.set_text(asides.rewrap(text, room))


def _key(figure: Figure, axes: Axes, legend: Legend) -> None:
    """Put a legend below the drawing, at the sheet's left, one entry a line."""
    words = {text.get_text(): handle for text, handle in zip(legend.get_texts(), legend.legend_handles, strict=True)}
    sizes = {"title_fontsize": legend.get_title().get_fontsize(), "fontsize": legend.get_texts()[0].get_fontsize()}
    legend.remove()
    figure.draw_without_rendering()
    inside, around = axes.get_window_extent(), axes.get_tightbbox()
    below = (around.y0 if around else inside.y0) - inside.y0
    place = ScaledTranslation(-inside.x0 / figure.dpi, below / figure.dpi, figure.dpi_scale_trans)
    axes.legend(
        [handle for handle in words.values() if handle is not None],
        [*words],
        title=legend.get_title().get_text(),
        loc="upper left",
        bbox_to_anchor=(0, 0),
        bbox_transform=axes.transAxes + place,
        alignment="left",
        **sizes,
    )


def _grow(figure: Figure) -> None:
    """Make the drawing as little taller as it takes for no text to lie over another, if height helps at all."""
    wide, tall = figure.get_size_inches()

    def clear(step: int) -> bool:
        figure.set_size_inches(wide, tall * GROWTH**step)
        return not legible.faults(figure)

    enough = bisect_left(range(TRIES), True, key=clear)
    figure.set_size_inches(wide, tall * (GROWTH**enough if enough < TRIES else 1.0))
