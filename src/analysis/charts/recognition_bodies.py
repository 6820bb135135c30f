"""Chart of the bodies that Kosovo is not a full member of: who inside does not recognise it, and what is proven."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import cells, style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.measures.terms import KOSOVO
from analysis.prose import membership_words as vocabulary
from analysis.prose import recognition_bodies as words

ROW_MM = 5.8
NAMES_UP_TO = 4
"""With more columns than this their heads are codes, and the note explains them."""
ASIDE = 0.82
"""Width of the words beside the grid, as a part of the grid's."""


@redrawable
def inside(
    frame: pd.DataFrame, position: pd.DataFrame, blockers: pd.DataFrame, *, focus: str, which: str, as_of: str
) -> Chart:
    """Draw one row a body and one column a member of the region that does not recognise Kosovo.

    Parameters
    ----------
    frame
        The frame of `measures.recognition_bodies.inside`, not empty.
    position
        The frame of `measures.membership.position` that it was made from.
    blockers
        The frame of `measures.recognition_blockers.blockers`, for the day on which a blocker was first named.
    focus
        Code of the focus economy; where it recognises Kosovo, its column stands last.
    which
        The set of bodies.
    as_of
        The day, as YYYY-MM-DD.
    """
    refusing = _refusing(frame)
    codes = [*refusing, *([focus] if focus not in (*refusing, KOSOVO) else [])]
    seats = position.set_index(["body_id", "economy"])["seat"]
    named_in = dict(zip(blockers["body_id"], blockers["named_in"], strict=True))
    with style.theme():
        figure, (axes,) = style.canvas(ROW_MM * (len(frame) + 2))
        drawn = {
            (row, column): _cell(line, code, seats.get((line["body_id"], code)), code == focus)
            for row, line in enumerate(frame.to_dict("records"))
            for column, code in enumerate(codes)
        }
        cells.grid(axes, drawn, len(codes))
        cells.scales(axes, list(enumerate(frame["short_name"])), codes, focus, bottom=len(frame))
        axes.tick_params(axis="x", labelsize=7)
        if len(codes) > NAMES_UP_TO:
            axes.set_xticklabels(codes)
        _verdicts(axes, frame, named_in, len(codes))
    return finish(
        figure,
        name="recognition_inside",
        title=words.inside_title(frame, position, focus),
        subtitle=words.inside_subtitle(which, as_of),
        alt=words.inside_in_words(frame, named_in),
        data=frame,
        note=_note(codes, refusing, focus),
    )


def _note(codes: list[str], refusing: list[str], focus: str) -> str:
    told = words.inside_note(focus not in (*refusing, KOSOVO), focus)
    return f"{vocabulary.code_key(codes)}\n{told}" if len(codes) > NAMES_UP_TO else told


def _refusing(frame: pd.DataFrame) -> list[str]:
    """Return the economies that do not recognise Kosovo and sit in one of the bodies, most bodies first."""
    sitting = frame["refusing"].dropna().str.split("; ").explode()
    return list(sitting[sitting != ""].value_counts().index)


def _cell(line: dict[Any, Any], code: str, seat: Any, own: bool) -> cells.Cell:
    if code in str(line["named"]).split("; "):
        return cells.Cell("■", (), "full", own)
    if pd.isna(seat) or seat == "unknown":
        return cells.Cell("", (), "none", own)
    return cells.Cell(vocabulary.seat_mark(str(seat)), (), "part" if seat == "member" else "none", own)


def _verdicts(axes: Axes, frame: pd.DataFrame, named_in: dict[str, Any], columns: int) -> None:
    """Write beside each row what the decision rule says and whether a blocker is named."""
    axes.set_xlim(0, columns * (1 + ASIDE))
    for row, line in enumerate(frame.to_dict("records")):
        proven = line["verdict"] == "named"
        look: dict[str, Any] = {"fontweight": "bold", "color": style.ACCENT} if proven else {"color": style.TEXT}
        text = words.verdict_word(line, named_in.get(line["body_id"]))
        axes.text(columns + 0.12, row + 0.53, text, va="center", ha="left", fontsize=7.2, **look)
