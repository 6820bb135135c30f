"""The order of steps: a chart of places with their bands, and a table of the elements behind them."""

import pandas as pd

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.charts.listing import Column, Listing
from analysis.measures.scenarios_elements import GAIN, OPENNESS
from analysis.measures.terms import KOSOVO
from analysis.prose import scenarios_order as words
from analysis.prose import scenarios_words as vocabulary

ROW_MM = 5.6


@redrawable
def order(frame: pd.DataFrame) -> Chart:
    """Draw the place of every step: base order, and median and band of the draws.

    Parameters
    ----------
    frame
        The frame of `measures.scenarios_order.order`, not empty.
    """
    steps = len(frame)
    with style.theme():
        figure, (axes,) = style.canvas((steps + 2.4) * ROW_MM)
        for row, line in enumerate(frame.to_dict("records")):
            axes.plot(
                [line["place_low"], line["place_high"]],
                [row, row],
                color=style.FOCUS,
                linewidth=5,
                alpha=0.35,
                solid_capstyle="butt",
            )
            axes.plot([line["place"]], [row], "o", color=style.FOCUS, markerfacecolor="white", markersize=7)
            axes.plot([line["place_middle"]], [row], "o", color=style.FOCUS, markersize=4)
            axes.text(steps + 1.2, row, words.of_first(line["p_first"]), va="center", ha="left", fontsize=7.5)
        axes.text(steps + 1.2, -1.0, words.first_heading(), va="center", ha="left", color=style.MUTED, fontsize=7.5)
        axes.set_yticks(range(steps), [vocabulary.numbered(line) for line in frame.to_dict("records")])
        axes.set_xlim(0.4, steps * 1.22 + 1.6)
        axes.set_xticks([place for place in range(1, steps + 1) if place == 1 or place % 3 == 0])
        axes.set_ylim(steps - 0.4, -1.6)
        axes.grid(axis="x")
        axes.tick_params(length=0)
        axes.spines[["left", "bottom"]].set_visible(False)
    return finish(
        figure,
        name="scenarios_order",
        title=words.title(frame),
        subtitle=words.subtitle(frame),
        alt=words.in_words(frame),
        data=frame,
        note=words.note(),
    )


def elements(frame: pd.DataFrame) -> Listing:
    """Return the table of the elements behind the order, each with its value or its bounds.

    Parameters
    ----------
    frame
        The frame of `measures.scenarios_order.order`, not empty.
    """
    names = [name for name in (*GAIN, *OPENNESS) if f"{name}_low" in frame]
    cells = {
        name: [
            vocabulary.value(low, high) for low, high in zip(frame[f"{name}_low"], frame[f"{name}_high"], strict=True)
        ]
        for name in names
    }
    shown = frame[["short_name", "place", "by_gain", "by_openness", "rows", "sources"]].assign(
        **cells, after=[vocabulary.first_needs(line) for line in frame.to_dict("records")]
    )
    columns = [
        Column("short_name", words.heading("body")),
        Column("place", words.heading("place"), align="right"),
        *(Column(name, vocabulary.element(name), align="right") for name in names),
        Column("by_gain", words.heading("by_gain"), align="right"),
        Column("by_openness", words.heading("by_openness"), align="right"),
        *([Column("after", words.heading("after"))] if shown["after"].any() else []),
    ]
    return Listing("scenarios_elements", words.elements_caption(frame), shown, columns, words.elements_note())


def assumptions(focus: str) -> Listing:
    """Return the table of the elements that are taken to speak for a step."""
    frame = vocabulary.assumptions(focus == KOSOVO).assign(rows="", sources="")
    columns = [Column(key, words.assumption_heading(key)) for key in ("part", "element", "meaning")]
    return Listing("scenarios_assumptions", words.assumptions_caption(), frame, columns)
