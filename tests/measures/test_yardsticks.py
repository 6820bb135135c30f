"""Which counts of population the benchmarks take, and the shares that come out on the real tables."""

import pandas as pd
import pytest

from analysis.economies import SEE14, WB6
from analysis.errors import MeasureError
from analysis.measures import benchmarks, yardsticks


def people(*rows: tuple[str, int, int, str, str, str]) -> pd.DataFrame:
    frame = pd.DataFrame(rows, columns=["economy", "year", "population", "kind", "standing", "source_id"])
    return frame.assign(row_id=[f"population/made_up.csv:{n + 2}" for n in range(len(frame))])


MADE_UP = people(
    ("AAA", 2010, 900, "census", "current", "office-a"),
    ("AAA", 2020, 100, "census", "current", "office-a"),
    ("AAA", 2020, 777, "census", "competing", "paper"),
    ("BBB", 2015, 300, "census", "current", "office-b"),
    ("AAA", 2024, 110, "estimate", "current", "bureau"),
    ("BBB", 2025, 330, "estimate", "current", "bureau"),
    ("AAA", 2024, 120, "estimate", "current", "half-bureau"),
)
MONEY = pd.DataFrame(
    {
        "economy": ["AAA", "BBB"],
        "year": [2024, 2024],
        "indicator": "gdp_current",
        "value": [1.0, 4.0],
        "source_id": "fund",
        "row_id": ["gdp/made_up.csv:2", "gdp/made_up.csv:3"],
    }
)


def test_a_basis_counts_every_member_or_is_not_used() -> None:
    assert yardsticks.bases(MADE_UP, ["AAA", "BBB"]) == ["census", "bureau"]
    assert yardsticks.bases(MADE_UP, ["AAA"]) == ["census", "bureau", "half-bureau"]


def test_the_census_is_the_newest_chosen_one_of_each_economy() -> None:
    found = yardsticks.inputs(MADE_UP, MONEY, ["BBB", "AAA"], "census")
    assert found["economy"].tolist() == ["BBB", "AAA"]
    assert found["population"].tolist() == [300, 100]
    assert found["population_sources"].tolist() == ["office-b", "office-a"]


def test_the_band_has_each_benchmark_once_a_basis_with_its_years_and_sources() -> None:
    band = yardsticks.band(MADE_UP, MONEY, ["AAA", "BBB"])
    own = band[band["economy"] == "AAA"].set_index(["benchmark", "basis"])
    assert own.loc[("population", "census"), "share"] == pytest.approx(0.25)
    assert own.loc[("equal", ""), "share"] == pytest.approx(0.5)
    assert own.loc[("gdp", ""), ["share", "rows", "sources"]].tolist() == [
        0.2,
        "gdp/made_up.csv:2; gdp/made_up.csv:3",
        "fund",
    ]
    assert own.loc[("un", "census"), ["first_year", "last_year"]].tolist() == [2015, 2024]
    assert pd.isna(own.loc[("equal", ""), "first_year"])
    assert len(own) == 2 + 6 * 2
    assert not own.index.duplicated().any()


def test_missing_numbers_are_refused_with_their_economy() -> None:
    with pytest.raises(MeasureError, match=r"No contribution .* BBB"):
        yardsticks.inputs(MADE_UP, MONEY.head(1), ["AAA", "BBB"], "census")
    with pytest.raises(MeasureError, match=r"No population .* BBB"):
        yardsticks.inputs(MADE_UP, MONEY, ["AAA", "BBB"], "half-bureau")
    with pytest.raises(MeasureError, match="No population source counts all"):
        yardsticks.band(MADE_UP, MONEY, ["AAA", "ZZZ"])


def test_share_of_kosovo_in_the_six_by_count_of_population(data) -> None:
    found = {}
    for basis in yardsticks.bases(data["population"], WB6):
        inputs = yardsticks.inputs(data["population"], data["gdp"], WB6, basis).set_index("economy")["population"]
        found[basis] = round(float(100 * inputs["XKX"] / inputs.sum()), 2)
    assert found == {"census": 9.63, "cia-factbook-2026": 11.25, "wb-pop-2026-03": 9.86}


def test_census_share_with_the_enumerated_people_of_kosovo_only(data) -> None:
    counts = data["population"]
    enumerated = counts[counts["row_id"].isin(counts.query("population == 1586659")["row_id"].head(1))]
    others = counts[(counts["economy"] != "XKX") & (counts["kind"] == "census")]
    mixed = pd.concat([others, enumerated.assign(standing="current")])
    inputs = yardsticks.inputs(mixed, data["gdp"], WB6, "census")
    shares = benchmarks.shares(inputs).set_index(["benchmark", "economy"])["share"]
    # 1,586,659 of 2,402,113 + 3,531,159 + 1,586,659 + 1,836,713 + 623,633 + 6,647,003.
    assert shares["population", "XKX"] == pytest.approx(1586659 / 16627280)
    assert round(100 * shares["population", "XKX"], 2) == 9.54


def test_in_a_body_of_all_fourteen_the_yardsticks_are_small(data) -> None:
    band = yardsticks.band(data["population"], data["gdp"], SEE14)
    own = band[band["economy"] == "XKX"].set_index(["benchmark", "basis"])["share"]
    assert round(100 * own["equal", ""], 1) == 7.1
    assert round(100 * own["population", "wb-pop-2026-03"], 1) == 1.0
    assert "census" not in set(band["basis"])


def test_shares_of_the_six_in_2024_as_the_methods_note_gives_them(data) -> None:
    band = yardsticks.band(data["population"], data["gdp"], WB6)
    own = band[(band["economy"] == "XKX") & band["basis"].isin(["", "wb-pop-2026-03"])]
    found = dict(zip(own["benchmark"], (100 * own["share"]).round(2), strict=True))
    assert {name: found[name] for name in ("equal", "population", "sqrt", "gdp", "unesco")} == {
        "equal": 16.67,
        "population": 9.86,
        "sqrt": 13.59,
        "gdp": 6.16,
        "unesco": 13.17,
    }
