"""Charts of seats: full and lesser ones, who sits on lesser terms where, and whose consent is needed."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis import economies
from analysis.charts import cells, style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.languages import translate
from analysis.prose import membership as set_words
from analysis.prose import membership_words as vocabulary
from analysis.prose import terms as words
from analysis.prose import terms_say as say_words

ROW_MM = 6.0
WEIGHTS = {"member": "full", "other_seat": "part", "through_another": "part"}
"""How much of a member's place a kind of seat is."""


@redrawable
def seats(held: pd.DataFrame, *, focus: str, which: str, as_of: str) -> Chart:
    """Draw the full and the lesser seats of each economy.

    Parameters
    ----------
    held
        The frame of `measures.terms_seats.held`.
    focus
        Code of the focus economy.
    which
        The set of bodies.
    as_of
        The day, as YYYY-MM-DD.
    """
    total = int(held["bodies"].max())
    order = held.sort_values(["member", "seats"], ascending=False, kind="stable").reset_index(drop=True)
    with style.theme():
        figure, (axes,) = style.canvas(7.0 * len(order) + 8)
        for place, line in enumerate(order.to_dict("records")):
            _bar(axes, place, line, focus, total)
        axes.set_yticks(range(len(order)), economies.names(order["economy"]))
        axes.get_yticklabels()[list(order["economy"]).index(focus)].set(fontweight="bold", color=style.FOCUS)
        axes.set_ylim(len(order) - 0.5, -0.6)
        axes.set_xlim(0, total * 1.32)
        axes.set_xticks([tick for tick in axes.get_xticks() if tick <= total and tick == int(tick)])
        axes.set_xlabel(translate("Bodies"))
        axes.spines["bottom"].set_bounds(0, total)
        axes.tick_params(axis="y", length=0)
    return finish(
        figure,
        name="terms_seats",
        title=words.seats_title(held, focus, which),
        subtitle=set_words.subtitle(which, total, as_of),
        alt=words.seats_in_words(held),
        data=held,
        note=words.seats_note(),
    )


def _bar(axes: Axes, place: int, line: dict[Any, Any], focus: str, total: int) -> None:
    colour = style.colour(line["economy"], focus)
    lesser = line["other_seat"] + line["through_another"]
    axes.barh(place, line["member"], height=0.62, color=colour, zorder=3)
    axes.barh(
        place, lesser, left=line["member"], height=0.62, facecolor="white", edgecolor=colour, hatch="/////", zorder=3
    )
    axes.barh(place, total, height=0.62, facecolor="none", edgecolor=style.GRID, linewidth=0.6, zorder=2)
    strong: dict[str, Any] = {"fontweight": "bold", "color": style.FOCUS} if line["economy"] == focus else {}
    axes.text(total * 1.015, place, words.seats_label(line), va="center", ha="left", fontsize=7.5, **strong)


@redrawable
def lesser(frame: pd.DataFrame, *, focus: str, which: str, total: int, as_of: str) -> Chart:
    """Draw the positions in the bodies where someone sits below full membership.

    Parameters
    ----------
    frame
        The frame of `measures.terms_seats.lesser`, not empty.
    focus
        Code of the focus economy.
    which, total
        The set of bodies and its size.
    as_of
        The day, as YYYY-MM-DD.
    """
    codes = list(frame["economy"].drop_duplicates())
    bodies = list(frame["short_name"].drop_duplicates())
    with style.theme():
        figure, (axes,) = style.canvas(ROW_MM * (len(bodies) + 2))
        _table(axes, frame, focus)
    return finish(
        figure,
        name="terms_lesser_seats",
        title=words.lesser_title(frame, focus),
        subtitle=words.lesser_subtitle(len(bodies), set_words.subtitle(which, total, as_of)),
        alt=words.lesser_in_words(frame, focus),
        data=frame,
        note=words.marks_note(frame, narrow=cells.narrow(len(codes))),
    )


def _table(axes: Axes, frame: pd.DataFrame, focus: str) -> list[str]:
    """Draw one row a body and one column an economy, and return the economies."""
    codes, bodies = list(frame["economy"].drop_duplicates()), list(frame["short_name"].drop_duplicates())
    drawn = {
        (bodies.index(line["short_name"]), codes.index(line["economy"])): _seat(line, focus)
        for line in frame.to_dict("records")
    }
    cells.grid(axes, drawn, len(codes))
    cells.scales(axes, list(enumerate(bodies)), codes, focus, bottom=len(bodies))
    return codes


def _seat(line: dict[Any, Any], focus: str) -> cells.Cell:
    mark, word = vocabulary.seat_mark(line["seat"]), vocabulary.status_word(line["status"])
    return cells.Cell(mark, (word,), WEIGHTS.get(line["seat"], "none"), line["economy"] == focus)


@redrawable
def say(position: pd.DataFrame, counts: pd.DataFrame, *, focus: str, which: str, as_of: str) -> Chart:
    """Draw who has a member's say in the bodies that need the consent of every member.

    Parameters
    ----------
    position
        The frame of `measures.terms_seats.consensus`, not empty.
    counts
        The frame of `measures.terms_seats.say`.
    focus
        Code of the focus economy.
    which
        The set of bodies.
    as_of
        The day, as YYYY-MM-DD.
    """
    total = position["body_id"].nunique()
    needed = counts.set_index("economy")["needed"]
    with style.theme():
        figure, (axes,) = style.canvas(ROW_MM * (total + 3.4))
        codes = _table(axes, position, focus)
        narrow = cells.narrow(len(codes))
        axes.set_ylim(total + 1.1, 0)
        for column, code in enumerate(codes):
            look: dict[str, Any] = {"fontweight": "bold", "color": style.FOCUS} if code == focus else {}
            axes.text(
                column + 0.5,
                total + 0.55,
                say_words.say_label(int(needed[code]), total, narrow=narrow),
                ha="center",
                va="center",
                **look,
            )
        axes.text(-0.02, total + 0.55, say_words.say_row(), ha="right", va="center", fontweight="bold", clip_on=False)
    return finish(
        figure,
        name="terms_say",
        title=say_words.say_title(counts, focus),
        subtitle=say_words.say_subtitle(which, as_of),
        alt=say_words.say_in_words(counts),
        data=position,
        note=f"{words.marks_note(position, narrow=narrow)}\n{say_words.say_note(counts, focus)}",
    )
