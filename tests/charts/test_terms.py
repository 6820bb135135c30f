"""Charts and tables on terms, for several focus economies, sets and days."""

import pytest
from matplotlib.colors import to_rgba

from analysis.charts import style, terms_changes, terms_lists, terms_names
from analysis.charts import terms as charts
from analysis.economies import SEE14, WB6
from analysis.measures import body_sets, crime_cooperation, membership, terms, terms_points, terms_seats, terms_spells

DAY = "2026-03-09"
CASES = [("XKX", WB6, "security"), ("ALB", WB6, "security"), ("SRB", WB6, "regional"), ("GRC", SEE14, "all")]


def position(data, focus: str, peers, which: str, day: str = DAY):
    chosen = body_sets.choose(data["bodies"], data["membership"], which, day)
    group = [focus, *(code for code in peers if code != focus)]
    return membership.position(chosen, data["membership"], group, day), len(chosen)


@pytest.mark.parametrize(("focus", "peers", "which"), CASES)
def test_full_and_lesser_seats_have_a_bar_each(data, legible, focus, peers, which) -> None:
    lines, total = position(data, focus, peers, which)
    held = terms_seats.held(lines)
    chart = charts.seats(held, focus=focus, which=which, as_of=DAY)
    legible(chart)
    bars = [bar for bars in chart.figure.axes[0].containers for bar in bars]
    solid = [bar for bar in bars if bar.get_facecolor() == to_rgba(style.FOCUS)]
    assert [bar.get_width() for bar in solid] == [held.loc[held["economy"] == focus, "member"].item()]
    assert sum(bar.get_width() == total for bar in bars) >= len(held)
    assert sum(bool(bar.get_hatch()) for bar in bars) == len(held)


@pytest.mark.parametrize(("focus", "peers", "which"), CASES)
def test_the_tables_of_seats_have_a_cell_a_body_and_economy(data, legible, focus, peers, which) -> None:
    lines, total = position(data, focus, peers, which)
    lesser = terms_seats.lesser(lines)
    chart = charts.lesser(lesser, focus=focus, which=which, total=total, as_of=DAY)
    legible(chart)
    assert len(chart.figure.axes[0].patches) == len(lesser)
    consensus, say = (count(lines, data["decision_rules"]) for count in (terms_seats.consensus, terms_seats.say))
    chart = charts.say(consensus, say, focus=focus, which=which, as_of=DAY)
    legible(chart)
    assert len(chart.figure.axes[0].patches) == len(consensus)
    assert "?" not in chart.title


@pytest.mark.parametrize("day", [DAY, "2014-06-30"])
def test_the_names_add_up_in_every_group(data, legible, day) -> None:
    chosen = terms.named_bodies(data["bodies"], data["membership"], day)
    own = membership.position(chosen, data["membership"], ["XKX"], day)
    classed = terms.classes(own, data["positions"], data["bodies"])
    chart = terms_names.classes(terms.class_counts(classed), classed, day)
    legible(chart)
    drawn = sum(bar.get_width() for axes in chart.figure.axes for bars in axes.containers for bar in bars)
    assert drawn == len(classed)


@pytest.mark.parametrize("day", [DAY, "2014-06-30"])
def test_nothing_is_drawn_after_the_day(data, legible, day) -> None:
    changed = terms.changes(data["designation_changes"], data["bodies"], day)
    stood_in = terms_spells.stand_ins(data["membership"], data["bodies"], day)
    end = float(day[:4]) + 0.6
    for chart in (terms_changes.changes(changed, day), terms_changes.stand_ins(stood_in, day)):
        legible(chart)
        axes = chart.figure.axes[0]
        assert max(max(line.get_xdata()) for line in axes.lines) <= end
        assert all(bar.get_x() + bar.get_width() <= end for bars in axes.containers for bar in bars)


def test_the_chart_of_changes_names_every_body_with_its_words(data) -> None:
    changed = terms.changes(data["designation_changes"], data["bodies"], DAY)
    axes = terms_changes.changes(changed, DAY).figure.axes[0]
    texts = {text.get_text().replace("\n", " ") for text in axes.texts}
    assert set(changed["short_name"]) <= texts
    assert "UNMIK on behalf of Kosovo → Kosovo*" in texts


def test_a_year_is_drawn_as_a_span_and_a_day_as_a_point(data) -> None:
    changed = terms.changes(data["designation_changes"], data["bodies"], DAY)
    axes = terms_changes.changes(changed, DAY).figure.axes[0]
    spans = [line.get_xdata() for line in axes.lines if line.get_linewidth() == 4.5]
    lengths = sorted(round(float(last) - float(first), 1) for first, last in spans)
    assert lengths.count(1.0) == 2
    assert lengths[0] == 0.0


def test_the_tables_keep_their_rows_and_say_what_is_not_tested(data) -> None:
    chosen = terms.named_bodies(data["bodies"], data["membership"], DAY)
    own = membership.position(chosen, data["membership"], ["XKX"], DAY)
    classed = terms.classes(own, data["positions"], data["bodies"])
    changed = terms.changes(data["designation_changes"], data["bodies"], DAY)
    stood_in = terms_spells.stand_ins(data["membership"], data["bodies"], DAY)
    points = terms_lists.points(terms_points.points(data["footnote_terms"], classed, changed, stood_in, DAY))
    cells = points.model()["cells"]
    assert len(cells) == 11
    assert [line[-1] for line in cells].count("No table here tests it.") == 5
    helpers = terms_lists.helpers(terms_spells.helpers(own))
    assert ["INTERPOL", "via UNMIK", "UNMIK", "stands in for it", "16 December 2024"] in helpers.model()["cells"]
    channels = terms_lists.channels(crime_cooperation.channels(data["channels"], DAY))
    assert len(channels.model()["cells"]) == 8
    assert all(table.rows for table in (points, helpers, channels))
