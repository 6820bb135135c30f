"""The crime index: Kosovo is never ranked in it, and no score is filled."""

import pytest

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import crime_index as measures

DAY = "2026-03-09"


@pytest.fixture
def index(data):
    return measures.crime_index(data["crime_index"], WB6, DAY)


def test_kosovo_is_never_ranked(index) -> None:
    with pytest.raises(MeasureError, match="scored apart"):
        measures.ranked(index, 2021)
    without = measures.ranked(index[~index["apart"]], 2021)
    assert without["economy"].tolist() == ["SRB", "MNE", "BIH", "ALB", "MKD"]
    assert without["rank"].tolist() == [1, 2, 3, 4, 5]


@pytest.mark.parametrize(
    ("year", "indicator"), [(2023, "criminality"), (2021, "resilience"), (2021, "international_cooperation")]
)
def test_nothing_is_filled_for_kosovo(index, year, indicator) -> None:
    with pytest.raises(MeasureError, match="No score"):
        measures.score(index, "XKX", year, indicator)


def test_scores_as_published(index) -> None:
    assert measures.score(index, "XKX", 2021) == 5.19
    assert measures.score(index, "ALB", 2023, "international_cooperation") == 7.0


def test_the_statement_of_the_police_is_marked_as_contested(index) -> None:
    own = index[index["apart"]].set_index("year")["contested"]
    assert own.to_dict() == {2021: False, 2025: True}


def test_change_is_measured_inside_the_workbook_only(index) -> None:
    change = measures.change(index).set_index("economy")
    assert change["change"].to_dict() == {"ALB": -0.46, "BIH": -0.04, "MKD": -0.28, "MNE": -0.10, "SRB": 0.01}
    assert set(change["start_year"]) == {2021}
    assert set(change["end_year"]) == {2023}


@pytest.mark.parametrize("day", ["2010-01-01", "2022-06-30"])
def test_there_is_no_change_before_a_second_year(data, day) -> None:
    assert measures.change(measures.crime_index(data["crime_index"], WB6, day)).empty
