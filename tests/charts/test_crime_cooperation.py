"""Charts and the table on cooperation against crime, for several focus economies and member sets."""

import pytest

from analysis.charts import Chart
from analysis.charts import crime_cooperation as charts
from analysis.economies import SEE14, WB6
from analysis.measures import crime_access, crime_agreements, crime_cooperation, crime_index, crime_justice
from analysis.prose.parties import body_names

DAY = "2026-03-09"
CASES = [("XKX", WB6), ("ALB", WB6), ("SRB", WB6), ("GRC", (*WB6, "GRC")), ("TUR", SEE14)]


def ordered(focus: str, group: tuple[str, ...]) -> list[str]:
    return [focus, *(code for code in group if code != focus)]


def words(chart: Chart) -> list[str]:
    return [text.get_text() for text in chart.figure.axes[0].texts]


def platforms(data, focus: str, group: tuple[str, ...]) -> Chart:
    tables = data["law_enforcement_bodies"], data["bodies"], data["membership"]
    positions = crime_access.platforms(*tables, ordered(focus, group), DAY)
    nine = crime_access.figure_of_nine(tables[0], DAY)
    return charts.platforms(positions, nine, crime_access.memberships(positions), focus=focus, as_of=DAY)


@pytest.mark.parametrize(("focus", "group"), CASES)
def test_every_seat_has_a_cell_and_the_focus_stands_out(data, legible, focus, group) -> None:
    chart = platforms(data, focus, group)
    legible(chart)
    axes = chart.figure.axes[0]
    assert len(axes.patches) == len(chart.data) == 14 * len(set(group))
    bold = [label.get_text() for label in axes.get_xticklabels() if label.get_fontweight() == "bold"]
    assert len(bold) == 1
    assert "In the GI-TOC figure of nine" in words(chart)


def test_the_note_tells_agreements_apart(data) -> None:
    assert (
        "with Europol Kosovo has a working arrangement, the five others have strategic"
        in platforms(data, "XKX", WB6).note
    )


def test_only_kosovos_own_line_is_drawn_as_its_own(data, legible) -> None:
    routes = crime_cooperation.channels(data["channels"], DAY)
    chart = charts.channels(routes, as_of=DAY)
    legible(chart)
    arrows = [text.arrow_patch for text in chart.figure.axes[0].texts if getattr(text, "arrow_patch", None)]
    assert len(arrows) == 2 * len(routes)
    assert sum(arrow.get_linestyle() == "-" for arrow in arrows) == 2
    assert "UNMIK" in chart.alt


def test_police_requests_are_grouped_by_way_of_counting(data, legible) -> None:
    counts = crime_cooperation.police_requests(data["cooperation_flows"], DAY)
    chart = charts.police_requests(counts, body_names(data["bodies"]), as_of=DAY)
    legible(chart)
    said = words(chart)
    assert [text for text in said if text.startswith(("Requests", "Way"))] == [
        "Requests received",
        "Requests received and sent, taken together",
        "Way of counting not stated",
    ]
    assert {"743", "2,731", "more than 3,400", "about 200", "about 50 cases"} <= set(said)
    assert "more than 3,400" in chart.title


@pytest.mark.parametrize("focus", ["XKX", "SRB", "ALB"])
def test_legal_assistance_shows_each_period_by_itself(data, legible, focus) -> None:
    chart = charts.legal_assistance(crime_justice.legal_assistance(data["cooperation_flows"], DAY), focus=focus)
    legible(chart)
    said = words(chart)
    assert "1 January 2023 to 30 September 2023, part of the longer period" in said
    assert {"415 answers: 0.28 per request", "1,050 answers: 1.76 per request", "17 answers: 0.08 per request"} <= set(
        said
    )
    assert "0 answers" in said
    first = chart.figure.axes[0].get_yticklabels()[0].get_text()
    assert first == ("Serbia to Kosovo" if focus == "SRB" else "Kosovo to Serbia")


def test_extraditions_mark_the_half_year_and_hold_none_without_direction(data, legible) -> None:
    chart = charts.extraditions(crime_justice.extraditions(data["cooperation_flows"], as_of=DAY))
    legible(chart)
    labels = [label.get_text() for label in chart.figure.axes[0].get_yticklabels()]
    assert labels == ["2017", "2020", "1 January 2021 to\n30 June 2021 only"]
    assert 77 not in {bar.get_width() for bar in chart.figure.axes[0].patches}


@pytest.mark.parametrize(("focus", "group"), CASES)
def test_kosovos_score_is_a_mark_of_its_own_below_the_ranked_ones(data, legible, focus, group) -> None:
    scores = crime_index.crime_index(data["crime_index"], group, DAY)
    chart = charts.index(scores, crime_index.change(scores), focus=focus)
    legible(chart)
    axes = chart.figure.axes[0]
    labels = [label.get_text() for label in axes.get_yticklabels()]
    assert labels == [
        *("Serbia", "Montenegro", "Bosnia and Herzegovina", "Albania", "North Macedonia"),
        "Kosovo,\nscored apart",
    ]
    diamonds = [line for line in axes.lines if line.get_marker() == "D"]
    assert [line.get_xdata()[0] for line in diamonds] == [5.19, 4.85]
    assert diamonds[1].get_markerfacecolor() == "white"
    assert "a statement of Kosovo Police that another source contradicts" in chart.note


def test_a_region_without_kosovo_has_no_diamond(data) -> None:
    scores = crime_index.crime_index(data["crime_index"], ("ALB", "SRB"), DAY)
    chart = charts.index(scores, crime_index.change(scores), focus="ALB")
    assert not [line for line in chart.figure.axes[0].lines if line.get_marker() == "D"]


def agreements(data, focus: str):
    lines = crime_agreements.by_partner(data["police_agreements"], data["bilateral"], focus, DAY)
    counted = crime_justice.extraditions_undirected(data["cooperation_flows"], focus, DAY)
    return charts.agreements(lines, counted, body_names(data["bodies"]), focus=focus)


def test_the_table_of_agreements_tells_none_from_nothing_found(data) -> None:
    cells = {cells[0]: cells[1:] for cells in agreements(data, "XKX").model()["cells"]}
    assert cells["Montenegro"] == ["1 undated", "none", "none", ""]
    assert cells["Switzerland"] == ["2013", "", "2012, 2022", "8"]
    assert cells["Germany"] == ["", "", "", "18"]
    assert cells["Partners not named"][-1] == "19"


def test_extraditions_stand_in_kosovos_table_only(data) -> None:
    assert len(agreements(data, "XKX").model()["headings"]) == 5
    assert len(agreements(data, "ALB").model()["headings"]) == 4
    greece = agreements(data, "GRC")
    assert greece.model()["cells"] == []
    assert greece.caption == "The data hold no police or justice agreement of Greece."
