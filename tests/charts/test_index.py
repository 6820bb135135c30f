"""Charts of the index: every economy and choice is drawn, legibly, and what has no value is hollow."""

from typing import Any

import pytest

from analysis.charts import index as charts
from analysis.economies import WB6
from analysis.measures import index, index_grid, index_inputs, index_sensitivity, index_uncertainty

DAY = "2026-03-09"
FIXED = {"normalisation": "goalposts"}


@pytest.fixture(scope="module", params=["XKX", "ALB", "TUR"])
def chapter(request: pytest.FixtureRequest, data) -> dict[str, Any]:
    """The frames of the chapter for one focus."""
    focus = request.param
    inputs = index_inputs.read(data, tuple(dict.fromkeys([*WB6, focus])), DAY)
    grid = index_grid.grid(inputs)
    pillars = index_inputs.pillars(inputs, "security")
    return {
        "focus": focus,
        "grid": grid,
        "pillars": pillars,
        "totals": index.totals(pillars),
        "every": index_uncertainty.bands(grid),
        "fixed": index_uncertainty.bands(grid, held=FIXED),
    }


def test_pillars_show_a_dot_where_there_is_a_value_and_a_hollow_bar_where_there_is_none(chapter, legible) -> None:
    pillars = chapter["pillars"]
    chart = charts.pillars(pillars, focus=chapter["focus"], which="security", benchmark="equal", as_of=DAY)
    legible(chart)
    assert len(chart.figure.axes) == len(index.PILLARS)
    for axes, name in zip(chart.figure.axes, index.PILLARS, strict=True):
        own = pillars[pillars["pillar"] == name]
        dots = [line for line in axes.lines if line.get_marker() == "o"]
        assert sorted(line.get_xdata()[0] for line in dots) == pytest.approx(sorted(own["value"].dropna()))
        assert len(axes.patches) == own["value"].isna().sum()


def test_bands_show_every_economy_with_its_base_score(chapter, legible) -> None:
    chart = charts.bands(chapter["every"], chapter["fixed"], chapter["totals"], focus=chapter["focus"])
    legible(chart)
    rings = [line.get_xdata()[0] for line in chart.figure.axes[0].lines if line.get_markerfacecolor() == "white"]
    assert sorted(rings) == pytest.approx(sorted(chapter["totals"]["arithmetic"]))
    assert {"rows", "sources", "p_last", "score_low_fixed"} <= set(chart.data)


def test_drivers_show_every_choice_and_say_which_is_held(chapter, legible) -> None:
    found = [index_sensitivity.variance_shares(chapter["grid"], chapter["focus"], held=held) for held in (None, FIXED)]
    chart = charts.drivers(*found, focus=chapter["focus"])
    legible(chart)
    assert len(chart.figure.axes[0].get_yticklabels()) == len(index_uncertainty.INPUTS)
    assert "held" in [text.get_text() for text in chart.figure.axes[0].texts]
    assert "held" not in [text.get_text() for text in chart.figure.axes[1].texts]


def test_alternatives_show_each_level_once(chapter, legible) -> None:
    found = index_sensitivity.by_alternative(chapter["grid"], chapter["focus"], held=FIXED)
    chart = charts.alternatives(found, focus=chapter["focus"])
    legible(chart)
    dots = [line.get_xdata()[0] for line in chart.figure.axes[0].lines if line.get_marker() == "o"]
    assert sorted(dots) == pytest.approx(sorted(found["score"]))


def test_tables_print_points_and_leave_no_place_to_who_is_hardly_known(chapter) -> None:
    model = charts.totals(chapter["totals"], chapter["focus"]).model()
    places = [cells[1] for cells in model["cells"]]
    assert places.count("") == chapter["totals"]["rank"].isna().sum()
    left_out = charts.without(index.without_each(chapter["pillars"]), chapter["totals"], chapter["focus"]).model()
    assert [cells[0] for cells in left_out["cells"]] == ["Membership", "Terms", "Access", "Leadership"]
    assert len(charts.goalposts().model()["cells"]) == 5
