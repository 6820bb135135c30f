"""Charts of staff for several focus economies and member sets."""

import pandas as pd
import pytest

from analysis.charts import staffing as charts
from analysis.charts import staffing_figures, staffing_totals, style
from analysis.economies import SEE14, WB6
from analysis.measures import staffing, yardsticks

DAY = "2026-03-09"
CASES = [("XKX", WB6), ("SRB", WB6), ("GRC", (*WB6, "GRC")), ("XKX", SEE14), ("XKX", ("XKX", "BIH"))]


def compared(data, focus: str, group) -> tuple[pd.DataFrame, pd.DataFrame]:
    stated = staffing.shares(data["staffing"], focus, DAY)
    return stated, staffing.against(stated, yardsticks.band(data["population"], data["gdp"], group), focus)


@pytest.mark.parametrize(("focus", "group"), CASES)
def test_the_band_shows_every_benchmark_for_both_sets(data, legible, focus, group) -> None:
    stated, own = compared(data, focus, group)
    chart = charts.band(own, compared(data, focus, SEE14)[1], stated, focus)
    legible(chart)
    assert len(chart.figure.axes) == (1 if len(group) == len(SEE14) else 2)
    assert set(chart.data["members"]) == {len(group), len(SEE14)}
    labels = [label.get_text() for label in chart.figure.axes[0].get_yticklabels()]
    assert len(labels) == 8
    lines = [line for line in chart.figure.axes[0].lines if line.get_color() == style.FOCUS]
    assert bool(lines) == (focus == "XKX")


@pytest.mark.parametrize(("focus", "group"), [case for case in CASES if case[0] == "XKX"])
def test_the_totals_name_each_count_and_say_never(data, legible, focus, group) -> None:
    needed = staffing.totals_needed(compared(data, focus, group)[1])
    chart = staffing_totals.chart(needed, staffing.secretariats(data["staffing"], data["bodies"], DAY))
    legible(chart)
    texts = " ".join(text.get_text() for text in chart.figure.axes[0].texts)
    assert texts.count("World Bank") == 6
    assert ("never" in texts) == (needed["fair_share"] <= 0.09).any()
    assert "known staffs of 4 single bodies: 4 to 38" in texts


def test_the_totals_can_do_without_a_known_secretariat(data, legible) -> None:
    needed = staffing.totals_needed(compared(data, "XKX", WB6)[1])
    none = staffing.secretariats(data["staffing"].iloc[:0], data["bodies"], DAY)
    legible(staffing_totals.chart(needed, none))


@pytest.mark.parametrize("focus", ["XKX", "ALB", "SVN"])
def test_the_kinds_have_a_bar_each(data, legible, focus) -> None:
    counted = staffing.kinds(data["staffing"], data["bodies"], focus, DAY)
    chart = staffing_figures.chart(counted, focus, 0)
    legible(chart)
    widths = [sum(bar.get_width() for bar in bars) for bars in chart.figure.axes[0].containers]
    assert widths == [counted[part].sum() for part in ("own", "others", "whole")]


def test_the_table_has_a_row_a_benchmark_and_keeps_its_rows(data) -> None:
    table = charts.table(compared(data, "XKX", WB6)[1])
    cells = table.model()["cells"]
    assert cells[0][0] == "equal share"
    assert [row[-1] for row in cells if row[0] == "population share"] == ["0.80 to 0.93"]
    assert "kcss-2023-rukiqi" in table.sources
    assert {row[-1] for row in charts.table(compared(data, "ALB", WB6)[1]).model()["cells"]} == {"no share stated"}
