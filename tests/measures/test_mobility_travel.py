"""Travel facts have a direction, and mutual ones are one pair."""

import pandas as pd
import pytest
from dated_rows import rows

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import mobility_travel as measures

DAY = "2026-03-09"


def facts(*lines: tuple[str, str, str, str, str | None]) -> pd.DataFrame:
    columns = ("economy_a", "economy_b", "topic", "state", "since")
    written = [{**dict(zip(columns, line, strict=True)), "as_of": "2024"} for line in lines]
    return rows("bilateral", written, ("since", "as_of"))


def need(table: pd.DataFrame, day: str = DAY) -> dict[str, str]:
    found = measures.entry(table, ["XKX", "BIH"], day)
    return dict(zip(found["traveller"], found["need"], strict=True))


def test_kosovo_and_bosnia_differ_by_direction(data) -> None:
    entries = measures.entry(data["bilateral"], WB6, DAY).set_index(["traveller", "destination"])["need"]
    assert entries[("XKX", "BIH")] == "visa"
    assert entries[("BIH", "XKX")] == "id_card"
    assert entries[("MKD", "SRB")] == "not_reported"
    assert entries[("MNE", "ALB")] == "agreement"
    assert (entries.loc["XKX"] == "id_card").sum() == 4


def test_before_2025_bosnians_needed_a_visa_for_kosovo(data) -> None:
    entries = measures.entry(data["bilateral"], ["XKX", "BIH"], "2024-12-31").set_index("traveller")["need"]
    assert entries["BIH"] == "visa"


@pytest.mark.parametrize(
    ("lines", "meaning"),
    [
        ([("XKX", "BIH", "id_travel", "id_allowed", "2020")], "id_card"),
        ([("XKX", "BIH", "id_travel", "id_not_allowed", "2020")], "passport"),
        ([("XKX", "BIH", "id_travel", "agreement_signed", "2020")], "agreement"),
        ([("XKX", "BIH", "visa", "visa_free", "2020")], "no_visa"),
        ([("XKX", "BIH", "visa", "visa_required", "2020")], "visa"),
        (
            [("XKX", "BIH", "id_travel", "id_not_allowed", "2020"), ("XKX", "BIH", "visa", "visa_required", None)],
            "visa",
        ),
        ([("XKX", "BIH", "visa", "visa_required", "2012"), ("XKX", "BIH", "visa", "visa_free", "2025")], "no_visa"),
    ],
)
def test_what_card_and_visa_mean_together(lines, meaning) -> None:
    assert need(facts(*lines)) == {"XKX": meaning, "BIH": "not_reported"}


def test_what_begins_later_does_not_hold_yet() -> None:
    assert need(facts(("XKX", "BIH", "id_travel", "id_allowed", "2025-01-01")), "2024-12-31")["XKX"] == "not_reported"


def test_mutual_facts_are_one_pair(data) -> None:
    allowed = data["bilateral"].query("topic == 'id_travel' and state == 'id_allowed'")
    pairs = measures.pairs(allowed, ("economy_a", "economy_b"), ["topic", "state"])
    # Written out by hand: every pair of the six but MKD-MNE and MKD-SRB.
    assert len(pairs) == 15 - 2
    assert len(pairs) < len(allowed.drop_duplicates(["economy_a", "economy_b"]))
    one_way = pairs[~pairs["both_ways"]][["first", "second"]].to_numpy().tolist()
    assert ["BIH", "XKX"] in one_way
    assert ["ALB", "XKX"] not in one_way


def test_before_any_record_of_travel_there_is_no_pair(data) -> None:
    entries = measures.entry(data["bilateral"], WB6, "2005-01-01")
    found = measures.pairs(entries[entries["need"] == "id_card"], ("traveller", "destination"), ["need"])
    assert found.empty
    assert found.columns.tolist() == ["first", "second", "both_ways", "rows", "sources"]


def test_facts_of_different_kinds_are_not_counted_as_one(data) -> None:
    with pytest.raises(MeasureError, match="topic"):
        measures.pairs(data["bilateral"], ("economy_a", "economy_b"), ["topic", "state"])


def test_the_union_is_told_only_where_a_source_does(data) -> None:
    line = measures.to_union(data["bilateral"], "XKX", DAY)
    assert line[["need", "since"]].to_numpy().tolist() == [["no_visa", "2024-01"]]
    assert measures.to_union(data["bilateral"], "ALB", DAY).empty
    assert measures.to_union(data["bilateral"], "XKX", "2023-12-31").empty
