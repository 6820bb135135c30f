"""Break the texts in and beside a drawing to the room that a narrow sheet leaves, and stretch scales to make some."""

from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.text import Text

from analysis.charts import legible, style
from analysis.charts.lines import broken, width

LABEL_PART = 0.27
"""Part of the sheet's width that row labels, and texts beside the drawing, may take."""
LEAST_MM = 25.0
"""What a text that runs to the right gets, if it is as long, before its scale is stretched for it."""

NEAR_MM = 1.0
"""A text that ends so near the beginning of the scale stands left of the drawing."""
EDGE_MM = 2.0
"""Where a heading begins that is too long for the drawing."""


def label_room() -> float:
    """Return the room of a row's label on the current sheet, in inches."""
    return LABEL_PART * style.sheet().width_mm * style.MM


def rewrap(text: Text, room: float) -> str:
    """Return a text's words broken to a room, in inches."""
    return "\n".join(broken(text.get_text(), _size(text), _weight(text), room))


def settle(figure: Figure) -> None:
    """Break every text inside the axes of a figure to the room that it has."""
    for axes in figure.axes:
        _leave_out(axes)
    figure.draw_without_rendering()
    for axes in figure.axes:
        _beside(axes)
    figure.draw_without_rendering()
    for axes in figure.axes:
        _names(axes)
    figure.draw_without_rendering()
    for axes in figure.axes:
        _stretch(axes)
    figure.draw_without_rendering()
    for axes in figure.axes:
        for text in _running_right(axes):
            _run(axes, text)
        for text in _running_left(axes):
            text.set_text(rewrap(text, _room_left(axes, text)))


def _run(axes: Axes, text: Text) -> None:
    """Break a text that begins inside the drawing; a line over the whole of it may begin left of it."""
    told = rewrap(text, max(_room_right(axes, text), _least(text)))
    if told != text.get_text() and _indent(axes, text) < NEAR_MM * style.MM and _in_data(axes, text):
        _outdent(axes, text)
        told = rewrap(text, style.sheet().width_mm * style.MM - 2 * EDGE_MM * style.MM)
    text.set_text(told)
    _, bottom, _, top = legible.box(text)
    inside = axes.get_window_extent()
    text.set_in_layout(bottom < inside.y0 or top > inside.y1)  # above or below, the layout makes the room


def _leave_out(axes: Axes) -> None:
    """Keep labels from the layout: before they are broken they could leave it no room at all for the drawing."""
    for text in axes.texts:
        if text.get_horizontalalignment() == "left" and _in_data(axes, text):
            text.set_in_layout(False)


def _beside(axes: Axes) -> None:
    """Break what stands beside the drawing, and leave the rest to the scale and the sheet."""
    for text in axes.texts:
        if not text.get_in_layout():
            continue
        if text.get_horizontalalignment() == "left" and _room_right(axes, text) > 0:
            text.set_in_layout(False)  # else the layout would take its room from the drawing, a second time
        elif not _in_data(axes, text):
            text.set_text(rewrap(text, label_room()))


def _indent(axes: Axes, text: Text) -> float:
    """Return how far right of the drawing's edge a text begins, in inches."""
    return float(legible.box(text)[0] - axes.get_window_extent().x0) / _dpi(axes)


def _outdent(axes: Axes, text: Text) -> None:
    """Let a line over the whole drawing, such as a heading, begin at the sheet's edge, above the names of rows."""
    inside = axes.get_window_extent()
    text.set_transform(axes.get_yaxis_transform())
    text.set_x((EDGE_MM * style.MM * _dpi(axes) - inside.x0) / inside.width)


def _names(axes: Axes) -> None:
    """Break what ends left of the drawing: the names of rows."""
    for text in axes.texts:
        if text.get_horizontalalignment() == "right" and _room_left(axes, text) < NEAR_MM * style.MM:
            text.set_text(rewrap(text, label_room()))


def _running_left(axes: Axes) -> list[Text]:
    """Return the texts that end at a place inside the drawing."""
    right = [text for text in axes.texts if text.get_horizontalalignment() == "right"]
    return [text for text in right if _room_left(axes, text) >= NEAR_MM * style.MM]


def _stretch(axes: Axes) -> None:
    """Move the end of a scale so that each text that runs to the right begins where it has room."""
    scale = axes.xaxis.get_transform()
    left, right = scale.transform(axes.get_xlim())
    inside = axes.get_window_extent()
    end = right
    for text in [text for text in _running_right(axes) if _in_data(axes, text)]:
        start = legible.box(text)[0] - inside.x0
        room = inside.width - _least(text) * _dpi(axes)
        if start > max(room, 0):
            end = max(end, left + (right - left) * start / max(room, 0.2 * inside.width))
    if end > right:
        axes.set_xlim(axes.get_xlim()[0], float(scale.inverted().transform(end)))


def _running_right(axes: Axes) -> list[Text]:
    """Return the texts that begin inside the drawing."""
    return [text for text in axes.texts if text.get_horizontalalignment() == "left" and not text.get_in_layout()]


def _in_data(axes: Axes, text: Text) -> bool:
    return text.get_transform() == axes.transData or getattr(text, "xycoords", "") == "data"


def _room_right(axes: Axes, text: Text) -> float:
    return float(axes.get_window_extent().x1 - legible.box(text)[0]) / _dpi(axes)


def _room_left(axes: Axes, text: Text) -> float:
    return float(legible.box(text)[2] - axes.get_window_extent().x0) / _dpi(axes)


def _least(text: Text) -> float:
    """Return the width that a text needs, in inches: its longest word, or a line's width if it is as long."""
    words = text.get_text().split()
    longest = max((width(word, _size(text), _weight(text)) for word in words), default=0.0)
    return max(longest, min(_line(text), LEAST_MM * style.MM))


def _line(text: Text) -> float:
    """Return the width of a text on one line, in inches."""
    return width(" ".join(text.get_text().split()), _size(text), _weight(text))


def _dpi(axes: Axes) -> float:
    figure = axes.get_figure(root=True)
    return figure.dpi if figure else 1.0


def _size(text: Text) -> float:
    return float(text.get_fontsize())


def _weight(text: Text) -> str:
    return "bold" if text.get_fontweight() in ("bold", 700) else "normal"
