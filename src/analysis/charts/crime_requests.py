"""Chart of police requests: each count over its own period, the ways of counting apart."""

from collections.abc import Mapping

import matplotlib.dates as mdates
import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.languages import date, translate
from analysis.prose import crime_cooperation as words
from analysis.prose.parties import party

ROW_MM = 5.6


@redrawable
def police_requests(counts: pd.DataFrame, bodies: Mapping[str, str], *, as_of: str) -> Chart:
    """Draw each count of police requests as the period that it covers, with its number.

    Lengths are periods, so that counts made in different ways invite no comparison by eye.

    Parameters
    ----------
    counts
        A frame of `measures.crime_cooperation.police_requests`.
    bodies
        Short names of bodies by id.
    as_of
        The day, as YYYY-MM-DD.
    """
    groups = list(counts.groupby("counting", sort=False))
    with style.theme():
        figure, (axes,) = style.canvas((len(counts) + len(groups) * 1.3 + 1.5) * ROW_MM)
        place = 0.0
        ticks = []
        for counting, group in groups:
            axes.text(
                0,
                place,
                words.counting(str(counting)),
                transform=axes.get_yaxis_transform(),
                va="center",
                fontweight="bold",
            )
            for _, line in group.iterrows():
                place += 1
                ticks.append((place, party(line["partner"], bodies)))
                _span(axes, line, place)
            place += 1.3
        _scales(axes, counts, ticks, place)
    return finish(
        figure,
        name="crime_police_requests",
        title=words.requests(counts, bodies),
        subtitle=translate(
            "Police information requests between Kosovo and others through EULEX, by partner. A line is the period "
            "counted, the number stands at its end. Stated by {day}.",
            day=date(as_of),
        ),
        alt=_alt(counts, bodies),
        data=counts,
        note=translate(
            "The lines show periods, not sizes. Numbers of different groups were counted in different ways: they are "
            "never subtracted or added. Inside a group the periods overlap: a later number holds the earlier one."
        ),
    )


def _span(axes: Axes, line: pd.Series, place: float) -> None:
    kosovo_and_serbia = line["partner"] == words.SERBIA
    colour = style.FOCUS if kosovo_and_serbia else style.PEER
    start, end = line["from_day"], line["to_day"]
    axes.plot([start, end], [place, place], color=colour, linewidth=3.2, solid_capstyle="butt")
    axes.plot([end], [place], marker="|", color=colour, markersize=9, markeredgewidth=1.6)
    value = words.quantity(line["value"], line["bound"])
    if line["unit"] != "requests":
        value = translate("{value} cases", value=value)
    weight = "bold" if kosovo_and_serbia else "normal"
    axes.annotate(value, (end, place), (5, 0), textcoords="offset points", va="center", fontweight=weight)


def _scales(axes: Axes, counts: pd.DataFrame, ticks: list[tuple[float, str]], bottom: float) -> None:
    axes.set_yticks([place for place, _ in ticks], [text for _, text in ticks])
    axes.set_ylim(bottom - 0.6, -0.7)
    first, last = counts["from_day"].min(), counts["to_day"].max()
    axes.set_xlim(first, last + (last - first) * 0.22)
    axes.xaxis.set_major_locator(mdates.YearLocator())  # type: ignore[no-untyped-call] # matplotlib leaves it untyped
    axes.xaxis.set_major_formatter(mdates.DateFormatter("%Y"))  # type: ignore[no-untyped-call] # as above
    axes.grid(axis="x")
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)


def _alt(counts: pd.DataFrame, bodies: Mapping[str, str]) -> str:
    told = [
        translate(
            "{counting}, {partner}, {start} to {end}: {value}.",
            counting=words.counting(line["counting"]),
            partner=party(line["partner"], bodies),
            start=date(line["period_start"]),
            end=date(line["period_end"]),
            value=words.quantity(line["value"], line["bound"]),
        )
        for _, line in counts.iterrows()
    ]
    return " ".join([translate("Counts by partner, each over its own period."), *told])
