"""How old each topic is, and what each table holds."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style, years
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.listing import Column, Listing
from analysis.languages import translate
from analysis.prose import coverage as words

ROW_MM = 6.0
SHARE = 0.84
"""Part of the width that time takes; the rest is for the newest days."""


@redrawable
def ages(frame: pd.DataFrame, as_of: str) -> Chart:
    """Draw the days for which the rows of each topic are stated.

    Parameters
    ----------
    frame
        From `measures.coverage.ages`, by topic.
    as_of
        The day, as YYYY-MM-DD.
    """
    lines, day = frame.to_dict("records"), years.place(pd.Timestamp(as_of))
    with style.theme():
        figure, (axes,) = style.canvas(len(frame) * ROW_MM + 12)
        axes.set_ylim(len(frame) - 0.4, -0.6)
        years.scale(axes, min([day - 1, *years.places(frame["oldest"].dropna())]), day, SHARE)
        for place, line in enumerate(lines):
            _topic(axes, line, place, day)
        axes.axvline(day, color=style.ACCENT, linewidth=1)
        axes.set_yticks(range(len(frame)), [words.rows_label(line) for line in lines])
        axes.tick_params(axis="y", length=0)
        axes.set_xlabel(translate("Topic with its number of rows; the upright line is the report's day"))
    return finish(
        figure,
        name="coverage_ages",
        title=words.ages_title(frame),
        subtitle=words.ages_subtitle(as_of),
        alt=words.ages_alt(frame),
        data=frame,
        note=words.ages_note(frame),
    )


def _topic(axes: Axes, line: Mapping[Any, Any], place: int, end: float) -> None:
    axes.text(end + (end - axes.get_xlim()[0]) * 0.02, place, words.age_label(line), va="center", fontsize=7.5)
    if pd.isna(line["newest"]):
        return
    names = ("oldest", "first_quarter", "middle", "last_quarter", "newest")
    day = {key: years.place(line[key]) for key in names}
    axes.plot([day["oldest"], day["newest"]], [place, place], color=style.PEER, linewidth=1)
    axes.barh(place, day["last_quarter"] - day["first_quarter"], 0.5, left=day["first_quarter"], color=style.PEER)
    axes.plot([day["middle"]], [place], "|", color=style.TEXT, markersize=11, markeredgewidth=2)
    axes.plot([day["newest"]], [place], "o", color=style.FOCUS, markersize=4.5)


def tables(frame: pd.DataFrame) -> Listing:
    """List what each table holds.

    Parameters
    ----------
    frame
        From `measures.coverage.tables`.
    """
    first = frame["topic"] != frame["topic"].shift()
    shown = frame.assign(
        topic_word=frame["topic"].map(words.topic).where(first, ""),
        span=[words.span(line) for line in frame.to_dict("records")],
        newest_word=frame["newest"].map(words.day),
    )
    return Listing(
        name="coverage_tables",
        caption=words.tables_caption(frame),
        frame=shown,
        columns=[
            Column("table", translate("Table"), lang="en"),
            Column("topic_word", translate("Topic")),
            Column("entries", translate("Rows"), align="right"),
            Column("economies", translate("Economies"), align="right"),
            Column("span", translate("Years")),
            Column("undated", translate("Undated"), align="right"),
            Column("newest_word", translate("Newest statement")),
        ],
        note=words.tables_note(),
    )
