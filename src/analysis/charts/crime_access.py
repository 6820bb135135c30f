"""Chart of the bodies of police and prosecutors: who sits where, the nine of the GI-TOC figure first."""

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import cells, style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.economies import name
from analysis.languages import date, listing, translate
from analysis.prose import crime_access as words
from analysis.prose import membership_words as vocabulary

ROW_MM = 5.0
WEIGHTS = {"member": "full", "other_seat": "part", "through_another": "part"}
SEATS = ("member", "other_seat", "through_another", "outside", "unknown")


@redrawable
def platforms(positions: pd.DataFrame, nine: pd.DataFrame, counts: pd.DataFrame, *, focus: str, as_of: str) -> Chart:
    """Draw the position of each economy in each body, the nine of the GI-TOC figure above the others.

    Parameters
    ----------
    positions
        A frame of `measures.crime_access.platforms`.
    nine
        A frame of `measures.crime_access.figure_of_nine`.
    counts
        A frame of `measures.crime_access.memberships`.
    focus
        Code of the focus economy.
    as_of
        The day, as YYYY-MM-DD.
    """
    codes = list(positions["economy"].drop_duplicates())
    bodies = positions.drop_duplicates("body_id")
    # A heading takes a row above each of the two groups.
    places = {
        body: place + (1 if in_figure else 2)
        for place, (body, in_figure) in enumerate(zip(bodies["body_id"], bodies["in_figure"], strict=True))
    }
    drawn = {
        (places[line["body_id"]], codes.index(line["economy"])): cells.Cell(
            vocabulary.seat_mark(line["seat"]),
            (vocabulary.status_word(line["status"]),),
            WEIGHTS.get(line["seat"], "none"),
            line["economy"] == focus,
        )
        for line in positions.to_dict("records")
    }
    bottom = max(places.values()) + 1.1
    with style.theme():
        figure, (axes,) = style.canvas((bottom + 2) * ROW_MM)
        cells.grid(axes, drawn, len(codes))
        _heads(axes, bodies, places)
        rows = [(places[body], text) for body, text in zip(bodies["body_id"], bodies["short_name"], strict=True)]
        cells.scales(axes, rows, codes, focus, bottom=bottom)
    return finish(
        figure,
        name="crime_platforms",
        title=words.standing(counts, focus),
        subtitle=translate(
            "Position in bodies in which police and prosecutors work together, on {day}.", day=date(as_of)
        ),
        alt=_alt(positions, focus),
        data=positions,
        note=_note(positions, nine, codes),
    )


def _heads(axes: Axes, bodies: pd.DataFrame, places: dict[str, int]) -> None:
    """Write the heading of each of the two groups above its first body."""
    texts = {
        True: translate("In the GI-TOC figure of nine"),
        False: translate("Other regional bodies of police and prosecutors"),
    }
    for in_figure, group in bodies.groupby("in_figure"):
        place = min(places[body] for body in group["body_id"]) - 1
        axes.text(0, place + 0.6, texts[bool(in_figure)], fontweight="bold", va="center", color=style.TEXT)


def _note(positions: pd.DataFrame, nine: pd.DataFrame, codes: list[str]) -> str:
    used = [seat for seat in SEATS if seat in set(positions["seat"])]
    parts = [
        translate("Guest: invited, not a member. Not listed: nothing is said of why."),
        words.lesser_terms(nine),
        vocabulary.code_key(codes) if cells.narrow(len(codes)) else "",
    ]
    return "\n".join([vocabulary.mark_key(used), " ".join(part for part in parts if part)])


def _alt(positions: pd.DataFrame, focus: str) -> str:
    own = positions[positions["economy"] == focus]
    told = [
        translate("{status}: {bodies}", status=vocabulary.status_word(str(status)), bodies=listing(group["short_name"]))
        for status, group in own.groupby("status", sort=False)
    ]
    return translate(
        "A grid of bodies and economies. Positions of {focus}: {told}.", focus=name(focus), told="; ".join(told)
    )
