"""Partial dates keep what the source says, no more and no less."""

import datetime

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.tables.dates import real, span, spans

DAYS = st.dates(datetime.date(1800, 1, 1), datetime.date(2100, 12, 31))


def test_a_year_a_month_and_a_day_mean_the_days_they_can_mean() -> None:
    assert span("2014") == ("2014-01-01", "2014-12-31", "year")
    assert span("2014-11") == ("2014-11-01", "2014-11-30", "month")
    assert span("2014-10-10") == ("2014-10-10", "2014-10-10", "day")


def test_february_knows_leap_years() -> None:
    assert span("2024-02").latest == "2024-02-29"
    assert span("2023-02").latest == "2023-02-28"
    assert span("1900-02").latest == "1900-02-28"


@pytest.mark.parametrize(
    "written",
    ["", "14", "2014-1", "2014-13", "2014-00", "2023-02-29", "2014-10-10T00", "10.10.2014", " 2014", "2014\n", "٢٠١٤"],
)
def test_what_is_no_partial_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        span(written)


@pytest.mark.parametrize("written", ["1799", "2101", "0024-05", "2204-01-01"])
def test_years_far_off_are_slips_of_the_pen(written: str) -> None:
    with pytest.raises(ValueError, match="1800 and 2100"):
        span(written)


@given(DAYS)
def test_each_precision_of_a_day_spans_it(day: datetime.date) -> None:
    for written, precision in ((f"{day:%Y}", "year"), (f"{day:%Y-%m}", "month"), (f"{day:%Y-%m-%d}", "day")):
        found = span(written)
        assert found.precision == precision
        assert found.earliest <= day.isoformat() <= found.latest
        assert found.earliest.startswith(written)
        assert found.latest.startswith(written)
        after = datetime.date.fromisoformat(found.latest) + datetime.timedelta(days=1)
        assert not after.isoformat().startswith(written)


@given(st.lists(DAYS.map(lambda day: f"{day:%Y-%m-%d}"[: 4 + day.day % 3 * 3]) | st.just("")))
def test_a_column_is_read_as_its_cells_are(written: list[str]) -> None:
    found = spans(pd.Series(written, dtype="str"))
    wanted = [tuple(span(cell)) if cell else ("", "", "") for cell in written]
    assert [*found.itertuples(index=False, name=None)] == wanted
    assert list(found.columns) == ["earliest", "latest", "precision"]


def test_real_dates_are_told_from_others() -> None:
    cells = pd.Series(["2014", "2014-02-30", "", "soon"], dtype="str")
    assert real(cells).tolist() == [True, False, False, False]
