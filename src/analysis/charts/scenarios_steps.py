"""Charts of steps: what each seat adds to the index, and where all steps lead."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.prose import scenarios_steps as words
from analysis.prose import scenarios_words as vocabulary

ROW_MM = 5.6
PATH_MM = 72.0


@redrawable
def gains(frame: pd.DataFrame, *, focus: str, which: str) -> Chart:
    """Draw what each seat alone would add to the index.

    Parameters
    ----------
    frame
        The frame of `measures.scenarios_gains.gains`, not empty.
    focus, which
        The focus economy and the set of bodies.
    """
    with style.theme():
        figure, (axes,) = style.canvas((len(frame) + 1.4) * ROW_MM)
        right = float(frame["gain_high"].max())
        for row, line in enumerate(frame.to_dict("records")):
            axes.plot(
                [line["gain_low"], line["gain_high"]],
                [row, row],
                color=style.FOCUS,
                linewidth=4,
                alpha=0.35,
                solid_capstyle="butt",
            )
            axes.plot(
                [line["gain"]],
                [row],
                "o",
                color=style.FOCUS,
                markersize=5.5,
                markerfacecolor=style.FOCUS if line["step"] else "white",
            )
            axes.text(right * 1.06, row, vocabulary.gain(line), va="center", fontsize=7.5)
        axes.set_yticks(range(len(frame)), [vocabulary.body_and_seat(line) for line in frame.to_dict("records")])
        axes.set_ylim(len(frame) - 0.4, -0.6)
        axes.set_xlim(min(0.0, float(frame["gain_low"].min())), right * 1.3)
        axes.xaxis.set_major_locator(MaxNLocator(5))
        axes.xaxis.set_major_formatter(lambda value, _: words.points(value))
        axes.grid(axis="x")
        axes.tick_params(length=0)
        axes.spines[["left", "bottom"]].set_visible(False)
    return finish(
        figure,
        name="scenarios_gains",
        title=words.gains_title(frame, focus),
        subtitle=words.gains_subtitle(which),
        alt=words.gains_in_words(frame),
        data=frame,
        note=words.gains_note(),
    )


@redrawable
def path(frame: pd.DataFrame, others: pd.DataFrame, *, focus: str, which: str, bodies: int) -> Chart:
    """Draw the count and the index of the focus after each step, beside the others as they are now.

    Parameters
    ----------
    frame
        The frame of `measures.scenarios_gains.path`.
    others
        ``economy``, ``members``, ``arithmetic``, ``rows`` and ``sources`` of the other economies now.
    focus, which, bodies
        The focus economy, the set of bodies and its size.
    """
    with style.theme():
        figure, panels = style.canvas(PATH_MM, columns=2)
        for axes, column, top in zip(panels, ("members", "arithmetic"), (float(bodies), 1.0), strict=True):
            _line(axes, frame, column, focus)
            _others(axes, others, column)
            axes.set_ylim(0, top * 1.04)
            axes.set_xlabel(words.path_axis())
            axes.xaxis.set_major_locator(MaxNLocator(6, integer=True))
            axes.grid(axis="y")
            axes.tick_params(length=0)
            axes.spines["left"].set_visible(False)
        panels[0].yaxis.set_major_locator(MaxNLocator(6, integer=True))
        panels[1].yaxis.set_major_formatter(lambda value, _: words.points(value, 0))
    return finish(
        figure,
        name="scenarios_path",
        title=words.path_title(frame, others, focus),
        subtitle=words.path_subtitle(which, bodies),
        alt=words.path_in_words(frame, others),
        data=pd.concat([frame.assign(economy=focus), others], ignore_index=True),
        note=words.path_note(),
    )


def _line(axes: Axes, frame: pd.DataFrame, column: str, focus: str) -> None:
    axes.step(frame["place"], frame[column], where="post", color=style.FOCUS, linewidth=2)
    look: dict[str, Any] = {"textcoords": "offset points", "color": style.FOCUS, "fontweight": "bold"}
    first, last = (float(frame[column].iloc[end]) for end in (0, -1))
    steps = float(frame["place"].max())
    axes.plot([0, steps], [first, last], "o", color=style.FOCUS, markersize=5)
    axes.annotate(words.of_start(column, first, focus), (0, first), (-3, -8), ha="left", va="top", **look)
    axes.annotate(words.of_path(column, last), (steps, last), (0, 7), ha="center", va="bottom", **look)
    axes.set_xlim(-0.04 * steps, 1.06 * steps)


def _others(axes: Axes, others: pd.DataFrame, column: str) -> None:
    values = others[column].astype(float)
    axes.axhspan(values.min(), values.max(), facecolor=style.GRID, edgecolor=style.PEER, linewidth=0.6)
    axes.axhline(values.median(), color=style.PEER, linewidth=1.0, linestyle=(0, (3, 2)))
    head: dict[str, Any] = {"xycoords": "axes fraction", "textcoords": "offset points", "va": "bottom"}
    axes.annotate(words.path_panel(column), (0, 1), (0, 17), fontweight="bold", fontsize=9, **head)
    axes.annotate(words.of_others(column, values), (0, 1), (0, 4), color=style.MUTED, **head)
