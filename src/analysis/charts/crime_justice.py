"""Charts of legal assistance and of extraditions, each period and each way of counting by itself."""

from typing import Any

import pandas as pd
from matplotlib.axes import Axes

from analysis.charts import style
from analysis.charts.chart import Chart, finish, redrawable
from analysis.economies import name
from analysis.languages import date, number, translate
from analysis.prose import crime_justice as words

BAR = 0.36


@redrawable
def legal_assistance(exchange: pd.DataFrame, *, focus: str) -> Chart:
    """Draw requests and answers between Kosovo and its partner, period by period on one scale.

    Parameters
    ----------
    exchange
        A frame of `measures.crime_justice.legal_assistance`.
    focus
        Code of the focus economy; its requests stand first.
    """
    periods = exchange.assign(other=exchange["asker"] != focus).sort_values("other", kind="stable")
    ticks: list[tuple[float, str]] = []
    place = 0.0
    with style.theme():
        figure, (axes,) = style.canvas(len(exchange) * 11 + periods.groupby("period_start").ngroups * 9)
        for (start, end), lines in periods.groupby(["period_start", "period_end"], sort=False):
            heading = _period(str(start), str(end), part=bool(lines["part"].all()))
            axes.text(0, place, heading, va="center", fontweight="bold")
            for _, line in lines.iterrows():
                place += 1
                _exchange(axes, line, place, style.colour(line["asker"], focus))
                ticks.append(
                    (place, translate("{asker} to {asked}", asker=name(line["asker"]), asked=name(line["asked"])))
                )
            place += 1
        _rows(axes, ticks, place - 0.4, _room(exchange[["requests", "answers"]]))
    return finish(
        figure,
        name="crime_legal_assistance",
        title=words.rates(exchange),
        subtitle=translate(
            "Requests for legal assistance sent, and answers received, through the EU's representatives."
        ),
        alt=f"{words.exchange(exchange)} {words.exchange(exchange, part=True)}",
        data=exchange,
        note=translate(
            "All court matters, civil and criminal, not organised crime alone. Answers may concern older requests, so "
            "a rate above 1 is possible and none is a rate of success. The shorter period lies inside the longer one: "
            "never add them."
        ),
    )


def _period(start: str, end: str, *, part: bool) -> str:
    words = {"start": date(start), "end": date(end)}
    if part:
        return translate("{start} to {end}, part of the longer period", **words)
    return translate("{start} to {end}", **words)


def _exchange(axes: Axes, line: pd.Series, place: float, colour: str) -> None:
    requests = translate("{count} requests", count=_whole(line["requests"]))
    _bar(axes, line["requests"], place - BAR / 2, requests, colour=colour, filled=True)
    _bar(axes, line["answers"], place + BAR / 2, _answers(line), colour=colour, filled=False)


def _rows(axes: Axes, ticks: list[tuple[float, str]], bottom: float, right: float) -> None:
    """Name the rows and hide the scale: every bar carries its number."""
    axes.set_yticks([place for place, _ in ticks], [text for _, text in ticks])
    axes.set_ylim(bottom, -0.55)
    axes.set_xlim(0, right)
    axes.tick_params(axis="y", length=0)
    axes.xaxis.set_visible(False)
    axes.spines[["bottom", "left"]].set_visible(False)


def _room(values: pd.DataFrame) -> float:
    """Return the right end of a scale that leaves room for the labels of the longest bar."""
    return 1.35 * float(values.max().max()) or 1.0


def _bar(axes: Axes, value: float, place: float, label: str, *, colour: str, filled: bool) -> None:
    """Draw one bar with its number; answers and persons handed over by Kosovo are hatched."""
    look: dict[str, Any] = {"facecolor": colour} if filled else {"facecolor": style.UNKNOWN, "hatch": "////"}
    axes.barh(place, value, BAR, edgecolor=colour, linewidth=1.0, **look)
    axes.annotate(label, (value, place), (4, 0), textcoords="offset points", va="center", fontsize=7.5)


def _answers(line: pd.Series) -> str:
    count = _whole(line["answers"])
    if pd.isna(line["per_request"]):
        return translate("{count} answers", count=count)
    return translate("{count} answers: {rate} per request", count=count, rate=number(line["per_request"], 2))


def _whole(value: float) -> str:
    return translate("unknown") if pd.isna(value) else number(value)


@redrawable
def extraditions(counts: pd.DataFrame) -> Chart:
    """Draw the persons handed over to Kosovo and by it, for the periods counted by direction.

    Parameters
    ----------
    counts
        A frame of `measures.crime_justice.extraditions`.
    """
    ticks = [(float(place), _label(line)) for place, (_, line) in enumerate(counts.iterrows())]
    with style.theme():
        figure, (axes,) = style.canvas(len(counts) * 13 + 6)
        for place, (_, line) in enumerate(counts.iterrows()):
            received = translate("{count} handed over to Kosovo", count=_whole(line["received"]))
            handed_over = translate("{count} handed over by Kosovo", count=_whole(line["handed_over"]))
            _bar(axes, line["received"], place - BAR / 2, received, colour=style.FOCUS, filled=True)
            _bar(axes, line["handed_over"], place + BAR / 2, handed_over, colour=style.FOCUS, filled=False)
        _rows(axes, ticks, len(ticks) - 0.45, _room(counts[["received", "handed_over"]]))
    return finish(
        figure,
        name="crime_extraditions",
        title=words.extraditions(counts),
        subtitle=translate("Persons extradited to and by Kosovo, all partners, as counted by its Ministry of Justice."),
        alt=_alt(counts),
        data=counts,
        note=translate(
            "Years between these are not reported. A half year is no year: do not read it as a fall. Counts without "
            "direction and single cases are not in this chart."
        ),
    )


def _label(line: pd.Series) -> str:
    if line["full_year"]:
        return str(line["year"])
    return translate("{start} to\n{end} only", start=date(line["period_start"]), end=date(line["period_end"]))


def _alt(counts: pd.DataFrame) -> str:
    return " ".join(
        translate(
            "{start} to {end}: {received} to Kosovo, {handed_over} by Kosovo.",
            start=date(line["period_start"]),
            end=date(line["period_end"]),
            received=_whole(line["received"]),
            handed_over=_whole(line["handed_over"]),
        )
        for _, line in counts.iterrows()
    )
