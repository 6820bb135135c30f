"""Charts of the overview for several focus economies and sets."""

import pytest

from analysis.charts import overview as charts
from analysis.charts import style
from analysis.economies import SEE14, WB6
from analysis.measures import body_sets, membership
from analysis.measures.overview import strips
from analysis.parameters import Parameters

DAY = "2026-03-09"


@pytest.mark.parametrize(
    ("focus", "which"), [("XKX", "security"), ("ALB", "all"), ("SRB", "regional"), ("GRC", "all"), ("MDA", "security")]
)
def test_every_body_stands_under_one_kind_of_seat(data, legible, focus: str, which: str) -> None:
    chosen = body_sets.choose(data["bodies"], data["membership"], which, DAY)
    position = membership.position(chosen, data["membership"], [focus, "MNE"], DAY)
    chart = charts.seats(position, focus=focus, which=which, as_of=DAY)
    legible(chart)
    own = position[position["economy"] == focus]
    assert set(chart.data["economy"]) == {focus}
    written = " ".join(text.get_text() for text in chart.figure.axes[0].texts)
    assert all(str(name).split()[0] in written for name in own["short_name"])
    heads = [text.get_text() for text in chart.figure.axes[0].texts if ":" in text.get_text()]
    assert sum(int(head.rsplit(" ", 1)[1]) for head in heads) == len(own)


@pytest.mark.parametrize(
    ("focus", "peers"), [("XKX", WB6), ("ALB", WB6), ("SRB", WB6), ("GRC", WB6), ("BIH", SEE14), ("XKX", ("SRB",))]
)
def test_every_economy_has_a_dot_in_every_strip(data, legible, focus: str, peers) -> None:
    parameters = Parameters.parse(focus=focus, peers=peers, as_of=DAY, benchmark="un")
    frame = strips(data, parameters)
    chart = charts.position(frame, focus=focus, as_of=DAY)
    legible(chart)
    dots = [line for line in chart.figure.axes[0].lines if line.get_marker() == "o"]
    assert len(dots) == frame["benchmark"].isna().sum()
    assert sum(line.get_color() == style.FOCUS for line in dots) == frame["measure"].nunique()
    ticks = [line for line in chart.figure.axes[0].lines if line.get_marker() == "|"]
    assert len(ticks) == (3 if focus == "XKX" else 0)


def test_equal_shares_do_not_hide_one_another(data) -> None:
    chart = charts.position(strips(data, Parameters.parse(as_of=DAY)), focus="XKX", as_of=DAY)
    dots = [line for line in chart.figure.axes[0].lines if line.get_marker() == "o"]
    places = [(round(float(line.get_xdata()[0]), 6), round(float(line.get_ydata()[0]), 6)) for line in dots]
    assert len(set(places)) == len(places)
