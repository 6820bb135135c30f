"""Rules on population, money and surveys that no measure may break: each test tries to, on the real tables."""

import pandas as pd
import pytest

from analysis.economies import WB6
from analysis.errors import MeasureError
from analysis.measures import contribution_rules, population_rules, survey_rules, yardsticks
from analysis.tables.store import Data


def people(data: Data, words: str) -> pd.Series:
    found = data["population"].query(words)
    assert len(found) == 1
    return found.iloc[0]


def test_the_fall_of_the_world_bank_s_figures_is_no_drop_of_people(data) -> None:
    now = people(data, "economy == 'XKX' and source_id == 'wb-pop-2026-03'")
    before = now.copy()
    before["year"], before["population"] = 2022, round(now["population"] / (1 - 0.098))
    with pytest.raises(MeasureError, match="break of level, no drop of people"):
        population_rules.change(before, now)
    later = now.copy()
    later["year"], later["population"] = 2025, now["population"] + 10
    assert population_rules.change(now, later) == 10


def test_two_sources_are_not_read_as_a_change(data) -> None:
    bank = people(data, "economy == 'XKX' and source_id == 'wb-pop-2026-03'")
    cia = people(data, "economy == 'XKX' and source_id == 'cia-factbook-2026'")
    with pytest.raises(MeasureError, match="Two sources of estimates count differently"):
        population_rules.change(cia, bank)
    with pytest.raises(MeasureError, match="by censuses or by estimates"):
        population_rules.change(people(data, "economy == 'XKX' and kind == 'census' and year == 2011"), bank)


def test_a_competing_count_of_one_census_is_no_second_point_in_time(data) -> None:
    final = people(data, "economy == 'XKX' and year == 2024 and kind == 'census' and standing == 'current'")
    counted = data["population"].query("economy == 'XKX' and population == 1586659").iloc[0]
    with pytest.raises(MeasureError, match="competing count"):
        population_rules.change(counted, final)
    before = people(data, "economy == 'XKX' and kind == 'census' and year == 2011")
    assert population_rules.change(before, final) == 1602515 - 1739825


def test_one_source_of_population_is_read_at_a_time(data) -> None:
    mixed = data["population"]
    gone = ~((mixed["economy"] == "MKD") & (mixed["source_id"] == "wb-pop-2026-03"))
    with pytest.raises(MeasureError, match=r"No population on the basis 'wb-pop-2026-03' for MKD"):
        yardsticks.inputs(mixed[gone], data["gdp"], WB6, "wb-pop-2026-03")


@pytest.mark.parametrize("body", ["rcc", "ryco", "cefta", "respa", "tct", "enc", "wbf"])
def test_no_row_gives_what_kosovo_pays(data, body: str) -> None:
    with pytest.raises(MeasureError, match=f"No row gives what XKX pays to {body}"):
        contribution_rules.paid(data["contributions"], body, "XKX")


def test_payments_of_others_are_comparators_and_money_is_not_converted(data) -> None:
    table = data["contributions"]
    assert contribution_rules.paid(table, "venice", "BIH")["amount"] == 4884.85
    with pytest.raises(MeasureError, match="differ in currency"):
        contribution_rules.total(table.query("economy == 'BIH'"))
    with pytest.raises(MeasureError, match="differ in year"):
        contribution_rules.total(table.query("body_id == 'enc' and currency == 'EUR'"))
    with pytest.raises(MeasureError, match="A total holds its parts already"):
        contribution_rules.total(table.query("body_id == 'tct'"))
    with pytest.raises(MeasureError, match="An amount is not known"):
        contribution_rules.total(table.query("body_id == 'wbf'"))
    parts = table.query("body_id == 'tct' and economy != 'TOTAL'")
    assert contribution_rules.total(parts) == 3121200


def test_the_barometer_of_2025_asked_another_question(data) -> None:
    asked = data["surveys"].query("survey == 'balkan_barometer' and economy == 'WB6'")
    earlier = asked.query("year == 2024 and share == 82").iloc[0]
    later = asked.query("year == 2025 and share == 64").iloc[0]
    with pytest.raises(MeasureError, match="82 in 2024 and 64 in 2025 cannot be compared: another question was asked"):
        survey_rules.change(earlier, later)
    same = asked.query("question_paraphrased == @earlier.question_paraphrased")
    assert survey_rules.change(same.query("year == 2023").iloc[0], earlier) == 6


def test_a_mean_is_no_percentage(data) -> None:
    asked = data["surveys"].query("survey == 'balkan_barometer' and year == 2025 and economy == 'WB6'")
    mean = asked.query("unit == 'mean_of_5'").iloc[0]
    per_cent = mean.copy()
    per_cent["unit"] = "percent"
    with pytest.raises(MeasureError, match="one value is a mean, the other a percentage"):
        survey_rules.change(per_cent, mean)
