"""Chart of the crime index, Kosovo's score apart from those of the workbook."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.economies import name
from analysis.languages import number, translate
from analysis.measures.crime_index import ranked
from analysis.prose import crime_index as words

ROW_MM = 6.5


@redrawable
def index(scores: pd.DataFrame, change: pd.DataFrame, *, focus: str) -> Chart:
    """Draw the crime scores of two years, and Kosovo's below a line, as separate marks.

    Parameters
    ----------
    scores
        A frame of `measures.crime_index.crime_index`.
    change
        A frame of `measures.crime_index.change`.
    focus
        Code of the focus economy.
    """
    crime = scores[scores["indicator"] == "criminality"]
    inside, apart = crime[~crime["apart"]], crime[crime["apart"]]
    years = sorted(inside["year"].unique())
    order = list(ranked(inside, years[-1])["economy"]) if years else []
    with style.theme():
        figure, (axes,) = style.canvas((len(order) + 2 * bool(len(apart)) + 1.6) * ROW_MM)
        for place, code in enumerate(order):
            _line(axes, inside[inside["economy"] == code], place, style.colour(code, focus))
        ticks = [(float(place), name(code)) for place, code in enumerate(order)]
        if len(apart):
            _apart(axes, apart, len(order) + 0.6, focus)
            ticks.append((len(order) + 0.6, translate("Kosovo,\nscored apart")))
        _scales(axes, ticks, focus)
    return finish(
        figure,
        name="crime_index",
        title=words.index(change, scores, focus),
        subtitle=translate(
            "GI-TOC score of criminality, 0 (least) to 10: ring the earlier year, disc the later one. The scale shows "
            "a part of it."
        ),
        alt=_alt(crime),
        data=crime,
        note=" ".join(
            part for part in (words.apart(scores), translate("Diamonds are not comparable with discs.")) if part
        ),
    )


def _line(axes: Axes, lines: pd.DataFrame, place: float, colour: str) -> None:
    lines = lines.sort_values("year")
    axes.plot(lines["score"], [place] * len(lines), color=colour, linewidth=1.4, zorder=2)
    for position, (_, line) in enumerate(lines.iterrows()):
        last = position == len(lines) - 1
        axes.plot(
            line["score"], place, "o", markersize=7, color=colour, markerfacecolor=colour if last else "white", zorder=3
        )
    _labels(axes, lines, place)


def _labels(axes: Axes, lines: pd.DataFrame, place: float) -> None:
    """Write year and score outside the marks, the lower score on the left."""
    ordered = lines.sort_values("score").to_dict("records")
    for position, line in enumerate(ordered):
        left = position == 0 and len(ordered) > 1
        text = translate("{year}: {score}", year=line["year"], score=number(line["score"], 2))
        side: dict[str, Any] = {"ha": "right" if left else "left", "va": "center", "fontsize": 7.5}
        axes.annotate(text, (line["score"], place), (-7 if left else 7, 0), textcoords="offset points", **side)


def _apart(axes: Axes, lines: pd.DataFrame, place: float, focus: str) -> None:
    axes.axhline(place - 0.8, color=style.MUTED, linewidth=0.6, linestyle=(0, (4, 2)))
    colour = style.FOCUS if lines["economy"].iloc[0] == focus else style.CONTEXT
    for _, line in lines.iterrows():
        fill = "white" if line["contested"] else colour
        axes.plot(line["score"], place, "D", markersize=6, color=colour, markerfacecolor=fill)
    _labels(axes, lines, place)


def _scales(axes: Axes, ticks: list[tuple[float, str]], focus: str) -> None:
    axes.set_yticks([place for place, _ in ticks], [text for _, text in ticks])
    axes.set_ylim(max((place for place, _ in ticks), default=0) + 0.7, -0.7)
    low, high = axes.get_xlim()
    axes.set_xlim(max(low - 0.35, 0), min(high + 0.35, 10))
    axes.grid(axis="x")
    axes.tick_params(axis="y", length=0)
    axes.spines["left"].set_visible(False)
    for label in axes.get_yticklabels():
        if label.get_text() == name(focus):
            label.set(fontweight="bold", color=style.FOCUS)


def _alt(crime: pd.DataFrame) -> str:
    return " ".join(
        translate(
            "{economy} {year}: {score}.",
            economy=name(line["economy"]),
            year=line["year"],
            score=number(line["score"], 2),
        )
        for line in crime.sort_values(["apart", "economy", "year"]).to_dict("records")
    )
