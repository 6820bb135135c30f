"""Heads against benchmarks: known, unknown, expected and both chances on one line."""

import pytest

from analysis.charts import leadership_benchmarks as charts
from analysis.economies import SEE14, WB6
from analysis.measures import leadership_benchmarks

DAY = "2026-03-09"


@pytest.fixture(scope="module")
def heads(data):
    persons = leadership_benchmarks.persons(data, DAY)
    bands = leadership_benchmarks.bands(data, persons)
    return leadership_benchmarks.pooled(persons, bands, SEE14), bands


@pytest.mark.parametrize(
    ("focus", "group", "benchmark"),
    [("XKX", WB6, "equal"), ("SRB", WB6, "gdp"), ("GRC", (*WB6, "GRC"), "un"), ("TUR", SEE14, "population")],
)
def test_each_line_holds_what_is_known_what_is_not_and_what_is_expected(
    heads, legible, focus, group, benchmark
) -> None:
    pooled, bands = heads
    chart = charts.chart(pooled, bands, benchmark=benchmark, group=group, focus=focus)
    legible(chart)
    axes = chart.figure.axes[0]
    own = pooled[pooled["economy"] == focus]
    others = pooled[(pooled["benchmark"] == benchmark) & pooled["economy"].isin(group)]
    assert len(axes.get_yticklabels()) == len(own) + len(others) == 8 + len(group)
    hatched = sum(bar.get_width() for bar in axes.patches if bar.get_hatch())
    solid = sum(bar.get_width() for bar in axes.patches if not bar.get_hatch())
    assert hatched == own["unknown"].sum() + others["unknown"].sum()
    assert solid == own["held"].sum() + others["held"].sum()
    diamonds = [line.get_xdata()[0] for line in axes.lines if line.get_marker() == "D"]
    assert diamonds == pytest.approx([*own["expected"], *others["expected"]])


def test_the_note_names_the_count_of_population(heads) -> None:
    pooled, bands = heads
    assert "Population: CIA Factbook." in charts.chart(pooled, bands, benchmark="equal", group=WB6, focus="XKX").note
