"""Charts and tables on mobility, for several focus economies and member sets."""

import pytest
from matplotlib.patches import Rectangle

from analysis.charts import mobility as charts
from analysis.charts import style
from analysis.economies import SEE14, WB6
from analysis.measures import mobility, mobility_durations, mobility_travel

DAY = "2026-03-09"
CASES = [("XKX", WB6), ("ALB", WB6), ("SRB", WB6), ("BIH", WB6), ("GRC", (*WB6, "GRC")), ("TUR", SEE14)]


def ordered(focus: str, group: tuple[str, ...]) -> list[str]:
    return [focus, *(code for code in group if code != focus)]


def positions(data, focus: str, group: tuple[str, ...] = WB6, day: str = DAY):
    return mobility.states(data["agreement_status"], data["agreements"], ordered(focus, group), day)


def boxes(axes) -> list[Rectangle]:
    return [patch for patch in axes.patches if isinstance(patch, Rectangle)]


@pytest.mark.parametrize(("focus", "group"), CASES)
def test_each_stage_is_told_by_mark_word_and_date(data, legible, focus, group) -> None:
    states = positions(data, focus, group)
    chart = charts.states(states, mobility.stages(states), focus=focus, as_of=DAY)
    legible(chart)
    axes = chart.figure.axes[0]
    assert len(boxes(axes)) == len(states)
    marks = [text.get_text() for text in axes.texts]
    assert marks.count("●") == (states["stage"] == "in_force").sum()
    assert marks.count("✕") == (states["stage"] == "blocked").sum()
    if len(set(group)) <= 7:
        assert "blocked\n~10/2025" in marks
        assert "ratified\n04/2023" in marks
    else:
        assert "✕ blocked" in chart.note


@pytest.mark.parametrize(("focus", "group"), CASES)
def test_the_lanes_of_the_cards_agreement_tell_what_is_not_known(data, legible, focus, group) -> None:
    taken = mobility.steps(data["agreement_status"], mobility.ID_CARDS, ordered(focus, group), DAY)
    states = positions(data, focus, group)
    chart = charts.steps(mobility.runs(taken), taken, states, focus=focus, as_of=DAY)
    legible(chart)
    axes = chart.figure.axes[0]
    hatched = [bar.get_hatch() for bar in axes.patches if bar.get_hatch()]
    assert sorted(hatched) == ["....", "////", "////", "xxxx"]
    assert len(axes.get_yticklabels()) == 6
    assert "Another account: in force, 1 June 2023" in chart.note
    assert "in force for 5 of its 6 parties" in chart.title


def test_obstacles_quote_what_the_sources_say(data) -> None:
    taken = mobility.steps(data["agreement_status"], mobility.ID_CARDS, WB6, DAY)
    table = charts.obstacles(taken)
    cells = table.model()["cells"]
    assert {line[1] for line in cells} == {"Bosnia and Herzegovina", "Montenegro"}
    assert any("vital interest of RS" in line[3] for line in cells)
    assert not any("contradicts" in line[3] for line in cells)


@pytest.mark.parametrize(("focus", "group"), CASES)
def test_days_stand_beside_their_bars_and_waits_are_arrows(data, legible, focus, group) -> None:
    both = focus in mobility.DIALOGUE_PARTIES
    tables = data["agreement_status"], data["agreements"]
    spans = mobility_durations.durations(*tables, ordered(focus, group), DAY, dialogue=both)
    chart = charts.durations(spans, focus=focus, as_of=DAY)
    legible(chart)
    axes = chart.figure.axes[0]
    said = [text.get_text() for text in axes.texts]
    assert "1,063 or more: Bosnia and Herzegovina (blocked, 2025)" in said
    assert len([line for line in axes.lines if line.get_marker() == ">"]) == sum("or more" in text for text in said)
    plates = "2,665: Serbia" in said
    assert plates == both
    own = [text for text in axes.texts if text.get_fontweight() == "bold"]
    assert bool(own) == (focus in WB6)


@pytest.mark.parametrize(("focus", "group"), CASES)
def test_entry_is_read_from_row_to_column(data, legible, focus, group) -> None:
    codes = ordered(focus, group)
    entries = mobility_travel.entry(data["bilateral"], codes, DAY)
    union = mobility_travel.to_union(data["bilateral"], focus, DAY)
    chart = charts.entry(entries, union, focus=focus, as_of=DAY)
    legible(chart)
    axes = chart.figure.axes[0]
    assert len(boxes(axes)) == len(codes) * (len(codes) - 1)
    blue = [box for box in boxes(axes) if box.get_facecolor()[:3] == pytest.approx((0, 63 / 255, 114 / 255))]
    cards = entries[(entries["traveller"] == focus) & (entries["need"] == "id_card")]
    assert sorted(int(box.get_x()) for box in blue) == sorted(codes.index(code) for code in cards["destination"])
    assert style.FOCUS == "#003f72"


def test_the_union_is_in_the_note_and_in_the_numbers(data) -> None:
    entries = mobility_travel.entry(data["bilateral"], WB6, DAY)
    chart = charts.entry(entries, mobility_travel.to_union(data["bilateral"], "XKX", DAY), focus="XKX", as_of=DAY)
    assert "no visa for the European Union since January 2024" in chart.note
    assert "n1-2024-visas-abolished" in chart.sources
    assert (chart.data["destination"] == "EU").sum() == 1


def test_the_table_of_the_dialogue_dates_every_stage(data) -> None:
    found = mobility.states(data["agreement_status"], data["agreements"], ["XKX", "SRB"], DAY, dialogue=True)
    table = charts.dialogue(found)
    cells = {line[0]: line[1:] for line in table.model()["cells"]}
    assert (
        table.caption == "5 of the 12 agreements of the dialogue between Kosovo and Serbia are in force on both sides."
    )
    assert cells["Telecommunications"] == ["pending when seen, March 2015"] * 2
    assert cells["Crossing points"] == ["in force when seen, 17 November 2016", "pending when seen, 26 April 2024"]
