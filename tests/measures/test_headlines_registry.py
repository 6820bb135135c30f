"""The registry of headline numbers: the figures that were counted by hand, each with all it takes to check it."""

import pandas as pd
import pytest

from analysis.economies import SEE14
from analysis.measures.headlines_registry import COUNTED, KINDS, MAKERS, registry
from analysis.parameters import Parameters
from analysis.tables.store import Data

DAY = "2026-03-09"


LIGHT = COUNTED[:5]
"""Those that draw nothing at random and test nothing."""


def of(data: Data, makers=MAKERS, **values) -> pd.DataFrame:
    return registry(data, Parameters.parse(as_of=values.pop("as_of", DAY), **values), makers).set_index("id")


@pytest.fixture(scope="module")
def kosovo(data: Data) -> pd.DataFrame:
    return of(data)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        # Counted independently from the facts, by the rule given with each figure.
        ("members_focus", 5),
        ("position_none", 12),
        ("position_invited_participant", 5),
        ("position_observer", 1),
        ("factbook_focus", 9),
        ("heads", 1),
        ("head_persons", 47),
        ("head_bodies", 21),
        ("recognitions", 118),
        ("legal_requests_sent", 1460),
        ("legal_answers_got", 415),
        ("legal_requests_got", 596),
        ("legal_answers_sent", 1050),
        ("legal_requests_sent_part", 211),
        ("legal_answers_got_part", 17),
        ("legal_requests_got_part", 0),
        ("legal_answers_sent_part", 0),
        ("ballot_interpol_2018-11-20_1_for", 76),
        ("ballot_interpol_2018-11-20_1_against", 56),
        ("ballot_interpol_2018-11-20_1_abstained", 22),
        ("ballot_interpol_2018-11-20_2_for", 68),
        ("ballot_interpol_2018-11-20_2_against", 51),
        ("ballot_interpol_2018-11-20_2_abstained", 16),
    ],
)
def test_counts_of_kosovo(kosovo: pd.DataFrame, name: str, value: int) -> None:
    assert kosovo.loc[name, "value"] == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("staff_share", 0.09),
        ("staff_of_equal", 0.54),
        ("staff_of_population", 0.93),
        ("answers_received", 0.28),
        ("answers_given", 1.76),
    ],
)
def test_ratios_of_kosovo(kosovo: pd.DataFrame, name: str, value: float) -> None:
    assert round(kosovo.loc[name, "value"], 2) == value


def test_bounds_and_wholes_of_kosovo(kosovo: pd.DataFrame) -> None:
    assert kosovo.loc["heads", ["low", "high", "of"]].tolist() == [1, 20, 50]
    assert kosovo.loc["members_others", ["low", "high", "of"]].tolist() == [19, 21, 23]
    assert kosovo.loc["factbook_others", ["low", "high"]].tolist() == [49, 60]
    requests = kosovo.loc["police_requests_SRB"]
    assert requests["low"] == 3400
    assert pd.isna(requests["high"])
    steps = kosovo.loc[[name for name in kosovo.index if name.startswith("position_")], "value"].sum()
    assert steps + kosovo.loc["members_focus", "value"] == 23


@pytest.mark.parametrize(
    ("focus", "members", "factbook"),
    [("ALB", 21, 52), ("BIH", 19, 51), ("MKD", 21, 50), ("MNE", 21, 49), ("SRB", 19, 60)],
)
def test_counts_of_the_others(data, focus: str, members: int, factbook: int) -> None:
    found = of(data, COUNTED[:1], focus=focus)
    assert found.loc["members_focus", "value"] == members
    assert found.loc["factbook_focus", "value"] == factbook


def test_every_number_can_be_checked(kosovo: pd.DataFrame) -> None:
    assert kosovo.index.is_unique
    for column in ("chapter", "unit", "rule", "rows", "sources"):
        assert (kosovo[column].fillna("") != "").all(), column
    assert kosovo.index[kosovo["parameters"] == ""].tolist() == ["conflicts"]
    assert set(kosovo.loc[kosovo["as_of"].isna(), "chapter"]) <= {"scenarios"}
    assert {name for cell in kosovo["parameters"] for name in cell.split("; ")} <= {"", *Parameters.model_fields}
    assert list(dict.fromkeys(kosovo["chapter"]))[:3] == ["membership", "staffing", "leadership"]


def test_every_row_and_source_named_exists(data, kosovo: pd.DataFrame) -> None:
    tables = {cell.split("/")[0] for cells in kosovo["rows"] for cell in cells.split("; ")}
    known = {row for table in tables for row in data[table]["row_id"]}
    assert {cell for cells in kosovo["rows"] for cell in cells.split("; ")} <= known
    sources = set(data["sources"]["source_id"])
    assert {cell for cells in kosovo["sources"] for cell in cells.split("; ")} <= sources


def test_every_kind_is_made_and_none_is_missing(kosovo: pd.DataFrame) -> None:
    for start in KINDS:
        assert any(name.startswith(start) for name in kosovo.index), start


def test_the_same_parameters_give_the_same_numbers(data, kosovo: pd.DataFrame) -> None:
    again = of(data, COUNTED[-1:])
    drawn = [name for name in again.index if name.startswith("index_")]
    assert len(drawn) == 5
    pd.testing.assert_frame_equal(again.loc[drawn], kosovo.loc[drawn])


@pytest.mark.parametrize("focus", [code for code in SEE14 if code != "XKX"])
def test_what_is_about_kosovo_alone_has_no_line_for_others(data, focus: str) -> None:
    found = of(data, LIGHT, focus=focus)
    kosovos = ("name_", "renamed", "veto_", "ballot_", "withdrawals", "police_figure", "police_requests")
    assert not [name for name in found.index if name.startswith(kosovos)]
    assert {"full_seats", "consent_needed", "police_seats"} <= set(found.index)
    assert found["value"].notna().sum() > 5


def test_a_number_depends_only_on_the_parameters_that_it_names(data, kosovo: pd.DataFrame) -> None:
    for parameter, value in (("bodies", "regional"), ("benchmark", "gdp"), ("peers", ["XKX", "SRB"])):
        other = of(data, LIGHT, **{parameter: value})
        free = [name for name in other.index if parameter not in other.loc[name, "parameters"].split("; ")]
        columns = ["value", "low", "high", "of", "as_of"]
        pd.testing.assert_frame_equal(other.loc[free, columns], kosovo.loc[free, columns])
