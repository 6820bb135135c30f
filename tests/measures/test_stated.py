"""What had been stated by a day, and what held on it."""

from dated_rows import rows

from analysis.measures.stated import holding, stated_by

FACTS = rows(
    "bilateral",
    [{"as_of": "2020-05"}, {"as_of": "2022"}, {}, {"as_of": "2022", "since": "2012-03"}, {"since": "2024-01"}],
    ("since", "until", "as_of"),
)


def places(frame) -> list[int]:
    return [int(row.rpartition(":")[2]) for row in frame["row_id"]]


def test_a_month_counts_from_its_first_day_and_an_undated_row_stays() -> None:
    assert places(stated_by(FACTS, "2020-05-01")) == [2, 4, 6]
    assert places(stated_by(FACTS, "2020-04-30")) == [4, 6]
    assert places(stated_by(FACTS, "")) == [2, 3, 4, 5, 6]


def test_what_began_before_holds_though_it_was_stated_later() -> None:
    assert places(holding(FACTS, "2012-03-01", "since")) == [4, 5]
    assert places(holding(FACTS, "2022-01-01", "since")) == [2, 3, 4, 5]


def test_what_ended_by_the_day_does_not_hold() -> None:
    ended = rows("x", [{"since": "2010", "until": "2012-06-01"}], ("since", "until", "as_of"))
    assert len(holding(ended, "2012-05-31", "since", "until")) == 1
    assert holding(ended, "2012-06-01", "since", "until").empty
