"""Who may be appointed: the project's reading of the rules, and the state of each economy under it."""

import pandas as pd
import pytest

from analysis.economies import NAMES, WB6
from analysis.measures import eligibility

DAY = "2026-03-09"


@pytest.fixture(scope="module")
def states(data) -> pd.DataFrame:
    return eligibility.states(data["eligibility"], (data["bodies"], data["membership"]), [*WB6, "GRC", "TUR"], DAY)


def state(states: pd.DataFrame, body: str, post: str, economy: str) -> str:
    found = states[(states["body_id"] == body) & (states["post"] == post) & (states["economy"] == economy)]
    return found["state"].item()


def test_every_reading_rests_on_a_rule(data) -> None:
    place = ["body_id", "source_id", "locator"]
    rules = set(data["appointment_rules"][place].itertuples(index=False, name=None))
    readings = set(data["eligibility"][place].itertuples(index=False, name=None))
    assert readings <= rules


def test_circles_name_economies_by_code_and_exist_where_a_rule_is_closed(data) -> None:
    table = data["eligibility"]
    codes = {code for cell in table["economies"].dropna() for code in cell.split("; ")}
    assert codes - set(NAMES) == {"CAN", "CHE", "NOR", "USA"}
    closed = table["eligibility"].isin([*eligibility.CLOSED, "not_local"])
    circle = table["members_of"].notna() | table["economies"].notna()
    assert (closed == circle).all()


def test_every_body_of_a_circle_has_a_list_of_members(data) -> None:
    current = data["membership"].query("standing == 'current'")
    for body in data["eligibility"]["members_of"].dropna().unique():
        assert len(current[current["body_id"] == body]) > 4, body


@pytest.mark.parametrize(
    ("body", "post", "economy", "expected"),
    [
        ("selec", "Director General", "XKX", "barred"),
        ("selec", "Director General", "ALB", "may"),
        ("erisee", "Director of the Secretariat", "XKX", "barred"),
        ("erisee", "Director of the Secretariat", "SRB", "may"),
        ("tct", "Director", "XKX", "may"),
        ("tct", "Director", "GRC", "may"),
        ("rcc", "Secretary General", "XKX", "may"),
        ("racviac", "Staff", "XKX", "unsettled"),
        ("ryco", "Secretary General", "GRC", "unknown"),
        ("cefta", "Director", "XKX", "open"),
        ("wbf", "Executive Director", "XKX", "not_stated"),
        ("osce_omik", "International posts", "XKX", "barred"),
        ("osce_omik", "International posts", "ALB", "may"),
        ("eulex", "International posts", "TUR", "may"),
        ("eulex", "International posts", "ALB", "barred"),
    ],
)
def test_states_of_single_posts(states: pd.DataFrame, body: str, post: str, economy: str, expected: str) -> None:
    assert state(states, body, post, economy) == expected


def test_missions_are_shown_but_not_counted(states: pd.DataFrame) -> None:
    counted = eligibility.count(states).set_index("economy")
    assert set(states.loc[states["mission"], "body_id"]) == {"osce_omik", "eulex"}
    regional = states[~states["mission"] & (states["economy"] == "XKX")]
    assert counted.loc["XKX", list(eligibility.STATES)].sum() == len(regional)
    assert counted.loc["XKX", "closed"] == len(regional) - counted.loc["XKX", ["open", "not_stated"]].sum()


def test_kosovo_is_shut_out_of_more_posts_than_any_of_the_six(states: pd.DataFrame) -> None:
    barred = eligibility.count(states).set_index("economy")["barred"]
    assert barred["XKX"] == (states[~states["mission"]].query("economy == 'XKX'")["state"] == "barred").sum()
    assert barred["XKX"] > barred.reindex([code for code in WB6 if code != "XKX"]).max()


def test_a_state_names_the_rule_and_the_position(data, states: pd.DataFrame) -> None:
    line = states[(states["body_id"] == "selec") & (states["post"] == "Director General")].query("economy == 'XKX'")
    tables = {row.split("/")[0] for row in line["rows"].item().split("; ")}
    assert tables == {"eligibility", "membership"}
    assert "selec-structure" in line["sources"].item()


def test_joining_a_body_opens_its_posts(data) -> None:
    spells = data["membership"]
    kosovo = (spells["body_id"] == "selec") & (spells["economy"] == "XKX") & (spells["standing"] == "current")
    joined = spells.assign(status=spells["status"].mask(kosovo, "member"))
    found = eligibility.states(data["eligibility"], (data["bodies"], joined), ["XKX"], DAY)
    assert state(found, "selec", "Director General", "XKX") == "may"
