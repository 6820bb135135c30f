"""The controls of a panel: one for each choice, labelled in the language of the question."""

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import ipywidgets as widgets

from analysis import economies
from analysis.economies import SEE14
from analysis.explore.choices import BENCHMARKS, SETS
from analysis.languages import translate
from analysis.parameters import Parameters
from analysis.prose import benchmarks
from analysis.prose.membership_words import set_name

WIDE = widgets.Layout(width="25em")


def controls(parameters: Parameters, charts: Sequence[str]) -> dict[str, Any]:
    """Return the controls by the names of their choices, set to the parameters; ``chart`` chooses the chart.

    Parameters
    ----------
    parameters
        What they show at first, ``as_of`` filled in.
    charts
        Names of the charts to choose from.
    """
    names = [(str(economies.name(code)), code) for code in SEE14]
    makers: Mapping[str, Callable[[], Any]] = {
        "chart": lambda: _one(translate("Chart"), [(_words(name), name) for name in charts], charts[0]),
        "focus": lambda: _one(translate("Focus"), names, parameters.focus),
        "peers": lambda: widgets.SelectMultiple(
            description=translate("Compared with"),
            options=names,
            value=parameters.peers,
            rows=6,
            layout=WIDE,
            style=STYLE,
        ),
        "bodies": lambda: _one(translate("Bodies"), [(set_name(name), name) for name in SETS], parameters.bodies),
        "benchmark": lambda: _one(
            translate("Benchmark"), [(benchmarks.name(name), name) for name in BENCHMARKS], parameters.benchmark
        ),
        "as_of": lambda: widgets.DatePicker(
            description=translate("Date"), value=datetime.date.fromisoformat(parameters.as_of), layout=WIDE, style=STYLE
        ),
    }
    return {name: make() for name, make in makers.items()}


STYLE = {"description_width": "8em"}


def _one(label: str, options: Sequence[tuple[str, str]], value: str) -> widgets.Dropdown:
    return widgets.Dropdown(description=label, options=list(options), value=value, layout=WIDE, style=STYLE)


def _words(name: str) -> str:
    """Return the name of a chart in words."""
    words = {
        "membership_matrix": translate("Body by body"),
        "membership_counts": translate("Members of how many"),
        "membership_by_field": translate("By field"),
        "membership_entries": translate("Entries over time"),
        "leadership_benchmarks": translate("Executive heads"),
        "staffing_benchmarks": translate("Stated share of staff"),
        "leadership_timeline": translate("Terms in office"),
        "leadership_heads": translate("Heads and deputies by economy"),
        "crime_legal_assistance": translate("Legal assistance"),
        "crime_police_requests": translate("Requests of the police"),
    }
    return words[name]


def chosen(shown: Mapping[str, Any], takes: Sequence[str]) -> dict[str, Any]:
    """Return the choices that a chart takes, as the controls show them."""
    values = {name: shown[name].value for name in takes if name in shown}
    if "peers" in values:
        values["peers"] = list(values["peers"])
    if "as_of" in values:
        values["as_of"] = values["as_of"].isoformat() if values["as_of"] else None
    return values
