"""A yardstick from outside: one reference work, one year, by its own list."""

import pytest

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import membership, membership_yardsticks

DAY = "2026-03-09"


def test_the_newest_factbook_with_its_comparators(data) -> None:
    found = membership_yardsticks.organisations(data["igo_counts"], WB6, DAY).set_index("economy")
    assert found["organisations"].to_dict() == {
        "SRB": 60, "ALB": 52, "BIH": 51, "MKD": 50, "MNE": 49, "LIE": 24, "AND": 23, "XKX": 9, "TWN": 8,
    }  # fmt: skip
    assert found.index[found["comparator"]].tolist() == ["LIE", "AND", "TWN"]
    assert set(found["counted"]) == {"CIA Factbook 2026"}


def test_another_day_takes_the_edition_of_then(data) -> None:
    found = membership_yardsticks.organisations(data["igo_counts"], WB6, "2020-01-01").set_index("economy")
    assert found.loc["XKX", "organisations"] == 7
    assert membership_yardsticks.organisations(data["igo_counts"], WB6, "2010-01-01").empty


def test_who_is_not_counted_is_left_out(data) -> None:
    found = membership_yardsticks.organisations(data["igo_counts"], ["GRC", "XKX"], DAY)
    assert set(found["economy"]) == {"XKX", "LIE", "AND", "TWN"}


def test_it_is_never_set_against_the_membership_table(data) -> None:
    found = membership_yardsticks.organisations(data["igo_counts"], WB6, DAY)
    with pytest.raises(MeasureError, match="different things"):
        membership.combine(found, found.assign(counted=membership.COUNTED))
