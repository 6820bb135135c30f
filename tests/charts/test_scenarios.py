"""Charts of the way forward: every body and step is drawn, legibly, and named blockers stand out."""

from typing import Any

import pytest

from analysis.charts import scenarios as charts
from analysis.charts import style
from analysis.economies import WB6
from analysis.measures import (
    index_inputs,
    scenarios,
    scenarios_elements,
    scenarios_gains,
    scenarios_order,
    scenarios_path,
    scenarios_posts,
)

DAY = "2026-03-09"


@pytest.fixture(scope="module", params=["XKX", "ALB", "SRB"])
def chapter(request: pytest.FixtureRequest, data) -> dict[str, Any]:
    """The frames of the chapter for one focus."""
    focus = request.param
    inputs = index_inputs.read(data, WB6, DAY)
    ways = scenarios.ways(inputs, data, focus, "security", DAY)
    varied = scenarios_gains.varied(inputs, ways, focus, bodies="security")
    gains = scenarios_gains.gains(ways, varied)
    order = scenarios_order.order(scenarios_elements.elements(gains, focus), varied)
    return {
        "focus": focus,
        "ways": ways,
        "gains": gains,
        "order": order,
        "path": scenarios_path.path(inputs, order, focus, bodies="security"),
        "others": scenarios_path.others(inputs, focus, bodies="security"),
        "posts": scenarios_posts.parity(data, focus, DAY, list(ways.loc[ways["step"].astype(bool), "body_id"])),
    }


def test_every_body_outside_has_a_line_and_named_blockers_stand_out(chapter, legible) -> None:
    ways = chapter["ways"]
    chart = charts.ways(ways, focus=chapter["focus"], which="security", as_of=DAY)
    legible(chart)
    axes = chart.figure.axes[0]
    assert {label.get_text() for label in axes.get_yticklabels()} == set(ways["short_name"])
    bold = [text for text in axes.texts if text.get_color() == style.ACCENT and text.get_fontweight() == "bold"]
    assert len(bold) == (ways["reason"] == "named").sum()


def test_stances_fill_the_bar_of_a_body(chapter) -> None:
    ways = chapter["ways"]
    axes = charts.ways(ways, focus=chapter["focus"], which="security", as_of=DAY).figure.axes[0]
    hatched = [bar for bar in axes.patches if bar.get_hatch()]
    if chapter["focus"] == "XKX":
        listed = ways["voters"].dropna()
        assert len(axes.patches) == 3 * len(listed)
        unit = sum(bar.get_width() for bar in axes.patches) / listed.sum()
        refusing = ways["refusing"].dropna().map(lambda cell: len(cell.split("; ")) if cell else 0).sum()
        assert sum(bar.get_width() for bar in hatched) == pytest.approx(unit * refusing)
    else:
        assert not hatched


def test_gains_show_each_seat_with_its_range(chapter, legible) -> None:
    gains = chapter["gains"]
    chart = charts.gains(gains, focus=chapter["focus"], which="security")
    legible(chart)
    dots = [line.get_xdata()[0] for line in chart.figure.axes[0].lines if line.get_marker() == "o"]
    assert dots == pytest.approx(list(gains["gain"]))


@pytest.mark.parametrize("chapter", ["XKX"], indirect=True)
def test_the_order_shows_base_and_draws(chapter, legible) -> None:
    order = chapter["order"]
    chart = charts.order(order)
    legible(chart)
    rings = [line.get_xdata()[0] for line in chart.figure.axes[0].lines if line.get_markerfacecolor() == "white"]
    assert rings == list(range(1, len(order) + 1))
    model = charts.elements(order).model()
    assert len(model["cells"]) == len(order)


@pytest.mark.parametrize("chapter", ["XKX", "SRB"], indirect=True)
def test_the_path_begins_now_and_ends_after_all_steps(chapter, legible) -> None:
    chart = charts.path(chapter["path"], chapter["others"], focus=chapter["focus"], which="security", bodies=23)
    legible(chart)
    for axes, column in zip(chart.figure.axes, ("members", "arithmetic"), strict=True):
        assert list(axes.lines[0].get_ydata()) == pytest.approx(list(chapter["path"][column]))


def test_posts_show_every_secretariat_with_a_total(chapter, legible) -> None:
    posts = chapter["posts"]
    chart = charts.posts(posts, focus=chapter["focus"], benchmark="equal")
    legible(chart)
    labels = [label.get_text().split("\n")[0] for label in chart.figure.axes[0].get_yticklabels()]
    assert labels == list(dict.fromkeys(posts["short_name"]))


def test_precedents_and_assumptions_are_listed(chapter) -> None:
    assert len(charts.kin(chapter["ways"], focus=chapter["focus"]).model()["cells"]) == len(chapter["ways"])
    assert len(charts.assumptions(chapter["focus"]).model()["cells"]) == (7 if chapter["focus"] == "XKX" else 6)
