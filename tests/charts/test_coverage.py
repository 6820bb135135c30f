"""Charts and tables on the data, for several focus economies, peers and days."""

import pandas as pd
import pytest

from analysis.charts import coverage as charts
from analysis.charts import coverage_conflicts as conflict_charts
from analysis.charts import coverage_gaps as gap_charts
from analysis.economies import SEE14, WB6
from analysis.measures import coverage, coverage_conflicts, coverage_gaps
from analysis.prose.parties import body_names

DAY = "2026-03-09"
CASES = [("XKX", WB6), ("ALB", WB6), ("SRB", WB6), ("GRC", SEE14), ("BIH", ("BIH", "XKX"))]


@pytest.mark.parametrize("day", [DAY, "2012-06-01"])
def test_the_ages_have_a_line_a_topic_and_end_at_the_day(data, legible, day: str) -> None:
    ages = coverage.ages(coverage.statements(data, day))
    chart = charts.ages(ages, day)
    legible(chart)
    axes = chart.figure.axes[0]
    assert [label.get_text().rsplit(" ", 1)[1] for label in axes.get_yticklabels()] == [
        f"({count:,})" for count in ages["entries"]
    ]
    right = max(line.get_xdata()[-1] for line in axes.lines if line.get_marker() == "o")
    assert right <= int(day[:4]) + 1


def test_a_topic_without_a_day_is_named_and_not_drawn(legible) -> None:
    days = dict.fromkeys(("oldest", "first_quarter", "middle", "last_quarter", "newest"), pd.Timestamp("2020-01-01"))
    lines = [{"topic": "Money", **days}, {"topic": "Surveys", **dict.fromkeys(days, pd.NaT)}]
    frame = pd.DataFrame(lines).assign(entries=1, undated=[0, 1], rows="r", sources="s")
    chart = charts.ages(frame, DAY)
    legible(chart)
    assert "not dated" in [text.get_text() for text in chart.figure.axes[0].texts]


@pytest.mark.parametrize(("focus", "group"), CASES)
def test_seats_and_gaps_are_drawn_for_any_focus(data, legible, focus: str, group) -> None:
    position = coverage_gaps.everywhere(data, [focus, *(code for code in group if code != focus)], DAY)
    seats = coverage_gaps.seats(position, data["absences"])
    chart = gap_charts.seats(seats, focus=focus, as_of=DAY)
    legible(chart)
    bars = chart.figure.axes[0].containers
    assert [sum(bar.get_width() for bar in part) for part in bars] == [
        seats[kind].sum() for kind in coverage_gaps.KINDS
    ]
    assert all(bar.get_hatch() for bar in bars[-1])
    missing = coverage_gaps.not_reported(data, position, focus, DAY)
    chart = gap_charts.missing(missing, focus=focus, as_of=DAY)
    legible(chart)
    known, unknown = chart.figure.axes[0].containers
    assert [bar.get_x() for bar in unknown] == pytest.approx([bar.get_width() for bar in known])
    assert [a.get_width() + b.get_width() for a, b in zip(known, unknown, strict=True)] == pytest.approx(
        [100] * len(missing)
    )


def test_conflicts_are_drawn_by_what_they_differ_in_and_listed_in_words(data, legible) -> None:
    headlines = pd.DataFrame({"chapter": "membership", "rows": ["; ".join(data["membership"]["row_id"])]})
    found = coverage_conflicts.accounts(data["conflicts"], headlines)
    counted = coverage_conflicts.by_table(found)
    chart = conflict_charts.by_table(counted)
    legible(chart)
    sizes = [sum(bar.get_width() for bar in part) for part in chart.figure.axes[0].containers]
    assert sum(sizes) == len(found)
    assert sizes[0] == coverage_conflicts.touching(found).sum()
    folded = coverage_conflicts.folded(found[coverage_conflicts.touching(found)])
    table = conflict_charts.accounts(folded, body_names(data["bodies"]), {})
    cells = table.model()["cells"]
    assert ["Kosovo in RACVIAC", "guest", "member", "membership"] in cells
    assert all(row[1] and row[2] for row in cells)


def test_the_tables_are_listed_topic_by_topic(data) -> None:
    tables = coverage.tables(data, DAY)
    cells = charts.tables(tables).model()["cells"]
    assert len(cells) == len(tables)
    assert [row[1] for row in cells if row[1]] == list(dict.fromkeys(row[1] for row in cells if row[1]))
    (membership,) = [row for row in cells if row[0] == "membership"]
    assert membership[3] == "14"


def test_rows_set_aside_are_listed_with_their_reason() -> None:
    reasons = pd.DataFrame([["t", "no date", 2, "a; c", ""]], columns=["table", "reason", "count", "rows", "sources"])
    listing = conflict_charts.set_aside(reasons)
    assert listing.caption == "Why 2 rows were set aside"
    assert listing.model()["cells"] == [["t", "no date", "2"]]
