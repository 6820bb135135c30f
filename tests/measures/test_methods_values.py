"""Values of the methods note that stand between its tables: worked sentences, checked through the public functions."""

import pandas as pd
import pytest
from scipy import stats

from analysis.economies import SEE14
from analysis.measures import benchmarks, significance
from analysis.measures.desirable_ranges import LEAST_MARGIN, LEAST_UPPER, MEMBERSHIP_PART, ranges

POPULATION = {"ALB": 2489762, "BIH": 3244907, "XKX": 1786079, "MKD": 1837114, "MNE": 625053, "SRB": 6834326}
GDP = {"ALB": 17.985, "BIH": 23.688, "XKX": 9.418, "MKD": 14.008, "MNE": 5.827, "SRB": 65.830}
SIX = pd.DataFrame({"economy": [*POPULATION], "population": [*POPULATION.values()], "contribution": [*GDP.values()]})


def test_nine_per_cent_of_2021_against_the_shares_of_2021() -> None:
    shares = benchmarks.shares(SIX).set_index(["benchmark", "economy"])["share"]
    assert round(0.09 / shares["population", "XKX"], 2) == 0.85
    assert round(0.09 / shares["equal", "XKX"], 2) == 0.54
    assert shares["gdp", "XKX"] < 0.09


def test_the_equal_share_in_a_body_of_fourteen() -> None:
    fourteen = pd.DataFrame({"economy": SEE14, "population": 1.0})
    shares = benchmarks.shares(fourteen, contribution=False)
    assert (100 * shares.loc[shares["benchmark"] == "equal", "share"]).round(2).tolist() == [7.14] * 14


def test_the_parts_of_the_membership_part() -> None:
    assert pytest.approx(0.40 * 3000 / 192) == MEMBERSHIP_PART
    assert round(LEAST_MARGIN / MEMBERSHIP_PART, 3) == 0.768
    assert round(LEAST_UPPER / MEMBERSHIP_PART, 2) == 2.24


def test_the_floors_in_points_of_the_other_report() -> None:
    found = ranges(SIX, 1, points=86.37)
    assert (found["midpoint"] - found["lower"]).tolist() == pytest.approx([4.8 * 86.37] * 6)
    assert found["upper"].tolist() == pytest.approx([14 * 86.37] * 6)


def test_leaders_given_the_staff_are_fisher_s_exact_test() -> None:
    table = [[0, 15], [11, 120 - 11 - 15]]
    assert significance.leaders(0, 15, 11, 120) == pytest.approx(stats.fisher_exact(table, "less").pvalue)
    assert significance.leaders(0, 15, 11, 120) == pytest.approx(0.2146546812, abs=1e-10)
