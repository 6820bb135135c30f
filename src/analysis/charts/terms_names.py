"""Charts of the name of Kosovo: its class by group of bodies, when names changed, and who stood in for it."""

import textwrap
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.measures.terms import CLASSES, GROUPS
from analysis.measures.terms_points import ABSENT
from analysis.prose import terms_names as words

HEADING_LETTERS = 20
STRONG = ("republic", "plain", "asterisk")
"""Classes of a name of its own."""


@redrawable
def classes(counts: pd.DataFrame, classed: pd.DataFrame, as_of: str) -> Chart:
    """Draw the number of bodies by class of designation, one panel a group.

    Parameters
    ----------
    counts
        The frame of `measures.terms.class_counts`.
    classed
        The frame of `measures.terms.classes`.
    as_of
        The day, as YYYY-MM-DD.
    """
    with style.theme():
        figure, panels = style.canvas(46, columns=len(GROUPS), sharey=True)
        widest = counts["bodies"].max()
        found = set(counts.loc[counts["bodies"] > 0, "class"])
        shown = [name for name in CLASSES if name in found or name in STRONG]
        for axes, group in zip(panels, GROUPS, strict=True):
            _panel(axes, counts[counts["group"] == group].set_index("class").loc[shown], widest, group)
    return finish(
        figure,
        name="terms_names",
        title=words.classes_title(classed),
        subtitle=words.classes_subtitle(as_of),
        alt=words.classes_in_words(counts),
        data=counts,
        note=words.classes_note(),
    )


def _panel(axes: Axes, counts: pd.DataFrame, widest: int, group: str) -> None:
    for place, (name, number) in enumerate(counts["bodies"].items()):
        look: dict[str, Any] = {"facecolor": "white", "edgecolor": style.CONTEXT}
        look["hatch"] = "" if name in ABSENT else "/////"
        axes.barh(place, number, height=0.62, **({"color": style.FOCUS} if name in STRONG else look))
        axes.text(number + widest * 0.03, place, str(number), va="center", ha="left")
    heading = textwrap.fill(words.group_heading(group, int(counts["bodies"].sum())), HEADING_LETTERS)
    axes.set_title(heading, loc="left", fontsize=8, fontweight="bold")
    axes.set_yticks(range(len(counts)), [words.class_word(str(name)) for name in counts.index])
    axes.set_ylim(len(counts) - 0.5, -0.6)
    axes.set_xlim(0, widest * 1.18)
    axes.set_xticks([])
    axes.spines["bottom"].set_visible(False)
    axes.tick_params(axis="y", length=0)
