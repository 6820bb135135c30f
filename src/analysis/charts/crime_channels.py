"""Diagram of channels: who carries what between Kosovo and others, and on whose terms."""

import textwrap

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.patches import Rectangle

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.languages import date, translate
from analysis.prose import crime_cooperation as words

ROW_MM = 12.5
GAP_MM = 2.5
WIDTH_MM = 168.0
START = (0.0, 24.0)
CARRIER = (35.0, 90.0)
END = (101.0, WIDTH_MM)
"""Left and right ends of the three columns of boxes, in millimetres."""

ORDER = ("interpol", "europol", "serbian_moi", "mla_non_recognisers", "eu_criminal_intelligence")
"""Counterparts from top to bottom; any other comes after them."""


@redrawable
def channels(routes: pd.DataFrame, *, as_of: str) -> Chart:
    """Draw each route from Kosovo through its carrier to whom it reaches.

    Parameters
    ----------
    routes
        A frame of `measures.crime_cooperation.channels`.
    as_of
        The day, as YYYY-MM-DD.
    """
    place = routes["channel"].map({channel: place for place, channel in enumerate(ORDER)}).fillna(len(ORDER))
    routes = routes.assign(place=place).sort_values("place", kind="stable").drop(columns="place")
    order = routes.groupby("channel", sort=False)
    height = 0.0
    with style.theme():
        figure, (axes,) = style.canvas(len(routes) * ROW_MM + order.ngroups * GAP_MM + 1)
        for channel, group in order:
            top = height
            for _, route in group.iterrows():
                _route(axes, route, height)
                height += ROW_MM
            _end(axes, str(channel), group, top)
            height += GAP_MM
        _box(axes, START, (0, height - GAP_MM), style.FOCUS)
        middle = (START[0] + START[1]) / 2, (height - GAP_MM) / 2
        text = translate("Kosovo's\npolice\nand\ncourts")
        axes.text(*middle, text, ha="center", va="center", color="white", fontweight="bold")
        axes.set(xlim=(-0.5, WIDTH_MM + 0.5), ylim=(height - GAP_MM + 0.5, -0.5))
        axes.axis("off")
    return finish(
        figure,
        name="crime_channels",
        title=words.routes(routes),
        subtitle=translate("Who carries what, and on whose terms: routes on record by {day}.", day=date(as_of)),
        alt=_alt(routes),
        data=routes,
        note=translate(
            "Dashed and grey: an intermediary carries it. Solid and blue: Kosovo's own officers do. Under each "
            "carrier stands since when, and when a source last saw the route; a route without a later report is not "
            "known to have ended."
        ),
    )


def _box(axes: Axes, across: tuple[float, float], down: tuple[float, float], fill: str, edge: str = "") -> None:
    size = (across[1] - across[0], down[1] - down[0])
    box = Rectangle((across[0], down[0]), *size, facecolor=fill, edgecolor=edge or fill, linewidth=0.8)
    axes.add_patch(box)


def _route(axes: Axes, route: pd.Series, top: float) -> None:
    """Draw one carrier and its two arrows."""
    own = bool(route["own"])
    colour, line = (style.FOCUS, "-") if own else (style.CONTEXT, (0, (4, 2)))
    inset = 1.0
    middle = top + ROW_MM / 2
    _box(axes, CARRIER, (top + inset, top + ROW_MM - inset), "#c6d8e8" if own else "#f2f2f2", colour)
    arrow = {"arrowstyle": "<->", "color": colour, "linestyle": line, "shrinkA": 1, "shrinkB": 1, "linewidth": 1.1}
    for left, right in ((START[1], CARRIER[0]), (CARRIER[1], END[0])):
        axes.annotate("", (right, middle), (left, middle), arrowprops=arrow)
    name = textwrap.fill(words.carrier(route["carrier"]), 36)
    axes.text(CARRIER[0] + 1.5, middle, f"{name}\n{_seen(route)}", va="center", fontsize=7.2, linespacing=1.25)


def _end(axes: Axes, channel: str, group: pd.DataFrame, top: float) -> None:
    """Draw whom a channel reaches, with what each of its routes carries."""
    inset = 1.0
    _box(axes, END, (top + inset, top + len(group) * ROW_MM - inset), style.UNKNOWN, style.TEXT)
    for place, (_, route) in enumerate(group.iterrows()):
        lines = textwrap.wrap(words.terms(channel, route["carrier"], route["scope"]), 48)
        first = top + place * ROW_MM
        if place == 0:
            axes.text(
                END[0] + 1.5, first + 3.2, words.counterpart(channel), va="center", fontweight="bold", fontsize=7.5
            )
        at = first + (8.0 if place == 0 else ROW_MM / 2)
        axes.text(END[0] + 1.5, at, "\n".join(lines), va="center", fontsize=7.0, linespacing=1.15)


def _seen(route: pd.Series) -> str:
    start, seen = route["start"], route["as_of"]
    if pd.notna(start) and pd.notna(seen):
        return translate("since {start}, last seen {seen}", start=str(start)[:4], seen=str(seen)[:4])
    if pd.notna(start):
        return translate("since {start}", start=str(start)[:4])
    if pd.notna(seen):
        return translate("last seen {seen}", seen=str(seen)[:4])
    return translate("not dated")


def _alt(routes: pd.DataFrame) -> str:
    told = [
        translate(
            "{counterpart}, through {carrier} ({seen}).",
            counterpart=words.counterpart(route["channel"]),
            carrier=words.carrier(route["carrier"]),
            seen=_seen(route),
        )
        for _, route in routes.iterrows()
    ]
    return " ".join([translate("A diagram of routes from Kosovo's police and courts."), *told])
