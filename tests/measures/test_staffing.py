"""The stated share against its benchmarks, and what the statements on staff count."""

from itertools import pairwise

import pandas as pd
import pytest
from made_up_staff import staff_lists

from analysis.economies import SEE14, WB6
from analysis.measures import staffing, yardsticks

DAY = "2026-01-01"


@pytest.fixture(scope="module")
def compared(data) -> pd.DataFrame:
    band = yardsticks.band(data["population"], data["gdp"], WB6)
    return staffing.against(staffing.shares(data["staffing"], "XKX", DAY), band, "XKX")


def test_nine_per_cent_against_the_benchmarks_of_the_six(compared: pd.DataFrame) -> None:
    ratios = compared.set_index(["benchmark", "basis"])["ratio"].round(2)
    assert ratios["equal", ""] == 0.54
    assert ratios["population", "census"] == 0.93
    assert ratios["population", "wb-pop-2026-03"] == 0.91
    assert ratios["gdp", ""] > 1


def test_every_line_names_the_statement_and_the_counts_that_it_rests_on(compared: pd.DataFrame) -> None:
    lines = compared.set_index(["benchmark", "basis"])
    assert lines.loc[("equal", ""), "sources"] == "kcss-2023-rukiqi"
    assert lines.loc[("gdp", ""), "sources"] == "imf-weo-2025-10; kcss-2023-rukiqi"
    assert lines.loc[("un", "census"), "rows"].count("population/") == 6


def test_the_share_alone_gets_no_interval_test_or_trend(compared: pd.DataFrame) -> None:
    assert not {"p", "p_value", "low", "high", "lower", "upper"} & set(compared.columns)
    assert set(compared["share"]) == {0.09}


def test_the_largest_fair_share_comes_first_and_bases_stay_together(compared: pd.DataFrame) -> None:
    names = compared["benchmark"].tolist()
    assert names[0] == "equal"
    assert names[-1] == "gdp"
    assert sum(a != b for a, b in pairwise(names)) == compared["benchmark"].nunique() - 1


def test_no_share_before_it_was_stated_nor_for_others(data) -> None:
    table = data["staffing"]
    assert staffing.shares(table, "XKX", "2020-12-31").empty
    assert staffing.shares(table, "ALB", DAY).empty
    assert staffing.shares(table, "XKX", DAY)[["share", "stated"]].to_numpy().tolist() == [[0.09, "2021"]]


def test_a_newer_share_replaces_the_older_one_and_a_single_body_does_not(data) -> None:
    table = data["staffing"]
    old = table[table["measure"] == "share"]
    new = old.assign(share=12, as_of="2024", as_of_earliest=pd.Timestamp("2024-01-01"))
    single = new.assign(body_id="rcc", share=50, as_of_earliest=pd.Timestamp("2025-01-01"))
    assert staffing.shares(pd.concat([new, old, single]), "XKX")["share"].tolist() == [0.12]


def test_without_a_share_the_benchmarks_stay_and_no_total_is_asked_for(data) -> None:
    band = yardsticks.band(data["population"], data["gdp"], WB6)
    found = staffing.against(staffing.shares(data["staffing"], "ALB", DAY), band, "ALB")
    assert found["ratio"].isna().all()
    assert found["fair_share"].between(0.1, 0.2).all()
    assert staffing.totals_needed(found).empty


def test_totals_at_which_nine_per_cent_would_be_low(compared: pd.DataFrame) -> None:
    needed = staffing.totals_needed(compared).set_index(["benchmark", "basis"])
    assert needed.loc[("equal", ""), ["first", "always"]].tolist() == [61, 76]
    assert pd.isna(needed.loc[("gdp", ""), "always"])
    # Nearer benchmarks need larger staffs: 9.63 per cent more people than 9.86, 11.25 fewer.
    population = needed.loc["population", "always"]
    assert population["census"] > population["wb-pop-2026-03"] > population["cia-factbook-2026"] > 500


def test_among_fourteen_no_total_would_make_nine_per_cent_low(data) -> None:
    band = yardsticks.band(data["population"], data["gdp"], SEE14)
    found = staffing.against(staffing.shares(data["staffing"], "XKX", DAY), band, "XKX")
    assert (found["ratio"] > 1).all()
    assert staffing.totals_needed(found)["always"].isna().all()


def test_secretariats_have_their_newest_head_count_and_no_mission(data) -> None:
    found = staffing.secretariats(data["staffing"], data["bodies"], DAY).set_index("body_id")
    assert found["headcount"].to_dict() == {"rcc": 38, "enc": 34, "ryco": 13, "rai": 4}
    assert found.loc["enc", "stated"] == "2022-01"
    earlier = staffing.secretariats(data["staffing"], data["bodies"], "2016-01-01").set_index("body_id")
    assert earlier.loc["enc", "headcount"] == 22


def test_a_secretariat_is_all_staff_and_never_its_leaders_alone(data) -> None:
    leaders = staff_lists(("rcc", "leadership", "2025", {"XKX": 1, "TOTAL": 4}))
    found = staffing.secretariats(pd.concat([data["staffing"], leaders]), data["bodies"], DAY)
    assert found.set_index("body_id").loc["rcc", "headcount"] == 38


def test_kinds_of_statement_are_counted_apart(data) -> None:
    found = staffing.kinds(data["staffing"], data["bodies"], "XKX").set_index("measure")
    assert found["statements"].to_dict() == {
        "share": 1,
        "headcount": 18,
        "lower_bound": 18,
        "local_staff": 5,
        "ceiling": 3,
        "planned": 1,
        "no_figure": 9,
    }
    assert (found["own"] + found["others"] + found["whole"] == found["statements"]).all()
    assert found.loc["local_staff", "missions"] == 5
    assert found.loc["share", "missions"] == 0
    assert found.loc["share", "rows"] == data["staffing"].query("measure == 'share'")["row_id"].item()


def test_an_economy_without_statements_has_none_of_its_own(data) -> None:
    found = staffing.kinds(data["staffing"], data["bodies"], "SVN")
    assert found["own"].sum() == 0
    assert found["statements"].sum() == 55


def test_no_whole_staff_is_counted_by_nationality_until_a_source_does(data) -> None:
    table = data["staffing"]
    assert staffing.splits(table, data["bodies"]) == []
    part = table[(table["body_id"] == "rcc") & (table["economy"] == "TOTAL")].assign(economy="XKX", headcount=3)
    assert staffing.splits(pd.concat([table, part]), data["bodies"]) == ["rcc"]
    mission = part.assign(body_id="unmik")
    assert staffing.splits(pd.concat([table, mission]), data["bodies"]) == []
