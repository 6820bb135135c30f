"""The matrix of bodies by economies: each status as a word and a mark, in a cell as full as the seat."""

import pandas as pd

from analysis.charts import cells, style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.prose import membership as words
from analysis.prose import membership_words as vocabulary

ROW_MM = 4.6
WEIGHTS = {"member": "full", "other_seat": "part", "through_another": "part"}
"""How full the cell of a kind of seat is; the others are empty."""


@redrawable
def matrix(position: pd.DataFrame, outside: pd.DataFrame, counts: pd.DataFrame, *, which: str, as_of: str) -> Chart:
    """Draw the status of each economy in each body, grouped by field; the focus stands first.

    Parameters
    ----------
    position
        The frame of `measures.membership.position`, the focus first among the economies.
    outside
        The frame of `measures.gaps.outside`.
    counts
        The frame of `measures.membership.counts`.
    which
        The set of bodies.
    as_of
        The day, as YYYY-MM-DD.
    """
    codes = list(position["economy"].drop_duplicates())
    bodies = position[["body_id", "short_name", "field"]].drop_duplicates("body_id")
    places, heads = _places(bodies)
    bottom = max(places.values()) + 1.1
    with style.theme():
        figure, (axes,) = style.canvas((bottom + 2) * ROW_MM)
        for field, place in heads.items():
            axes.text(0, place + 0.62, vocabulary.field_name(field), fontweight="bold", va="center", color=style.TEXT)
        cells.grid(axes, _cells(position, places, codes), len(codes))
        rows = list(zip(places.values(), bodies["short_name"], strict=True))
        cells.scales(axes, rows, codes, codes[0], bottom=bottom)
    narrow = cells.narrow(len(codes))
    keys = vocabulary.code_key(codes) if narrow else vocabulary.status_key(position["status"])
    return finish(
        figure,
        name="membership_matrix",
        title=words.matrix_title(outside, codes[0]),
        subtitle=words.subtitle(which, len(places), as_of),
        alt=words.matrix_in_words(position, codes[0]),
        data=position,
        note="\n".join([vocabulary.mark_key(position["seat"]), keys, words.stated(counts)]),
    )


def _places(bodies: pd.DataFrame) -> tuple[dict[str, int], dict[str, int]]:
    """Return the row of each body, and of each field's heading above its bodies."""
    places: dict[str, int] = {}
    heads: dict[str, int] = {}
    for body, field in zip(bodies["body_id"], bodies["field"], strict=True):
        heads.setdefault(field, len(places) + len(heads))
        places[body] = len(places) + len(heads)
    return places, heads


def _cells(position: pd.DataFrame, places: dict[str, int], codes: list[str]) -> dict[tuple[int, int], cells.Cell]:
    return {
        (places[line["body_id"]], codes.index(line["economy"])): cells.Cell(
            mark=vocabulary.seat_mark(line["seat"]),
            words=(vocabulary.status_word(line["status"]),),
            weight=WEIGHTS.get(line["seat"], "none"),
            focus=line["economy"] == codes[0],
        )
        for line in position.to_dict("records")
    }
