"""The headline numbers: values counted by hand in the facts, and nothing where nothing is known."""

import pandas as pd
import pytest

from analysis.economies import SEE14
from analysis.measures.headlines import headlines
from analysis.measures.overview import strips
from analysis.parameters import Parameters

DAY = "2026-03-09"


def real(data, **values) -> pd.DataFrame:
    return headlines(data, Parameters.parse(as_of=values.pop("as_of", DAY), **values)).set_index("id")


def test_the_numbers_of_kosovo(data) -> None:
    found = real(data)
    assert found.loc["members_focus", ["value", "of"]].tolist() == [5, 23]
    assert found.loc["members_others", ["low", "high"]].tolist() == [19, 21]
    assert found.loc["staff_share", "value"] == pytest.approx(0.09)
    assert round(found.loc["staff_of_equal", "value"], 2) == 0.54
    assert round(found.loc["staff_of_population", "value"], 2) == 0.93
    assert found.loc["heads", ["value", "low", "high", "of"]].tolist() == [1, 1, 20, 50]
    assert found.loc["recognitions", "value"] == 118
    assert round(found.loc["answers_received", "value"], 2) == 0.28
    assert round(found.loc["answers_given", "value"], 2) == 1.76


def test_each_number_names_its_rule_its_day_its_rows_and_its_sources(data) -> None:
    found = real(data)
    for column in ("rule", "as_of", "rows", "sources"):
        assert (found[column].fillna("") != "").all(), column
    assert len(found.loc["recognitions", "rows"].split("; ")) == 118
    assert found.loc[["answers_received", "answers_given"], "sources"].tolist() == ["rferl-eusr-2023"] * 2
    assert found.loc["answers_received", ["of", "partner", "start", "as_of"]].tolist() == [
        1460,
        "SRB",
        "2020-01-01",
        "2023-09-30",
    ]
    assert "kcss-2023-rukiqi" in found.loc["staff_of_equal", "sources"]


def test_the_chosen_benchmark_comes_beside_equal_shares_and_population(data) -> None:
    assert round(real(data, benchmark="gdp").loc["staff_of_gdp", "value"], 2) == 1.46
    assert "staff_of_gdp" not in real(data).index


@pytest.mark.parametrize("focus", [code for code in SEE14 if code != "XKX"])
def test_a_number_that_is_not_known_or_does_not_apply_is_left_out(data, focus: str) -> None:
    ids = set(real(data, focus=focus).index)
    assert {"members_focus", "members_others", "heads"} <= ids
    assert not {"staff_share", "recognitions"} & ids
    assert ("answers_received" in ids) == (focus == "SRB")


def test_what_was_stated_later_is_not_there_on_an_earlier_day(data) -> None:
    found = real(data, as_of="2020-06-01")
    assert not {"staff_share", "answers_received"} & set(found.index)
    assert found.loc["recognitions", "value"] < 118


def test_memberships_follow_the_set_of_bodies(data) -> None:
    assert real(data, bodies="regional").loc["members_focus", ["value", "of"]].tolist() == [12, 22]
    assert real(data, bodies="all").loc["members_focus", ["value", "of"]].tolist() == [17, 45]


def test_the_strips_show_the_same_numbers(data) -> None:
    found = strips(data, Parameters.parse(as_of=DAY))
    own = found[(found["economy"] == "XKX") & found["benchmark"].isna()].set_index("measure")
    assert own["n_low"].dropna().to_dict() == {"security": 5, "regional": 12, "heads": 1}
    assert own.loc["heads", ["low", "high"]].tolist() == [0.02, 0.4]
    fair = found[found["benchmark"].notna()].set_index("benchmark")
    assert fair.loc["equal", "low"] == pytest.approx(1 / 6)
    assert fair.loc["population", "low"] < fair.loc["population", "high"]
    assert set(found[found["measure"] == "security"]["economy"]) == set(Parameters().peers)


def test_an_economy_outside_the_peers_is_compared_with_all_of_them(data) -> None:
    found = strips(data, Parameters.parse(focus="GRC", as_of=DAY))
    assert len(found[found["measure"] == "regional"]) == 7
    assert "staff" not in set(found["measure"])
