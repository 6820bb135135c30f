"""Charts of made-up staff lists: by body, together, in ranges and of leaders."""

import pandas as pd
import pytest
from made_up_staff import THREE, staff_lists

from analysis.charts import staffing_bodies as bodies_charts
from analysis.charts import staffing_leaders as leaders_charts
from analysis.charts import staffing_pooled, style
from analysis.charts import staffing_ranges as ranges_charts
from analysis.measures import staffing_bodies, staffing_leaders, staffing_lists, staffing_ranges

DAY = "2026-03-09"
ONE = (("marri", "all", "2023", {"ALB": 2, "XKX": 1, "SRB": 4, "OTHER": 7}),)


class Measured:
    """What the chapter measures for one economy."""

    def __init__(self, data, lists, economy: str) -> None:
        self.lists = staffing_lists.lists(staff_lists(*lists), data["bodies"], DAY)
        used = staffing_lists.used(self.lists, data["membership"], economy)
        bands = staffing_bodies.bands(data, used)
        self.against = staffing_bodies.against(used, bands, economy)
        self.together = staffing_bodies.pooled(used, bands, economy)
        self.ranges = staffing_ranges.ranges(self.lists, data, bands, economy)
        self.leaders = staffing_leaders.against_staff(self.lists, economy)


CASES = [("XKX", THREE), ("ALB", THREE), ("SRB", THREE), ("SRB", ONE)]
IDS = ["XKX", "ALB", "SRB", "one body"]


@pytest.fixture(scope="module", params=CASES, ids=IDS)
def case(request: pytest.FixtureRequest, data) -> tuple[str, Measured]:
    focus, lists = request.param
    return focus, Measured(data, lists, focus)


@pytest.mark.parametrize("benchmark", ["equal", "un"])
def test_each_list_has_its_share_interval_band_and_both_counts(case, legible, benchmark: str) -> None:
    focus, found = case
    chart = bodies_charts.bodies(found.against, benchmark, focus)
    legible(chart)
    (axes,) = chart.figure.axes
    lines = found.against[found.against["benchmark"] == benchmark]
    assert len(axes.get_yticklabels()) == len(lines)
    marks = [line for line in axes.lines if line.get_marker() == "|" and len(line.get_xdata())]
    assert [mark.get_xdata()[0] for mark in marks] == pytest.approx([100 * share for share in lines["fair_share"]])
    assert len(axes.patches) == len(lines)
    texts = [text.get_text() for text in axes.texts]
    assert sum(" of " in text for text in texts) == len(lines)
    assert len(chart.data) == len(found.against)


def test_all_bodies_together_have_a_bar_a_benchmark(case, legible) -> None:
    focus, found = case
    chart = staffing_pooled.chart(found.together, "equal", focus)
    legible(chart)
    (axes,) = chart.figure.axes
    held = sum(bar.get_width() for bar in axes.patches if not bar.get_hatch())
    assert held == found.together["held"].sum()
    assert len(axes.get_yticklabels()) == len(found.together) == 8


def test_each_body_has_both_ranges_and_its_status_in_words(case, legible) -> None:
    focus, found = case
    chart = ranges_charts.chart(found.ranges, focus)
    legible(chart)
    (axes,) = chart.figure.axes
    assert [bar.get_x() + bar.get_width() for bar in axes.patches] == pytest.approx(list(found.ranges["upper"]))
    texts = [text.get_text() for text in axes.texts]
    assert len(texts) == len(found.ranges)
    assert all("represented" in text or "within range" in text for text in texts)


@pytest.mark.parametrize("focus", ["XKX", "ALB", "SRB"])
def test_leaders_stand_beside_the_staff(data, legible, focus: str) -> None:
    found = Measured(data, THREE, focus).leaders
    chart = leaders_charts.chart(found, focus)
    legible(chart)
    (axes,) = chart.figure.axes
    dots = [line.get_xdata()[0] for line in axes.lines if line.get_marker() == "o" and len(line.get_xdata())]
    assert dots == pytest.approx(list(100 * found["held"] / found["leaders"]))
    assert axes.get_yticklabels()[-1].get_text().startswith("all bodies")


def test_the_focus_alone_is_blue_and_unknown_staff_are_hollow(data) -> None:
    chart = bodies_charts.bodies(Measured(data, THREE, "XKX").against, "equal", "XKX")
    (axes,) = chart.figure.axes
    hollow = [line for line in axes.lines if line.get_markerfacecolor() == "white" and len(line.get_xdata())]
    # RCC alone has staff of unknown economy: in all, among the managers and the professional staff.
    assert len(hollow) == 3
    assert {line.get_markeredgecolor() for line in hollow} == {style.FOCUS}


def test_the_table_gives_raw_and_corrected_chances_and_power(data) -> None:
    table = bodies_charts.table(Measured(data, THREE, "XKX").against, "equal", "XKX")
    cells = {(row[0], row[1]): row for row in table.model()["cells"]}
    marri = cells["MARRI", "all staff"]
    # (5/6)^14, and five times as much over five bodies.
    assert (marri[3], marri[8], marri[9], marri[11]) == ("0 of 14", "0.078", "0.39", "0%")
    assert cells["RCC", "professional staff"][3] == "2 to 4 of 20"
    assert isinstance(table.frame, pd.DataFrame)
