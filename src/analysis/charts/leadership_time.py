"""Chart of appointments and time in office by economy."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.economies import name
from analysis.languages import number, translate
from analysis.measures.leadership import UNKNOWN
from analysis.prose import leadership as words
from analysis.prose import leadership_time as prose

SMALL = 7.0
BAR = 0.66
FREE = 1.35
"""Width of a panel over its longest bar: the rest is room for words."""


@redrawable
def time(timed: pd.DataFrame, group: Sequence[str], focus: str) -> Chart:
    """Return the chart of spells, dated and not, and of years in office over the dated ones.

    Parameters
    ----------
    timed
        From `measures.leadership_timeline.time`, over executive heads.
    group
        Codes of the economies compared, shown even where no head of theirs is known.
    focus
        Code of the focus economy.
    """
    lines = _ordered(timed, group)
    with style.theme():
        figure, (left, right) = style.canvas(14 + 4.6 * len(lines), columns=2, sharey=True)
        _spells(left, lines, focus)
        _years(right, lines, focus)
        left.set_yticks(range(len(lines)), [words.economy(code) for code in lines["economy"]])
        left.invert_yaxis()
        for label, code in zip(left.get_yticklabels(), lines["economy"], strict=True):
            label.set_fontweight("bold" if code == focus else "normal")
        for axes in (left, right):
            axes.set_xticks([])
            axes.spines["bottom"].set_visible(False)
            axes.tick_params(axis="y", length=0)
    return finish(
        figure,
        name="leadership_time",
        title=prose.title(timed, focus),
        subtitle=prose.subtitle(),
        alt=prose.alt(timed),
        data=timed,
        note=prose.note(timed, focus),
    )


def _ordered(timed: pd.DataFrame, group: Sequence[str]) -> pd.DataFrame:
    """Return a line for each economy: those compared first, the others after them, the unknown last."""
    missing = pd.DataFrame({"economy": [code for code in group if code not in set(timed["economy"])]})
    lines = pd.concat([timed, missing], ignore_index=True)
    counts = ["posts", "dated", "left_out", "days_low", "days_high"]
    lines[counts] = lines[counts].fillna(0).astype(int)
    keys = [
        (code == UNKNOWN, code not in group, -posts, name(code))
        for code, posts in zip(lines["economy"], lines["posts"], strict=True)
    ]
    return lines.iloc[sorted(range(len(lines)), key=keys.__getitem__)].reset_index(drop=True)


def _spells(axes: Axes, lines: pd.DataFrame, focus: str) -> None:
    for height, line in enumerate(lines.to_dict("records")):
        ink = _ink(line["economy"], focus)
        axes.barh(height, line["dated"], BAR, color=ink, edgecolor=ink, linewidth=0.8)
        axes.barh(height, line["left_out"], BAR, line["dated"], facecolor="white", edgecolor=ink, linewidth=0.8)
        label = translate("{posts}, {dated} dated", posts=number(line["posts"]), dated=number(line["dated"]))
        _write(axes, line["posts"], height, label if line["posts"] else number(0), own=line["economy"] == focus)
    axes.set_xlim(0, max(lines["posts"].max(), 1) * FREE)
    axes.set_title(translate("Spells in office"), loc="left")


def _years(axes: Axes, lines: pd.DataFrame, focus: str) -> None:
    for height, line in enumerate(lines.to_dict("records")):
        ink = _ink(line["economy"], focus)
        low, high = line["days_low"] / prose.YEAR, line["days_high"] / prose.YEAR
        axes.barh(height, low, BAR, color=ink, edgecolor=ink, linewidth=0.8)
        axes.barh(height, high - low, BAR, low, facecolor="white", edgecolor=ink, hatch="////", linewidth=0.8)
        label = prose.years(pd.DataFrame([line])) if line["dated"] else translate("cannot be counted")
        _write(axes, high, height, label if line["posts"] else number(0), own=line["economy"] == focus)
    axes.set_xlim(0, max(lines["days_high"].max() / prose.YEAR, 1) * FREE)
    axes.set_title(translate("Years in office"), loc="left")


def _ink(code: str, focus: str) -> str:
    return style.CONTEXT if code == UNKNOWN else style.colour(code, focus)


def _write(axes: Axes, end: float, height: int, text: str, *, own: bool) -> None:
    look: dict[str, Any] = {"fontsize": SMALL + 0.5, "fontweight": "bold" if own else "normal"}
    axes.annotate(text, (end, height), (3, 0), "data", "offset points", va="center", **look)
