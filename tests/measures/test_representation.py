"""Descriptive measures on a made-up body of twelve posts."""

from math import sqrt

import pandas as pd
import pytest

from analysis.errors import MeasureError
from analysis.measures import representation

BODY = pd.DataFrame({"economy": list("ABC"), "posts": [6, 6, 0], "benchmark": [0.25, 0.5, 0.25]})


def test_ratio_gap_and_log_ratio() -> None:
    found = representation.compare(BODY).set_index("economy")
    assert found["ratio"].tolist() == [2, 1, 0]
    assert found["gap"].tolist() == [3, 0, -3]
    assert found["log2_ratio"].tolist()[:2] == [1, 0]
    assert pd.isna(found.loc["C", "log2_ratio"])


def test_distances_from_the_benchmark() -> None:
    found = representation.compare(BODY)
    # Shares .5 .5 0 against .25 .5 .25: a quarter of the posts would have to move.
    assert representation.dissimilarity(found) == 0.25
    assert representation.least_squares(found) == pytest.approx(sqrt(0.5 * 2 * 0.25**2))
    assert representation.sainte_lague(found) == pytest.approx(0.25**2 / 0.25 * 2)


@pytest.mark.parametrize("spoiled", [BODY.assign(posts=0), BODY.assign(benchmark=0.25)])
def test_a_body_without_posts_or_a_partial_benchmark_is_refused(spoiled: pd.DataFrame) -> None:
    with pytest.raises(MeasureError):
        representation.compare(spoiled)


def test_time_in_office_counts_both_days() -> None:
    spells = pd.DataFrame(
        {
            "economy": ["A", "B", "A"],
            "start": pd.to_datetime(["2020-01-01", "2020-01-11", "2020-02-01"]),
            "end": pd.to_datetime(["2020-01-10", "2020-01-20", "2020-02-20"]),
        }
    )
    found = representation.time_in_office(spells)
    assert found.to_numpy().tolist() == [["A", 30, 0.75], ["B", 10, 0.25]]


@pytest.mark.parametrize("end", [pd.NaT, pd.Timestamp("2019-01-01")])
def test_time_in_office_refuses_open_and_reversed_spells(end) -> None:
    spells = pd.DataFrame({"economy": ["A"], "start": [pd.Timestamp("2020-01-01")], "end": [end]})
    with pytest.raises(MeasureError, match="first and the last day"):
        representation.time_in_office(spells)


def test_grade_weighted_share() -> None:
    posts = pd.DataFrame({"economy": ["A", "B", "B"], "points": [8.0, 2.0, 6.0]})
    found = representation.weighted_share(posts).set_index("economy")["share"]
    assert found.to_dict() == {"A": 0.5, "B": 0.5}
