"""Charts of leaders by nationality, for several focus economies and member sets."""

import pytest

from analysis.charts import leadership as charts
from analysis.economies import SEE14, WB6
from analysis.measures import leadership

DAY = "2026-03-09"
CASES = [("XKX", WB6), ("HUN", (*WB6, "HUN")), ("XKX", SEE14)]


def leaders(data, kind: str):
    return leadership.leaders(data["office_holders"], data["sources"], kind, DAY)


@pytest.mark.parametrize(("focus", "group"), CASES)
def test_heads_show_everyone_compared_and_the_unknown_as_a_bar_of_its_own(data, legible, focus, group) -> None:
    found = leaders(data, "executive_head"), leaders(data, "deputy")
    counted = tuple(leadership.by_economy(part) for part in found)
    bounds = tuple(leadership.bounds(part, focus) for part in found)
    chart = charts.heads(counted, bounds, group, focus)
    legible(chart)
    axes = chart.figure.axes[0]
    labels = [label.get_text() for label in axes.get_yticklabels()]
    assert labels[-1] == "not stated"
    assert len(labels) == len({*counted[0]["economy"], *counted[1]["economy"], *group})
    blue = [bar for bar in axes.patches if bar.get_facecolor()[:3] == pytest.approx((0, 63 / 255, 114 / 255))]
    assert [bar.get_width() for bar in blue] == [bounds[0]["own"].item()]
    assert axes.patches[-1].get_hatch()
    most = bounds[0]["at_most"].item()
    assert any(f"at most {most}" in text.get_text() for text in axes.texts)


def test_the_table_of_names_says_where_a_date_is_not_known(data) -> None:
    found = leadership.named([leaders(data, "executive_head"), leaders(data, "deputy")], data["bodies"], "XKX")
    cells = charts.table(found, "XKX").model()["cells"]
    assert cells == [
        ["Safet Gërxhaliu", "WB6 CIF", "Secretary General", "head", "not known", "not known"],
        ["Fatos Mustafa", "RYCO", "Deputy Secretary General", "deputy", "16 May 2017", "not known"],
    ]
