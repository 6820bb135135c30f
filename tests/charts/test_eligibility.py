"""Chart and table of who may be appointed, for several focus economies and member sets."""

import pytest

from analysis.charts import eligibility as charts
from analysis.charts import style
from analysis.economies import SEE14, WB6
from analysis.measures import eligibility

DAY = "2026-03-09"
CASES = [("XKX", WB6), ("HUN", (*WB6, "HUN")), ("XKX", SEE14)]


@pytest.mark.parametrize(("focus", "group"), CASES)
def test_posts_have_a_mark_for_each_economy(data, legible, focus, group) -> None:
    states = eligibility.states(data["eligibility"], (data["bodies"], data["membership"]), group, DAY)
    chart = charts.appointable(states, eligibility.count(states), focus, DAY)
    legible(chart)
    axes = chart.figure.axes[0]
    marks = sum(len(cells.get_offsets()) for cells in axes.collections)
    assert marks == states["state"].isin(charts.MARKS).sum() == len(chart.data)
    assert style.FOCUS == "#003f72"
    bold = [label.get_text() for label in axes.get_xticklabels() if label.get_fontweight() == "bold"]
    assert len(bold) == 1


def test_a_long_list_of_economies_stands_under_codes(data) -> None:
    states = eligibility.states(data["eligibility"], (data["bodies"], data["membership"]), SEE14, DAY)
    chart = charts.appointable(states, eligibility.count(states), "XKX", DAY)
    assert [label.get_text() for label in chart.figure.axes[0].get_xticklabels()] == list(SEE14)


def test_the_table_begins_with_the_focus_and_names_the_closed_posts(data) -> None:
    states = eligibility.states(data["eligibility"], (data["bodies"], data["membership"]), WB6, DAY)
    counted = eligibility.count(states)
    cells = charts.table(states, counted, "XKX").model()["cells"]
    assert cells[0][0] == "Kosovo"
    assert len(cells) == len(WB6)
    closed = cells[0][-1].split("; ")
    assert len(closed) == int(cells[0][1]) == counted.set_index("economy").loc["XKX", "barred"]
    assert "SELEC: Director General" in closed
    assert not any("EULEX" in post for post in closed)
    assert cells[1][-1] == "none"
