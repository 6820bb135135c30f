"""Charts of the overview: the focus' seats by field on one page, and its position on one scale beside the others."""

import textwrap
from collections.abc import Hashable, Iterator, Mapping
from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.languages import percent
from analysis.measures.membership import SEATS
from analysis.prose import membership as membership_words
from analysis.prose import membership_words as vocabulary
from analysis.prose import overview_charts as words

LINE_MM = 4.3
GAP = 0.7
"""Room between two fields, in lines."""
EDGES_MM = 4.0
FIELD_MM = 40.0
"""Room of a field's name beside its bodies; on a narrow sheet it stands above them."""
STRIP_MM = 17.0
SWARM = 0.18
"""Distance between the dots of economies with the same share, in strips."""
LETTER_MM = 1.75
"""Width of an average letter of a name, bold ones included: where names are wrapped."""
LOOKS: Mapping[str, dict[str, Any]] = {
    "member": {"color": style.FOCUS, "fontweight": "bold"},
    "other_seat": {"color": style.FOCUS},
    "through_another": {"color": style.FOCUS},
}
"""Type of a body's name by the focus' seat; the other kinds recede."""


@redrawable
def seats(position: pd.DataFrame, *, focus: str, which: str, as_of: str) -> Chart:
    """Name the bodies by field and by the focus' kind of seat.

    Parameters
    ----------
    position
        The frame of `measures.membership.position`.
    focus, which, as_of
        The focus economy, the set of bodies and the day.
    """
    own = position[position["economy"] == focus].reset_index(drop=True)
    kinds = [seat for seat in SEATS if (own["seat"] == seat).any()]
    room, beside = style.sheet().width_mm - EDGES_MM, 0.0 if style.sheet().narrow else FIELD_MM
    wide = (room - beside) / len(kinds)
    cells = _cells(own, wide)
    tops, bottom = _tops(cells, beside)
    heads = {seat: _wrap(words.column_head(seat, int((own["seat"] == seat).sum())), wide) for seat in kinds}
    with style.theme():
        figure, (axes,) = style.canvas((bottom + 0.6 + max(map(len, heads.values()))) * LINE_MM)
        for field, top in tops.items():
            axes.axhline(top - GAP / 2, color=style.GRID, linewidth=0.6)
            _write(axes, 0, top, _wrap(vocabulary.field_name(field), beside or room), {"fontweight": "bold"})
        for seat in kinds:
            left, look = beside + wide * kinds.index(seat), LOOKS.get(seat, {"color": style.MUTED})
            axes.text(left, -GAP, "\n".join(heads[seat]), va="bottom", **look)
            for field, top in tops.items():
                _write(axes, left, top if beside else top + 1, cells[field].get(seat, []), look)
        axes.set_xlim(0, room)
        axes.set_ylim(bottom, -0.6 - max(map(len, heads.values())))
        axes.set_axis_off()
    return finish(
        figure,
        name="overview_seats",
        title=words.seats_title(own, focus, which),
        subtitle=membership_words.subtitle(which, len(own), as_of),
        alt=words.seats_alt(own, focus),
        data=own,
        note=words.seats_note(own),
    )


@redrawable
def position(strips: pd.DataFrame, *, focus: str, as_of: str) -> Chart:
    """Draw the focus' shares of memberships, heads and staff on one scale, beside the others and the benchmarks.

    Parameters
    ----------
    strips
        The frame of `measures.overview.strips`.
    focus, as_of
        The focus economy and the day.
    """
    measures = list(strips["measure"].drop_duplicates())
    with style.theme():
        figure, (axes,) = style.canvas(len(measures) * STRIP_MM + 6)
        for row, measure in enumerate(measures):
            lines = strips[strips["measure"] == measure]
            _strip(axes, lines, row=row, focus=focus)
            own, beside = words.strip_labels(lines, focus)
            axes.text(104, row - 0.03, own, va="bottom", color=style.FOCUS, fontweight="bold")
            tone = style.ACCENT if lines["benchmark"].notna().any() else style.MUTED
            axes.text(104, row + 0.05, beside, va="top", color=tone, fontsize=7.5)
        names = [textwrap.fill(words.measure_name(measure), 22) for measure in measures]
        axes.set_yticks(range(len(measures)), names)
        axes.set_ylim(len(measures) - 0.45, -0.5)
        axes.set_xlim(-2, 175)
        axes.set_xticks(range(0, 101, 25), [percent(tick / 100, 0) for tick in range(0, 101, 25)])
        axes.tick_params(length=0)
        axes.spines[["left", "bottom"]].set_visible(False)
    return finish(
        figure,
        name="overview_position",
        title=words.position_title(strips, focus),
        subtitle=words.position_subtitle(as_of),
        alt=words.position_alt(strips, focus),
        data=strips,
        note=words.position_note(strips, focus),
    )


def _strip(axes: Axes, lines: pd.DataFrame, *, row: int, focus: str) -> None:
    axes.plot([0, 100], [row, row], color=style.GRID, linewidth=1.0, zorder=1)
    for line in lines[lines["benchmark"].notna()].to_dict("records"):
        span = [100 * line["low"], 100 * line["high"]]
        axes.plot(span, [row, row], color=style.ACCENT, linewidth=2, marker="|", markersize=11, markeredgewidth=1.6)
    own = lines[(lines["economy"] == focus) & lines["benchmark"].isna()].iloc[0]
    axes.plot([100 * own["low"], 100 * own["high"]], [row, row], color=style.FOCUS, linewidth=2, zorder=1.5)
    for line, place in _swarm(lines[lines["benchmark"].isna()], own["economy"]):
        size = 8 if line["economy"] == focus else 6
        tone = style.colour(line["economy"], focus)
        axes.plot(100 * line["low"], row + SWARM * place, marker="o", markersize=size, color=tone, zorder=2 + size)


def _swarm(lines: pd.DataFrame, first: str) -> Iterator[tuple[dict[Hashable, Any], int]]:
    """Return each line with its step off the middle: equal shares stand above and below one another."""
    for _, same in lines.sort_values("economy", key=lambda code: code != first, kind="stable").groupby("low"):
        for step, line in enumerate(same.to_dict("records")):
            yield line, (step + 1) // 2 * (1 if step % 2 else -1)


def _cells(own: pd.DataFrame, wide: float) -> dict[str, dict[str, list[str]]]:
    """Return the lines of text by field and kind of seat."""
    cells: dict[str, dict[str, list[str]]] = {}
    for body in own.to_dict("records"):
        lines = cells.setdefault(body["field"], {}).setdefault(body["seat"], [])
        lines += _wrap(words.body(body), wide)
    return cells


def _wrap(text: str, wide: float) -> list[str]:
    return textwrap.wrap(text, max(int(wide / LETTER_MM), 8), break_on_hyphens=False)


def _tops(cells: Mapping[str, Mapping[str, list[str]]], beside: float) -> tuple[dict[str, float], float]:
    """Return the line on which each field starts, its name beside its bodies or above, and the line after the last."""
    tops, line = {}, 0.0
    for field, by_seat in cells.items():
        tops[field] = line
        most = max(map(len, by_seat.values()))
        line += (max(len(_wrap(vocabulary.field_name(field), beside)), most) if beside else 1 + most) + GAP
    return tops, line


def _write(axes: Axes, left: float, top: float, lines: list[str], look: Mapping[str, Any]) -> None:
    for step, line in enumerate(lines):
        axes.text(left, top + step, line, va="top", parse_math=False, **look)
