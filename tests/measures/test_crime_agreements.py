"""Agreements are counted once each, and only those that exist and are an economy's own."""

import pytest
from dated_rows import rows

from analysis.errors import MeasureError
from analysis.measures import crime_agreements as measures

DAY = "2026-03-09"


def test_kosovo_has_24_agreements_of_its_own_on_record(data) -> None:
    own = measures.agreements(data["police_agreements"], "XKX", DAY)
    assert len(own) == 24
    plav = own[own["kind"].str.contains("Plav")]
    assert plav["partners"].tolist() == ["ALB; MNE"]
    assert len(plav["rows"].item().split("; ")) == 2
    assert not own["partners"].str.contains("eppo|unmik|eulex").any()


def test_the_same_rows_counted_by_hand_give_the_same_number(data) -> None:
    table = data["police_agreements"]
    parties = table[["economy_a", "economy_b"]]
    own = table[(table["exists"] == "yes") & (parties == "XKX").any(axis=1) & ~parties.isin(["unmik"]).any(axis=1)]
    assert len(own) == 25
    assert measures.count(own, "XKX") == 24


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        (lambda table: table["exists"] == "no", "no agreement"),
        (lambda table: table["economy_a"] == "eulex", "not an economy's own"),
        (lambda table: table["economy_a"] == "unmik", "not an economy's own"),
        (lambda table: table["economy_b"] == "eppo", "others than XKX"),
    ],
)
def test_what_may_not_be_counted_is_refused(data, rule, reason) -> None:
    table = data["police_agreements"]
    with pytest.raises(MeasureError, match=reason):
        measures.count(table[rule(table)], "XKX")


def test_what_was_signed_later_is_not_counted_yet(data) -> None:
    kinds = measures.agreements(data["police_agreements"], "XKX", "2014-12-31")["kind"]
    assert "police cooperation agreement" in set(kinds)
    assert not kinds.str.contains("working arrangement").any()


def test_partners_by_field_tell_none_from_nothing_found(data) -> None:
    lines = measures.by_partner(data["police_agreements"], data["bilateral"], "XKX", DAY).set_index(
        ["partner", "field"]
    )
    assert lines.loc[("CHE", "justice"), "signed"] == ("2022-04-05", "2012-05-14")
    assert lines.loc[("SRB", "extradition"), "absent"]
    assert lines.loc[("MNE", "justice"), "absent"]
    assert lines.loc[("eurojust", "justice"), "absent"]
    assert ("HUN", "police") not in lines.index
    assert "eulex" not in lines.index.get_level_values("partner")


def test_mutual_facts_stand_twice_and_count_once() -> None:
    fact = {"topic": "extradition", "state": "agreement_signed", "since": "2009", "as_of": "2010"}
    both = [{"economy_a": "MNE", "economy_b": "SRB", **fact}, {"economy_a": "SRB", "economy_b": "MNE", **fact}]
    bilateral = rows("bilateral", both, ("since", "as_of"))
    line = {"economy_a": "XKX", "economy_b": "ALB", "kind": "police", "exists": "yes"}
    table = rows("police_agreements", [line], ("signed", "in_force", "as_of"))
    lines = measures.by_partner(table, bilateral, "SRB", DAY)
    assert lines[["partner", "signed"]].to_numpy().tolist() == [["MNE", ("2009",)]]


def test_the_same_fact_in_both_tables_counts_once(data) -> None:
    lines = measures.by_partner(data["police_agreements"], data["bilateral"], "ALB", DAY).set_index(
        ["partner", "field"]
    )
    kosovo = lines.loc[("XKX", "police"), "signed"]
    # Five police rows of one table, and of the other those of two sources that the first does not hold.
    assert len(kosovo) == 4 + 2
    assert kosovo.count("2009-10") == 1


def test_an_economy_without_agreements_gives_an_empty_frame(data) -> None:
    assert measures.by_partner(data["police_agreements"], data["bilateral"], "GRC", DAY).empty
