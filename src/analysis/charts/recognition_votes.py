"""Charts of votes on Kosovo: the results, and how the economies of the region stood in each."""

import textwrap
from collections.abc import Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis import economies
from analysis.charts import cells, style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.measures.recognition_votes import SHARES
from analysis.prose import recognition_ballots as ballot_words
from analysis.prose import recognition_votes as words

BALLOT_MM = 8.5
ROW_MM = 5.6
HEAD_LETTERS = 16
WEIGHTS = {"against": "full", "objection": "part", "spoke_against": "part", "abstain": "part"}
"""How full a cell is drawn: a vote against Kosovo is darkest."""
STANCES = {"recognises": ("+", "none"), "does_not": (words.MINUS, "full")}
"""Mark and fill of a stance; any other one is in doubt."""


@redrawable
def ballots(frame: pd.DataFrame, names: Mapping[str, str], as_of: str) -> Chart:
    """Draw the share of votes for Kosovo in each ballot, with the share needed where the rule is known.

    Parameters
    ----------
    frame
        The frame of `measures.recognition_votes.ballots`, not empty.
    names
        Short names of bodies by id.
    as_of
        The day, as YYYY-MM-DD.
    """
    with style.theme():
        figure, (axes,) = style.canvas(BALLOT_MM * len(frame) + 10)
        for row, line in enumerate(frame.to_dict("records")):
            _ballot(axes, row, line, names[line["body_id"]])
        axes.set_xlim(0, 1.7)
        axes.set_ylim(len(frame) - 0.4, -0.8)
        axes.set_yticks([])
        axes.spines["left"].set_visible(False)
        ticks = (0, 0.25, 0.5, 0.75, 1)
        axes.set_xticks(ticks, [ballot_words.share(tick) for tick in ticks])
        axes.spines["bottom"].set_bounds(0, 1)
    return finish(
        figure,
        name="recognition_ballots",
        title=ballot_words.ballots_title(frame),
        subtitle=ballot_words.ballots_subtitle(as_of),
        alt=ballot_words.ballots_in_words(frame, names),
        data=frame,
        note=ballot_words.ballots_note(),
    )


def _ballot(axes: Axes, row: int, line: Mapping[Any, Any], body: str) -> None:
    look: dict[str, Any] = {"facecolor": style.FOCUS, "edgecolor": style.FOCUS}
    if line["on_admission"] == "yes":
        look = {"facecolor": "white", "edgecolor": style.FOCUS, "hatch": "/////"}
    axes.barh(row + 0.18, 1, height=0.34, facecolor="none", edgecolor=style.GRID, linewidth=0.6)
    axes.barh(row + 0.18, line["share_for"], height=0.34, zorder=3, **look)
    axes.text(0, row - 0.23, ballot_words.ballot_label(line, body), va="center", ha="left", fontsize=7.5).set_in_layout(
        False
    )
    axes.text(1.03, row + 0.18, ballot_words.ballot_result(line), va="center", ha="left", fontsize=7.5).set_in_layout(
        False
    )
    if pd.notna(line["needed"]):
        share = float(SHARES["two_thirds"])
        axes.plot([share, share], [row + 0.01, row + 0.46], color=style.ACCENT, linewidth=2.2, zorder=4)


@redrawable
def register(frame: pd.DataFrame, stances: pd.DataFrame, *, focus: str, as_of: str) -> Chart:
    """Draw how each economy stood on recognition, in each vote, and in what was no vote.

    Parameters
    ----------
    frame
        The frame of `measures.recognition_votes.register`, not empty.
    stances
        The frame of `measures.recognition.stances` for the same economies, in the order wanted.
    focus
        Code of the focus economy.
    as_of
        The day, as YYYY-MM-DD.
    """
    codes = list(stances["economy"])
    told = frame[frame["position"] != "not_named"]
    votes = told.drop_duplicates("vote_id").to_dict("records")
    drawn = {(row, 0): _stance(line, focus) for row, line in enumerate(stances.to_dict("records"))}
    for column, vote in enumerate(votes, start=1):
        own = frame[frame["vote_id"] == vote["vote_id"]].set_index("economy")["position"]
        drawn |= {(row, column): _position(own[code], code == focus) for row, code in enumerate(codes)}
    with style.theme():
        figure, (axes,) = style.canvas(ROW_MM * (len(codes) + 5))
        cells.grid(axes, drawn, min(len(votes) + 1, cells.NAMES_UP_TO))
        _labels(axes, votes, codes, focus)
    return finish(
        figure,
        name="recognition_votes",
        title=words.register_title(frame, stances, focus),
        subtitle=words.register_subtitle(as_of),
        alt=words.register_in_words(frame, focus),
        data=frame,
        note=words.register_note(),
    )


def _position(position: str, own: bool) -> cells.Cell:
    return cells.Cell(
        words.position_mark(position), (words.position_word(position),), WEIGHTS.get(position, "none"), own
    )


def _stance(line: Mapping[Any, Any], focus: str) -> cells.Cell:
    mark, weight = STANCES.get(line["stance"], ("?", "part"))
    return cells.Cell(mark, (words.stance_word(line["stance"]),), weight, line["economy"] == focus)


def _labels(axes: Axes, votes: list[dict[Any, Any]], codes: list[str], focus: str) -> None:
    """Name rows and columns, and part recognition, votes, and what is no vote by lines."""
    heads = [textwrap.fill(words.stance_heading(), HEAD_LETTERS - 4)]
    heads += [textwrap.fill(words.vote_heading(vote), HEAD_LETTERS) for vote in votes]
    axes.set_xlim(0, len(heads))
    axes.set_ylim(len(codes), 0)
    axes.set_yticks([row + 0.5 for row in range(len(codes))], economies.names(codes))
    places = [column + 0.5 for column in range(len(heads))]
    axes.set_xticks(places, heads)
    axes.xaxis.tick_top()
    axes.tick_params(length=0)
    axes.tick_params(axis="x", labelsize=7)
    axes.spines[["left", "bottom"]].set_visible(False)
    cast = sum(vote["kind"] == "vote" for vote in votes)
    for place in {1, 1 + cast} - {len(heads)}:
        axes.axvline(place, color=style.TEXT, linewidth=1.2, zorder=5)
    for code, label in zip(codes, axes.get_yticklabels(), strict=True):
        if code == focus:
            label.set(fontweight="bold", color=style.FOCUS)
