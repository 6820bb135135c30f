"""Charts without colour: each colour becomes a grey that stays apart from the others."""

import pickle
from dataclasses import replace
from typing import Any

from matplotlib.artist import Artist
from matplotlib.collections import Collection
from matplotlib.colors import to_hex, to_rgba, to_rgba_array
from matplotlib.figure import Figure
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from matplotlib.text import Text
from matplotlib.typing import ColorType

from analysis.charts import style
from analysis.charts.chart import Chart

GREYS = {style.FOCUS: "#1a1a1a", style.ACCENT: "#5c5c5c"}
"""Greys of the colours that would come out too alike; the others keep their lightness."""
LUMINANCE = (0.2126, 0.7152, 0.0722)
"""Parts of red, green and blue in the light of a colour, for sRGB (IEC 61966-2-1)."""
KNEE = 0.04045
"""Up to here sRGB is linear (the same standard)."""


def greyed(chart: Chart) -> Chart:
    """Return a chart drawn in greys; the one given stays as it is."""
    figure: Figure = pickle.loads(pickle.dumps(chart.figure))  # noqa: S301 - our own figure, never from a file
    for artist in figure.findobj():
        _recolour(artist)
    return replace(chart, figure=figure)


def grey(colour: ColorType) -> str:
    """Return a colour's grey, with its transparency."""
    red, green, blue, alpha = to_rgba(colour)
    if named := GREYS.get(to_hex((red, green, blue))):
        return to_hex((*to_rgba(named)[:3], alpha), keep_alpha=True)
    linear = [part / 12.92 if part <= KNEE else ((part + 0.055) / 1.055) ** 2.4 for part in (red, green, blue)]
    light = sum(weight * part for weight, part in zip(LUMINANCE, linear, strict=True))
    level = 12.92 * light if light <= KNEE / 12.92 else 1.055 * light ** (1 / 2.4) - 0.055
    return to_hex((level, level, level, alpha), keep_alpha=True)


def _recolour(artist: Artist) -> None:
    if isinstance(artist, Text):
        artist.set_color(grey(artist.get_color()))
    elif isinstance(artist, Line2D):
        artist.set(
            color=grey(artist.get_color()),
            markerfacecolor=_marker(artist.get_markerfacecolor()),
            markeredgecolor=_marker(artist.get_markeredgecolor()),
        )
    elif isinstance(artist, Patch):
        artist.set(facecolor=grey(artist.get_facecolor()), edgecolor=grey(artist.get_edgecolor()))
    elif isinstance(artist, Collection):
        faces, edges = to_rgba_array(artist.get_facecolor()), to_rgba_array(artist.get_edgecolor())
        artist.set(facecolor=[grey(tuple(face)) for face in faces], edgecolor=[grey(tuple(edge)) for edge in edges])


def _marker(colour: Any) -> Any:
    return colour if isinstance(colour, str) and colour in {"auto", "none"} else grey(colour)
