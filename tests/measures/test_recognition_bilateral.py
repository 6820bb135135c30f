"""Directed facts between Kosovo and another economy."""

import pytest
from dated_rows import rows

from analysis.errors import MeasureError
from analysis.measures import recognition_bilateral as bilateral

DAY = "2026-03-09"
AGREED = {"topic": "police_agreement", "state": "agreement_signed", "note": "made up"}


def test_mutual_facts_are_not_counted_as_pairs(data) -> None:
    both = bilateral.between(data["bilateral"], "ALB", DAY)
    with pytest.raises(MeasureError, match="may not be counted as pairs"):
        bilateral.count(both)
    assert bilateral.count(both[both["from_economy"] == "ALB"]) == 3


def test_the_newest_fact_of_a_topic_comes_first_and_older_ones_stand_beside(data) -> None:
    lines = bilateral.facts(data["bilateral"], "XKX", "BIH", DAY)
    entry = lines[(lines["topic"] == "visa") & (lines["from_economy"] == "BIH")]
    assert entry["state"].tolist() == ["visa_free", "visa_required", "visa_required"]
    assert entry["standing"].tolist() == ["latest", "earlier", "earlier"]
    before = bilateral.facts(data["bilateral"], "XKX", "BIH", "2024-12-01")
    assert "visa_free" not in before["state"].tolist()


def test_every_agreement_is_kept_and_travel_left_out() -> None:
    told = [
        {**AGREED, "economy_a": "ALB", "economy_b": "XKX", "since": "2009", "as_of": "2009"},
        {**AGREED, "economy_a": "ALB", "economy_b": "XKX", "since": "2015", "as_of": "2015"},
        {**AGREED, "economy_a": "ALB", "economy_b": "XKX", "topic": "visa", "state": "visa_free", "as_of": "2015"},
        {**AGREED, "economy_a": "ALB", "economy_b": "MNE", "since": "2009", "as_of": "2009"},
    ]
    lines = bilateral.between(rows("bilateral", told, ("since", "as_of")), "ALB", DAY)
    assert lines["since"].tolist() == ["2015", "2009"]


def test_towards_kosovo_one_direction_and_two_topics(data) -> None:
    lines = bilateral.towards_kosovo(data["bilateral"], ["ALB", "BIH", "SRB"], DAY)
    assert set(lines["to_economy"]) == {"XKX"}
    assert lines["topic"].unique().tolist() == ["recognition", "embassy"]
    assert not lines.duplicated(["topic", "from_economy"]).any()
