"""Whether a spell covers a day: surely, surely not, or nobody can tell."""

import pandas as pd
import pytest
from dated_rows import rows

from analysis.measures import spells

NOW = "2024-06-15"


def cover(day: str, **row: str) -> str:
    table = rows("membership", [{"standing": "current", **row}], ("since", "until", "as_of"))
    return spells.covers(table, pd.Timestamp(day), pd.Timestamp(NOW)).iloc[0]


@pytest.mark.parametrize(
    ("day", "row", "answer"),
    [
        # A start known by year or month may be any day of it.
        ("2013-12-31", {"since": "2014", "as_of": "2020"}, "no"),
        ("2014-05-01", {"since": "2014", "as_of": "2020"}, "maybe"),
        ("2014-12-31", {"since": "2014", "as_of": "2020"}, "yes"),
        ("2014-10-15", {"since": "2014-10", "as_of": "2020"}, "maybe"),
        ("2014-10-10", {"since": "2014-10-10", "as_of": "2020"}, "yes"),
        # What is stated for a day inside the year of the start narrows it.
        ("2014-07-01", {"since": "2014", "as_of": "2014-06-30"}, "yes"),
        ("2014-06-01", {"since": "2014", "as_of": "2014-06-30"}, "maybe"),
        # Without a start, nothing is known before the day for which the row is true.
        ("2020-01-01", {"as_of": "2022-03-04"}, "maybe"),
        ("2022-03-04", {"as_of": "2022-03-04"}, "yes"),
        ("2022-07-01", {"as_of": "2022"}, "maybe"),
        ("2023-01-01", {"as_of": "2022"}, "yes"),
        # From the newest day of the table on, every current row stands as it is.
        (NOW, {}, "yes"),
        ("2024-06-14", {}, "maybe"),
        (NOW, {"as_of": "2024"}, "yes"),
        (NOW, {"since": "2024", "as_of": "2024-06"}, "yes"),
        ("2025-01-01", {"since": "2025-02-01"}, "no"),
        # A spell ends on the day before its end.
        ("2024-10-08", {"since": "2007-07-26", "until": "2024-10-09", "as_of": "2020"}, "yes"),
        ("2024-10-09", {"since": "2007-07-26", "until": "2024-10-09", "as_of": "2020"}, "no"),
        ("2013-06-01", {"since": "2008", "until": "2013"}, "maybe"),
        # A past row without an end goes on to the day for which it is stated, and nobody knows how much longer.
        ("2012-06-04", {"standing": "past", "as_of": "2012-06-04"}, "yes"),
        ("2012-06-05", {"standing": "past", "as_of": "2012-06-04"}, "maybe"),
        ("2012-06-03", {"standing": "past", "as_of": "2012-06-04"}, "maybe"),
        (NOW, {"standing": "past", "as_of": "2012-06-04"}, "no"),
        ("2015-01-01", {"standing": "past"}, "maybe"),
        (NOW, {"standing": "past"}, "no"),
    ],
)
def test_a_day_is_covered_or_not_or_nobody_can_tell(day: str, row: dict[str, str], answer: str) -> None:
    assert cover(day, **row) == answer


def test_now_is_the_newest_day_that_a_row_is_surely_true_for() -> None:
    table = rows("membership", [{"as_of": "2022"}, {"as_of": "2024-03-05"}, {}], ("as_of",))
    assert spells.newest(table) == pd.Timestamp("2024-03-05")
