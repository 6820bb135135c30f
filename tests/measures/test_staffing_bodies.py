"""Staff by body against the benchmarks: values worked out by hand, and those of the methods paper."""

import pandas as pd
import pytest
from made_up_staff import THREE, staff_lists

from analysis.measures import staffing_bodies, staffing_lists
from analysis.tables.store import Data

DAY = "2026-03-09"


def measured(data: Data, *lists, economy: str = "XKX") -> tuple[pd.DataFrame, pd.DataFrame]:
    """Return the tests by body, and those over all bodies."""
    table = staffing_lists.lists(staff_lists(*lists), data["bodies"], DAY)
    used = staffing_lists.used(table, data["membership"], economy)
    bands = staffing_bodies.bands(data, used)
    return staffing_bodies.against(used, bands, economy), staffing_bodies.pooled(used, bands, economy)


def equal(lines: pd.DataFrame) -> pd.DataFrame:
    return lines[lines["benchmark"] == "equal"].reset_index(drop=True)


def test_nine_of_a_hundred_in_a_body_of_six(data: Data) -> None:
    line = equal(measured(data, ("marri", "all", "2024", {"XKX": 9, "ALB": 20, "TOTAL": 100, "OTHER": 71}))[0]).iloc[0]
    assert line["fair_share"] == pytest.approx(1 / 6)
    assert line["p_none"] == pytest.approx(0.021, abs=5e-4)
    assert line["low"] == pytest.approx(0.042, abs=5e-4)
    assert (line["ratio"], line["gap"]) == (pytest.approx(0.54), pytest.approx(9 - 100 / 6))
    # One body is a family of one: nothing to correct.
    assert line["q_none"] == line["p_none"]
    assert line["unknown"] == 0


def test_the_band_has_every_benchmark_over_the_bodys_own_members(data: Data) -> None:
    lines = measured(data, ("marri", "all", "2024", {"XKX": 9, "TOTAL": 100, "OTHER": 91}))[0]
    assert len(lines) == 8
    shares = lines.set_index("benchmark")["fair_share"]
    # The latest census of each of the six, as the methods paper gives it.
    assert shares["population"] == pytest.approx(0.0963, abs=5e-5)
    assert shares["gdp"] < shares["population"] < shares["equal"]
    thirteen = measured(data, ("rcc", "all", "2024", {"XKX": 9, "TOTAL": 100, "OTHER": 91}))[0]
    assert equal(thirteen).loc[0, "fair_share"] == pytest.approx(1 / 13)


def test_nobody_is_significantly_few_only_from_seventeen_staff_on(data: Data) -> None:
    lists = (("marri", "all", "2024", {"XKX": 0, "OTHER": 16}), ("ryco", "all", "2024", {"XKX": 0, "OTHER": 17}))
    lines = equal(measured(data, *lists)[0]).set_index("body_id")
    assert pd.isna(lines.loc["marri", "largest"])
    assert lines.loc["marri", "power"] == 0
    assert lines.loc["marri", "p_none"] == pytest.approx((5 / 6) ** 16)
    assert lines.loc["ryco", "largest"] == 0
    assert lines.loc["ryco", "p_none"] == pytest.approx((5 / 6) ** 17)
    # A chance half as large: 1/12.
    assert lines.loc["ryco", "power"] == pytest.approx((11 / 12) ** 17)


def test_chances_are_corrected_over_the_bodies_of_one_level(data: Data) -> None:
    lists = (
        ("marri", "all", "2024", {"XKX": 0, "OTHER": 16}),
        ("ryco", "all", "2024", {"XKX": 0, "OTHER": 30}),
        ("ryco", "leadership", "2024", {"XKX": 0, "OTHER": 3}),
    )
    lines = equal(measured(data, *lists)[0]).set_index(["body_id", "level"])
    # Of two, the smaller is doubled and the larger stays.
    assert lines.loc[("ryco", "all"), "q_none"] == pytest.approx(2 * (5 / 6) ** 30)
    assert lines.loc[("marri", "all"), "q_none"] == pytest.approx((5 / 6) ** 16)
    assert lines.loc[("ryco", "leadership"), "q_none"] == pytest.approx((5 / 6) ** 3)


def test_staff_of_unknown_economy_are_read_both_ways(data: Data) -> None:
    line = equal(measured(data, ("marri", "all", "2024", {"XKX": 0, "UNKNOWN": 2, "OTHER": 15}))[0]).iloc[0]
    chances = [17 * (1 / 6) * (5 / 6) ** 16, 136 * (1 / 6) ** 2 * (5 / 6) ** 15]
    assert line["p_none"] == pytest.approx((5 / 6) ** 17)
    assert line["p_all"] == pytest.approx((5 / 6) ** 17 + sum(chances))
    assert (line["held"], line["at_most"], line["low"]) == (0, 2, 0)
    # Upper end of Clopper and Pearson for 2 of 17, from tables.
    assert line["high"] == pytest.approx(0.3644, abs=5e-4)


def test_bodies_are_pooled_with_each_ones_own_chance(data: Data) -> None:
    together = measured(
        data,
        ("marri", "all", "2024", {"XKX": 0, "OTHER": 10}),
        ("rcc", "all", "2024", {"XKX": 0, "OTHER": 13}),
        ("racviac", "all", "2024", {"XKX": 0, "OTHER": 99}),
        ("rcc", "leadership", "2024", {"XKX": 0, "OTHER": 4}),
    )[1]
    line = equal(together).iloc[0]
    # Kosovo is no member of RACVIAC, and leaders are among all staff already.
    assert (line["bodies"], line["posts"]) == (2, 23)
    assert line["expected"] == pytest.approx(10 / 6 + 1)
    assert line["p_none"] == pytest.approx((5 / 6) ** 10 * (12 / 13) ** 13)


def test_every_line_names_the_list_and_what_the_benchmark_rests_on(data: Data) -> None:
    lines = measured(data, *THREE)[0]
    assert lines["rows"].str.contains("staffing/made_up.csv").all()
    population = lines[lines["benchmark"] == "population"]
    assert population["sources"].str.contains("cia-factbook-2026").all()
    assert population["rows"].str.contains("population/").all()


def test_without_a_list_there_is_nothing(data: Data) -> None:
    lines, together = measured(data, ("tct", "all", "2024", {"ALB": 3, "SRB": 2}))
    assert lines.empty
    assert together.empty
