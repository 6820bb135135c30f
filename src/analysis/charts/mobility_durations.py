"""Chart of the days from signature to force, and of the wait of what is not in force."""

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.economies import name, names
from analysis.languages import date, listing, number, plural, translate
from analysis.prose import mobility as words
from analysis.prose import mobility_words

ROW_MM = 5.2
LETTER_MM = {True: 1.62, False: 1.42}
"""Mean width of a letter of a label, bold or not."""
AXES_MM = 122.0
"""Least width of the axes beside the longest names of agreements."""
FEW = 3
"""Up to so many economies are named on a line."""


@redrawable
def durations(spans: pd.DataFrame, *, focus: str, as_of: str) -> Chart:
    """Draw the days from signature to force by agreement, economies with the same days on one line.

    Parameters
    ----------
    spans
        A frame of `measures.mobility_durations.durations`.
    focus
        Code of the focus economy.
    as_of
        The day, as YYYY-MM-DD.
    """
    kept = spans[(spans["start"] == "signed") & (spans["end"] == "in_force")]
    keys = ["agreement_id", "title", "done", "days_low", "days_high", "stage", "when"]
    groups = [(key, group) for key, group in kept.groupby(keys, sort=False, dropna=False)]
    with style.theme():
        figure, (axes,) = style.canvas(len(groups) * ROW_MM + 6)
        for place, (_, group) in enumerate(groups):
            _line(axes, group, place, focus)
        labels = [mobility_words.agreement(str(key[0]), str(key[1])) for key, _ in groups]
        firsts = [label if place == 0 or labels[place - 1] != label else "" for place, label in enumerate(labels)]
        _scales(axes, firsts, [group for _, group in groups], focus)
    return finish(
        figure,
        name="mobility_durations",
        title=words.pace(spans, focus),
        subtitle=translate(
            "Days from signature to force; where not in force, days until a source last said so. Stated by {day}.",
            day=date(as_of),
        ),
        alt=" ".join(f"{label}: {_told(group, focus)}." for label, (_, group) in zip(labels, groups, strict=True)),
        data=kept,
        note=translate(
            "Only steps whose dates are known are counted; where a date is a month or a year, the bar's hatched end "
            "shows the range. An arrow: not in force when last heard of; the wait may have lasted longer."
        ),
    )


def _line(axes: Axes, group: pd.DataFrame, place: int, focus: str) -> None:
    line = group.iloc[0]
    own = focus in set(group["economy"])
    colour = style.FOCUS if own else style.PEER
    low, end = line["days_low"], _end(group)
    if line["done"]:
        axes.barh(place, low, 0.55, color=colour)
        axes.barh(place, end - low, 0.55, left=low, facecolor=style.UNKNOWN, edgecolor=colour, hatch="////")
        axes.plot([0], [place], "|", color=colour, markersize=8)
    else:
        axes.plot([0, end], [place, place], color=colour, linestyle=(0, (2, 1)))
        axes.plot([end], [place], ">", color=colour, markersize=5)
    label = axes.annotate(_told(group, focus), (end, place), (7, 0), textcoords="offset points", va="center")
    label.set(fontsize=7.2, fontweight="bold" if own else "normal", in_layout=False)


def _told(group: pd.DataFrame, focus: str) -> str:
    """Return the days and the economies of one line in words."""
    line = group.iloc[0]
    words = {"low": number(line["days_low"]), "economies": _named(list(group["economy"]), focus)}
    if not line["done"]:
        seen = {"stage": mobility_words.stage(line["stage"]), "year": str(line["when"])[:4]}
        return translate("{low} or more: {economies} ({stage}, {year})", **words, **seen)
    if line["days_low"] == line["days_high"]:
        return translate("{low}: {economies}", **words)
    return translate("{low} to {high}: {economies}", high=number(line["days_high"]), **words)


def _named(codes: list[str], focus: str) -> str:
    """Return a few economies by name, and of many only the focus by name."""
    if len(codes) <= FEW:
        return listing(names(codes))
    if focus in codes:
        return plural("{focus} and {count} other", "{focus} and {count} others", len(codes) - 1, focus=name(focus))
    return plural("{count} economy", "{count} economies", len(codes))


def _end(group: pd.DataFrame) -> float:
    """Return where a line's mark ends: at the most days, or at the fewest of what still waits."""
    line = group.iloc[0]
    return float(line["days_high"] if line["done"] else line["days_low"])


def _width_mm(group: pd.DataFrame, focus: str) -> float:
    return len(_told(group, focus)) * LETTER_MM[focus in set(group["economy"])]


def _scales(axes: Axes, labels: list[str], groups: list[pd.DataFrame], focus: str) -> None:
    # Every label must fit to the right of its mark, whatever the longest mark.
    rooms = [1 - (_width_mm(group, focus) + 4) / AXES_MM for group in groups]
    right = max((_end(group) / room for group, room in zip(groups, rooms, strict=True)), default=1.0)
    most = max((_end(group) for group in groups), default=1.0)
    axes.set_yticks(range(len(labels)), labels)
    axes.set_ylim(len(labels) - 0.4, -0.6)
    axes.set_xlim(0, max(right, most * 1.3, 1.0))
    ticks = [tick for tick in MaxNLocator(4, integer=True).tick_values(0, most) if 0 <= tick <= most * 1.05]
    axes.set_xticks(ticks, [number(tick) for tick in ticks])
    axes.set_xlabel(translate("days"), loc="left")
    axes.grid(axis="x")
    axes.spines["left"].set_visible(False)
    axes.tick_params(axis="y", length=0)
