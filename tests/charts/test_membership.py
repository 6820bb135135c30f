"""Charts and tables of membership for several focus economies, sets and days."""

import pytest

from analysis.charts import labels, membership_lists, style
from analysis.charts import membership as charts
from analysis.economies import SEE14, WB6
from analysis.measures import body_sets, gaps, membership
from analysis.measures.entries import entries

DAY = "2026-03-09"
CASES = [
    ("XKX", "security", WB6, DAY),
    ("ALB", "security", WB6, DAY),
    ("SRB", "regional", WB6, DAY),
    ("GRC", "all", WB6, DAY),
    ("BIH", "all", SEE14, DAY),
    ("XKX", "security", ("XKX", "SRB"), "2013-06-01"),
]


@pytest.fixture(params=CASES, ids=lambda case: f"{case[0]}-{case[1]}-{len(case[2])}-{case[3]}")
def case(request, data):
    focus, which, peers, day = request.param
    chosen = body_sets.choose(data["bodies"], data["membership"], which, day)
    group = [focus, *(code for code in peers if code != focus)]
    position = membership.position(chosen, data["membership"], group, day)
    return focus, which, day, position


def texts(chart) -> list[str]:
    return [text.get_text() for text in chart.figure.axes[0].texts]


def test_the_matrix_has_a_word_or_a_mark_in_every_cell(case, data, legible) -> None:
    focus, which, day, position = case
    outside = gaps.outside(position, data["absences"], focus)
    chart = charts.matrix(position, outside, membership.counts(position), which=which, as_of=day)
    legible(chart)
    written = texts(chart)
    assert sum(written.count(mark) for mark in "●◐◇○?") == len(position)
    narrow = position["economy"].nunique() > 7
    words = (position["status"] == "none").sum()
    assert written.count("not listed") == (0 if narrow else words)
    assert len(chart.figure.axes[0].get_yticklabels()) == position["body_id"].nunique()
    heads = chart.figure.axes[0].get_xticklabels()
    assert [head.get_color() == style.FOCUS for head in heads] == [True] + [False] * (len(heads) - 1)


def test_the_counts_have_a_mark_a_body(case, legible) -> None:
    focus, which, day, position = case
    chart = charts.counts(membership.counts(position), focus=focus, which=which, as_of=day)
    legible(chart)
    lines = chart.figure.axes[0].lines
    assert sum(len(line.get_xdata()) for line in lines) == len(position)
    full = [line for line in lines if line.get_fillstyle() == "full" and line.get_color() == style.FOCUS]
    own = position[position["economy"] == focus]
    assert sum(len(line.get_xdata()) for line in full) == (own["seat"] == "member").sum()


def test_the_fields_show_the_focus_inside_its_own_bounds(case, legible) -> None:
    focus, which, day, position = case
    fields = gaps.compare(membership.counts(position, ["field"]), focus, "field")
    chart = charts.fields(fields, focus=focus, which=which, as_of=day)
    legible(chart)
    own = [line for line in chart.figure.axes[0].lines if line.get_color() == style.FOCUS]
    assert [list(line.get_xdata()) for line in own] == fields[["focus_lower", "focus_upper"]].to_numpy().tolist()


def test_the_entries_end_where_the_numbers_do(case, data, legible) -> None:
    focus, which, day, position = case
    frame = entries(position, data["membership"], day)
    chart = charts.entries(frame, focus=focus, which=which, as_of=day)
    legible(chart)
    own = [line for line in chart.figure.axes[0].lines if line.get_color() == style.FOCUS]
    last = frame[frame["economy"] == focus].iloc[-1]
    assert own[0].get_ydata()[-1] == last["members"]
    assert any("undated" in text for text in texts(chart)) == (frame["undated"] > 0).any()


def test_the_tables_name_bodies_and_keep_their_rows(case, data) -> None:
    focus, which, day, position = case
    outside = gaps.outside(position, data["absences"], focus)
    table = membership_lists.outside(outside, focus).model()
    assert [row[0] for row in table["cells"]] == outside["short_name"].tolist()
    assert ("Name used" in table["headings"]) == (focus == "XKX")
    group = list(position["economy"].drop_duplicates())
    sets = gaps.sensitivity(data["bodies"], data["membership"], group, as_of=day, which=which)
    left_out = body_sets.left_out(data["bodies"], data["membership"], "all")
    listing = membership_lists.sensitivity(sets, left_out, focus)
    assert "SEECP PA, NALAS and Brdo-Brijuni" in listing.note
    assert listing.rows


def test_other_accounts_are_listed_with_both_sources(data) -> None:
    chosen = body_sets.choose(data["bodies"], data["membership"], "security", DAY)
    position = membership.position(chosen, data["membership"], ["XKX"], DAY)
    table = membership_lists.competing(gaps.competing(position, data["membership"], "XKX", DAY), "XKX").model()
    assert ["RACVIAC", "guest", "member", "since October 2014", "arbresh-racviac-2015; racviac-members"] in table[
        "cells"
    ]


@pytest.mark.parametrize(
    ("values", "places"),
    [
        ([1.0, 5.0], [1.0, 5.0]),
        ([2.0, 2.0], [1.5, 2.5]),
        ([5.0, 2.0, 2.0], [5.0, 1.5, 2.5]),
        ([1.0, 1.5, 2.0], [0.5, 1.5, 2.5]),
        ([2.0, 2.0, 3.0], [pytest.approx(4 / 3), pytest.approx(7 / 3), pytest.approx(10 / 3)]),
        ([], []),
    ],
)
def test_labels_stand_apart_around_their_own_mean(values, places) -> None:
    assert labels.apart(values, 1.0) == places
