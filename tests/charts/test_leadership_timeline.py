"""Timelines and time in office, for several focus economies and member sets."""

import pytest

from analysis.charts import leadership_time as time_charts
from analysis.charts import leadership_timeline as charts
from analysis.charts import style
from analysis.economies import SEE14, WB6
from analysis.measures import leadership_timeline

DAY = "2026-03-09"
FOCUSES = ["XKX", "ALB", "SRB", "GRC", "TUR"]


def spells(data, kinds: list[str], focus: str, day: str = DAY):
    return leadership_timeline.spells(data, kinds, focus, day)


def codes(axes) -> list[str]:
    return [text.get_text() for text in axes.texts if len(text.get_text()) in (1, 3)]


@pytest.mark.parametrize("focus", FOCUSES)
@pytest.mark.parametrize(("kinds", "draw"), [(["executive_head", "deputy"], charts.heads), (["chair"], charts.chairs)])
def test_every_dated_spell_is_drawn_with_its_code(data, legible, focus, kinds, draw) -> None:
    found = spells(data, kinds, focus)
    chart = draw(found, focus=focus, as_of=DAY)
    legible(chart)
    axes = chart.figure.axes[0]
    drawn = found[found["may_from"].notna()]
    assert sorted(codes(axes)) == sorted(drawn["economy"].replace("UNKNOWN", "?"))
    bold = [text.get_text() for text in axes.texts if text.get_fontweight() == "bold" and len(text.get_text()) == 3]
    assert bold == [focus] * int((drawn["economy"] == focus).sum())


def test_unknown_ends_are_dotted_and_never_reach_further_than_a_stub(data) -> None:
    found = spells(data, ["executive_head"], "XKX")
    axes = charts.heads(found, focus="XKX", as_of=DAY).figure.axes[0]
    stubs = [line for line in axes.lines if len(line.get_xdata()) == 2]
    ends = found["end_low"].isna() | found["still"]
    assert len(stubs) == found["start_low"].isna().sum() + ends.sum()
    assert {line.is_dashed() for line in stubs} == {True}
    assert all(abs(line.get_xdata()[1] - line.get_xdata()[0]) == pytest.approx(charts.ARROW) for line in stubs)


def test_an_unknown_nationality_is_hatched_and_a_year_alone_is_white(data) -> None:
    found = spells(data, ["executive_head"], "XKX")
    axes = charts.heads(found, focus="XKX", as_of=DAY).figure.axes[0]
    sure = found[(found["economy"] == "UNKNOWN") & (found["sure_from"] < found["sure_to"])]
    assert sum(bar.get_hatch() is not None for bar in axes.patches) == len(sure)
    white = [bar for bar in axes.patches if bar.get_facecolor()[:3] == (1, 1, 1) and not bar.get_hatch()]
    assert len(white) == (found["may_from"] < found["may_to"]).sum()


def test_who_has_no_date_is_named_in_the_note(data) -> None:
    chart = charts.chairs(spells(data, ["chair"], "XKX"), focus="XKX", as_of=DAY)
    assert "Not drawn, since no dates are known: TCT (XKX) and RAI (HRV)." in chart.note


def test_a_timeline_of_nobody_is_still_a_chart(data, legible) -> None:
    legible(charts.heads(spells(data, ["deputy"], "XKX", "2001-01-01"), focus="XKX", as_of="2001-01-01"))


@pytest.mark.parametrize(("focus", "group"), [("XKX", WB6), ("ALB", WB6), ("HUN", (*WB6, "HUN")), ("TUR", SEE14)])
def test_spells_and_years_stand_side_by_side(data, legible, focus, group) -> None:
    timed = leadership_timeline.time(spells(data, ["executive_head"], focus))
    chart = time_charts.time(timed, group, focus)
    legible(chart)
    left, right = chart.figure.axes
    labels = [label.get_text() for label in left.get_yticklabels()]
    assert len(labels) == len({*timed["economy"], *group})
    assert labels[-1] == "not stated"
    assert sum(bar.get_width() for bar in left.patches) == timed["posts"].sum() == 50
    assert sum(bar.get_width() for bar in right.patches) == pytest.approx(timed["days_high"].sum() / 365.25)
    own = [bar for bar in left.patches if bar.get_edgecolor()[:3] == pytest.approx((0, 63 / 255, 114 / 255))]
    assert style.FOCUS == "#003f72"
    assert sum(bar.get_width() for bar in own) == timed.loc[timed["economy"] == focus, "posts"].sum()
    assert "38 of 50 spells" in chart.note
